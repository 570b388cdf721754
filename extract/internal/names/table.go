package names

import "iter"

// table is a map that is made once, by keys that are spread over all their bits. One look into
// memory nearly always tells what it has: it is of open addressing, and half of it is free.
type table[V any] struct {
	slots []tableSlot[V]
	shift int
}

type tableSlot[V any] struct {
	key   uint64 // 0 if it is free
	value V
}

// newTable returns a table of what a map holds, in which no key is 0.
func newTable[V any](from map[uint64]V) *table[V] {
	bits := 1
	for 1<<bits < 2*len(from) {
		bits++
	}
	t := &table[V]{slots: make([]tableSlot[V], 1<<bits), shift: 64 - bits}
	for key, value := range from {
		i := key >> t.shift
		for t.slots[i].key != 0 {
			i = (i + 1) & uint64(len(t.slots)-1)
		}
		t.slots[i] = tableSlot[V]{key, value}
	}
	return t
}

// get returns the value of a key.
func (t *table[V]) get(key uint64) (value V, ok bool) {
	if v := t.find(key); v != nil {
		return *v, true
	}
	return value, false
}

// find returns the value of a key where it lies, or nil. Nobody may change it.
func (t *table[V]) find(key uint64) *V {
	for i := key >> t.shift; ; i = (i + 1) & uint64(len(t.slots)-1) {
		switch s := &t.slots[i]; s.key {
		case 0:
			return nil
		case key:
			return &s.value
		}
	}
}

// keys returns the keys of the table, in no order.
func (t *table[V]) keys() iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		for i := range t.slots {
			if key := t.slots[i].key; key != 0 && !yield(key) {
				return
			}
		}
	}
}
