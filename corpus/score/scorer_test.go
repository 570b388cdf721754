package score_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/model"
)

// doc is a document of ten letters a line, so that offsets can be read off.
const doc = "abcdefghi\nabcdefghi\nabcdefghi\nabcdefghi\n"

func mention(t corpus.Type, start, end int) corpus.Mention {
	return corpus.Mention{Type: t, Start: start, End: end}
}

func scored(t *testing.T, gold, predicted []corpus.Mention) score.Report {
	t.Helper()
	return scoredText(t, doc, gold, predicted)
}

func scoredText(t *testing.T, text string, gold, predicted []corpus.Mention) score.Report {
	t.Helper()
	var s score.Scorer
	require.NoError(t, s.Add(corpus.Gold{ID: "d", Article: model.Article{Text: text}, Mentions: gold}, predicted))
	return s.Report()
}

// row returns the row of a type.
func row(t *testing.T, r score.Report, mentionType corpus.Type) score.Row {
	t.Helper()
	for i, other := range corpus.Types {
		if other == mentionType {
			return r.Types[i]
		}
	}
	t.Fatalf("no row %s", mentionType)
	return score.Row{}
}

// figures are what a case was computed to by hand.
type figures struct {
	gold, predicted, ignored, strict, overlapPredicted, overlapGold int
}

func figuresOf(r score.Row) figures {
	return figures{r.Gold, r.Predicted, r.Ignored, r.Strict.FoundGold, r.Overlap.RightPredictions, r.Overlap.FoundGold}
}

func TestCounts(t *testing.T) {
	const org, quote, ignore = corpus.Organisation, corpus.Quote, corpus.Ignore
	list := func(mentions ...corpus.Mention) []corpus.Mention { return mentions }
	for _, test := range []struct {
		name            string
		mentionType     corpus.Type
		gold, predicted []corpus.Mention
		want            figures
	}{
		{"right", org, list(mention(org, 0, 4)), list(mention(org, 0, 4)), figures{1, 1, 0, 1, 1, 1}},
		{"missed", org, list(mention(org, 0, 4)), nil, figures{1, 0, 0, 0, 0, 0}},
		{"extra", org, nil, list(mention(org, 0, 4)), figures{0, 1, 0, 0, 0, 0}},
		{"found twice: one of the two is extra", org, list(mention(org, 0, 4)), list(mention(org, 0, 4), mention(org, 0, 4)),
			figures{1, 2, 0, 1, 2, 1}},
		{"touching is not overlapping", org, list(mention(org, 0, 4)), list(mention(org, 4, 6)), figures{1, 1, 0, 0, 0, 0}},
		{"two that overlap one", org, list(mention(org, 0, 9)), list(mention(org, 0, 4), mention(org, 5, 9)), figures{1, 2, 0, 0, 2, 1}},
		{"one that overlaps two", org, list(mention(org, 0, 4), mention(org, 5, 9)), list(mention(org, 0, 9)), figures{2, 1, 0, 0, 1, 2}},
		{"nested: the inner one is exact", org, list(mention(org, 0, 9), mention(org, 2, 4)), list(mention(org, 2, 4)),
			figures{2, 1, 0, 1, 1, 2}},
		{"other type", org, list(mention(org, 0, 4)), list(mention(corpus.Place, 0, 4)), figures{1, 0, 0, 0, 0, 0}},
		{"on an ignored span", org, list(mention(ignore, 0, 4)), list(mention(org, 3, 8)), figures{0, 0, 1, 0, 0, 0}},
		{"beside an ignored span", org, list(mention(ignore, 0, 4)), list(mention(org, 4, 8)), figures{0, 1, 0, 0, 0, 0}},
		{"exact on an ignored span", org, list(mention(ignore, 0, 9), mention(org, 3, 8)), list(mention(org, 3, 8)),
			figures{1, 1, 0, 1, 1, 1}},
		{"inexact on an ignored span: the gold is missed", org, list(mention(ignore, 0, 9), mention(org, 3, 8)),
			list(mention(org, 3, 7)), figures{1, 0, 1, 0, 0, 0}},
		{"predicted ignored spans are nothing", org, nil, list(mention(ignore, 0, 4)), figures{0, 0, 0, 0, 0, 0}},
		{"quote around an ignored span", quote, list(mention(ignore, 3, 5)), list(mention(quote, 0, 9)), figures{0, 1, 0, 0, 0, 0}},
		{"quote within an ignored span", quote, list(mention(ignore, 0, 9)), list(mention(quote, 2, 9)), figures{0, 0, 1, 0, 0, 0}},
		{"quotes do not overlap names", quote, list(mention(quote, 0, 9)), list(mention(org, 0, 9)), figures{1, 0, 0, 0, 0, 0}},
	} {
		got := figuresOf(row(t, scored(t, test.gold, test.predicted), test.mentionType))
		assert.Equal(t, test.want, got, test.name)
	}
}

