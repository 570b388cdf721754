package lexicon

// Filter tells most keys that are not in a set from those that are, by one bit of each.
// It stands before maps of up to a few thousand words that are looked up for every word
// of a text, and that hold few of them.
type Filter [256]uint64

// Add adds a key to the set.
func (f *Filter) Add(key uint64) { f[key>>6&255] |= 1 << (key & 63) }

// May reports whether a key may be in the set; if not, it is not.
func (f *Filter) May(key uint64) bool { return f[key>>6&255]>>(key&63)&1 != 0 }
