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

// sure returns the mention with a confidence.
func sure(m corpus.Mention, confidence float64) corpus.Mention {
	m.Confidence = confidence
	return m
}

func zone(kind model.ZoneKind, start, end int) model.Zone {
	return model.Zone{Kind: kind, Span: model.Span{Start: start, End: end}}
}

func TestFiguresByZone(t *testing.T) {
	gold := corpus.Gold{ID: "d", Article: model.Article{Text: doc},
		Zones:    []model.Zone{zone(model.ZoneHeadline, 0, 9), zone(model.ZoneContact, 20, 29)},
		Mentions: []corpus.Mention{mention(corpus.Person, 0, 4), mention(corpus.Person, 10, 14), mention(corpus.Person, 20, 24)}}
	var s score.Scorer
	// The headline is right; one of two in the body, and the contact's end is wrong.
	require.NoError(t, s.Add(gold, []corpus.Mention{mention(corpus.Person, 0, 4), mention(corpus.Person, 10, 14),
		mention(corpus.Person, 15, 19), mention(corpus.Person, 20, 26)}))
	require.NoError(t, s.Add(corpus.Gold{ID: "without zones", Article: model.Article{Text: doc}}, []corpus.Mention{mention(corpus.Person, 0, 4)}))
	zones := s.Report().Zones
	var names []string
	for _, z := range zones {
		names = append(names, z.Name)
		assert.Equal(t, 1, z.Documents)
	}
	assert.Equal(t, []string{"body", "headline", "contact", score.NoName}, names)
	assert.Equal(t, figures{1, 2, 0, 1, 1, 1}, figuresOf(zones[0].All))
	assert.Equal(t, figures{1, 1, 0, 1, 1, 1}, figuresOf(zones[1].All))
	assert.Equal(t, figures{1, 1, 0, 0, 1, 1}, figuresOf(zones[2].All))
	assert.Equal(t, figures{0, 1, 0, 0, 0, 0}, figuresOf(zones[3].All))
	assert.Equal(t, 2./3, zones[0].All.Strict.F1)
	assert.Equal(t, zones[0].All.Strict, zones[0].Types[2].Strict, "all are people")
}

func TestFiguresByKindOfPublisherAndByDocument(t *testing.T) {
	var s score.Scorer
	day := func(value string) corpus.Mention {
		return corpus.Mention{Type: corpus.Date, Start: 0, End: 4, Value: new(value)}
	}
	add := func(id, kind, text, got string) {
		require.NoError(t, s.Add(corpus.Gold{ID: id, Kind: kind, Article: model.Article{Text: text, Country: "NZ"},
			Mentions: []corpus.Mention{day("2021")}}, []corpus.Mention{day(got)}))
	}
	add("a", "town", doc, "2021")
	add("b", "bank", doc, "2022")
	add("c", "town", doc, "2020")
	add("d", "", doc+"more", "2021")
	r := s.Report()
	require.Len(t, r.PublisherKinds, 3)
	assert.Equal(t, []string{"bank", "town", score.NoName}, []string{r.PublisherKinds[0].Name, r.PublisherKinds[1].Name, r.PublisherKinds[2].Name})
	town := r.PublisherKinds[1]
	assert.Equal(t, 2, town.Documents)
	for _, v := range town.Values {
		if v.Of > 0 {
			assert.Equal(t, score.Value{Type: corpus.Date, Field: "value", Right: 1, Of: 2, Share: 0.5}, v)
		}
	}
	require.Len(t, r.ByDocument, 4)
	b := r.ByDocument[1]
	assert.Equal(t, "b", b.ID)
	assert.Equal(t, "NZ", b.Country)
	assert.Equal(t, []score.TypeCounts{{Type: corpus.Date, Counts: score.Counts{Gold: 1, Predicted: 1, Right: 1, OverlapPredicted: 1, OverlapGold: 1}}}, b.Types)
	assert.Equal(t, []score.Value{{Type: corpus.Date, Field: "value", Of: 1}}, b.Values)
	assert.Equal(t, r.ByDocument[0].Digest, b.Digest, "the same text and annotation")
	assert.NotEqual(t, b.Digest, r.ByDocument[3].Digest)
}

func TestPartsThatNobodyNamedAreNone(t *testing.T) {
	r := scored(t, nil, []corpus.Mention{mention(corpus.Date, 0, 4)})
	assert.Empty(t, r.Zones)
	assert.Empty(t, r.PublisherKinds)
}

