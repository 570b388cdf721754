package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
)

// kept holds the sums of weights of things that were seen lately, under a sign that
// tells them apart by all that the sums depend on: words of a text repeat, and so do
// words of texts. It has a fixed size: sums are kept in one of the two slots that their
// sign names, until others take the one that was asked for less lately. What it holds
// does not change what comes out.
type kept[S any] struct {
	shift uint8
	now   uint8  // the number of the approach, its last bits
	lost  bool   // a slot that was found in this approach may have been taken by another since
	asked uint64 // means nothing: it is kept so that slots are asked for
	slots []slot[S]
}

// slot is a place for sums, behind what they are known by. With padding it is 32 bytes long or a
// multiple of 64, as lines of the cache are.
type slot[S any] struct {
	key  key
	sums S
}

// key is a sign but for its lowest bits. Of these, the upper ones tell which of the sums are
// filled in, where they are not all at once, the lower ones the last approach that asked.
type key uint64

const (
	usedBits = 8
	haveBits = 2*reach + 1
	keyBits  = usedBits + haveBits
)

// is reports whether a key is that of a sign.
func (k key) is(sign uint64) bool { return (uint64(k)^sign)>>keyBits == 0 }

// have returns a bit for each of the sums that is filled in.
func (k key) have() uint8 { return uint8(k>>usedBits) & (1<<haveBits - 1) }

// with returns the key with more sums filled in.
func (k key) with(sums uint8) key { return k | key(sums)<<usedBits }

// use returns the key with the number of an approach that asks.
func (k key) use(now uint8) key { return k&^(1<<usedBits-1) | key(now) }

// age returns how long ago an approach asked.
func (k key) age(now uint8) uint8 { return now - uint8(k) }

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
func (w *want[S]) held() bool { return w.slot.key.is(w.of) && w.missing() == 0 }

// missing returns which of the sums that are needed are not filled in.
func (w *want[S]) missing() uint8 { return w.need &^ w.slot.key.have() }

// sign returns the sign of two values, never 0. Each is mixed before the next is added:
// values of few bits would cancel each other out.
func sign(a, b uint64) uint64 { return max(join(join(1, a), b)*0x9e3779b97f4a7c15, 1) }

// signOf returns the sign of an ID, of which all bits tell it, and a small value.
func signOf(id, small uint64) uint64 {
	return max((id^small*0xd6e8feb86659fd93)*0x9e3779b97f4a7c15, 1)
}

// newKept returns a table of so many slots, as a power of two.
func newKept[S any](bits int) kept[S] {
	return kept[S]{shift: uint8(64 - bits), slots: scratch.Large[slot[S]](1 << bits)}
}

// begin begins an approach.
func (k *kept[S]) begin() { k.now, k.lost = k.now+1, false }

// want returns what token at wants, and asks memory for the first slot of its sign, which
// takes a while: slots lie far apart, and what is asked for at once comes at once.
func (k *kept[S]) want(of uint64, at int, need uint8) want[S] {
	s := &k.slots[of>>(k.shift&63)]
	k.asked ^= uint64(s.key)
	return want[S]{of, s, int32(at), need}
}

// find finds the slot of a want, cleared if it does not hold its sums, and reports whether
// it does.
func (k *kept[S]) find(w *want[S]) (known bool) {
	if !w.slot.key.is(w.of) {
		w.slot, known = k.second(w.slot, w.of)
		return known
	}
	w.slot.key = w.slot.key.use(k.now)
	return true
}

// slot returns the slot of a sign in the same way.
func (k *kept[S]) slot(of uint64) (s *slot[S], known bool) {
	s = &k.slots[of>>(k.shift&63)]
	if s.key.is(of) {
		s.key = s.key.use(k.now)
		return s, true
	}
	return k.second(s, of)
}

// second returns the slot of a sign that is not in the first of its slots.
func (k *kept[S]) second(s *slot[S], of uint64) (_ *slot[S], known bool) {
	other := &k.slots[of>>(k.shift&63)^1]
	if other.key.is(of) {
		other.key = other.key.use(k.now)
		return other, true
	}
	if other.key.age(k.now) > s.key.age(k.now) {
		s = other
	}
	k.lost = k.lost || s.key.age(k.now) == 0
	*s = slot[S]{key: (key(of) &^ (1<<keyBits - 1)).use(k.now)}
	return s, false
}

// around are the sums of what a token gives those around it, by offset.
type around = [2*reach + 1]crf.Sums

// both are the sums of what neighbours give the first and the second.
type both struct {
	to [2]crf.Sums
	_  [8]byte
}

// distances are the sums of what a part of a run gives, by the distance from its end.
type distances struct {
	at [near]crf.Sums
	_  [24]byte
}

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
