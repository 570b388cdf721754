package batch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/dateline-nlp/dateline/cmd/dateline/internal/ordered"
	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/duplicate"
)

// assemble does the second phase: it writes the output from the parts.
func (r *run) assemble(ctx context.Context, sums <-chan []Input) (Result, error) {
	out := filepath.Join(r.folder, outFolder)
	counts := Counts{}
	err := r.write(ctx, out, &counts)
	if err != nil {
		// What is there so far is of no use, and the room may be.
		err = errors.Join(err, os.RemoveAll(out))
		if ctx.Err() != nil {
			return Result{}, ctx.Err()
		}
		return Result{}, err
	}
	manifest := manifest{
		Program: r.Program, Data: r.Data, Formats: r.Formats, Settings: r.Settings, Inputs: <-sums, Counts: counts,
		Run: how{Started: r.started, Seconds: math.Round(r.Now().Sub(r.started).Seconds()*1000) / 1000, Jobs: r.Jobs, Resumed: r.Resume},
	}
	if ctx.Err() != nil {
		return Result{}, ctx.Err()
	}
	if err := errors.Join(manifest.write(filepath.Join(out, ManifestFile)), syncTree(out)); err != nil {
		return Result{}, &OutputError{err}
	}
	result := Result{Documents: counts.Documents, Faults: counts.Errors}
	if err := r.publish(out, counts.Errors == 0); err != nil {
		return Result{}, &OutputError{err}
	}
	if counts.Errors > 0 {
		result.Kept = r.folder
	}
	return result, nil
}

// publish gives the output its name, and cleans up.
func (r *run) publish(out string, clean bool) error {
	before := r.Output + ".before"
	if exists(r.Output) {
		if err := errors.Join(os.RemoveAll(before), os.Rename(r.Output, before)); err != nil {
			return err
		}
	}
	if err := os.Rename(out, r.Output); err != nil {
		return err
	}
	if err := syncFolder(filepath.Dir(r.Output)); err != nil {
		return err
	}
	err := os.RemoveAll(before)
	if clean {
		return errors.Join(err, os.RemoveAll(r.folder))
	}
	return errors.Join(err, os.RemoveAll(filepath.Join(r.folder, oldFolder)), writeDurably(filepath.Join(r.folder, doneFile), nil))
}

// entryOut is a record on its way into the forms.
type entryOut struct {
	head   dataset.Head
	record *record
	// prepared is what each form made of it.
	prepared []any
	fault    *Fault
	err      error
}

// write writes all files of the output but the manifest.
func (r *run) write(ctx context.Context, out string, counts *Counts) (err error) {
	if err := errors.Join(os.RemoveAll(out), os.MkdirAll(out, 0o777)); err != nil {
		return &OutputError{err}
	}
	var forms []form
	defer func() {
		for _, f := range forms {
			if closing := f.close(err == nil); closing != nil && err == nil {
				err = &OutputError{closing}
			}
		}
	}()
	for _, name := range append([]string{errorsForm}, r.Formats...) {
		f, err := allForms[name](out)
		if err != nil {
			return &OutputError{err}
		}
		forms = append(forms, f)
	}
	return r.fill(ctx, forms, counts)
}

