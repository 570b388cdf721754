package crf

// Sequence is what a model learns from. Positions stand one after the other:
// features and where each position's features end.
type Sequence struct {
	Features []uint64
	Ends     []int32
	// Allowed is for each position the set of labels that are right, as bits. A
	// position that nobody annotated allows all.
	Allowed []uint32
	// Weight is how many times the sequence counts.
	Weight float32
	// Background tells what is like the texts to be read, but not of them: the last
	// epochs pass it over (Trainer.Refine).
	Background bool
}

// Len returns the number of positions.
func (s *Sequence) Len() int { return len(s.Ends) }

// At returns the features of a position.
func (s *Sequence) At(t int) []uint64 {
	if t == 0 {
		return s.Features[:s.Ends[0]]
	}
	return s.Features[s.Ends[t-1]:s.Ends[t]]
}

// Append adds a position.
func (s *Sequence) Append(features []uint64, allowed uint32) {
	s.Features = append(s.Features, features...)
	s.Ends = append(s.Ends, int32(len(s.Features)))
	s.Allowed = append(s.Allowed, allowed)
}
