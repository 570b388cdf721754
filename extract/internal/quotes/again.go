package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// How far back, and over how many words before it, the words are looked for that a role
// had when the text first told of it.
const (
	farAgain     = 800
	longestAgain = 6
)

// again is the speaker of quotation i in the words with which the text told of them
// first, where a role with "the" takes them up: "the spokesperson" is "a spokesperson for
// Acme", "the scientist" is "Acme's chief scientist".
func (a *attributor) again(s *speaker, i int) *speaker {
	if s == nil || s.rule != asWrittenRule || s.beside.len() != 2 || s.roleKey == 0 || !strings.EqualFold(a.Of(s.beside.first), "the") {
		return s
	}
	for j := i - 1; j >= 0 && j >= i-longestAgain; j-- {
		if p := a.speakers[j]; p != nil && p.rule == asWrittenRule && p.roleKey == s.roleKey {
			return p.handedOn(asWrittenRule).standing(s.beside.first, s.beside.last)
		}
	}
	role := s.beside.first + 1
	for k := role - 2; k >= 0 && k > role-farAgain; k-- {
		if a.Tokens[k].Key != s.roleKey || a.covered[k] != 0 || title(a.Tokens[k].Zone) {
			continue
		}
		if w := a.roleAround(k); w.len() > 1 {
			return a.unnamed(w.first, w.last).standing(s.beside.first, s.beside.last)
		}
	}
	return s
}

// roleAround returns the noun phrase of the role at a token where it says of whom it
// tells: with "a", with the organisation before or after it. It is empty where not.
func (a *attributor) roleAround(k int) words {
	first, owner, ok := a.backFrom(k)
	if !ok {
		return words{}
	}
	start := a.sentenceStart(k)
	end := k + 1
	if end+1 < a.sentenceEnd(k) && (a.joins(end) || a.Of(end) == "at" || a.Of(end) == "from" || a.Of(end) == "with") {
		n := end + 1
		if a.Tokens[n].Has(lexicon.Article) {
			n++
		}
		if from, to := a.in(n, n+1); from < to && !a.mentions[from].Person {
			end = a.mentions[from].last
		} else if from < to {
			return words{}
		} else if a.plainNoun(n) && n == end+2 || a.Tokens[n].Is(token.Capital) {
			for n++; n < a.sentenceEnd(k) && a.Tokens[n].Is(token.Capital) && a.Tokens[n].Is(token.Word) && a.Tokens[n-1].Is(token.Capital); n++ {
			}
			end = n
		}
	}
	if end < len(a.Tokens) && (a.isPerson(end) || a.Tokens[end].Is(token.Capital|token.Possessive) && !a.Tokens[end].Is(token.Opening|token.Line)) {
		return words{} // "a spokesperson Jane Roe"
	}
	switch lead := max(first-1, start); {
	case lead < first && a.Tokens[lead].Has(lexicon.Article) && !strings.EqualFold(a.Of(lead), "the"):
		return words{lead, end}
	case lead < first && a.Tokens[lead].Has(lexicon.Article) && end > k+1:
		return words{lead, end}
	case owner && a.Tokens[first].Is(token.Capital|token.MixedCase), first == start && end > k+1 && a.Tokens[first].Is(token.Capital):
		return words{first, end}
	}
	return words{}
}

// backFrom returns where the nouns begin that stand before the role at a token, and
// whether one of them owns it.
func (a *attributor) backFrom(k int) (first int, owner, ok bool) {
	start := a.sentenceStart(k)
	for first = k; first > start && first > k-longestAgain; first-- {
		switch t := &a.Tokens[first-1]; {
		case t.Is(token.Possessive):
			owner = true
		case t.Rune == '-' && t.Glued():
		case !t.Is(token.Word), a.isPerson(first - 1), t.Is(token.Capital) && t.Has(lexicon.Preposition):
			return first, owner, false
		case t.Has(lexicon.Article), !t.Is(token.Capital) && !a.plainNoun(first-1) && !t.Has(lexicon.Role):
			return first, owner, true
		}
	}
	return first, owner, true
}

// wrote is who wrote or signed what speaks without a name, where the words tell it: "an
// order signed by Roe", "a memo from the board".
func (a *attributor) wrote(s *speaker) *speaker {
	if s == nil || s.rule != asWrittenRule || s.entity >= 0 || s.beside.len() < 4 {
		return s
	}
	w := s.beside
	document := false
	for k := w.first; k+1 < w.last; k++ {
		if a.Tokens[k].Has(lexicon.Role | lexicon.Voice) {
			return s
		}
		document = document || a.Tokens[k].Has(lexicon.CueNoun) || a.is(k, record) && !a.participle(k)
		if by := a.Of(k); !document || by != "by" && by != "from" {
			continue
		}
		if a.participle(k-1) && !a.is(k-1, record) || a.Tokens[k-1].Has(lexicon.Past) || a.Of(k-1) == "seen" {
			return s // "a letter obtained by Acme"
		}
		k++
		if m := a.personIn(k, w.last); m >= 0 {
			return a.fromMention(m, k, w.last, "words of")
		}
		if m := a.organisationIn(k, w.last); m >= 0 && !a.Tokens[min(a.mentions[m].last, len(a.Tokens)-1)].Is(token.Possessive) {
			return a.fromMention(m, k, w.last, "words of")
		}
		if a.Tokens[k].Has(lexicon.Article) && k+1 < w.last {
			return a.unnamed(k, w.last)
		}
		break
	}
	return s
}