func TestConfusion(t *testing.T) {
	r := scored(t,
		[]corpus.Mention{
			mention(corpus.Organisation, 0, 4),   // right
			mention(corpus.Organisation, 5, 9),   // taken for a place
			mention(corpus.Place, 10, 14),        // its end is wrong: a place all the same
			mention(corpus.Person, 15, 19),       // part of it taken for an organisation
			mention(corpus.Date, 20, 24),         // missed
			mention(corpus.Quote, 30, 39),        // an organisation in its place does not explain it
			mention(corpus.Organisation, 25, 26), // an extra shares its byte, but a date took that one
			mention(corpus.Date, 26, 29),
		},
		[]corpus.Mention{mention(corpus.Organisation, 0, 4), mention(corpus.Place, 5, 9), mention(corpus.Place, 10, 12),
			mention(corpus.Organisation, 15, 17), mention(corpus.Organisation, 30, 39), mention(corpus.Date, 25, 29)})
	assert.Equal(t, []score.Confusion{
		{Gold: corpus.Organisation, Predicted: corpus.Organisation, Count: 1},
		{Gold: corpus.Organisation, Predicted: corpus.Place, Count: 1},
		{Gold: corpus.Organisation, Predicted: "", Count: 1},
		{Gold: corpus.Place, Predicted: corpus.Place, Count: 1},
		{Gold: corpus.Person, Predicted: corpus.Organisation, Count: 1},
		{Gold: corpus.Date, Predicted: corpus.Date, Count: 1},
		{Gold: corpus.Date, Predicted: "", Count: 1},
		{Gold: corpus.Quote, Predicted: "", Count: 1},
		{Gold: "", Predicted: corpus.Organisation, Count: 1},
	}, r.Confusion)
}

func TestCalibration(t *testing.T) {
	// Four of 0.9, of which three are right; two of 0.4, one right; one of 1, right;
	// one without a confidence, and one that counts neither way.
	r := scored(t,
		[]corpus.Mention{mention(corpus.Date, 0, 1), mention(corpus.Date, 1, 2), mention(corpus.Date, 2, 3),
			mention(corpus.Place, 10, 11), mention(corpus.Place, 12, 13), mention(corpus.Ignore, 30, 34)},
		[]corpus.Mention{sure(mention(corpus.Date, 0, 1), 0.9), sure(mention(corpus.Date, 1, 2), 0.9), sure(mention(corpus.Date, 2, 3), 0.9),
			sure(mention(corpus.Date, 4, 5), 0.9), sure(mention(corpus.Place, 10, 11), 0.4), sure(mention(corpus.Place, 11, 12), 0.4),
			sure(mention(corpus.Place, 12, 13), 1), mention(corpus.Place, 14, 15), sure(mention(corpus.Place, 30, 34), 0.5)})
	all := r.Calibration[len(r.Calibration)-1]
	assert.Equal(t, "all", all.Name)
	assert.Equal(t, 7, all.Predictions)
	assert.InDelta(t, (4*0.9+2*0.4+1)/7, all.Confidence, 1e-12)
	assert.InDelta(t, 5./7, all.Right, 1e-12)
	require.Len(t, all.Bins, 2, "1 lies in the last bin, with 0.9")
	assert.Equal(t, 0.4, all.Bins[0].Low)
	assert.Equal(t, 0.5, all.Bins[0].High)
	assert.Equal(t, score.Bin{Low: 0.9, High: 1, Predictions: 5, Confidence: all.Bins[1].Confidence, Right: 0.8}, all.Bins[1])
	assert.InDelta(t, 0.92, all.Bins[1].Confidence, 1e-12)
	// (2*|0.4-0.5| + 5*|0.92-0.8|) / 7
	assert.InDelta(t, 0.8/7, all.Error, 1e-12)
	// (3*0.01 + 0.81 + 0.36 + 0.16 + 0) / 7
	assert.InDelta(t, 1.36/7, all.Brier, 1e-12)
	dates := r.Calibration[3]
	assert.Equal(t, "DATE", dates.Name)
	assert.InDelta(t, 0.15, dates.Error, 1e-12)

	r = scored(t, nil, []corpus.Mention{mention(corpus.Date, 0, 1), sure(mention(corpus.Date, 1, 2), 7)})
	assert.Empty(t, r.Calibration, "no prediction has a confidence that is one")
}

