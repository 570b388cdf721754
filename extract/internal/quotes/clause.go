package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// An office in a relative clause begins so many tokens after its "who" at most.
const longestClause = 14

// relativeOffice reads the office from the clause after a name: "Jane Roe, who
// becomes chief executive on 1 July", "Jane Roe, who chairs the Acme Trust".
func (a *attributor) relativeOffice(name, last int) office {
	k := a.skipDegrees(name, last)
	last = min(last, k+longestApposition)
	if k+2 >= last || a.Tokens[k].Rune != ',' || a.Of(k+1) != "who" {
		return office{}
	}
	if v := a.Of(k + 2); v == "chairs" || v == "heads" || v == "leads" || v == "runs" {
		return office{affiliation: a.bodyAt(k+3, last)}
	}
	if k+4 < last && a.Of(k+2) == "has" && (a.Of(k+3) == "run" || a.Of(k+3) == "led" || a.Of(k+3) == "headed" || a.Of(k+3) == "chaired") {
		return office{affiliation: a.bodyAt(k+4, last)}
	}
	for i := k + 2; i+1 < last && i < k+longestClause && a.covered[i] == 0; i++ {
		if a.Tokens[i].Rune == ',' {
			break
		}
		switch a.Of(i) {
		case "is", "be", "becomes", "became", "as":
		default:
			continue
		}
		first := i + 1
		for first < last && (a.Tokens[first].Has(lexicon.Article) || a.is(first, determiner|aside)) {
			first++
		}
		end := first
		for end < last && a.covered[end] == 0 && a.Tokens[end].Rune != ',' && !a.endsClause(first, end, last) {
			end++
		}
		for end > first && !a.Tokens[end-1].Is(token.Word) {
			end--
		}
		if first < end && a.hasRole(first, min(end, first+4)) {
			w := words{first, end}
			return office{title: a.Slice(first, end), affiliation: a.affiliation(w)}
		}
	}
	return office{}
}

// endsClause reports whether the office in a relative clause is over before token
// k: where the sentence says when, or goes on.
func (a *attributor) endsClause(first, k, last int) bool {
	t := &a.Tokens[k]
	if k > first && a.endsApposition(first, k, last) {
		return true
	}
	if k > first && t.Has(lexicon.Conjunction) && !a.hasRole(k, min(last, k+3)) {
		return true
	}
	if t.Glued() && t.Is(token.Word) {
		return false // "editor-in-chief"
	}
	switch a.Of(k) {
	case "on", "in", "from", "until", "by", "when":
		return true
	}
	return t.Rune == '.' && !a.keepsMark(k)
}

// bodyAt returns the organisation that begins at a token, its article left out.
func (a *attributor) bodyAt(k, last int) string {
	if k < last && a.Tokens[k].Has(lexicon.Article) {
		k++
	}
	from, to := a.in(k, min(last, k+1))
	if from < to && !a.mentions[from].Person {
		return a.Slice(a.mentions[from].first, a.mentions[from].last)
	}
	end := k
	for end < last && a.Tokens[end].Is(token.Capital|token.MixedCase) && !a.isPerson(end) {
		end++
	}
	return a.Slice(k, end)
}

// withoutOwner returns where a title begins among the tokens without the noun in
// small letters that it belongs to: "the city's commissioner".
func (a *attributor) withoutOwner(first, last int) int {
	for k := first; k < last && k < first+4; k++ {
		t := &a.Tokens[k]
		if t.Is(token.Possessive) && k > first && k+1 < last && !a.is(k-1, group) {
			return k + 1
		}
		if !t.Is(token.Word) || t.Is(token.Capital|token.MixedCase|token.Possessive) {
			break
		}
	}
	return first
}

// closesSoon reports whether a parenthesis that opens at token k closes after one
// to three words and the phrase goes on with a comma.
func (a *attributor) closesSoon(k, last int) bool {
	if k+1 >= last {
		return false
	}
	if in := &a.Tokens[k+1]; k > 0 && a.Tokens[k-1].Has(lexicon.Role) && in.Is(token.Capital) && !in.Is(token.AllCapital) && in.End-in.Start > 3 {
		for i := k + 2; i < last && i < k+8; i++ {
			switch t := &a.Tokens[i]; {
			case t.Rune == ')' && i > k+2:
				return true // "Secretary (National Climate Change)"
			case !t.Is(token.Capital) && !t.Has(lexicon.Conjunction) && a.Of(i) != "of":
				i = last
			}
		}
	}
	if k > 0 && k+3 < last && a.Tokens[k+1].Is(token.AllCapital) && a.Tokens[k+2].Rune == ')' && (a.Tokens[k-1].Is(token.Possessive) && a.Tokens[k+3].Is(token.Capital) || a.joins(k+3) || a.Of(k+3) == "at") {
		return true // "Chief Executive Officer (CEO) of Acme"
	}
	for i := k + 2; i+2 < last && i < k+5; i++ {
		if a.Tokens[i].Rune == ')' {
			return a.Tokens[k+1].Is(token.Capital) && a.Tokens[i+1].Rune == ',' && a.Tokens[i+2].Is(token.Capital)
		}
	}
	return false
}

// alsoOffice reports whether an office stands at token k after "and" or "&": "MD &
// CEO" are two offices and no degree.
func (a *attributor) alsoOffice(k, last int) bool {
	return k+1 < last && a.Tokens[k].Has(lexicon.Conjunction) && a.Tokens[k+1].Has(lexicon.Role)
}

// sideline reports whether the words after a name tell less than a title before it
// does: a membership, a past.
func (a *attributor) sideline(w words) bool {
	switch a.Of(w.first) {
	case "member", "former":
		return true
	}
	for k := w.first; k < min(w.last, w.first+4); k++ {
		if a.Tokens[k].Has(lexicon.Voice) && strings.EqualFold(a.Of(k), "veteran") {
			return true
		}
	}
	return false
}

// only reports whether a title consists of words of some kinds: "Senator", "Dr.".
func only(title string, k kind) bool {
	for w := range strings.FieldsSeq(title) {
		if kinds.of(lexicon.Key(strings.TrimRight(w, ".")))&k == 0 {
			return false
		}
	}
	return title != ""
}

// shared reports whether a title is that of several people: "U.S. Senators".
func shared(title string) bool {
	last := strings.TrimRightFunc(title, unicode.IsSpace)
	if i := strings.LastIndexFunc(last, unicode.IsSpace); i >= 0 {
		_, size := utf8.DecodeRuneInString(last[i:])
		last = last[i+size:]
	}
	return last != "" && kinds.of(lexicon.Key(strings.TrimRight(last, ".")))&several != 0
}

// fuller reports whether a title says all that a short one does and more: the short
// one is its first words, some words in it before "of" or "for", or their initials.
func fuller(title, short string) bool {
	long, few := strings.Fields(title), strings.Fields(short)
	if len(few) == 0 || len(few) > 2 || len(long) <= len(few) {
		return false
	}
	if len(few) == 1 && len(long) <= len(few[0])+3 && len(few[0]) <= 3 && strings.ToUpper(few[0]) == few[0] {
		var initials strings.Builder
		for _, w := range long {
			initials.WriteString(w[:1])
		}
		return strings.HasSuffix(initials.String(), few[0])
	}
	for i := 0; i+len(few) < len(long); i++ {
		if strings.EqualFold(strings.Join(long[i:i+len(few)], " "), short) && (long[i+len(few)] == "of" || long[i+len(few)] == "for") {
			return i == 0 || !strings.EqualFold(long[i-1], "vice") && !strings.EqualFold(long[i-1], "deputy")
		}
	}
	return false
}
