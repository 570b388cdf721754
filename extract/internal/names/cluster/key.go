package cluster

import (
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Writing is how a word is written, as far as classes heed it: "may" and "May",
// "us" and "US" are words of their own.
type Writing uint8

// The ways to write a word.
const (
	Small    Writing = iota // also digits, marks and symbols
	Title                   // begins with a capital, or has one inside
	Capitals                // is all capitals
)

// WritingOf returns how a token is written.
func WritingOf(tok *token.Token) Writing {
	switch {
	case tok.Is(token.AllCapital):
		return Capitals
	case tok.Is(token.Capital | token.MixedCase):
		return Title
	}
	return Small
}

// Plain returns the key of token i whatever its writing. Digits have the key of
// their shape, so that all days of a month are one word, and all years another.
func Plain(t *token.Text, i int) uint64 {
	tok := &t.Tokens[i]
	switch {
	case tok.Is(token.Digits):
		return figures(t.Source[tok.Start:tok.End])
	case tok.Rune != 0:
		var buf [utf8.UTFMax]byte
		n := utf8.EncodeRune(buf[:], tok.Rune)
		return lexicon.Key(string(buf[:n]))
	}
	return tok.Key
}

// Written returns the key of a word that is written in a certain way.
func Written(plain uint64, w Writing) uint64 { return plain ^ (uint64(w)+1)*0x9e3779b97f4a7c15 }

// Stranger returns the key of words of a look that are too rare to have a class by
// themselves.
func Stranger(shape token.Shape) uint64 {
	const strangers = 0x5374_7261_6e67_6572
	switch {
	case shape&token.Digits != 0:
		return strangers
	case shape&token.Word == 0:
		return strangers + 1
	case shape&token.Dotted != 0:
		return strangers + 2
	case shape&token.AllCapital != 0:
		return strangers + 3
	case shape&token.MixedCase != 0:
		return strangers + 4
	case shape&token.Capital != 0:
		return strangers + 5
	}
	return strangers + 6
}

// Look returns the class of token i: that of the word as it is written; if it has
// none, that of the word as it is written most often; if the word is rare, that of
// rare words of its look, and then ok is false.
func (t *Table) Look(text *token.Text, i int) (class uint16, path uint32, bits uint8, ok bool) {
	tok := &text.Tokens[i]
	plain := Plain(text, i)
	entry, ok := t.find(plain)
	if !ok {
		entry, _ = t.find(Stranger(tok.Shape))
	} else if entry&varies != 0 {
		if written, is := t.find(Written(plain, WritingOf(tok))); is {
			entry = written
		}
	}
	class = uint16(entry &^ varies)
	path, bits = t.Path(class)
	return class, path, bits, ok
}

// figures returns the key of the shape of a number: each digit is a 0, and after
// four of them more do not count; a year of the last or this century is a shape of
// its own.
func figures(s string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	if len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && digit(s[2]) && digit(s[3]) {
		return (h ^ 'Y') * prime
	}
	run := 0
	for i := range len(s) {
		c := s[i]
		if !digit(c) {
			run = 0
		} else if c = '0'; run == 4 {
			continue
		} else {
			run++
		}
		h = (h ^ uint64(c)) * prime
	}
	return h
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
