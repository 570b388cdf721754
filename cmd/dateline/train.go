package main

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/extract/train"
	"github.com/dateline-nlp/dateline/model"
)

// trainCommand learns weights.
type trainCommand struct {
	Paths []string `arg:"" name:"GOLD" help:"Annotated documents: files, or folders of files, in any form that score reads."`

	Out        string   `short:"o" required:"" placeholder:"FILE" help:"File for the weights."`
	Background []string `short:"b" placeholder:"GOLD" help:"Annotated documents of another kind than those to be read: they count in the first epochs only."`
	HeldOut    int      `default:"5" placeholder:"N" help:"Hold out one document in so many to score by, told by a hash of its name; 0 learns from all."`
	State      string   `placeholder:"FILE" help:"Keep what was learned after each epoch in this file, and go on from it if it is there."`
	Times      float64  `default:"3" help:"How many times a document counts that is no background."`
	Epochs     int      `default:"8" help:"How often everything is read. Background is passed over in the last five of eight, and the weights of the last half are averaged."`
	Seed       uint64   `default:"1" help:"Decides the order in which documents are read."`
	Features   int      `default:"120000" help:"How many features are kept: 16 bytes and more of the file each."`
	Rate       float64  `default:"0.05" help:"Length of the steps."`
	Decay      float64  `default:"4" help:"Weight of the squares of the weights."`
}

// Help is the longer help.
func (trainCommand) Help() string {
	return `Learns what organisations, places and people look like from annotated documents, and writes the weights, which "dateline extract --weights FILE" and "dateline score --weights FILE" find names by. After each epoch it prints F1 on the documents held out. The same documents, flags and version of this program give the same bytes, also if training was stopped and went on from --state. A few hundred releases are the least that is worth it; what the weights of this program were learned from cannot be given away, so yours start from nothing.

Examples:

    dateline train --out mine.weights my-gold/
    dateline train --out mine.weights --held-out 0 --background news.conll my-gold/ more.jsonl
    dateline train --out mine.weights --state mine.state --epochs 12 my-gold/
    dateline score --weights mine.weights other-gold/

` + exitCodes
}

// Run trains.
func (c *trainCommand) Run(a *app) error {
	if c.HeldOut < 0 || c.HeldOut == 1 || c.Epochs < 1 || c.Features < 1 || c.Times <= 0 || c.Rate <= 0 || c.Decay < 0 {
		return usageError{errors.New("--held-out is 0 or from 2 on; --epochs, --features, --times and --rate are above 0")}
	}
	texts, held, err := c.read()
	if err != nil {
		return err
	}
	t, err := train.New(texts, train.Options{Seed: c.Seed, Epochs: c.Epochs, Refine: c.Epochs * 5 / 8, Average: (c.Epochs + 1) / 2,
		Features: c.Features, Rate: c.Rate, Decay: c.Decay})
	if err != nil {
		return usageError{err}
	}
	if err := c.resume(t); err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "%d documents to learn from, %d held out\n", len(texts), len(held))
	for !t.Done() {
		if err := a.ctx.Err(); err != nil {
			return err
		}
		loss := t.Epoch()
		line := fmt.Sprintf("epoch %d  loss %.0f", t.Epochs(), loss)
		if len(held) > 0 {
			s, err := t.Score(held)
			if err != nil {
				return err
			}
			line += fmt.Sprintf("  F1 %.1f  organisations %.1f  places %.1f  people %.1f  calibration error %.3f",
				100*s.All().F1(), 100*s.Kinds[train.Organisation].F1(), 100*s.Kinds[train.Place].F1(), 100*s.Kinds[train.Person].F1(), s.CalibrationError())
		}
		if _, err := fmt.Fprintln(a.stdout, line); err != nil {
			return outputError{err}
		}
		if err := c.keep(t); err != nil {
			return outputError{err}
		}
	}
	if err := os.WriteFile(c.Out, t.Weights(), 0o644); err != nil {
		return outputError{err}
	}
	a.report.succeed()
	return nil
}

// read reads the documents to learn from, and those that are held out.
func (c *trainCommand) read() (texts, held []train.Text, err error) {
	for n, path := range append(append([]string{}, c.Paths...), c.Background...) {
		gold, err := readGold(path, new(corpus.Reader))
		if err != nil {
			return nil, nil, err
		}
		for _, g := range gold {
			d := trainText(&g)
			switch {
			case n >= len(c.Paths):
				d.Background = true
				texts = append(texts, d)
			case c.HeldOut > 0 && heldOut(g.ID, c.HeldOut):
				held = append(held, d)
			default:
				d.Weight = c.Times
				texts = append(texts, d)
			}
		}
	}
	return texts, held, nil
}

// heldOut reports whether a document is one of those held out, one in n.
func heldOut(id string, n int) bool {
	h := fnv.New32a()
	h.Write([]byte(id))
	return h.Sum32()%uint32(n) == 0
}

var trainKinds = map[corpus.Type]train.Kind{corpus.Organisation: train.Organisation, corpus.Place: train.Place, corpus.Person: train.Person, corpus.Ignore: train.Open}

// trainText is an annotated document as the trainer reads it.
func trainText(g *corpus.Gold) train.Text {
	d := train.Text{ID: g.ID, Text: g.Article.Text}
	for _, open := range []bool{true, false} {
		for _, m := range g.Mentions {
			if kind, ok := trainKinds[m.Type]; ok && (kind == train.Open) == open {
				d.Names = append(d.Names, train.Name{Span: model.Span{Start: m.Start, End: m.End}, Kind: kind})
			}
		}
	}
	return d
}

// resume goes on from what was kept, if there is any.
func (c *trainCommand) resume(t *train.Trainer) error {
	if c.State == "" {
		return nil
	}
	kept, err := os.ReadFile(c.State)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = t.Resume(bytes.NewReader(kept))
	}
	if err != nil {
		return &inputError{Name: c.State, Err: err}
	}
	return nil
}

// keep writes what was learned so far beside the file and puts it in its place, so that
// an interrupt leaves one or the other.
func (c *trainCommand) keep(t *train.Trainer) error {
	if c.State == "" {
		return nil
	}
	var kept bytes.Buffer
	if err := t.Save(&kept); err != nil {
		return err
	}
	if err := os.WriteFile(c.State+".new", kept.Bytes(), 0o644); err != nil {
		return err
	}
	return os.Rename(c.State+".new", c.State)
}