func TestSortsOfValues(t *testing.T) {
	for value, sort := range map[string]string{
		"": "none", "2017-07-10": "day", "2017-07": "month", "2017-W28": "week", "2017-W28-WE": "week", "2017": "year",
		"2016-Q3": "quarter", "2024-H2": "half", "FY2018": "fiscal", "FY2018-Q3": "fiscal", "2016-SU": "season", "2016-WI": "season",
		"2016-FA": "season", "199X": "decade", "19XX": "century", "2010/2015": "range", "2017-07-10/2017-07-12": "range",
	} {
		m := corpus.Mention{Type: corpus.Date, End: 4, Value: new(value)}
		r := scored(t, []corpus.Mention{m}, []corpus.Mention{m})
		assert.Equal(t, []score.ValueSort{{Type: corpus.Date, Field: "value", Sort: sort, Right: 1, Of: 1, Share: 1}}, r.ValueSorts, value)
	}
	pay := func(start int, amount, currency string) corpus.Mention {
		return corpus.Mention{Type: corpus.Money, Start: start, End: start + 1, Amount: &amount, Currency: &currency}
	}
	r := scored(t, []corpus.Mention{pay(0, "1", "EUR"), pay(1, "1..2", "NZD"), pay(2, "", "EUR")},
		[]corpus.Mention{pay(0, "1", "EUR"), pay(1, "1", "NZD"), pay(2, "", "")})
	assert.Equal(t, []score.ValueSort{
		{Type: corpus.Money, Field: "amount", Sort: "none", Right: 1, Of: 1, Share: 1},
		{Type: corpus.Money, Field: "amount", Sort: "range", Right: 0, Of: 1, Share: 0},
		{Type: corpus.Money, Field: "amount", Sort: "single", Right: 1, Of: 1, Share: 1},
		{Type: corpus.Money, Field: "currency", Sort: "EUR", Right: 1, Of: 2, Share: 0.5},
		{Type: corpus.Money, Field: "currency", Sort: "NZD", Right: 1, Of: 1, Share: 1},
	}, r.ValueSorts)
}

func TestSomeTypesOnly(t *testing.T) {
	s := score.Scorer{Types: []corpus.Type{corpus.Date, corpus.Place}}
	require.NoError(t, s.Add(corpus.Gold{ID: "d", Article: model.Article{Text: doc},
		Mentions: []corpus.Mention{mention(corpus.Date, 0, 4), mention(corpus.Person, 5, 9), mention(corpus.Person, 10, 14)}},
		[]corpus.Mention{mention(corpus.Place, 5, 9), mention(corpus.Person, 10, 13), mention(corpus.Date, 0, 4)}))
	r := s.Report()
	require.Len(t, r.Types, 2)
	assert.Equal(t, []string{"PLACE", "DATE"}, []string{r.Types[0].Name, r.Types[1].Name})
	assert.Equal(t, figures{1, 2, 0, 1, 1, 1}, figuresOf(r.All))
	require.Len(t, r.Errors, 1, "a wrong end of a person is none of theirs")
	assert.Equal(t, `d:5-9: wrong type PERSON: expected "PERSON", got "PLACE": abcde[fghi]⏎abcdefghi⏎abcdefghi⏎abcdefghi⏎`, r.Errors[0].String())
}

func TestSections(t *testing.T) {
	var s score.Scorer
	for _, id := range []string{"good", "bad", "a document with a name that is longer than the table has room for"} {
		predicted := []corpus.Mention{sure(mention(corpus.Date, 0, 4), 0.8)}
		if id == "bad" {
			predicted = []corpus.Mention{sure(mention(corpus.Place, 0, 4), 0.8)}
		}
		require.NoError(t, s.Add(corpus.Gold{ID: id, Kind: "town", Article: model.Article{Text: doc}, Zones: []model.Zone{zone(model.ZoneList, 0, 9)},
			Mentions: []corpus.Mention{{Type: corpus.Date, Start: 0, End: 4, Value: new("")}}}, predicted))
	}
	var b strings.Builder
	require.NoError(t, s.Report().WriteSections(&b, score.SectionCalibration, score.SectionConfusion, score.SectionZones, score.SectionDocuments,
		score.SectionSorts))
	assert.Equal(t, `3 documents, 3 gold mentions, 3 predicted

sort of value    right  of      %
DATE value none      2   2  100.0

        taken for
gold   PLACE  DATE  missed
PLACE      0     0       0
DATE       1     2       0
extra      0     0

                        ---- strict ----  --------- strict F1 by type ----------
zone  docs  gold  pred     P     R    F1  ORG  PLACE  PERSON  DATE  MONEY  QUOTE
list     3     3     3  66.7  66.7  66.7    -    0.0       -  80.0      -      -

document                                          publisher  gold  pred      P      R     F1  values  of
bad                                                    town     1     1    0.0    0.0    0.0       0   0
good                                                   town     1     1  100.0  100.0  100.0       1   1
a document with a name that is longer than the …       town     1     1  100.0  100.0  100.0       1   1

calibration  pred  confidence  right   ECE  Brier
ORG             0           -      -     -      -
PLACE           1        80.0    0.0  80.0  0.640
PERSON          0           -      -     -      -
DATE            2        80.0  100.0  20.0  0.040
MONEY           0           -      -     -      -
QUOTE           0           -      -     -      -
-------------------------------------------------
all             3        80.0   66.7  13.3  0.240

            ------ all ------  ------------ right by type ------------
confidence  pred  mean  right  ORG  PLACE  PERSON   DATE  MONEY  QUOTE
0.8-0.9        3  80.0   66.7    -    0.0       -  100.0      -      -
`, b.String())
}
