package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// longestQualifier is the most words that a qualifier has: "in the region of".
const longestQualifier = 4

var (
	keyPer   = lexicon.Key("per")
	keyOr    = lexicon.Key("or")
	keyMore  = lexicon.Key("more")
	keyLess  = lexicon.Key("less")
	keyEach  = lexicon.Key("each")
	keyEvery = lexicon.Key("every")
)

// around reads the words around an amount that are no part of it: its qualifier and
// the unit of its rate.
func (r *reader) around(a *Amount) {
	r.rate(a)
	a.lead = a.First
	if a.Qualifier != model.QualifierNone {
		return
	}
	n := a.Last
	switch {
	case r.tok(n).Rune == '+' && r.glued(n), isKey(r.tok(r.hyphen(n)), keyPlus) && r.hyphen(n) != n,
		isKey(r.tok(n), keyOr) && isKey(r.tok(n+1), keyMore):
		a.Qualifier = model.QualifierOver
		return
	case isKey(r.tok(n), keyOr) && isKey(r.tok(n+1), keyLess):
		a.Qualifier = model.QualifierUpTo
		return
	}
	i := a.First
	if k := r.tok(i - 1); i > r.from && (k.Has(lexicon.Article) || isKey(k, keyBetween)) && r.joins(i) {
		i--
	}
	if i > r.from && !r.tab.qualifierEnds.May(r.tok(i-1).Key) {
		return // as before most amounts
	}
	for n := min(longestQualifier, i-r.from); n > 0; n-- {
		if q, ok := r.qualifier(i-n, i); ok {
			a.Qualifier, a.lead = q, i-n
			return
		}
	}
}

// qualifier looks up the tokens from first to last as one phrase.
func (r *reader) qualifier(first, last int) (model.Qualifier, bool) {
	key := r.tok(first).Key
	for k := first + 1; k < last; k++ {
		if !r.joins(k) {
			return 0, false
		}
		key = lexicon.Join(key, r.tok(k).Key)
	}
	q, ok := r.tab.qualifiers[key]
	return q, ok && r.joins(last)
}

// rate reads the unit of a rate: "per diluted share", "a year", "/MWh".
func (r *reader) rate(a *Amount) {
	n := a.Last
	tok := r.tok(n)
	if !r.joins(n) {
		return
	}
	switch {
	case tok.Rune == '/' && r.glued(n) && r.glued(n+1) && r.tok(n+1).Is(token.Word):
		a.Per = r.tok(n + 1).Span()
	case isKey(tok, keyPer):
		last := n + 1
		if r.tab.words[r.tok(last).Key]&rateWord != 0 && r.tok(last+1).Is(token.Word) && r.joins(last+1) {
			last++
		}
		if r.tok(last).Is(token.Word) && r.joins(n+1) {
			a.Per = model.Span{Start: int(r.tok(n + 1).Start), End: int(r.tok(last).End)}
		}
	default:
		at := r.hyphen(n)
		if k := r.tok(at); !isKey(k, keyA) && !isKey(k, keyAn) && !isKey(k, keyEach) && !isKey(k, keyEvery) {
			return
		}
		at = r.hyphen(at + 1)
		if r.tab.words[r.tok(at).Key]&unitWord != 0 && r.joins(at) {
			a.Per = r.tok(at).Span()
		}
	}
}
