package crf

import (
	"math"
	"math/rand/v2"
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
	// noted sums the weights at the times they were noted, of features and of edges.
	noted      []float32
	notedEdges []float64
	notes      int

	free, right lattice
}

// NewTrainer returns a trainer for the sequences of a set with these numbers.
func NewTrainer(options Options, set *Set, sequences []int) (*Trainer, error) {
	if err := options.complete(); err != nil {
		return nil, err
	}
	t := &Trainer{options: options, labels: len(options.Labels)}
	t.take(set, sequences)
	t.weights = make([]float32, len(t.features)*t.labels)
	t.squares = make([]float32, len(t.features)*t.labels)
	t.edges = newEdges(&t.options, t.labels)
	return t, nil
}

// take copies the sequences, with the features that occur often enough numbered anew.
func (t *Trainer) take(set *Set, sequences []int) {
	seen := make([]int32, len(set.features))
	for _, q := range sequences {
		for _, n := range set.sequences[q].rows {
			seen[n]++
		}
	}
	number := make([]int32, len(set.features)) // 1 + the number here, 0 if it has none yet
	for _, q := range sequences {
		s := &set.sequences[q]
		if len(s.ends) == 0 || s.weight == 0 {
			continue
		}
		c := *s
		c.rows, c.ends = make([]int32, 0, len(s.rows)), make([]int32, len(s.ends))
		begin := int32(0)
		for p, end := range s.ends {
			for _, n := range s.rows[begin:end] {
				if int(seen[n]) < t.options.Least || t.options.Skip != nil && t.options.Skip(set.features[n]) {
					continue
				}
				if number[n] == 0 {
					t.features = append(t.features, set.features[n])
					t.counts = append(t.counts, 0)
					number[n] = int32(len(t.features))
				}
				t.counts[number[n]-1] += s.weight
				c.rows = append(c.rows, number[n]-1)
			}
			c.ends[p] = int32(len(c.rows))
			begin = end
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

// Note takes the weights as they are into the average that Blob writes. Without a note
// it writes the last ones.
func (t *Trainer) Note() {
	if t.notes == 0 {
		t.noted = make([]float32, len(t.weights))
		t.notedEdges = make([]float64, len(t.edges.weights))
	}
	t.notes++
	for i, w := range t.weights {
		t.noted[i] += w
	}
	for i, w := range t.edges.weights {
		t.notedEdges[i] += w
	}
}

// settled returns the weights to write, of features and of edges.
func (t *Trainer) settled() ([]float32, []float64) {
	if t.notes == 0 {
		return t.weights, t.edges.weights
	}
	weights, edges := make([]float32, len(t.noted)), make([]float64, len(t.notedEdges))
	for i, w := range t.noted {
		weights[i] = w / float32(t.notes)
	}
	for i, w := range t.notedEdges {
		edges[i] = w / float64(t.notes)
	}
	return weights, edges
}
