package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// The memory of words is a table of fixed size, like the tokeniser's memory of chunks:
// a word is kept in the one slot that its hash names, until another takes it. What it
// holds does not change what comes out.
const (
	memorySlots   = 1 << 12
	longestMemory = 22 // bytes; longer words are rare and not kept
)

// offsets is how many places around a token are looked at.
const offsets = 2*reach + 1

// memoryOfWords keeps for words what their features by themselves add, for each offset
// at which they can stand. Most of the look-ups of weights are saved by it.
type memoryOfWords struct {
	model *crf.Model
	slots []wordSums
	room  crf.Sum
}

// wordSums is a word with its sums. All features of Reader.alone follow from the bytes
// of a word and the look that a token has.
type wordSums struct {
	bytes  [longestMemory]byte
	length uint8
	filled uint8 // a bit for each offset
	look   token.Shape
	sums   [offsets]crf.Sum
}

// ownLook is the part of a token's shape that does not depend on what stands before.
const ownLook = ^(token.Space | token.Line | token.Opening)

func newMemoryOfWords(m *crf.Model) memoryOfWords {
	return memoryOfWords{model: m, slots: make([]wordSums, memorySlots)}
}

// at returns the sum of the features that the word at an offset from token i has by
// itself. It is valid until the next call.
func (s *memoryOfWords) at(r *Reader, i, offset int) *crf.Sum {
	if !r.within(i, offset) {
		return s.compute(&s.room, r, i, offset)
	}
	tok := &r.in.Text.Tokens[i+offset]
	word := r.in.Text.Source[tok.Start:tok.End]
	if len(word) > longestMemory {
		return s.compute(&s.room, r, i, offset)
	}
	look := tok.Shape & ownLook
	slot := &s.slots[join(tok.Key, uint64(look))%memorySlots]
	if slot.look != look || string(slot.bytes[:slot.length]) != word {
		slot.look, slot.filled = look, 0
		slot.length = uint8(copy(slot.bytes[:], word))
	}
	sum := &slot.sums[offset+reach]
	if bit := uint8(1) << (offset + reach); slot.filled&bit == 0 {
		slot.filled |= bit
		s.compute(sum, r, i, offset)
	}
	return sum
}

func (s *memoryOfWords) compute(sum *crf.Sum, r *Reader, i, offset int) *crf.Sum {
	*sum = crf.Sum{}
	r.out = r.out[:0]
	r.alone(i, offset)
	s.model.Sum(sum, r.out)
	return sum
}
