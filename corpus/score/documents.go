package score

import (
	"encoding/json"
	"fmt"
	"hash/fnv"

	"github.com/dateline-nlp/dateline/corpus"
)

// Document is the figures of one document.
type Document struct {
	ID string `json:"id"`
	// Kind is the kind of publisher, Country its country, Trap what a naive rule finds
	// in the document; empty where the annotation does not say it.
	Kind    string `json:"kind,omitempty"`
	Country string `json:"country,omitempty"`
	Trap    string `json:"trap,omitempty"`
	// Digest changes with the text and the annotation: reports can be compared on
	// documents that have the same.
	Digest string `json:"digest"`
	// Counts are those of all types together.
	Counts
	F1        float64 `json:"f1"`
	OverlapF1 float64 `json:"overlap_f1"`
	// Types are the counts of each type that the document has.
	Types []TypeCounts `json:"types"`
	// Values are the kinds of values that were compared in the document.
	Values []Value `json:"values"`
}

// All is the row of all types together.
func (d Document) All() Row { return d.Counts.row(allTypes) }

// TypeCounts is the counts of one type.
type TypeCounts struct {
	Type corpus.Type `json:"type"`
	Counts
}

// figures returns the figures of the document from what was counted.
func (c *comparison) figures(g *group, types []corpus.Type) Document {
	all := g.tally.all()
	d := Document{ID: c.id, Kind: c.document.Kind, Country: c.document.Article.Country, Trap: c.document.Trap, Digest: digest(c.document),
		Counts: all, F1: all.strictF1(), OverlapF1: all.overlapF1(), Types: []TypeCounts{}, Values: []Value{}}
	for _, t := range types {
		if n := g.tally[typeIndex(t)]; n != (Counts{}) {
			d.Types = append(d.Types, TypeCounts{t, n})
		}
	}
	for _, v := range g.values.values(types) {
		if v.Of > 0 {
			d.Values = append(d.Values, v)
		}
	}
	return d
}

// digest returns a short name of all that a score depends on in a gold document.
func digest(gold corpus.Gold) string {
	h := fnv.New64a()
	// Neither strings nor mentions can fail to be encoded, nor a hash to be written.
	_ = json.NewEncoder(h).Encode([]any{gold.Article, gold.Mentions, gold.Zones})
	return fmt.Sprintf("%016x", h.Sum64())
}
