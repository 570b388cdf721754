package batch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/dataset"
)

func TestJobsDoNotChangeTheOutput(t *testing.T) {
	input, folder := archive(t, 40), t.TempDir()
	var faults []Fault
	o := options(input, filepath.Join(folder, "one"))
	o.Jobs = 1
	result, err := Run(t.Context(), o, world(&faults))
	require.NoError(t, err)
	assert.Equal(t, Result{Documents: 40, Faults: 2, Kept: filepath.Join(folder, "one.parts")}, result)
	require.Len(t, faults, 2)
	assert.Equal(t, filepath.ToSlash(filepath.Join(input, "005.zip")), faults[0].Place)
	assert.Contains(t, faults[1].Place, "feed.jsonl#9")
	want := files(t, o.Output)
	o.Output, o.Jobs = filepath.Join(folder, "two"), 3
	_, err = Run(t.Context(), o, world(nil))
	require.NoError(t, err)
	requireSame(t, want, files(t, o.Output))
}

// The heart of the matter: killed at any moment, again and again, the output is the same.
func TestKilledRunsGoOn(t *testing.T) {
	input, folder := archive(t, 60), t.TempDir()
	o := options(input, filepath.Join(folder, "whole"))
	begun := time.Now()
	require.False(t, child(t, o, time.Hour))
	whole := time.Since(begun)
	want := files(t, o.Output)
	kills, tries := 0, 0
	for n := 0; kills < 8 && n < 30; n++ {
		o.Output, o.Resume = filepath.Join(folder, fmt.Sprint("killed", n)), false
		if n > 8 && kills < n/2 {
			whole = whole * 4 / 5 // the first run was slow, and these are over before they are killed
		}
		for child(t, o, time.Duration(rand.Float64()*float64(whole))) {
			kills++
			if exists(o.Output) {
				break // killed between the last rename and its end
			}
			o.Resume = exists(filepath.Join(o.Output+".parts", runFile))
			// Near the end of a run it may take many until one gets through.
			if tries++; tries%5 == 0 {
				require.False(t, child(t, o, time.Hour))
				break
			}
		}
		requireSame(t, want, files(t, o.Output))
	}
	require.GreaterOrEqual(t, kills, 8)
}

func TestInterruptedRunsGoOn(t *testing.T) {
	input, folder := archive(t, 60), t.TempDir()
	o := options(input, filepath.Join(folder, "whole"))
	_, err := Run(t.Context(), o, world(nil))
	require.NoError(t, err)
	want := files(t, o.Output)
	o.Output = filepath.Join(folder, "stopped")
	ctx, cancel := context.WithCancel(t.Context())
	w := world(nil)
	w.Report = func(Fault) { cancel() } // the first error comes early
	_, err = Run(ctx, o, w)
	require.ErrorIs(t, err, context.Canceled)
	require.NoDirExists(t, o.Output)
	journal, err := readJournal(filepath.Join(o.Output+".parts", journalFile))
	require.NoError(t, err)
	require.Positive(t, journal.parts(), "what was in hand is kept")

	_, err = Run(t.Context(), o, world(nil))
	require.ErrorIs(t, err, ErrUnfinished)
	changed := o
	changed.Resume, changed.Limit = true, 5
	_, err = Run(t.Context(), changed, world(nil))
	require.ErrorIs(t, err, ErrOtherRun)
	o.Resume = true
	_, err = Run(t.Context(), o, world(nil))
	require.NoError(t, err)
	requireSame(t, want, files(t, o.Output))
	_, err = Run(t.Context(), o, world(nil))
	require.ErrorIs(t, err, ErrFinished)
}

func TestATornJournalAndALostPartAreSeen(t *testing.T) {
	input, folder := archive(t, 30), t.TempDir()
	o := options(input, filepath.Join(folder, "out"))
	o.MaxErrors = 0
	_, err := Run(t.Context(), o, world(nil))
	require.ErrorIs(t, err, ErrTooMany)
	path := filepath.Join(o.Output+".parts", journalFile)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, append(data, `{"part":99,"rec`...), 0o666))
	o.Resume, o.MaxErrors = true, -1
	_, err = Run(t.Context(), o, world(nil))
	require.NoError(t, err)

	o.Resume, o.Force, o.MaxErrors = false, true, 0
	_, err = Run(t.Context(), o, world(nil))
	require.ErrorIs(t, err, ErrTooMany)
	require.NoError(t, os.Remove(partPath(o.Output+".parts", 1)))
	o.Force, o.Resume = false, true
	_, err = Run(t.Context(), o, world(nil))
	require.ErrorIs(t, err, fs.ErrNotExist)
}

