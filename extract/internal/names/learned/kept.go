package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// kept holds the sums of weights of things that were seen lately, under a sign that
// tells them apart by all that the sums depend on: words of a text repeat, and so do
// words of texts. It has a fixed size: sums are kept in the one slot that their sign
// names, until others take it. What it holds does not change what comes out.
type kept[S any] struct {
	shift int
	signs []uint64
	sums  []S
}

// sign returns the sign of two values. Each is mixed before the next is added: values of
// few bits would cancel each other out.
func sign(a, b uint64) uint64 { return join(join(1, a), b) * 0x9e3779b97f4a7c15 }

// newKept returns a table of so many slots, as a power of two.
func newKept[S any](bits int) kept[S] {
	return kept[S]{64 - bits, make([]uint64, 1<<bits), make([]S, 1<<bits)}
}

// slot returns the slot of a sign, cleared if it does not hold its sums.
func (k *kept[S]) slot(of uint64) (sums *S, known bool) {
	of = max(of, 1) // 0 is that of free slots
	i := of >> k.shift
	if k.signs[i] == of {
		return &k.sums[i], true
	}
	k.signs[i] = of
	var none S
	k.sums[i] = none
	return &k.sums[i], false
}

// keep is all that a Decider keeps: what tokens give those around them.
type keep struct {
	own     kept[[2*reach + 1]crf.Sums] // by offset
	sort    kept[[2*reach + 1]crf.Sums]
	cluster kept[[2*reach + 1]crf.Sums]
	said    kept[[2*reach + 1]crf.Sums]
	recall  kept[[3]crf.Sums]
	pair    kept[[2]crf.Sums]    // to the first, to the second
	part    kept[[near]crf.Sums] // by distance
	here    kept[crf.Sums]
	spot    kept[crf.Sums]
	frame   kept[crf.Sums]
	// edges are what the end of a block gives at an offset.
	edges [2*reach + 1]crf.Sums
}

func newKeep() keep {
	return keep{own: newKept[[2*reach + 1]crf.Sums](13), sort: newKept[[2*reach + 1]crf.Sums](9), cluster: newKept[[2*reach + 1]crf.Sums](11),
		said: newKept[[2*reach + 1]crf.Sums](9), recall: newKept[[3]crf.Sums](11), pair: newKept[[2]crf.Sums](13), part: newKept[[near]crf.Sums](13), here: newKept[crf.Sums](12), spot: newKept[crf.Sums](11), frame: newKept[crf.Sums](11)}
}
