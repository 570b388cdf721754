package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// beforeQuoted is the subject of a verb that other words in marks part from it: 'Roe
// said he was "ready", adding: "..."'.
func (a *attributor) beforeQuoted(s site, i int) *speaker {
	if s.cue <= 0 || s.first <= 0 || a.covered[s.first-1] == 0 {
		return nil
	}
	start := max(a.sentenceStart(s.cue), s.cue-reachBefore)
	k := s.cue
	for k > start && a.covered[k-1] == 0 {
		k--
	}
	for k > start && a.covered[k-1] != 0 {
		k--
	}
	if k <= start {
		return nil
	}
	cue := -1
	for j := start; j < k; j++ {
		if isCue(&a.Tokens[j]) && a.verbal(j, start) && a.covered[j] == 0 {
			cue = j
			break
		}
	}
	if cue <= start {
		return nil
	}
	return a.fromSite(site{kind: siteBefore, cue: cue, first: start, last: cue, direct: true}, i)
}

// subjectPronoun is the speaker whom a pronoun at the begin of a clause before a
// reporting verb stands for: "A short time later, he walked up and said".
func (a *attributor) subjectPronoun(s site, first, last, i int) *speaker {
	if s.cue < 0 {
		return nil
	}
	for k := last - 1; k > first; k-- {
		if p := a.pronoun(k); p == "" || p == "it" || a.covered[k] != 0 || a.Tokens[k-1].Rune != ',' {
			continue
		} else if sp := a.meant(p, k, i); sp != nil {
			return sp
		}
	}
	return nil
}

// longestMember is the greatest number of words that say what somebody is to an
// organisation.
const longestMember = 3

// memberOf is the speaker of an organisation's name and nouns in small letters right
// beside a reporting verb: "an Acme reviewer", "one Acme board member".
func (a *attributor) memberOf(s site, m, first, last int) *speaker {
	o := &a.mentions[m]
	end := last
	for end > o.last && (a.beforeCue(end-1) || a.Tokens[end-1].Rune == ',') {
		end--
	}
	begin := o.first
	for begin > first && a.Tokens[begin-1].Is(token.Capital) && !a.Tokens[begin-1].Has(lexicon.Article|lexicon.Number) && !a.is(begin-1, subject) {
		begin--
	}
	if s.cue < 0 || begin <= first-1 || begin == first || end-o.last < 1 || end-o.last > longestMember {
		return nil
	}
	if t := &a.Tokens[begin-1]; !t.Has(lexicon.Article|lexicon.Number) && !a.is(begin-1, subject|determiner) {
		return nil
	}
	const grammar = lexicon.Pronoun | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Modal | lexicon.Past | lexicon.Article | lexicon.DayWord | lexicon.Cue
	for k := o.last; k < end; k++ {
		if t := &a.Tokens[k]; !t.Is(token.Word) || t.Is(token.Capital|token.Possessive) || t.Has(grammar) || a.participle(k) {
			return nil
		}
	}
	sp := a.unnamed(begin-1, end)
	sp.affiliation = a.Slice(o.first, o.last)
	if sp.title == "" {
		sp.title = a.Slice(o.last, end)
	}
	return sp
}

// nameInApposition returns the name between commas at the end of a subject that is
// an office, where no candidate covers it: "The speaker of the house, Jane Roe, said".
func (a *attributor) nameInApposition(first, last int) (words, bool) {
	end := last
	for end > first && !a.Tokens[end-1].Is(token.Word) {
		end--
	}
	const none = lexicon.Role | lexicon.Title | lexicon.Voice | lexicon.OrgHead | lexicon.LegalSuffix | lexicon.PlaceHead | lexicon.Country |
		lexicon.StateAbbrev | lexicon.Month | lexicon.Weekday | lexicon.Degree | lexicon.Generation | lexicon.Article
	k, parts := end, 0
	for k > first && end-k < longestName {
		t := &a.Tokens[k-1]
		if t.Is(token.Word) && t.Is(token.Capital) && !t.Has(none) {
			parts++
		} else if !(t.Rune == '-' && t.Glued()) && !a.is(k-1, particle) {
			break
		}
		k--
	}
	if parts < 2 || k <= first+1 || a.Tokens[k-1].Rune != ',' || !a.hasRole(first, k-1) || a.isPerson(k) {
		return words{}, false
	}
	from, to := a.in(k, end)
	return words{k, end}, from == to
}

// appositive is the speaker of such a name, by the office before it.
func (a *attributor) appositive(name words, first, last int) *speaker {
	s := a.named(name, first, last)
	if s.title != "" || name.first <= first || a.Tokens[name.first-1].Rune != ',' || !a.hasRole(first, name.first-1) {
		return s
	}
	for a.Tokens[first].Has(lexicon.Article) {
		first++
	}
	for k := first; k < name.first-1; k++ {
		if t := &a.Tokens[k]; !t.Is(token.Word) && !t.Glued() || a.covered[k] != 0 || a.verb(k) {
			return s
		}
	}
	t := words{first, name.first - 1}
	s.title, s.affiliation = a.Slice(t.first, t.last), a.affiliation(t)
	return s
}

// nameAhead returns a name that is no candidate and stands before mention m at the
// head of the phrase, with a comma between: "Jane Roe, daughter of John Roe".
func (a *attributor) nameAhead(first, m int) words {
	comma := -1
	for k := first; k < a.mentions[m].first; k++ {
		if a.Tokens[k].Rune == ',' {
			comma = k
			break
		}
	}
	if comma < 0 {
		return words{}
	}
	name, ok := a.capitalised(first, comma)
	if next := &a.Tokens[comma+1]; next.Is(token.Capital) && !next.Has(lexicon.Role|lexicon.Degree|lexicon.Generation) {
		return words{} // a list: "Roads, Bridges and Harbours Subcommittee Chair Jane Roe"
	}
	if !ok || name.first != first || name.last != comma || name.last-name.first < 2 || name.last-name.first > 4 {
		return words{}
	}
	return name
}

// fieldIn reports whether one or two plain nouns stand at a token, which an "at" follows:
// the field of a researcher, and not where something was said.
func (a *attributor) fieldIn(k, last int) bool {
	for i := k; i < last && i < k+4; i++ {
		if i > k && a.Of(i) == "at" {
			return true
		}
		if !a.plainNoun(i) || a.Tokens[i].Has(lexicon.CueNoun) {
			return false
		}
	}
	return false
}
