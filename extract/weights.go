package extract

import (
	"errors"
	"fmt"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
)

// WithWeights finds names by weights that were learned from texts of the user's own, by
// package train or the command dateline train, in place of those of this program.
// Weights belong to the version of the program that learned them.
func WithWeights(weights []byte) Option {
	return optionFunc(func(o *options) error {
		m, err := crf.Open(string(weights))
		if err != nil {
			return fmt.Errorf("WithWeights: %w", err)
		}
		if !slices.Equal(m.Labels(), learned.Labels) {
			return errors.New("WithWeights: these are weights of something else than names")
		}
		o.weights = m
		return nil
	})
}
