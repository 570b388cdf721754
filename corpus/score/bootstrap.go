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
		for i := range sum {
			figures[i] = append(figures[i], sum[i].strictF1())
		}
		figures[typeCount] = append(figures[typeCount], sum.all().strictF1())
	}
	for i := range figures {
		slices.Sort(figures[i])
		ranges[i] = &Range{Low: figures[i][resamples*25/1000], High: figures[i][resamples*975/1000-1]}
	}
	return ranges
}
