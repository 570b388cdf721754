package score_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/model"
)

func drawMentions(t *rapid.T, label string) []corpus.Mention {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) corpus.Mention {
		start := rapid.IntRange(0, len(doc)-1).Draw(t, "start")
		return corpus.Mention{
			Type:  rapid.SampledFrom([]corpus.Type{corpus.Place, corpus.Date, corpus.Quote, corpus.Ignore}).Draw(t, "type"),
			Start: start, End: rapid.IntRange(start+1, min(start+12, len(doc))).Draw(t, "end"),
			Value: new(rapid.SampledFrom([]string{"", "2021", "2022"}).Draw(t, "value")),
		}
	}), 0, 12).Draw(t, label)
}

func TestLawsOfCounting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, predicted := drawMentions(t, "gold"), drawMentions(t, "predicted")
		var s score.Scorer
		assert.NoError(t, s.Add(corpus.Gold{Article: model.Article{Text: doc}, Mentions: gold}, predicted))
		r := s.Report()
		kinds := map[score.Kind]int{}
		for _, e := range r.Errors {
			kinds[e.Kind]++
		}
		for _, row := range append(r.Types, r.All) {
			strict := row.Strict.FoundGold
			assert.Equal(t, strict, row.Strict.RightPredictions)
			assert.LessOrEqual(t, strict, row.Overlap.FoundGold)
			assert.LessOrEqual(t, row.Overlap.FoundGold, row.Gold)
			assert.LessOrEqual(t, strict, row.Overlap.RightPredictions)
			assert.LessOrEqual(t, row.Overlap.RightPredictions, row.Predicted)
		}
		confused := kinds[score.WrongBoundary] + kinds[score.WrongType]
		assert.Equal(t, r.All.Gold-r.All.Strict.FoundGold, kinds[score.Missed]+confused)
		assert.Equal(t, r.All.Predicted-r.All.Strict.FoundGold, kinds[score.Extra]+confused)
	})
}

func TestGoldAgainstItselfIsPerfect(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := drawMentions(t, "gold")
		var s score.Scorer
		assert.NoError(t, s.Add(corpus.Gold{Article: model.Article{Text: doc}, Mentions: gold}, gold))
		r := s.Report()
		assert.Empty(t, r.Errors)
		assert.Equal(t, r.All.Gold, r.All.Strict.FoundGold)
		assert.Equal(t, 0, r.All.Ignored)
	})
}
