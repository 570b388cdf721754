package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/report"
)

// reportCommand makes a page of a data set.
type reportCommand struct {
	Inputs []string `arg:"" name:"IN" help:"Folders that batch has made, or files of JSONL as extract prints it."`

	Output string `short:"o" default:"report.html" placeholder:"FILE" help:"File of the page; - is the standard output."`
	Title  string `placeholder:"TEXT" help:"Title of the page; the names of the inputs if not given."`
	Texts  int    `default:"300" placeholder:"N" help:"How many texts come along at most, 0 for none."`
}

// Help is the longer help.
func (reportCommand) Help() string {
	return `Makes one page of HTML to look at, which needs no network: counts, the dates and places spoken of, organisations and people, who is quoted and for whom, sums of money, who is named together, and texts with their marks. Documents that batch has marked as near-duplicates are not counted again.

Examples:

    dateline batch archive.zip -o results
    dateline report results -o report.html
    dateline extract --format jsonl *.txt > found.jsonl
    dateline report found.jsonl --title "Harbour releases"

` + exitCodes
}

// Run makes the page.
func (c *reportCommand) Run(a *app) error {
	if c.Texts < 0 {
		return usageError{errors.New("--texts: must not be negative")}
	}
	var files []string
	for _, input := range c.Inputs {
		file, err := documentsOf(input)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	options := report.Options{Texts: c.Texts}
	if c.Texts == 0 {
		options.Texts = -1
	}
	figures, err := report.Gather(func() iter.Seq2[dataset.Record, error] { return records(a, files) }, options)
	if err != nil {
		return err
	}
	if figures.Documents == 0 {
		return errors.New("there are no documents in it")
	}
	a.report.done = len(files)
	write := func(w io.Writer) error { return figures.WriteHTML(w, c.title()) }
	if c.Output == "-" {
		out := bufio.NewWriter(a.stdout)
		return outputFailed(errors.Join(write(out), out.Flush()))
	}
	if err := wholeFile(c.Output, write); err != nil {
		return outputFailed(err)
	}
	a.report.note(fmt.Sprintf("%s: documents: %d, texts: %d", c.Output, figures.Documents, len(figures.Texts)))
	return nil
}

func (c *reportCommand) title() string {
	if c.Title != "" {
		return c.Title
	}
	title := filepath.Base(filepath.Clean(c.Inputs[0]))
	if n := len(c.Inputs) - 1; n > 0 {
		title += fmt.Sprintf(" and %d more", n)
	}
	return title
}

// documentsFile is where batch writes its JSONL.
const documentsFile = "documents.jsonl"

// documentsOf returns the file of documents of an input.
func documentsOf(input string) (string, error) {
	info, err := os.Stat(input)
	if err != nil {
		return "", err
	}
	if !info.IsDir() {
		if !info.Mode().IsRegular() {
			return "", usageError{fmt.Errorf("%s is no file, and is to be read twice", input)}
		}
		return input, nil
	}
	file := filepath.Join(input, documentsFile)
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("%s has no %s: batch writes it with --format jsonl", input, documentsFile)
	}
	return file, nil
}

// records reads the documents of the files, one file after the other.
func records(a *app, files []string) iter.Seq2[dataset.Record, error] {
	return func(yield func(dataset.Record, error) bool) {
		for _, path := range files {
			if !recordsOf(a, path, yield) {
				return
			}
		}
	}
}

// recordsOf reads the documents of a file, and reports whether to go on.
func recordsOf(a *app, path string, yield func(dataset.Record, error) bool) bool {
	file, err := os.Open(path)
	if err != nil {
		return yield(dataset.Record{}, err)
	}
	defer file.Close()
	for record, err := range dataset.Lines(file) {
		if err == nil {
			err = a.ctx.Err()
		}
		if err == nil {
			// Offsets outside of the text would mark what is not there.
			err = record.Found.Verify()
		}
		if err != nil {
			yield(dataset.Record{}, fmt.Errorf("%s: %w", path, err))
			return false
		}
		if !yield(record, nil) {
			return false
		}
	}
	return true
}
