package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Form is what a token is by its text alone, wherever it stands.
type Form = token.Form

// ShapeOf returns the shape of token i.
func ShapeOf(t *token.Text, i int) uint64 {
	tok := &t.Tokens[i]
	switch {
	case tok.Is(token.Word):
		return shape(t.Of(i))
	case tok.Is(token.Digits):
		return uint64(token.Digits)<<40 | uint64(min(tok.End-tok.Start, 6))
	}
	return uint64(tok.Shape&(token.Mark|token.Other))<<40 | uint64(tok.Rune)
}

// shape returns a hash of the kinds of letters of a word, three equal ones at most
// in a row: "McDonald" is like "McDougal".
func shape(text string) uint64 {
	h, before, times := uint64(17), byte(0), 0
	for i := range len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z':
			c = 'a'
		case 'A' <= c && c <= 'Z':
			c = 'A'
		case '0' <= c && c <= '9':
			c = '0'
		case c >= 0x80:
			c = 'u'
		}
		if c == before {
			if times++; times >= 3 {
				continue
			}
		} else {
			before, times = c, 1
		}
		h = join(h, uint64(c))
	}
	return h
}

// affixes returns hashes of the beginning and end of a word, of two, three and four
// bytes, in small letters; 0 if it is shorter. Bytes are enough: a character of two
// bytes is cut the same way each time.
func affixes(text string) (prefixes, suffixes [3]uint64) {
	n := len(text)
	p, s := uint64(1), uint64(2)
	for i := range min(n, 4) {
		p = join(p, uint64(small(text[i])))
		s = join(s, uint64(small(text[n-1-i])))
		if i >= 1 {
			prefixes[i-1], suffixes[i-1] = p, s
		}
	}
	return prefixes, suffixes
}

func small(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// join adds a value to a hash.
func join(h, v uint64) uint64 {
	h = (h ^ v) * 0x9e3779b97f4a7c15
	return h ^ h>>29
}
