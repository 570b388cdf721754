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
	s := scoring{types: types}
	if c.Predictions != "" {
		err = c.scorePredictions(a, gold, &s)
	} else {
		err = c.scoreExtractor(a, gold, &s)
	}
	if err != nil || a.ctx.Err() != nil {
		return err
	}
	return outputFailed(c.write(a, s.report()))
}

// types returns the types that are to be scored.
func (c *scoreCommand) types() ([]corpus.Type, error) {
	if len(c.Type) == 0 {
		return corpus.Types, nil
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
func (c *scoreCommand) scoreExtractor(a *app, gold []corpus.Gold, s *scoring) error {
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
			err = s.add(g, corpus.Mentions(document).Mentions)
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
func (c *scoreCommand) scorePredictions(a *app, gold []corpus.Gold, s *scoring) error {
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
		if err := s.add(g, mentions); err != nil {
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

// scoring scores some of the types.
type scoring struct {
	types []corpus.Type
	// figures has the mentions of these types only, so that its totals are theirs;
	// errors has all, so that a place taken for a person shows as what it is.
	figures, errors score.Scorer
}

func (s *scoring) add(gold corpus.Gold, predicted []corpus.Mention) error {
	if err := s.errors.Add(gold, predicted); err != nil {
		return err
	}
	gold.Mentions, predicted = s.chosen(gold.Mentions), s.chosen(predicted)
	return s.figures.Add(gold, predicted)
}

// chosen returns the mentions of the types that are scored, and spans to ignore.
func (s *scoring) chosen(mentions []corpus.Mention) []corpus.Mention {
	var list []corpus.Mention
	for _, m := range mentions {
		if m.Type == corpus.Ignore || slices.Contains(s.types, m.Type) {
			list = append(list, m)
		}
	}
	return list
}

func (s *scoring) report() score.Report {
	report := s.figures.Report()
	report.Types = slices.DeleteFunc(report.Types, func(r score.Row) bool { return !slices.Contains(s.types, corpus.Type(r.Name)) })
	report.Values = slices.DeleteFunc(report.Values, func(v score.Value) bool { return !slices.Contains(s.types, v.Type) })
	report.Errors = slices.DeleteFunc(s.errors.Report().Errors, func(e score.Error) bool {
		return !slices.Contains(s.types, e.Type) && !(e.Kind == score.WrongType && slices.Contains(s.types, corpus.Type(e.Got)))
	})
	return report
}
