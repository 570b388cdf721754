package resolve

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/money"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// input returns a text with its layout, and names that the test lays down itself.
func input(t *testing.T, text string, kinds map[string]names.Kind) Input {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	places, err := gazetteer.Default()
	require.NoError(t, err)
	in := Input{Article: model.Article{Text: text}, Layout: layout.Find(text), Gazetteer: places}
	in.Text = token.NewTokeniser(words).Tokenise(text, in.Layout.Blocks)
	for at := range text {
		for name, kind := range kinds {
			if strings.HasPrefix(text[at:], name) {
				in.Names = append(in.Names, names.Mention{Span: model.Span{Start: at, End: at + len(name)}, Kind: kind, Confidence: 0.9,
					First: in.Text.At(at), Last: in.Text.At(at+len(name)-1) + 1})
			}
		}
	}
	return in
}

func texts(doc *model.Document) (out []string) {
	for _, d := range doc.Dates {
		out = append(out, "date "+d.Text)
	}
	for _, o := range doc.Organisations {
		out = append(out, "organisation "+o.Mentions[0].Text)
	}
	for _, p := range doc.Places {
		out = append(out, "place "+p.Mentions[0].Text)
	}
	return out
}

func TestSettleGivesOverlapsToTheLongest(t *testing.T) {
	const text = "The Clean Harbours Act of 1990 and the Bank of Hull opened in 1990."
	in := input(t, text, map[string]names.Kind{"Clean Harbours Act of 1990": names.Other, "Bank of Hull": names.Organisation, "Hull": names.Place})
	assert.Equal(t, []string{"date 1990", "organisation Bank of Hull"}, texts(Document(in)))
}

func TestNoNameHoldsAnAmountInFigures(t *testing.T) {
	const text = "Hull Harbour Wins $3 Million Dredging Grant\n\nThe Million Dollar Club gave a USD20 Card to the city."
	in := input(t, text, map[string]names.Kind{"$3 Million Dredging Grant": names.Other, "Million Dollar Club": names.Organisation, "USD20 Card": names.Other})
	doc := Document(in)
	assert.Equal(t, []string{"organisation Million Dollar Club"}, texts(doc))
	require.Len(t, doc.Money, 2)
	assert.Equal(t, "$3 Million", doc.Money[0].Text)
	assert.Equal(t, "USD20", doc.Money[1].Text)
}

func TestADateBeforeItsFiguresIsADate(t *testing.T) {
	const text = "The board shows its Fiscal Year 2014 Budget in the 2016 Harbour Cup."
	in := input(t, text, map[string]names.Kind{"Fiscal Year 2014 Budget": names.Other, "2016 Harbour Cup": names.Other})
	assert.Equal(t, []string{"date Fiscal Year 2014"}, texts(Document(in)))
}

func TestANameDoesNotBeginWithTheYearOfADate(t *testing.T) {
	const text = "16 May 2015 MEDIA RELEASE Hull"
	in := input(t, text, map[string]names.Kind{"2015 MEDIA RELEASE": names.Other})
	assert.Equal(t, []string{"date 16 May 2015"}, texts(Document(in)))
}

func settled(found []names.Mention, amounts []money.Amount, expressions []dates.Expression) *work {
	w := &work{names: found, amounts: amounts, expressions: expressions}
	w.settle()
	return w
}

func TestSettleOfEqualLength(t *testing.T) {
	s := model.Span{Start: 3, End: 9}
	out := settled([]names.Mention{{Span: s}}, []money.Amount{{Span: s}}, []dates.Expression{{Span: s}})
	assert.Len(t, out.amounts, 1)
	assert.Empty(t, out.expressions)
	assert.Empty(t, out.names)
}

