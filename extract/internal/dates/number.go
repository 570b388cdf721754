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

// figureRules returns the rules that can read the digits at token i, by how many they are
// and by the two tokens behind them; none if no expression can begin with them.
func (r *reader) figureRules(i int) rule {
	if r.everywhere {
		return everyRule
	}
	tok := &r.t.Tokens[i]
	switch n := tok.End - tok.Start; {
	case n > 4:
		return r.longFigureRules(i)
	case n == 4:
		return r.yearRules(i)
	}
	return r.shortFigureRules(i)
}

// longFigureRules is figureRules of what has more digits than a year, or marks between them.
func (r *reader) longFigureRules(i int) rule {
	s := r.t.Of(i)
	if len(s) == 8 || len(s) >= 6 && (s[1] == '.' || s[2] == '.' || s[4] == '.') {
		return figuresRule // "20170710", "10.07.2017"
	}
	return 0
}

// yearBefore are the classes of words before which a year stands that is told first: "2018
// third quarter", "2024 August", "2025 financial year".
const yearBefore = lexicon.Ordinal | lexicon.Number | lexicon.Season | lexicon.Month | lexicon.Fiscal

// yearRules is figureRules of four digits.
func (r *reader) yearRules(i int) (rules rule) {
	if v, n := r.valueOf(&r.t.Tokens[i]); n == 4 && v >= 1000 && v < 2200 {
		rules = yearRule
	}
	next, after := r.at(i+1), r.at(i+2)
	switch {
	case next.Is(token.Word | token.Possessive):
		if next.Is(token.Single|token.Possessive) || next.Glued() || next.Has(yearBefore) || isEra(next.Key) {
			rules |= periodRule // "2018 Q3", "1990s", "2016's"
		}
	case next.Is(token.Digits):
		if next.End-next.Start <= 2 {
			rules |= figuresRule | periodRule // "2016 10 16", "2018 3Q"
		}
	case isDash(next.Rune) || next.Rune == '/':
		if after.Is(token.Digits) {
			rules |= figuresRule | periodRule // "2017-07-10", "2024/25 financial year"
		}
		if after.Is(token.Single) || after.Has(lexicon.Month) {
			rules |= periodRule // "2018-Q3", "2012/Aug/10"
		}
	case isApostrophe(next.Rune):
		rules |= periodRule
	}
	return rules
}

// shortFigureRules is figureRules of three digits or fewer.
func (r *reader) shortFigureRules(i int) (rules rule) {
	if before := r.at(i - 1); before.Rune == '.' || before.Key == keyCirca || isEra(before.Key) || i == r.rangeAt {
		rules = yearRule // "c. 314", "AD 842"
	}
	next, after := r.at(i+1), r.at(i+2)
	if isEra(next.Key) {
		rules |= periodRule | yearRule // "79 AD"
	}
	if isDash(next.Rune) {
		next = after // "10-Jul-2017", "three-month"
		after = r.at(i + 3)
	}
	if next.Has(lexicon.TimeUnit|lexicon.Pointing|lexicon.Weekday) || next.Key == keyAnd || next.Rune == '½' || next.Rune == '(' || next.Rune == ']' ||
		next.Is(token.Digits) && after.Rune == '/' || slices.Contains(pluralWeekdays[:], next.Key) {
		rules |= relativeRule | partsRule // "2 and a half years", "[10] years", "three (3) years", "2 1/2 years", "3 Fridays ago"
	}
	if tok := &r.t.Tokens[i]; tok.End-tok.Start < 3 {
		rules |= r.dayRules(i)
	}
	return rules
}

// dayRules are the rules that can read two digits or fewer and not three.
func (r *reader) dayRules(i int) (rules rule) {
	next, after := r.at(i+1), r.at(i+2)
	joined := after.Is(token.Digits) || after.Has(behindNumber|lexicon.Article|lexicon.PartOf) || after.Key == keyThru
	switch {
	case next.Has(lexicon.OrdinalSuffix):
		return periodRule | dayRule | nthRule | listRule | partsRule
	case next.Is(token.Digits):
		if after.Is(token.Digits) {
			rules = figuresRule // "31 10 1974"
		}
	case next.Is(token.Word | token.Possessive):
		if next.Glued() && next.Is(token.Single|token.Possessive) {
			rules = periodRule // "3Q", "90s"
		}
		if next.Has(lexicon.Month) || next.Key == keyOf || next.Key == keyDay {
			rules |= dayRule
		}
		if joined && next.Has(lexicon.Conjunction|lexicon.Preposition) || next.Key == keyThru {
			rules |= listRule | partsRule // "10 and 11 July"
		}
	case isDash(next.Rune) || next.Rune == '/' || next.Rune == '.':
		if after.Is(token.Digits) {
			rules = figuresRule // "10/07/2017", "24. 11. 2022"
		}
		if after.Has(lexicon.Month) {
			rules |= dayRule // "10-Jul-2017"
		}
		if joined {
			rules |= listRule // "10-12 July", "24/25 July"
		}
	case next.Rune == ',' || next.Rune == '&' || next.Rune == '~':
		if joined {
			rules = listRule | partsRule
		}
	case isApostrophe(next.Rune):
		rules = periodRule
	}
	return rules
}

func isEra(key uint64) bool { return key == keyAD || key == keyCE }

// behind reports whether what stands behind the spelt number at token i can make it the
// begin of an expression.
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
