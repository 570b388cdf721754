package extract_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"testing"
	"time"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// numbered yields n articles, with an error in place of every seventh.
func numbered(n int, read *int) iter.Seq2[model.Article, error] {
	return func(yield func(model.Article, error) bool) {
		for i := range n {
			*read = i + 1
			a, err := model.Article{ID: fmt.Sprint(i), Text: fmt.Sprintf("Lock %d opened on 3 March 2020 in Hull, the board said.", i)}, error(nil)
			if i%7 == 6 {
				a, err = model.Article{}, fmt.Errorf("line %d is broken", i)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

func TestAllKeepsOrderAndPassesErrorsOn(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		e, err := extract.New(extract.WithWorkers(workers))
		require.NoError(t, err)
		read, i := 0, 0
		for doc, err := range e.All(t.Context(), numbered(100, &read)) {
			if i%7 == 6 {
				require.EqualError(t, err, fmt.Sprintf("line %d is broken", i))
				require.Nil(t, doc)
			} else {
				require.NoError(t, err)
				require.Equal(t, fmt.Sprint(i), doc.ID)
			}
			i++
		}
		assert.Equal(t, 100, i)
	}
}

// A worker that takes several articles at a time takes only those that are there.
func TestAllDoesNotWaitForMore(t *testing.T) {
	e := newExtractor(t, extract.WithWorkers(2))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	came := make(chan struct{})
	articles := func(yield func(model.Article, error) bool) {
		for range 5 {
			if !yield(model.Article{Text: "The lock opened in Hull."}, nil) {
				return
			}
			select {
			case <-came: // the next comes after the document of the one before
			case <-ctx.Done():
				return
			}
		}
	}
	n := 0
	for _, err := range e.All(ctx, articles) {
		require.NoError(t, err)
		n++
		came <- struct{}{}
	}
	assert.Equal(t, 5, n)
}

func TestAllReadsWhatStandsBesideABadArticle(t *testing.T) {
	e := newExtractor(t, extract.WithWorkers(1), extract.WithMaxBytes(60))
	n := 0
	for doc, err := range e.All(t.Context(), func(yield func(model.Article, error) bool) {
		for i := range 40 {
			a := model.Article{ID: fmt.Sprint(i), Text: fmt.Sprintf("Lock %d opened on 3 March 2020 in Hull.", i)}
			if i%5 == 2 {
				a.Text += a.Text
			}
			if !yield(a, nil) {
				return
			}
		}
	}) {
		if n%5 == 2 {
			large, ok := errors.AsType[*extract.TooLargeError](err)
			require.True(t, ok)
			require.Equal(t, fmt.Sprint(n), large.ID)
		} else {
			require.NoError(t, err)
			require.Equal(t, fmt.Sprintf("Lock %d opened on 3 March 2020 in Hull.", n), doc.Text)
			require.Len(t, doc.Places, 1)
			require.Len(t, doc.Dates, 1)
		}
		n++
	}
	assert.Equal(t, 40, n)
}

func TestAllStopsWhenTheLoopDoes(t *testing.T) {
	e, err := extract.New(extract.WithWorkers(4))
	require.NoError(t, err)
	before := runtime.NumGoroutine()
	read, got := 0, 0
	for range e.All(t.Context(), numbered(1_000_000, &read)) {
		if got++; got == 5 {
			break
		}
	}
	assert.Less(t, read, 100, "articles read ahead")
	// One that is done may need a moment to be gone.
	for wait := time.Millisecond; runtime.NumGoroutine() > before && wait < 10*time.Second; wait *= 2 {
		time.Sleep(wait)
	}
	assert.LessOrEqual(t, runtime.NumGoroutine(), before, "goroutines left behind")
}

func TestAllStopsWithItsContext(t *testing.T) {
	e, err := extract.New()
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	read, got := 0, 0
	var last error
	for _, err := range e.All(ctx, numbered(1_000_000, &read)) {
		if got++; got == 5 {
			cancel()
		}
		last = err
	}
	require.ErrorIs(t, last, context.Canceled)
	assert.Less(t, got, 100)
}

func TestExtractRefusesWhatIsTooLarge(t *testing.T) {
	e, err := extract.New(extract.WithMaxBytes(10))
	require.NoError(t, err)
	_, err = e.Extract(t.Context(), model.Article{ID: "a1", Text: "more than ten bytes"})
	large, ok := errors.AsType[*extract.TooLargeError](err)
	require.True(t, ok)
	assert.Equal(t, extract.TooLargeError{ID: "a1", Bytes: 19, Limit: 10}, *large)
	assert.ErrorContains(t, err, `"a1"`)
}

func TestOptionsAreChecked(t *testing.T) {
	for _, o := range []extract.Option{extract.WithMaxBytes(0), extract.WithMaxBytes(2 << 30), extract.WithWorkers(0), extract.WithMinConfidence(1.5)} {
		_, err := extract.New(o)
		assert.Error(t, err)
	}
}
