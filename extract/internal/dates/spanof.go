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
	return match{partial: partial{form: formSpan, unit: int(r.at(k).Calendar), count: n, half: half, point: point, pointed: true, fiscal: fiscal},
		first: i, last: k + 1, the: true}, true
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
