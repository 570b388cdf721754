package scratch

// Table is a small table of values by keys that are spread over all their bits. It is kept from
// document to document: to empty it takes no time.
type Table[V any] struct {
	at     Index
	values []V
}

// Reset empties the table.
func (t *Table[V]) Reset() {
	t.at.Reset()
	if t.values = t.values[:0]; cap(t.values) > mostKept {
		t.values = nil
	}
}

// Len returns how many keys the table has.
func (t *Table[V]) Len() int { return len(t.values) }

// Find returns the value of a key, or nil. It is valid until another is added.
func (t *Table[V]) Find(key uint64) *V {
	if n, ok := t.at.Get(key); ok {
		return &t.values[n]
	}
	return nil
}

// Of returns the value of a key, which it adds if there is none.
func (t *Table[V]) Of(key uint64) *V { return &t.values[t.Place(key)] }

// Place returns where the value of a key lies, for At, which it adds if there is none.
func (t *Table[V]) Place(key uint64) int {
	n, ok := t.at.Get(key)
	if !ok {
		n = len(t.values)
		t.at.Set(key, n)
		var none V
		t.values = append(t.values, none)
	}
	return n
}

// At returns the value at a place. It is valid until another is added.
func (t *Table[V]) At(place int) *V { return &t.values[place] }
