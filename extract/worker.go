package extract

import (
	"runtime"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// worker reads articles, up to atOnce of them at a time.
type worker struct {
	desks []desk
}

// atOnce is how many articles a worker of All reads stage by stage. Four spare less of the
// processor's caches; sixteen, hardly more than eight, and they hold twice the memory.
const atOnce = 8

func (e *Extractor) newWorker() *worker {
	first := desk{tokeniser: token.NewTokeniser(e.words), names: names.NewFinder()}
	if m := e.options.weights; m != nil {
		first.names = names.NewFinderBy(learned.NewDecider(m))
	}
	return &worker{desks: []desk{first}}
}

// seat returns n desks. All of a worker share what stages keep of words.
func (w *worker) seat(n int) []desk {
	for len(w.desks) < n {
		first := &w.desks[0]
		w.desks = append(w.desks, desk{tokeniser: first.tokeniser.Sibling(), names: first.names.Sibling()})
	}
	return w.desks[:n]
}

// longest returns how many tokens the longest text has that lies on a desk.
func (w *worker) longest() (tokens int) {
	for i := range w.desks {
		if t := w.desks[i].tokens; t != nil {
			tokens = max(tokens, cap(t.Tokens))
		}
	}
	return tokens
}

// mostTokens is for how many tokens a worker that is kept for good may have room at a desk:
// what it holds for a text of megabytes is to be freed.
const mostTokens = 1 << 16

// crew keeps workers. As many as there are processors are kept for good, for a pool alone
// lets them go at each second collection of garbage, and what they have learned with them;
// the others are in a pool.
type crew struct {
	hire func() *worker
	rest sync.Pool

	mutex sync.Mutex
	kept  []*worker
}

// take returns a worker that nobody else uses.
func (c *crew) take() *worker {
	c.mutex.Lock()
	if n := len(c.kept); n > 0 {
		w := c.kept[n-1]
		c.kept = c.kept[:n-1]
		c.mutex.Unlock()
		return w
	}
	c.mutex.Unlock()
	if w, ok := c.rest.Get().(*worker); ok {
		return w
	}
	return c.hire()
}

// give takes a worker back.
func (c *crew) give(w *worker) {
	if w.longest() > mostTokens {
		c.rest.Put(w)
		return
	}
	c.mutex.Lock()
	if len(c.kept) < runtime.GOMAXPROCS(0) {
		c.kept = append(c.kept, w)
		c.mutex.Unlock()
		return
	}
	c.mutex.Unlock()
	c.rest.Put(w)
}
