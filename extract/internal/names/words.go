package names

import _ "embed"

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

// lookWord returns what is known of the word with the key. Keys are hashes, so they
// lie evenly and a guess by proportion comes close.
func lookWord(key uint64) word {
	const size = 8
	want := key >> 8
	lo, hi := 0, len(wordTable)/size
	at := func(i int) uint64 {
		s := wordTable[i*size : i*size+size]
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	// Narrow the range around the guess, then halve it.
	guess := int(key >> 32 * uint64(hi) >> 32)
	for step := 64; ; step *= 4 {
		if guess-step > lo && at(guess-step)>>8 <= want {
			lo = guess - step
		}
		if guess+step < hi && at(guess+step)>>8 > want {
			hi = guess + step
		}
		if hi-lo <= 4*step || step > 1<<14 {
			break
		}
	}
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		if at(mid)>>8 < want {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(wordTable)/size {
		if e := at(lo); e>>8 == want {
			return word(e)
		}
	}
	return 0
}
