package model

import (
	"encoding/json"
	"testing"

	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sample returns a document that keeps every law.
func sample() *Document {
	text := "HULL, 3 March 2020 – Acme paid £5m to £7m, “a fair price”, Ann Day said on Tuesday. Acme is in Hull."
	at := func(s string, from int) Mention {
		for i := from; ; i++ {
			if text[i:i+len(s)] == s {
				return Mention{Span: Span{i, i + len(s)}, Text: s, Confidence: 0.9}
			}
		}
	}
	low, high := decimal.MustParse("5000000"), decimal.MustParse("7000000")
	day := Day{2020, 3, 3}
	return &Document{
		ID: "a", Text: text, Published: Reference{day, OriginDateline},
		Dateline: &Dateline{Mention: at("HULL, 3 March 2020", 0), Places: []string{"HULL"}, Day: day},
		Dates: []Date{
			{Mention: at("3 March 2020", 0), Value: "2020-03-03", Granularity: GranularityDay, Interval: &Interval{day, day.AddDays(1)}},
			{Mention: at("Tuesday", 0), Value: "2020-03-03", Granularity: GranularityDay, Relative: true, Anchor: day},
		},
		Places: []Place{{Name: "Hull", Kind: PlaceCity, Country: "GB", Point: &Point{53.7, -0.3}, Confidence: 1,
			Mentions: []Mention{at("HULL", 0), at("Hull", 90)}}},
		Organisations: []Organisation{{Name: "Acme", Kind: OrganisationCompany, Confidence: 1, Mentions: []Mention{at("Acme", 0), at("Acme", 50)}}},
		People:        []Person{{Name: "Ann Day", Confidence: 1, Mentions: []Mention{at("Ann Day", 0)}}},
		Money:         []Money{{Mention: at("£5m to £7m", 0), Amount: &low, Max: &high, Currency: "GBP"}},
		Quotes:        []Quote{{Mention: at("a fair price", 0), Kind: QuoteMixed, Speaker: "Ann Day", Cue: "said"}},
		Zones:         []Zone{{Span{0, 22}, ZoneDateline}, {Span{23, len(text)}, ZoneBody}},
	}
}

func TestVerifyAcceptsALawfulDocument(t *testing.T) {
	assert.NoError(t, sample().Verify())
	assert.NoError(t, (&Document{}).Verify())
}

func TestVerifyFindsEveryBrokenLaw(t *testing.T) {
	for _, c := range []struct {
		break_ func(*Document)
		want   string
	}{
		{func(d *Document) { d.Dates[0].End++ }, `the text at 6:19`},
		{func(d *Document) { d.Dates[0].Start = -1 }, "not in the text"},
		{func(d *Document) { d.Dates[0].End = len(d.Text) + 1 }, "not in the text"},
		{func(d *Document) { d.Money[0].Start++; d.Money[0].Text = d.Text[d.Money[0].Start:d.Money[0].End] }, "cuts a character"},
		{func(d *Document) { m := &d.People[0].Mentions[0]; m.End++; m.Text += " " }, "white space"},
		{func(d *Document) { d.Dates[0], d.Dates[1] = d.Dates[1], d.Dates[0] }, "out of order"},
		{func(d *Document) { d.People[0].Mentions[0] = d.Dates[0].Mention }, "overlap"},
		{func(d *Document) { d.Dates[0].Value = "" }, "unresolved"},
		{func(d *Document) { d.Dates[0].Value = "2020-13" }, "no TIMEX3"},
		{func(d *Document) { d.Dates[0].Interval.End = d.Dates[0].Interval.Start }, "empty or impossible"},
		{func(d *Document) { d.Dates[0].Clock = &Clock{Hour: 24} }, "no clock"},
		{func(d *Document) { d.Dates[0].Alternatives = []DateReading{{Value: "2020-13"}} }, "no TIMEX3 date"},
		{func(d *Document) { d.Dates[0].Alternatives = []DateReading{{Value: "2021", Reason: 99}} }, "no reading reason"},
		{func(d *Document) { d.Dates[0].Alternatives = []DateReading{{Value: "2021", Interval: &Interval{}}} }, "of an alternative"},
		{func(d *Document) {
			d.Dates[0].Alternatives = []DateReading{{Value: d.Dates[0].Value, Interval: d.Dates[0].Interval}}
		}, "the date itself"},
		{func(d *Document) { d.Dates[0].Alternatives = []DateReading{{Value: "2021"}, {Value: "2021"}} }, "stands twice"},
		{func(d *Document) { d.Money[0].Alternatives = []CurrencyReading{{Currency: "pound"}} }, "no currency code"},
		{func(d *Document) { d.Money[0].Alternatives = []CurrencyReading{{Currency: "USD", Reason: 99}} }, "no currency reason"},
		{func(d *Document) { d.Money[0].Alternatives = []CurrencyReading{{Currency: d.Money[0].Currency}} }, "the currency itself"},
		{func(d *Document) {
			d.Money[0].Alternatives = []CurrencyReading{{Currency: "USD"}, {Currency: "USD"}}
		}, "stands twice"},
		{func(d *Document) { d.Money[0].Amount = nil }, "unresolved"},
		{func(d *Document) { d.Money[0].Max = new(decimal.One) }, "upper end"},
		{func(d *Document) { d.Money[0].Vague = true }, "vague"},
		{func(d *Document) { d.Money[0].Currency = "£" }, "currency code"},
		{func(d *Document) { d.Quotes[0].Speaker = "" }, "unresolved"},
		{func(d *Document) { d.Quotes[0].Continues = new(0) }, "not before it"},
		{func(d *Document) { d.Quotes[0].Kind = QuoteTerm }, "a term with speaker"},
		{func(d *Document) { d.Quotes[0].Missing = 99 }, "no missing mark"},
		{func(d *Document) { d.Quotes[0].SpokenBy = &Span{9, 9} }, "not in the text"},
		{func(d *Document) { d.Quotes[0].Person = new(len(d.People)) }, "spoken by person"},
		{func(d *Document) { d.Quotes[0].Organisation = new(-1) }, "spoken by organisation"},
		{func(d *Document) { d.Quotes[0].Person, d.Quotes[0].Organisation = new(0), new(0) }, "and organisation"},
		{func(d *Document) { d.Quotes[0].SpeakerConfidence = 1.5 }, "no probability"},
		{func(d *Document) {
			d.Quotes[0].Speaker, d.Quotes[0].Unresolved, d.Quotes[0].Person = "", UnknownSpeaker, new(0)
		}, "and no speaker"},
		{func(d *Document) { d.Organisations[0].Mentions = nil }, "no mentions"},
		{func(d *Document) { d.Organisations[0].Name = "" }, "no name"},
		{func(d *Document) { d.Organisations[0].Confidence = 1.1 }, "no probability"},
		{func(d *Document) { d.Places[0].Country = "gb" }, "country code"},
		{func(d *Document) { d.Places[0].Unresolved = AmbiguousPlace }, "unresolved"},
		{func(d *Document) { d.Places[0].Point.Latitude = 91 }, "no point"},
		{func(d *Document) { d.Places[0].Kind = 99 }, "no place kind"},
		{func(d *Document) { d.Organisations[0].Kind = 99 }, "no organisation kind"},
		{func(d *Document) { d.Quotes[0].Kind = 99 }, "no quote kind"},
		{func(d *Document) { d.Dates[0].Modifier = 99 }, "no modifier"},
		{func(d *Document) { d.Money[0].Qualifier = 99 }, "no qualifier"},
		{func(d *Document) { d.Money[0].Role = 99 }, "no amount role"},
		{func(d *Document) { d.Zones[1].Start = 3 }, "zone"},
		{func(d *Document) { d.Published.Origin = OriginNone }, "published"},
		{func(d *Document) { d.Headline = &Span{5, 2} }, "headline"},
		{func(d *Document) { d.Source = []Segment{{Span{0, 3}, Span{0, 4}, true}} }, "segment"},
	} {
		d := sample()
		c.break_(d)
		assert.ErrorContains(t, d.Verify(), c.want)
	}
}

func TestJSONKeepsTheDocument(t *testing.T) {
	d := sample()
	data, err := json.Marshal(d)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"amount":"5000000","max":"7000000","currency":"GBP"`)
	assert.Contains(t, string(data), `"interval":{"start":"2020-03-03","end":"2020-03-04"}`)
	var back Document
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, d, &back)
}

func TestJSONKeepsTextThatIsNoUTF8(t *testing.T) {
	text := "\xff in Hull"
	d := &Document{Text: text, Places: []Place{{Name: "Hull", Mentions: []Mention{{Span: Span{5, 9}, Text: "Hull"}}}}}
	require.NoError(t, d.Verify())
	data, err := json.Marshal(d)
	require.NoError(t, err)
	var back Document
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, text, back.Text)
	assert.NoError(t, back.Verify())
}

func TestSourceSpan(t *testing.T) {
	// "<p>Tom&rsquo;s" became "Tom’s".
	d := &Document{Text: "Tom’s", Source: []Segment{{Span{0, 3}, Span{3, 6}, true}, {Span{3, 6}, Span{6, 13}, false}, {Span{6, 7}, Span{13, 14}, true}}}
	require.NoError(t, d.Verify())
	assert.Equal(t, Span{3, 14}, d.SourceSpan(Span{0, 7}))
	assert.Equal(t, Span{4, 6}, d.SourceSpan(Span{1, 3}))
	assert.Equal(t, Span{6, 13}, d.SourceSpan(Span{3, 6}))
	assert.Equal(t, Span{1, 2}, (&Document{}).SourceSpan(Span{1, 2}))
}

func TestZoneAt(t *testing.T) {
	d := sample()
	assert.Equal(t, ZoneDateline, d.ZoneAt(3))
	assert.Equal(t, ZoneBody, d.ZoneAt(40))
	assert.Equal(t, ZoneBody, d.ZoneAt(len(d.Text)))
}
