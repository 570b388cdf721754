package corpus_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

func TestBrat(t *testing.T) {
	var text, ann strings.Builder
	require.NoError(t, corpus.WriteBratText(&text, heron()))
	require.NoError(t, corpus.WriteBratAnn(&ann, heron()))
	assert.Equal(t, "ZÜRICH, 4 May 2021 – Heron  Trust <HT> gave €2m.\n“On Tuesday 😀 we begin,” said Ana Ruiz.\n", text.String())
	assert.Equal(t, strings.Join([]string{
		"T1\tPLACE 0 6\tZÜRICH",
		"#1\tAnnotatorNotes T1\tname: ZÜRICH; country: CH; kind: city; confidence: 0.90",
		"T2\tDATE 8 18\t4 May 2021",
		"#2\tAnnotatorNotes T2\tvalue: 2021-05-04; confidence: 0.90",
		"T3\tORG 21 33\tHeron  Trust",
		"#3\tAnnotatorNotes T3\tname: Heron Trust; acronym: HT; confidence: 0.90",
		"T4\tORG 35 37\tHT",
		"#4\tAnnotatorNotes T4\tname: Heron Trust; acronym: HT; confidence: 0.90",
		"T5\tMONEY 44 47\t€2m",
		"#5\tAnnotatorNotes T5\tamount: 2000000; currency: EUR; confidence: 0.90",
		"T6\tQUOTE 50 72\tOn Tuesday 😀 we begin,",
		"#6\tAnnotatorNotes T6\tspeaker: Ana Ruiz; title: Ms; confidence: 0.90",
		"T7\tDATE 53 60\tTuesday",
		"A1\tRelative T7",
		"A2\tModifier T7 START",
		"#7\tAnnotatorNotes T7\tvalue: 2021-05-04; modifier: START; confidence: 0.90",
		"T8\tPERSON 79 87\tAna Ruiz",
		"#8\tAnnotatorNotes T8\tname: Ana Ruiz; titles: Ms; confidence: 0.90",
		"",
	}, "\n"), ann.String())
}

// Offsets in characters hold only if the text for brat has as many of them, and a
// reader that ends lines at other characters would find no whole mention.
func TestBratTextKeepsOffsets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.SampledFrom([]string{"a", "é", "😀", "\xff", "\xe2\x80", "\r", "\n", "\t", "\u2028", "\f", " "})
		text := strings.Join(rapid.SliceOfN(part, 1, 12).Draw(t, "text"), "")
		start := rapid.IntRange(0, len(text)-1).Draw(t, "start")
		end := rapid.IntRange(start+1, len(text)).Draw(t, "end")
		document := &model.Document{Text: text, Dates: []model.Date{{Mention: model.Mention{Span: model.Span{Start: start, End: end}}}}}
		var out, ann strings.Builder
		require.NoError(t, corpus.WriteBratText(&out, document))
		require.NoError(t, corpus.WriteBratAnn(&ann, document))
		assert.True(t, utf8.ValidString(out.String()))
		assert.Equal(t, utf8.RuneCountInString(text), utf8.RuneCountInString(out.String()))
		assert.NotContains(t, out.String(), "\r")
		assert.NotContains(t, out.String(), "\u2028")
		assert.Equal(t, 1, strings.Count(ann.String(), "\n"))
	})
}
