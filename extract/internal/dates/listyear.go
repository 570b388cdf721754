package dates

import "github.com/dateline-nlp/dateline/model"

// listYear returns the year of a list of days or months without one that go on in the order
// of the calendar: "12 March, 28 May, 3 September and 19 November" are of one year, that of
// the one nearest to the day of publication.
func (r *resolver) listYear(i, tense int) (int, bool) {
	const most = 12
	if r.Reference.IsZero() || !r.expressions[i].joined && (i+1 >= len(r.expressions) || !r.expressions[i+1].joined) {
		return 0, false
	}
	first, last := i, i
	for first > max(0, i-most) && r.expressions[first].joined {
		first--
	}
	for last+1 < min(len(r.expressions), i+most) && r.expressions[last+1].joined {
		last++
	}
	form := r.expressions[i].from.form
	year, least, unlike, yearBefore := 0, 1<<30, false, 0
	before := 0 // month and day of the one before
	for k := first; k <= last; k++ {
		e := &r.expressions[k]
		p := &e.from
		at := 100*p.month + p.day
		if p.form != form || p.month == 0 || p.hasYear() || p.pointed || p.weekday != 0 || p.order != 0 || e.isRange() || at <= before {
			return 0, false
		}
		before = at
		d := model.Day{Year: r.monthYear(p, tense), Month: monthOf(p.month), Day: 15}
		if form == formDay {
			d = r.nearestDay(p, tense)
		}
		if away := r.Reference.DaysUntil(d); max(away, -away) < least {
			year, least = d.Year, max(away, -away)
		}
		unlike = unlike || k > first && d.Year != yearBefore
		yearBefore = d.Year
	}
	end := model.Day{Year: year, Month: monthOf(before / 100), Day: max(before%100, 1)}
	if tense < 0 && r.Reference.Before(end) || last == first+1 && before/100 == 12 && r.expressions[first].from.month == 1 {
		return 0, false // "up from January and December"
	}
	return year, unlike
}
