package corpus_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

func TestGoldLines(t *testing.T) {
	const lines = `{"id":"a","publisher":"Heron Trust","source":"by hand","ref":"2021-05-04","published":"2021-05-04","dateline":"Zürich","kind":"ngo","text":"In Zürich today: \"Yes\" for $5","mentions":[` +
		`{"type":"DATE","start":11,"end":16,"text":"today"},{"type":"PLACE","start":3,"end":10,"text":"Zürich","country":"CH"},` +
		`{"type":"QUOTE","start":19,"end":22,"text":"Yes"},{"type":"MONEY","start":28,"end":30,"text":"$5"}]}` + "\n\n" +
		`{"id":"b","text":"","mentions":[]}`
	var all []corpus.Gold
	for gold, err := range corpus.GoldLines(strings.NewReader(lines)) {
		require.NoError(t, err)
		all = append(all, gold)
	}
	require.Len(t, all, 2)
	a := all[0]
	assert.Equal(t, model.NewDay(2021, 5, 4), a.Ref)
	assert.Equal(t, model.Article{ID: "a", Text: `In Zürich today: "Yes" for $5`, Published: a.Ref, Publisher: "Heron Trust"}, a.Article)
	assert.Equal(t, "Zürich", a.Dateline)
	assert.Equal(t, "CH", *a.Mentions[0].Country, "in the order of the text")
	assert.Equal(t, "", *a.Mentions[1].Value, "a date without value has none")
	assert.Equal(t, "", *a.Mentions[2].Speaker)
	assert.Nil(t, a.Mentions[2].Title)
	assert.Equal(t, "", *a.Mentions[3].Amount)
	assert.Empty(t, all[1].Mentions)
	assert.True(t, all[1].Ref.IsZero())
}

func TestFaultsOfLinesNameTheLine(t *testing.T) {
	for lines, fault := range map[string]string{
		"\n{": "jsonl:2: unexpected end of JSON input",
		`{"text":"ab","mentions":[{"type":"GPE","start":0,"end":1,"text":"a"}]}`:   `jsonl:1: "GPE" is no type of mention`,
		`{"text":"ab","mentions":[{"type":"ORG","start":1,"end":1,"text":""}]}`:    "jsonl:1: 1:1 is no span",
		`{"text":"ab","mentions":[{"type":"ORG","start":1,"end":3,"text":"b"}]}`:   `jsonl:1: the text at 1:3 is not "b"`,
		`{"text":"ab","mentions":[{"type":"ORG","start":0,"end":1,"text":"b"}]}`:   `jsonl:1: the text at 0:1 is not "b"`,
		`{"text":"ab","mentions":[{"type":"ORG","start":-1,"end":1,"text":"ab"}]}`: "jsonl:1: -1:1 is no span",
	} {
		var last error
		for _, err := range corpus.GoldLines(strings.NewReader(lines)) {
			last = err
		}
		assert.EqualError(t, last, fault)
		_, typed := errors.AsType[*corpus.SyntaxError](last)
		assert.True(t, typed)
	}
	for _, err := range corpus.GoldLines(iotest.ErrReader(iotest.ErrTimeout)) {
		assert.ErrorIs(t, err, iotest.ErrTimeout)
	}
}

func TestMentionLinesReadWhatIsWritten(t *testing.T) {
	document := heron()
	var b bytes.Buffer
	require.NoError(t, corpus.WriteMentions(&b, document))
	require.NoError(t, corpus.WriteMentions(&b, &model.Document{ID: "empty"}))
	var all []corpus.MentionLine
	for line, err := range corpus.MentionLines(&b) {
		require.NoError(t, err)
		all = append(all, line)
	}
	assert.Equal(t, []corpus.MentionLine{corpus.Mentions(document), corpus.Mentions(&model.Document{ID: "empty"})}, all)
}

func TestReadingStopsWhereTheCallerDoes(t *testing.T) {
	count := 0
	for range corpus.MentionLines(strings.NewReader("{}\n{}\nbroken")) {
		if count++; count == 2 {
			break
		}
	}
	assert.Equal(t, 2, count)
}
