package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// distance reads what follows the unit of "two weeks ago", "a year earlier", "the
// year before", "three days from now". The count begins at first.
func (r *reader) distance(first, unit, n int, half bool) (match, bool) {
	m := match{partial: partial{form: formAgo, unit: int(r.at(unit).Calendar), count: n, half: half}, first: first, last: unit + 2}
	article := false
	if first == unit {
		switch {
		case r.is(first-1, keyA) || r.is(first-1, keyAn):
			m.first = first - 1
			if r.is(first-2, keyHalf) {
				m.first = first - 2
				if !m.halve() {
					return match{}, false
				}
			}
		case r.the(first):
			article = true
		case m.unit == unitDay && r.dayBeyond(unit+1):
		default:
			return match{}, false
		}
	}
	j := unit + 1
	if first != unit && r.afterUnits(first-1) {
		return match{}, false // all of "1 year 9 months 1 day from now", or nothing
	}
	if first == unit && r.is(j, keyAnd) && r.is(j+1, keyA) && r.is(j+2, keyHalf) {
		m.half = true
		j += 3
	}
	if m.unit == unitNight || m.unit == unitHalf || m.unit == unitWeekend && !(article && r.afterNext(j)) && !r.is(j, keyAgo) && !(r.is(j, keyFrom) && r.is(j+1, keyNow)) {
		return match{}, false
	}
	if k, ok := r.finerUnits(j, &m.partial); ok {
		j = k
	}
	m.last = j + 1
	if article && r.afterNext(j) {
		m.form, m.point, m.pointed, m.the, m.last = formUnit, 2, true, true, j+2
		if r.is(j, keyBefore) {
			m.point = -2
		}
		return m, m.unit != unitDay && m.unit != unitCentury
	}
	if first == unit && !article && m.unit == unitWeek && (r.is(j, keyOn) || r.is(j, keyFrom)) {
		if d, ok := r.weekdayAlone(j + 1); ok { // "a week on Tuesday"
			return match{partial: partial{form: formDay, weekday: d, point: 2, pointed: true}, first: m.first, last: j + 2}, true
		}
	}
	if !article || m.unit == unitDay {
		if from, ok := r.countedFrom(m, unit, j); ok {
			from.the = article
			return from, true
		}
	}
	switch {
	case r.is(j, keyAgo) || r.is(j, keyHence):
		m.point = -1
		r.agoToday(&m, j+1)
		if r.is(j, keyHence) {
			m.point = 1
		}
	case r.is(j+1, keyThan):
		return match{}, false
	case r.is(j, keyEarlier) || r.is(j, keyPrior) && !r.is(j+1, keyTo):
		m.point, m.anchor = -1, anchorDiscourse
	case m.unit == unitDay && first == unit && r.dayBeyond(j):
		m.form, m.point, m.last, m.the = formOffset, 2, j+2, article
		if r.is(j, keyBefore) {
			m.point = -2
		}
		return m, true
	case r.is(j, keyBefore) && article && !r.beforeClause(j+1):
		m.point, m.anchor, m.the = -1, anchorDiscourse, true
	case r.is(j, keyLater) || r.is(j, keyAfter) && article && !r.beforeClause(j+1):
		m.point, m.anchor, m.the = 1, anchorDiscourse, article
	case r.is(j, keyFrom) && (r.is(j+1, keyNow) || r.has(j+1, lexicon.DayWord)):
		m.point, m.last = 1, j+2
	default:
		last, ok := r.inAhead(m.first, j)
		m.point, m.last = 1, last
		return m, ok && !article
	}
	return m, !article || m.anchor == anchorDiscourse && !r.is(j, keyLater) && !r.is(j, keyEarlier)
}

// dayBeyond reports whether "before yesterday" or "after tomorrow" stands at token i.
func (r *reader) dayBeyond(i int) bool {
	return r.is(i, keyBefore) && r.is(i+1, keyYesterday) || r.is(i, keyAfter) && r.is(i+1, keyTomorrow)
}

// afterUnits reports whether units that are counted end at token i, or before the "and" there,
// so that what follows is the rest of a longer count.
func (r *reader) afterUnits(i int) bool {
	if r.is(i, keyAnd) {
		i--
	}
	return r.has(i, lexicon.TimeUnit) && !r.isUnit(i, unitNight) && (r.at(i-1).Is(token.Digits) || r.has(i-1, lexicon.Number)) && !r.has(i-2, lexicon.Pointing)
}

// finerUnits reads the smaller unit that is counted with the first: "and two days" in
// "three weeks and two days ago".
func (r *reader) finerUnits(i int, p *partial) (next int, ok bool) {
	k := r.listMark(i) // or nothing: "two years 4 months ago"
	n, half, unit := r.cardinal(k)
	if n == 0 || half || !r.has(unit, lexicon.TimeUnit) || int(r.at(unit).Calendar) >= p.unit || p.half {
		return i, false
	}
	next = unit + 1
	if !r.is(next, keyAgo) && !r.is(next, keyEarlier) && !r.is(next, keyLater) && !(r.is(next, keyFrom) && r.is(next+1, keyNow)) {
		return i, false
	}
	p.more, p.finer = n, int(r.at(unit).Calendar)
	return next, p.finer != unitNight && p.finer != unitHalf && p.finer != unitWeekend
}

