package crf

import "slices"

// Decoder labels one sequence after the other. It keeps its memory and is for one
// goroutine at a time.
//
//	d.Begin()
//	for ... { d.Add(features) }
//	labels := d.Best()
//	d.Sum()
//	p := d.Path(3, labels[3:5])
type Decoder struct {
	model  *Model
	scores []int32 // by position and label, in steps
	best   []uint8
	from   []uint8
	// The sums over all ways, scaled so that those of one position add up to one.
	forward, backward, emits []float64
	length                   int
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
	s.scores(d.scores[at:])
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
	// A way is the sum of its steps, with the label that it comes from below them: the
	// largest of several has the best sum, of equal ones that from the lowest label.
	var now, before [16]int64
	for k := range n {
		now[k] = int64(m.begins[k]+d.scores[k]) << rankBits
	}
	for t := 1; t < d.length; t++ {
		before = now
		scores, from := d.scores[t*n:t*n+n], d.from[t*n:t*n+n]
		for k := range scores {
			first, last := m.before.begins[k], m.before.begins[k+1]
			labels, ranked := m.before.labels[first:last], m.before.ranked[first:last]
			top := int64(worst)
			for i, j := range labels {
				top = max(top, before[j&15]+ranked[i])
			}
			from[k] = uint8(rank(int(top & (1<<rankBits - 1))))
			now[k] = max(top>>rankBits+int64(scores[k]), never) << rankBits
		}
	}
	last := 0
	for k := range n {
		now[k] += int64(m.ends[k]) << rankBits
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

// rankBits is how many bits below a sum of steps hold the rank of a label.
const rankBits = 4

// worst is below every way; its label is the lowest.
const worst = 2*never<<rankBits + 1<<rankBits - 1

// rank returns the rank of a label, and the label of a rank: lower labels rank higher.
func rank(label int) int64 { return 1<<rankBits - 1 - int64(label) }
