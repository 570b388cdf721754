package dates

import "github.com/dateline-nlp/dateline/model"

// sameWeekday returns the day that the text named before with the same weekday, if
// it lies within a week of the reference and on the side that the tense tells.
func (r *resolver) sameWeekday(i int, p *partial, tense int) (model.Day, bool) {
	if p.pointed {
		return model.Day{}, false
	}
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		day := r.placedDays[k]
		if r.expressions[k].from.weekday != p.weekday || day.IsZero() {
			continue
		}
		away := r.Reference.DaysUntil(day)
		return day, away >= -7 && away <= 7 && away*tense >= 0
	}
	return model.Day{}, false
}

// toldBelow returns the day of a weekday in the first lines of a text that the text
// below names in full: "to speak Thursday" above "on Thursday, November 18".
func (r *resolver) toldBelow(i int, p *partial) (placed, bool) {
	const top, near, most = 250, 12, 60 // bytes, expressions, days from the reference
	if p.pointed || r.expressions[i].Start > top || r.expressions[i].isRange() {
		return placed{}, false
	}
	for k := i + 1; k < len(r.expressions) && k <= i+near; k++ {
		e := &r.expressions[k]
		if e.isRange() || e.from.form != formDay || e.from.weekday != p.weekday || e.from.day == 0 || e.from.month == 0 {
			continue
		}
		out := r.place(k, &e.from, r.tense(e))
		day := out.interval.Start
		if out.value == "" || int(day.Weekday())+1 != p.weekday {
			return placed{}, false
		}
		if away := r.Reference.DaysUntil(day); !r.Reference.IsZero() && (away < -most || away > most) {
			return placed{}, false
		}
		out.relative, out.anchor = true, model.Day{}
		return out, true
	}
	return placed{}, false
}

// sameMonthDay returns the day that the text named before with the same month and day, if it
// lies before the reference and on the side that the tense tells.
func (r *resolver) sameMonthDay(i int, p *partial, tense int) (model.Day, bool) {
	const years = 4 // for which it is spoken of without its year
	if p.pointed || p.weekday != 0 {
		return model.Day{}, false
	}
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		day := r.placedDays[k]
		if day.IsZero() || int(day.Month) != p.month || day.Day != p.day {
			continue
		}
		away := r.Reference.DaysUntil(day)
		return day, away*tense >= 0 && away <= 0 && (tense < 0 || away > -years*366)
	}
	return model.Day{}, false
}

// anchor returns the day from which "later" and "earlier" count: that of the date
// named last, if it stands in the same sentence or the one before; else the
// reference.
func (r *resolver) anchor(i int, p *partial) (at placed, named bool) {
	last, index := r.last, r.lastIndex
	if p.unit == unitYear && p.point < 0 {
		last, index = r.base, r.baseIndex // figures are compared with one year
	}
	if index >= 0 {
		here := r.t.SentenceOf[r.expressions[i].First]
		there := r.t.SentenceOf[r.expressions[index].First]
		begins := here != there && (r.expressions[i].First == 0 || r.t.SentenceOf[r.expressions[i].First-1] != here)
		if r.reportIndex >= 0 && p.unit == unitYear && p.point < 0 && here != there && !begins && r.report.interval.Start.Valid() {
			return r.report, true
		}
		if here-there <= 1 && last.interval.Start.Valid() {
			return last, true
		}
	}
	if r.Reference.IsZero() {
		return placed{}, false
	}
	return placedDay(r.Reference), false
}

// narrated returns the date named last, if it stands a few sentences before expression i, as
// that from which a story goes on: "It opened in 2005. People came. Two years later ..."
func (r *resolver) narrated(i int) (placed, bool) {
	const most = 3
	if r.lastIndex < 0 || !r.last.interval.Start.Valid() {
		return placed{}, false
	}
	away := r.t.SentenceOf[r.expressions[i].First] - r.t.SentenceOf[r.expressions[r.lastIndex].First]
	return r.last, away <= most
}
