package batch

import (
	"context"
	"fmt"
	"os"

	"github.com/dateline-nlp/dateline/cmd/dateline/internal/ordered"
	"github.com/dateline-nlp/dateline/corpus"
)

// extractAll does the first phase: it reads what is not in the parts yet, and puts it
// into parts.
func (r *run) extractAll(ctx context.Context) error {
	progress := &corpus.Progress{}
	watch := r.watch("reading", r.Limit, progress)
	defer watch.end()
	at := r.journal.state()
	watch.add(at.Articles, at.Faults)
	watch.begin()
	// The context of the workers ends with the loop, but not with that of the run: what
	// they have in hand is kept.
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	var fatal error
	out := parts{run: r, state: at}
	for done := range ordered.Map(working, r.Jobs, r.inputs(ctx, progress, &fatal), func(in input) *record { return r.process(working, in) }) {
		if err := out.add(done); err != nil {
			out.abandon()
			return &OutputError{err}
		}
		if done.Fault != nil {
			r.Report(*done.Fault)
			watch.add(0, 1)
		}
		if done.isArticle() {
			watch.add(1, 0)
		}
		if r.MaxErrors >= 0 && out.state.Faults > r.MaxErrors {
			if err := out.finish(); err != nil {
				return &OutputError{err}
			}
			return fmt.Errorf("%w: %d, and --max-errors is %d; --resume goes on, with a larger number", ErrTooMany, out.state.Faults, r.MaxErrors)
		}
	}
	if err := out.finish(); err != nil {
		return &OutputError{err}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if fatal != nil {
		return fatal
	}
	if err := r.journal.append(entry{Part: len(r.journal.entries), state: out.state, Complete: true}); err != nil {
		return &OutputError{err}
	}
	return nil
}

// parts puts records into parts.
type parts struct {
	run   *run
	state state
	open  *partWriter
}

func (p *parts) add(r *record) (err error) {
	if p.open == nil {
		if p.open, err = newPart(p.run.folder, p.run.journal.parts()+1); err != nil {
			return err
		}
	}
	if err := p.open.add(r); err != nil {
		return err
	}
	p.state.note(r)
	if p.open.full(p.run.PartRecords) {
		return p.finish()
	}
	return nil
}

// finish makes the part that is open safe, and puts it into the journal.
func (p *parts) finish() error {
	if p.open == nil {
		return nil
	}
	w := p.open
	if err := w.finish(); err != nil {
		w.abandon()
		return err
	}
	p.open = nil
	info, err := os.Stat(w.path)
	if err != nil {
		return err
	}
	return p.run.journal.append(entry{Part: p.run.journal.parts() + 1, Records: w.records, Size: info.Size(), state: p.state})
}

func (p *parts) abandon() {
	if p.open != nil {
		p.open.abandon()
	}
}
