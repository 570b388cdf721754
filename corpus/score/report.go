package score

import (
	"github.com/dateline-nlp/dateline/corpus"
)

// Report is how well a system did.
type Report struct {
	// Documents is the number of documents compared.
	Documents int `json:"documents"`
	// Types has a row for each type that counts, in the order of corpus.Types.
	Types []Row `json:"types"`
	// All is the row of all types together.
	All Row `json:"all"`
	// Values has a row for each kind of value, in a fixed order.
	Values []Value `json:"values"`
	// ValueSorts has a row for each sort of each kind of value.
	ValueSorts []ValueSort `json:"value_sorts"`
	// Zones are the figures by the kind of zone in which a mention begins.
	Zones []Part `json:"zones"`
	// PublisherKinds are the figures by the kind of publisher.
	PublisherKinds []Part `json:"publisher_kinds"`
	// Confusion tells which types were taken for which; what is not in it did not
	// occur.
	Confusion []Confusion `json:"confusion"`
	// Calibration is the calibration of each type and of all; empty if predictions
	// have no confidences.
	Calibration []Calibration `json:"calibration"`
	// ByDocument is the figures of each document, in the order in which they were
	// added.
	ByDocument []Document `json:"by_document"`
	// Errors are all errors, document by document, in the order of the text.
	Errors []Error `json:"errors"`
}

// Row is the figures of one type of mention, or of all.
type Row struct {
	// Name is the type, or "all".
	Name string `json:"name"`
	// Gold is the number of mentions in the gold.
	Gold int `json:"gold"`
	// Predicted is the number of mentions that the system found, without Ignored.
	Predicted int `json:"predicted"`
	// Ignored is the number of predictions left out, because they lie on a span that
	// counts neither way.
	Ignored int     `json:"ignored"`
	Strict  Measure `json:"strict"`
	Overlap Measure `json:"overlap"`
	// Range is where the strict F1 lies in 95 % of resamples of the documents, and
	// OverlapRange where the overlap F1 does; nil if there are fewer than two
	// documents or no mentions in them, and in rows of a part.
	Range        *Range `json:"strict_f1_range,omitempty"`
	OverlapRange *Range `json:"overlap_f1_range,omitempty"`
}

// Measure is precision, recall and their harmonic mean, each from 0 to 1. A ratio
// of which the denominator is 0 is 0.
type Measure struct {
	// RightPredictions is the number of predictions that are right.
	RightPredictions int `json:"right_predictions"`
	// FoundGold is the number of gold mentions that were found.
	FoundGold int     `json:"found_gold"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// Range is an interval of figures.
type Range struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Value is the figures of one kind of value, over mentions that match strictly and
// whose gold has the value.
type Value struct {
	Type  corpus.Type `json:"type"`
	Field string      `json:"field"`
	Right int         `json:"right"`
	Of    int         `json:"of"`
	// Share is Right of Of; 0 if there were none.
	Share float64 `json:"share"`
}

// ratio returns a of b, 0 if b is 0.
func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// measure computes the figures from counts.
func measure(rightPredictions, predicted, foundGold, gold int) Measure {
	m := Measure{
		RightPredictions: rightPredictions,
		FoundGold:        foundGold,
		Precision:        ratio(rightPredictions, predicted),
		Recall:           ratio(foundGold, gold),
	}
	if sum := m.Precision + m.Recall; sum > 0 {
		m.F1 = 2 * m.Precision * m.Recall / sum
	}
	return m
}
