package main

import (
	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// allowed returns for each token the set of labels that the annotation allows.
func allowed(d *document, t *token.Text) []uint32 {
	out := make([]uint32, len(t.Tokens))
	nothing := uint32(1)
	if d.organisationsOnly {
		nothing = crf.AllLabels &^ (0b1111 << 1)
	}
	for i := range out {
		out[i] = nothing
	}
	for _, n := range d.names {
		first, last := t.At(n.start), t.At(n.end-1)+1
		last = min(last, len(t.Tokens))
		// A name that tokens cut through teaches nothing of its ends.
		exact := first < last && int(t.Tokens[first].Start) == n.start && int(t.Tokens[last-1].End) == n.end
		for i := first; i < last; i++ {
			if n.open || !exact {
				out[i] = crf.AllLabels
			} else {
				out[i] = 1 << learned.Label(n.kind, i, first, last)
			}
		}
	}
	return out
}

// sequences takes what a document teaches into the set and appends its numbers to dst; blind, as if the rules had claimed
// nothing.
func (t *tools) sequences(dst []int, r *learned.Reader, d *document, blind bool) []int {
	in := t.input(d.text)
	if blind {
		in.Claims = nil
	}
	right := allowed(d, in.Text)
	for _, run := range r.Read(in) {
		s := crf.Sequence{Weight: d.weight, Background: d.background}
		for i := run.First; i < run.Last; i++ {
			s.Append(r.Features(i), right[i])
		}
		dst = append(dst, t.set.Len())
		t.set.Add(&s)
	}
	return dst
}

// reach counts the annotated names, and those that lie in runs and on the bounds of
// tokens, so that they can be found.
func (t *tools) reach(r *learned.Reader, d *document) (found, all int) {
	in := t.input(d.text)
	within := make([]int, len(in.Text.Tokens)+1)
	for n, run := range r.Read(in) {
		for i := run.First; i < run.Last; i++ {
			within[i] = n + 1
		}
	}
	for _, n := range d.names {
		if n.open {
			continue
		}
		all++
		first, last := in.Text.At(n.start), in.Text.At(n.end-1)
		if first <= last && last < len(in.Text.Tokens) && int(in.Text.Tokens[first].Start) == n.start && int(in.Text.Tokens[last].End) == n.end && within[first] > 0 && within[first] == within[last] {
			found++
		} else if verbose {
			println("out of reach:", d.id, d.text[n.start:n.end])
		}
	}
	return found, all
}
