package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

// scoreCommand measures the extractor, or any system, against annotated documents.
type scoreCommand struct {
	Path string `arg:"" optional:"" help:"Annotated documents: a file, or a folder of files. The golden corpus of this program if not given."`

	Predictions string   `short:"p" placeholder:"FILE" help:"Score these predictions, written by extract --format mentions or by any other system, instead of extracting."`
	Format      string   `short:"f" enum:"table,json,html" default:"table" help:"Form of the report: ${enum}."`
	Show        []string `short:"s" placeholder:"PART" help:"Parts of the table: types, values, sorts, errors, confusion, zones, kinds, documents, calibration, or all. types,values,errors if not given."`
	Errors      bool     `short:"e" help:"List every error with its place."`
	Type        []string `short:"t" placeholder:"TYPE" help:"Score these types only: ORG, PLACE, PERSON, DATE, MONEY, QUOTE."`
	Compare     string   `short:"c" placeholder:"FILE" help:"Tell what was won and lost since this report, which was written with --format json."`
	Min         []string `short:"m" placeholder:"FIGURE=N" help:"End with exit code 5 if a figure is below N: F1:organisation=0.85."`
	Weights     string   `placeholder:"FILE" help:"Find names by these weights, written by train."`
	Jobs        int      `short:"j" placeholder:"N" help:"How many documents are read at the same time; as many as there are processors if not given."`

	types    []corpus.Type
	sections []score.Section
	minima   []score.Minimum
}

// Help is the longer help.
func (scoreCommand) Help() string {
	return `A mention is right if the annotation has its type and exactly its span; the overlap figures are more lenient. Values are compared for mentions that are right. Annotations are read as pairs NAME.txt and NAME.ann, in the form of this program or in the standoff form of brat; as JSONL, with "mentions" in bytes or with "entities" in characters, as spaCy has them; and as columns of CoNLL with tags in IOB2. What a file is, is told by its content. Lines of our JSONL are {"id": "1", "text": "...", "published": "2017-07-10", "mentions": [{"type": "ORG", "start": 0, "end": 4, "text": "Acme"}, ...]}; those of predictions need no text.

A figure is a measure and what it is of. Measures are precision, recall and F1, strict, and overlap-precision, overlap-recall and overlap-F1, of all, organisation, place, person, date, money or quote; and value, the share of right values, of country, date, amount, currency, speaker, title or affiliation. With --compare, --format json writes the comparison in place of the report.

Examples:

    dateline score
    dateline score --show zones,kinds,calibration
    dateline score --errors --type DATE,MONEY my-gold/
    dateline score --format html my-gold/ > errors.html
    dateline score --format json > old.json
    dateline score --compare old.json
    dateline score --min F1:organisation=0.75 --min value:amount=99% my-gold/
    dateline extract --format mentions gold.jsonl > predictions.jsonl
    dateline score --predictions predictions.jsonl gold.jsonl

` + exitCodes + ` 5 a figure is below its minimum, which goes before 3.`
}

// belowError is a report that does not reach its minima.
type belowError struct{ error }

// Run scores.
func (c *scoreCommand) Run(a *app) error {
	if err := c.check(); err != nil {
		return usageError{err}
	}
	var before score.Report
	if c.Compare != "" {
		var err error
		if before, err = readReport(c.Compare); err != nil {
			return err
		}
	}
	var reader corpus.Reader
	gold, err := readGold(c.Path, &reader)
	if err != nil {
		return err
	}
	if reader.Foreign() {
		c.limit(a, gold, &reader)
	}
	s := score.Scorer{Types: c.types}
	if c.Predictions != "" {
		err = c.scorePredictions(a, gold, &s)
	} else {
		err = c.scoreExtractor(a, gold, &s)
	}
	if err != nil || a.ctx.Err() != nil {
		return err
	}
	report := s.Report()
	if c.Format == "html" {
		err = s.WriteHTML(a.stdout, c.title())
	} else {
		err = c.write(a, report, before)
	}
	if err != nil {
		return outputFailed(err)
	}
	return c.below(report)
}

