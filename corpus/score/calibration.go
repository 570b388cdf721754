package score

import (
	"slices"

	"github.com/dateline-nlp/dateline/corpus"
)

// Calibration tells whether confidences are what they say: of the predictions with
// a confidence of 0.8, four of five should be right.
//
// Right is strictly right, type and span. Predictions that count neither way are
// left out, and so are those without a confidence: of 0, or of what is no probability.
type Calibration struct {
	// Name is the type, or "all".
	Name string `json:"name"`
	// Predictions is the number of predictions with a confidence.
	Predictions int `json:"predictions"`
	// Confidence is their mean confidence, Right the share of them that are right.
	Confidence float64 `json:"confidence"`
	Right      float64 `json:"right"`
	// Error is the expected calibration error: the mean over all predictions of how
	// far, in their bin, the confidence is from the share that is right.
	Error float64 `json:"expected_calibration_error"`
	// Brier is the mean squared distance of the confidence from 1 for right
	// predictions and from 0 for others.
	Brier float64 `json:"brier"`
	// Bins are the predictions by confidence, the bins in which there are any.
	Bins []Bin `json:"bins"`
}

// Bin is the predictions of a confidence from Low up to but not including High, or
// up to and including 1 in the last bin.
type Bin struct {
	Low         float64 `json:"low"`
	High        float64 `json:"high"`
	Predictions int     `json:"predictions"`
	Confidence  float64 `json:"confidence"`
	Right       float64 `json:"right"`
}

// binCount is the number of bins.
const binCount = 10

// reliability collects predictions of one type.
type reliability struct {
	bins [binCount]struct {
		count, right int
		confidence   float64
	}
	brier float64
}

func (r *reliability) add(confidence float64, right bool) {
	// 1 has no bin of its own.
	at := &r.bins[min(int(confidence*binCount), binCount-1)]
	at.count++
	at.confidence += confidence
	distance := confidence
	if right {
		at.right++
		distance = 1 - confidence
	}
	r.brier += distance * distance
}

func (r *reliability) calibration(name string) Calibration {
	c := Calibration{Name: name, Bins: []Bin{}}
	right := 0
	for i, bin := range r.bins {
		if bin.count == 0 {
			continue
		}
		c.Predictions += bin.count
		c.Confidence += bin.confidence
		right += bin.right
		b := Bin{Low: float64(i) / binCount, High: float64(i+1) / binCount, Predictions: bin.count,
			Confidence: bin.confidence / float64(bin.count), Right: ratio(bin.right, bin.count)}
		c.Error += float64(bin.count) * abs(b.Confidence-b.Right)
		c.Bins = append(c.Bins, b)
	}
	if n := float64(c.Predictions); n > 0 {
		c.Confidence, c.Error, c.Brier, c.Right = c.Confidence/n, c.Error/n, r.brier/n, ratio(right, c.Predictions)
	}
	return c
}

func abs(x float64) float64 { return max(x, -x) }

// calibration returns the calibration of each type and of all; none if no
// prediction has a confidence.
func (s *Scorer) calibration(types []corpus.Type) []Calibration {
	var all reliability
	var each [typeCount]reliability
	for _, c := range s.documents {
		for _, p := range c.predicted {
			if p.Confidence > 0 && p.Confidence <= 1 && slices.Contains(types, p.Type) {
				each[typeIndex(p.Type)].add(p.Confidence, p.match >= 0)
				all.add(p.Confidence, p.match >= 0)
			}
		}
	}
	whole := all.calibration("all")
	if whole.Predictions == 0 {
		return []Calibration{}
	}
	var list []Calibration
	for _, t := range types {
		list = append(list, each[typeIndex(t)].calibration(string(t)))
	}
	return append(list, whole)
}
