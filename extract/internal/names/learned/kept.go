package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// keptSums is how many sums are kept; a power of two. Words of a text repeat, and so do
// words of texts.
const keptSums = 1 << 13

// kept holds what tokens that were seen lately give the labels beside them. It has a
// fixed size: a sum is kept in the one slot that its sign names, until another takes
// it. What it holds does not change what comes out.
type kept struct {
	signs []uint64
	sums  []crf.Sums
}

func newKept() kept {
	return kept{make([]uint64, keptSums), make([]crf.Sums, keptSums)}
}

// slot returns the slot of a sign, and whether it holds its sum.
func (k *kept) slot(sign uint64) (*crf.Sums, bool) {
	i := sign >> (64 - 13)
	if k.signs[i] == sign {
		return &k.sums[i], true
	}
	k.signs[i] = sign
	return &k.sums[i], false
}

// sign tells the tokens at an offset apart by all that own reads of them.
func (r *Reader) sign(i, offset int) uint64 {
	if !r.within(i, offset) {
		return (uint64(offset+reach) + 1) * 0x9e3779b97f4a7c15
	}
	f := &r.facts[i+offset]
	tok := &r.in.Text.Tokens[i+offset]
	return join(join(tok.Key, f.shape), uint64(f.flags&(core|loud|upper|initial))<<8|uint64(offset+reach)|1<<20) * 0x9e3779b97f4a7c15
}
