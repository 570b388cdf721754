package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// kept holds the sums of weights of things that were seen lately, under a sign that
// tells them apart by all that the sums depend on: words of a text repeat, and so do
// words of texts. It has a fixed size: sums are kept in one of the two slots that their
// sign names, until others take the one that was asked for less lately. What it holds
// does not change what comes out.
type kept[S any] struct {
	shift uint8
	now   uint32 // the number of the approach
	lost  bool   // a slot that was found in this approach was taken by another since
	asked uint64 // means nothing: it is kept so that slots are asked for
	slots []slot[S]
}

// slot is a place for sums, behind what they are known by. Sums are half as long as a line of
// the cache, and none lies across two.
type slot[S any] struct {
	sign uint64
	used uint32 // the number of the last approach that asked for them
	have uint8  // a bit for each of the sums that is filled in, where they are not all at once
	_    [19]byte
	sums S
}

// want is a sign that token at has, with the slot that was found for it. Without a sign it
// has a slot of sums that never change.
type want[S any] struct {
	of   uint64
	slot *slot[S]
	at   int32
	need uint8 // a bit for each of the sums that is needed, where not all are filled in
}

// held reports whether the slot still is that of the sign, with all that is needed: others may
// have taken it, and the same sign again for less.
func (w *want[S]) held() bool { return w.slot.sign == w.of && w.need&^w.slot.have == 0 }

// sign returns the sign of two values, never 0. Each is mixed before the next is added:
// values of few bits would cancel each other out.
func sign(a, b uint64) uint64 { return max(join(join(1, a), b)*0x9e3779b97f4a7c15, 1) }

// signOf returns the sign of an ID, of which all bits tell it, and a small value.
func signOf(id, small uint64) uint64 {
	return max((id^small*0xd6e8feb86659fd93)*0x9e3779b97f4a7c15, 1)
}

// newKept returns a table of so many slots, as a power of two.
func newKept[S any](bits int) kept[S] {
	return kept[S]{shift: uint8(64 - bits), slots: make([]slot[S], 1<<bits)}
}

// begin begins an approach.
func (k *kept[S]) begin() { k.now, k.lost = k.now+1, false }

// want returns what token at wants, and asks memory for the first slot of its sign, which
// takes a while: slots lie far apart, and what is asked for at once comes at once.
func (k *kept[S]) want(of uint64, at int, need uint8) want[S] {
	s := &k.slots[of>>(k.shift&63)]
	k.asked ^= s.sign
	return want[S]{of, s, int32(at), need}
}

// find finds the slot of a want, cleared if it does not hold its sums, and reports whether
// it does.
func (k *kept[S]) find(w *want[S]) (known bool) {
	if w.slot.sign != w.of {
		w.slot, known = k.second(w.slot, w.of)
		return known
	}
	w.slot.used = k.now
	return true
}

// slot returns the slot of a sign in the same way.
func (k *kept[S]) slot(of uint64) (s *slot[S], known bool) {
	i := of >> (k.shift & 63)
	s = &k.slots[i]
	if s.sign == of {
		s.used = k.now
		return s, true
	}
	return k.second(s, of)
}

// second returns the slot of a sign that is not in the first of its slots.
func (k *kept[S]) second(s *slot[S], of uint64) (_ *slot[S], known bool) {
	other := &k.slots[of>>(k.shift&63)^1]
	if other.sign == of {
		other.used = k.now
		return other, true
	}
	if other.used < s.used {
		s = other
	}
	k.lost = k.lost || s.used == k.now
	*s = slot[S]{sign: of, used: k.now}
	return s, false
}

// around are the sums of what a token gives those around it, by offset.
type (
	around    = [2*reach + 1]crf.Sums
	both      = [2]crf.Sums    // of neighbours: to the first, to the second
	distances = [near]crf.Sums // by the distance from the end of a run
)

// keep is all that a Decider keeps: what tokens give those around them.
type keep struct {
	own, sort, cluster, outline, said kept[around]
	pair                              kept[both]
	part                              kept[distances]
	zone, told                        kept[crf.Sums]
	// unsaid is what a token gives of which nothing is said; own sums have it, too. edges is
	// what the end of a block gives at an offset.
	unsaid, edges slot[around]
}

func newKeep() *keep {
	return &keep{own: newKept[around](15), sort: newKept[around](12), cluster: newKept[around](11), outline: newKept[around](9), said: newKept[around](10),
		pair: newKept[both](15), part: newKept[distances](13), zone: newKept[crf.Sums](10), told: newKept[crf.Sums](12)}
}

// begin begins an approach.
func (k *keep) begin() {
	k.own.begin()
	k.sort.begin()
	k.cluster.begin()
	k.outline.begin()
	k.said.begin()
	k.pair.begin()
	k.part.begin()
	k.zone.begin()
	k.told.begin()
}

// lost reports whether any slot that was found in this approach was taken by another.
func (k *keep) lost() bool {
	return k.own.lost || k.said.lost || k.pair.lost || k.part.lost
}
