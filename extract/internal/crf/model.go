package crf

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// Model is the weights of a blob. It is read-only and safe for concurrent use.
type Model struct {
	labels []string
	scale  float64
	// The weights of labels that begin, end and follow others, in steps of the scale;
	// never where they cannot.
	begins, ends, follows []int32
	// powers are e to the power of so many steps below 0: sums and weights are whole
	// steps, so that no other is ever asked for.
	powers []float64
	table  string
	rows   uint64
	// tags holds a byte of each row's print, 0 for a free row, so that most features that
	// have no row are known by one look at memory that is near.
	tags []uint8
	// before are the labels that each label can follow, after those that can follow it.
	before, after neighbours
}

var errDamaged = errors.New("crf: the weights are damaged")

// Open returns the model of a blob. The blob is kept and read where it lies.
func Open(blob string) (*Model, error) {
	if len(blob) < len(magic)+1 || blob[:len(magic)] != magic {
		return nil, fmt.Errorf("crf: the weights do not begin with version %d", magic[len(magic)-1])
	}
	at := len(magic)
	take := func(n int) string {
		if n < 0 || n > len(blob)-at {
			at = len(blob) + 1
			return ""
		}
		s := blob[at : at+n]
		at += n
		return s
	}
	number := func() float64 {
		s := take(4)
		if len(s) < 4 {
			return 0
		}
		return float64(math.Float32frombits(u32(s, 0)))
	}
	count := int(blob[at])
	at++
	if count < 1 || count > MaxLabels {
		return nil, errDamaged
	}
	m := &Model{}
	for range count {
		n := take(1)
		if n == "" {
			return nil, errDamaged
		}
		m.labels = append(m.labels, take(int(n[0])))
		if at > len(blob) {
			return nil, errDamaged
		}
	}
	m.scale = number()
	if !(m.scale > 0) || math.IsInf(m.scale, 1) {
		return nil, errDamaged
	}
	for _, list := range []*[]int32{&m.begins, &m.ends, &m.follows} {
		n := count
		if list == &m.follows {
			n = count * count
		}
		for range n {
			*list = append(*list, steps(number(), m.scale))
			if at > len(blob) {
				return nil, errDamaged
			}
		}
	}
	size := take(4)
	if size == "" {
		return nil, errDamaged
	}
	m.rows = uint64(u32(size, 0))
	m.table = take(int(m.rows) * rowSize)
	if at != len(blob) || m.rows == 0 {
		return nil, errDamaged
	}
	m.tags = make([]uint8, m.rows)
	for i := range m.tags {
		m.tags[i] = tag(u64(m.table, i*rowSize+8) >> 40)
	}
	m.powers = powers(m.scale)
	for k := range count {
		for j := range count {
			if w := m.follows[j*count+k]; w != never {
				m.before.add(j, w, m.power(w))
			}
			if w := m.follows[k*count+j]; w != never {
				m.after.add(j, w, m.power(w))
			}
		}
		m.before.done(k)
		m.after.done(k)
	}
	return m, nil
}

// neighbours are the labels that stand beside each label, one list after the other: the
// labels, the weights in steps with the label below them (decoder.go), the factors.
type neighbours struct {
	begins  [MaxLabels + 1]int
	labels  []uint8
	ranked  []int64
	factors []float64
}

func (n *neighbours) add(label int, weight int32, factor float64) {
	n.labels = append(n.labels, uint8(label))
	n.ranked = append(n.ranked, int64(weight)<<rankBits+rank(label))
	n.factors = append(n.factors, factor)
}

// done ends the list of label k.
func (n *neighbours) done(k int) { n.begins[k+1] = len(n.labels) }

// of returns the labels beside label k and their factors.
func (n *neighbours) of(k int) ([]uint8, []float64) {
	from, to := n.begins[k], n.begins[k+1]
	return n.labels[from:to], n.factors[from:to:to]
}

// tag returns a byte of a print; 0 for none.
func tag(print uint64) uint8 {
	if print == 0 {
		return 0
	}
	return max(uint8(print>>16), 1)
}

// never is the weight of what cannot be.
const never = math.MinInt32 / 4

// steps returns a weight in whole steps of the scale.
func steps(w, scale float64) int32 {
	if !(w > -1e6 && w < 1e6) {
		return never
	}
	return int32(max(min(math.Round(w/scale), 1<<20), -1<<20))
}

// deepest is how far below 0 powers go: e to the power of -80.
const deepest = 80

// powers returns e to the power of 0, -1, -2 ... steps. Each is made from products of the
// same two numbers on every machine: the exponentials of machines differ in their last bits.
func powers(scale float64) []float64 {
	out := make([]float64, min(int(deepest/scale), 1<<16)+2)
	step, term := 1.0, 1.0
	for n := 1; n < 60; n++ {
		term = float64(term*-scale) / float64(n)
		step = float64(step + term)
	}
	out[0] = 1
	for n := 1; n < len(out); n++ {
		// Half of the way twice: the error does not grow with n, but with its bits.
		if half := n / 2; n%2 == 0 {
			out[n] = float64(out[half] * out[half])
		} else {
			out[n] = float64(float64(out[half]*out[half]) * step)
		}
	}
	return out
}

// power returns e to the power of a weight in steps.
func (m *Model) power(steps int32) float64 {
	last := int32(len(m.powers) - 1)
	if steps > 0 {
		return 1 / m.powers[min(steps, last)]
	}
	return m.powers[min(-steps, last)]
}

// Labels returns the names of the labels.
func (m *Model) Labels() []string { return m.labels }

// Features returns how many features have weights.
func (m *Model) Features() int {
	n := 0
	for i := range m.rows {
		if u64(m.table, int(i)*rowSize+8)>>40 != 0 {
			n++
		}
	}
	return n
}

// find returns the two words of a feature's row, or false if it has none. The top 24
// bits of the second word are not weights.
func (m *Model) find(feature uint64) (low, high uint64, ok bool) {
	k := mix(feature)
	want := print(k)
	near := tag(want)
	i, _ := bits.Mul64(k, m.rows)
	for range m.tags {
		switch m.tags[i] {
		case near:
			at := int(i) * rowSize
			if high = u64(m.table, at+8); high>>40 == want {
				return u64(m.table, at), high, true
			}
		case 0:
			return 0, 0, false
		}
		if i++; i == m.rows {
			i = 0
		}
	}
	return 0, 0, false
}

func u32(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

func u64(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}
