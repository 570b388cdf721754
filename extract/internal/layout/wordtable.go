package layout

import (
	"unicode"
	"unicode/utf8"
)

// wordTable is a table of a few hundred words in small letters. Nearly all words that are
// looked up are not in it, and most of them show that by their first three letters and
// their length.
type wordTable[T any] struct {
	words map[string]T
	// seconds and thirds have a bit for each letter that stands second, or third, after a
	// first one, by their place in the alphabet.
	seconds, thirds [32]uint32
	// lengths has a bit for each length in bytes, after a first letter.
	lengths [32]uint64
}

func newWordTable[T any]() *wordTable[T] { return &wordTable[T]{words: map[string]T{}} }

func (t *wordTable[T]) set(word string, value T) {
	t.words[word] = value
	t.lengths[word[0]&31] |= 1 << min(len(word), 63)
	if len(word) > 1 {
		t.seconds[word[0]&31] |= 1 << (word[1] & 31)
	}
	if len(word) > 2 {
		t.thirds[word[0]&31] |= 1 << (word[2] & 31)
	}
}

// may reports whether a word can be in the table.
func (t *wordTable[T]) may(word string) bool {
	if len(word) < 2 || word[0] >= utf8.RuneSelf || word[1] >= utf8.RuneSelf {
		return true
	}
	first := word[0] & 31
	if t.seconds[first]>>(word[1]&31)&1 == 0 || len(word) > 2 && word[2] < utf8.RuneSelf && t.thirds[first]>>(word[2]&31)&1 == 0 {
		return false
	}
	for i := 2; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return true // which may be shorter in small letters
		}
	}
	return t.lengths[first]>>min(len(word), 63)&1 != 0
}

// look returns the value of a word, however it is set.
func (t *wordTable[T]) look(word string) T {
	if !t.may(word) {
		var none T
		return none
	}
	var buf [longestWord]byte
	return t.words[string(fold(buf[:0], word))]
}

// longestWord is the length in bytes of the longest word of the tables, and more.
const longestWord = 48

// fold appends the word in small letters and with straight apostrophes to dst, which
// must not grow: a longer word is in no table, and becomes "?".
func fold(dst []byte, word string) []byte {
	for _, r := range word {
		if len(dst)+utf8.UTFMax > cap(dst) {
			return append(dst[:0], '?')
		}
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			dst = append(dst, byte(r))
			continue
		case r == '’':
			r = '\''
		}
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}
