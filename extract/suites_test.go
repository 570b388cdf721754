package extract_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

const suites = "../../shared/quotes/"

// suiteCase is one text of a suite of quotations of other projects. Offsets are of runes.
type suiteCase struct {
	ID     string
	Text   string
	Expect []struct {
		QuoteStart   int `json:"quote_start"`
		QuoteEnd     int `json:"quote_end"`
		Kind         string
		Quoted       [][2]int
		SpeakerText  string `json:"speaker_text"`
		SpeakerRef   string `json:"speaker_ref"`
		SpeakerStart *int   `json:"speaker_start"`
		SpeakerEnd   *int   `json:"speaker_end"`
		Title        string
		Affiliation  string
		Unclosed     any
		Nested       any
	}
	Negatives []struct{ Start, End int }
}

// TestEverySuiteFailureIsListed holds the cases of the small suites of quotations that
// fail to those of testdata/suites.tsv, which gives the reason of each. It runs where
// the suites are.
func TestEverySuiteFailureIsListed(t *testing.T) {
	if _, err := os.Stat(suites); err != nil {
		t.Skip("no suites")
	}
	listed := map[string]bool{}
	file, err := os.ReadFile("testdata/suites.tsv")
	require.NoError(t, err)
	for line := range strings.Lines(string(file)) {
		if fields := strings.Split(strings.TrimSpace(line), "\t"); line[0] != '#' {
			require.Len(t, fields, 4, line)
			listed[strings.Join(fields[:3], " ")] = true
		}
	}
	e, err := extract.New()
	require.NoError(t, err)
	failed := map[string]bool{}
	for _, suite := range []string{"guardian_guide", "synth", "tool_tests"} {
		f, err := os.Open(suites + suite + ".jsonl")
		require.NoError(t, err)
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			var c suiteCase
			require.NoError(t, json.Unmarshal(s.Bytes(), &c))
			d, err := e.Extract(context.Background(), model.Article{ID: c.ID, Text: c.Text})
			require.NoError(t, err)
			for _, what := range c.failures(d.Quotes) {
				key := suite + " " + c.ID + " " + what
				failed[key] = true
				assert.True(t, listed[key], "not listed: %s", key)
			}
		}
	}
	for key := range listed {
		if !failed[key] {
			t.Log("fails no longer:", key)
		}
	}
}

// failures are the kinds of what is wrong in a case.
func (c suiteCase) failures(quotes []model.Quote) (kinds []string) {
	at := make([]int, 0, len(c.Text)+1)
	for i := range c.Text {
		at = append(at, i)
	}
	at = append(at, len(c.Text))
	fail := func(kind string) {
		if len(kinds) == 0 || kinds[len(kinds)-1] != kind {
			kinds = append(kinds, kind)
		}
	}
	for _, x := range c.Expect {
		if x.Kind == "indirect" || x.Unclosed != nil || x.Nested != nil {
			continue
		}
		parts := x.Quoted
		if len(parts) == 0 {
			parts = [][2]int{{x.QuoteStart, x.QuoteEnd}}
		}
		for _, p := range parts {
			for line := range strings.Lines(c.Text[at[p[0]]:at[p[1]]]) {
				words := bare(line)
				if words == "" {
					continue
				}
				q := find(quotes, words)
				switch {
				case q == nil:
					fail("missed")
					continue
				case x.SpeakerText == "" && x.SpeakerRef == "":
				case x.SpeakerStart != nil && q.SpokenBy != nil && q.SpokenBy.Start < at[*x.SpeakerEnd] && at[*x.SpeakerStart] < q.SpokenBy.End:
				case sameName(q.Speaker, x.SpeakerText) || sameName(q.Speaker, x.SpeakerRef):
				default:
					fail("speaker")
				}
				if x.Title != "" && (q.Title == "" || !within(q.Title, x.Title)) {
					fail("title")
				}
				if x.Affiliation != "" && (q.Affiliation == "" || !within(q.Affiliation, x.Affiliation)) {
					fail("affiliation")
				}
			}
		}
	}
	for _, n := range c.Negatives {
		for _, q := range quotes {
			if q.Start < at[n.End] && at[n.Start] < q.End && bare(q.Text) == bare(c.Text[at[n.Start]:at[n.End]]) {
				fail("no quotation")
			}
		}
	}
	return kinds
}

func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

func find(quotes []model.Quote, words string) *model.Quote {
	for i := range quotes {
		for line := range strings.Lines(quotes[i].Text) {
			if bare(line) == words {
				return &quotes[i]
			}
		}
	}
	return nil
}

// sameName reports whether the last words of two names are the same.
func sameName(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	return len(x) > 0 && len(y) > 0 && utf8.RuneCountInString(x[len(x)-1]) > 2 && x[len(x)-1] == y[len(y)-1]
}

// within reports whether one of two texts holds the other.
func within(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}
