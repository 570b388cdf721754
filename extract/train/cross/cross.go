package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"github.com/dateline-nlp/dateline/extract/train"
)

// cross is what folds are made of.
type cross struct {
	options
	set        *train.Set
	releases   []train.Text
	file       []int
	background []int
	tests      [][]train.Text
	names      []string
}

// learn trains on some texts until all epochs are done.
func (c *cross) learn(texts []int) (*train.Trainer, error) {
	t, err := c.set.Trainer(texts, c.options.train)
	if err != nil {
		return nil, err
	}
	for !t.Done() {
		t.Epoch()
	}
	return t, nil
}

// whole trains on everything and writes the weights.
func (c *cross) whole() error {
	all := make([]int, len(c.releases))
	for i := range all {
		all[i] = i
	}
	t, err := c.learn(append(all, c.background...))
	if err != nil {
		return err
	}
	if c.out != "" {
		if err := os.WriteFile(c.out, t.Weights(), 0o644); err != nil {
			return err
		}
	}
	for n := range c.tests {
		s, err := t.Score(c.tests[n])
		if err != nil {
			return err
		}
		fmt.Println(c.names[n], s)
	}
	return nil
}

// byFolds scores every release by weights learned without its fold, and the tests by
// those of all folds.
func (c *cross) byFolds() error {
	totals := make([]train.Score, 1+slices.Max(c.file))
	tests := make([]train.Score, len(c.tests))
	answers := make([][]byte, len(c.releases))
	tried := c.folds
	if c.tried > 0 {
		tried = min(c.tried, c.folds)
	}
	for f := range tried {
		texts := slices.Clone(c.background)
		for i := range c.releases {
			if id := c.releases[i].ID; fold(id, c.folds) != f && float64(hash(id+"share", 1000)) < c.share*1000 {
				texts = append(texts, i)
			}
		}
		t, err := c.learn(texts)
		if err != nil {
			return err
		}
		finder, err := t.Finder()
		if err != nil {
			return err
		}
		for i := range c.releases {
			if fold(c.releases[i].ID, c.folds) != f {
				continue
			}
			found := finder.Find(c.releases[i].Text)
			totals[c.file[i]].Add(&c.releases[i], found)
			answers[i] = answer(&c.releases[i], found)
		}
		for n := range c.tests {
			for i := range c.tests[n] {
				tests[n].Add(&c.tests[n][i], finder.Find(c.tests[n][i].Text))
			}
		}
	}
	for n, s := range totals {
		fmt.Printf("total %d  %v  calibration %.3f\n", n, s, s.CalibrationError())
	}
	for n, s := range tests {
		fmt.Printf("outside %s  %v  calibration %.3f\n", c.names[n], s, s.CalibrationError())
	}
	if c.found != "" {
		return os.WriteFile(c.found, slices.Concat(answers...), 0o644)
	}
	return nil
}

// answer is the names of a release as a line of JSON.
func answer(d *train.Text, found []train.Found) []byte {
	type mention struct {
		Type       string  `json:"type"`
		Start      int     `json:"start"`
		End        int     `json:"end"`
		Text       string  `json:"text"`
		Confidence float64 `json:"confidence"`
	}
	out := struct {
		ID       string    `json:"id"`
		Mentions []mention `json:"mentions"`
	}{ID: d.ID, Mentions: []mention{}}
	for _, n := range found {
		out.Mentions = append(out.Mentions, mention{[]string{"ORG", "PLACE", "PERSON"}[n.Kind], n.Start, n.End, d.Text[n.Start:n.End], n.Confidence})
	}
	line, _ := json.Marshal(out)
	return append(line, '\n')
}
