package score

import "github.com/dateline-nlp/dateline/corpus"

// counts is what is counted of one type in one document, or in several.
type counts struct {
	gold, predicted, ignored int
	strict                   int
	// overlapPredicted predictions overlap gold; overlapGold gold mentions are
	// overlapped.
	overlapPredicted, overlapGold int
}

func (c *counts) add(d counts) {
	c.gold += d.gold
	c.predicted += d.predicted
	c.ignored += d.ignored
	c.strict += d.strict
	c.overlapPredicted += d.overlapPredicted
	c.overlapGold += d.overlapGold
}

// strictF1 is the strict F1, in the form that needs neither precision nor recall.
func (c counts) strictF1() float64 { return ratio(2*c.strict, c.gold+c.predicted) }

func (c counts) row(name string, r *Range) Row {
	return Row{
		Name:      name,
		Gold:      c.gold,
		Predicted: c.predicted,
		Ignored:   c.ignored,
		Strict:    measure(c.strict, c.predicted, c.strict, c.gold),
		Overlap:   measure(c.overlapPredicted, c.predicted, c.overlapGold, c.gold),
		Range:     r,
	}
}

// typeCount is the number of types in a tally.
const typeCount = 6

// tally is the counts of each of corpus.Types.
type tally [typeCount]counts

func (t *tally) add(u tally) {
	for i := range t {
		t[i].add(u[i])
	}
}

// all returns the counts of all types together.
func (t *tally) all() counts {
	var sum counts
	for _, c := range t {
		sum.add(c)
	}
	return sum
}

// typeIndex returns the position of a type in corpus.Types, -1 if it is not there.
func typeIndex(t corpus.Type) int {
	for i, u := range corpus.Types {
		if t == u {
			return i
		}
	}
	return -1
}

// valueCount counts right values.
type valueCount struct{ right, of int }

func (v *valueCount) add(u valueCount) {
	v.right += u.right
	v.of += u.of
}

func (v valueCount) value(t corpus.Type, field string) Value {
	return Value{Type: t, Field: field, Right: v.right, Of: v.of, Share: ratio(v.right, v.of)}
}
