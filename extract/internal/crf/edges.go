package crf

import "math"

// edges are the weights of labels beside labels, first ones and last ones, while
// they are learned: begins, then ends, then rows of follows. What cannot be has the
// weight minus infinity and never moves.
type edges struct {
	labels  int
	weights []float64
	squares []float64
	rate    float64
	// The factors, refreshed before each sequence.
	begins, ends, follows []float64
	gradient              []float64
}

func newEdges(o *Options, labels int) edges {
	size := 2*labels + labels*labels
	e := edges{labels: labels, weights: make([]float64, size), squares: make([]float64, size), gradient: make([]float64, size), rate: o.Rate}
	factors := make([]float64, size)
	e.begins, e.ends, e.follows = factors[:labels], factors[labels:2*labels], factors[2*labels:]
	for k := range labels {
		if !o.Begins(k) {
			e.weights[k] = math.Inf(-1)
		}
		if !o.Ends(k) {
			e.weights[labels+k] = math.Inf(-1)
		}
		for j := range labels {
			if !o.Follows(j, k) {
				e.weights[2*labels+j*labels+k] = math.Inf(-1)
			}
		}
	}
	e.refresh()
	return e
}

// refresh computes the factors of the weights.
func (e *edges) refresh() {
	n := e.labels
	for i, w := range e.weights {
		f := math.Exp(w)
		switch {
		case i < n:
			e.begins[i] = f
		case i < 2*n:
			e.ends[i-n] = f
		default:
			e.follows[i-2*n] = f
		}
	}
}

// learn takes a step by how often the labels are expected to stand there and how
// often they do.
func (e *edges) learn(free, right *lattice, weight float64) {
	clear(e.gradient)
	e.count(free, weight)
	e.count(right, -weight)
	for i, g := range e.gradient {
		if g == 0 || math.IsInf(e.weights[i], -1) {
			continue
		}
		e.squares[i] += g * g
		e.weights[i] -= e.rate * g / (math.Sqrt(e.squares[i]) + 1e-6)
	}
}

// count adds the expected numbers of a lattice.
func (e *edges) count(l *lattice, weight float64) {
	n := e.labels
	last := len(l.scales) - 1
	for k := range n {
		e.gradient[k] += weight * l.forward[k] * l.backward[k]
		e.gradient[n+k] += weight * l.forward[last*n+k]
	}
	for t := range last {
		for j, p := range l.forward[t*n : t*n+n] {
			if p == 0 {
				continue
			}
			row := e.gradient[2*n+j*n : 2*n+j*n+n]
			for k := range row {
				back := l.backward[(t+1)*n+k]
				if back != 0 {
					row[k] += weight * p * l.step(t, j, k, e.ends, e.follows) * back
				}
			}
		}
	}
}