// afterNext reports whether "after next" or "before last" stands at token i, and
// nothing that they point at: "the week after next", "the year before last".
func (r *reader) afterNext(i int) bool {
	if !(r.is(i, keyAfter) && r.is(i+1, keyNext) || r.is(i, keyBefore) && r.is(i+1, keyLast)) {
		return false
	}
	next := r.at(i + 2)
	return !next.Is(token.Word|token.Digits) || next.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Function|lexicon.Modal|lexicon.Past)
}

// halve makes of one unit the half of it: "half a century ago".
func (m *match) halve() bool {
	switch m.unit {
	case unitCentury:
		m.unit, m.count = unitYear, 50
	case unitDecade:
		m.unit, m.count = unitYear, 5
	case unitYear:
		m.unit, m.count = unitMonth, 6
	default:
		return false
	}
	return true
}

// beforeClause reports whether "before" at the token before i takes something
// after it: "the day before the vote", "the year before he left".
func (r *reader) beforeClause(i int) bool {
	tok := r.at(i)
	return tok.Key != 0 && tok.Rune == 0 && !tok.Has(lexicon.Conjunction|lexicon.Past)
}

// yearAgoPart reads "year-ago quarter", "prior-year period", from the unit on.
func (r *reader) yearAgoPart(i int) (match, bool) {
	j := r.hyphen(i + 1)
	first := i
	switch {
	case r.isUnit(i, unitYear) && r.is(j, keyAgo):
		j++
	case r.isUnit(i, unitYear) && r.dash(i-1) && (r.is(i-2, keyPrior) || r.is(i-2, keyPrevious) || r.is(i-2, keyLast)):
		first, j = i-2, i+1
	case r.isUnit(i, unitYear) && (r.is(i-1, keyPrior) || r.is(i-1, keyPrevious)):
		first, j = i-1, i+1
	default:
		return match{}, false
	}
	m := match{partial: partial{form: formSame, shift: -1, shifted: true}, first: first, last: j + 1, the: true}
	switch {
	case r.is(j, keyPeriod):
	case r.isUnit(j, unitQuarter):
		m.unit = unitQuarter
	default:
		if o, ok := r.ordinalPart(j); ok && o.form == formPart && !o.hasYear() {
			o.first, o.the, o.bare, o.shift, o.shifted, o.anchor = first, true, false, -1, true, anchorDiscourse
			return o, true
		}
		return match{}, false
	}
	return m, true
}

// same reads "the same period last year", "the same quarter of 2023", "the same
// year".
func (r *reader) same(i int) (match, bool) {
	j := i + 1
	m := match{partial: partial{form: formSame}, first: i, last: j + 1, the: true}
	switch {
	case r.is(j, keyPeriod):
	case r.has(j, lexicon.TimeUnit) && !r.plural(j) && !r.isUnit(j, unitNight):
		m.unit = int(r.at(j).Calendar)
	default:
		return match{}, false
	}
	if m.unit == 0 || m.unit == unitQuarter || m.unit == unitMonth || m.unit == unitWeek {
		k := j + 1
		if r.is(k, keyA) || r.is(k, keyIn) || r.is(k, keyOf) {
			k++
		}
		if r.isUnit(k, unitYear) && (r.is(k+1, keyAgo) || r.is(k+1, keyEarlier)) {
			m.shift, m.shifted, m.last = -1, true, k+2
			return m, true
		}
		if j := k + 2; r.is(k, keyThe) && (r.is(k+1, keyPrior) || r.is(k+1, keyPrevious)) {
			if r.has(j, lexicon.Fiscal) {
				j++
			}
			if r.isUnit(j, unitYear) {
				m.shift, m.shifted, m.last = -1, true, j+1
				return m, true
			}
		}
		if y, _, next := r.year(k); y != 0 && k > j+1 {
			m.year, m.last = y, next
			return m, true
		}
		if next, ok := r.yearOf(j+1, &m.partial); ok {
			m.last = next
			return m, true
		}
	}
	return m, m.unit != 0 && m.unit != unitHalf
}

// agoToday reads what says on which day, or in which week or month, so long ago it was: "a
// year ago today", "eighteen years ago this month".
func (r *reader) agoToday(m *match, i int) {
	switch {
	case m.finer != 0 || m.half || m.unit != unitYear && m.unit != unitMonth && m.unit != unitWeek:
	case r.is(i, keyToday) && !r.is(i+1, keyOwn):
		m.finer, m.last = unitDay, i+1
	case r.is(i, keyThis) && m.unit == unitYear && (r.isUnit(i+1, unitMonth) || r.isUnit(i+1, unitWeek)) && !r.plural(i+1) && !r.is(i+2, keyOwn):
		m.finer, m.last = int(r.at(i+1).Calendar), i+2
	}
}
