package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// relative reads what another day resolves: "yesterday", "last year", "two weeks
// ago", "the past three years", "earlier this month".
func (r *reader) relative(i int) (match, bool) {
	if r.depth >= deepest {
		return match{}, false
	}
	r.depth++
	m, ok := r.relativeAt(i)
	r.depth--
	return m, ok
}

func (r *reader) relativeAt(i int) (match, bool) {
	tok := r.at(i)
	switch {
	case tok.Has(lexicon.DayWord):
		return r.dayWord(i)
	case tok.Key == keyEarlier || tok.Key == keyLater:
		return r.earlier(i)
	case tok.Key == keyRest || tok.Key == keyRemainder || tok.Key == keyBalance:
		return r.rest(i)
	case tok.Key == keySame:
		return r.same(i)
	case tok.Key == keyThat:
		if r.is(i+1, keySame) {
			if m, ok := r.same(i + 1); ok {
				m.first, m.the = i, false
				return m, true
			}
		}
		return match{}, false
	case tok.Has(lexicon.Pointing):
		if m, ok := r.pointing(i); ok {
			return m, true
		}
	}
	if tok.Has(lexicon.TimeUnit) {
		if m, ok := r.yearAgoPart(i); ok {
			return m, true
		}
		if m, ok := r.weekend(i); ok {
			return m, true
		}
		return r.distance(i, i, 1, false)
	}
	if n, half, j := r.cardinal(i); n > 0 {
		if r.has(j, lexicon.Pointing) && r.at(j).Calendar != 0 && !r.is(j, keyFollowing) && r.has(j+1, lexicon.TimeUnit) && (r.plural(j+1) || r.is(j, keyUpcoming) && r.units(j+1, n)) && (r.clear(i) || !tok.Is(token.Digits)) &&
			!r.isUnit(j+1, unitNight) && !r.isUnit(j+1, unitHalf) && !r.isUnit(j+1, unitWeekend) { // "the two previous years"
			return match{partial: partial{form: formSpan, unit: int(r.at(j + 1).Calendar), count: n, half: half, point: int(r.at(j).Calendar), pointed: true},
				first: i, last: j + 2, the: true}, true
		}
		if j = r.hyphen(j); r.has(j, lexicon.TimeUnit) {
			if m, ok := r.monthsEnded(i, j, n); ok {
				return m, true
			}
			return r.distance(i, j, n, half)
		}
		if m, ok := r.weekdaysCounted(i, j, n); ok && !half {
			return m, true
		}
	}
	return match{}, false
}

// dayWord reads "today", "tomorrow morning".
func (r *reader) dayWord(i int) (match, bool) {
	m := match{partial: partial{form: formOffset, point: int(r.at(i).Calendar)}, first: i, last: i + 1}
	if r.has(i+1, lexicon.DayPart) && !r.plural(i+1) && !r.is(i+1, keyNoon) && !r.is(i+1, keyMidnight) {
		m.last = i + 2
	}
	if j := i + 2; r.mark(i+1, ',') { // "today, July 10, 2017"
		if d, ok := r.day(j); ok && d.form == formDay && d.day != 0 && d.year != 0 {
			d.first, d.the, d.bare = i, false, false
			return d, true
		}
	}
	return m, true
}

// earlier reads "earlier this year", "later today".
func (r *reader) earlier(i int) (match, bool) {
	if r.is(i+1, keyIn) && r.is(i+2, keyThe) && r.has(i+3, lexicon.TimeUnit) && !r.plural(i+3) && r.at(i+3).Calendar > unitDay && r.at(i+3).Calendar <= unitYear {
		m := match{partial: partial{form: formUnit, unit: int(r.at(i + 3).Calendar), pointed: true}, first: i, last: i + 4, modifier: modifierEnd}
		if r.is(i, keyEarlier) {
			m.modifier = modifierStart
		}
		return m, m.unit != unitHalf
	}
	m, ok := r.relative(i + 1)
	if !ok || !r.is(i+1, keyThis) && m.form != formOffset || m.last > i+5 {
		return match{}, false
	}
	if m.form == formUnit || m.form == formOffset || m.form == formPart {
		m.first = i
		m.modifier = modifierEnd
		if r.is(i, keyEarlier) {
			m.modifier = modifierStart
		}
		return m, true
	}
	return match{}, false
}

// rest reads "the rest of the year".
func (r *reader) rest(i int) (match, bool) {
	if !r.is(i+1, keyOf) {
		return match{}, false
	}
	m, ok := r.within(i + 2)
	if !ok {
		return match{}, false
	}
	m.first, m.the, m.modifier, m.bare = i, true, modifierEnd, false
	return m, true
}

