package dates

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

// alternatives writes the other readings of the dates of a text, those of a date
// between commas, the days of one whose value does not tell them in brackets.
func alternatives(t testing.TB, text string, c Context) string {
	c.Alternatives = true
	found, _ := resolve(t, text, c)
	require.NoError(t, (&model.Document{Text: text, Dates: found}).Verify())
	var dates []string
	for _, d := range found {
		readings := []string{}
		for _, r := range d.Alternatives {
			line := r.Reason.String() + " " + r.Value
			switch r.Reason {
			case model.ReadingRolling, model.ReadingAstronomical:
				line += fmt.Sprintf(" [%s %s]", r.Interval.Start, r.Interval.End)
			}
			readings = append(readings, line)
		}
		dates = append(dates, strings.Join(readings, ", "))
	}
	return strings.Join(dates, "; ")
}

func TestAlternatives(t *testing.T) {
	for _, e := range []struct{ text, want string }{
		// The other side of the day of publication, Monday 10 July 2017.
		{"The fair is on Wednesday.", "direction 2017-07-12"},
		{"The fair was held on Wednesday.", ""},
		{"The fair will be held on Wednesday.", ""},
		{"On Monday the board", "direction 2017-07-03, direction 2017-07-17"},
		{"next Friday", "direction 2017-07-21"},
		{"last Friday", "direction 2017-06-30"},
		{"May 14", "direction 2018-05-14"},
		{"in August", "direction 2016-08"},
		{"next March", "direction 2019-03"},
		{"this summer", "direction 2016-SU, direction 2018-SU, astronomical 2017-SU [2017-06-21 2017-09-22]"},
		{"the week of June 5", "direction 2018-W23"},
		{"the first Tuesday of October", "direction 2016-10-04"},
		{"14 to 16 May", "direction 2018-05-14/2018-05-16, boundary 2017-05-14/2017-05-15"},
		{"from Tuesday to Friday", "direction 2017-07-11/2017-07-14, boundary 2017-07-04/2017-07-06"},
		{"Thursday the 15th", "direction 2018-02-15"},
		{"Saturday, May 13", ""},
		{"Friday, May 13", "weekday 2016-05-13"},
		{"since May 14", "boundary 2017-05-14/2017-07-10"},
		{"after May 14", "direction 2018-05-14"},
		{"July 10, 2017", ""},
		{"today", ""},
		{"Tuesday, May 16, through Thursday, May 18", ""},
		// Figures.
		{"03/04/2016", "order 2016-03-04, order 2016-04-03"},
		{"Oct-12", "order 2017-10-12, order 2012-10"},
		// By the calendar or from day to day.
		{"last month", "rolling 2017-06/2017-07 [2017-06-10 2017-07-10]"},
		{"next week", "rolling 2017-W28/2017-W29 [2017-07-10 2017-07-17], sunday 2017-07-16/2017-07-22"},
		{"it sold ten cars this month", "part 2017-07-01/2017-07-10"},
		{"it will open this year's fair", ""},
		{"it will sell cars this year", "part 2017-07-10/2017-12-31"},
		{"the past three months", "calendar 2017-04/2017-06, boundary 2017-04-11/2017-07-10"},
		{"the past decade", "calendar 200X, boundary 2007-07-11/2017-07-10"},
		{"the next two weeks", "calendar 2017-W29/2017-W30, boundary 2017-07-11/2017-07-24, far-end 2017-W30, far-end 2017-07-24"},
		{"the next two decades", "calendar 2020/2039, boundary 2017-07-11/2037-07-10, far-end 203X, far-end 2037-07-10"},
		{"three years ago", "grain 2014-07, grain 2014-07-10"},
		{"two weeks ago", "grain 2017-06-26"},
		{"two decades ago", "grain 199X"},
		{"On 3 May 2016 it opened; two years later it closed", "; grain 2018-05, grain 2018-05-03"},
		{"the first week of May 2016", "rolling 2016-05-01/2016-05-07 [2016-05-01 2016-05-08]"},
		{"the last week of May 2016", "calendar 2016-W22, rolling 2016-05-25/2016-05-31 [2016-05-25 2016-06-01]"},
		{"the first two weeks of 2016", "calendar 2016-W01/2016-W02"},
		{"the last three weeks of 2016", "calendar 2016-W50/2016-W52"},
		{"The club began twenty years ago. It was small. It grew. Two decades later it is full.", "grain 1997-07, grain 1997-07-10; "},
		// Parts of a unit.
		{"early May 2016", "part 2016-05-01/2016-05-10"},
		{"the end of April 2016", "part 2016-04-30, part 2016-04-21/2016-04-30"},
		{"mid-2015", "part 2015-05/2015-08"},
		{"late 2015", "part 2015-09/2015-12, part 2015-10/2015-12"},
		{"the early 1990s", "part 1990/1993"},
		{"the beginning of next week", "part 2017-07-17, part 2017-07-17/2017-07-19"},
		{"earlier this year", "part 2017-01-01/2017-07-09"},
		{"the rest of the month", "part 2017-07-10/2017-07-31"},
		// Ends.
		{"from 2010 to 2015", "boundary 2010/2014"},
		{"2010 through 2015", ""},
		{"July 3-7, 2016", ""},
		{"between May and October 2016", "boundary 2016-05/2016-09"},
		// Fiscal years.
		{"the third quarter of fiscal 2016", "calendar-year 2016-Q3"},
		{"fiscal 2016; the second quarter of 2015", "calendar-year 2016; fiscal FY2015-Q2"},
		{"the second fiscal quarter ended March 31, 2015; the second quarter of 2014", "; fiscal FY2014-Q2"},
		{"this fiscal year", "fiscal FY2017, fiscal FY2018"},
		{"the second quarter of 2015", ""},
		{"summer 2015", "astronomical 2015-SU [2015-06-21 2015-09-23]"},
	} {
		assert.Equal(t, e.want, alternatives(t, e.text, Context{Reference: monday}), e.text)
	}
	assert.Equal(t, "order 2016-04-03", alternatives(t, "03/04/2016", Context{Reference: monday, Country: "US"}))
	assert.Equal(t, "; ", alternatives(t, "03/04/2016; 25/12/2015", Context{}), "the text shows the order")
	assert.Equal(t, "rolling 2017-W28/2017-W29 [2017-07-10 2017-07-17]", alternatives(t, "next week", Context{Reference: monday, Country: "FR"}), "weeks begin on Monday there")
	assert.Equal(t, "; ", alternatives(t, "on Monday; in May", Context{}), "no day of publication")
}

