package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// expressions appends what begins with token i: an expression, or several that
// share a month ("July 10, 11 and 14"). It returns where it has read to.
func (r *reader) expressions(dst []Expression, i int) ([]Expression, int) {
	var rules rule // of digits
	if r.t.Tokens[i].Is(token.Digits) {
		rules = r.figureRules(i)
	}
	if out, next := r.dayList(dst, i, rules); next > i {
		return out, next
	}
	if out, next := r.partList(dst, i, rules); next > i {
		return out, next
	}
	if r.t.Tokens[i].Key == keyNow {
		if e, ok := r.fromNow(i); ok {
			r.finish(&e)
			return append(dst, e), e.Last
		}
	}
	m, ok := r.one(i)
	if !ok {
		return dst, i
	}
	if e, ok := r.weekdayRange(&m); ok {
		r.finish(&e)
		return append(dst, e), e.Last
	}
	if r.weekdays(&m) {
		r.hours = r.setEnd(r.join(m.last, false)) // "Monday through Friday" is a set
		return dst, r.hours
	}
	if r.openingHours(&m) {
		r.hours = m.last
		return dst, m.last
	}
	e := Expression{First: m.first, Last: m.last, from: m.partial, modifier: m.modifier}
	if to, ok := r.rangeEnd(&m); ok {
		e.to, e.Last = to.partial, to.last
		m.bare = m.form == formYear && (to.last == to.first+1 && r.twoDigits(to.first) || m.year < 1700)
		if m.form == formMonth && to.form == formMonth && r.isUnit(to.last, unitQuarter) && (to.month-m.month+12)%12 == 2 {
			e.Last++ // "the November-January quarter"
		}
	}
	if m.bare && !r.dated(&m, e.Last) || !r.allowed(&m, e.Last) {
		return dst, r.skipSet(&m, e.Last)
	}
	if m.the && r.the(e.First) || r.mark(e.First-1, '[') && r.mark(e.First+1, ']') && e.Last > e.First+1 {
		e.First--
	}
	if n := len(dst); n > 0 && dst[n-1].Last > e.First {
		e.First = dst[n-1].Last
		if e.First >= e.Last {
			return dst, e.Last
		}
	}
	e.from.past = e.from.short && r.birth(e.First-1)
	r.finish(&e)
	e.joined = r.joined(dst, e.First)
	if m.form == formDecade {
		r.decadeEnd = e.Last
	}
	if m.form == formDay || m.form == formOffset || m.form == formFigures {
		r.dayAt = e.First
	}
	r.periods = r.periods || m.form == formPart && m.unit != unitSeason || m.form == formEnded
	dst = append(dst, e)
	if out, next := r.yearsAfter(dst, e.Last); next > e.Last {
		return out, next
	}
	return r.daysAfter(dst, e.Last)
}

// one reads one date with its modifier.
func (r *reader) one(i int) (match, bool) {
	if tok := r.at(i); tok.Has(lexicon.PartOf) || tok.Key == keyTurn {
		if m, ok := r.modified(i); ok {
			return m, true
		}
	}
	return r.core(i)
}

// finish sets what follows from an expression's tokens: its span, its clock, and
// the modifier of the preposition before it.
func (r *reader) finish(e *Expression) {
	e.Span = model.Span{Start: int(r.t.Tokens[e.First].Start), End: int(r.t.Tokens[e.Last-1].End)}
	e.clock = r.clockBeside(e)
	if e.modifier != model.ModifierNone || e.isRange() {
		return
	}
	if e.modifier = r.openEnded(e.Last); e.modifier != model.ModifierNone {
		return
	}
	i := e.First - 1
	if r.preOrPost(e.First) {
		e.modifier = model.ModifierAfter
		if r.is(e.First-2, keyPre) {
			e.modifier = model.ModifierBefore
		}
		return
	}
	if r.is(i, keyThe) {
		i--
	}
	switch r.at(i).Key {
	case keySince, keyAfter:
		e.modifier = model.ModifierAfter
	case keyUntil, keyTill, keyBefore, keyBy:
		e.modifier = model.ModifierBefore
	case keyAround, keyCirca, keyAbout:
		if e.from.form != formOffset { // "as I spoke about this morning"
			e.modifier = model.ModifierApprox
		}
	}
}

// openEnded reads the words after a date, from token i on, that leave it open to one
// side: "2015 onwards", "2015 to present", "July 10 or later".
func (r *reader) openEnded(i int) model.Modifier {
	j := i
	if r.is(j, keyTo) || r.is(j, keyAnd) || r.is(j, keyOr) || r.dash(j) || r.is(j, keyThrough) {
		j++
	}
	switch r.at(j).Key {
	case keyOnward, keyOnwards:
		return model.ModifierAfter
	case keyForward:
		if j == i && !r.at(j+1).Is(token.Word) {
			return model.ModifierAfter
		}
	case keyPresent, keyDate:
		if j > i && !r.is(i, keyAnd) && !r.is(i, keyOr) && !r.at(j+1).Is(token.Word) {
			return model.ModifierAfter
		}
	case keyBeyond, keyLater:
		if r.is(i, keyAnd) || r.is(i, keyOr) {
			return model.ModifierAfter
		}
	case keyEarlier:
		if r.is(i, keyOr) {
			return model.ModifierBefore
		}
	}
	return model.ModifierNone
}

// joined reports whether nothing but a comma, a conjunction or an article stands
// between the last expression and token first.
func (r *reader) joined(dst []Expression, first int) bool {
	if len(dst) == 0 {
		return false
	}
	i := dst[len(dst)-1].Last
	for n := 0; n < 3 && i < first; n++ {
		if !r.mark(i, ',') && !r.is(i, keyAnd) && !r.is(i, keyOr) && !r.is(i, keyAmpersand) && !r.mark(i, '/') && !r.is(i, keyThe) && !r.is(i, keyTo) && !r.is(i, keyIn) && !r.is(i, keyOn) {
			return false
		}
		i++
	}
	return i == first
}
