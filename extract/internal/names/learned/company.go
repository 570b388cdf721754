package learned

import "math/bits"

// company is which classes of words stand beside a word in a text, before or after it, as
// bits: those seen at all and those seen more than once.
type company struct{ some, more uint64 }

// sees adds a class.
func (c *company) sees(class uint64) {
	c.more |= c.some & class
	c.some |= class
}

// without returns the classes that were seen without one occurrence of the word.
func (c *company) without(class uint64) uint64 { return c.some &^ (class &^ c.more) }

// beside is which classes of words stand before and after a word: wide classes, and
// narrow ones, of which some share a bit.
type beside [4]uint64

const (
	wideBits   = 6
	narrowBits = 11
)

// besides returns what stands before and after the run of token i, where that is the
// first and the last of it, 1 + the bit of each. Lines whose words all have capitals hide
// where runs end. Less one, none is a shift by more bits than there are.
func (r *Reader) besides(i int) (out [len(beside{})]uint8) {
	f := &r.facts[i]
	if r.flags[i]&loud != 0 {
		return out
	}
	if i == int(f.runFirst) {
		out[0], out[2] = r.classBits(i, i-1)
	}
	if i+1 == int(f.runEnd) {
		out[1], out[3] = r.classBits(i, i+1)
	}
	return out
}

// classBits returns 1 + the bits of the classes of token j, as seen from token i; 0 where
// no class is known.
func (r *Reader) classBits(i, j int) (wide, narrow uint8) {
	if !r.within(i, j) {
		return 0, 0
	}
	f := &r.in.Forms[j]
	if f.Length == 0 {
		return 0, 0
	}
	if f.Length >= wideBits {
		wide = 1 + uint8(f.Path>>(f.Length-wideBits))
	}
	return wide, 1 + uint8(join(7, classOf(f, narrowBits))>>58)
}

// besideElsewhere returns what stands elsewhere in the text beside the word of token j.
func (r *Reader) besideElsewhere(j int, m *memo) (out beside) {
	for n, class := range r.facts[j].beside {
		out[n] = m.company[n].without(1 << (class - 1))
	}
	return out
}

// company adds what stands elsewhere in the text beside a word.
func (r *Reader) company(b *beside) {
	for n, set := range b {
		for ; set != 0; set &= set - 1 {
			r.putAt(companyElsewhere, n, uint64(bits.TrailingZeros64(set)))
		}
	}
}
