package extract

import (
	"context"
	"fmt"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// Extractor reads articles and gives typed documents. It is built once by New, is
// safe for use by any number of goroutines, and does not grow.
type Extractor struct {
	options options
	words   *lexicon.Lexicon
	places  *gazetteer.Gazetteer
	crew    crew
}

// New returns an extractor with its tables loaded.
func New(opts ...Option) (*Extractor, error) {
	e := &Extractor{options: defaults()}
	for _, o := range opts {
		if err := o.apply(&e.options); err != nil {
			return nil, fmt.Errorf("extract: %w", err)
		}
	}
	var err error
	if e.words, err = lexicon.Default(); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if e.places, err = gazetteer.Default(); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	e.crew.hire = e.newWorker
	return e, nil
}

// Extract reads one article. The error is ctx.Err() if the context has ended, a
// *TooLargeError if the text is longer than the limit, a *LineTooLongError if one of its
// lines is, or says what is wrong with the article; it names the article by its ID. Text
// of any bytes is no error.
func (e *Extractor) Extract(ctx context.Context, article model.Article) (*model.Document, error) {
	w := e.crew.take()
	defer e.crew.give(w)
	desks := w.seat(1)
	desks[0].article = article
	e.read(ctx, desks)
	return desks[0].clear()
}
