package dates

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Most numbers of a text count or name something that is no date, which one look at what
// stands behind them shows. A rule that has a number followed by a word or mark of a
// kind that is not here must add it here; the tests of this package try every rule at
// every token, too, and compare.

// behindNumber are the classes of words that can stand behind a number with which an
// expression begins: "5 July", "third quarter", "two weeks", "first of", "10 to 12".
const behindNumber = lexicon.Month | lexicon.Weekday | lexicon.TimeUnit | lexicon.Pointing | lexicon.Fiscal | lexicon.Number |
	lexicon.Ordinal | lexicon.OrdinalSuffix | lexicon.Scale | lexicon.Preposition | lexicon.Conjunction

// figureStarts reports whether an expression can begin with the digits at token i.
func (r *reader) figureStarts(i int) bool {
	tok := &r.t.Tokens[i]
	switch v, n := r.valueOf(tok); n {
	case 0: // "10.07.2017", "20170710", "2.5 years"
		const shortest, longest = 6, 10
		if _, ok := r.pointFive(i); ok {
			return r.behind(i)
		}
		return tok.End-tok.Start >= shortest && tok.End-tok.Start <= longest
	case 3: // "c. 314"
		if _, ok := r.ancientYear(i); ok {
			return true
		}
	case 4:
		return v >= 1000 && v < 2200 // a year
	case 5:
		return false
	}
	return r.behind(i)
}

// behind reports whether what stands behind the number at token i can make it the begin of
// an expression.
func (r *reader) behind(i int) bool {
	next := r.at(i + 1)
	switch {
	case next.Is(token.Word):
		return next.Has(behindNumber) || next.Glued() || slices.Contains(behindKeys[:], next.Key)
	case next.Is(token.Digits):
		if _, ok := r.halfSign(i + 1); ok {
			return true // "2 1/2 years"
		}
		return !r.t.Tokens[i].Is(token.Digits) || r.t.Tokens[i].End-r.t.Tokens[i].Start == 2 // "31 10 1974"
	}
	after := r.at(i + 2)
	switch next.Rune {
	case '-', '–', '—', '‑', '‐', '−', ',':
		return after.Is(token.Digits) || after.Has(behindNumber|lexicon.Article|lexicon.PartOf) || after.Key == keyThru
	case '.', '/':
		return after.Is(token.Digits) || after.Has(lexicon.Month)
	case '½':
		return true
	case ']': // "[ten] years"
		return after.Has(lexicon.TimeUnit)
	case '(', '~', '&', '\'', '’', '‘':
		return true
	}
	return false
}

// behindKeys are the words that can stand behind a number and have none of the classes:
// "79 AD", "three Fridays ago".
var behindKeys = [...]uint64{keyAD, keyCE, keyThru, pluralWeekdays[0], pluralWeekdays[1], pluralWeekdays[2], pluralWeekdays[3],
	pluralWeekdays[4], pluralWeekdays[5], pluralWeekdays[6]}
