package main

import (
	"fmt"

	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
)

// tally counts names by kind.
type tally [3]struct{ gold, found, right, near, nearFound int }

// add compares the names found in a document with those annotated. What touches
// something left open and is not annotated counts neither way.
func (t *tally) add(d *document, found []name) {
	gold := map[name]bool{}
	for _, n := range d.names {
		if !n.open {
			gold[n] = true
			t[n.kind].gold++
		}
	}
	t.overlaps(d, found)
	for _, n := range found {
		if gold[n] {
			t[n.kind].found++
			t[n.kind].right++
		} else if !touches(d, n) {
			t[n.kind].found++
		}
	}
}

func touches(d *document, n name) bool {
	open := false
	for _, g := range d.names {
		if g.start < n.end && n.start < g.end {
			if !g.open && g.kind == n.kind {
				return false
			}
			open = open || g.open
		}
	}
	return open
}

func f1(gold, found, right int) float64 {
	if gold+found == 0 {
		return 0
	}
	return 200 * float64(right) / float64(gold+found)
}

func (t tally) String() string {
	g, f, r := 0, 0, 0
	for k := range t {
		g, f, r = g+t[k].gold, f+t[k].found, r+t[k].right
	}
	out := fmt.Sprintf("all %.2f", f1(g, f, r))
	for k, word := range []string{"organisations", "places", "people"} {
		x := t[k]
		p, q := float64(x.nearFound)/float64(max(x.found, 1)), float64(x.near)/float64(max(x.gold, 1))
		out += fmt.Sprintf("  %s %.2f~%.2f (P %.1f R %.1f)", word, f1(x.gold, x.found, x.right), 200*p*q/(p+q), 100*float64(x.right)/float64(max(x.found, 1)), 100*float64(x.right)/float64(max(x.gold, 1)))
	}
	return out
}

// names returns what is found in a document by a decider, and how sure each is.
func (t *tools) names(d *document, decider *learned.Decider) ([]name, []float64) {
	tokens, hints := t.tokens(d.text)
	var out []name
	var sure []float64
	for _, m := range names.FindBy(decider, tokens, t.places, hints) {
		if m.Kind != names.Other {
			out = append(out, name{start: m.Start, end: m.End, kind: learned.Kind(m.Kind)})
			sure = append(sure, m.Confidence)
		}
	}
	return out, sure
}

// overlaps counts names that share a byte with one of their kind.
func (t *tally) overlaps(d *document, found []name) {
	for _, g := range d.names {
		if g.open {
			continue
		}
		for _, n := range found {
			if n.kind == g.kind && n.start < g.end && g.start < n.end {
				t[g.kind].near++
				break
			}
		}
	}
	for _, n := range found {
		for _, g := range d.names {
			if !g.open && n.kind == g.kind && n.start < g.end && g.start < n.end {
				t[n.kind].nearFound++
				break
			}
		}
	}
}
