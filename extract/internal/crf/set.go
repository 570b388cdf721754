package crf

import (
	"math/bits"
	"slices"
)

// Set is the sequences that trainers learn from, all or some of them. A feature has a
// number in it, given at its first occurrence.
type Set struct {
	features  []uint64
	slots     []int32 // an open table of 1 + number
	sequences []compiled
}

// compiled is a sequence whose features are numbers of rows.
type compiled struct {
	rows    []int32
	ends    []int32
	allowed []uint32
	weight  float32

	background bool
}

// Len returns how many sequences there are.
func (s *Set) Len() int { return len(s.sequences) }

// Add copies a sequence into the set.
func (s *Set) Add(q *Sequence) {
	c := compiled{rows: make([]int32, len(q.Features)), ends: slices.Clone(q.Ends), allowed: slices.Clone(q.Allowed), weight: q.Weight, background: q.Background}
	for i, f := range q.Features {
		c.rows[i] = s.number(f)
	}
	s.sequences = append(s.sequences, c)
}

// number returns the number of a feature, a new one if it has none.
func (s *Set) number(feature uint64) int32 {
	if 2*len(s.features) >= len(s.slots) {
		s.grow()
	}
	for i := s.slot(feature); ; i = (i + 1) % len(s.slots) {
		n := s.slots[i] - 1
		if n < 0 {
			s.features = append(s.features, feature)
			s.slots[i] = int32(len(s.features))
			return int32(len(s.features)) - 1
		}
		if s.features[n] == feature {
			return n
		}
	}
}

// slot returns where to look for a feature first.
func (s *Set) slot(feature uint64) int {
	i, _ := bits.Mul64(mix(feature), uint64(len(s.slots)))
	return int(i)
}

func (s *Set) grow() {
	s.slots = make([]int32, max(1<<16, 4*len(s.features)))
	for n, f := range s.features {
		i := s.slot(f)
		for s.slots[i] != 0 {
			i = (i + 1) % len(s.slots)
		}
		s.slots[i] = int32(n) + 1
	}
}

// Label labels a sequence by a decoder: a position has the best label where that is at
// least so probable, and any label elsewhere.
func (s *Set) Label(n int, d *Decoder, least float64) {
	q := &s.sequences[n]
	d.Begin()
	begin := int32(0)
	var features []uint64
	for _, end := range q.ends {
		features = features[:0]
		for _, row := range q.rows[begin:end] {
			features = append(features, s.features[row])
		}
		d.Add(features)
		begin = end
	}
	labels := d.Best()
	summed := d.Sum()
	for p, k := range labels {
		q.allowed[p] = AllLabels
		if summed && d.Probability(p, k) >= least {
			q.allowed[p] = 1 << k
		}
	}
}
