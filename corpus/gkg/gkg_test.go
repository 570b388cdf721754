package gkg_test

import (
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/gkg"
	"github.com/dateline-nlp/dateline/model"
)

func TestWriteLine(t *testing.T) {
	text := "Zürich, 3 March 2020: Acme; Sons paid £5m to £7m, “a\tfair | price”, Ann Day said."
	at := func(s string) model.Mention {
		start := strings.Index(text, s)
		require.GreaterOrEqual(t, start, 0)
		return model.Mention{Span: model.Span{Start: start, End: start + len(s)}, Text: s, Confidence: 1}
	}
	low, high, day := decimal.MustParse("5000000"), decimal.MustParse("7000000"), model.Day{Year: 2020, Month: 3, Day: 3}
	d := &model.Document{
		ID: "a", Text: text, Published: model.Reference{Day: day, Origin: model.OriginDateline},
		Dates: []model.Date{{Mention: at("3 March 2020"), Value: "2020-03-03", Granularity: model.GranularityDay,
			Interval: &model.Interval{Start: day, End: day.AddDays(1)}}},
		Places: []model.Place{{Name: "Zürich", Kind: model.PlaceCity, Country: "CH", Region: "Zürich", GeoNameID: 2657896,
			Point: &model.Point{Latitude: 47.36667, Longitude: 8.55}, Mentions: []model.Mention{at("Zürich")}}},
		Organisations: []model.Organisation{{Name: "Acme; Sons", Mentions: []model.Mention{at("Acme; Sons")}}},
		People:        []model.Person{{Name: "Ann Day", Mentions: []model.Mention{at("Ann Day")}}},
		Money:         []model.Money{{Mention: at("£5m to £7m"), Amount: &low, Max: &high, Currency: "GBP"}},
		Quotes:        []model.Quote{{Mention: at("a\tfair | price"), Speaker: "Ann Day", Cue: "said"}},
	}
	require.NoError(t, d.Verify())
	var b strings.Builder
	require.NoError(t, gkg.WriteLine(&b, dataset.Record{Found: d, Head: dataset.Head{Number: 4, Place: "feed.jsonl#4",
		Metadata: dataset.Metadata{Publisher: "Wire, Inc.", Title: "A <fair> price"}}}))
	line, ended := strings.CutSuffix(b.String(), "\n")
	assert.True(t, ended)
	columns := strings.Split(line, "\t")
	require.Len(t, columns, 27)
	for i, want := range map[int]string{
		0: "20200303000000-4", 1: "20200303000000", 2: "2", 3: "Wire Inc.", 4: "feed.jsonl#4",
		9: "4#Zürich#CH#Zürich#47.36667#8.55#2657896", 10: "4#Zürich#CH#Zürich##47.36667#8.55#2657896#0",
		11: "Ann Day", 12: "Ann Day,68", 13: "Acme Sons", 14: "Acme Sons,22", 16: "3#3#3#2020#8",
		22: "51|14|said|a fair price", 23: "Zürich,0;Acme Sons,22;Ann Day,68", 24: "5000000,GBP,38;7000000,GBP,38",
		26: "<PAGE_TITLE>A &lt;fair&gt; price</PAGE_TITLE><QUOTATION_SPEAKERS>Ann Day</QUOTATION_SPEAKERS>",
	} {
		assert.Equal(t, want, columns[i], "column %d", i+1)
	}
}
