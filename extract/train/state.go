package train

import (
	"encoding/gob"
	"errors"
	"fmt"
	"hash/fnv"
	"io"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

// state is what is kept of a trainer between processes.
type state struct {
	Of    uint64 // what it was learned from and how
	State crf.State
}

// of returns a hash of what a trainer learns from and how.
func (t *Trainer) of() uint64 {
	h := fnv.New64a()
	fmt.Fprintln(h, t.set.sum, t.chosen, t.options, t.trainer.Features())
	return h.Sum64()
}

// Save writes what was learned so far, for another process to go on from.
func (t *Trainer) Save(out io.Writer) error {
	if err := gob.NewEncoder(out).Encode(state{t.of(), t.trainer.State()}); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	return nil
}

// ErrOther is the error for what was saved by a trainer of other texts, other options or
// another version of this program.
var ErrOther = errors.New("train: this was saved by a trainer of other texts or options")

// Resume goes on from what a trainer of the same texts and options saved.
func (t *Trainer) Resume(from io.Reader) error {
	var s state
	if err := gob.NewDecoder(from).Decode(&s); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	if s.Of != t.of() || !t.trainer.Resume(s.State) {
		return ErrOther
	}
	return nil
}
