package scratch

// Index is a small table of numbers by keys that are spread over all their bits, as those
// of words are. It is kept from document to document, as small as the last ones needed it, so
// that what is read of it lies near.
type Index struct {
	slots   []int32 // the place of an entry, plus one; 0 if none is there
	entries []entry
}

type entry struct {
	key   uint64
	value int32
}

const leastSlots = 1 << 4

// Reset empties the table.
func (x *Index) Reset() {
	switch n := len(x.slots); {
	case n > 4*mostKept:
		x.slots, x.entries = nil, nil
	case n > leastSlots && 8*len(x.entries) < n:
		x.slots = x.slots[:n/2]
	}
	clear(x.slots)
	x.entries = x.entries[:0]
}

// Len returns how many keys the table has.
func (x *Index) Len() int { return len(x.entries) }

// Get returns the number of a key.
func (x *Index) Get(key uint64) (int, bool) {
	if len(x.entries) == 0 {
		return 0, false
	}
	if n := x.slots[x.find(key)]; n != 0 {
		return int(x.entries[n-1].value), true
	}
	return 0, false
}

// Set gives a key its number.
func (x *Index) Set(key uint64, value int) {
	if 2*len(x.entries) >= len(x.slots) {
		x.grow()
	}
	n := &x.slots[x.find(key)]
	if *n != 0 {
		x.entries[*n-1].value = int32(value)
		return
	}
	x.entries = append(x.entries, entry{key, int32(value)})
	*n = int32(len(x.entries))
}

// find returns the slot of a key, or the empty one where it would be. One is empty.
func (x *Index) find(key uint64) int {
	mask := len(x.slots) - 1
	i := int(key^key>>32) & mask
	for x.slots[i] != 0 && x.entries[x.slots[i]-1].key != key {
		i = (i + 1) & mask
	}
	return i
}

// grow doubles the table.
func (x *Index) grow() {
	n := max(leastSlots, 2*len(x.slots))
	if cap(x.slots) < n {
		x.slots = make([]int32, n)
	}
	x.slots = x.slots[:n]
	clear(x.slots)
	for i, e := range x.entries {
		x.slots[x.find(e.key)] = int32(i + 1)
	}
}
