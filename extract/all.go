package extract

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"sync"

	"github.com/dateline-nlp/dateline/model"
)

// All reads articles in parallel and gives their documents in the order of the
// articles, each the same as Extract would give it, whatever the number of workers
// (see WithWorkers).
//
// An error of the input, and an error of an article, is passed on in its place, with
// a nil document, and the rest goes on. When ctx ends, All stops reading, gives
// ctx.Err() and ends. Breaking off the loop stops the workers too; none is left
// behind: All returns when the input does, which it asks for nothing more. The input is
// read in a goroutine of its own.
//
// A worker takes the articles that wait, up to eight, and does each step for all of them
// before the next, which is faster; it does not wait for more. At most some twenty articles
// for each worker are read ahead, so memory does not depend on the number of articles.
func (e *Extractor) All(ctx context.Context, articles iter.Seq2[model.Article, error]) iter.Seq2[*model.Document, error] {
	return func(yield func(*model.Document, error) bool) {
		ctx, cancel := context.WithCancelCause(ctx)
		workers := e.options.workers
		if workers == 0 {
			workers = runtime.GOMAXPROCS(0)
		}
		jobs := make(chan job, atOnce*workers)
		order := make(chan chan result, 2*atOnce*workers)
		var wait sync.WaitGroup
		for range workers {
			wait.Go(func() { e.work(ctx, jobs) })
		}
		wait.Go(func() { feed(ctx, articles, jobs, order) })
		defer wait.Wait()
		defer cancel(errStopped)
		for done := range order {
			var r result
			select {
			case r = <-done:
			case <-ctx.Done():
				yield(nil, ctx.Err())
				return
			}
			if ctx.Err() != nil {
				yield(nil, ctx.Err())
				return
			}
			if !yield(r.doc, r.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// errStopped is the cause for which workers stop when the loop was broken off.
var errStopped = errors.New("extract: the loop over All has ended")

type result struct {
	doc *model.Document
	err error
}

type job struct {
	article model.Article
	done    chan<- result
}

// work reads articles as long as there are any: as many at a time as wait, up to atOnce.
func (e *Extractor) work(ctx context.Context, jobs <-chan job) {
	w := e.crew.take()
	defer e.crew.give(w)
	var taken []job
	for j := range jobs {
		taken = append(taken[:0], j)
		for more := true; more && len(taken) < atOnce; {
			select {
			case j, more = <-jobs:
				if more {
					taken = append(taken, j)
				}
			default:
				more = false
			}
		}
		desks := w.seat(len(taken))
		for i := range desks {
			desks[i].article = taken[i].article
		}
		e.read(ctx, desks)
		for i := range desks {
			doc, err := desks[i].clear()
			taken[i].done <- result{doc, err}
		}
		clear(taken)
	}
}

// feed hands articles to the workers and, in their order, the channels on which
// their results will come to the reader. A channel holds one result, so that no
// worker waits for the reader.
func feed(ctx context.Context, articles iter.Seq2[model.Article, error], jobs chan<- job, order chan<- chan result) {
	defer close(order)
	defer close(jobs)
	for article, err := range articles {
		done := make(chan result, 1)
		select {
		case order <- done:
		case <-ctx.Done():
			return
		}
		if err != nil {
			done <- result{nil, err}
			continue
		}
		select {
		case jobs <- job{article, done}:
		case <-ctx.Done():
			return
		}
	}
}
