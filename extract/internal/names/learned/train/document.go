package main

import (
	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// name is an annotated name, in bytes.
type name struct {
	start, end int
	kind       learned.Kind
	open       bool // what it is is left open: no label is wrong here
}

// document is an annotated text.
type document struct {
	id    string
	text  string
	names []name
	// organisationsOnly tells that places and people were not annotated.
	organisationsOnly bool
	background        bool // of another corpus than the releases
	weight            float32
	group             int
}

// tools are what reading a text takes.
type tools struct {
	places    *gazetteer.Gazetteer
	tokeniser *token.Tokeniser
	outside   [][]document
	set       crf.Set
	selfs     []int
}

func newTools() (*tools, error) {
	words, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	places, err := gazetteer.Default()
	if err != nil {
		return nil, err
	}
	return &tools{places: places, tokeniser: token.NewTokeniser(words)}, nil
}

// input reads a text. The result is valid until the next call.
func (t *tools) input(text string) learned.Input {
	tokens, hints := t.tokens(text)
	return names.Evidence(tokens, t.places, hints)
}

func (t *tools) tokens(text string) (*token.Text, names.Hints) {
	parts := layout.Find(text)
	return t.tokeniser.Tokenise(text, parts.Blocks), names.Hints{Dateline: parts.Dateline, Headline: parts.Headline}
}
