package dates

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// monday is the day of publication in most tests: Monday 10 July 2017.
var monday = model.Day{Year: 2017, Month: 7, Day: 10}

// tokenise cuts a text as the extractor does.
func tokenise(t testing.TB, text string) *token.Text {
	words, err := lexicon.Default()
	require.NoError(t, err)
	return token.NewTokeniser(words).Tokenise(text, layout.Find(text).Blocks)
}

func resolve(t testing.TB, text string, c Context) ([]model.Date, []model.Warning) {
	tokens := tokenise(t, text)
	c.Why = true
	return Resolve(tokens, findBoth(t, tokens), c)
}

// findBoth is Find, and sees that the rules find nothing more where they are tried at every
// token.
func findBoth(t testing.TB, tokens *token.Text) []Expression {
	expressions := Find(nil, tokens)
	require.Equal(t, find(nil, reader{t: tokens, rangeAt: -1, dayAt: -1, everywhere: true}), expressions, tokens.Source)
	return expressions
}

// TestReleasesReadAtEveryToken compares the two ways on whole releases.
func TestReleasesReadAtEveryToken(t *testing.T) {
	files, err := filepath.Glob("../../../corpus/golden/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		findBoth(t, tokenise(t, string(text)))
	}
}

// found writes what was found as "text = value", the reason in brackets where there
// is none, and the modifier after it.
func found(t testing.TB, text string, c Context) []string {
	dates, _ := resolve(t, text, c)
	out := []string{}
	for _, d := range dates {
		line := d.Text + " = " + d.Value
		if d.Unresolved != "" {
			line += "[" + string(d.Unresolved) + "]"
		}
		if d.Modifier != model.ModifierNone {
			line += " " + d.Modifier.String()
		}
		out = append(out, line)
	}
	return out
}

// example is a text and what is found in it.
type example struct {
	text string
	want []string
}

// check runs examples that were published on Monday 10 July 2017.
func check(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		if e.want == nil {
			e.want = []string{}
		}
		assert.Equal(t, e.want, found(t, e.text, Context{Reference: monday, Country: "US"}), "%s", e.text)
	}
}

func TestRelease(t *testing.T) {
	text := "Semarang (Indonesia), 10 July 2017\n- Senior members met this week for the latest workshop.\n\n" +
		"The week's training is the latest. A cohort will be brought together in August, for two sessions.\n\n" +
		"\"Our aim is to encourage the leaders of tomorrow.\""
	check(t, []example{{text, []string{"10 July 2017 = 2017-07-10", "this week = 2017-W28", "August = 2017-08"}}})
}

func TestDays(t *testing.T) {
	check(t, []example{
		{"The ship left on March 3, 2016.", []string{"March 3, 2016 = 2016-03-03"}},
		{"The ship left on 3 March, 2016.", []string{"3 March, 2016 = 2016-03-03"}},
		{"It opens Tuesday, Sept. 5th, at the pier.", []string{"Tuesday, Sept. 5th = 2017-09-05"}},
		{"It opens Tuesday 5 September.", []string{"Tuesday 5 September = 2017-09-05"}},
		{"Signed this 3rd day of March 2016", []string{"3rd day of March 2016 = 2016-03-03"}},
		{"On the fourth of July they danced.", []string{"fourth of July = 2017-07-04"}},
		{"MARCH 03, 2016 - SPRINGFIELD", []string{"MARCH 03, 2016 = 2016-03-03"}},
		{"Dated 30-Jun-16 and 15Sep 2016", []string{"30-Jun-16 = 2016-06-30", "15Sep 2016 = 2016-09-15"}},
		{"on March3, 2016 and May 10,2016.", []string{"March3, 2016 = 2016-03-03", "May 10,2016 = 2016-05-10"}},
		{"on Aug.13 the doors opened", []string{"Aug.13 = 2017-08-13"}},
		{"The act runs May eighth, 2016.", []string{"May eighth, 2016 = 2016-05-08"}},
		{"They met in March of 2016, in june 2016 and on November 1 of this year.",
			[]string{"March of 2016 = 2016-03", "june 2016 = 2016-06", "November 1 of this year = 2017-11-01"}},
		{"It took effect in April this year and ends in April next year.", []string{"April this year = 2017-04", "April next year = 2018-04"}},
		{"The table shows Oct-12 and Oct-13.", []string{"Oct-12 = [ambiguous order of day and month]", "Oct-13 = [ambiguous order of day and month]"}},
	})
}

