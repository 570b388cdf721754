package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Form is what a token is by its text alone, wherever it stands.
type Form struct {
	ID    uint64 // of the text and what kind of token it is; equal for equal forms only
	Shape uint64 // the look of its letters, repeated ones once
	// Path is the class of the word, a path of so many bits (the last step in the lowest)
	// whose beginnings are wider classes.
	Path   uint32
	Length uint8
	// Word is what is known of the word, in bits: how common it is as a first name (2), as
	// a family name (3), how often it is written small (3).
	Word uint8
	// Traits are of the text and of Word.
	Traits Traits
}

// look are the bits of a token's shape that its text decides.
const look = token.Word | token.Digits | token.Mark | token.Other | token.Capital | token.AllCapital | token.Single | token.Dotted | token.MixedCase | token.Possessive

// IDOf returns the ID of token i.
func IDOf(t *token.Text, i int) uint64 {
	tok := &t.Tokens[i]
	n := int(tok.End - tok.Start)
	h := uint64(tok.Shape&look) | uint64(n)<<16
	if n <= 8 && n > 0 && tok.End >= 8 {
		// Eight bytes with the token last; what stands before it is shifted out.
		return join(join(1, h), eight(t.Source[tok.End-8:tok.End])>>(64-8*n))
	}
	return hash(t.Source[tok.Start:tok.End], h)
}

// hash returns a hash of a text, eight bytes at a time.
func hash(s string, h uint64) uint64 {
	h = join(1, h)
	for ; len(s) > 8; s = s[8:] {
		h = join(h, eight(s))
	}
	var last uint64
	for i := range len(s) {
		last |= uint64(s[i]) << (8 * i)
	}
	return join(h, last)
}

func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

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