func TestErrorsAreTriedAgain(t *testing.T) {
	input, folder := archive(t, 40), t.TempDir()
	o := options(input, filepath.Join(folder, "out"))
	_, err := Run(t.Context(), o, world(nil))
	require.NoError(t, err)
	// Mended: the archive that was none is an article now, and the line is one.
	require.NoError(t, os.WriteFile(filepath.Join(input, "005.zip"), []byte("HULL, 5 May 2021 - A text after all."), 0o666))
	feed := filepath.Join(input, "feed.jsonl")
	data, err := os.ReadFile(feed)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(feed, []byte(strings.Replace(string(data), `{"text": 5`, `{"text": "In Hull on 5 May 2021."}`, 1)), 0o666))

	want := options(input, filepath.Join(folder, "anew"))
	result, err := Run(t.Context(), want, world(nil))
	require.NoError(t, err)
	require.Equal(t, Result{Documents: 42}, result)
	require.NoDirExists(t, want.Output+".parts", "nothing is left to be tried again")

	o.Retry = true
	w := world(nil)
	result, err = Run(t.Context(), o, w)
	require.NoError(t, err)
	require.Equal(t, Result{Documents: 42}, result)
	requireSame(t, files(t, want.Output), files(t, o.Output))
	_, err = Run(t.Context(), o, w)
	require.ErrorIs(t, err, ErrNoErrors)
}

// What went well is not extracted again when errors are tried again.
func TestRecordsAreUsedAgain(t *testing.T) {
	input, folder := archive(t, 20), t.TempDir()
	o := options(input, filepath.Join(folder, "out"))
	_, err := Run(t.Context(), o, world(nil))
	require.NoError(t, err)
	w := world(nil)
	r := &run{Options: o, World: w, journal: &journal{}}
	r.Options.Inputs = []string{input}
	r.old, err = openReuse(o.Output+".parts", 0)
	require.NoError(t, err)
	again, articles := 0, 0
	var fatal error
	for in := range r.inputs(t.Context(), &corpus.Progress{}, &fatal) {
		if in.err == nil {
			articles++
		}
		if in.old != nil {
			again++
		}
	}
	require.NoError(t, fatal)
	assert.Equal(t, []int{20, 20}, []int{articles, again})
}

func TestLimitAndSample(t *testing.T) {
	input, folder := archive(t, 40), t.TempDir()
	places := func(o Options) (list []string) {
		t.Helper()
		o.Formats = []string{"jsonl"}
		_, err := Run(t.Context(), o, world(nil))
		require.NoError(t, err)
		file, err := os.Open(filepath.Join(o.Output, "documents.jsonl"))
		require.NoError(t, err)
		defer file.Close()
		for r, err := range dataset.Lines(file) {
			require.NoError(t, err)
			list = append(list, r.Place)
		}
		return list
	}
	o := options(input, filepath.Join(folder, "all"))
	all := places(o)
	require.Len(t, all, 40)
	o.Output, o.Limit = filepath.Join(folder, "limit"), 9
	assert.Equal(t, all[:9], places(o))
	o.Output, o.Limit, o.Sample, o.Seed = filepath.Join(folder, "sample"), 0, 9, 7
	drawn := places(o)
	require.Len(t, drawn, 9)
	o.Output = filepath.Join(folder, "again")
	assert.Equal(t, drawn, places(o))
	o.Output, o.Seed = filepath.Join(folder, "other"), 8
	assert.NotEqual(t, drawn, places(o))
	o.Output, o.Sample = filepath.Join(folder, "more"), 100
	assert.Equal(t, all, places(o))
}

func TestNearDuplicatesAreMarked(t *testing.T) {
	folder := t.TempDir()
	text := ""
	for i := range 60 {
		text += fmt.Sprintf("The harbour of town %d opened on %d May 2021. ", i*i, i%28+1)
	}
	var b strings.Builder
	for i, version := range []string{text, "Something else happened in Hull.", "NEWSWIRE " + text, strings.Replace(text, "town 9 ", "city 9 ", 1)} {
		line, err := json.Marshal(map[string]string{"id": fmt.Sprint("a", i), "text": version})
		require.NoError(t, err)
		b.Write(append(line, '\n'))
	}
	input := filepath.Join(folder, "feed.jsonl")
	require.NoError(t, os.WriteFile(input, []byte(b.String()), 0o666))
	o := options(input, filepath.Join(folder, "out"))
	o.Formats = []string{"jsonl"}
	_, err := Run(t.Context(), o, world(nil))
	require.NoError(t, err)
	file, err := os.Open(filepath.Join(o.Output, "documents.jsonl"))
	require.NoError(t, err)
	defer file.Close()
	var of []int64
	for r, err := range dataset.Lines(file) {
		require.NoError(t, err)
		if r.DuplicateOf == nil {
			of = append(of, 0)
			continue
		}
		assert.Equal(t, "a0", r.DuplicateOf.ID)
		assert.Greater(t, r.DuplicateOf.Similarity, 0.8)
		of = append(of, r.DuplicateOf.Number)
	}
	assert.Equal(t, []int64{0, 0, 1, 1}, of)
}

func TestTwoProcessesDoNotMeet(t *testing.T) {
	folder := t.TempDir()
	r := &run{folder: folder}
	require.NoError(t, r.lock())
	defer r.lockFile.Close()
	again := &run{folder: folder}
	if err := again.lock(); !errors.Is(err, ErrLocked) {
		t.Skip("there are no locks here that end with the process")
	}
}
