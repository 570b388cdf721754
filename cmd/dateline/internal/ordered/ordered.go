// Package ordered does work in parallel and gives the results in their order.
package ordered

import (
	"context"
	"iter"
	"sync"
)

// Map calls f for each element of a sequence, in several goroutines, and gives the
// results in the order of the elements. A few elements for each goroutine are read
// ahead. When ctx ends no more are read, and what has not been given is lost. The
// sequence runs in a goroutine of its own; breaking off the loop ends it, and Map
// returns when it has ended.
func Map[In, Out any](ctx context.Context, workers int, elements iter.Seq[In], f func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		ctx, cancel := context.WithCancel(ctx)
		type job struct {
			element In
			done    chan<- Out
		}
		jobs := make(chan job)
		order := make(chan chan Out, 2*workers)
		var wait sync.WaitGroup
		for range workers {
			wait.Go(func() {
				for j := range jobs {
					j.done <- f(j.element)
				}
			})
		}
		wait.Go(func() {
			defer close(order)
			defer close(jobs)
			for element := range elements {
				done := make(chan Out, 1)
				select {
				case order <- done:
				case <-ctx.Done():
					return
				}
				select {
				case jobs <- job{element, done}:
				case <-ctx.Done():
					return
				}
			}
		})
		defer wait.Wait()
		defer cancel()
		for done := range order {
			select {
			case out := <-done:
				if ctx.Err() != nil || !yield(out) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}