func TestNothingBeginsInsideAnAmount(t *testing.T) {
	amount, name := model.Span{Start: 0, End: 12}, model.Span{Start: 5, End: 33} // "$140 Million Crowdfunding Triumph"
	out := settled([]names.Mention{{Span: name, Kind: names.Other}}, []money.Amount{{Span: amount}}, nil)
	assert.Len(t, out.amounts, 1)
	assert.Empty(t, out.names)
	out = settled([]names.Mention{{Span: model.Span{Start: 0, End: 33}}}, []money.Amount{{Span: amount}}, nil)
	assert.Empty(t, out.amounts, "a name that holds all of it")
}

func TestHolidays(t *testing.T) {
	in := input(t, "The new lock will open on Christmas Eve 2020, the port said.", nil)
	assert.Empty(t, texts(Document(in)), "off by default")
	in.Holidays = true
	assert.Equal(t, []string{"date Christmas Eve 2020"}, texts(Document(in)))
}

func TestEmbargo(t *testing.T) {
	const body = "The Port of Hull opened a new lock on Monday, the port said. It has cost a good deal of money and has taken three years to build."
	day := model.Day{Year: 2020, Month: 3, Day: 5}
	for line, want := range map[string]*model.Clock{
		"EMBARGOED UNTIL 00:01 GMT, 5 March 2020":                       {Minute: 1, Zone: "GMT"},
		"Embargo: not for publication before 18:00 CET on 5 March 2020": {Hour: 18, Zone: "CET"},
		"EMBARGOED UNTIL 5 March 2020":                                  nil,
	} {
		doc := Document(input(t, line+"\n\nNew Lock Opens\n\n"+body, nil))
		require.NotNil(t, doc.Embargo, line)
		assert.Equal(t, day, doc.Embargo.Day, line)
		assert.Equal(t, "5 March 2020", doc.Text[doc.Embargo.Start:doc.Embargo.End])
		if want == nil {
			assert.Nil(t, doc.Embargo.Clock, line)
			continue
		}
		require.NotNil(t, doc.Embargo.Clock, line)
		assert.Equal(t, [2]int{want.Hour, want.Minute}, [2]int{doc.Embargo.Clock.Hour, doc.Embargo.Clock.Minute}, line)
		assert.Equal(t, want.Zone, doc.Embargo.Clock.Zone, line)
	}
	for _, line := range []string{"FOR IMMEDIATE RELEASE: 5 March 2020", "5 March 2020"} {
		assert.Nil(t, Document(input(t, line+"\n\nNew Lock Opens\n\n"+body, nil)).Embargo, line)
	}
}

func TestReferenceDay(t *testing.T) {
	const body = "The Harbour Board opened its new lock to barges of every size today, after nine years of work and two of argument over the gates."
	for _, c := range []struct {
		text string
		want model.Reference
	}{
		{"New Lock Opens\n\nHULL, 3 March 2020 – " + body, model.Reference{Day: model.Day{Year: 2020, Month: 3, Day: 3}, Origin: model.OriginDateline}},
		{"3 March 2020\n\nNew Lock Opens\n\nHULL – " + body, model.Reference{Day: model.Day{Year: 2020, Month: 3, Day: 3}, Origin: model.OriginHeader}},
		{"FOR IMMEDIATE RELEASE: 3 March 2020\n\nNew Lock Opens\n\n" + body, model.Reference{Day: model.Day{Year: 2020, Month: 3, Day: 3}, Origin: model.OriginHeader}},
		{"New Lock Opens\n\n23/03/12\n\n" + body, model.Reference{Day: model.Day{Year: 2012, Month: 3, Day: 23}, Origin: model.OriginHeader}},
		{"No. 14 Date: 23.3.92.\n\nNew Lock Opens\n\n" + body, model.Reference{Day: model.Day{Year: 1992, Month: 3, Day: 23}, Origin: model.OriginHeader}},
		{"New Lock Opens\n\nHULL, England, Dec. 28 – " + body, model.Reference{Day: model.Day{Year: 2020, Month: 12, Day: 28}, Origin: model.OriginDateline}},
		{"New Lock Opens\n\nHULL, England, June 28 – " + body, model.Reference{Day: model.Day{Year: 2021, Month: 1, Day: 2}, Origin: model.OriginMetadata}},
		{"New Lock Opens\n\n03.04.12\n\n" + body, model.Reference{Day: model.Day{Year: 2021, Month: 1, Day: 2}, Origin: model.OriginMetadata}},
		{"New Lock Opens\n\n" + body, model.Reference{Day: model.Day{Year: 2021, Month: 1, Day: 2}, Origin: model.OriginMetadata}},
	} {
		in := input(t, c.text, nil)
		in.Article.Published = model.Day{Year: 2021, Month: 1, Day: 2}
		assert.Equal(t, c.want, Document(in).Published, c.text)
	}
	for _, text := range []string{"4 December 2015: " + body, "New Lock Opens\n\n" + body + "\n\n4 December, 2015\n\nENDS\n"} {
		assert.Equal(t, model.Reference{Day: model.Day{Year: 2015, Month: 12, Day: 4}, Origin: model.OriginHeader}, Document(input(t, text, nil)).Published, text)
	}
	doc := Document(input(t, "New Lock Opens\n\n"+body, nil))
	assert.Equal(t, model.Reference{}, doc.Published)
	require.Len(t, doc.Dates, 1)
	assert.Equal(t, model.NoReferenceDay, doc.Dates[0].Unresolved)
}

