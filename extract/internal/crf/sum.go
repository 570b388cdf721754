package crf

import "slices"

// Sum sums over all ways to label the sequence, which Probability and Path need. It
// reports whether there is one.
func (d *Decoder) Sum() bool {
	m, length := d.model, len(d.scores)
	if length == 0 {
		return false
	}
	d.forward = slices.Grow(d.forward[:0], length)[:length]
	d.backward = slices.Grow(d.backward[:0], length)[:length]
	d.emits = slices.Grow(d.emits[:0], length)[:length]
	for t := range length {
		d.emit(t)
		row, emits := &d.forward[t], &d.emits[t]
		if t == 0 {
			*row = m.first
		} else {
			m.forward.pass(&d.forward[t-1], row)
		}
		sum := 0.0
		for k := range MaxLabels {
			row[k] = float64(row[k] * emits[k]) // rounded, not fused with the sum
			sum += row[k]
		}
		if !(sum > 0) {
			return false
		}
		// What a position was divided by goes into its factors, which steps back use too.
		share := 1 / sum
		for k := range MaxLabels {
			row[k] *= share
			emits[k] *= share
		}
	}
	d.backward[length-1] = m.last
	d.back = length - 1
	return true
}

// emit fills the factors of position t: those of its scores below the largest, and at
// the end of the sequence those of labels that end it.
func (d *Decoder) emit(t int) {
	scores, emits, powers := &d.scores[t], &d.emits[t], &d.model.powers
	most := scores[0]
	for k := 1; k < MaxLabels; k++ {
		most = max(most, scores[k])
	}
	for k := range MaxLabels {
		emits[k] = powers.of(uint32(most - scores[k]))
	}
	if t == len(d.scores)-1 {
		for k := range MaxLabels {
			emits[k] *= d.model.stops[k]
		}
	}
}

// backTo fills backward from position t on, such that forward times backward is the
// probability of a label at a position.
func (d *Decoder) backTo(t int) {
	var ahead [width]float64
	for ; d.back > t; d.back-- {
		backward, emits := &d.backward[d.back], &d.emits[d.back]
		for k := range MaxLabels {
			ahead[k] = backward[k] * emits[k]
		}
		d.model.back.pass(&ahead, &d.backward[d.back-1])
	}
}

// Probability returns the probability that position t has the label.
func (d *Decoder) Probability(t int, label uint8) float64 {
	d.backTo(t)
	return min(d.forward[t][label]*d.backward[t][label], 1)
}

// Path returns the probability that the positions from first on have all of the
// labels.
func (d *Decoder) Path(first int, labels []uint8) float64 {
	n := len(d.model.labels)
	p := d.forward[first][labels[0]]
	for i := 1; i < len(labels); i++ {
		w := d.model.follows[int(labels[i-1])*n+int(labels[i])]
		if w == never {
			return 0
		}
		p = p * d.model.power(w) * d.emits[first+i][labels[i]]
	}
	last := len(labels) - 1
	d.backTo(first + last)
	return min(p*d.backward[first+last][labels[last]], 1)
}