func TestRatios(t *testing.T) {
	// Three gold, four predicted, two of them right; the third overlaps.
	r := scored(t,
		[]corpus.Mention{mention(corpus.Person, 0, 4), mention(corpus.Person, 5, 9), mention(corpus.Person, 10, 19)},
		[]corpus.Mention{mention(corpus.Person, 0, 4), mention(corpus.Person, 5, 9), mention(corpus.Person, 10, 12), mention(corpus.Person, 30, 31)})
	person := row(t, r, corpus.Person)
	assert.Equal(t, 2, person.Strict.RightPredictions)
	assert.Equal(t, 2./4, person.Strict.Precision)
	assert.Equal(t, 2./3, person.Strict.Recall)
	assert.InDelta(t, 4./7, person.Strict.F1, 1e-12)
	assert.Equal(t, 3./4, person.Overlap.Precision)
	assert.Equal(t, 1., person.Overlap.Recall)
	assert.InDelta(t, 6./7, person.Overlap.F1, 1e-12)
	assert.Equal(t, person.Strict, r.All.Strict)
	assert.Equal(t, "all", r.All.Name)
}

func TestQuotesAreComparedWithoutTheirMarks(t *testing.T) {
	const text = "She said “ we ’re done ” and left."
	start, end := strings.Index(text, "we"), strings.Index(text, " ”")
	outer, outerEnd := strings.Index(text, "“"), strings.Index(text, " and")
	r := scoredText(t, text, []corpus.Mention{mention(corpus.Quote, start, end)}, []corpus.Mention{mention(corpus.Quote, outer, outerEnd)})
	assert.Equal(t, figures{1, 1, 0, 1, 1, 1}, figuresOf(row(t, r, corpus.Quote)))
	assert.Empty(t, r.Errors)

	// Of a span of marks only nothing would be left.
	r = scoredText(t, text, nil, []corpus.Mention{mention(corpus.Quote, outer, outer+len("“"))})
	assert.Equal(t, figures{0, 1, 0, 0, 0, 0}, figuresOf(row(t, r, corpus.Quote)))
}

func TestEmptyDocuments(t *testing.T) {
	var s score.Scorer
	assert.Equal(t, 0, s.Report().Documents)
	require.NoError(t, s.Add(corpus.Gold{ID: "empty"}, nil))
	r := s.Report()
	assert.Equal(t, 1, r.Documents)
	assert.Equal(t, score.Row{Name: "all"}, r.All)
	assert.Empty(t, r.Errors)
}

func TestMentionsThatCannotBeAreRefused(t *testing.T) {
	gold := corpus.Gold{ID: "d", Article: model.Article{Text: doc}}
	for fault, m := range map[string]corpus.Mention{
		`score: document d: "GPE" is no type of mention`:                  mention("GPE", 0, 4),
		"score: document d: the span 4:4 is not in the text of 40 bytes":  mention(corpus.Date, 4, 4),
		"score: document d: the span -1:4 is not in the text of 40 bytes": mention(corpus.Date, -1, 4),
		"score: document d: the span 4:41 is not in the text of 40 bytes": mention(corpus.Ignore, 4, 41),
	} {
		var s score.Scorer
		assert.EqualError(t, s.Add(gold, []corpus.Mention{m}), fault)
		assert.Equal(t, 0, s.Report().Documents, "nothing is counted")
	}
}

func TestResamplesAreTheSameEveryTime(t *testing.T) {
	report := func(documents int) score.Report {
		var s score.Scorer
		for i := range documents {
			gold := corpus.Gold{Article: model.Article{Text: doc}, Mentions: []corpus.Mention{mention(corpus.Date, 0, 4)}}
			require.NoError(t, s.Add(gold, []corpus.Mention{mention(corpus.Date, 0, 4+i%2)}))
		}
		return s.Report()
	}
	assert.Nil(t, report(1).All.Range, "one document shows no range")
	r := report(40)
	assert.Equal(t, r, report(40))
	assert.Equal(t, 0.5, r.All.Strict.F1)
	// Forty draws of one half: 95 % lie within 0.5 ± 1.96 * sqrt(0.25/40) = 0.345 to 0.655.
	assert.InDelta(t, 0.345, r.All.Range.Low, 0.03)
	assert.InDelta(t, 0.655, r.All.Range.High, 0.03)
	assert.Equal(t, r.All.Range, row(t, r, corpus.Date).Range)
}
