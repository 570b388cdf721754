package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

// compareFile compares with a file of testdata/page.
func compareFile(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "page", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o666))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

const harbour = `Acme Widgets, Inc. to build 東京国際空港横断道路建設 with partners in two countries, for $2 billion to $2.5 billion over the years

Semarang (Indonesia), 10 July 2017 - Acme said on Monday that it would begin in early March 2018.
"We begin," said Dr. Jane Roe, director of Acme, "and we do not stop." Millions of dollars more,
at US$5 a tonne, may come by 2030. "Nobody asked us." Springfield, the third quarter.`

// harbourDocument is a document with a bit of everything that a page shows.
func harbourDocument(t *testing.T) *model.Document {
	t.Helper()
	at := func(text string, confidence float64) model.Mention {
		start := strings.Index(harbour, text)
		require.GreaterOrEqual(t, start, 0, text)
		return model.Mention{Span: model.Span{Start: start, End: start + len(text)}, Text: text, Confidence: confidence}
	}
	why := func(m model.Mention, reasons ...string) model.Mention {
		m.Why = reasons
		return m
	}
	days := func(start, end string) *model.Interval {
		first, err := model.ParseDay(start)
		require.NoError(t, err)
		last, err := model.ParseDay(end)
		require.NoError(t, err)
		return &model.Interval{Start: first, End: last}
	}
	amount := func(s string) *decimal.Decimal {
		d, err := decimal.Parse(s)
		require.NoError(t, err)
		return &d
	}
	published := model.NewDay(2017, 7, 10)
	headline := at(harbour[:strings.Index(harbour, "\n")], 1).Span
	return &model.Document{
		ID: "harbour.txt", Text: harbour, Headline: &headline,
		Published: model.Reference{Day: published, Origin: model.OriginDateline},
		Dateline:  &model.Dateline{Mention: at("Semarang (Indonesia), 10 July 2017 -", 1), Day: published},
		Dates: []model.Date{
			{Mention: at("10 July 2017", 1), Value: "2017-07-10", Interval: days("2017-07-10", "2017-07-11")},
			{Mention: why(at("Monday", 0.94), "weekday", "counted from 2017-07-10"), Value: "2017-07-10", Interval: days("2017-07-10", "2017-07-11"),
				Clock: &model.Clock{Hour: 9, Minute: 5, Zone: "GMT"}},
			{Mention: at("early March 2018", 0.9), Value: "2018-03", Interval: days("2018-03-01", "2018-04-01"), Modifier: model.ModifierStart},
			{Mention: at("2030", 0.9), Value: "2030", Interval: days("2030-01-01", "2031-01-01"), Modifier: model.ModifierBefore},
			{Mention: at("the third quarter", 0.4), Unresolved: model.NoReferenceDay},
		},
		Places: []model.Place{
			{Name: "Semarang", Kind: model.PlaceCity, Country: "ID", Region: "Central Java", Point: &model.Point{Latitude: -6.9932, Longitude: 110.4203},
				Confidence: 0.97, Mentions: []model.Mention{at("Semarang", 0.97)}},
			{Name: "東京国際空港横断道路建設", Kind: model.PlaceFacility, Country: "JP", Confidence: 0.5, Mentions: []model.Mention{at("東京国際空港横断道路建設", 0.5)}},
			{Name: "Springfield", Confidence: 0.88, Unresolved: model.AmbiguousPlace, Mentions: []model.Mention{at("Springfield", 0.88)}},
		},
		Organisations: []model.Organisation{
			{Name: "Acme Widgets, Inc.", Kind: model.OrganisationCompany, Aliases: []string{"Acme"}, Ticker: "NASDAQ: ACME", Confidence: 0.99,
				Mentions: []model.Mention{why(at("Acme Widgets, Inc.", 0.99), "legal form"), why(at("Acme said", 0.9), "legal form", "short form of the name")}},
		},
		People: []model.Person{
			{Name: "Jane Roe", Titles: []string{"Dr.", "director"}, Affiliation: "Acme", Confidence: 0.999, Mentions: []model.Mention{at("Jane Roe", 1)}},
		},
		Money: []model.Money{
			{Mention: at("$2 billion to $2.5 billion", 0.99), Amount: amount("2000000000"), Max: amount("2500000000"), Currency: "USD", Qualifier: model.QualifierUpTo},
			{Mention: at("Millions of dollars", 0.9), Currency: "USD", Vague: true, Unresolved: model.VagueAmount},
			{Mention: at("US$5", 0.99), Amount: amount("5.00"), Currency: "USD", Per: "tonne"},
		},
		Quotes: []model.Quote{
			{Mention: at("We begin,", 1), Speaker: "Jane Roe", Title: "director of Acme", Affiliation: "Acme", Cue: "said"},
			{Mention: why(at("and we do not stop.", 1), "second half of a split"), Speaker: "Jane Roe", Title: "director of Acme", Affiliation: "Acme", Cue: "said", Continues: new(int)},
			{Mention: at("Nobody asked us.", 1), Unresolved: model.UnknownSpeaker},
		},
		Warnings: []model.Warning{{Span: at("Monday", 1).Span, Message: "a warning"}},
	}
}