// within reads what a part of is taken: a period of its own, or "the year", which
// is this one.
func (r *reader) within(i int) (match, bool) {
	j := i
	if r.is(j, keyThe) {
		j++
		k := j
		if r.has(k, lexicon.Fiscal) || r.is(k, keyCalendar) {
			k++
		}
		if r.has(k, lexicon.TimeUnit) && !r.plural(k) && !r.isUnit(k, unitDay) && !r.isUnit(k, unitNight) && !r.isUnit(k, unitHalf) {
			if m, ok := r.core(j); ok && m.last > k+1 {
				return m, true
			}
			return match{partial: partial{form: formUnit, unit: int(r.at(k).Calendar), pointed: true, fiscal: k > j && r.has(j, lexicon.Fiscal)},
				first: i, last: k + 1}, true
		}
	}
	if unit := r.at(j); unit.Has(lexicon.TimeUnit) && unit.Calendar >= unitWeek && unit.Calendar <= unitYear && unit.Calendar != unitHalf && !r.plural(j) && !r.at(j+1).Is(token.Word|token.Digits) {
		return match{partial: partial{form: formUnit, unit: int(unit.Calendar), pointed: true}, first: i, last: j + 1}, true // "by end of year"
	}
	if r.is(j, keyThis) && r.isUnit(j+1, unitNight) {
		return match{}, false
	}
	return r.core(j)
}

// pointing reads what begins with "last", "this", "next" and their like.
func (r *reader) pointing(i int) (match, bool) {
	point := int(r.at(i).Calendar)
	past := r.is(i, keyPast)
	j := i + 1
	if point == 0 && r.is(i, keyThis) && r.has(j, lexicon.Pointing) && r.at(j).Calendar != 0 { // "this past Tuesday"
		point = int(r.at(j).Calendar)
		j++
	}
	m := match{partial: partial{form: formUnit, point: point, pointed: true}, first: i}
	if r.is(j, keyFull) {
		j++
	}
	if (r.is(j, keyWorking) || r.is(j, keyWork)) && r.isUnit(j+1, unitWeek) && !r.plural(j+1) {
		j++ // "this working week"
	} else if r.is(j, keyWorkweek) && !r.dash(j+1) {
		m.unit, m.last, m.the = unitWeek, j+1, true
		return m, true
	}
	if r.slash(j) && !past && (r.ends(j+3) || r.join(j+3, r.between(i)) > j+3) {
		if d, ok := r.pointedFigures(i, j); ok {
			return d, true
		}
	}
	if r.has(j, lexicon.Fiscal) || r.is(j, keyCalendar) {
		m.fiscal = r.has(j, lexicon.Fiscal)
		if k := j + 1; r.isUnit(k, unitYear) || r.isUnit(k, unitQuarter) {
			j = k
		}
	}
	if o, ok := r.ordinalPart(j); ok && o.form == formPart && (r.is(i, keyCurrent) || r.is(i, keyThis)) {
		o.first, o.the, o.bare = i, true, false
		if !o.hasYear() {
			o.shifted = true
		}
		return o, true
	}
	if r.holidays != nil && r.holidays.first[r.at(j).Key] != nil {
		if h, ok := r.holiday(j); ok && !h.hasYear() {
			h.first, h.point, h.pointed = i, point, true // "last Christmas"
			return h, true
		}
	}
	named := r.at(j)
	if r.is(i, keyFollowing) && !r.the(i) && (r.isWeekday(j) || r.has(j, lexicon.Month)) {
		return match{}, false // "in the days following Monday's vote"
	}
	switch {
	case (r.isWeekday(j) || r.has(j, lexicon.Weekday) && named.Calendar%6 != 0 && r.ends(r.stop(j+1))) && (!past || !r.is(i-1, keyHalf) && !r.at(i-1).Is(token.Digits) && !r.has(i-1, lexicon.Number)): // "half past Friday" is none
		m.form, m.weekday, m.last = formDay, int(named.Calendar)+1, r.stop(j+1)
		if r.has(m.last, lexicon.DayPart) && !r.plural(m.last) {
			m.last++
		}
		if d, ok := r.day(j); ok && d.day != 0 {
			d.first = i
			return d, true
		}
		if r.the(i) && (r.is(i, keyFollowing) || r.is(i, keyPrevious)) {
			m.anchor, m.the = anchorDiscourse, true // "the following Monday"
			return m, true
		}
		return m, !r.the(i) || r.is(i, keyPast)
	case !past && r.monthHere(j):
		if d, ok := r.monthFirst(j); ok && d.form == formMonth && !d.hasYear() {
			m.form, m.month, m.last = formMonth, int(named.Calendar), d.last
			return m, true
		}
		if d, ok := r.monthFirst(j); ok && d.form == formDay && !d.hasYear() && r.has(i, lexicon.Pointing) {
			d.first, d.point, d.pointed = i, point, true
			return d, true
		}
		return match{}, false
	case named.Has(lexicon.Season) && !r.isSomethingElse(j):
		m.form, m.unit, m.part, m.last = formPart, unitSeason, int(named.Calendar), j+1
		return m, true
	case named.Has(lexicon.DayPart) && !r.plural(j):
		m.form, m.last = formOffset, j+1
		return m, r.is(i, keyThis) && point == 0 || r.is(i, keyLast) && r.isUnit(j, unitNight)
	case named.Has(lexicon.TimeUnit) && !r.plural(j):
		return r.pointedUnit(m, i, j, past)
	}
	return r.spanOf(i, j, point)
}

