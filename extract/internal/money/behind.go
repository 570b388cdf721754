package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Most numbers count something else than money, which one look at what stands behind them
// shows. A rule that has a number followed by a word or mark of a kind that is not here
// must add it here; the tests of this package read every number, too, and compare.

// behind reports whether what stands behind the digits at token i can make an amount of
// them, whose currency stands after it: a currency, a scale, what joins a range, more of
// the number.
func (r *reader) behind(i int) bool {
	next := r.tok(i + 1)
	switch {
	case next.Is(token.Opening):
		return false
	case next.Is(token.Word):
		const classes = lexicon.Scale | lexicon.CurrencyName | lexicon.CurrencyCode | lexicon.CurrencyMark | lexicon.Subunit
		if next.Has(classes) || r.tab.behind.May(next.Key) || next.Is(token.Capital) && r.nears(i+2) {
			return true
		}
		sign := r.tok(i + 2) // "100 us$"
		return sign.Rune != 0 && r.tab.sign(sign.Rune) != 0
	}
	switch next.Rune {
	case ',', ';', ':', '(', ')', ']', '"', '”', '%', '?', '!':
		return false
	case '.':
		return r.tok(i + 2).Has(lexicon.Scale)
	}
	return true
}

// nears reports whether a currency or a scale stands at token i or soon after: without one
// no number in words is an amount, and none in figures before the name of a country.
func (r *reader) nears(i int) bool {
	const longest = 8 // "one and a half Trinidad and Tobago dollars"
	const classes = lexicon.Scale | lexicon.CurrencyName | lexicon.CurrencyCode | lexicon.CurrencyMark | lexicon.Subunit
	for k := i; k < min(i+longest, len(r.t.Tokens)); k++ {
		if tok := &r.t.Tokens[k]; tok.Has(classes) || tok.Rune == '$' || tok.Is(token.Other) {
			return true
		}
	}
	return false
}

// behindKeys are the words without a currency or scale that can stand behind a number: they
// join it to another.
var behindKeys = [...]uint64{keyTo, keyUp, keyAnd}
