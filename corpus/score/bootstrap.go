package score

import (
	"math/rand/v2"
	"slices"
)

// resamples is the number of times that the documents are drawn anew.
const resamples = 1000

// bootstrap returns, for each type and at last for all of them, between which
// figures the strict F1 lies in 95 % of resamples. Documents are drawn, not
// mentions: the mentions of one release are right or wrong together.
func bootstrap(documents []tally) [typeCount + 1]*Range {
	var ranges [typeCount + 1]*Range
	if len(documents) < 2 {
		return ranges
	}
	// A fixed seed: the same documents give the same report.
	random := rand.New(rand.NewPCG(1, 2))
	var figures [typeCount + 1][]float64
	for range resamples {
		var sum tally
		for range documents {
			sum.add(documents[random.IntN(len(documents))])
		}
		for i, c := range append(sum[:], sum.all()) {
			// A resample without mentions of the type shows nothing about it.
			if c.gold+c.predicted > 0 {
				figures[i] = append(figures[i], c.strictF1())
			}
		}
	}
	for i, list := range figures {
		if n := len(list); n > 0 {
			slices.Sort(list)
			ranges[i] = &Range{Low: list[n*25/1000], High: list[(n*975-1)/1000]}
		}
	}
	return ranges
}
