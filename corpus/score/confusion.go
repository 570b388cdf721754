package score

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/corpus"
)

// Confusion is how many mentions of one type were taken for another.
type Confusion struct {
	// Gold is the type in the gold; empty for predictions where the gold has nothing.
	Gold corpus.Type `json:"gold"`
	// Predicted is the type that was found; empty for mentions that were missed.
	Predicted corpus.Type `json:"predicted"`
	Count     int         `json:"count"`
}

// confusion pairs every gold mention with at most one prediction: the one that
// matches strictly, else one of its span, else the one of its type that shares the
// most bytes with it, else the one of another type that does. Quotes are a layer of
// their own, and are taken for nothing else.
func (s *Scorer) confusion(types []corpus.Type) []Confusion {
	counts := map[[2]corpus.Type]int{}
	for _, c := range s.documents {
		for _, g := range c.gold {
			if g.match >= 0 {
				counts[[2]corpus.Type{g.Type, g.Type}]++
			}
		}
		gold, predicted := unmatched(c.gold), unmatched(c.predicted)
		for _, closeness := range []func(g, p item) int{confused, common, shared} {
			gold, predicted = pair(gold, predicted, closeness, func(g, p item) {
				counts[[2]corpus.Type{g.Type, p.Type}]++
			})
		}
		for _, g := range gold {
			counts[[2]corpus.Type{g.Type, ""}]++
		}
		for _, p := range predicted {
			counts[[2]corpus.Type{"", p.Type}]++
		}
	}
	list := []Confusion{}
	for pair, n := range counts {
		if slices.Contains(types, pair[0]) || slices.Contains(types, pair[1]) {
			list = append(list, Confusion{Gold: pair[0], Predicted: pair[1], Count: n})
		}
	}
	// No type has the index -1, and comes last.
	last := func(t corpus.Type) uint { return uint(typeIndex(t)) }
	slices.SortFunc(list, func(a, b Confusion) int {
		return cmp.Or(cmp.Compare(last(a.Gold), last(b.Gold)), cmp.Compare(last(a.Predicted), last(b.Predicted)))
	})
	return list
}

// shared is the number of bytes that two mentions share, of whatever types.
func shared(g, p item) int {
	if (g.Type == corpus.Quote) != (p.Type == corpus.Quote) {
		return 0
	}
	return min(g.span.End, p.span.End) - max(g.span.Start, p.span.Start)
}
