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
	// The weights between labels as factors (e to the power of the weight), the form in
	// which sums over paths need them, and as they are, for the best path.
	begins, ends, follows       []float64
	logBegins, logEnds, logNext []float64
	table                       string
	rows                        uint64
	// tags holds a byte of each row's print, 0 for a free row, so that most features that
	// have no row are known by one look at memory that is near.
	tags []uint8
	// before are the labels that each label can follow.
	before [][]uint8
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
	for _, list := range []*[]float64{&m.logBegins, &m.logEnds, &m.logNext} {
		n := count
		if list == &m.logNext {
			n = count * count
		}
		for range n {
			*list = append(*list, number())
			if at > len(blob) {
				return nil, errDamaged
			}
		}
	}
	m.begins, m.ends, m.follows = factors(m.logBegins), factors(m.logEnds), factors(m.logNext)
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
	m.before = make([][]uint8, count)
	for k := range count {
		for j := range count {
			if !math.IsInf(m.logNext[j*count+k], -1) {
				m.before[k] = append(m.before[k], uint8(j))
			}
		}
	}
	return m, nil
}

// tag returns a byte of a print; 0 for none.
func tag(print uint64) uint8 {
	if print == 0 {
		return 0
	}
	return max(uint8(print>>16), 1)
}

func factors(logs []float64) []float64 {
	out := make([]float64, len(logs))
	for i, w := range logs {
		out[i] = math.Exp(w)
	}
	return out
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
