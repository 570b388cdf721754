package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// inAhead reports whether "in" before token first makes of so many units, which end
// before token next, the time that lies so far ahead: "will open in two weeks",
// "in three months' time", "In two years, the lock will be full". It is none where
// the units only last: "doubled in two years".
func (r *reader) inAhead(first, next int) (last int, ok bool) {
	if !r.is(first-1, keyIn) {
		return next, false
	}
	if k := next; r.at(k).Is(token.Possessive) && r.is(k+1, keyTime) {
		return k + 2, true
	}
	if _, _, more := r.moreUnits(next); more {
		return next, false
	}
	if r.is(next, keyOf) || r.is(next, keyThat) || r.dash(next) && r.glued(next) {
		return next, false // "in two years of work"
	}
	if (r.sentenceStart(first-1) || r.sentenceStart(first-2) && r.has(first-2, lexicon.Conjunction)) && (next >= r.limit || r.at(next).Rune == '.' || r.at(next).Rune == '?') {
		return next, true // "When? In two weeks."
	}
	const before, after = 14, 8
	sentence := r.t.SentenceOf[first]
	for i := first - 2; i >= r.begin && i > first-before && r.t.SentenceOf[i] == sentence; i-- {
		switch {
		case r.has(i, lexicon.Future), (r.is(i, keyHave) || r.is(i, keyHas)) && r.is(i+1, keyTo):
			return next, true
		case r.has(i, lexicon.Past), r.is(i, keyHas), r.is(i, keyHave):
			return next, false
		}
	}
	if !r.sentenceStart(first-1) && !(r.sentenceStart(first-2) && r.has(first-2, lexicon.Conjunction)) {
		return next, false
	}
	for i := next; i < r.limit && i < next+after && r.t.SentenceOf[i] == sentence; i++ {
		switch {
		case r.has(i, lexicon.Future):
			return next, true
		case r.has(i, lexicon.Past):
			return next, false
		}
	}
	return next, false
}
