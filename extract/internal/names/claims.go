package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Evidence returns what the learned recogniser reads of a text: the text with all
// that the rules claim of it, also what they would not give as a name.
func Evidence(t *token.Text, g *gazetteer.Gazetteer, h Hints) learned.Input {
	f := finders.Get().(*finder)
	defer finders.Put(f)
	f.read(t, g, h)
	return f.evidence(nil)
}

// evidence appends the claims to dst, which may be kept from text to text.
func (f *finder) evidence(dst []learned.Claim) learned.Input {
	for i := 0; i < len(f.owner); i++ {
		n := f.owner[i]
		if n < 0 {
			continue
		}
		c := &f.claims[n]
		dst = append(dst, learned.Claim{First: c.first, Last: c.last, Kind: learned.Kind(c.kind), Rule: uint8(c.rule)})
		i = c.last - 1
	}
	return learned.Input{Text: f.t, Places: f.g, Claims: dst, Dateline: f.h.Dateline, Headline: f.h.Headline, Word: wordBits, Cluster: clusterBits}
}

// clusterBits returns the path of the cluster of token i.
func clusterBits(t *token.Text, i int) (path uint32, length uint8) {
	table, err := cluster.Default()
	if err != nil {
		return 0, 0
	}
	_, path, length, _ = table.Look(t, i)
	return path, length
}

// wordBits is lookWord as the learned recogniser reads it.
func wordBits(key uint64) uint8 { return uint8(lookWord(key)) }
