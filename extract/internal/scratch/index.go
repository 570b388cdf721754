package scratch

// Index is a small table of numbers by keys that are spread over all their bits, as those
// of words are. It is kept from document to document: to empty it takes no time. It becomes
// smaller again behind a document that needs much, so that what the next one reads of it lies
// near.
type Index struct {
	slots []slot
	spare []slot // what slots were before they grew, to grow into
	round uint32 // a slot of another round is empty
	used  int
}

type slot struct {
	key   uint64
	round uint32
	value int32
}

const leastSlots = 1 << 4

// Reset empties the table.
func (x *Index) Reset() {
	if x.round++; x.round == 0 || max(cap(x.slots), cap(x.spare)) > 4*mostKept {
		x.slots, x.spare, x.round = nil, nil, 1
	}
	if len(x.slots) > leastSlots && 8*x.used < len(x.slots) {
		x.slots = x.slots[:len(x.slots)/2]
	}
	x.used = 0
}

// Len returns how many keys the table has.
func (x *Index) Len() int { return x.used }

// Get returns the number of a key.
func (x *Index) Get(key uint64) (int, bool) {
	if x.used == 0 {
		return 0, false
	}
	s := x.find(key)
	return int(s.value), s.round == x.round
}

// Set gives a key its number.
func (x *Index) Set(key uint64, value int) {
	if 2*x.used >= len(x.slots) {
		x.grow()
	}
	s := x.find(key)
	if s.round != x.round {
		x.used++
	}
	*s = slot{key, x.round, int32(value)}
}

// find returns the slot of a key, or the empty one where it would be. One is empty.
func (x *Index) find(key uint64) *slot {
	mask := len(x.slots) - 1
	for i := int(key^key>>32) & mask; ; i = (i + 1) & mask {
		// One branch, for which of the two it is cannot be foretold.
		s := &x.slots[i]
		if sameRound := (uint64(s.round^x.round) - 1) >> 63; (s.key^key)*sameRound == 0 {
			return s
		}
	}
}

// grow doubles the table.
func (x *Index) grow() {
	before, n := x.slots, max(leastSlots, 2*len(x.slots))
	if x.slots, x.spare = x.spare, before; cap(x.slots) < n {
		x.slots = make([]slot, n)
	}
	x.slots = x.slots[:n]
	clear(x.slots) // some may be of this round: it has grown before
	x.round = max(x.round, 1)
	for i := range before {
		if s := &before[i]; s.round == x.round {
			*x.find(s.key) = *s
		}
	}
}
