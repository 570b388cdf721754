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
	if k+2 < last && a.Of(k) == "of" && (a.Tokens[k+1].Has(lexicon.Article) || a.is(k+1, determiner)) {
		k += 2 // "one of the judges"
		if k+1 < last && a.Tokens[k].Is(token.Capital) && a.Tokens[k+1].Is(token.Possessive) {
			k += 2
		} else if k+1 < last && a.Tokens[k+1].Is(token.Possessive) {
			k += 2
		}
	}
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
	if rest > end && rest < last && a.Tokens[rest].Rune == ',' {
		return nil // "a short time later, he"
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

// knownName reports whether one of the words is a given name or a surname by the
// lists, or part of a name in full elsewhere in the text: a label that is none of
// these may be a heading ("Spending:").
func (a *attributor) knownName(w words) bool {
	for k := w.first; k < w.last; k++ {
		t := &a.Tokens[k]
		if t.Has(lexicon.Surname) || a.isGiven(k) || len(a.indexed().parts[t.Key]) > 0 {
			return true
		}
	}
	return false
}

// nounBefore returns the article and the noun right before a reporting verb at
// token last, or before "issued the" of a statement: "At noon the mission chief said".
func (a *attributor) nounBefore(s site, first, last int) (words, bool) {
	end := last
	if s.cue >= 0 && isParticiple(&a.Tokens[s.cue]) || s.cue < 0 && !a.Tokens[end-1].Has(lexicon.Article) {
		return words{}, false
	}
	if end-1 > first && a.Tokens[end-1].Has(lexicon.Article) {
		end--
		for end > first && (a.Tokens[end-1].Has(lexicon.Past) || a.participle(end-1)) {
			end--
		}
	}
	for end > first && a.beforeCue(end-1) {
		end--
	}
	const grammar = lexicon.Pronoun | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Modal | lexicon.Past | lexicon.DayWord | lexicon.Weekday | lexicon.Cue
	for k := end - 1; k >= first && end-k <= longestSubject+1; k-- {
		t := &a.Tokens[k]
		switch {
		case a.covered[k] != 0 || !t.Is(token.Word):
			return words{}, false
		case t.Has(lexicon.Article):
			if k > first && a.Tokens[k-1].Has(lexicon.Preposition) {
				return words{}, false // "at the time"
			}
			return words{k, end}, k+1 < end && !a.Tokens[end-1].Is(token.Capital|token.Possessive)
		case t.Has(grammar) && !t.Has(lexicon.Role|lexicon.Voice):
			return words{}, false
		}
	}
	return words{}, false
}

// withoutNumber skips the number of a paragraph, or the letter of a question, at
// the begin of a line: "2.1 The chair said", "Q: A union writes".
func (a *attributor) withoutNumber(first, last int) int {
	if first+2 >= last || !a.Tokens[first].Is(token.Opening|token.Line) {
		return first
	}
	k := first
	if t := &a.Tokens[k]; t.Is(token.Single) && t.Is(token.Capital) && a.Tokens[k+1].Rune == ':' {
		return k + 2
	}
	for k < first+2 && (a.Tokens[k].Is(token.Digits) || k > first && a.Tokens[k].Rune == '.') {
		k++
	}
	if k > first && a.Tokens[k].Is(token.Capital) && a.Tokens[k].Has(lexicon.Article|lexicon.Pronoun|lexicon.Role|lexicon.Number) || k > first && a.is(k, subject) {
		return k
	}
	return first
}

// leadingName returns the capitalised words that a speaker without a name begins
// with, where the noun is in small letters: "the Acme team".
func (a *attributor) leadingName(first, last int) string {
	const none = lexicon.Role | lexicon.Title | lexicon.Demonym | lexicon.Country | lexicon.Function | lexicon.CommonWord | lexicon.OrgModifier | lexicon.StateAbbrev
	k := first
	for k < last && a.Tokens[k].Is(token.Capital|token.MixedCase) && !a.Tokens[k].Has(none) {
		k++
	}
	if k == first || k >= last || !a.Tokens[last-1].Has(lexicon.Voice|lexicon.Role) {
		return ""
	}
	for i := k; i < last; i++ {
		if t := &a.Tokens[i]; !t.Is(token.Word) || t.Is(token.Capital) {
			return ""
		}
	}
	return a.Slice(first, k)
}
