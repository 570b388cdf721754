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

func TestHardTextsKeepEveryLaw(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	e := newExtractor(t)
	for name, unit := range hard {
		doc, err := e.Extract(t.Context(), model.Article{Text: strings.Repeat(unit, 250_000/len(unit))})
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
	for _, name := range slices.Sorted(maps.Keys(hard)) {
		unit := hard[name]
		times, yes := grows(t, 16_000/len(unit), func(n int) {
			_, err := e.Extract(t.Context(), model.Article{Text: strings.Repeat(unit, n)})
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
	for _, name := range slices.Sorted(maps.Keys(hard)) {
		for _, n := range []int{20_000, 200_000} {
			b.Run(fmt.Sprintf("%s/%dkB", strings.ReplaceAll(name, " ", "-"), n/1000), func(b *testing.B) {
				text := strings.Repeat(hard[name], n/len(hard[name]))
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
