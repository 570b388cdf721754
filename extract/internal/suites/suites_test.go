package suites_test

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/extract/internal/suites"
	"github.com/dateline-nlp/dateline/model"
)

// folder is where the cases are, if they are at hand.
const folder = "../../../../shared/suites/"

var (
	dateSuites  = []string{"chrono", "ms-datetime-model", "duckling-time", "wikiwars", "gum", "dateparser", "when", "naturaldate", "ctparse", "natty", "chronic"}
	moneySuites = []string{"ms-currency", "duckling-money", "monetize", "price-parser", "quantulum3"}
)

// cased is a case with what is found in its text.
type cased struct {
	suites.Case
	found []suites.Found
}

// read extracts dates or money from the cases of a suite.
func read(t *testing.T, e *extract.Extractor, suite string, money bool) []cased {
	cases, err := suites.Read(folder + suite + ".jsonl")
	require.NoError(t, err)
	all := make([]cased, len(cases))
	for i, c := range cases {
		a := model.Article{ID: c.ID, Text: c.Text, Country: "US"}
		if len(c.Locale) == 5 {
			a.Country = c.Locale[3:]
		}
		if c.Reference != "" && !money {
			a.Published, err = model.ParseDay(c.Reference[:10])
			require.NoError(t, err)
		}
		d, err := e.Extract(context.Background(), a)
		require.NoError(t, err)
		all[i].Case = c
		if money {
			all[i].found = suites.Money(d)
		} else {
			all[i].found = suites.Dates(d)
		}
	}
	return all
}

func extractor(t *testing.T) *extract.Extractor {
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the suites are not here")
	}
	e, err := extract.New(extract.WithAlternatives())
	require.NoError(t, err)
	return e
}

// TestScoresAreThoseOfTheSuites holds the figures of this package to those of the
// suites' own scorer, on the same mentions.
func TestScoresAreThoseOfTheSuites(t *testing.T) {
	e := extractor(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	check := func(suite string, money bool, group string) {
		var ours suites.Tally
		f, err := os.Create(filepath.Join(t.TempDir(), suite))
		require.NoError(t, err)
		defer f.Close()
		out := json.NewEncoder(f)
		for _, c := range read(t, e, suite, money) {
			ours.Score(&c.Case, c.found, money)
			spans := []map[string]any{}
			for _, x := range c.found {
				alts := []map[string]any{}
				for _, o := range x.Others {
					alts = append(alts, map[string]any{"from": o.From, "to": o.To})
				}
				span := map[string]any{"start": x.Start, "end": x.End, "kind": group, "currency": x.Currency, "alts": alts}
				for key, value := range map[string]string{"from": x.From, "to": x.To, "amount": x.Amount} {
					if value != "" {
						span[key] = value
					}
				}
				spans = append(spans, span)
			}
			require.NoError(t, out.Encode(map[string]any{"id": c.ID, "spans": spans}))
		}
		printed, err := exec.Command(python, folder+"score.py", folder+suite+".jsonl", f.Name(), "--group", group).Output()
		require.NoError(t, err)
		var theirs struct {
			Gold    int                 `json:"n_gold"`
			Found   int                 `json:"n_pred"`
			Missed  int                 `json:"fn"`
			Strict  struct{ R float64 } `json:"strict_trim"`
			Overlap struct{ R float64 }
			Value   struct {
				N          int
				Right      float64 `json:"acc"`
				Any        float64 `json:"acc_any"`
				Free       float64
				Currency   float64 `json:"cur"`
				Currencies int     `json:"cur_n"`
			}
			Negatives struct{ N, Clean int }
		}
		require.NoError(t, json.Unmarshal(printed, &theirs))
		part := func(n, of int) float64 {
			if of == 0 {
				return 0
			}
			return float64(n) / float64(of)
		}
		assert.Equal(t, []int{theirs.Gold, theirs.Found, theirs.Gold - theirs.Missed, theirs.Value.N, theirs.Negatives.N, theirs.Negatives.Clean, theirs.Value.Currencies},
			[]int{ours.Gold, ours.Found, ours.Overlap, ours.Values, ours.Negatives, ours.Clean, ours.Currencies}, suite)
		ourParts := []float64{part(ours.Strict, ours.Gold), part(ours.Right, ours.Values), part(ours.Any, ours.Values), part(ours.RightCurrencies, ours.Currencies)}
		assert.InDeltaSlice(t, []float64{theirs.Strict.R, theirs.Value.Right, theirs.Value.Any, theirs.Value.Currency}, ourParts, 1e-9, suite)
		if !money {
			assert.InDelta(t, theirs.Value.Free, part(ours.Free, ours.Values), 1e-9, suite)
		}
	}
	for _, suite := range dateSuites {
		check(suite, false, "date")
	}
	for _, suite := range moneySuites {
		check(suite, true, "money")
	}
}
