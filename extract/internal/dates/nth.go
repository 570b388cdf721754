package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// lastOf is the number of the last one.
const lastOf = -1

// nth reads "the first Tuesday of October", "the last week of September 2014",
// "the 15th day of next month", "the first week of 2015": part is which one it is, lastOf for the last.
func (r *reader) nth(i int) (match, bool) {
	n, j := r.ordinal(i)
	if r.is(i, keyLast) || r.is(i, keyFinal) {
		n, j = lastOf, i+1
	}
	if n == 0 {
		return match{}, false
	}
	m := match{partial: partial{form: formNth, part: n}, first: i, the: true}
	switch unit := r.at(j); {
	case r.isWeekday(j) && n <= 5:
		m.unit, m.weekday = unitDay, int(unit.Calendar)+1
	case r.plural(j) || !unit.Has(lexicon.TimeUnit):
		return match{}, false
	case r.isUnit(j, unitMonth) && n <= 12, r.isUnit(j, unitWeek) && n <= 53, r.isUnit(j, unitWeekend) && n <= 5, r.isUnit(j, unitDay) && n <= 31:
		m.unit = int(unit.Calendar)
	default:
		return match{}, false
	}
	if j = j + 1; !r.is(j, keyOf) && !r.is(j, keyIn) {
		return match{}, false
	}
	if next, ok := r.yearOf(j, &m.partial); ok && m.unit != unitWeekend { // "the first week of 2015"
		m.last = next
		return m, true
	}
	j++
	if m.unit == unitMonth || m.unit == unitWeek && m.part > 5 {
		return match{}, false
	}
	if month, ok := r.monthFirst(j); ok && month.form == formMonth {
		m.month, m.last = month.month, month.last
		m.takeYear(&month.partial)
		return m, true
	}
	if r.has(j, lexicon.Pointing) && r.isUnit(j+1, unitMonth) && !r.plural(j+1) {
		m.point, m.pointed, m.last = int(r.at(j).Calendar), true, j+2
		return m, true
	}
	return match{}, false
}

// weekdayOfWeek reads "Monday of next week", "Friday next week".
func (r *reader) weekdayOfWeek(i, next int) (match, bool) {
	j := r.comma(next)
	if r.is(j, keyOf) {
		j++
	}
	if !r.has(j, lexicon.Pointing) || r.is(j, keyPast) || !r.isUnit(j+1, unitWeek) || r.plural(j+1) {
		return match{}, false
	}
	return match{partial: partial{form: formNth, unit: unitWeekend, weekday: int(r.at(i).Calendar) + 1, point: int(r.at(j).Calendar), pointed: true},
		first: i, last: j + 2}, true
}

// placeNth puts on the calendar what nth and weekdayOfWeek read. The first week of
// a month is that which holds its fourth day, as the first of a year does.
func (r *resolver) placeNth(i int, p *partial, tense int) placed {
	if p.part == 0 {
		return r.byReference(model.GranularityDay, func() placed {
			monday := placedWeek(r.Reference.AddDays(7 * p.point)).interval.Start
			return placedDay(monday.AddDays((p.weekday + 5) % 7))
		})
	}
	q := partial{form: formMonth, month: p.month}
	q.takeYear(p)
	if p.month == 0 && p.hasYear() {
		q.form = formYear
	} else if p.month == 0 {
		q = partial{form: formUnit, unit: unitMonth, point: p.point, pointed: true}
	}
	month := r.place(i, &q, tense)
	if month.value == "" {
		month.granularity = granularities[p.unit]
		return month
	}
	first, end := month.interval.Start, month.interval.End
	var out placed
	switch {
	case p.unit == unitMonth && p.part == lastOf:
		out = placedMonth(first.Year, 12)
	case p.unit == unitMonth:
		out = placedMonth(first.Year, p.part)
	case p.weekday != 0:
		out = placedDay(nthWeekday(first, end, p.weekday, p.part))
	case p.unit == unitDay && p.part == lastOf:
		out = placedDay(end.AddDays(-1))
	case p.unit == unitDay:
		out = placedDay(first.AddDays(p.part - 1))
	case p.unit == unitWeekend && p.part == lastOf:
		out = placedWeekend(nthWeekday(first, end, 1, lastOf))
	case p.unit == unitWeekend:
		out = placedWeekend(nthWeekday(first, end, 7, p.part))
	case p.part == lastOf:
		out = placedWeek(end.AddDays(-4))
	default:
		out = placedWeek(first.AddDays(7*p.part - 4))
	}
	if p.unit == unitDay && (out.interval.Start.Before(first) || !out.interval.Start.Before(end)) {
		return unresolved(model.GranularityDay, model.ImpossibleDate)
	}
	out.relative, out.anchor = month.relative, month.anchor
	return out
}

// nthWeekday returns the nth day with a weekday (1 is Sunday) from first to end.
func nthWeekday(first, end model.Day, weekday, n int) model.Day {
	if n == lastOf {
		last := end.AddDays(-1)
		return last.AddDays(-((int(last.Weekday()) + 1 - weekday + 7) % 7))
	}
	return first.AddDays((weekday-1-int(first.Weekday())+7)%7 + 7*(n-1))
}
