package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// grade is how much a title is an office that somebody holds. Of the titles that a text
// gives a person in different places the highest counts, of those the longest.
type grade uint8

const (
	described grade = iota // "leadership expert", "resident of Leith", "Senator"
	held                   // "chief executive", "trade spokesperson"
)

// gradeOf returns the grade of a title.
func (a *attributor) gradeOf(w words) grade {
	for k := w.first; k < w.last; k++ {
		t := &a.Tokens[k]
		if t.Has(lexicon.Role) && !a.is(k, courtesy|rank) && !(a.is(k, lesser) && !t.Is(token.Capital) && !(k > w.first && strings.EqualFold(a.Of(k-1), "ranking"))) || t.Has(lexicon.Voice) && a.spokes(k) {
			return held
		}
	}
	return described
}

// spokes reports whether a word at a token is one for who speaks for others.
func (a *attributor) spokes(k int) bool {
	s := a.Of(k)
	return len(s) > 6 && strings.EqualFold(s[:6], "spokes")
}

// enlarges reports whether a title is another with more words, or that one in full:
// "Leith County Sheriff" of "Sheriff", "Senator" of "Sen.".
func enlarges(title, short string) bool {
	if len(title) <= len(short) {
		return false
	}
	long, few := strings.ToLower(title), strings.ToLower(strings.TrimSuffix(short, "."))
	first, _, _ := strings.Cut(few, " ")
	return strings.Contains(long, few) || strings.HasPrefix(long, first) || fuller(title, short)
}

// nextOfficer reports whether the words after a name are the office of the next of a
// list: "The Premier, Ms Roe, the Minister for Roads, Mr Doe, and ...". The name has a
// title of its own before it.
func (a *attributor) nextOfficer(name int, before, after words, last int) bool {
	if before.len() == 0 || after.last >= last || a.Tokens[after.last].Rune != ',' && !a.isPerson(after.last) {
		return false
	}
	k := name
	for k > before.last && (a.Tokens[k-1].Has(lexicon.Title) || a.Tokens[k-1].Rune == '.') {
		k--
	}
	if a.Tokens[k-1].Rune != ',' || !a.Tokens[after.first-1].Has(lexicon.Article) || !strings.EqualFold(a.Of(after.first-1), "the") {
		return false
	}
	k = after.last
	for k < last && k < after.last+4 && !a.isPerson(k) && (a.Tokens[k].Rune == ',' || a.Tokens[k].Rune == '.' || a.Tokens[k].Has(lexicon.Title)) {
		k++
	}
	return k < last && a.isPerson(k)
}
