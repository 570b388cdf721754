package model

import (
	"encoding"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEnumsHaveTextForms(t *testing.T) {
	type enum interface {
		encoding.TextMarshaler
		String() string
	}
	check := func(n int, at func(uint8) (enum, encoding.TextUnmarshaler)) {
		seen := map[string]bool{}
		for i := range n {
			v, back := at(uint8(i))
			text, err := v.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, v.String(), string(text))
			assert.False(t, seen[v.String()], "%s twice", v)
			seen[v.String()] = true
			require.NoError(t, back.UnmarshalText(text))
		}
		v, back := at(uint8(n))
		_, err := v.MarshalText()
		assert.Error(t, err)
		assert.Contains(t, v.String(), "(")
		assert.ErrorContains(t, back.UnmarshalText([]byte("no such word")), "no such word")
	}
	check(len(zoneKindWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return ZoneKind(i), new(ZoneKind) })
	check(len(granularityWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return Granularity(i), new(Granularity) })
	check(len(modifierWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return Modifier(i), new(Modifier) })
	check(len(qualifierWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return Qualifier(i), new(Qualifier) })
	check(len(amountRoleWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return AmountRole(i), new(AmountRole) })
	check(len(quoteKindWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return QuoteKind(i), new(QuoteKind) })
	check(len(missingMarkWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return MissingMark(i), new(MissingMark) })
	check(len(organisationKindWords), func(i uint8) (enum, encoding.TextUnmarshaler) {
		return OrganisationKind(i), new(OrganisationKind)
	})
	check(len(placeKindWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return PlaceKind(i), new(PlaceKind) })
	check(len(formatWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return Format(i), new(Format) })
	check(len(readingReasonWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return ReadingReason(i), new(ReadingReason) })
	check(len(currencyReasonWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return CurrencyReason(i), new(CurrencyReason) })
	check(len(originWords), func(i uint8) (enum, encoding.TextUnmarshaler) { return Origin(i), new(Origin) })
}

func TestDay(t *testing.T) {
	d, err := ParseDay("2017-07-10")
	require.NoError(t, err)
	assert.Equal(t, Day{2017, 7, 10}, d)
	assert.Equal(t, time.Monday, d.Weekday())
	assert.Equal(t, Day{2017, 8, 9}, d.AddDays(30))
	assert.Equal(t, 30, d.DaysUntil(Day{2017, 8, 9}))
	year, week := d.ISOWeek()
	assert.Equal(t, []int{2017, 28}, []int{year, week})
	assert.True(t, d.Before(Day{2017, 7, 11}) && d.Before(Day{2017, 8, 1}) && d.Before(Day{2018, 1, 1}) && !d.Before(d))
	assert.True(t, Interval{d, d.AddDays(7)}.Contains(d) && !Interval{d, d.AddDays(7)}.Contains(d.AddDays(7)))
	assert.Equal(t, 7, Interval{d, d.AddDays(7)}.Days())
	for _, s := range []string{"2017-02-29", "10 July 2017", "2017-7-1", ""} {
		_, err := ParseDay(s)
		assert.Error(t, err, s)
	}
	assert.False(t, Day{2017, 2, 29}.Valid() || Day{}.Valid())
}

func TestValidTIMEX3(t *testing.T) {
	for _, v := range []string{"2017-07-10", "2017-07", "2017", "2017-W28", "2017-W28-WE", "2016-Q3", "2016-H1", "2016-SU", "2016-WI",
		"199X", "19XX", "FY2018", "FY2018-Q3", "FY2018-H2", "2010/2015", "2017-07-10/2017-07-12"} {
		assert.True(t, ValidTIMEX3(v), v)
	}
	for _, v := range []string{"", "17", "2017-13", "2017-02-30", "2017-W54", "2017-Q5", "2017-H3", "FY201", "FY2018-07", "2017-", "2017-07-10/",
		"1XXX", "FY199X", "2017/2018/2019", "2017-XX", "T10:00", "PRESENT_REF"} {
		assert.False(t, ValidTIMEX3(v), v)
	}
}

func TestEDTF(t *testing.T) {
	week := &Interval{Day{2017, 7, 10}, Day{2017, 7, 17}}
	for _, c := range []struct {
		d    Date
		want string
	}{
		{Date{Value: "2017-07-10"}, "2017-07-10"},
		{Date{Value: "2016-Q3"}, "2016-35"},
		{Date{Value: "2016-WI"}, "2016-24"},
		{Date{Value: "199X"}, "199X"},
		{Date{Value: "2010/2015"}, "2010/2015"},
		{Date{Value: "2010", Modifier: ModifierApprox}, "2010~"},
		{Date{Value: "1998", Modifier: ModifierAfter}, "1998/.."},
		{Date{Value: "2030", Modifier: ModifierBefore}, "../2030"},
		{Date{Value: "2017-W28", Interval: week}, "2017-07-10/2017-07-16"},
		{Date{Value: "FY2018"}, ""},
		{Date{}, ""},
	} {
		assert.Equal(t, c.want, c.d.EDTF(), c.d.Value)
	}
}

func TestMoneyValue(t *testing.T) {
	low, high := decimal.MustParse("0.50"), decimal.MustParse("7000000")
	assert.Equal(t, "0.50", Money{Amount: &low}.Value())
	assert.Equal(t, "0.50..7000000", Money{Amount: &low, Max: &high}.Value())
	assert.Empty(t, Money{Vague: true}.Value())
}

func TestOffsets(t *testing.T) {
	text := "aé€😀\xffz" + strings.Repeat("é😀x", 400)
	o := NewOffsets(text)
	runes, units := 0, 0
	for i := 0; i <= len(text); {
		require.Equal(t, runes, o.Runes(i))
		require.Equal(t, units, o.UTF16(i))
		require.Equal(t, i, o.BytesOfRunes(runes))
		require.Equal(t, i, o.BytesOfUTF16(units))
		if i == len(text) {
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		runes++
		units += utf16.RuneLen(r)
	}
	assert.Equal(t, runes, o.Runes(len(text)+5))
	assert.Equal(t, 0, o.Runes(-1))
	assert.Equal(t, 3, o.Runes(7), "inside a character")
}

func FuzzOffsets(f *testing.F) {
	f.Add("aé€😀\xff", 3)
	f.Fuzz(func(t *testing.T, text string, at int) {
		o := NewOffsets(text)
		require.Equal(t, utf8.RuneCountInString(text), o.Runes(len(text)))
		b := o.BytesOfRunes(o.Runes(at))
		require.LessOrEqual(t, b, max(0, min(at, len(text))))
		require.Equal(t, o.UTF16(b), o.UTF16(o.BytesOfUTF16(o.UTF16(b))))
	})
}
