package extract

import (
	"context"
	"fmt"

	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/own"
	"github.com/dateline-nlp/dateline/extract/internal/quotes"
	"github.com/dateline-nlp/dateline/extract/internal/resolve"
	"github.com/dateline-nlp/dateline/extract/internal/source"
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
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if n := len(article.Text); n > e.options.maxBytes {
		return nil, &TooLargeError{ID: article.ID, Bytes: n, Limit: e.options.maxBytes}
	}
	text, segments, err := source.Read(article)
	if err != nil {
		return nil, fmt.Errorf("extract: article %q: %w", article.ID, err)
	}
	if start, n := longLine(text, e.options.maxLineBytes); n > 0 {
		return nil, &LineTooLongError{ID: article.ID, Start: start, Bytes: n, Limit: e.options.maxLineBytes}
	}
	w := e.crew.take()
	defer e.crew.give(w)

	parts := w.layout.Find(text)
	tokens := w.tokeniser.Tokenise(text, parts.Blocks)
	runs := w.quotes.Find(tokens, quotes.Also{Indirect: e.options.indirect, Terms: e.options.terms, Why: e.options.why})
	found := w.names(tokens, e.places, names.Hints{Dateline: parts.Dateline, Headline: parts.Headline})
	for _, find := range e.options.own {
		found = own.Over(found, find(tokens))
	}
	doc := w.resolver.Document(resolve.Input{
		Article: article, Layout: parts, Text: tokens, Runs: runs, Names: found, Gazetteer: e.places, Asked: w.finder,
		Why: e.options.why, MinConfidence: e.options.minConfidence, Holidays: e.options.holidays, Direction: dates.Direction(e.options.direction), Alternatives: e.options.alternatives,
	})
	doc.Source = segments
	return doc, nil
}
