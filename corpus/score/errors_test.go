package score_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/model"
)

const sentence = "Ana Ruiz of Heron Trust spoke in Basel on Tuesday of plans."

// in returns the mention of words in the sentence.
func in(t corpus.Type, words string) corpus.Mention {
	start := strings.Index(sentence, words)
	return corpus.Mention{Type: t, Start: start, End: start + len(words), Text: words}
}

func TestKindsOfErrors(t *testing.T) {
	r := scoredText(t, sentence,
		[]corpus.Mention{in(corpus.Person, "Ana Ruiz"), in(corpus.Organisation, "Heron Trust"), in(corpus.Place, "Basel"),
			{Type: corpus.Date, Start: 42, End: 49, Value: new("2021-05-04")}},
		[]corpus.Mention{in(corpus.Organisation, "Heron"), in(corpus.Organisation, "Trust"), in(corpus.Person, "Basel"),
			{Type: corpus.Date, Start: 42, End: 49, Value: new("2021-05-11")}, in(corpus.Place, "plans")})
	var lines []string
	for _, e := range r.Errors {
		lines = append(lines, e.String())
	}
	assert.Equal(t, []string{
		"d:0-8: missed PERSON: [Ana Ruiz] of Heron Trust spoke in Basel on Tuesda",
		`d:12-23: wrong boundary ORG: expected "Heron Trust", got "Heron": Ana Ruiz of [Heron Trust] spoke in Basel on Tuesday of plans.`,
		"d:18-23: extra ORG: Ana Ruiz of Heron [Trust] spoke in Basel on Tuesday of plans.",
		`d:33-38: wrong type PLACE: expected "PLACE", got "PERSON": Ana Ruiz of Heron Trust spoke in [Basel] on Tuesday of plans.`,
		`d:42-49: wrong value DATE value: expected "2021-05-04", got "2021-05-11": a Ruiz of Heron Trust spoke in Basel on [Tuesday] of plans.`,
		"d:53-58: extra PLACE: eron Trust spoke in Basel on Tuesday of [plans].",
	}, lines)
	assert.Equal(t, &model.Span{Start: 12, End: 17}, r.Errors[1].Predicted)
}

func TestBoundaryErrorTakesTheLargestOverlap(t *testing.T) {
	r := scored(t, []corpus.Mention{mention(corpus.Date, 0, 9)}, []corpus.Mention{mention(corpus.Date, 0, 3), mention(corpus.Date, 4, 9)})
	require.Len(t, r.Errors, 2)
	assert.Equal(t, score.WrongBoundary, r.Errors[0].Kind)
	assert.Equal(t, "efghi", r.Errors[0].Got)
	assert.Equal(t, score.Extra, r.Errors[1].Kind)
}

func TestQuotesAreTakenForNothingElse(t *testing.T) {
	r := scored(t, []corpus.Mention{mention(corpus.Quote, 0, 9)}, []corpus.Mention{mention(corpus.Organisation, 0, 9)})
	require.Len(t, r.Errors, 2)
	assert.Equal(t, []score.Kind{score.Extra, score.Missed}, []score.Kind{r.Errors[0].Kind, r.Errors[1].Kind})
}

func TestSurroundingsCutNoCharacter(t *testing.T) {
	for _, text := range []string{strings.Repeat("é", 50), strings.Repeat("😀", 50), "a" + strings.Repeat("…", 50)} {
		for start := range text {
			_, size := utf8.DecodeRuneInString(text[start:])
			r := scoredText(t, text, []corpus.Mention{mention(corpus.Date, start, start+size)}, nil)
			e := r.Errors[0]
			assert.True(t, utf8.ValidString(e.Before) && utf8.ValidString(e.After))
			assert.LessOrEqual(t, len(e.Before), 40)
			assert.LessOrEqual(t, len(e.After), 40)
			assert.GreaterOrEqual(t, len(e.Before), min(start, 37))
			assert.True(t, strings.HasSuffix(text[:start], e.Before) && strings.HasPrefix(text[start+size:], e.After))
		}
	}
}

// A text of broken UTF-8 has no character boundaries to look for.
func TestSurroundingsOfBrokenText(t *testing.T) {
	text := strings.Repeat("\x80", 100)
	r := scoredText(t, text, []corpus.Mention{mention(corpus.Date, 50, 51)}, nil)
	assert.Equal(t, "\x80", r.Errors[0].Text)
}

func TestErrorsStandInOneLine(t *testing.T) {
	var b strings.Builder
	require.NoError(t, score.WriteErrors(&b, []score.Error{{Document: "d", Kind: score.Missed, Type: corpus.Organisation,
		Before: "\x1b[2Jfrom\r\n\tthe  ", Text: "Heron\nTrust", After: " in\n\nBasel"}}))
	assert.Equal(t, "d:0-0: missed ORG: \uFFFD[2Jfrom⏎the [Heron⏎Trust] in⏎⏎Basel\n", b.String())
}
