package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// dated reports whether the words around a bare year, month, weekday or season,
// which ends before token next, make it a date.
func (r *reader) dated(m *match, next int) bool {
	if r.has(m.first-1, lexicon.Undated) {
		return false
	}
	if r.mark(next, '.') && r.glued(next) && r.glued(next+1) && r.at(next+1).Is(token.Word) && !r.at(next+1).Is(token.Capital) && !r.abbreviated(m.first) {
		return false // an address: "summer.fi"
	}
	if r.alone(m.first, next) && m.form != formYear {
		return true
	}
	if m.form == formDay && r.has(m.first-1, lexicon.Ordinal) {
		return false // "the first Monday in 20 years"
	}
	switch {
	case m.form == formYear:
		return r.datedYear(m, next)
	case m.form == formMonth:
		return r.datedMonth(m, next)
	case m.form == formPart && m.unit == unitSeason:
		i := m.first - 1
		if (r.is(i, keyWhole) || r.is(i, keyEntire)) && r.is(i-1, keyThe) {
			return !r.isSomethingElse(m.first) && r.ends(next) // "the whole summer"
		}
		if r.is(i, keyThe) {
			i--
		}
		if s, ok := r.season(next + 1); ok && s.bare && r.has(next, lexicon.Conjunction) && r.has(next+1, lexicon.Season) && !r.is(i, keySince) {
			return false // "in the spring and fall" of every year
		}
		if i == m.first-1 && r.is(i, keyIn) && (m.part == summer || m.part == winter) && !r.will(i) {
			return false // "cool in summer and warm in winter"
		}
		return (r.is(i, keyIn) || r.is(i, keyBy) || r.is(i, keySince) || r.is(i, keyDuring) || r.is(i, keyThroughout) || r.is(i, keyUntil)) && !r.isSomethingElse(m.first) &&
			(!r.at(next).Is(token.Word) || r.has(next, lexicon.Preposition|lexicon.Conjunction|lexicon.Function))
	}
	return true
}

// The seasons of which releases speak in general more often than of one of them.
const (
	summer = 2
	winter = 4
)

// will reports whether the words before token i tell of the future.
func (r *reader) will(i int) bool {
	const before = 12
	for n := 1; n <= before && i-n >= r.begin && !r.sentenceStart(i-n+1); n++ {
		if r.has(i-n, lexicon.Future) {
			return true
		}
	}
	return false
}

// leads reports whether the words from i on are a noun phrase that a year before it
// dates: "election results", "Annual Report", "Rover survey", and no name such as
// "Maxim Healthcare Virtual Summit".
func (r *reader) leads(i int) bool {
	const longest, longestName = 6, 2
	for n := 0; n < longest; n++ {
		tok := r.at(i + n)
		if !tok.Is(token.Word) {
			return false
		}
		if tok.Is(token.Possessive) {
			continue
		}
		if tok.Has(lexicon.Dated) {
			return true
		}
		if tok.Is(token.Capital) && tok.Has(lexicon.EventHead) {
			return false
		}
		if !tok.Is(token.Capital) {
			if n == 0 && tok.Has(lexicon.Conjunction) {
				y, _, _ := r.year(i + 1)
				return y != 0 || i-1 == r.begin // "comparing 2023 and 2024", but not "extension 1987 and"
			}
			return n == 0 || n <= longestName && !tok.Has(lexicon.Function|lexicon.Preposition|lexicon.Conjunction|lexicon.Article)
		}
	}
	return false
}

// sentenceStart reports whether token i begins a sentence.
func (r *reader) sentenceStart(i int) bool {
	return i <= r.begin || r.t.SentenceOf[i] != r.t.SentenceOf[i-1]
}

// titleCase reports whether the words around token i are capitalised because they
// stand in a heading.
func (r *reader) titleCase(i int) bool {
	words, capitals := 0, 0
	for j := max(r.begin, i-6); j < min(r.limit, i+7); j++ {
		tok := r.at(j)
		if tok.Is(token.Word) && !tok.Has(lexicon.Preposition|lexicon.Article|lexicon.Conjunction) && tok.End-tok.Start > 2 {
			words++
			if tok.Is(token.Capital) {
				capitals++
			}
		}
	}
	return words >= 3 && capitals == words
}
