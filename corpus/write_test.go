package corpus_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// at returns the mention of words in a text.
func at(text, words string) model.Mention {
	start := strings.Index(text, words)
	return model.Mention{Span: model.Span{Start: start, End: start + len(words)}, Text: words, Confidence: 0.9}
}

// heron is a document with every type of mention, one of them inside a quote, and
// one over a line end.
func heron() *model.Document {
	const text = "ZÜRICH, 4 May 2021 – Heron\r\nTrust <HT> gave €2m.\n“On Tuesday 😀 we begin,” said Ana Ruiz.\n"
	organisation := at(text, "Heron\r\nTrust")
	return &model.Document{
		ID: "heron", Text: text,
		Published: model.Reference{Day: model.NewDay(2021, 5, 4), Origin: model.OriginDateline},
		Dateline:  &model.Dateline{Mention: at(text, "ZÜRICH, 4 May 2021")},
		Places:    []model.Place{{Name: "ZÜRICH", Kind: model.PlaceCity, Country: "CH", Mentions: []model.Mention{at(text, "ZÜRICH")}}},
		Organisations: []model.Organisation{{Name: "Heron Trust", Acronym: "HT",
			Mentions: []model.Mention{organisation, at(text, "HT")}}},
		People: []model.Person{{Name: "Ana Ruiz", Titles: []string{"Ms"}, Mentions: []model.Mention{at(text, "Ana Ruiz")}}},
		Dates: []model.Date{{Mention: at(text, "4 May 2021"), Value: "2021-05-04"},
			{Mention: at(text, "Tuesday"), Value: "2021-05-04", Relative: true, Modifier: model.ModifierStart}},
		Money:    []model.Money{{Mention: at(text, "€2m"), Amount: new(decimal.MustParse("2000000")), Currency: "EUR"}},
		Quotes:   []model.Quote{{Mention: at(text, "On Tuesday 😀 we begin,"), Speaker: "Ana Ruiz", Title: "Ms"}},
		Warnings: []model.Warning{{Message: "a <warning>"}},
	}
}

var writers = map[string]func(io.Writer, *model.Document) error{
	"json": corpus.WriteJSON, "jsonl": corpus.WriteJSONL, "mentions": corpus.WriteMentions,
	"brat text": corpus.WriteBratText, "brat": corpus.WriteBratAnn, "html": corpus.WriteHTML,
}

func TestMentionsStandInTheOrderOfTheText(t *testing.T) {
	var list []string
	for _, m := range corpus.Mentions(heron()).Mentions {
		list = append(list, string(m.Type)+" "+m.Text)
	}
	assert.Equal(t, []string{"PLACE ZÜRICH", "DATE 4 May 2021", "ORG Heron\r\nTrust", "ORG HT", "MONEY €2m",
		"QUOTE On Tuesday 😀 we begin,", "DATE Tuesday", "PERSON Ana Ruiz"}, list)
}

func TestJSONReadsBack(t *testing.T) {
	for _, write := range []func(io.Writer, *model.Document) error{corpus.WriteJSON, corpus.WriteJSONL} {
		var b bytes.Buffer
		require.NoError(t, write(&b, heron()))
		var back model.Document
		require.NoError(t, json.Unmarshal(b.Bytes(), &back))
		assert.Equal(t, heron(), &back)
	}
}

func TestJSONLIsOneLine(t *testing.T) {
	for _, name := range []string{"jsonl", "mentions"} {
		var b strings.Builder
		require.NoError(t, writers[name](&b, heron()))
		assert.Equal(t, len(b.String())-1, strings.Index(b.String(), "\n"), name)
	}
}

func TestEmptyDocumentsAreWritten(t *testing.T) {
	for name, write := range writers {
		assert.NoError(t, write(io.Discard, &model.Document{}), name)
	}
}

func TestMentionsOutsideOfTheTextAreAnError(t *testing.T) {
	for _, span := range []model.Span{{Start: -1, End: 2}, {Start: 2, End: 2}, {Start: 3, End: 2}, {Start: 0, End: 9}} {
		document := &model.Document{Text: "Heron", Dates: []model.Date{{Mention: model.Mention{Span: span}}}}
		for _, name := range []string{"brat", "brat text", "html"} {
			assert.Error(t, writers[name](io.Discard, document), "%s %v", name, span)
		}
	}
}
