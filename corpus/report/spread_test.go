package report

import (
	"testing"

	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

func TestMedianIsCutToTwoDigits(t *testing.T) {
	for _, c := range []struct {
		amounts []string
		want    string
	}{
		{nil, ""},
		{[]string{"0"}, "0"},
		{[]string{"0", "0.05", "7"}, "0.05"},
		{[]string{"7.389"}, "7.3"},
		{[]string{"120"}, "120"},
		{[]string{"999"}, "990"},
		{[]string{"1000"}, "1 thousand"},
		{[]string{"-1250", "3", "5000000"}, "1.2 thousand"},
		{[]string{"2500000"}, "2.5 million"},
		{[]string{"86400000", "1", "999999999"}, "86 million"},
		{[]string{"450000000000"}, "450 billion"},
		{[]string{"9000000000000000000"}, "9,000,000 trillion"},
	} {
		s := spread{}
		for _, a := range c.amounts {
			s.add(decimal.MustParse(a))
		}
		assert.Equal(t, c.want, s.median(), "%v", c.amounts)
	}
}

func TestSumsThatStandAlone(t *testing.T) {
	for _, c := range []struct {
		amounts []string
		want    int
	}{
		{[]string{"1000000000000", "9"}, 0},
		{[]string{"1000000000000", "5000000", "4000000", "3000000"}, 1},
		{[]string{"9000000000", "8000000000", "400000", "300000"}, 2},
		{[]string{"9000000000", "8000000000", "7000000000", "1"}, 0},
		{[]string{"9999999999999999999", "9999999999999999998", "9999999999999999997", "9"}, 0},
	} {
		var list []sum
		for _, a := range c.amounts {
			list = append(list, sum{amount: decimal.MustParse(a)})
		}
		assert.Equal(t, c.want, standAlone(list), "%v", c.amounts)
	}
}

func TestNoCurrencyIsDropped(t *testing.T) {
	r := release(1)
	amount := decimal.MustParse("12")
	r.Found.Money = nil
	for _, code := range []string{"AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "INR", "JPY", "KES", "MXN", "NOK", "USD"} {
		r.Found.Money = append(r.Found.Money, model.Money{Mention: r.Found.Dates[0].Mention, Amount: &amount, Currency: code})
	}
	f, err := Gather(set(r), Options{})
	require.NoError(t, err)
	shown := f.Others().Count
	for _, c := range f.Unfolded() {
		shown += c.Count
	}
	assert.Equal(t, int64(13), shown)
	assert.Equal(t, int64(3), f.Others().Count)
	assert.Equal(t, int64(3), f.Others().Sizes[0])
	assert.Len(t, f.Folded(), 3)
}

func TestDatesWithoutDaysAreNotLeftOpen(t *testing.T) {
	c := newCalendar()
	c.addAll([]model.Date{{Value: "FY2018"}, {Unresolved: model.UnknownFiscalYear}, {Unresolved: model.NoReferenceDay}})
	assert.Equal(t, []int64{1, 2}, []int64{c.undated, c.open})
}

func TestVoicesAreThoseWhomSpeakersSpeakFor(t *testing.T) {
	own := release(2)
	own.Found.Quotes[0] = model.Quote{Mention: own.Found.Quotes[0].Mention, Speaker: "Acme <b>& Sons", Organisation: new(0)}
	f, err := Gather(set(release(1), own), Options{})
	require.NoError(t, err)
	require.Len(t, f.Voices.Rows, 2)
	assert.Equal(t, []string{"Acme", "Ann Day"}, []string{f.Voices.Rows[0].Name, f.Voices.Rows[0].Detail})
	assert.Equal(t, []string{"Acme <b>& Sons", "in its own name"}, []string{f.Voices.Rows[1].Name, f.Voices.Rows[1].Detail})
}
