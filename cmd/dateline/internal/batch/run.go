package batch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/extract"
)

// Options say what a run does.
type Options struct {
	// Output is the folder of the data set.
	Output string
	// Formats are the names of the forms in which it is written, of Formats.
	Formats []string
	// Jobs is how many articles are read at the same time; 0 is one a processor.
	Jobs int
	// MaxErrors is how many errors end the run; negative is no number.
	MaxErrors int64
	// Resume goes on with a run that was stopped, Retry reads again what failed in a run
	// that ended, and Force writes over what is there.
	Resume, Retry, Force bool
	Settings
}

// Settings are the options on which the records depend. A run that is gone on with must
// have the same.
type Settings struct {
	Inputs []string `json:"inputs"`
	// Limit is how many articles are read at most, Sample how many are drawn, by Seed; 0
	// is all.
	Limit  int64  `json:"limit,omitempty"`
	Sample int    `json:"sample,omitempty"`
	Seed   uint64 `json:"seed,omitempty"`
	// Reading and Extracting are the options of the reader and the extractor, as they are
	// given on the command line.
	Reading    map[string]string `json:"reading,omitempty"`
	Extracting map[string]string `json:"extracting,omitempty"`
}

// World is what a run is given beside its options.
type World struct {
	Extractor *extract.Extractor
	Reading   []corpus.Option
	Stdin     io.Reader
	// Program names the program and its version, and Data has the sums of its data.
	Program string
	Data    map[string]string
	// Report is told of each fault, and Progress of how far the run has come.
	Report   func(Fault)
	Progress Progress
	// Now is the time of day.
	Now func() time.Time
	// PartRecords is how many records a part has at most; 0 is the standard.
	PartRecords int
}

// Result is what became of a run.
type Result struct {
	Documents, Faults int64
	// Kept is the folder of the parts if they were kept.
	Kept string
}

// The errors of runs.
var (
	ErrUnfinished = errors.New("an unfinished run is there: --resume goes on with it, --force begins anew")
	ErrThere      = errors.New("it is there already: --force writes over it")
	ErrNoErrors   = errors.New("there is nothing to try again: no run that ended with errors is there")
	ErrLocked     = errors.New("another process is at work on it")
	ErrTooMany    = errors.New("too many errors")
	ErrOtherRun   = errors.New("the run that is to be gone on with was another")
	// ErrFinished tells that there is nothing to go on with.
	ErrFinished = errors.New("it is finished")
)

// OutputError is a failure to write.
type OutputError struct{ Err error }

// Error returns what failed.
func (e *OutputError) Error() string { return e.Err.Error() }

// Unwrap returns what failed.
func (e *OutputError) Unwrap() error { return e.Err }

// run is a run at work.
type run struct {
	Options
	World
	// folder is that of the parts.
	folder   string
	journal  *journal
	lockFile *os.File
	settings saved
	started  time.Time
	// old are the records of the run whose errors are tried again.
	old *reuse
}

// saved is what is kept of a run to know it again.
type saved struct {
	Settings
	Program string            `json:"program"`
	Data    map[string]string `json:"data"`
	// Listing is a sum of the names, sizes and times of the input files.
	Listing string `json:"listing"`
	// Threshold is up to which rank articles are drawn.
	Threshold *rank `json:"threshold,omitempty"`
}

// Run makes a data set. An error that is no *OutputError is about the options or the
// inputs. Whatever the error, and when ctx ends, what was done is kept, and the same with
// Resume goes on.
func Run(ctx context.Context, o Options, w World) (Result, error) {
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	o.Output = filepath.Clean(o.Output)
	if w.PartRecords <= 0 {
		w.PartRecords = partRecords
	}
	r := &run{Options: o, World: w, folder: o.Output + ".parts", started: w.Now()}
	defer func() {
		if r.lockFile != nil {
			_ = r.lockFile.Close() // nothing was written to it
		}
	}()
	if err := r.open(); err != nil {
		return Result{}, err
	}
	sums := measureInputs(ctx, o.Inputs)
	if !r.journal.complete() {
		if err := r.draw(ctx); err != nil {
			return Result{}, err
		}
		if err := r.extractAll(ctx); err != nil {
			return Result{}, err
		}
	}
	return r.assemble(ctx, sums)
}

// open finds or makes the folder of the parts, and takes it for this process.
func (r *run) open() error {
	output, unfinished := exists(r.Output), exists(filepath.Join(r.folder, runFile)) && !exists(filepath.Join(r.folder, doneFile))
	switch {
	case r.Retry && unfinished:
		return fmt.Errorf("%s: %w", r.folder, ErrUnfinished)
	case r.Retry && (!output || !exists(r.folder)):
		return fmt.Errorf("%s: %w", r.Output, ErrNoErrors)
	case r.Resume && !unfinished && output:
		return fmt.Errorf("%s: %w", r.Output, ErrFinished)
	case !r.Resume && !r.Force && unfinished:
		return fmt.Errorf("%s: %w", r.folder, ErrUnfinished)
	case !r.Resume && !r.Force && !r.Retry && output:
		return fmt.Errorf("%s: %w", r.Output, ErrThere)
	}
	if err := os.MkdirAll(r.folder, 0o777); err != nil {
		return &OutputError{err}
	}
	if err := r.lock(); err != nil {
		return err
	}
	r.settings = saved{Settings: r.Settings, Program: r.Program, Data: r.Data, Listing: listingOf(r.Inputs)}
	if r.Resume && unfinished {
		return r.resume()
	}
	if r.Retry {
		before, err := r.saved()
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		// What was mended has changed, and articles are compared one by one.
		before.Listing = r.settings.Listing
		if what := difference(before, r.settings); err == nil && what != "" {
			return fmt.Errorf("%s: %w: %s", r.folder, ErrOtherRun, what)
		}
	}
	return r.begin()
}