// fill writes all records in all forms.
func (r *run) fill(ctx context.Context, forms []form, counts *Counts) error {
	var done atomic.Int64
	total := int64(0)
	for _, e := range r.journal.entries {
		total += int64(e.Records)
	}
	watch := r.watchCount("writing", total, 0, done.Load)
	defer watch.end()
	watch.add(0, r.journal.state().Faults)
	prepare := func(e *entryOut) *entryOut {
		if e.err == nil {
			prepareAll(forms, e)
		}
		return e
	}
	writers := startWriters(forms)
	var fatal, err error
	unwritten := int64(0)
	for e := range ordered.Map(ctx, r.Jobs, r.entries(ctx, counts, &fatal), prepare) {
		if err = e.err; err != nil || !writers.write(e.prepared) {
			break
		}
		if e.fault != nil && e.fault.Stage == StageWrite {
			unwritten++
			watch.add(0, 1)
			r.Report(*e.fault)
		}
		done.Add(1)
		if e.record.Fault == nil {
			watch.add(1, 0)
		}
	}
	writing := writers.end()
	counts.Errors += unwritten // here nobody else counts any more
	switch {
	case err != nil:
		return err
	case writing != nil:
		return &OutputError{writing}
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return fatal
}

// prepareAll lets each form make of a record what it writes. A form in which a document
// has no place gets nothing, and a fault is written in its stead.
func prepareAll(forms []form, e *entryOut) {
	e.prepared = make([]any, len(forms))
	e.fault = e.record.Fault
	view := view{head: e.head, document: e.record.document}
	for i := len(forms) - 1; i >= 0; i-- { // the errors, which are first, come last
		if i == 0 {
			view.fault = e.fault
		}
		if e.record.Fault != nil && i > 0 {
			continue
		}
		prepared, err := forms[i].prepare(&view)
		switch {
		case errors.Is(err, errDamaged):
			e.err = err
			return
		case err != nil:
			e.fault = &Fault{Place: e.record.Place, ID: e.record.ID, Stage: StageWrite, Error: err.Error()}
			continue
		}
		e.prepared[i] = prepared
	}
}

// entries reads the parts, numbers the documents and finds near-duplicates.
func (r *run) entries(ctx context.Context, counts *Counts, fatal *error) iter.Seq[*entryOut] {
	return func(yield func(*entryOut) bool) {
		finder, err := r.finder()
		if err != nil {
			*fatal = &OutputError{err}
			return
		}
		defer func() {
			if err := finder.Close(); err != nil && *fatal == nil {
				*fatal = &OutputError{err}
			}
		}()
		for part := 1; part <= r.journal.parts(); part++ {
			path := partPath(r.folder, part)
			reader, err := openPart(path)
			if err != nil {
				*fatal = err
				return
			}
			goOn := true
			for goOn && ctx.Err() == nil {
				var next *record
				if next, err = reader.next(); err != nil {
					break
				}
				goOn = yield(r.number(next, counts, finder))
			}
			closing := reader.close()
			if !goOn || ctx.Err() != nil {
				return
			}
			if err != io.EOF || closing != nil {
				*fatal = fmt.Errorf("%s is damaged; begin anew with --force: %w", path, errors.Join(err, closing))
				return
			}
		}
	}
}

// finder returns a finder of near-duplicates with its files among the parts.
func (r *run) finder() (*duplicate.Finder, error) {
	folder := filepath.Join(r.folder, finderFolder)
	if err := errors.Join(os.RemoveAll(folder), os.MkdirAll(folder, 0o777)); err != nil {
		return nil, err
	}
	return duplicate.NewFinder(folder, duplicate.Threshold)
}

// number gives a record its head.
func (r *run) number(next *record, counts *Counts, finder *duplicate.Finder) *entryOut {
	e := &entryOut{record: next}
	if next.Fault != nil {
		counts.Errors++
		return e
	}
	counts.Documents++
	e.head = dataset.Head{Number: counts.Documents, Place: next.Place, Metadata: next.Metadata}
	key := strconv.FormatInt(counts.Documents, 10) + " " + next.ID
	first, similarity, found, err := finder.Add(next.Sketch, key)
	if err != nil {
		e.err = &OutputError{err}
	}
	if found {
		counts.Duplicates++
		e.head.DuplicateOf = duplicateOf(first, similarity)
	}
	return e
}

// duplicateOf reads what number gave the finder as a key.
func duplicateOf(key string, similarity float64) *dataset.Duplicate {
	number, id, _ := strings.Cut(key, " ")
	d := &dataset.Duplicate{ID: id, Similarity: math.Round(similarity*100) / 100}
	d.Number, _ = strconv.ParseInt(number, 10, 64)
	return d
}

// lines writes lines into a file.
type lines struct {
	file   *os.File
	buffer *bufio.Writer
}

func createLines(path string) (*lines, error) {
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &lines{file, bufio.NewWriterSize(file, 256<<10)}, nil
}

func (l *lines) write(prepared any) error {
	if prepared == nil {
		return nil
	}
	_, err := l.buffer.Write(prepared.([]byte))
	return err
}

func (l *lines) close(bool) error { return errors.Join(l.buffer.Flush(), l.file.Close()) }
