package crf

import (
	"math"
	"slices"
)

// Decoder labels one sequence after the other. It keeps its memory and is for one
// goroutine at a time.
//
//	d.Begin()
//	for ... { d.Add(features) }
//	labels := d.Best()
//	d.Sum()
//	p := d.Path(3, labels[3:5])
type Decoder struct {
	model   *Model
	lattice lattice
	scores  []float64
	best    []uint8
	from    []uint8
	length  int
}

// NewDecoder returns a decoder of the model.
func NewDecoder(m *Model) *Decoder { return &Decoder{model: m} }

// Begin starts a sequence.
func (d *Decoder) Begin() { d.scores, d.length = d.scores[:0], 0 }

// Len returns how many positions the sequence has so far.
func (d *Decoder) Len() int { return d.length }

// Add appends a position with the features.
func (d *Decoder) Add(features []uint64) {
	var s Sums
	d.model.Sum(&s, features)
	d.AddSums(&s)
}

// AddSums appends a position with features that were summed.
func (d *Decoder) AddSums(s *Sums) {
	n := len(d.model.labels)
	at := len(d.scores)
	d.scores = slices.Grow(d.scores, n)[:at+n]
	s.scores(d.scores[at:], d.model.scale)
	d.length++
}

// Best returns the most probable labels of the sequence, by the algorithm of Viterbi.
// The result is valid until the next call. Of two ways equally good, that with the
// lower labels from the end is taken.
func (d *Decoder) Best() []uint8 {
	m, n := d.model, len(d.model.labels)
	d.best = slices.Grow(d.best[:0], d.length)[:d.length]
	if d.length == 0 {
		return d.best
	}
	d.from = slices.Grow(d.from[:0], d.length*n)[:d.length*n]
	var now, before [MaxLabels]float64
	for k := range n {
		now[k] = m.logBegins[k] + d.scores[k]
	}
	for t := 1; t < d.length; t++ {
		before = now
		for k := range n {
			top, from := math.Inf(-1), uint8(0)
			for _, j := range m.before[k] {
				if s := before[j] + m.logNext[int(j)*n+k]; s > top {
					top, from = s, j
				}
			}
			now[k] = top + d.scores[t*n+k]
			d.from[t*n+k] = from
		}
	}
	last := 0
	for k := range n {
		now[k] += m.logEnds[k]
		if now[k] > now[last] {
			last = k
		}
	}
	for t := d.length - 1; t >= 0; t-- {
		d.best[t] = uint8(last)
		last = int(d.from[t*n+last])
	}
	return d.best
}

// Sum sums over all ways to label the sequence, which Probability and Path need. It
// reports whether there is one.
func (d *Decoder) Sum() bool {
	d.lattice.resize(d.length, len(d.model.labels))
	if d.length == 0 {
		return false
	}
	copy(d.lattice.scores, d.scores)
	d.lattice.exponents()
	_, ok := d.lattice.sums(d.model.begins, d.model.ends, d.model.follows, nil)
	return ok
}

// Probability returns the probability that position t has the label.
func (d *Decoder) Probability(t int, label uint8) float64 {
	i := t*d.lattice.labels + int(label)
	return min(d.lattice.forward[i]*d.lattice.backward[i], 1)
}

// Path returns the probability that the positions from first on have all of the
// labels.
func (d *Decoder) Path(first int, labels []uint8) float64 {
	l := &d.lattice
	p := l.forward[first*l.labels+int(labels[0])]
	for i := 1; i < len(labels); i++ {
		p *= l.step(first+i-1, int(labels[i-1]), int(labels[i]), d.model.ends, d.model.follows)
	}
	last := len(labels) - 1
	return min(p*l.backward[(first+last)*l.labels+int(labels[last])], 1)
}