// The files in the folder of the parts beside the parts themselves.
const (
	runFile     = "run.json"
	journalFile = "journal.jsonl"
	lockName    = "lock"
	doneFile    = "done"
	oldFolder   = "old"
	outFolder   = "out"
	// finderFolder has the files of the finder of near-duplicates.
	finderFolder = "duplicates"
)

func (r *run) lock() (err error) {
	if r.lockFile, err = os.OpenFile(filepath.Join(r.folder, lockName), os.O_CREATE|os.O_RDWR, 0o666); err != nil {
		return &OutputError{err}
	}
	free, err := lock(r.lockFile)
	if err == nil && !free {
		err = fmt.Errorf("%s: %w", r.folder, ErrLocked)
	}
	return err
}

// begin begins a new run.
func (r *run) begin() error {
	err := r.clear()
	if err == nil && r.Retry {
		r.old, err = openReuse(filepath.Join(r.folder, oldFolder), 0)
	}
	if err == nil {
		r.journal, err = readJournal(filepath.Join(r.folder, journalFile))
	}
	if err == nil {
		err = r.save()
	}
	if err != nil {
		return &OutputError{err}
	}
	return nil
}

// clear empties the folder of the parts. The parts of a run whose errors are tried again
// are put aside.
func (r *run) clear() error {
	entries, err := os.ReadDir(r.folder)
	if err != nil {
		return err
	}
	aside := filepath.Join(r.folder, oldFolder)
	if r.Retry && !exists(filepath.Join(aside, journalFile)) {
		if err := os.MkdirAll(aside, 0o777); err != nil {
			return err
		}
		// The journal goes last: with it the parts are there.
		slices.SortFunc(entries, func(a, b os.DirEntry) int { return boolOrder(a.Name() == journalFile, b.Name() == journalFile) })
		for _, entry := range entries {
			if filepath.Ext(entry.Name()) == partSuffix || entry.Name() == journalFile {
				if err := os.Rename(filepath.Join(r.folder, entry.Name()), filepath.Join(aside, entry.Name())); err != nil {
					return err
				}
			}
		}
	}
	for _, entry := range entries {
		if entry.Name() == lockName || r.Retry && entry.Name() == oldFolder {
			continue
		}
		if err := os.RemoveAll(filepath.Join(r.folder, entry.Name())); err != nil {
			return err
		}
	}
	return syncFolder(r.folder)
}

func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// saved reads what is kept of the run that is there.
func (r *run) saved() (s saved, err error) {
	path := filepath.Join(r.folder, runFile)
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, &s)
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", path, err)
	}
	return s, err
}

// resume goes on with a run.
func (r *run) resume() error {
	before, err := r.saved()
	if err != nil {
		return err
	}
	r.settings.Threshold = before.Threshold
	if what := difference(before, r.settings); what != "" {
		return fmt.Errorf("%s: %w: %s", r.folder, ErrOtherRun, what)
	}
	if r.journal, err = readJournal(filepath.Join(r.folder, journalFile)); err != nil {
		return &OutputError{err}
	}
	if exists(filepath.Join(r.folder, oldFolder, journalFile)) {
		if r.old, err = openReuse(filepath.Join(r.folder, oldFolder), r.journal.state().Passed); err != nil {
			return err
		}
	}
	return r.journal.check(r.folder)
}

// difference says in what two runs differ.
func difference(before, now saved) string {
	named := func(s saved) map[string]string {
		return map[string]string{
			"the program is another": s.Program + fmt.Sprint(s.Data), "the inputs have changed": s.Listing,
			"other inputs were named": fmt.Sprint(s.Inputs), "--limit was another": fmt.Sprint(s.Limit),
			"--sample or --seed was another": fmt.Sprint(s.Sample, s.Seed),
			"other options were given":       fmt.Sprint(s.Reading, s.Extracting),
		}
	}
	a, b := named(before), named(now)
	for _, what := range []string{"other inputs were named", "--limit was another", "--sample or --seed was another",
		"other options were given", "the inputs have changed", "the program is another"} {
		if a[what] != b[what] {
			return what
		}
	}
	return ""
}

func (r *run) save() error {
	data, err := json.MarshalIndent(r.settings, "", "  ")
	if err != nil {
		return err
	}
	return writeDurably(filepath.Join(r.folder, runFile), append(data, '\n'))
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
