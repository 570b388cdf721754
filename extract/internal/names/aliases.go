package names

import (
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// loudly reports whether a text in capitals is the first words of a name that is written
// with small letters there: "TREASURY" of "Treasury Department" is no acronym.
func loudly(text, name string) bool {
	if len(text) > len(name) || !strings.EqualFold(text, name[:len(text)]) || text == name[:len(text)] {
		return false
	}
	r, _ := utf8.DecodeRuneInString(name[len(text):])
	return r == ' ' || r == '.' || r == ',' || r == utf8.RuneError
}

// onlySymbol reports whether a text is a ticker symbol of the document and no initials
// of the name.
func (l *Linker) onlySymbol(text, name string) bool {
	if l.symbols.Len() == 0 || l.symbols.find(lexicon.Key(text)) < 0 {
		return false
	}
	n := 0
	for w := range strings.FieldsSeq(name) {
		if n < len(text) && w[0] == text[n] {
			n++
		}
	}
	return n < len(text)
}

// addRest takes in the key of a name without the people in front of it: "Greens" of
// "Australian Greens", and "House" of the chamber's whole name.
func (l *Linker) addRest(i int) {
	m := &l.mentions[i]
	if k := m.First; m.Last-m.First > 2 && (l.t.Tokens[k].Key == keyHouse || l.has(k, lexicon.Country) && l.t.Tokens[k+1].Key == keyHouse) {
		if l.has(k, lexicon.Country) {
			k++
		}
		if l.t.Tokens[k+1].Key == keyOf {
			l.rests.add(extendPhrase(phraseBegin, l.t.Of(k)), i)
		}
	}
	if m.Last-m.First < 2 || !l.has(m.First, lexicon.Demonym) || l.has(m.First, lexicon.Country) {
		return
	}
	h := uint64(phraseBegin)
	for k := m.First + 1; k < m.Last; k++ {
		h = extendPhrase(h, l.t.Of(k))
	}
	l.rests.add(h, i)
}

// mostSymbols is how many tokens of parentheses with ticker symbols are read.
const mostSymbols = 40

// addSymbols takes in the ticker symbols behind a name, by which some releases call the
// company further on: "Acme, Inc. (NASDAQ: ACMX) (TSX: ACM)".
func (l *Linker) addSymbols(i int) {
	k := l.mentions[i].Last
	if l.rune(k) != '(' || l.ticker(k) == "" {
		return
	}
	for end := min(k+mostSymbols, len(l.t.Tokens)-1); k < end; k++ {
		if l.rune(k) == ')' && l.rune(k+1) != '(' {
			return
		}
		if t := &l.t.Tokens[k+1]; l.rune(k) == ':' && t.Is(shapeAllCapital) {
			l.symbols.add(t.Key, l.root(i))
		}
	}
}

// bearer returns the mention whose other name stands in the parenthesis before mention
// order[k]: the one right before it, but the one before that if it begins with the word
// itself: "Acme Works, Inc. - Gas Division (Acme)".
func (l *Linker) bearer(k int) int {
	i, one := l.order[k], l.order[k-1]
	if k < 2 {
		return one
	}
	m, n, two := &l.mentions[i], &l.mentions[one], &l.mentions[l.order[k-2]]
	if word := l.t.Tokens[m.First].Key; m.Last == m.First+1 && l.t.Tokens[two.First].Key == word && l.t.Tokens[n.First].Key != word && n.First-two.Last <= 2 && two.Last-two.First > 1 {
		return l.order[k-2]
	}
	return one
}

// root returns the mention that stands for all those of an organisation.
func (l *Linker) root(i int) int {
	for l.parent[i] != i {
		l.parent[i] = l.parent[l.parent[i]]
		i = l.parent[i]
	}
	return i
}

// ofCountryShort returns a mention of the acronym that follows a country in a name, "US
// EPA"; -1 if the text does not have it alone.
func (l *Linker) ofCountryShort(i int) int {
	m := &l.mentions[i]
	if m.Last-m.First != 2 || !l.has(m.First, lexicon.Country) || !l.t.Tokens[m.Last-1].Is(shapeAllCapital) {
		return -1
	}
	if full, ok := l.names.Get(extendPhrase(phraseBegin, l.t.Of(m.Last-1))); ok {
		return full
	}
	return -1
}
