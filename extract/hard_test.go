package extract_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hard are units that make hard texts when they are repeated: a stage that looks
// from each of them to the end of the text takes hours for a long one.
var hard = map[string]string{
	"open quotes": "“said ", "closed quotes": "\" ", "apostrophes": "' ", "digits": "1", "numbers": "10 ", "dollars": "$", "capitals": "Acme ",
	"all capitals": "ACME", "brackets": "((", "dashes": "- ", "months": "May ", "line ends": "\n", "short lines": "Acme\n", "paragraphs": "x\n\n",
	"full stops": ".", "ands": "and Acme ", "of": "Bank of ", "one word": "a", "commas": "Hull, ", "quarters": "third quarter of ", "to": "5 to ",
	"tags": "<p>", "references": "&amp;", "people": "Ann Day, chair of Acme, said. ", "acronyms": "Acme Board (AB) ",
	"joiners": "a\u200d", "isolates": "\u2068", "nested marks": "“‘(", "titles": "Dr. Ann ", "nicknames": "Jane “Jay” Roe. ", "tickers": "(NYSE: A) ", "saids": "said ", "pronouns": "he ",
	"quote marks": "\"", "opening marks": "“", "letters": "A", "capital letters": "A ", "brackets closed": ")", "square brackets": "[", "spaced digits": "1 ",
	"mixed": "“Acme paid $5 million on 3 May,” said Ann Day of Hull. ",
}

// distinct are units with a name, "@", that is another each time: the lists of what a text
// names grow with it, and who looks through all of a list for each takes hours.
var distinct = map[string]string{
	"companies": "@ Inc. said so. ", "legal forms": "@ A/S, ", "initials": "@ Board of Trade (@BT) ", "defined": "@ Inc. (the “@”) and the @ ", "companies listed": "@ Corp. (NYSE: @) ",
	"speakers": "“We paid,” said @ Roe. ", "titled": "@ Roe, chair of @ Inc., spoke. ", "surnames": "Ann @ met Mr. @. ", "contacts": "Contact: @ Roe, +1 212 555 0100\n",
	"places": "in @, Ohio, ", "streets": "12 @ Street, ", "counties": "@, @ and @ counties. ", "headings": "ABOUT @\n\nIt is.\n\n", "bullets": "- @ Inc.\n", "rows": "@ 1 2 3\n",
	"datelines": "@, May 3, 2024 -- It is.\n\n", "terms": "the term “@” means ", "reported": "@ Roe said that it is so. ",
}

// valued are units of dates, amounts and words of countries beside those of hard.
var valued = map[string]string{
	"days": "3 May 2024, ", "lists of days": "1, 2, ", "weekdays": "Monday, ", "years": "2011, ", "decades": "the 90s, ", "ranges": "2011 to 2012 to ", "figures of dates": "3/5/2024 ", "earlier": "three days earlier ",
	"amounts": "$5, ", "ranges of amounts": "$5 to ", "spelt amounts": "two million ", "cents": "5 cents ", "codes": "USD 5 ", "scales": "million ", "fractions": "1/2 ", "spaced groups": "100 ",
	"peoples": "Dutch ", "countries": "Peru, ", "states": "Ohio and ", "the company": "the Company ", "ordinals": "third ", "fiscal": "fiscal ", "embargoes": "Embargoed until 3 May 2024\n", "ends": "###\n",
}

// different returns text in which each "@" of n units is another name.
func different(unit string, n int) string {
	var out strings.Builder
	for i := range n {
		name := []byte("Ba")
		for k := i; ; k /= 26 {
			name = append(name, byte('a'+k%26))
			if k < 26 {
				break
			}
		}
		out.WriteString(strings.ReplaceAll(unit, "@", string(name)))
	}
	return out.String()
}

// hardTexts are the names of all units, each with a function that makes the text of n.
func hardTexts() map[string]func(n int) string {
	out := map[string]func(int) string{}
	for _, units := range []map[string]string{hard, valued} {
		for name, unit := range units {
			out[name] = func(n int) string { return strings.Repeat(unit, n/len(unit)) }
		}
	}
	for name, unit := range distinct {
		out["distinct "+name] = func(n int) string { return different(unit, n/len(unit)) }
	}
	return out
}

func TestHardTextsKeepEveryLaw(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	e := newExtractor(t)
	for name, text := range hardTexts() {
		doc, err := e.Extract(t.Context(), model.Article{Text: text(250_000)})
		require.NoError(t, err, name)
		require.NoError(t, doc.Verify(), name)
	}
}

// How much longer a text of eight times the length may take. Linear time is eight,
// quadratic time sixty-four; between them there is room for a machine that is busy with
// other things, and for caches that the longer text does not fit.
const (
	longer    = 8
	mostTimes = 28
)

// grows reports whether work for n units takes so much longer for eight times as many
// that it cannot be linear. A machine does not work faster than it can, so the least of
// several times is the one to trust; what looks slow is measured again before it is
// believed.
func grows(t *testing.T, n int, work func(n int)) (times float64, yes bool) {
	took := func(n int) time.Duration {
		before := processorTime(t)
		work(n)
		return processorTime(t) - before
	}
	short, long := time.Hour, time.Hour
	for range 6 {
		for range 3 {
			short = min(short, took(n))
		}
		long = min(long, took(longer*n))
		if times = float64(long) / float64(max(short, time.Microsecond)); times < mostTimes {
			return times, false
		}
	}
	return times, true
}

func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	e := newExtractor(t, extract.WithIndirect(), extract.WithTerms())
	texts := hardTexts()
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		times, yes := grows(t, 16_000, func(n int) {
			_, err := e.Extract(t.Context(), model.Article{Text: texts[name](n)})
			require.NoError(t, err)
		})
		assert.False(t, yes, "%s: %d times the text takes %.0f times as long", name, longer, times)
	}
}

// The guard must be able to tell.
func TestTheGuardTellsQuadraticTime(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	text := []byte(strings.Repeat("a", 8*2_000))
	found := 0
	_, yes := grows(t, 2_000, func(n int) {
		for i := range n {
			for _, c := range text[i:n] {
				if c == 'b' {
					found++
				}
			}
		}
	})
	assert.True(t, yes)
	assert.Zero(t, found)
}

// BenchmarkHard shows whether time is linear: the rate of each unit must be about
// the same for a text and for one ten times as long.
func BenchmarkHard(b *testing.B) {
	e := newExtractor(b)
	texts := hardTexts()
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		for _, n := range []int{20_000, 200_000} {
			b.Run(fmt.Sprintf("%s/%dkB", strings.ReplaceAll(name, " ", "-"), n/1000), func(b *testing.B) {
				text := texts[name](n)
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					if _, err := e.Extract(b.Context(), model.Article{Text: text}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