func pageOf(p page, d *model.Document) string {
	var b strings.Builder
	p.document(&b, d)
	return b.String()
}

func TestPage(t *testing.T) {
	for name, p := range map[string]page{
		"wide.txt":   {screen: screen{width: 120}},
		"narrow.txt": {screen: screen{width: 60}},
		"why.txt":    {screen: screen{width: 100}, why: true},
		"colour.txt": {screen: screen{width: 100, colour: true}},
	} {
		t.Run(name, func(t *testing.T) { compareFile(t, name, pageOf(p, harbourDocument(t))) })
	}
}

func TestPageKeepsToItsWidth(t *testing.T) {
	// An amount of two times ten digits is not cut, so narrower ones have no room.
	for _, width := range []int{56, 60, 72, 80, 100, 132, 200} {
		for line := range strings.Lines(pageOf(page{screen: screen{width: width}, why: true}, harbourDocument(t))) {
			assert.LessOrEqual(t, displaywidth.String(strings.TrimSuffix(line, "\n")), width, line)
		}
	}
}

// A screen of a few columns has no room for a page, but it is no reason to fail.
func TestPageOnAnImpossibleScreen(t *testing.T) {
	for width := range 20 {
		assert.NotEmpty(t, pageOf(page{screen: screen{width: width}, why: true}, harbourDocument(t)))
	}
}

func TestPageOfNothing(t *testing.T) {
	assert.Equal(t, "No day of publication found; --published gives one to reckon from.\n\n"+
		"No dates, places, organisations, people, money or quotes found.\n",
		pageOf(page{screen: screen{width: 100}}, &model.Document{}))
}

// What a text holds must not steer the terminal of who reads about it.
func TestPageShowsNoControlCharacters(t *testing.T) {
	d := harbourDocument(t)
	d.Organisations[0].Name = "Evil\x1b]0;title\x07 \u202eCorp\r\nInc.\xff"
	text := pageOf(page{screen: screen{width: 100}}, d)
	assert.Contains(t, text, "Evil]0;title Corp Inc.\uFFFD")
	for _, forbidden := range []string{"\x1b", "\x07", "\r", "\u202e"} {
		assert.NotContains(t, text, forbidden)
	}
}

func TestPageWriterSeparatesDocuments(t *testing.T) {
	var b strings.Builder
	w := &pageWriter{out: &b, page: page{screen: screen{width: 40}}, several: func() bool { return true }}
	require.NoError(t, w.write(&model.Document{ID: "one.txt"}))
	require.NoError(t, w.write(&model.Document{ID: strings.Repeat("long name ", 9)}))
	require.NoError(t, w.close())
	lines := strings.Split(b.String(), "\n")
	assert.Equal(t, "── one.txt ─────────────────────────────", lines[0])
	assert.Contains(t, b.String(), "\n\n── long name long name long name lon… ──\n")
	assert.Equal(t, 40, displaywidth.String(lines[0]))
}
