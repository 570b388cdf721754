package duplicate

import (
	"encoding/base64"
	"errors"
	"unicode"
	"unicode/utf8"
)

// SketchSize is the number of bytes of a sketch.
const SketchSize = 128

// Sketch is what is kept of a text to compare it with others. The zero Sketch is that
// of a text without words, and like no other.
type Sketch struct {
	// Bins holds of each bin eight bits of the smallest hash in it.
	Bins [SketchSize]byte
	// Extent is how much there was to compare.
	Extent Extent
}

// Extent is how much of a text can be compared.
type Extent uint8

// The extents of texts.
const (
	Nothing Extent = iota // there are no words
	Short                 // only a text of the same words is a duplicate
	Long                  // a text that is nearly the same is a duplicate
)

// MarshalText writes the sketch in letters and figures.
func (s Sketch) MarshalText() ([]byte, error) {
	if s.Extent == Nothing {
		return nil, nil
	}
	return base64.StdEncoding.AppendEncode([]byte{'0' + byte(s.Extent)}, s.Bins[:]), nil
}

// UnmarshalText reads what MarshalText writes.
func (s *Sketch) UnmarshalText(text []byte) error {
	*s = Sketch{}
	if len(text) == 0 {
		return nil
	}
	bins, err := base64.StdEncoding.DecodeString(string(text[1:]))
	if err != nil || len(bins) != SketchSize || text[0] < '0'+byte(Short) || text[0] > '0'+byte(Long) {
		return errNoSketch
	}
	s.Extent = Extent(text[0] - '0')
	copy(s.Bins[:], bins)
	return nil
}

var errNoSketch = errors.New("duplicate: this is no sketch")

const (
	// runLength is the number of words that stand or fall together. Of single words all
	// releases have most in common, and of long runs a correction would spoil too many.
	runLength = 3
	// fewRuns is how many runs a text must have to be compared by its parts.
	fewRuns = 40
	// unset is the value of a bin with nothing in it.
	unset = ^uint64(0)
)

// SketchOf returns the sketch of a text. Case, punctuation and space do not count.
func SketchOf(text string) Sketch {
	var bins [SketchSize]uint64
	for i := range bins {
		bins[i] = unset
	}
	var run [runLength]uint64
	words, runs := 0, 0
	add := func(word uint64) {
		copy(run[:], run[1:])
		run[runLength-1] = word
		if words++; words < runLength {
			return
		}
		runs++
		hash := uint64(0)
		for _, w := range run {
			hash = mix(hash ^ w)
		}
		bin := hash >> (64 - 7)
		bins[bin] = min(bins[bin], hash<<7>>7)
	}
	eachWord(text, add)
	if words > 0 && words < runLength {
		for range runLength - words {
			add(0)
		}
	}
	if runs == 0 {
		return Sketch{}
	}
	extent := Long
	if runs < fewRuns {
		extent = Short
	}
	return Sketch{Bins: densified(bins), Extent: extent}
}

// densified gives every empty bin the value of another, chosen by the number of the
// bin alone, so that like texts stay alike there too.
func densified(bins [SketchSize]uint64) (out [SketchSize]byte) {
	for i := range bins {
		from, attempt := uint64(i), uint64(0)
		for bins[from] == unset {
			attempt++
			from = mix(uint64(i)<<32|attempt) % SketchSize
		}
		// The attempt is part of the value: two bins filled from one say no more than one.
		out[i] = byte(mix(bins[from]+attempt<<58) >> 32)
	}
	return out
}

// eachWord calls f with the hash of each word: a run of letters, marks and digits, in
// lower case.
func eachWord(text string, f func(uint64)) {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	hash, inWord := uint64(offset), false
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		if isWord(r) {
			hash = (hash ^ uint64(lower(r))) * prime
			inWord = true
		} else if inWord {
			f(hash)
			hash, inWord = offset, false
		}
	}
	if inWord {
		f(hash)
	}
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// mix spreads the bits of a number over all of it.
func mix(x uint64) uint64 {
	x += 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// Similarity estimates the share of runs of words that two texts have in common, from
// 0 to 1.
func Similarity(a, b *Sketch) float64 {
	if a.Extent == Nothing || b.Extent == Nothing {
		return 0
	}
	same := 0
	for i := range a.Bins {
		if a.Bins[i] == b.Bins[i] {
			same++
		}
	}
	// One in 256 is the same by chance.
	const chance = 1.0 / 256
	return max(0, (float64(same)/SketchSize-chance)/(1-chance))
}
