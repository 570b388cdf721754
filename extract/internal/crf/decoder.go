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
	scores [][width]int64 // by position and label, in the steps of ways, with the rank of the label
	best   []uint8
	from   [][width]uint8
	// The sums over all ways, of some positions scaled so that they add up to one (sum.go).
	// Backward is filled from position back on.
	forward, backward, emits [][width]float64
	back                     int
	mixed                    []uint64
	asked                    uint64 // means nothing: it is kept so that rows are asked for
}

// NewDecoder returns a decoder of the model.
func NewDecoder(m *Model) *Decoder { return &Decoder{model: m} }

// Begin starts a sequence.
func (d *Decoder) Begin() { d.scores = d.scores[:0] }

// Len returns how many positions the sequence has so far.
func (d *Decoder) Len() int { return len(d.scores) }

// Add appends a position with any number of features.
func (d *Decoder) Add(features []uint64) {
	d.mixed = append(d.mixed[:0], features...)
	d.Ask(d.mixed)
	var sums [MaxLabels]int64
	for _, f := range d.mixed {
		if r := d.model.rowOf(f); r != nil {
			for k := range sums {
				sums[k] += r.weight(k)
			}
		}
	}
	var scores [width]int64
	for k := range sums {
		if scores[k] = ranked(sums[k]-sums[0], k); k >= len(d.model.labels) {
			scores[k] = ranked(never, k)
		}
	}
	d.scores = append(d.scores, scores)
}

// roomBits says how large the scores of sums may be: larger ones may be of sums that ran out of
// their lanes.
const roomBits = 12

// AddSums appends positions with features that were summed. It reports whether they had room: it
// is right as long as no sum comes to 1<<16 less 1<<12.
func (d *Decoder) AddSums(sums []Sums) bool {
	n := len(d.scores)
	d.scores = slices.Grow(d.scores, len(sums))[:n+len(sums)]
	within := true
	for i := range sums {
		within = within && sums[i].Within(roomBits)
		sums[i].scores(&d.scores[n+i], len(d.model.labels))
	}
	return within
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
	if d.plain() {
		clear(d.best)
		return d.best
	}
	d.from = slices.Grow(d.from[:0], length)[:length]
	var rows [2][width]int64
	rows[0][none], rows[1][none] = worst, worst
	now, before := &rows[0], &rows[1]
	for k := range n {
		now[k&(width-1)] = int64(m.begins[k])<<rankBits + d.scores[0][k&(width-1)]
	}
	for t := 1; t < length; t++ {
		now, before = before, now
		m.forward.best(before, now, &d.scores[t], &d.from[t])
	}
	top := int64(worst)
	for k := range n {
		top = max(top, now[k&(width-1)]+int64(m.ends[k])<<rankBits)
	}
	last := labelOf(top)
	for t := length - 1; t > 0; t-- {
		d.best[t] = last
		last = d.from[t][last]
	}
	d.best[0] = last
	return d.best
}

// plain reports whether label 0 leads by so much at every position that no other can be in
// the best way. What a way through others gains between labels is at most twice the margin of
// one step for each position that has one of them.
func (d *Decoder) plain() bool {
	lead := d.model.lead
	for t := range d.scores {
		s := &d.scores[t]
		if (s[0]-bestOther(s))>>rankBits <= lead {
			return false
		}
	}
	return true
}

// Lead returns by how much label 0 is more probable than any other, for a position of sums
// alone: the logarithm of the odds.
func (d *Decoder) Lead(sums Sums) float64 {
	var s [width]int64
	sums.scores(&s, len(d.model.labels))
	return float64((s[0]-bestOther(&s))>>rankBits) * d.model.scale
}

// bestOther returns the highest score of a label that is not the first.
func bestOther(s *[width]int64) int64 {
	return max(s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9], s[10], s[11], s[12])
}

// A way is the sum of its steps, above rankBits bits that tell the label it has come to: the
// largest of several has the best sum, of equal ones that with the lowest label.

// rankBits is how many bits below a sum of steps tell the label.
const rankBits = 4

// ranked returns a score in the steps of ways, with the rank of its label.
func ranked(score int64, label int) int64 {
	return score<<rankBits + int64(1<<rankBits-1-label)
}

// worst is below every way; its label is the lowest.
const worst = -1<<60 + 1<<rankBits - 1

// labelOf returns the label that a way has come to; lower labels rank higher.
func labelOf(way int64) uint8 { return uint8(^way) & (1<<rankBits - 1) }

// wayOn returns the way that goes on to the label of a score.
func wayOn(way, score int64) int64 { return way&^(1<<rankBits-1) + score }
