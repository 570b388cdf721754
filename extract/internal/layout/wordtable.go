package layout

import "unicode/utf8"

// wordTable is a table of a few hundred words in small letters. Nearly all words that are
// looked up are not in it, and most of them show that by their first two letters.
type wordTable[T any] struct {
	words map[string]T
	// begins has a bit for each pair of letters with which a word begins, by their place
	// in the alphabet.
	begins [32]uint32
}

func newWordTable[T any]() *wordTable[T] { return &wordTable[T]{words: map[string]T{}} }

func (t *wordTable[T]) set(word string, value T) {
	t.words[word] = value
	if len(word) > 1 {
		t.begins[word[0]&31] |= 1 << (word[1] & 31)
	}
}

// look returns the value of a word, however it is set.
func (t *wordTable[T]) look(word string) T {
	if len(word) > 1 && word[0] < utf8.RuneSelf && word[1] < utf8.RuneSelf && t.begins[word[0]&31]>>(word[1]&31)&1 == 0 {
		var none T
		return none
	}
	var buf [longestWord]byte
	return t.words[string(fold(buf[:0], word))]
}
