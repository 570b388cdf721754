package crf

import (
	"errors"
	"fmt"
	"math"

	"github.com/dateline-nlp/dateline/extract/internal/scratch"
)

// Model is the weights of a blob. It is read-only and safe for concurrent use.
type Model struct {
	labels []string
	scale  float64
	// The weights of labels that begin, end and follow others, in steps of the scale;
	// never where they cannot.
	begins, ends, follows []int32
	// powers are e to the power of whole steps: sums and weights are such, so that no other
	// is ever asked for.
	powers powers
	table  []row
	// lead is by how much label 0 has to lead at all positions for there to be no other.
	lead int64
	// forward and back are the weights of what labels can follow and what can follow them.
	forward, back links
	// first are the factors of labels that begin, stops of those that end, last is 1 for
	// each label.
	first, stops, last [width]float64
}

var errDamaged = errors.New("crf: the weights are damaged")

// row is a row of the table: the weights of a feature, and in the top bits of high what
// tells the feature.
type row struct{ low, high uint64 }

// print returns the print of the row's feature; 0 if the row is free.
func (r *row) print() uint64 { return r.high >> 40 }

// weight returns the weight of a label.
func (r *row) weight(k int) int64 {
	word := r.low
	if k >= 8 {
		word = r.high
	}
	return int64(word>>(8*(k&7))&0xff) - zero
}

// Open returns the model of a blob.
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
	rows := int(u32(size, 0))
	table := take(rows * rowSize)
	if at != len(blob) || rows == 0 {
		return nil, errDamaged
	}
	m.table = scratch.Large[row](rows) // a row of the blob may lie across two lines of the cache
	for i := range m.table {
		m.table[i] = row{u64(table, i*rowSize), u64(table, i*rowSize+8)}
	}
	m.powers = newPowers(m.scale)
	for k := range count {
		m.first[k], m.stops[k], m.last[k] = m.chance(m.begins[k]), m.chance(m.ends[k]), 1
	}
	m.lead = m.leadOfFirst()
	m.forward = m.linksOf(func(k, j int) int32 { return m.follows[j*count+k] })
	m.back = m.linksOf(func(j, k int) int32 { return m.follows[j*count+k] })
	return m, nil
}

// leadOfFirst returns by how much label 0 has to lead at all positions so that the best
// way has no other: no two steps between labels gain more.
func (m *Model) leadOfFirst() int64 {
	gain := int64(0)
	for _, steps := range [][]int32{m.begins, m.ends, m.follows} {
		if steps[0] == never || len(m.labels) < 2 {
			return math.MaxInt64
		}
		for _, s := range steps {
			gain = max(gain, int64(s)-int64(steps[0]))
		}
	}
	return 2 * gain
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

// power returns e to the power of a weight in steps.
func (m *Model) power(steps int32) float64 {
	if steps > 0 {
		return 1 / m.powers.of(uint32(steps))
	}
	return m.powers.of(uint32(-steps))
}

// chance returns the same, 0 for what cannot be.
func (m *Model) chance(steps int32) float64 {
	if steps == never {
		return 0
	}
	return m.power(steps)
}

// Labels returns the names of the labels.
func (m *Model) Labels() []string { return m.labels }

// Features returns how many features have weights.
func (m *Model) Features() int {
	n := 0
	for i := range m.table {
		if m.table[i].print() != 0 {
			n++
		}
	}
	return n
}

// find returns the row of the feature with a print, from row i on; nil if there is none.
//
//go:noinline
func (m *Model) find(i, print uint64) *row {
	for range m.table {
		if i == uint64(len(m.table)) {
			i = 0
		}
		r := &m.table[i]
		switch r.print() {
		case print:
			return r
		case 0:
			return nil
		}
		i++
	}
	return nil
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