// TestEquinoxes compares with the almanac.
func TestEquinoxes(t *testing.T) {
	for year, want := range map[int]string{
		2013: "2013-03-20 2013-06-21 2013-09-22 2013-12-21",
		2016: "2016-03-20 2016-06-20 2016-09-22 2016-12-21",
		2023: "2023-03-20 2023-06-21 2023-09-23 2023-12-22",
		1980: "1980-03-20 1980-06-21 1980-09-22 1980-12-21",
	} {
		var got []string
		for n := range 4 {
			got = append(got, equinox(year, n).String())
		}
		assert.Equal(t, want, strings.Join(got, " "))
	}
}

// TestAlternativesKeepTheLaws joins words of dates at random and verifies what comes
// out, and that to ask for alternatives changes nothing else.
func TestAlternativesKeepTheLaws(t *testing.T) {
	words := strings.Fields(`early late mid the end of beginning May June Friday next last this past week month year quarter decade century
		two three 5 10 2016 2015 ago later earlier from to and between through fiscal first third FY18 Q3 03/04/2016 Oct-12 summer winter
		since by until will was in on , ; . 1990s 20th today fortnight weekend 12 Thursday 15th 29 February half years months weeks days`)
	random := rand.New(rand.NewPCG(1, 2))
	some := 0
	for range 4000 {
		var b strings.Builder
		for range 3 + random.IntN(9) {
			b.WriteString(words[random.IntN(len(words))] + " ")
		}
		c := Context{Reference: model.NewDay(1+random.IntN(3000), 1, 1+random.IntN(366)), Country: [...]string{"US", "AU", ""}[random.IntN(3)]}
		tokens := tokenise(t, b.String())
		expressions := Find(nil, tokens)
		plain, warnings := Resolve(tokens, expressions, c)
		c.Alternatives = true
		dates, again := Resolve(tokens, expressions, c)
		require.NoError(t, (&model.Document{Text: b.String(), Dates: dates}).Verify(), b.String())
		require.Equal(t, warnings, again, b.String())
		for i := range dates {
			require.LessOrEqual(t, len(dates[i].Alternatives), mostReadings)
			some += len(dates[i].Alternatives)
			dates[i].Alternatives = nil
		}
		require.Equal(t, plain, dates, b.String())
	}
	require.Greater(t, some, 1000)
}
