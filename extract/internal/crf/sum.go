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
		row := &d.forward[t]
		if t == 0 {
			*row = m.first
		} else {
			m.forward.pass(&d.forward[t-1], row)
		}
		d.emit(t, row)
		if last := t == length-1; last || t%together == together-1 {
			if last {
				d.stop(t, row)
			}
			if !d.share(t, row) {
				return false
			}
		}
	}
	d.backward[length-1] = m.last
	d.back = length - 1
	return true
}

// together is how many positions are scaled together: few enough for what no step makes
// smaller or larger than e to the power of 2*deepest to stay within the bounds of numbers.
const together = 4

// emit fills the factors of position t, those of its scores below the largest, and has the
// ways to it multiplied by them.
func (d *Decoder) emit(t int, row *[width]float64) {
	scores, emits, powers := &d.scores[t], &d.emits[t], &d.model.powers
	most := max(scores[0], bestOther(scores)) | (1<<rankBits - 1)
	for k := range MaxLabels {
		p := powers.of(uint32((most - scores[k]) >> rankBits))
		emits[k] = p
		row[k] = float64(row[k] * p) // rounded, not fused with a sum
	}
}

// stop multiplies by the factors of labels that end a sequence.
func (d *Decoder) stop(t int, row *[width]float64) {
	emits, stops := &d.emits[t], &d.model.stops
	for k := range MaxLabels {
		emits[k] *= stops[k]
		row[k] *= stops[k]
	}
}

// share scales the ways to position t so that they add up to one. What they were divided by
// goes into its factors, which steps back use too. It reports whether there is any way.
func (d *Decoder) share(t int, row *[width]float64) bool {
	sum := 0.0
	for k := range MaxLabels {
		sum += row[k]
	}
	if !(sum > 0) {
		return false
	}
	share, emits := 1/sum, &d.emits[t]
	for k := range MaxLabels {
		row[k] *= share
		emits[k] *= share
	}
	return true
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
