package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/dateline-nlp/dateline/cmd/dateline/internal/batch"
	"github.com/dateline-nlp/dateline/extract"
)

// batchCommand makes a data set of an archive.
type batchCommand struct {
	Inputs []string `arg:"" name:"IN" help:"Files, folders and archives to read; - is the standard input."`

	Output string   `short:"o" required:"" placeholder:"OUT" help:"Folder of the data set, which appears when all is done."`
	Format []string `short:"f" default:"jsonl" placeholder:"FORM" help:"Forms of the data set, several with commas: jsonl, csv, parquet, sqlite, brat, conll, webanno, gkg."`
	Jobs   int      `short:"j" placeholder:"N" help:"How many articles are read at the same time; as many as there are processors if not given."`
	Limit  int64    `placeholder:"N" help:"Read the first N articles only."`
	Sample int      `placeholder:"N" help:"Draw N articles by chance; the same ones for the same --seed."`
	Seed   uint64   `placeholder:"N" default:"1" help:"What chance depends on."`
	Resume bool     `xor:"how" help:"Go on with a run that was stopped."`
	Retry  bool     `name:"retry-errors" xor:"how" help:"Read again what failed in a run that ended."`
	Force  bool     `xor:"how" help:"Write over what is there, and begin anew."`
	Errors int64    `name:"max-errors" placeholder:"N" default:"-1" help:"Stop after more than N errors; there is no limit if not given."`

	reading    `embed:""`
	extracting `embed:""`
}

// Help is the longer help.
func (batchCommand) Help() string {
	return `Reads archives of any size: folders, zip and tar archives, compressed files, JSONL and the other forms that show by their content. OUT has, when all is done: documents.jsonl; tables (documents, mentions, dates, places, organisations, people, money, quotes) as .csv, .parquet or in dateline.sqlite; brat/; documents.conll; annotations.jsonl (W3C Web Annotation); gkg.tsv (as GDELT's). errors.jsonl has a line for all that failed, and manifest.json says how the data set was made. Near-duplicates are marked with the first that was seen.

A run can be stopped at any moment, by whatever. Until it has ended its results stand in OUT.parts, and the same command with --resume goes on there; the data set is the same as if it had not been stopped. After a run with errors OUT.parts stays, so that --retry-errors need not read the rest again; whoever does not want that can delete it.

Examples:

    dateline batch archive.zip -o results
    dateline batch --format jsonl,sqlite,parquet folder feed.jsonl.gz -o results
    dateline batch archive.zip -o results --resume
    dateline batch --sample 200 --seed 7 archive.zip -o sample

` + exitCodes
}

// Run makes the data set.
func (c *batchCommand) Run(a *app) error {
	if err := c.check(); err != nil {
		return usageError{err}
	}
	reading, err := c.reading.options()
	if err != nil {
		return usageError{err}
	}
	options, err := c.extracting.options()
	if err != nil {
		return usageError{err}
	}
	extractor, err := extract.New(options...)
	if err != nil {
		return usageError{err}
	}
	program, data := identity()
	progress := newProgress(a)
	told := 0
	result, err := batch.Run(a.ctx, c.settings(), batch.World{
		Extractor: extractor, Reading: reading, Stdin: interruptible(a.ctx, a.stdin), Program: program, Data: data,
		Progress: progress, Now: time.Now,
		Report: func(f batch.Fault) {
			switch told++; {
			case told <= maxWarnings:
				progress.clear()
				a.report.note(f.String())
			case told == maxWarnings+1:
				progress.clear()
				a.report.note("more errors are not shown here; " + batch.ErrorsFile + " has them all")
			}
		},
	})
	if err != nil {
		return c.failed(a, err)
	}
	a.report.done, a.report.failed = int(result.Documents), int(result.Faults)
	a.report.note(fmt.Sprintf("%s: documents: %d, errors: %d", c.Output, result.Documents, result.Faults))
	if result.Kept != "" {
		a.report.note(fmt.Sprintf("%s is kept for --retry-errors, and can be deleted", result.Kept))
	}
	return nil
}

// failed says with which error the command ends.
func (c *batchCommand) failed(a *app, err error) error {
	if errors.Is(err, batch.ErrFinished) {
		a.report.note(err.Error())
		return nil
	}
	for _, e := range []error{batch.ErrUnfinished, batch.ErrThere, batch.ErrNoErrors, batch.ErrOtherRun} {
		if errors.Is(err, e) {
			return usageError{err}
		}
	}
	if errors.Is(err, batch.ErrTooMany) {
		a.report.done = 1 // what was done is kept
		a.report.fail(err)
		return nil
	}
	if _, ok := errors.AsType[*batch.OutputError](err); ok {
		return outputError{fmt.Errorf("%w; what was done is in %s.parts, and --resume goes on with it", err, c.Output)}
	}
	if a.ctx.Err() != nil {
		a.report.note(fmt.Sprintf("what was done is in %s.parts, and --resume goes on with it", c.Output))
	}
	return err
}

// check looks for what the grammar of the command line cannot tell.
func (c *batchCommand) check() error {
	known := batch.Formats()
	slices.Sort(c.Format)
	c.Format = slices.Compact(c.Format)
	for _, f := range c.Format {
		if !slices.Contains(known, f) {
			return fmt.Errorf("--format: %q is none of %s", f, strings.Join(known, ", "))
		}
	}
	switch {
	case len(c.Format) == 0:
		return errors.New("--format: there must be one")
	case c.Jobs < 0 || c.Limit < 0 || c.Sample < 0:
		return errors.New("--jobs, --limit and --sample are numbers from 1")
	case c.Sample > 0 && slices.Contains(c.Inputs, standardInput):
		return errors.New("--sample: the standard input can be read once only, and a sample needs it twice")
	}
	if err := c.reading.check(); err != nil {
		return err
	}
	return c.extracting.check()
}

func (c *batchCommand) settings() batch.Options {
	settings := batch.Settings{
		Inputs: c.Inputs, Limit: c.Limit, Sample: c.Sample,
		Reading:    c.reading.given(),
		Extracting: c.extracting.given(),
	}
	if c.Sample > 0 {
		settings.Seed = c.Seed
	}
	return batch.Options{
		Output: c.Output, Formats: c.Format, Jobs: c.Jobs, MaxErrors: c.Errors,
		Resume: c.Resume, Retry: c.Retry, Force: c.Force, Settings: settings,
	}
}

// identity returns what names the program and its data.
func identity() (program string, data map[string]string) {
	info, _ := debug.ReadBuildInfo()
	data = extract.DataSums()
	if path, err := os.Executable(); err == nil {
		if sum, err := sumOfFile(path); err == nil {
			data["program"] = sum
		}
	}
	return version(info), data
}

func sumOfFile(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, file)
	return hex.EncodeToString(sum.Sum(nil)), err
}
