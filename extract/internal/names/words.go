package names

import (
	_ "embed"
	"sync"
)

// wordTable holds what is known of single words beside the lexicon: whether they are
// first names and family names, and how often they are written with a small letter.
// It is a sorted list of 64-bit numbers, little-endian: the first 56 bits of the
// word's lexicon.Key, then one byte of word. It is read where it lies.
//
//go:generate go run ./generate -first us_census1990_first_names.tsv -last us_census1990_last_names.tsv
//go:embed data/words.bin
var wordTable string

// Data returns the embedded table of words as it lies in the file.
func Data() string { return wordTable }

// word is what is known of a word; 0 of an unknown one.
type word uint8

// first returns how common a first name is: 0 no first name, 1 rare, 3 frequent.
func (w word) first() int { return int(w & 3) }

// last returns how common a family name is: 0 none, 1 rare, 4 one of the first
// thousand of the United States.
func (w word) last() int { return int(w >> 2 & 7) }

// small returns how often the word is written with a small letter within sentences:
// 0 hardly ever, 3 in half of its occurrences, 4 in four fifths, 5 nearly always, 6
// nearly always and the word is frequent.
func (w word) small() int { return int(w >> 5) }

// wordSize is the size of an entry of the table.
const wordSize = 8

// wordAt returns entry i of the table.
func wordAt(i int) uint64 {
	s := wordTable[i*wordSize : i*wordSize+wordSize]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// wordBits is how many bits of a key tell the few entries among which it stands.
const wordBits = 15

// wordStarts says where the entries begin whose keys begin with so many bits, and last how
// many entries there are.
var wordStarts = sync.OnceValue(func() *[1<<wordBits + 1]uint32 {
	var out [1<<wordBits + 1]uint32
	n, bucket := len(wordTable)/wordSize, 0
	for i := range n {
		for of := int(wordAt(i) >> (64 - wordBits)); bucket <= of; bucket++ {
			out[bucket] = uint32(i)
		}
	}
	for ; bucket < len(out); bucket++ {
		out[bucket] = uint32(n)
	}
	return &out
})

// lookWord returns what is known of the word with the key.
func lookWord(key uint64) word {
	starts := wordStarts()
	b := key >> (64 - wordBits)
	for i, end := int(starts[b]), int(starts[b+1]); i < end; i++ {
		if e := wordAt(i); e>>8 == key>>8 {
			return word(e)
		}
	}
	return 0
}
