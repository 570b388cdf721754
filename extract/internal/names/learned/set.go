package learned

import (
	"math/bits"
	"slices"
)

// set is a set of tokens, a bit for each: to go from one member to the next takes no look at
// those between.
type set []uint64

// reset empties the set and makes it one of n tokens. There is one word more, so that every
// search ends.
func (s *set) reset(n int) {
	*s = slices.Grow((*s)[:0], n/64+1)[:n/64+1]
	clear(*s)
}

func (s set) add(i int)      { s[uint(i)/64] |= 1 << (uint(i) % 64) }
func (s set) has(i int) bool { return s[uint(i)/64]>>(uint(i)%64)&1 != 0 }

// next returns the first member from i on, or what is beyond the last token if there is none.
func (s set) next(i int) int { return s.search(i, 0) }

// gap returns the first token from i on that is no member.
func (s set) gap(i int) int { return s.search(i, ^uint64(0)) }

// search returns the first from i on whose bit is not as those of other.
func (s set) search(i int, other uint64) int {
	k := uint(i) / 64
	if k >= uint(len(s)) {
		return i
	}
	word := (s[k] ^ other) >> (uint(i) % 64) << (uint(i) % 64)
	for word == 0 {
		if k++; k == uint(len(s)) {
			return int(k) * 64
		}
		word = s[k] ^ other
	}
	return int(k)*64 + bits.TrailingZeros64(word)
}