// isSomethingElse reports whether "fall" or "spring" is a verb or noun that is no
// season, by what stands after it.
func (r *reader) isSomethingElse(i int) bool {
	return (r.is(i, keyFall) || r.is(i, keySpring)) && (r.is(i+1, keyIn) && r.is(i, keyFall) && !r.is(i-1, keyThis) && !r.is(i-1, keyLast) || r.is(i+1, keyOf))
}

// pointedUnit reads "last year", "this week", "the past year", "the previous
// quarter".
func (r *reader) pointedUnit(m match, i, j int, past bool) (match, bool) {
	if r.isUnit(j, unitWeek) && r.dash(j+1) && r.glued(j+1) && r.is(j+2, keyEnd) { // "this week-end"
		m.unit, m.last = unitWeekend, j+3
		return m, true
	}
	m.unit, m.last, m.the = int(r.at(j).Calendar), j+1, true
	if m.unit == unitYear && j == i+1 && (r.is(i, keyPrior) || r.is(i, keyPrevious)) {
		if p, ok := r.yearAgoPart(j); ok && p.first == i {
			return p, true // "the prior year period"
		}
	}
	if p, ok := r.partOfPointed(&m, i, j+1); ok {
		return p, true
	}
	if m.unit == unitDay && r.alone(i, j+1) && m.point != 0 {
		m.form = formOffset // all that is said is "next day"
		return m, true
	}
	if r.is(i, keyNext) && r.is(i-1, keyVery) && r.the(i-1) && r.ofNothing(j+1) { // "the very next year"
		m.first, m.anchor = i-1, anchorDiscourse
		return m, m.unit >= unitDay && m.unit <= unitYear && m.unit != unitHalf && (m.unit != unitDay || r.dayNamed(i))
	}
	if m.unit == unitDay && r.the(i) && (r.is(i, keyNext) || r.is(i, keyFollowing) || r.is(i, keyPrevious)) && r.dayNamed(i) && r.ofNothing(j+1) {
		m.anchor = anchorDiscourse // "the following day"
		return m, true
	}
	if m.unit == unitDay || m.unit == unitHalf && m.point != 0 && !r.the(i) || m.unit == unitCentury && m.point == 1 {
		return match{}, false
	}
	if m.unit == unitNight {
		m.form, m.the = formOffset, false
		return m, r.is(i, keyLast)
	}
	if k := r.hyphen(j + 1); r.isUnit(k, unitCentury) && m.unit == unitQuarter { // "the last quarter century"
		m.form, m.unit, m.count, m.last = formSpan, unitYear, 25, k+1
		return m, true
	}
	if m.unit == unitQuarter && !m.fiscal || m.unit == unitHalf {
		q := m
		q.form, q.part = formPart, 4
		if m.unit == unitHalf {
			q.part = 2
		}
		if r.partYear(&q); q.hasYear() && m.point == -1 { // "the last quarter of 2018"
			q.pointed, q.point, q.the = false, 0, r.needsThe(j+1)
			return q, true
		}
	}
	if k := j + 2; m.point != 0 && r.is(j+1, keyAnd) && (r.is(k, keyHalf) || r.is(k, keyA) && r.is(k+1, keyHalf)) && m.unit <= unitYear {
		if r.is(k, keyA) {
			k++
		}
		m.form, m.count, m.half, m.last = formSpan, 1, true, k+1 // "the past year and a half"
		return m, true
	}
	the := r.the(i)
	switch {
	case r.has(r.hyphen(j+1), lexicon.Number) || r.dash(j+1) && r.glued(j+1):
		return match{}, false
	case m.unit == unitFortnight:
		m.form, m.count = formSpan, 1
		return m, m.point != 0
	case r.is(i, keyPrevious) || r.is(i, keyPrior) || r.is(i, keyFollowing):
		m.anchor = anchorDiscourse
	case m.point == 0 || m.fiscal:
	case m.unit == unitQuarter || the && m.unit == unitMonth && r.is(i, keyLast) && !r.has(i-2, lexicon.Preposition):
	case past || the && m.unit >= unitDecade && m.unit != unitWeekend || the && r.is(i, keyLast) || the && r.is(i, keyNext) && m.unit != unitWeek ||
		the && m.unit == unitYear || m.unit == unitDecade && r.is(i, keyNext):
		m.form, m.count = formSpan, 1
	}
	return m, true
}

// bareWeekend marks "the weekend", which has more often passed than "this weekend".
const bareWeekend = 1
