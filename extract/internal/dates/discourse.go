package dates

import (
	"cmp"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// borrowedYear returns the year of a neighbour in the same list: "June and July
// 2019", "January 3 and December 2, 2024".
func (r *resolver) borrowedYear(i int, p *partial, tense int) (int, bool) {
	if p.pointed {
		return 0, false
	}
	for k := i + 1; k < len(r.expressions) && k < i+6 && r.expressions[k].joined; k++ {
		q := &r.expressions[k].from
		if q.form != formDay && q.form != formMonth {
			return 0, false
		}
		if r.expressions[k].isRange() && q.year == 0 {
			q = &r.expressions[k].to
		}
		if q.year != 0 {
			return r.fullYear(q), p.month <= q.month || p.month == 0
		}
	}
	if year, ok := r.attacks(i, p); ok {
		return year, true
	}
	if year, ok := r.thatYear(i); ok {
		return year, true
	}
	if year, ok := r.headingYear(i); ok {
		return year, true
	}
	if year, ok := r.sentenceYear(i, tense); ok {
		return year, true
	}
	if year, ok := r.namedYear(i, p); ok {
		return year, true
	}
	if year, ok := r.listYear(i, tense); ok {
		return year, true
	}
	if year, ok := r.sameDay(p); ok && r.ofYear(i, year) {
		return year, true
	}
	if year, ok := r.weekdayYear(i, p); ok {
		return year, true
	}
	if year, ok := r.besideDay(i, p, tense); ok {
		return year, r.ofYear(i, year)
	}
	year, ok := r.issue.yearOf(p.month, tense)
	ok = ok && r.ofYear(i, year)
	r.byIssue = r.byIssue || ok
	return year, ok
}

// partYear returns the year of a quarter, half or season that is named without
// one: of its neighbour in a list ("fourth quarter and full year 2025"), else of
// the latest such part in the document, where that tells a fiscal year or there is
// no reference day.
func (r *resolver) partYear(i int, p *partial, tense int) (year int, fiscal, ok bool) {
	if p.pointed {
		return 0, false, false
	}
	for k := i + 1; k < len(r.expressions) && k < i+4 && r.expressions[k].joined; k++ {
		q := &r.expressions[k].from
		if q.form == formEnded && q.unit == unitYear && q.year != 0 {
			return r.fullYear(q), q.fiscal || q.month != 12, true
		}
		if q.year != 0 && (q.form == formYear || q.form == formPart || q.form == formMonths) {
			return r.fullYear(q), q.fiscal, true
		}
	}
	if p.unit == unitSeason {
		return 0, false, false
	}
	if year, fiscal, ok = r.tailYear(i); ok {
		return year, fiscal, true
	}
	if year, ok := r.besidePart(i, p); ok {
		if tense <= 0 && !r.expressions[i].joined && !strings.HasPrefix(r.last.value, "FY") && !r.Reference.IsZero() && r.Reference.Before(placedPart(p.unit, year, p.part, false, false).interval.Start) {
			year--
		}
		return year, strings.HasPrefix(r.last.value, "FY"), true
	}
	if !r.fiscalParts && !r.Reference.IsZero() {
		return 0, false, false // another year's is named to compare with
	}
	if year, ok := r.fiscalPart(p, tense); ok {
		return year, true, true
	}
	return r.onlyPartYear(i, p)
}

// besidePart returns the year that brings a quarter or half nearest to the one that
// the text named last, in the same sentence or the one before: "down from 3.1 percent
// in the third quarter".
func (r *resolver) besidePart(i int, p *partial) (int, bool) {
	if r.lastIndex < 0 || r.last.granularity != granularities[p.unit] || r.expressions[r.lastIndex].isRange() {
		return 0, false
	}
	if r.t.SentenceOf[r.expressions[i].First]-r.t.SentenceOf[r.expressions[r.lastIndex].First] > 1 {
		return 0, false
	}
	other, parts := r.expressions[r.lastIndex].from, 4
	if p.unit == unitHalf {
		parts = 2
	}
	year, ok := valueYear(r.last.value)
	if !ok || other.form != formPart || other.part == 0 || r.Reference.IsZero() && other.year == 0 {
		return 0, false // without a day of issue nothing is taken from what was taken from another
	}
	switch away := p.part - other.part; {
	case 2*away > parts:
		year--
	case 2*away < -parts:
		year++
	}
	return year, true
}

// valueYear returns the year of a value.
func valueYear(value string) (int, bool) {
	value = strings.TrimPrefix(value, "FY")
	if len(value) < 4 {
		return 0, false
	}
	year := atoi(value[:4])
	return year, year > 0
}

// placeRelative puts what is counted from another day on the calendar.
func (r *resolver) placeRelative(i int, p *partial, tense int) placed {
	g := model.GranularityUnknown
	if p.unit > 0 && p.unit < len(granularities) {
		g = granularities[p.unit]
	}
	if out, ok := r.byIssueYear(p); ok {
		return out
	}
	switch p.form {
	case formOffset:
		return r.byReference(model.GranularityDay, func() placed { return placedDay(r.Reference.AddDays(p.point)) })
	case formUnit:
		if year, ok := r.namedFiscalYear(i); ok && p.fiscal && p.anchor == anchorDiscourse && p.unit == unitYear {
			out := placedYear(year+p.point, true)
			out.relative = true
			return out
		}
		if p.anchor == anchorDiscourse && p.unit == unitQuarter {
			if out, ok := r.besideQuarter(i, p); ok {
				return out
			}
		}
		if p.anchor == anchorDiscourse && !p.fiscal {
			return r.fromDiscourse(i, p, g)
		}
		return r.byReference(g, func() placed { return r.unitAt(p, tense) })
	case formSpan:
		return r.byReference(g, func() placed { return r.span(p) })
	case formAgo:
		if p.anchor == anchorDiscourse {
			return r.fromDiscourse(i, p, g)
		}
		return r.byReference(g, func() placed {
			unit := cmp.Or(p.finer, p.unit)
			if unit == unitDecade || unit == unitCentury {
				unit = unitYear
			}
			return placedUnit(p.moved(r.Reference), unit, false)
		})
	case formSame:
		return r.samePeriod(i, p)
	}
	return unresolved(g, model.UnknownAnchor)
}

// unitAt is "last week", "this year", "next quarter" by the reference.
func (r *resolver) unitAt(p *partial, tense int) placed {
	if p.fiscal {
		return r.fiscalUnit(p)
	}
	day := r.Reference
	switch p.unit {
	case unitWeekend:
		if monday := int(day.Weekday()) >= 1 && int(day.Weekday()) <= 3; p.point == 0 && (tense < 0 || tense == 0 && p.part == bareWeekend) && monday {
			day = day.AddDays(-7)
		} else {
			day = move(day, unitWeek, 1, false, p.point)
		}
		return placedWeekend(day)
	case unitMonth, unitQuarter, unitHalf:
		day.Day = 1
	}
	if p.point != 0 {
		day = move(day, p.unit, 1, false, p.point)
	}
	return placedUnit(day, p.unit, false)
}

// span is "the past three years": from so many units ago to now.
func (r *resolver) span(p *partial) placed {
	if p.fiscal {
		return r.fiscalSpan(p)
	}
	far := p.moved(r.Reference)
	a, b := far, r.Reference
	if p.point > 0 {
		a, b = b, a
	}
	unit := cmp.Or(p.finer, p.unit)
	if unit == unitDecade || unit == unitCentury {
		unit = unitYear
	}
	out := placed{granularity: granularities[p.unit], known: true, interval: model.Interval{Start: a, End: b}}
	out.value = placedUnit(a, unit, false).value + "/" + placedUnit(b, unit, false).value
	if unit == unitYear && a.Year < 0 {
		return unresolved(out.granularity, model.ImpossibleDate)
	}
	return out
}

// fromDiscourse is "two months later", "the previous year": counted from the date
// named last.
func (r *resolver) fromDiscourse(i int, p *partial, g model.Granularity) placed {
	at, named := r.anchor(i, p)
	if at.value == "" {
		return unresolved(g, model.NoReferenceDay)
	}
	if p.form == formAgo && p.point > 0 && !named {
		if at, named = r.narrated(i); !named {
			return unresolved(g, model.UnknownAnchor) // nothing is "later" by the day of publication
		}
	}
	count, unit := p.count, p.unit
	if p.form == formUnit {
		count = 1
	} else if unit == unitWeek && at.granularity == model.GranularityDay && named {
		unit = unitDay // so many weeks after a day is a day
	} else if unit == unitDecade || unit == unitCentury {
		unit = unitYear
	}
	if finest := cmp.Or(p.finer, p.unit); named && at.granularity > granularities[finest] && finest < unitYear {
		return unresolved(g, model.UnknownAnchor) // two days after a year
	}
	if out, ok := besideSplitYear(at, p); ok {
		return out
	}
	start := at.interval.Start
	if p.unit == unitMonth || p.unit == unitQuarter {
		start.Day = 1
	}
	q := *p
	q.count = count
	out := placedUnit(q.moved(start), cmp.Or(p.finer, unit), p.fiscal)
	out.relative, out.anchor = true, at.interval.Start
	return out
}

// moved returns the day that lies as far from d as p says.
func (p *partial) moved(d model.Day) model.Day {
	d = move(d, p.unit, p.count, p.half, p.point)
	if p.finer != 0 {
		d = move(d, p.finer, p.more, false, p.point)
	}
	return d
}

// besideSplitYear is "the previous year" beside a year that is named by two, "2005-06".
func besideSplitYear(at placed, p *partial) (placed, bool) {
	first, last, ok := strings.Cut(at.value, "/")
	if !ok || p.form != formUnit || p.unit != unitYear || p.fiscal || len(first) != 4 || len(last) != 4 || atoi(last) != atoi(first)+1 {
		return placed{}, false
	}
	out := placedYear(atoi(first)+p.point, false)
	next := placedYear(atoi(last)+p.point, false)
	out.value += "/" + next.value
	out.interval.End = next.interval.End
	out.relative, out.anchor = true, at.interval.Start
	return out, true
}
