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
	scores [][width]int32 // by position and label, in steps
	best   []uint8
	from   [][width]uint8
	// The sums over all ways, scaled so that those of one position add up to one.
	forward, backward, emits [][width]float64
}

// NewDecoder returns a decoder of the model.
func NewDecoder(m *Model) *Decoder { return &Decoder{model: m} }

// Begin starts a sequence.
func (d *Decoder) Begin() { d.scores = d.scores[:0] }

// Len returns how many positions the sequence has so far.
func (d *Decoder) Len() int { return len(d.scores) }

// Add appends a position with the features.
func (d *Decoder) Add(features []uint64) {
	var s Sums
	d.model.Sum(&s, features)
	d.AddSums(&s)
}

// AddSums appends a position with features that were summed.
func (d *Decoder) AddSums(s *Sums) {
	d.scores = append(d.scores, [width]int32{})
	s.scores(d.scores[len(d.scores)-1][:len(d.model.labels)])
}

// Best returns the most probable labels of the sequence, by the algorithm of Viterbi.
// The result is valid until the next call. Of two ways equally good, that with the
// lower labels from the end is taken.
func (d *Decoder) Best() []uint8 {
	m, n, length := d.model, len(d.model.labels), len(d.scores)
	d.best = slices.Grow(d.best[:0], length)[:length]
	if length == 0 {
		return d.best
	}
	d.from = slices.Grow(d.from[:0], length)[:length]
	// A way is the sum of its steps, with the label that it comes from below them: the
	// largest of several has the best sum, of equal ones that from the lowest label.
	var now, before [width]int64
	for k := range n {
		now[k] = int64(m.begins[k]+d.scores[0][k]) << rankBits
	}
	for t := 1; t < length; t++ {
		before = now
		scores, from := &d.scores[t], &d.from[t]
		for i := range m.before {
			g := &m.before[i]
			var ways [width]int64
			for i, j := range g.beside {
				ways[i&(width-1)] = before[j&(width-1)]
			}
			for i := range g.members {
				to := &g.members[i]
				k := to.label & (width - 1)
				top := g.best(&ways, to)
				from[k] = uint8(rank(int(top & (1<<rankBits - 1))))
				now[k] = max(top>>rankBits+int64(scores[k]), never) << rankBits
			}
		}
	}
	last := 0
	for k := range n {
		now[k] += int64(m.ends[k]) << rankBits
		if now[k] > now[last] {
			last = k
		}
	}
	for t := length - 1; t >= 0; t-- {
		d.best[t] = uint8(last)
		last = int(d.from[t][last])
	}
	return d.best
}

// rankBits is how many bits below a sum of steps hold the rank of a label.
const rankBits = 4

// worst is below every way; its label is the lowest.
const worst = 2*never<<rankBits + 1<<rankBits - 1

// rank returns the rank of a label, and the label of a rank: lower labels rank higher.
func rank(label int) int64 { return 1<<rankBits - 1 - int64(label) }
