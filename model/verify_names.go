package model

import (
	"cmp"
	"fmt"
	"slices"
)

// demonyms checks the words for people and things of a country.
func (v *verifier) demonyms(list []Demonym) {
	after := 0
	for _, w := range list {
		what := fmt.Sprintf("demonym %q", w.Text)
		v.mention(what, Mention{Span: w.Span, Text: w.Text})
		if w.Start < after {
			v.failf("%s at %d stands before the one before it", what, w.Start)
		}
		after = w.End
		if (w.Country == "") == (w.Unresolved == "") || w.Country != "" && !upper(w.Country, 2) {
			v.failf("%s: country %q, unresolved %q", what, w.Country, w.Unresolved)
		}
		v.flat = append(v.flat, located{w.Span, what})
	}
}

// references checks the common words that stand for organisations.
func (v *verifier) references(list []Organisation) {
	for _, o := range list {
		what := fmt.Sprintf("reference to %q", o.Name)
		for _, m := range o.References {
			v.mention(what, m)
			v.flat = append(v.flat, located{m.Span, what})
		}
		if !slices.IsSortedFunc(o.References, func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) }) {
			v.failf("%s: out of order", what)
		}
	}
}
