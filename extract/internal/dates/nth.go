package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// lastOf is the number of the last one; that of the last but one is one less.
const lastOf = -1

// nth reads "the first Tuesday of October", "the last week of September 2014",
// "the 15th day of next month", "the first week of 2015", "the first ten days of May":
// part is which one it is, lastOf for the last, and count how many they are, 0 for one.
func (r *reader) nth(i int) (match, bool) {
	if r.isUnit(i, unitWeek) {
		return r.weekNumber(i)
	}
	n, j := r.ordinal(i)
	if n > 0 && (r.is(r.hyphen(j), keyLast) || r.is(r.hyphen(j), keyTo) && r.is(r.hyphen(r.hyphen(j)+1), keyLast)) { // "second-to-last"
		n = -n
		for j = r.hyphen(j); !r.is(j, keyLast); {
			j = r.hyphen(j + 1)
		}
		j++
	}
	switch r.at(i).Key {
	case keyLast, keyFinal:
		n, j = lastOf, i+1
	case keyPenultimate:
		n, j = lastOf-1, i+1
	}
	if n == 0 {
		return match{}, false
	}
	m := match{partial: partial{form: formNth, part: n}, first: i, the: true}
	if count, half, k := r.cardinal(j); count > 1 && !half && (n == 1 || n == lastOf) && r.plural(r.hyphen(k)) && (r.isUnit(r.hyphen(k), unitDay) || r.isUnit(r.hyphen(k), unitWeek)) {
		m.count, m.unit, j = count, int(r.at(r.hyphen(k)).Calendar), r.hyphen(k)
		return r.nthIn(m, j+1)
	}
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
	if m.unit == unitWeek && r.dash(j+1) && r.glued(j+1) && r.is(j+2, keyEnd) { // "last week-end in October"
		m.unit = unitWeekend
		j += 2
	}
	return r.nthIn(m, j+1)
}

// weekNumber reads "week 27 of 2018", "Week 3, 2024": the weeks of ISO 8601.
func (r *reader) weekNumber(i int) (match, bool) {
	n, size := r.digits(i + 1)
	if size == 0 || size > 2 || n < 1 || n > 53 {
		return match{}, false
	}
	m := match{partial: partial{form: formNth, unit: unitWeek, part: n}, first: i}
	next, ok := r.yearOf(i+2, &m.partial)
	m.last = next
	if !ok && r.the(i) && (r.is(i-2, keyIn) || r.is(i-2, keyDuring)) && r.ends(i+2) { // "in the week 31"
		m.shifted = true
		return m, true
	}
	return m, ok
}

// nthIn reads the year or month of nth, "of" which stands at token j.
func (r *reader) nthIn(m match, j int) (match, bool) {
	if r.has(j, lexicon.Pointing) && !r.is(j, keyPast) && m.weekday != 0 && r.monthHere(j+1) { // "the third Thursday this September"
		if month, ok := r.monthFirst(j + 1); ok && month.form == formMonth && !month.hasYear() {
			m.month, m.point, m.pointed, m.last = month.month, int(r.at(j).Calendar), true, month.last
			return m, true
		}
	}
	if !r.is(j, keyOf) && !r.is(j, keyIn) {
		return match{}, false
	}
	if next, ok := r.yearOf(j, &m.partial); ok && m.unit != unitWeekend { // "the first week of 2015"
		m.last = next
		return m, true
	}
	j++
	if m.unit == unitMonth || m.unit == unitWeek && (m.part > 5 || m.count > 5) {
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
	month := r.nthOf(i, p, tense)
	if month.value == "" {
		month.granularity = granularities[p.unit]
		return month
	}
	first, end := month.interval.Start, month.interval.End
	var out placed
	switch {
	case p.count > 0:
		out = nthDays(first, end, p)
	case p.unit == unitMonth && p.part < 0:
		out = placedMonth(first.Year, 13+p.part)
	case p.unit == unitMonth:
		out = placedMonth(first.Year, p.part)
	case p.weekday != 0:
		out = placedDay(nthWeekday(first, end, p.weekday, p.part))
	case p.unit == unitDay && p.part < 0:
		out = placedDay(end.AddDays(p.part))
	case p.unit == unitDay:
		out = placedDay(first.AddDays(p.part - 1))
	case p.unit == unitWeekend && p.part < 0:
		out = placedWeekend(nthWeekday(first, end, 1, p.part))
	case p.unit == unitWeekend:
		out = placedWeekend(nthWeekday(first, end, 7, p.part))
	case p.part < 0:
		out = placedWeek(end.AddDays(7*p.part + 3))
	default:
		out = placedWeek(first.AddDays(7*p.part - 4))
	}
	if (p.unit == unitDay || p.count > 0) && (out.interval.Start.Before(first) || !out.interval.Start.Before(end)) {
		return unresolved(model.GranularityDay, model.ImpossibleDate)
	}
	out.relative, out.anchor = month.relative, month.anchor
	return out
}

// nthOf is the month or year of which nth is one.
func (r *resolver) nthOf(i int, p *partial, tense int) placed {
	q := partial{form: formMonth, month: p.month, point: p.point, pointed: p.pointed}
	q.takeYear(p)
	if p.month == 0 && p.hasYear() {
		q.form = formYear
	} else if p.month == 0 {
		q = partial{form: formUnit, unit: unitMonth, point: p.point, pointed: true}
	}
	return r.place(i, &q, tense)
}

// nthDays is the first or last days or weeks of a month or year.
func nthDays(first, end model.Day, p *partial) placed {
	n := p.count
	if p.unit == unitWeek {
		n *= 7
	}
	start := first
	if p.part < 0 {
		start = end.AddDays(-n)
	}
	out := placedDay(start)
	out.interval.End = start.AddDays(n)
	out.value += "/" + dayText(out.interval.End.AddDays(-1))
	if end.Before(out.interval.End) {
		return unresolved(model.GranularityDay, model.ImpossibleDate)
	}
	return out
}

// nthWeekday returns the nth day with a weekday (1 is Sunday) from first to end,
// counted from the end if n is negative.
func nthWeekday(first, end model.Day, weekday, n int) model.Day {
	if n < 0 {
		last := end.AddDays(-1)
		return last.AddDays(-((int(last.Weekday()) + 1 - weekday + 7) % 7) + 7*(n+1))
	}
	return first.AddDays((weekday-1-int(first.Weekday())+7)%7 + 7*(n-1))
}