// check looks for what the grammar of the command line cannot tell, and reads the
// lists.
func (c *scoreCommand) check() error {
	if c.Jobs < 0 {
		return fmt.Errorf("--jobs: %d is no number of documents", c.Jobs)
	}
	if c.Compare != "" && c.Format == "html" {
		return errors.New("--compare: a comparison is written as a table or as JSON")
	}
	for _, name := range c.Type {
		t := corpus.Type(strings.ToUpper(name))
		if !slices.Contains(corpus.Types, t) {
			return fmt.Errorf("--type: %q is none of ORG, PLACE, PERSON, DATE, MONEY, QUOTE", name)
		}
		c.types = append(c.types, t)
	}
	c.sections = []score.Section{score.SectionTypes, score.SectionValues, score.SectionErrors}
	if len(c.Show) > 0 {
		c.sections = nil
	}
	for _, name := range c.Show {
		section := score.Section(strings.ToLower(name))
		switch {
		case section == "all":
			c.sections = append(c.sections, score.Sections...)
		case slices.Contains(score.Sections, section):
			c.sections = append(c.sections, section)
		default:
			return fmt.Errorf("--show: the table has no part %q", name)
		}
	}
	for _, text := range c.Min {
		minimum, err := score.ParseMinimum(text)
		if err != nil {
			return fmt.Errorf("--min: %s", strings.TrimPrefix(err.Error(), "score: "))
		}
		c.minima = append(c.minima, minimum)
	}
	return nil
}

// limit leaves out what the annotation of another scheme does not have: without the
// notion of a quote, all quotes that are found would be wrong.
func (c *scoreCommand) limit(a *app, gold []corpus.Gold, reader *corpus.Reader) {
	if len(reader.LeftOut) > 0 {
		var labels []string
		for _, label := range slices.Sorted(maps.Keys(reader.LeftOut)) {
			labels = append(labels, fmt.Sprintf("%s (%d)", label, reader.LeftOut[label]))
		}
		a.report.note("labels that are none of its types are left out: " + strings.Join(labels, ", "))
	}
	if len(c.types) > 0 {
		return
	}
	present := map[corpus.Type]bool{}
	for _, g := range gold {
		for _, m := range g.Mentions {
			present[m.Type] = true
		}
	}
	var absent []string
	for _, t := range corpus.Types {
		if present[t] {
			c.types = append(c.types, t)
		} else {
			absent = append(absent, string(t))
		}
	}
	if len(absent) > 0 && len(c.types) > 0 {
		a.report.note("types that the annotation does not have are not scored, unless --type names them: " + strings.Join(absent, ", "))
	}
}

// title is what the page is called.
func (c *scoreCommand) title() string {
	if c.Path == "" {
		return "Scores on the golden corpus"
	}
	return "Scores on " + c.Path
}

// below returns an error if the report does not reach its minima.
func (c *scoreCommand) below(report score.Report) error {
	var shortfalls []string
	for _, minimum := range c.minima {
		if shortfall := minimum.Check(report); shortfall != "" {
			shortfalls = append(shortfalls, shortfall)
		}
	}
	if len(shortfalls) == 0 {
		return nil
	}
	return belowError{errors.New(strings.Join(shortfalls, "; "))}
}

// readReport reads a report that was written before.
func readReport(path string) (score.Report, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return score.Report{}, &inputError{Name: path, Err: errors.New("there is no such file")}
	}
	if err != nil {
		return score.Report{}, named(path, err)
	}
	defer file.Close()
	report, err := score.ReadReport(file)
	if err != nil {
		return score.Report{}, &inputError{Name: path, Err: errors.New(strings.TrimPrefix(err.Error(), "score: "))}
	}
	return report, nil
}

// scoreExtractor scores what the extractor finds.
func (c *scoreCommand) scoreExtractor(a *app, gold []corpus.Gold, s *score.Scorer) error {
	var options []extract.Option
	if c.Jobs > 0 {
		options = append(options, extract.WithWorkers(c.Jobs))
	}
	if c.Weights != "" {
		weights, err := os.ReadFile(c.Weights)
		if err != nil {
			return usageError{err}
		}
		options = append(options, extract.WithWeights(weights))
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

// write writes the report, and what it won and lost against the one before.
func (c *scoreCommand) write(a *app, report, before score.Report) error {
	if c.Format == "json" {
		if c.Compare != "" {
			return score.Compare(before, report).WriteJSON(a.stdout)
		}
		return report.WriteJSON(a.stdout)
	}
	if err := report.WriteSections(a.stdout, c.sections...); err != nil {
		return err
	}
	if c.Compare != "" {
		if _, err := fmt.Fprintln(a.stdout); err != nil {
			return err
		}
		if err := score.Compare(before, report).WriteTable(a.stdout); err != nil {
			return err
		}
	}
	if !c.Errors || len(report.Errors) == 0 {
		return nil
	}
	if _, err := fmt.Fprintln(a.stdout); err != nil {
		return err
	}
	return score.WriteErrors(a.stdout, report.Errors)
}
