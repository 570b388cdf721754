package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// asWrittenRule is what is told of a speaker without a name.
const asWrittenRule = "as written"

// asWritten is a speaker without a name: the words themselves, if they can be one.
func (a *attributor) asWritten(first, last int) *speaker {
	if a.Tokens[first].Has(lexicon.Preposition) {
		return nil
	}
	end := a.asFar(first, last)
	if a.is(end-1, aside) {
		return nil // "a short time later"
	}
	const head = lexicon.Role | lexicon.Voice | lexicon.CueNoun | lexicon.Body | lexicon.Title | lexicon.OrgHead
	for k := first; k < end; k++ {
		if t := &a.Tokens[k]; t.Has(head) || t.Is(token.Capital) && k > first {
			return a.unnamed(first, end)
		}
	}
	return nil
}

// speaks reports whether a word for somebody or something that speaks is among the
// tokens.
func (a *attributor) speaks(first, last int) bool {
	for k := first; k < last; k++ {
		if a.Tokens[k].Has(lexicon.Role | lexicon.Voice | lexicon.CueNoun | lexicon.Body | lexicon.Title) {
			return true
		}
	}
	return false
}

// longestWritten is the greatest number of tokens of a speaker without a name.
const longestWritten = 12

// asFar returns where a noun phrase ends: at a mark or a verb.
func (a *attributor) asFar(first, last int) int {
	end := first
	for end < last && end < first+longestWritten && a.Tokens[end].Rune != ',' && a.Tokens[end].Rune != ';' && a.Tokens[end].Rune != '(' && a.covered[end] == 0 {
		if end > first && a.verb(end) || a.Tokens[end].Has(lexicon.Preposition) && end+1 < last && a.is(end+1, determiner) {
			break
		}
		end++
	}
	return a.trimEnd(first, end)
}

// unnamed is the speaker that the tokens tell of, its article in small letters.
func (a *attributor) unnamed(first, end int) *speaker {
	for end > first+1 && a.adverb(end-1) && !a.Tokens[end-2].Has(lexicon.Article|lexicon.Preposition) && !a.is(end-2, determiner) {
		end--
	}
	for end > first+2 && a.Of(end-1) == "once" {
		end-- // "one reader once"
	}
	name := a.Slice(first, end)
	if a.Tokens[first].Has(lexicon.Article) {
		name = strings.ToLower(name[:1]) + name[1:]
	}
	s := &speaker{name: name, entity: -1, at: first, rule: asWrittenRule, beside: words{first, end}}
	title := words{}
	for k := first; k < end; k++ {
		if a.Tokens[k].Has(lexicon.Role|lexicon.Voice) && !a.Tokens[k].Has(lexicon.Body) {
			if title.last == 0 {
				title.first = k
			}
			title.last = k + 1
			s.roleKey = a.Tokens[k].Key
		}
	}
	for title.last > 0 && title.first > first && a.is(title.first-1, standing) {
		title.first--
	}
	s.title = a.Slice(title.first, title.last)
	if m := a.organisationIn(first, end); m >= 0 {
		s.affiliation = a.Slice(a.mentions[m].first, a.mentions[m].last)
	} else if a.Tokens[first].Has(lexicon.Article) {
		s.affiliation = a.leadingName(first+1, end)
	}
	return s
}

// verb reports whether a token is a verb that ends a noun phrase.
func (a *attributor) verb(k int) bool {
	t := &a.Tokens[k]
	if !t.Is(token.Word) || t.Is(token.Capital) {
		return false
	}
	if t.Has(lexicon.Modal|lexicon.Past) || t.Has(lexicon.Cue) && t.Detail != cueAccording {
		return true
	}
	return a.is(k, auxiliary|relative) || a.Of(k) == "that"
}

// rolePhrase finds the role in subject position among the tokens: "the minister",
// "Acme president". It returns the tokens from its article on.
func (a *attributor) rolePhrase(first, last int) (words, bool) {
	begin := first
	for k := first; k < last; k++ {
		t := &a.Tokens[k]
		switch {
		case t.Rune == ',' || t.Rune == ';' || t.Rune == ':':
			begin = k + 1
		case t.Is(token.Possessive):
		case !t.Is(token.Word) || a.covered[k] != 0:
			begin = last
		case t.Has(lexicon.Conjunction), t.Has(lexicon.Function) && !t.Has(lexicon.Pronoun) && !t.Has(lexicon.Article) && begin == k:
			begin = k + 1
		case t.Has(lexicon.Preposition):
			begin = last
		case begin <= k && k-begin <= 4 && t.Has(lexicon.Role|lexicon.Voice|lexicon.Body) && (k > begin || t.Is(token.Capital)):
			if k+1 < last && (a.Tokens[k+1].Is(token.Capital|token.Possessive) || a.Tokens[k+1].Has(lexicon.Role|lexicon.Voice|lexicon.Body)) {
				continue
			}
			if !a.Tokens[begin].Has(lexicon.Article) && !a.Tokens[begin].Is(token.Capital) {
				continue
			}
			return words{begin, k + 1}, true
		}
	}
	return words{}, false
}
