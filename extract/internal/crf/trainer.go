package crf

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Trainer learns the weights of a model by stochastic gradients with steps that
// shorten by what each weight has seen (AdaGrad; Duchi, Hazan, Singer 2011). It
// minimises the negative logarithm of the probability of the labels that are right,
// summed over sequences, plus half of Decay times the squares of the weights.
//
// The result depends on the sequences, the options and the number of epochs, and on
// nothing else: one goroutine adds in one order.
type Trainer struct {
	options   Options
	labels    int
	sequences []compiled
	// features are the hashes of those with weights, in the order of their first
	// occurrence, counts how often they occur, weighted.
	features []uint64
	counts   []float32
	weights  []float32 // rows of labels
	squares  []float32 // sums of squared gradients
	edges    edges
	epoch    int

	free, right lattice
}

// compiled is a sequence whose features are numbers of rows.
type compiled struct {
	rows    []int32
	ends    []int32
	allowed []uint32
	weight  float32

	background bool
}

// NewTrainer returns a trainer for the sequences, which it copies.
func NewTrainer(options Options, sequences []Sequence) (*Trainer, error) {
	if err := options.complete(); err != nil {
		return nil, err
	}
	t := &Trainer{options: options, labels: len(options.Labels)}
	t.intern(sequences)
	t.weights = make([]float32, len(t.features)*t.labels)
	t.squares = make([]float32, len(t.features)*t.labels)
	t.edges = newEdges(&t.options, t.labels)
	return t, nil
}

// intern numbers the features that occur often enough.
func (t *Trainer) intern(sequences []Sequence) {
	seen := make(map[uint64]int32, 1<<20)
	for i := range sequences {
		for _, f := range sequences[i].Features {
			seen[f]++
		}
	}
	number := make(map[uint64]int32, len(seen)/2)
	for i := range sequences {
		s := &sequences[i]
		if s.Len() == 0 || s.Weight == 0 {
			continue
		}
		c := compiled{rows: make([]int32, 0, len(s.Features)), ends: make([]int32, s.Len()), allowed: slices.Clone(s.Allowed), weight: s.Weight, background: s.Background}
		for p := range s.Len() {
			for _, f := range s.At(p) {
				if int(seen[f]) < t.options.Least {
					continue
				}
				n, ok := number[f]
				if !ok {
					n = int32(len(t.features))
					number[f] = n
					t.features = append(t.features, f)
					t.counts = append(t.counts, 0)
				}
				t.counts[n] += s.Weight
				c.rows = append(c.rows, n)
			}
			c.ends[p] = int32(len(c.rows))
		}
		t.sequences = append(t.sequences, c)
	}
}

// Features returns how many features have weights.
func (t *Trainer) Features() int { return len(t.features) }

// Epochs returns how often all sequences were read.
func (t *Trainer) Epochs() int { return t.epoch }

// Epoch reads all sequences once, in an order of its own, and returns the loss they
// had on the way, without the squares of the weights.
func (t *Trainer) Epoch() float64 { return t.read(false) }

// Refine reads all sequences but those in the background, so that where the two
// differ, the weights follow the former.
func (t *Trainer) Refine() float64 { return t.read(true) }

func (t *Trainer) read(refine bool) float64 {
	order := rand.New(rand.NewPCG(t.options.Seed, uint64(t.epoch))).Perm(len(t.sequences))
	total := 0.0
	for _, i := range order {
		if !refine || !t.sequences[i].background {
			total += t.learn(&t.sequences[i])
		}
	}
	t.epoch++
	return total
}

// learn takes a step for one sequence and returns its loss. A sequence that cannot
// have the labels it allows is passed over.
func (t *Trainer) learn(s *compiled) float64 {
	loss, ok := t.sums(s)
	if !ok {
		return 0
	}
	n := t.labels
	begin := int32(0)
	for p, end := range s.ends {
		var gradient [MaxLabels]float32
		large := false
		for k := range n {
			at := p*n + k
			g := t.free.forward[at]*t.free.backward[at] - t.right.forward[at]*t.right.backward[at]
			gradient[k] = float32(g) * s.weight
			large = large || math.Abs(g) > 1e-6
		}
		if large {
			for _, row := range s.rows[begin:end] {
				t.step(int(row), &gradient)
			}
		}
		begin = end
	}
	t.edges.learn(&t.free, &t.right, float64(s.weight))
	return loss * float64(s.weight)
}

// step moves the weights of one feature. Each occurrence carries its share of the
// decay.
func (t *Trainer) step(row int, gradient *[MaxLabels]float32) {
	n := t.labels
	weights := t.weights[row*n : row*n+n]
	squares := t.squares[row*n : row*n+n]
	decay := float32(t.options.Decay) / t.counts[row]
	rate := float32(t.options.Rate)
	for k := range weights {
		g := gradient[k] + decay*weights[k]
		squares[k] += g * g
		weights[k] -= rate * g / (sqrt(squares[k]) + 1e-6)
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// sums fills both lattices, free and bound to the labels that are right, and returns
// the loss.
func (t *Trainer) sums(s *compiled) (float64, bool) {
	n := t.labels
	t.free.resize(len(s.ends), n)
	t.right.resize(len(s.ends), n)
	clear(t.free.scores)
	begin := int32(0)
	for p, end := range s.ends {
		scores := t.free.scores[p*n : p*n+n]
		var sum [MaxLabels]float32
		for _, row := range s.rows[begin:end] {
			weights := t.weights[int(row)*n : int(row)*n+n]
			for k, w := range weights {
				sum[k] += w
			}
		}
		for k := range scores {
			scores[k] = float64(sum[k])
		}
		begin = end
	}
	t.free.exponents()
	copy(t.right.emits, t.free.emits)
	t.edges.refresh()
	e := &t.edges
	all, ok := t.free.sums(e.begins, e.ends, e.follows, nil)
	if !ok {
		return 0, false
	}
	right, ok := t.right.sums(e.begins, e.ends, e.follows, s.allowed)
	return all - right, ok
}
