package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// The FNV-1a hash of 64 bits (Fowler, Noll, Vo).
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// KeyBegin is the key of a word of no letters, and the key of a word of ASCII letters is
// that of the letters before the last, with the last in lower case laid over it by
// exclusive or, times KeyFactor. Who reads a word letter by letter has its key for
// nothing.
const (
	KeyBegin  = fnvOffset
	KeyFactor = fnvPrime
)

// Key returns the key of a word: a hash of its letters in lower case, with curly
// apostrophes made straight and invisible characters (soft hyphens, zero-width
// spaces, byte order marks) left out, so that a word is itself however it is set.
func Key(word string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * fnvPrime
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		i += size
		h = addRune(h, r)
	}
	return h
}

func addRune(h uint64, r rune) uint64 {
	switch {
	case r == '’' || r == '‘' || r == 'ʼ':
		r = '\''
	case Invisible(r):
		return h
	default:
		r = unicode.ToLower(r)
	}
	var buf [utf8.UTFMax]byte
	for _, b := range buf[:utf8.EncodeRune(buf[:], r)] {
		h = (h ^ uint64(b)) * fnvPrime
	}
	return h
}

// Join returns the key of a phrase from the key of its beginning and that of its
// next word. The key of a phrase of one word is the key of the word.
func Join(phrase, word uint64) uint64 {
	h := (phrase ^ ' ') * fnvPrime
	h = (h ^ word&0xff) * fnvPrime // as a loop it takes twice as long
	h = (h ^ word>>8&0xff) * fnvPrime
	h = (h ^ word>>16&0xff) * fnvPrime
	h = (h ^ word>>24&0xff) * fnvPrime
	h = (h ^ word>>32&0xff) * fnvPrime
	h = (h ^ word>>40&0xff) * fnvPrime
	h = (h ^ word>>48&0xff) * fnvPrime
	return (h ^ word>>56) * fnvPrime
}

// Invisible reports whether a character takes no room: those of category Cf, as
// soft hyphens, zero-width spaces and joiners, direction marks, byte order marks.
func Invisible(r rune) bool { return r >= 0xAD && unicode.Is(unicode.Cf, r) }
