package main

import (
	"fmt"
	"os"

	"golang.org/x/term"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

// extractCommand prints the facts in articles.
type extractCommand struct {
	Files []string `arg:"" optional:"" name:"FILE" help:"Files, folders and archives to read; - or none is the standard input."`

	Format string `short:"f" enum:"page,json,jsonl,mentions,brat,html" default:"page" help:"Form of the results: ${enum}."`
	Output string `short:"o" placeholder:"DIR" help:"Folder into which brat's pairs of files are written."`

	reading    `embed:""`
	extracting `embed:""`

	Jobs int `short:"j" placeholder:"N" help:"How many articles are read at the same time; as many as there are processors if not given."`

	Color string `enum:"auto,always,never" default:"auto" aliases:"colour" help:"Colours on the page: ${enum}; auto is on terminals, unless NO_COLOR is set."`
	Width int    `placeholder:"N" help:"Width of the page in columns; that of the terminal if not given."`
}

// Help is the longer help.
func (extractCommand) Help() string {
	return `Reads texts, pages, messages, tables and lines of JSON, folders and archives of them, packed or not: what a file is shows by its content. An object of JSON or a row is an article: {"id": "1", "text": "...", "published": "2017-07-10", "country": "ID", "publisher": "...", "title": "..."}, or by the other names that archives give them; only a text is needed. Offsets are bytes of UTF-8 behind a byte order mark; other charsets are converted, which is told, and offsets count in the converted text. Of HTML they count in the text of the page, which the JSON forms give, with a map to the bytes of the file.

Examples:

    dateline extract release.txt
    dateline extract --published 2017-07-10 --country ID - < release.txt
    dateline extract --format json page.html | jq '.organisations[].name'
    dateline extract --format jsonl feed.jsonl > facts.jsonl
    dateline extract --format html *.txt > all.html
    dateline extract --format brat --output annotated *.txt

` + exitCodes
}

// Run extracts.
func (c *extractCommand) Run(a *app) error {
	if err := c.check(); err != nil {
		return usageError{err}
	}
	extractor, err := c.extractor()
	if err != nil {
		return usageError{err}
	}
	in, err := c.inputs(a)
	if err != nil {
		return usageError{err}
	}
	out, err := c.output(a, in)
	if err != nil {
		return err
	}
	for document, err := range extractor.All(a.ctx, in.articles(a.ctx)) {
		if a.ctx.Err() != nil {
			break
		}
		if err != nil {
			a.report.fail(err)
			continue
		}
		if !looksEnglish(document.Text) {
			a.report.warn(document.ID, "this does not look like English, and only English is understood")
		}
		if err := out.write(document); err != nil {
			return outputFailed(err)
		}
		a.report.succeed()
	}
	return outputFailed(out.close())
}

// check looks for what the grammar of the command line cannot tell.
func (c *extractCommand) check() error {
	switch {
	case c.Output != "" && c.Format != "brat":
		return fmt.Errorf("--output: only --format brat writes into a folder; send the others to a file with >")
	case c.Jobs < 0:
		return fmt.Errorf("--jobs: %d is no number of articles", c.Jobs)
	case c.Width < 0:
		return fmt.Errorf("--width: %d is no number of columns", c.Width)
	}
	if err := c.reading.check(); err != nil {
		return err
	}
	return c.extracting.check()
}

func (c *extractCommand) extractor() (*extract.Extractor, error) {
	options, err := c.extracting.options()
	if err != nil {
		return nil, err
	}
	if c.Jobs > 0 {
		options = append(options, extract.WithWorkers(c.Jobs))
	}
	return extract.New(options...)
}

func (c *extractCommand) inputs(a *app) (*inputs, error) {
	options, err := c.reading.options()
	if err != nil {
		return nil, err
	}
	files := c.Files
	if len(files) == 0 {
		files = []string{standardInput}
		if file, ok := a.stdin.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
			a.report.note("reading from the terminal; Ctrl-D on a line of its own ends the text")
		}
	}
	return &inputs{files: files, options: options, stdin: a.stdin, report: a.report}, nil
}

// output returns the writer for the form of results that was asked for.
func (c *extractCommand) output(a *app, in *inputs) (documentWriter, error) {
	switch c.Format {
	case "json":
		return &jsonWriter{out: a.stdout, several: in.several}, nil
	case "jsonl":
		return &lineWriter{out: a.stdout, line: corpus.WriteJSONL}, nil
	case "mentions":
		return &lineWriter{out: a.stdout, line: corpus.WriteMentions}, nil
	case "html":
		return &htmlWriter{out: a.stdout, several: in.several}, nil
	case "brat":
		if c.Output != "" {
			return newBratFolder(c.Output)
		}
		if in.several() {
			return nil, usageError{errBratFolder}
		}
		return &bratText{out: a.stdout, several: in.several}, nil
	}
	screen := screenOf(a.environment, c.Color, c.Width)
	return &pageWriter{out: a.stdout, page: page{screen: screen, why: c.Why}, several: in.several}, nil
}

// documentWriter writes documents, one after another.
type documentWriter interface {
	write(*model.Document) error
	// close writes what stands after the last document.
	close() error
}
