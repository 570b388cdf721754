package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Evidence returns what the learned recogniser reads of a text: the text with all
// that the rules claim of it, also what they would not give as a name.
func Evidence(t *token.Text, g *gazetteer.Gazetteer, h Hints) learned.Input {
	n := finders.Get().(*Finder)
	defer finders.Put(n)
	f := &n.f
	f.read(t, g, h)
	in := f.evidence(nil)
	in.Places = g
	return in
}

// evidence appends the claims to dst, which may be kept from text to text. Each holds a stop:
// a word with a capital, a number, or the small word at which a rule began to read.
func (f *finder) evidence(dst []learned.Claim) learned.Input {
	last := int32(-1)
	for _, stop := range f.stops {
		n := f.owner[stop]
		if n < 0 || n == last {
			continue
		}
		last = n
		c := &f.claims[n]
		dst = append(dst, learned.Claim{First: c.first, Last: c.last, Kind: learned.Kind(c.kind), Rule: uint8(c.rule)})
	}
	return learned.Input{Text: f.t, Places: f, Claims: dst, Dateline: f.h.Dateline, Headline: f.h.Headline, Forms: f.forms, Traits: f.traits}
}
