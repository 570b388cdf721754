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
	weekday := ok && d.form == formDay && d.day == 0 && r.is(j, keyFrom) && r.happens(m.first-1)
	if !ok || d.first != k || !weekday && !countable(&d.partial, m.unit) || r.is(j, keyFrom) && d.form != formOffset && !d.pointed && !r.happens(m.first-1) {
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

// happens reports whether the word at token i tells of something at one time, so that a count
// after it lasts no time: "it will happen two weeks from 1 April".
func (r *reader) happens(i int) bool {
	switch r.at(i).Key {
	case keyHappen, keyHappens, keyOccur, keyOccurs, keyExpire, keyExpires, keyBegin, keyBegins, keyStart, keyStarts, keyDue, keyFalls:
		return true
	}
	return false
}

// weekdayFrom reads "the Monday before May 25", "the Friday after July 4", whose weekday is at
// token i and ends before token next.
func (r *reader) weekdayFrom(i, next int) (match, bool) {
	sign := 1
	switch {
	case !r.the(i):
		return match{}, false
	case r.is(next, keyBefore):
		sign = -1
	case !r.is(next, keyAfter) && !r.is(next, keyFollowing):
		return match{}, false
	}
	d, ok := r.core(next + 1)
	if !ok || d.first != next+1 || d.form != formDay && d.form != formFigures && d.form != formHoliday || d.form == formDay && (d.day == 0 || d.month == 0) || r.is(d.last, keyOwn) {
		return match{}, false
	}
	out := match{partial: d.partial, first: i, last: d.last, the: true}
	out.base, out.form, out.sign, out.more = d.form, formFrom, sign, int(r.at(i).Calendar)+1
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
	base.form, base.unit, base.count, base.half, base.more = p.base, 0, 0, false, 0
	at := r.place(i, &base, tense)
	if at.value == "" || !at.interval.Start.Valid() {
		return at
	}
	if p.more != 0 { // a weekday
		return weekdayBeside(at.interval.Start, p.more, p.sign < 0)
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
