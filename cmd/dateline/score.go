package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

// scoreCommand measures the extractor, or any system, against annotated documents.
type scoreCommand struct {
	Path string `arg:"" optional:"" help:"Annotated documents: a folder of NAME.txt with NAME.ann, or of JSONL files, or a JSONL file. The golden corpus of this program if not given."`

	Predictions string   `short:"p" placeholder:"FILE" help:"Score these predictions, written by extract --format mentions or by any other system, instead of extracting."`
	Format      string   `short:"f" enum:"table,json" default:"table" help:"Form of the report: ${enum}."`
	Errors      bool     `short:"e" help:"List every error with its place."`
	Type        []string `short:"t" placeholder:"TYPE" help:"Score these types only: ORG, PLACE, PERSON, DATE, MONEY, QUOTE."`
	Jobs        int      `short:"j" placeholder:"N" help:"How many documents are read at the same time; as many as there are processors if not given."`
}

// Help is the longer help.
func (scoreCommand) Help() string {
	return `A mention is right if the annotation has its type and exactly its span; the overlap figures are more lenient. Values are compared for mentions that are right. Lines of JSONL are {"id": "1", "text": "...", "published": "2017-07-10", "mentions": [{"type": "ORG", "start": 0, "end": 4, "text": "Acme"}, ...]}; those of predictions need no text.

Examples:

    dateline score
    dateline score --errors --type DATE,MONEY my-gold/
    dateline score --format json gold.jsonl
    dateline extract --format mentions gold.jsonl > predictions.jsonl
    dateline score --predictions predictions.jsonl gold.jsonl

` + exitCodes
}

// Run scores.
func (c *scoreCommand) Run(a *app) error {
	types, err := c.types()
	if err != nil {
		return usageError{err}
	}
	if c.Jobs < 0 {
		return usageError{fmt.Errorf("--jobs: %d is no number of documents", c.Jobs)}
	}
	gold, err := readGold(c.Path)
	if err != nil {
		return err
	}
	s := score.Scorer{Types: types}
	if c.Predictions != "" {
		err = c.scorePredictions(a, gold, &s)
	} else {
		err = c.scoreExtractor(a, gold, &s)
	}
	if err != nil || a.ctx.Err() != nil {
		return err
	}
	return outputFailed(c.write(a, s.Report()))
}

// types returns the types that are to be scored; none is all of them.
func (c *scoreCommand) types() ([]corpus.Type, error) {
	if len(c.Type) == 0 {
		return nil, nil
	}
	var types []corpus.Type
	for _, name := range c.Type {
		t := corpus.Type(strings.ToUpper(name))
		if !slices.Contains(corpus.Types, t) {
			return nil, fmt.Errorf("--type: %q is none of ORG, PLACE, PERSON, DATE, MONEY, QUOTE", name)
		}
		types = append(types, t)
	}
	return types, nil
}

// scoreExtractor scores what the extractor finds.
func (c *scoreCommand) scoreExtractor(a *app, gold []corpus.Gold, s *score.Scorer) error {
	var options []extract.Option
	if c.Jobs > 0 {
		options = append(options, extract.WithWorkers(c.Jobs))
	}
	extractor, err := extract.New(options...)
	if err != nil {
		return err
	}
	articles := func(yield func(model.Article, error) bool) {
		for _, g := range gold {
			if !yield(g.Article, nil) {
				return
			}
		}
	}
	next := 0
	for document, err := range extractor.All(a.ctx, articles) {
		if a.ctx.Err() != nil {
			return nil
		}
		g := gold[next]
		next++
		if err == nil {
			err = s.Add(g, corpus.Mentions(document).Mentions)
		}
		if err != nil {
			a.report.fail(err)
			continue
		}
		a.report.succeed()
	}
	return nil
}

// scorePredictions scores what another system found.
func (c *scoreCommand) scorePredictions(a *app, gold []corpus.Gold, s *score.Scorer) error {
	predictions, err := readPredictions(c.Predictions)
	if err != nil {
		return err
	}
	for _, g := range gold {
		mentions, found := predictions[g.ID]
		if !found {
			a.report.warn(c.Predictions, fmt.Sprintf("nothing is said about the document %q: it counts as one in which nothing was found", g.ID))
		}
		delete(predictions, g.ID)
		if err := s.Add(g, mentions); err != nil {
			a.report.fail(&inputError{Name: c.Predictions, Err: err})
			continue
		}
		a.report.succeed()
	}
	if n := len(predictions); n > 0 {
		a.report.warn(c.Predictions, fmt.Sprintf("there is no annotation for %d of its documents; they are left out", n))
	}
	return nil
}

// write writes the report.
func (c *scoreCommand) write(a *app, report score.Report) error {
	if c.Format == "json" {
		if !c.Errors {
			report.Errors = []score.Error{}
		}
		return report.WriteJSON(a.stdout)
	}
	if err := report.WriteTable(a.stdout); err != nil || !c.Errors {
		return err
	}
	if len(report.Errors) > 0 {
		if _, err := fmt.Fprintln(a.stdout); err != nil {
			return err
		}
	}
	return score.WriteErrors(a.stdout, report.Errors)
}
