package report

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/model"
)

// release returns a document in which two are named and one of them is quoted.
func release(n int64) dataset.Record {
	text := "Acme <b>& Sons paid £5,000,000.05, “a fair price”, Ann Day said in Hull on 3 March 2020."
	at := func(s string) model.Mention {
		start := strings.Index(text, s)
		return model.Mention{Span: model.Span{Start: start, End: start + len(s)}, Text: s}
	}
	amount := decimal.MustParse("5000000.05")
	day := model.Day{Year: 2020, Month: 3, Day: 3}
	return dataset.Record{Head: dataset.Head{Number: n}, Found: &model.Document{
		ID: fmt.Sprint("r", n), Text: text, Published: model.Reference{Day: day, Origin: model.OriginHeader},
		Organisations: []model.Organisation{{Name: "Acme <b>& Sons", Kind: model.OrganisationCompany, Mentions: []model.Mention{at("Acme <b>& Sons")}}},
		People:        []model.Person{{Name: "Ann Day", Affiliation: "Acme", Mentions: []model.Mention{at("Ann Day")}}},
		Places:        []model.Place{{Name: "Hull", Kind: model.PlaceCity, Country: "GB", Point: &model.Point{Latitude: 53.7, Longitude: -0.3}, Mentions: []model.Mention{at("Hull")}}},
		Dates:         []model.Date{{Mention: at("3 March 2020"), Value: "2020-03-03", Interval: &model.Interval{Start: day, End: day.AddDays(1)}}},
		Money:         []model.Money{{Mention: at("£5,000,000.05"), Amount: &amount, Currency: "GBP"}, {Mention: at("£5,000,000.05"), Amount: &amount, Currency: "GBP"}},
		Quotes:        []model.Quote{{Mention: at("a fair price"), Speaker: "Ann Day", Person: new(0)}},
	}}
}

func set(records ...dataset.Record) func() iter.Seq2[dataset.Record, error] {
	return func() iter.Seq2[dataset.Record, error] {
		return func(yield func(dataset.Record, error) bool) {
			for _, r := range records {
				if !yield(r, nil) {
					return
				}
			}
		}
	}
}

func TestGatherCountsDuplicatesOnce(t *testing.T) {
	again := release(3)
	again.DuplicateOf = &dataset.Duplicate{Number: 1}
	f, err := Gather(set(release(1), release(2), again), Options{})
	require.NoError(t, err)
	assert.Equal(t, []int64{3, 1, 2}, []int64{f.Documents, f.Duplicates, f.Counted})
	assert.Equal(t, int64(2), f.Organisations.Rows[0].Documents)
	assert.Equal(t, "company", f.Organisations.Rows[0].Detail)
	assert.Equal(t, "Acme", f.Speakers.Rows[0].Detail)
	assert.Equal(t, int64(2), f.Currencies[0].Count, "a sum named twice is one in each document")
	assert.Equal(t, "5,000,000.05", f.Currencies[0].Largest[0].Amount)
	assert.Equal(t, []Bar{{Label: "2020", Count: 2, Tick: "2020"}}, f.Years.Bars)
	assert.Len(t, f.Texts, 2)
	require.Len(t, f.Network.Edges, 1)
	assert.Equal(t, int64(2), f.Network.Edges[0].Documents)
	assert.Zero(t, f.Uncertain)
}

func TestThePageIsTheSameEscapedAndAlone(t *testing.T) {
	f, err := Gather(set(release(1), release(2)), Options{})
	require.NoError(t, err)
	var a, b strings.Builder
	require.NoError(t, f.WriteHTML(&a, "<script>alert(1)</script>"))
	f, err = Gather(set(release(1), release(2)), Options{})
	require.NoError(t, err)
	require.NoError(t, f.WriteHTML(&b, "<script>alert(1)</script>"))
	assert.Equal(t, a.String(), b.String())
	page := a.String()
	assert.Contains(t, page, "Acme &lt;b&gt;&amp; Sons")
	assert.NotContains(t, page, "Acme <b>")
	assert.NotContains(t, page, "<script>alert")
	assert.NotContains(t, page, "ZgotmplZ")
	for _, outside := range []string{"src=", "http://", "https://", "url("} {
		assert.NotContains(t, page, outside)
	}
	assert.Contains(t, page, `href="#t1"`)
	assert.Contains(t, page, `id="t1"`)
	assert.Contains(t, page, `data-name="Hull" data-country="GB"`)
}

func TestTextsComeAlongUpToTheLimit(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    int
	}{{Options{Texts: 1}, 1}, {Options{Texts: -1}, 0}, {Options{TextBytes: 100}, 1}, {Options{}, 3}} {
		f, err := Gather(set(release(1), release(2), release(3)), c.options)
		require.NoError(t, err)
		assert.Len(t, f.Texts, c.want, "%+v", c.options)
	}
}

func TestGatherSaysWhatWentWrong(t *testing.T) {
	broken := errors.New("broken")
	_, err := Gather(func() iter.Seq2[dataset.Record, error] {
		return func(yield func(dataset.Record, error) bool) { yield(dataset.Record{}, broken) }
	}, Options{})
	assert.ErrorIs(t, err, broken)
	times := 0
	_, err = Gather(func() iter.Seq2[dataset.Record, error] {
		times++
		return set(make([]dataset.Record, 0, 2)...)()
	}, Options{})
	require.NoError(t, err)
	assert.Equal(t, 2, times)
}

func TestCounterIsBoundedAndSaysWhatItLost(t *testing.T) {
	c := newCounter(10)
	for d := range int64(1000) {
		c.count("often", entry{Name: "OFTEN", Mentions: 2}, d)
		c.count(fmt.Sprint("once", d), entry{Name: "once", Mentions: 1}, d)
	}
	assert.LessOrEqual(t, len(c.entries), 10)
	top := c.ranked(1, nil)[0]
	assert.Equal(t, int64(1000), top.Documents)
	assert.Equal(t, int64(2000), top.Mentions)
	assert.Equal(t, []int64{0, 1, 2}, top.seen())
	assert.Positive(t, c.lost)
}

func TestNumbersAreGrouped(t *testing.T) {
	for text, want := range map[string]string{"0": "0", "999": "999", "1000": "1,000", "-1234567.50": "−1,234,567.5", "12345678901234567.89": "12,345,678,901,234,567.89"} {
		assert.Equal(t, want, groupedDecimal(decimal.MustParse(text)))
	}
}

func TestPiecesKeepTheText(t *testing.T) {
	text := "He said “Acme paid” in Hull"
	at := func(from, to int, class string) mark {
		return mark{model.Span{Start: from, End: to}, Piece{Class: class}}
	}
	var b strings.Builder
	var classes []string
	for _, p := range pieces(text, []mark{at(11, 20, "quoted"), at(11, 15, "organisation"), at(0, 999, "outside")}) {
		b.WriteString(p.Text)
		classes = append(classes, p.Class)
	}
	assert.Equal(t, text, b.String())
	assert.Equal(t, []string{"", "quoted organisation", "quoted", ""}, classes)
}
