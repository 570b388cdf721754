package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// longestSubject is the greatest number of words of a subject that no list knows.
const longestSubject = 4

// plainSubject is the speaker of a short subject in small letters right beside a
// reporting verb, whatever its noun: "the arbiter said", "one member remarked".
func (a *attributor) plainSubject(s site, first, last int) *speaker {
	if s.cue < 0 || isParticiple(&a.Tokens[s.cue]) || besideOnly(&a.Tokens[s.cue]) {
		return nil
	}
	k := first
	if !a.Tokens[k].Has(lexicon.Article) && !a.is(k, subject) {
		return nil
	}
	k++
	end := k
	const grammar = lexicon.Pronoun | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Modal | lexicon.Past | lexicon.Article | lexicon.DayWord | lexicon.Number
	for end < last && end-k < longestSubject && a.Tokens[end].Is(token.Word) && !a.Tokens[end].Is(token.Possessive) && !a.Tokens[end].Has(grammar) {
		end++
	}
	if end == k {
		return nil
	}
	rest := end
	for rest < last && a.beforeCue(rest) {
		rest++
	}
	if rest < last && a.Tokens[rest].Rune != ',' && !a.is(rest, relative) && !a.Tokens[rest].Has(lexicon.Preposition) {
		return nil
	}
	return a.unnamed(first, end)
}

// singleLabel reports whether the tokens are one capitalised word at the begin of a
// line that can be a name: "Jane:".
func (a *attributor) singleLabel(first, last int) bool {
	t := &a.Tokens[first]
	const none = lexicon.Role | lexicon.Voice | lexicon.Function | lexicon.CommonWord | lexicon.CueNoun | lexicon.Naming | lexicon.Body | lexicon.Month |
		lexicon.Weekday | lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Pronoun | lexicon.OrgHead | lexicon.EventHead | lexicon.Cue
	if last-first != 1 || !t.Is(token.Opening|token.Line) || !t.Is(token.Word) || !t.Is(token.Capital) || t.Has(none) || t.Is(token.Single) {
		return false
	}
	from, to := a.in(first, last)
	return from == to
}
