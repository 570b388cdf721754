package dates

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// countedFrom reads what is counted from a date that stands behind it: "three days
// after January 12", "two weeks before 13 May 1999", "the day before July 4". The
// unit is at token unit, and the word that counts at j. What only lasts is none: "for
// 30 days after January 1", "at least ten days before May 3".
func (r *reader) countedFrom(m match, unit, j int) (match, bool) {
	sign := 1
	switch {
	case r.is(j, keyBefore):
		sign = -1
	case r.is(j, keyAfter):
	case r.is(j, keyFrom) || r.is(j, keyFollowing):
	default:
		return match{}, false
	}
	if r.lasting(m.first - 1) {
		return match{}, false
	}
	k := j + 1
	if r.is(k, keyThe) {
		k++
	}
	d, ok := r.core(k)
	if !ok || d.first != k || !countable(&d.partial, m.unit) || r.is(j, keyFrom) && d.form != formOffset && !d.pointed {
		return match{}, false // "six weeks from 1 April" may be how long it lasts
	}
	if (d.form == formDay && d.day == 0 || d.form == formMonth || d.form == formYear) && d.bare && r.is(d.last, keyOwn) {
		return match{}, false // "two days before Monday's vote" counts from the vote
	}
	out := match{partial: d.partial, first: m.first, last: d.last, the: m.the}
	out.base, out.form = d.form, formFrom
	out.unit, out.count, out.half, out.sign = m.unit, m.count, m.half, sign
	return out, true
}

// lasting reports whether the word before a count, at i, makes of it a time that
// lasts or a bound.
func (r *reader) lasting(i int) bool {
	if r.is(i, keyThe) {
		i--
	}
	tok := r.at(i)
	switch tok.Key {
	case keyOn, keyBy, keyAnd, keyBut:
		return false
	case keyThan, keyLeast, keyMost:
		return true
	}
	return tok.Has(lexicon.Preposition|lexicon.Pointing|lexicon.Amountish|lexicon.Conjunction|lexicon.Vague) || r.dash(i)
}

// countable reports whether units of a size can be counted from the date: one that
// is no larger than they are.
func countable(p *partial, unit int) bool {
	switch p.form {
	case formDay:
		return !p.either && (p.month != 0 || p.pointed)
	case formOffset:
		return p.point >= -1 && p.point <= 1
	case formFigures:
		return true
	case formMonth:
		return unit >= unitMonth && unit <= unitCentury
	case formYear:
		return unit >= unitYear && unit <= unitCentury && !p.fiscal && !p.short
	}
	return false
}

// placeFrom is what is counted from a date that stands behind it.
func (r *resolver) placeFrom(i int, p *partial, tense int) placed {
	base := *p
	base.form, base.unit, base.count, base.half = p.base, 0, 0, false
	at := r.place(i, &base, tense)
	if at.value == "" || !at.interval.Start.Valid() {
		return at
	}
	unit := unitDay
	switch p.base {
	case formMonth:
		unit = unitMonth
	case formYear:
		unit = unitYear
	}
	out := placedUnit(move(at.interval.Start, p.unit, p.count, p.half, p.sign), unit, false)
	out.relative, out.anchor = true, at.interval.Start
	return out
}
