package names

import (
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// nameKeys are the keys of the name of an organisation.
type nameKeys struct {
	whole    uint64
	plain    uint64 // without a leading article, the country of a public body and its legal suffix
	prefixes int    // where those of its first tokens begin in Linker.prefixes, one for each token
}

// readKeys reads the name of mention i once for all the keys that are asked for.
func (l *Linker) readKeys(i int) nameKeys {
	m := &l.mentions[i]
	out := nameKeys{whole: phraseBegin, prefixes: len(l.prefixes)}
	for k := m.First; k < m.Last; k++ {
		out.whole = extendPhrase(out.whole, l.t.Of(k))
		l.prefixes = append(l.prefixes, out.whole)
	}
	first, last := l.plainName(i)
	if first == m.First {
		out.plain = l.prefixes[out.prefixes+last-1-first]
		return out
	}
	out.plain = phraseBegin
	for k := first; k < last; k++ {
		out.plain = extendPhrase(out.plain, l.t.Of(k))
	}
	return out
}

// plainName returns the tokens of a name without a leading article, the country of a public
// body and its legal suffix.
func (l *Linker) plainName(i int) (first, last int) {
	m := &l.mentions[i]
	first, last = m.First, m.Last
	if last-first > 1 && (l.has(first, lexicon.Article) || l.ofCountry(i)) {
		first++
	}
	if s, ok := suffixOf(l.text(i)); ok {
		for last-first > 1 && int(l.t.Tokens[last-1].Start) >= m.End-len(s.text) {
			last--
		}
	}
	for last-first > 1 && (!l.t.Tokens[last-1].Is(shapeWord|shapeDigits) || l.has(last-1, lexicon.LegalSuffix)) {
		last--
	}
	for k := first + 1; k+2 < last; k++ {
		if l.whose(k, last) {
			return first, k
		}
	}
	return first, last
}

// whose reports whether whose company the named one is begins with the comma at a token:
// "Acme Insurance, A Hill Company".
func (l *Linker) whose(k, last int) bool {
	return l.rune(k) == ',' && k+2 < last && l.has(k+1, lexicon.Article) && l.t.Tokens[k+1].Key != keyThe
}

// leastInitials is how many initials stand for a name.
const leastInitials = 3

// initialsKey returns the key of a name's initials, and how many there are.
func (l *Linker) initialsKey(i int) (uint64, int) {
	h := uint64(phraseBegin)
	words := 0
	for k := l.mentions[i].First; k < l.mentions[i].Last; k++ {
		tok := &l.t.Tokens[k]
		if tok.Is(shapeCapital) && !tok.Is(shapeDotted) && !tok.Has(lexicon.LegalSuffix|lexicon.Article) {
			_, size := utf8.DecodeRuneInString(l.t.Of(k))
			h = extendPhrase(h, l.t.Of(k)[:size])
			words++
		}
	}
	return h, words
}

// addBeginnings takes in the keys of a name's first words, without the whole.
func (l *Linker) addBeginnings(i int) {
	m, keys := &l.mentions[i], l.prefixes[l.keys[i].prefixes:]
	article := l.has(m.First, lexicon.Article)
	h := uint64(phraseBegin)
	for k := m.First; k < min(m.Last-1, m.First+longestPhrase); k++ {
		next := keys[k-m.First]
		switch {
		case article && k == m.First:
			continue
		case article:
			next = extendPhrase(h, l.t.Of(k))
		}
		if next != h {
			h = next
			if !l.t.Tokens[k+1].Is(shapePossessive) {
				l.begins.add(h, i)
			}
		}
	}
}
