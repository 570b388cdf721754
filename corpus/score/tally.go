package score

import "github.com/dateline-nlp/dateline/corpus"

// Counts is what is counted of one type in one document, or in several.
type Counts struct {
	// Gold is the number of mentions in the gold.
	Gold int `json:"gold"`
	// Predicted is the number of mentions that the system found, without Ignored.
	Predicted int `json:"predicted"`
	// Ignored is the number of predictions left out, because they lie on a span that
	// counts neither way.
	Ignored int `json:"ignored"`
	// Right is the number of gold mentions that a prediction matches strictly, and of
	// predictions that match one.
	Right int `json:"right"`
	// OverlapPredicted predictions overlap gold of their type; OverlapGold gold
	// mentions are overlapped.
	OverlapPredicted int `json:"overlap_predicted"`
	OverlapGold      int `json:"overlap_gold"`
}

func (c *Counts) add(d Counts) {
	c.Gold += d.Gold
	c.Predicted += d.Predicted
	c.Ignored += d.Ignored
	c.Right += d.Right
	c.OverlapPredicted += d.OverlapPredicted
	c.OverlapGold += d.OverlapGold
}

// strictF1 is the strict F1, in the form that needs neither precision nor recall.
func (c Counts) strictF1() float64 { return ratio(2*c.Right, c.Gold+c.Predicted) }

// overlapF1 is the overlap F1.
func (c Counts) overlapF1() float64 { return c.overlap().F1 }

func (c Counts) strict() Measure { return measure(c.Right, c.Predicted, c.Right, c.Gold) }

func (c Counts) overlap() Measure {
	return measure(c.OverlapPredicted, c.Predicted, c.OverlapGold, c.Gold)
}

func (c Counts) row(name string) Row {
	return Row{Name: name, Gold: c.Gold, Predicted: c.Predicted, Ignored: c.Ignored, Strict: c.strict(), Overlap: c.overlap()}
}

// typeCount is the number of types in a tally.
const typeCount = 6

// tally is the counts of each of corpus.Types.
type tally [typeCount]Counts

func (t *tally) add(u tally) {
	for i := range t {
		t[i].add(u[i])
	}
}

// all returns the counts of all types together.
func (t *tally) all() Counts {
	var sum Counts
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

// each calls f with what every mention adds to the counts of its type.
func (c *comparison) each(f func(it item, n Counts)) {
	one := func(yes bool) int {
		if yes {
			return 1
		}
		return 0
	}
	for _, g := range c.gold {
		f(g, Counts{Gold: 1, Right: one(g.match >= 0), OverlapGold: one(g.overlapped)})
	}
	for _, p := range c.predicted {
		f(p, Counts{Predicted: 1, OverlapPredicted: one(p.overlapped)})
	}
	for _, p := range c.ignored {
		f(p, Counts{Ignored: 1})
	}
}
