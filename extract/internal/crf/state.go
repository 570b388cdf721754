package crf

import "slices"

// State is what a trainer has learned so far, beside its sequences.
type State struct {
	Epoch, Notes             int
	Weights, Squares, Noted  []float32
	Edges, EdgeSquares, Kept []float64
}

// State returns what the trainer has learned so far. It is valid until the next epoch.
func (t *Trainer) State() State {
	return State{t.epoch, t.notes, t.weights, t.squares, t.noted, t.edges.weights, t.edges.squares, t.notedEdges}
}

// Resume goes on from a state of a trainer of the same sequences and options. It reports
// whether the state can be of one.
func (t *Trainer) Resume(s State) bool {
	noted, kept := 0, 0
	if s.Notes > 0 {
		noted, kept = len(t.weights), len(t.edges.weights)
	}
	if s.Epoch < 0 || s.Notes < 0 || len(s.Weights) != len(t.weights) || len(s.Squares) != len(t.squares) || len(s.Noted) != noted ||
		len(s.Edges) != len(t.edges.weights) || len(s.EdgeSquares) != len(t.edges.squares) || len(s.Kept) != kept {
		return false
	}
	t.epoch, t.notes = s.Epoch, s.Notes
	t.weights, t.squares, t.noted = slices.Clone(s.Weights), slices.Clone(s.Squares), slices.Clone(s.Noted)
	t.edges.weights, t.edges.squares, t.notedEdges = slices.Clone(s.Edges), slices.Clone(s.EdgeSquares), slices.Clone(s.Kept)
	t.edges.refresh()
	return true
}
