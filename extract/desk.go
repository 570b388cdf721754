package extract

import (
	"context"
	"fmt"

	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/own"
	"github.com/dateline-nlp/dateline/extract/internal/quotes"
	"github.com/dateline-nlp/dateline/extract/internal/resolve"
	"github.com/dateline-nlp/dateline/extract/internal/source"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// desk is where one article is read: the memory of the stages, which is kept from article
// to article, and what they found.
type desk struct {
	layout    layout.Finder
	tokeniser *token.Tokeniser
	quotes    quotes.Finder
	names     *names.Finder
	resolver  resolve.Resolver

	article  model.Article
	text     string
	segments []model.Segment // of the source
	parts    layout.Layout
	tokens   *token.Text
	runs     []quotes.Run
	found    []names.Mention
	document *model.Document
	err      error // after which no stage goes on
}

// stages are what is done with an article, in order.
var stages = func() []func(*desk, *Extractor) {
	all := []func(*desk, *Extractor){(*desk).open, (*desk).cut, (*desk).pair, (*desk).name, (*desk).judge}
	for _, step := range resolve.Steps {
		all = append(all, func(d *desk, _ *Extractor) { step(&d.resolver) })
	}
	return append(all, (*desk).close)
}()

// read reads the articles of desks, each stage for all of them before the next: the code of a
// stage, and its tables, then stay in the caches of the processor from article to article.
func (e *Extractor) read(ctx context.Context, desks []desk) {
	for _, stage := range stages {
		for i := range desks {
			d := &desks[i]
			if d.err == nil {
				d.err = ctx.Err()
			}
			if d.err == nil {
				stage(d, e)
			}
		}
	}
}

// open takes the text out of the article.
func (d *desk) open(e *Extractor) {
	id := d.article.ID
	if n := len(d.article.Text); n > e.options.maxBytes {
		d.err = &TooLargeError{ID: id, Bytes: n, Limit: e.options.maxBytes}
		return
	}
	text, segments, err := source.Read(d.article)
	if err != nil {
		d.err = fmt.Errorf("extract: article %q: %w", id, err)
		return
	}
	if start, n := longLine(text, e.options.maxLineBytes); n > 0 {
		d.err = &LineTooLongError{ID: id, Start: start, Bytes: n, Limit: e.options.maxLineBytes}
		return
	}
	d.text, d.segments = text, segments
}

// cut finds the parts of the text and its tokens.
func (d *desk) cut(*Extractor) {
	d.parts = d.layout.Find(d.text)
	d.tokens = d.tokeniser.Tokenise(d.text, d.parts.Blocks)
}

// pair finds quotations.
func (d *desk) pair(e *Extractor) {
	d.runs = d.quotes.Find(d.tokens, quotes.Also{Indirect: e.options.indirect, Terms: e.options.terms, Why: e.options.why})
}

// name looks for names by rules.
func (d *desk) name(e *Extractor) {
	d.names.Read(d.tokens, e.places, names.Hints{Dateline: d.parts.Dateline, Headline: d.parts.Headline})
}

// judge finds names, and begins with the document.
func (d *desk) judge(e *Extractor) {
	d.found = d.names.Judge()
	o := &e.options
	for _, find := range o.own {
		d.found = own.Over(d.found, find(d.tokens))
	}
	d.resolver.Begin(resolve.Input{
		Article: d.article, Layout: d.parts, Text: d.tokens, Runs: d.runs, Names: d.found, Gazetteer: e.places, Asked: d.names,
		Why: o.why, MinConfidence: o.minConfidence, Holidays: o.holidays, Direction: dates.Direction(o.direction), Alternatives: o.alternatives,
	})
}

// close ends the document.
func (d *desk) close(*Extractor) {
	d.document = d.resolver.End()
	d.document.Source = d.segments
}

// clear returns the document and lets go of it and of the article.
func (d *desk) clear() (*model.Document, error) {
	document, err := d.document, d.err
	d.article, d.text, d.segments, d.document, d.err = model.Article{}, "", nil, nil, nil
	if err != nil {
		return nil, err
	}
	return document, nil
}
