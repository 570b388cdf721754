package crf

import (
	"math"
	"slices"
)

// AllLabels is the set of labels that allows each.
const AllLabels = 1<<MaxLabels - 1

// lattice is the working memory of sums over all ways to label a sequence. All
// numbers are scaled so that those of one position add up to one; scales holds by
// what they were divided.
type lattice struct {
	labels   int
	scores   []float64 // by position and label: the sum of the weights of the features
	emits    []float64 // their factors, divided by the largest of the position
	forward  []float64
	backward []float64
	scales   []float64
}

// resize makes room for a sequence of n positions.
func (l *lattice) resize(n, labels int) {
	l.labels = labels
	l.scores = slices.Grow(l.scores[:0], n*labels)[:n*labels]
	l.emits = slices.Grow(l.emits[:0], n*labels)[:n*labels]
	l.forward = slices.Grow(l.forward[:0], n*labels)[:n*labels]
	l.backward = slices.Grow(l.backward[:0], n*labels)[:n*labels]
	l.scales = slices.Grow(l.scales[:0], n)[:n]
}

// exponents turns the scores of all positions into factors and returns the sum of
// what was taken off them.
func (l *lattice) exponents() float64 {
	sum, n := 0.0, l.labels
	for at := 0; at < len(l.scores); at += n {
		row := l.scores[at : at+n]
		most := slices.Max(row)
		sum += most
		for k, s := range row {
			l.emits[at+k] = math.Exp(s - most)
		}
	}
	return sum
}

// sums fills forward and backward over the labels that are allowed (all, if allowed
// is nil) and returns the logarithm of the sum over all ways, without what exponents
// took off; false if there is no way.
func (l *lattice) sums(begins, ends, follows []float64, allowed []uint32) (float64, bool) {
	n := l.labels
	length := len(l.scales)
	total := 0.0
	for t := range length {
		row := l.forward[t*n : t*n+n]
		emit := l.emits[t*n : t*n+n]
		if t == 0 {
			for k := range row {
				row[k] = begins[k] * emit[k]
			}
		} else {
			clear(row)
			for j, p := range l.forward[(t-1)*n : t*n] {
				if p == 0 {
					continue
				}
				next := follows[j*n : j*n+n]
				for k := range row {
					row[k] += p * next[k]
				}
			}
			for k := range row {
				row[k] *= emit[k]
			}
		}
		if allowed != nil {
			mask(row, allowed[t])
		}
		if t == length-1 {
			for k := range row {
				row[k] *= ends[k]
			}
		}
		sum := 0.0
		for _, p := range row {
			sum += p
		}
		if !(sum > 0) || math.IsInf(sum, 1) {
			return 0, false
		}
		for k := range row {
			row[k] /= sum
		}
		l.scales[t] = sum
		total += math.Log(sum)
	}
	l.back(ends, follows, allowed)
	return total, true
}

// back fills backward such that forward times backward is the probability of a label
// at a position. It is 0 where a label is not allowed, which steps to it rely on.
func (l *lattice) back(ends, follows []float64, allowed []uint32) {
	n := l.labels
	length := len(l.scales)
	for t := length - 1; t >= 0; t-- {
		row := l.backward[t*n : t*n+n]
		if t == length-1 {
			for k := range row {
				row[k] = 1
			}
			if allowed != nil {
				mask(row, allowed[t])
			}
			continue
		}
		var ahead [MaxLabels]float64
		for k := range n {
			p := l.backward[(t+1)*n+k] * l.emits[(t+1)*n+k] / l.scales[t+1]
			if t+1 == length-1 {
				p *= ends[k]
			}
			ahead[k] = p
		}
		for j := range row {
			sum := 0.0
			next := follows[j*n : j*n+n]
			for k := range next {
				sum += next[k] * ahead[k]
			}
			row[j] = sum
		}
		if allowed != nil {
			mask(row, allowed[t])
		}
	}
}

func mask(row []float64, allowed uint32) {
	if allowed&(1<<len(row)-1) == 1<<len(row)-1 {
		return
	}
	for k := range row {
		if allowed>>k&1 == 0 {
			row[k] = 0
		}
	}
}

// step returns the probability of passing from label j at position t to label k at
// the next, given that j was reached, in the scale of forward.
func (l *lattice) step(t, j, k int, ends, follows []float64) float64 {
	n := l.labels
	p := follows[j*n+k] * l.emits[(t+1)*n+k] / l.scales[t+1]
	if t+1 == len(l.scales)-1 {
		p *= ends[k]
	}
	return p
}
