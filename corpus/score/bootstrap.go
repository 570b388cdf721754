package score

import (
	"math/rand/v2"
	"slices"
)

// resamples is the number of times that the documents are drawn anew.
const resamples = 1000

// ranges is where two figures of a row lie.
type ranges struct{ strict, overlap *Range }

// bootstrap returns, for each type and at last for all of them, between which
// figures F1 lies in 95 % of resamples. Documents are drawn, not mentions: the
// mentions of one release are right or wrong together.
func bootstrap(documents []tally) [typeCount + 1]ranges {
	var all [typeCount + 1]ranges
	if len(documents) < 2 {
		return all
	}
	// A fixed seed: the same documents give the same report.
	random := rand.New(rand.NewPCG(1, 2))
	var strict, overlap [typeCount + 1][]float64
	for range resamples {
		var sum tally
		for range documents {
			sum.add(documents[random.IntN(len(documents))])
		}
		for i, c := range append(sum[:], sum.all()) {
			// A resample without mentions of the type shows nothing about it.
			if c.Gold+c.Predicted > 0 {
				strict[i] = append(strict[i], c.strictF1())
				overlap[i] = append(overlap[i], c.overlapF1())
			}
		}
	}
	for i := range all {
		all[i] = ranges{middle(strict[i]), middle(overlap[i])}
	}
	return all
}

// middle returns between which figures the middle 95 % lie; nil if there are none.
func middle(figures []float64) *Range {
	n := len(figures)
	if n == 0 {
		return nil
	}
	slices.Sort(figures)
	return &Range{Low: figures[n*25/1000], High: figures[(n*975-1)/1000]}
}
