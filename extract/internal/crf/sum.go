package crf

import "slices"

// Sum sums over all ways to label the sequence, which Probability and Path need. It
// reports whether there is one. Every product is rounded before it is added, so that
// machines that could do both at once give the same.
func (d *Decoder) Sum() bool {
	m, n := d.model, len(d.model.labels)
	if d.length == 0 {
		return false
	}
	size := d.length * n
	d.forward = slices.Grow(d.forward[:0], size)[:size]
	d.backward = slices.Grow(d.backward[:0], size)[:size]
	d.emits = slices.Grow(d.emits[:0], size)[:size]
	for t := range d.length {
		d.emit(t)
		row := d.forward[t*n : t*n+n]
		emits := d.emits[t*n : t*n+n]
		sum := 0.0
		for k := range row {
			p := 0.0
			switch {
			case t > 0:
				before := d.forward[(t-1)*n : t*n]
				labels, factors := m.before.of(k)
				for i, j := range labels {
					p += float64(before[j] * factors[i])
				}
			case m.begins[k] != never:
				p = m.power(m.begins[k])
			}
			row[k] = p * emits[k]
			sum += row[k]
		}
		if !(sum > 0) {
			return false
		}
		// What a position was divided by goes into its factors, which steps back use too.
		for k := range row {
			row[k] /= sum
			emits[k] /= sum
		}
	}
	return d.back()
}

// emit fills the factors of position t: those of its scores below the largest, and at
// the end of the sequence those of labels that end it.
func (d *Decoder) emit(t int) {
	m, n := d.model, len(d.model.labels)
	scores := d.scores[t*n : t*n+n]
	most := slices.Max(scores)
	for k, s := range scores {
		f := m.powers[min(int(most-s), len(m.powers)-1)]
		if t == d.length-1 {
			if m.ends[k] == never {
				f = 0
			} else {
				f *= m.power(m.ends[k])
			}
		}
		d.emits[t*n+k] = f
	}
}

// back fills backward such that forward times backward is the probability of a label
// at a position.
func (d *Decoder) back() bool {
	m, n := d.model, len(d.model.labels)
	last := d.backward[(d.length-1)*n : d.length*n]
	for k := range last {
		last[k] = 1
	}
	var ahead [MaxLabels]float64
	for t := d.length - 2; t >= 0; t-- {
		for k := range n {
			ahead[k] = d.backward[(t+1)*n+k] * d.emits[(t+1)*n+k]
		}
		row := d.backward[t*n : t*n+n]
		for j := range row {
			sum := 0.0
			labels, factors := m.after.of(j)
			for i, k := range labels {
				sum += float64(factors[i] * ahead[k])
			}
			row[j] = sum
		}
	}
	return true
}

// Probability returns the probability that position t has the label.
func (d *Decoder) Probability(t int, label uint8) float64 {
	i := t*len(d.model.labels) + int(label)
	return min(d.forward[i]*d.backward[i], 1)
}

// Path returns the probability that the positions from first on have all of the
// labels.
func (d *Decoder) Path(first int, labels []uint8) float64 {
	n := len(d.model.labels)
	p := d.forward[first*n+int(labels[0])]
	for i := 1; i < len(labels); i++ {
		w := d.model.follows[int(labels[i-1])*n+int(labels[i])]
		if w == never {
			return 0
		}
		p = p * d.model.power(w) * d.emits[(first+i)*n+int(labels[i])]
	}
	last := len(labels) - 1
	return min(p*d.backward[(first+last)*n+int(labels[last])], 1)
}
