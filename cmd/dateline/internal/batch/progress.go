package batch

import (
	"sync/atomic"
	"time"

	"github.com/dateline-nlp/dateline/corpus"
)

// Progress is told how far a run has come, now and then.
type Progress interface {
	// Phase begins a phase of a run: "reading", "writing".
	Phase(name string)
	// Show tells the state of the phase, and that it has ended.
	Show(s Status, ended bool)
}

// Status is how far a phase has come.
type Status struct {
	// Articles and Errors are how many there were so far, those of a run before included;
	// Before is how many articles were done before this process began.
	Articles, Errors, Before int64
	// Done is how much of Total is done, in bytes or in articles; Total is 0 if it is not
	// known.
	Done, Total int64
	Elapsed     time.Duration
}

// watch tells a Progress about a phase.
type watch struct {
	progress         Progress
	articles, errors atomic.Int64
	before           atomic.Int64
	done             func() int64
	total            int64
	// limit is how many articles there are at most; 0 is any number.
	limit   int64
	started time.Time
	stop    chan struct{}
	stopped chan struct{}
}

// showEvery is how often progress is told.
const showEvery = 200 * time.Millisecond

// watch begins to tell about a phase in which the inputs are read, up to a limit of
// articles.
func (r *run) watch(phase string, limit int64, read *corpus.Progress) *watch {
	_, total := corpus.Measure(r.Inputs)
	for _, input := range r.Inputs {
		if input == "-" {
			total = 0
		}
	}
	return r.watchCount(phase, total, limit, read.Bytes)
}

// watchCount begins to tell about a phase in which something is counted.
func (r *run) watchCount(phase string, total, limit int64, done func() int64) *watch {
	w := &watch{progress: r.Progress, done: done, total: total, limit: limit, started: time.Now(), stop: make(chan struct{}), stopped: make(chan struct{})}
	w.progress.Phase(phase)
	go func() {
		defer close(w.stopped)
		ticker := time.NewTicker(showEvery)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				w.progress.Show(w.status(), false)
			case <-w.stop:
				return
			}
		}
	}()
	return w
}

// begin tells that what was added so far was done before.
func (w *watch) begin() { w.before.Store(w.articles.Load()) }

func (w *watch) add(articles, errors int64) {
	w.articles.Add(articles)
	w.errors.Add(errors)
}

func (w *watch) status() Status {
	s := Status{Articles: w.articles.Load(), Errors: w.errors.Load(), Before: w.before.Load(), Done: w.done(), Total: w.total, Elapsed: time.Since(w.started)}
	if w.limit > 0 {
		// The limit may be reached long before the inputs end.
		s.Done = max(s.Done, int64(float64(s.Total)*min(1, float64(s.Articles)/float64(w.limit))))
	}
	return s
}

func (w *watch) end() {
	close(w.stop)
	<-w.stopped
	w.progress.Show(w.status(), true)
}
