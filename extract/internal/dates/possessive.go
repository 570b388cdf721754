package dates

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// partOfPointed reads the part of a year or week that is pointed at from token i to
// token j: "last year's third quarter", "this year's March", "next week Wednesday".
func (r *reader) partOfPointed(m *match, i, j int) (match, bool) {
	own := r.is(j, keyOwn)
	if own {
		j++
	}
	switch {
	case m.unit == unitWeek && r.isWeekday(j) && (own || !r.abbreviated(j)):
		if r.has(j+1, lexicon.DayPart) || r.dash(j+1) && r.glued(j+1) {
			return match{}, false
		}
		if d, ok := r.weekdayFirst(j); ok && d.day != 0 {
			return match{}, false
		}
		return match{partial: partial{form: formNth, unit: unitWeekend, weekday: int(r.at(j).Calendar) + 1, point: m.point, pointed: true}, first: i, last: j + 1}, true
	case m.unit != unitYear || !own || m.fiscal:
		return match{}, false
	}
	p, ok := r.halfAt(j)
	if !ok {
		p, ok = r.ordinalPart(j)
	}
	if !ok && r.has(j, lexicon.Fiscal) {
		p, ok = r.fiscal(j)
	}
	if !ok {
		p, ok = r.shortPart(j)
	}
	if !ok && r.monthHere(j) {
		if p, ok = r.monthFirst(j); p.either {
			ok = false
		}
	}
	if !ok || p.hasYear() || p.form != formPart && p.form != formMonth && p.form != formDay {
		return match{}, false
	}
	p.first, p.the, p.bare, p.shift, p.shifted = i, false, false, m.point, true
	return p, true
}

// halfAt reads "second half", of the year that stands before it.
func (r *reader) halfAt(i int) (match, bool) {
	n, j := r.ordinal(i)
	j = r.hyphen(j)
	if n < 1 || n > 2 || !r.isUnit(j, unitHalf) || r.plural(j) {
		return match{}, false
	}
	return match{partial: partial{form: formPart, unit: unitHalf, part: n}, first: i, last: j + 1}, true
}
