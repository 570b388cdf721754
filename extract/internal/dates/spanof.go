package dates

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// spanOf reads "three years" after "the past" and its like, or "three months of
// 2009" after "last".
func (r *reader) spanOf(i, j, point int) (match, bool) {
	if point < 0 {
		if m, ok := r.firstMonths(i, j, -1); ok {
			return m, true
		}
	}
	n, half, k := r.cardinal(j)
	if n == 0 || point == 0 || r.is(i, keyFollowing) && !r.the(i) {
		return match{}, false
	}
	k = r.hyphen(k)
	fiscal := r.has(k, lexicon.Fiscal)
	if r.is(k, keyFull) || r.is(k, keyCalendar) || fiscal {
		k++
	}
	if e, ok := r.monthsEnded(j, k, n); ok && point < 0 && !half {
		e.first, e.the = i, true // "the last twelve months ending in March"
		return e, true
	}
	if !r.has(k, lexicon.TimeUnit) || r.isUnit(k, unitNight) || r.isUnit(k, unitHalf) || r.isUnit(k, unitWeekend) || !r.units(k, n) || r.is(k+1, keyOf) {
		return match{}, false // "the last two weeks of July" are not the last two
	}
	m := match{partial: partial{form: formSpan, unit: int(r.at(k).Calendar), count: n, half: half, point: point, pointed: true, fiscal: fiscal},
		first: i, last: k + 1, the: true}
	if more, finer, ok := r.moreUnits(k + 1); ok { // "the past two years and three months"
		m.more, m.finer, m.last = more, int(r.at(finer).Calendar), finer+1
		if half || fiscal || m.finer >= m.unit {
			return match{}, false
		}
		return m, r.thirdUnits(&m)
	}
	return m, true
}

// thirdUnits reads the third count of a row, which is folded into the second or the second
// into the first: "three months and two weeks and two days". It reports false if all of the
// row cannot be told.
func (r *reader) thirdUnits(m *match) bool {
	n, third, ok := r.moreUnits(m.last)
	if !ok {
		return true
	}
	m.last = third + 1
	switch unit := int(r.at(third).Calendar); {
	case m.finer == unitWeek && unit == unitDay:
		m.more, m.finer = 7*m.more+n, unitDay
	case m.unit == unitYear && m.finer == unitMonth && unit < unitMonth:
		m.unit, m.count, m.more, m.finer = unitMonth, 12*m.count+m.more, n, unit
	default:
		return false
	}
	_, _, again := r.moreUnits(m.last)
	return !again
}

// moreUnits reads the count of other units that goes on at token i, so that what stands
// before it is not all of it: "the last two weeks and three days", "in 1 year 2 months".
func (r *reader) moreUnits(i int) (n, unit int, ok bool) {
	k := r.listMark(i)
	if k > i && r.mark(k-1, ',') {
		return 0, i, false // "in two years, three months before"
	}
	n, half, unit := r.cardinal(k)
	if n == 0 || half || !r.has(unit, lexicon.TimeUnit) || r.isUnit(unit, unitNight) || r.isUnit(unit, unitHalf) {
		return 0, i, false
	}
	switch r.at(unit + 1).Key {
	case keyAgo, keyLater, keyEarlier, keyBefore, keyAfter:
		return 0, i, false
	}
	return n, unit, true
}

// weekend reads "the weekend" where it is one weekend: "over the weekend".
func (r *reader) weekend(i int) (match, bool) {
	if !r.isUnit(i, unitWeekend) || r.plural(i) || !r.the(i) || !(r.is(i-2, keyOver) || r.is(i-2, keyDuring)) {
		return match{}, false
	}
	return match{partial: partial{form: formUnit, unit: unitWeekend, part: bareWeekend, pointed: true}, first: i, last: i + 1}, true
}

// units reports whether the word for a unit at token i can be counted by n: it stands
// in the plural, or in the singular where a phrase ends with it ("the next two week."),
// for "the next two week course" is another thing.
func (r *reader) units(i, n int) bool {
	return n == 1 || r.plural(i) || !r.glued(i) && r.ends(i+1)
}
