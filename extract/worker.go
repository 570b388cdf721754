package extract

import (
	"runtime"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/quotes"
	"github.com/dateline-nlp/dateline/extract/internal/resolve"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// worker is the working memory for one article after the other.
type worker struct {
	layout    layout.Finder
	tokeniser *token.Tokeniser
	quotes    quotes.Finder
	finder    *names.Finder
	decider   *learned.Decider // by weights of the user's own, or nil
	resolver  resolve.Resolver
	tokens    int // of the longest text so far
}

func (e *Extractor) newWorker() *worker {
	w := &worker{tokeniser: token.NewTokeniser(e.words), finder: names.NewFinder()}
	if m := e.options.weights; m != nil {
		w.decider = learned.NewDecider(m)
	}
	return w
}

// names finds the names of a text.
func (w *worker) names(t *token.Text, g *gazetteer.Gazetteer, h names.Hints) []names.Mention {
	w.tokens = max(w.tokens, len(t.Tokens))
	if w.decider != nil {
		return w.finder.FindBy(w.decider, t, g, h)
	}
	return w.finder.Find(t, g, h)
}

// mostTokens is the length of the longest text that a worker may have read that is kept for
// good: what it holds for one of megabytes is to be freed.
const mostTokens = 1 << 15

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
	if w.tokens > mostTokens {
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