func TestDatelineDecidesTheDollar(t *testing.T) {
	const rest = ", 3 March 2020 – The Harbour Board paid $5 million for its new lock, the largest sum since the gates were made, it said on Tuesday."
	text := "SYDNEY" + rest
	alone := Document(input(t, text, map[string]names.Kind{"SYDNEY": names.Place})).Money
	require.Len(t, alone, 1)
	assert.Equal(t, "USD", alone[0].Currency, "a dateline alone tells where it was sent from")
	text += " Its lock is the first that Australia owns."
	in := input(t, text, map[string]names.Kind{"SYDNEY": names.Place})
	doc := Document(in)
	require.Len(t, doc.Money, 1)
	assert.Equal(t, "AUD", doc.Money[0].Currency)
	in.Article.Country = "CA"
	assert.Equal(t, "CAD", Document(in).Money[0].Currency, "the publisher's country goes before")
	require.NotNil(t, doc.Dateline)
	assert.Equal(t, []string{"SYDNEY"}, doc.Dateline.Places)
	assert.Equal(t, model.Day{Year: 2020, Month: 3, Day: 3}, doc.Dateline.Day)
}

func TestTheCityOfATimeZoneIsNoPlaceOfTheDateline(t *testing.T) {
	in := input(t, "RENO, NV (Newsworthy.ai) Thursday Feb 22, 2024 @ 7:00 AM America/Toronto — The board met on a day of rain and of many words about the lock and its cost to the town.",
		map[string]names.Kind{"RENO": names.Place, "Toronto": names.Place})
	doc := Document(in)
	require.NotNil(t, doc.Dateline)
	assert.Equal(t, []string{"RENO"}, doc.Dateline.Places)
}

func TestMentionsOfOnePlaceAreOne(t *testing.T) {
	in := input(t, "PARIS – The board met in Paris, the capital of France, on a day of rain and of many words about the lock and its cost to the town.",
		map[string]names.Kind{"PARIS": names.Place, "Paris": names.Place, "France": names.Place})
	doc := Document(in)
	require.Len(t, doc.Places, 2)
	assert.Len(t, doc.Places[0].Mentions, 2)
	assert.Equal(t, "FR", doc.Places[0].Country)
	assert.Nil(t, doc.Places[0].Mentions[0].Why)
	in.Why = true
	assert.NotEmpty(t, Document(in).Places[0].Mentions[0].Why)
}

func TestMinConfidence(t *testing.T) {
	in := input(t, "Acme met Brill. Acme won.", map[string]names.Kind{"Acme": names.Organisation, "Brill": names.Organisation})
	in.Names[0].Confidence, in.Names[1].Confidence = 0.4, 0.2
	in.MinConfidence = 0.5
	assert.Equal(t, []string{"organisation Acme"}, texts(Document(in)))
}
