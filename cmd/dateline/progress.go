package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/dateline-nlp/dateline/cmd/dateline/internal/batch"
)

// progress shows how far a run has come: on a terminal a bar that is drawn over, else a
// line now and then.
type progress struct {
	out   io.Writer
	bar   *progressbar.ProgressBar
	fancy bool
	phase string
	// next is when the next line is due.
	next time.Time
}

func newProgress(a *app) *progress {
	file, ok := a.stderr.(*os.File)
	return &progress{out: a.stderr, fancy: ok && term.IsTerminal(int(file.Fd()))}
}

// lineEvery is how often a line is written where there is no terminal.
const lineEvery = 30 * time.Second

// Phase begins a phase.
func (p *progress) Phase(name string) {
	p.phase, p.next, p.bar = name, time.Now().Add(lineEvery), nil
}

// Show shows the state of the phase.
func (p *progress) Show(s batch.Status, ended bool) {
	if p.fancy {
		p.draw(s, ended)
		return
	}
	if time.Now().Before(p.next) && !(ended && s.Elapsed > lineEvery) {
		return
	}
	p.next = time.Now().Add(lineEvery)
	fmt.Fprintf(p.out, "dateline: %s: %s\n", p.phase, p.line(s))
}

// line says the state in one line.
func (p *progress) line(s batch.Status) string {
	text := fmt.Sprintf("%d articles, %.0f/s, errors: %d", s.Articles, p.rate(s), s.Errors)
	if s.Total > 0 {
		text = fmt.Sprintf("%3.0f %%, %s", 100*float64(s.Done)/float64(s.Total), text)
	}
	return text
}

// rate is how many articles were done in a second, by this process.
func (p *progress) rate(s batch.Status) float64 {
	return float64(s.Articles-s.Before) / max(s.Elapsed.Seconds(), 0.001)
}

// draw draws the bar. An error of a terminal has no place where it could be told.
func (p *progress) draw(s batch.Status, ended bool) {
	if p.bar == nil {
		total := s.Total
		if total == 0 {
			total = -1 // a spinner
		}
		p.bar = progressbar.NewOptions64(total, progressbar.OptionSetWriter(p.out), progressbar.OptionSetWidth(20),
			progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(0),
			progressbar.OptionSetRenderBlankState(false))
	}
	p.bar.Describe(fmt.Sprintf("%s: %d articles, %.0f/s, errors: %d", p.phase, s.Articles, p.rate(s), s.Errors))
	done := s.Done
	if s.Total > 0 {
		done = min(done, s.Total-1) // at its end a bar vanishes
	}
	_ = p.bar.Set64(max(done, 0))
	if ended {
		_ = p.bar.Clear()
	}
}

// clear makes room for a message.
func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
