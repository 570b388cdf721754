package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// kept holds the sums of weights of things that were seen lately, under a sign that
// tells them apart by all that the sums depend on: words of a text repeat, and so do
// words of texts. It has a fixed size: sums are kept in one of the two slots that their
// sign names, until others take the one that was asked for less lately. What it holds
// does not change what comes out.
type kept[S any] struct {
	shift int
	now   uint32 // the number of the text
	slots []slot[S]
}

// slot is a place for sums, beside what they are known by.
type slot[S any] struct {
	sign uint64
	used uint32 // the number of the last text that asked for them
	have uint8  // which of the sums are filled in, where they are not all at once
	sums S
}

// sign returns the sign of two values. Each is mixed before the next is added: values of
// few bits would cancel each other out.
func sign(a, b uint64) uint64 { return join(join(1, a), b) * 0x9e3779b97f4a7c15 }

// newKept returns a table of so many slots, as a power of two.
func newKept[S any](bits int) kept[S] {
	return kept[S]{shift: 64 - bits, slots: make([]slot[S], 1<<bits)}
}

// slot returns the slot of a sign, cleared if it does not hold its sums.
func (k *kept[S]) slot(of uint64) (s *slot[S], known bool) {
	of = max(of, 1) // 0 is that of free slots
	i := of >> k.shift
	s = &k.slots[i]
	if s.sign == of {
		s.used = k.now
		return s, true
	}
	other := &k.slots[i^1]
	if other.sign == of {
		other.used = k.now
		return other, true
	}
	if other.used < s.used {
		s = other
	}
	*s = slot[S]{sign: of, used: k.now}
	return s, false
}

// ask asks memory for the slot of a sign, which takes a while.
func (k *kept[S]) ask(of uint64) uint64 { return k.slots[of>>k.shift].sign }

// around are the sums of what a token gives those around it, by offset.
type around = [2*reach + 1]crf.Sums

// keep is all that a Decider keeps: what tokens give those around them.
type keep struct {
	own     kept[around]
	sort    kept[around]
	cluster kept[around]
	outline kept[around]
	said    kept[around]
	recall  kept[[3]crf.Sums]
	company kept[crf.Sums]
	pair    kept[[2]crf.Sums]    // to the first, to the second
	part    kept[[near]crf.Sums] // by distance
	here    kept[crf.Sums]
	spot    kept[crf.Sums]
	// unsaid is what a token gives of which nothing is said, edges what the end of a block
	// gives at an offset.
	unsaid, edges around
}

func newKeep() keep {
	return keep{own: newKept[around](14), sort: newKept[around](11), cluster: newKept[around](11), outline: newKept[around](9), said: newKept[around](9),
		recall: newKept[[3]crf.Sums](11), company: newKept[crf.Sums](11), pair: newKept[[2]crf.Sums](14), part: newKept[[near]crf.Sums](12), here: newKept[crf.Sums](12), spot: newKept[crf.Sums](12)}
}

// begin begins a text.
func (k *keep) begin() {
	k.own.now++
	k.sort.now++
	k.cluster.now++
	k.outline.now++
	k.said.now++
	k.recall.now++
	k.company.now++
	k.pair.now++
	k.part.now++
	k.here.now++
	k.spot.now++
}
