package train

import (
	"fmt"
	"math"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
)

// Found is a name that was found.
type Found struct {
	Name
	Confidence float64
}

// Finder finds names by the weights of a trainer.
type Finder struct {
	decider *learned.Decider
	tools   *tools
}

// Finder returns a finder by the weights as they are.
func (t *Trainer) Finder() (*Finder, error) {
	m, err := crf.Open(string(t.Weights()))
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	return &Finder{learned.NewDecider(m), t.set.tools}, nil
}

// Find returns the names of a text.
func (f *Finder) Find(text string) []Found {
	tokens, hints := f.tools.tokens(text)
	var out []Found
	for _, m := range names.FindBy(f.decider, tokens, f.tools.places, hints) {
		if m.Kind != names.Other {
			out = append(out, Found{Name{m.Span, Kind(m.Kind)}, m.Confidence})
		}
	}
	return out
}

// Score returns how the weights as they are do on texts.
func (t *Trainer) Score(texts []Text) (Score, error) {
	var s Score
	f, err := t.Finder()
	if err != nil {
		return s, err
	}
	for i := range texts {
		s.Add(&texts[i], f.Find(texts[i].Text))
	}
	return s, nil
}

// Tally counts names of a kind.
type Tally struct{ Gold, Found, Right, GoldNear, FoundNear int }

// Score compares names that were found with those annotated, by kind.
type Score struct {
	Kinds [3]Tally
	// sure and right are sums of confidences and of right names, by tenths of confidence.
	sure  [10]float64
	count [10]int
	right [10]int
}

// Add compares the names found in a text with those annotated. What touches something
// left open and is not annotated counts neither way.
func (s *Score) Add(d *Text, found []Found) {
	gold := map[Name]bool{}
	for _, n := range d.Names {
		if n.Kind == Open {
			continue
		}
		gold[n] = true
		s.Kinds[n.Kind].Gold++
		for _, f := range found {
			if f.Kind == n.Kind && f.Overlaps(n.Span) {
				s.Kinds[n.Kind].GoldNear++
				break
			}
		}
	}
	for _, f := range found {
		near, open := touches(d, f.Name)
		if !gold[f.Name] && !near && open {
			continue
		}
		k := &s.Kinds[f.Kind]
		k.Found++
		if near {
			k.FoundNear++
		}
		tenth := min(int(f.Confidence*10), 9)
		s.count[tenth]++
		s.sure[tenth] += f.Confidence
		if gold[f.Name] {
			k.Right++
			s.right[tenth]++
		}
	}
}

// touches reports whether a name shares a byte with an annotated one of its kind, and
// with one that is open.
func touches(d *Text, n Name) (near, open bool) {
	for _, g := range d.Names {
		if g.Overlaps(n.Span) {
			near = near || g.Kind == n.Kind
			open = open || g.Kind == Open
		}
	}
	return near, open
}

// Plus adds another score.
func (s *Score) Plus(o Score) {
	for k := range s.Kinds {
		a, b := &s.Kinds[k], o.Kinds[k]
		a.Gold, a.Found, a.Right = a.Gold+b.Gold, a.Found+b.Found, a.Right+b.Right
		a.GoldNear, a.FoundNear = a.GoldNear+b.GoldNear, a.FoundNear+b.FoundNear
	}
	for i := range s.count {
		s.sure[i] += o.sure[i]
		s.count[i] += o.count[i]
		s.right[i] += o.right[i]
	}
}

// All returns the counts of all kinds.
func (s *Score) All() Tally {
	var t Tally
	for _, k := range s.Kinds {
		t.Gold, t.Found, t.Right = t.Gold+k.Gold, t.Found+k.Found, t.Right+k.Right
		t.GoldNear, t.FoundNear = t.GoldNear+k.GoldNear, t.FoundNear+k.FoundNear
	}
	return t
}

// CalibrationError is by how much confidences differ from the share of right names,
// over tenths of confidence (the expected calibration error).
func (s *Score) CalibrationError() float64 {
	sum, all := 0.0, 0
	for i, n := range s.count {
		sum += math.Abs(s.sure[i] - float64(s.right[i]))
		all += n
	}
	return sum / float64(max(all, 1))
}

// Precision, Recall and F1 are strict: kind, begin and end right.
func (t Tally) Precision() float64 { return float64(t.Right) / float64(max(t.Found, 1)) }

// Recall is the share of annotated names that were found.
func (t Tally) Recall() float64 { return float64(t.Right) / float64(max(t.Gold, 1)) }

// F1 is the harmonic mean of precision and recall.
func (t Tally) F1() float64 { return 2 * float64(t.Right) / float64(max(t.Gold+t.Found, 1)) }

// OverlapF1 takes a shared byte for right.
func (t Tally) OverlapF1() float64 {
	p, r := float64(t.FoundNear)/float64(max(t.Found, 1)), float64(t.GoldNear)/float64(max(t.Gold, 1))
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// String gives F1 of all and of each kind, in percent, with overlap F1, precision and
// recall.
func (s Score) String() string {
	out := fmt.Sprintf("all %.2f", 100*s.All().F1())
	for k, word := range []string{"organisations", "places", "people"} {
		t := s.Kinds[k]
		out += fmt.Sprintf("  %s %.2f~%.2f (P %.1f R %.1f)", word, 100*t.F1(), 100*t.OverlapF1(), 100*t.Precision(), 100*t.Recall())
	}
	return out
}