func TestDay(t *testing.T) {
	tokens := tokenise(t, "OSLO, Monday, July 10, 2017. On July 10, in July 2017, on February 30, 2017, July 3-4, 2017.")
	expressions := Find(nil, tokens)
	require.Len(t, expressions, 5)
	day, ok := expressions[0].Day()
	assert.True(t, ok)
	assert.Equal(t, monday, day)
	short := Find(nil, tokenise(t, "07.31.17"))
	require.Len(t, short, 1)
	day, ok = short[0].Day()
	assert.True(t, ok)
	assert.Equal(t, model.Day{Year: 2017, Month: 7, Day: 31}, day)
	for _, e := range expressions[1:] {
		_, ok := e.Day()
		assert.False(t, ok, tokens.Source[e.Start:e.End])
	}
}

func TestFigures(t *testing.T) {
	const both = "The lease of 03/04/2016"
	for country, want := range map[string]string{"US": "2016-03-04", "GB": "2016-04-03", "": "[ambiguous order of day and month]"} {
		assert.Equal(t, []string{"03/04/2016 = " + want}, found(t, both, Context{Reference: monday, Country: country}), country)
	}
	assert.Equal(t, []string{"03/04/2016 = 2016-04-03", "25/04/2016 = 2016-04-25"},
		found(t, both+" ended on 25/04/2016.", Context{Country: "US"}), "the document's own order goes before the country's")
	check(t, []example{
		{"Last updated: 2016-03-04 10:58:44", []string{"2016-03-04 = 2016-03-04"}},
		{"Posted 2016-03-04T09:00:00Z by admin", []string{"2016-03-04 = 2016-03-04"}},
		{"06.23.03, 4.3.2016, 12/4/16", []string{"06.23.03 = 2003-06-23", "4.3.2016 = 2016-04-03", "12/4/16 = 2016-12-04"}},
		{"DOB 11/1972", []string{"11/1972 = 1972-11"}},
		{"open 24/7, 1/2 price, 9/11, v2.10.12, 10-2016-004, call 555-2016", nil},
		{"www.example.org/2016/03/04/news and file_2016-03-04.pdf", nil},
	})
}

func TestImpossible(t *testing.T) {
	dates, warnings := resolve(t, "On Sunday, July 10, 2017 we met, on 31 June 2017 we did not.", Context{Reference: monday})
	require.Len(t, dates, 2)
	assert.Equal(t, model.ImpossibleDate, dates[1].Unresolved)
	assert.Nil(t, dates[1].Interval)
	assert.Equal(t, []model.Warning{{Span: dates[0].Span, Message: "2017-07-10 is a Monday"}, {Span: dates[1].Span, Message: "the calendar has no such day"}}, warnings)
	dates, warnings = resolve(t, "The fair runs July 12-10, 2017.", Context{Reference: monday})
	require.Len(t, dates, 1)
	assert.Equal(t, []model.Warning{{Span: dates[0].Span, Message: "it ends before it begins"}}, warnings)
}

func TestNoReference(t *testing.T) {
	for _, text := range []string{"today", "last year", "on Monday", "in August, we met", "the past three years", "two weeks ago", "July 10"} {
		dates, _ := resolve(t, "They said so "+text+".", Context{})
		require.Len(t, dates, 1, text)
		assert.Equal(t, model.NoReferenceDay, dates[0].Unresolved, text)
		assert.Nil(t, dates[0].Interval, text)
		assert.Empty(t, dates[0].Value, text)
	}
}

func TestAlone(t *testing.T) {
	for text, want := range map[string]bool{
		"10 July 2017": true, "[July 10, 2017]": true, "2017-07-10 10:58:44": true, "Monday, July 10, 2017 | 9 a.m. EDT": false,
		"On July 10, 2017 they met.": false, "July 2017": false, "Updated July 10, 2017": false,
	} {
		tokens := tokenise(t, text)
		expressions := Find(nil, tokens)
		require.NotEmpty(t, expressions, text)
		assert.Equal(t, want, expressions[0].Alone(tokens), text)
	}
}

func TestSmallLetters(t *testing.T) {
	check(t, []example{
		{"The gate opened on monday, march 3rd, and shut on 12 july.", []string{"monday, march 3rd = 2017-03-03", "12 july = 2017-07-12"}},
		{"It shut the third of march and last friday, we met in december.",
			[]string{"third of march = 2017-03-03", "last friday = 2017-07-07", "december = 2016-12"}},
		{"It was signed in may 2016, on may 4 and on the 5th of may.", []string{"may 2016 = 2016-05", "may 4 = 2017-05-04", "5th of may = 2017-05-05"}},
		{"They may 3 times march 5 miles; an august body met in mid-april, feb 12.", []string{"mid-april = 2017-04 MID", "feb 12 = 2017-02-12"}},
		{"He sat in the sun, wed to it, and dec 5 men. It ran june-july.", []string{"june-july = 2017-06/2017-07"}},
		{"See example.org/results-for-april-2024-857 and example.org/monday/april-2024.", nil},
	})
}
