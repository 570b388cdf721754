package dates

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

// FuzzDates checks that no text makes the grammar panic or break the laws of the
// result.
func FuzzDates(f *testing.F) {
	for _, seed := range []string{
		"Semarang (Indonesia), 10 July 2017 - met this week", "July 10, 11 and 14", "between 2010 and 2015", "2016-17 FY18 Q3",
		"quarter ended September 30, 2024", "the past two and a half years", "31 June 2017", "02/29/2015 9:60 am", "last last last week of of May",
		"1st Mon. in Sept. '16", "the the end of end of the year", "9999-99-99 0000-00-00 1000 BC", "July\u00ad 1\u20280, 2017", "\xff July 10 \xfe",
		"the 0th century 00s 1/1/1 99th day of May", "in the year 1000 the first 11 months of 1000", "'99s Q4/99 24 months ago",
	} {
		f.Add(seed, 2017, 7, 10)
	}
	f.Fuzz(func(t *testing.T, text string, year, month, day int) {
		c := Context{Country: "US", Alternatives: true}
		if year >= 1 && year <= 9000 {
			if d := (model.Day{Year: year, Month: monthOf(month), Day: day}); d.Valid() {
				c.Reference = d
			}
		}
		tokens := tokenise(t, text)
		expressions := findBoth(t, tokens)
		dates, warnings := Resolve(tokens, expressions, c)
		require.Len(t, dates, len(expressions))
		doc := model.Document{Text: text, Dates: dates}
		require.NoError(t, doc.Verify())
		for _, w := range warnings {
			require.LessOrEqual(t, w.End, len(text))
		}
	})
}

// TestLinear reads long runs of words that begin expressions, which must cost no
// more than their length.
func TestLinear(t *testing.T) {
	for _, s := range []string{"July ", "the end of ", "10, ", "last ", "first ", "2016-", "1990", "10 and ", "Monday, ", "fiscal year ", "'", "of the year before ",
		"earlier ", "rest of ", "Q1 fiscal ", "fiscal third ", "the last ", "that same ", "2016 Q1 ", "early ", "first week of ", "May 1-", "5pm on ", "in two weeks ", "last year's ", "19th and ",
		"2016/", "march 1 ", "(A, 2014; ", "from today to "} {
		text := strings.Repeat(s, 20_000/len(s))
		tokens := tokenise(t, text)
		expressions := Find(nil, tokens)
		Resolve(tokens, expressions, Context{Reference: monday})
	}
}

const benchmarkText = `SPRINGFIELD, July 10, 2017 - Acme Widgets, Inc. today announced results for the second quarter ended June 30, 2017.
Revenue was $12 million, up 5% from a year earlier, and the company expects fiscal 2018 revenue of $60 million. "We had a good quarter," said
Jane Roe, who joined the company in 2012 and became chief executive in March of this year. A conference call will be held on Tuesday, July 18, at
9 a.m. EDT. The annual meeting takes place from August 14 to 16 in Portland, Maine, where three plants will open over the next two years.
`

func BenchmarkDates(b *testing.B) {
	text := strings.Repeat(benchmarkText, 4)
	tokens := tokenise(b, text)
	var expressions []Expression
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		expressions = Find(expressions[:0], tokens)
		Resolve(tokens, expressions, Context{Reference: monday, Country: "US"})
	}
}

// TestFindDoesNotAllocate pins that the grammar works in the memory it is given.
func TestFindDoesNotAllocate(t *testing.T) {
	tokens := tokenise(t, benchmarkText)
	expressions := Find(nil, tokens)
	require.Len(t, expressions, 10)
	require.Zero(t, testing.AllocsPerRun(20, func() { expressions = Find(expressions[:0], tokens) }))
}
