package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/golden"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

// rounding is how far a figure may fall unseen: what a percentage of one decimal does
// not show.
const rounding = 0.0005

// How well the shipped corpus is read is kept in a file, and no change may lower it
// unseen: neither F1, strict or by overlap, nor the share of right values, of any
// type. Precision and recall are free, as long as what one wins the other does not
// lose. The file is a report: "dateline score --compare" reads it too.
//
// A change that is meant to lower a figure, and one of the corpus, writes the file
// anew: go test ./cmd/dateline -run TestScoresDoNotFall -update
func TestScoresDoNotFall(t *testing.T) {
	path := filepath.Join("testdata", "scores.json")
	report := scoresOfCorpus(t)
	if *update {
		var b bytes.Buffer
		require.NoError(t, report.WriteJSON(&b))
		require.NoError(t, os.WriteFile(path, b.Bytes(), 0o666))
	}
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	before, err := score.ReadReport(file)
	require.NoError(t, err)
	if complaint := fallen(score.Compare(before, report)); complaint != "" {
		t.Error(complaint + "\nIf this is meant: go test ./cmd/dateline -run TestScoresDoNotFall -update")
	}
}

// fallen says which figures are lower than they were, and what was lost; or that the
// file is not about the corpus as it is.
func fallen(d score.Difference) string {
	var b strings.Builder
	for _, f := range d.Lower(rounding) {
		if m := f.Figure.Measure; m == "F1" || m == "overlap-F1" || m == "value" {
			fmt.Fprintf(&b, "%s fell from %.2f %% to %.2f %%\n", f.Figure, 100*f.Before, 100*f.After)
		}
	}
	if b.Len() > 0 {
		b.WriteString("\nWhat was won (+), lost (-), or is wrong in another way (~):\n\n")
		// A strings.Builder does not fail.
		_ = d.WriteTable(&b)
	}
	for _, part := range []struct {
		what string
		ids  []string
	}{{"new", d.Added}, {"gone", d.Gone}, {"annotated anew", d.Changed}} {
		if len(part.ids) > 0 {
			fmt.Fprintf(&b, "documents that are %s, and of which nothing is guarded: %s\n", part.what, strings.Join(part.ids, ", "))
		}
	}
	return b.String()
}

// scoresOfCorpus scores the shipped corpus. What stands around an error is left out:
// it is in the corpus.
func scoresOfCorpus(t *testing.T) score.Report {
	t.Helper()
	all, err := golden.All()
	require.NoError(t, err)
	extractor, err := extract.New()
	require.NoError(t, err)
	articles := func(yield func(model.Article, error) bool) {
		for _, gold := range all {
			if !yield(gold.Article, nil) {
				return
			}
		}
	}
	var s score.Scorer
	next := 0
	for document, err := range extractor.All(t.Context(), articles) {
		require.NoError(t, err)
		require.NoError(t, s.Add(all[next], corpus.Mentions(document).Mentions))
		next++
	}
	require.Equal(t, len(all), next)
	report := s.Report()
	for i := range report.Errors {
		report.Errors[i].Before, report.Errors[i].After = "", ""
	}
	return report
}

func TestFallingScoresAreToldWithWhatWasLost(t *testing.T) {
	const text = "Ana Ruiz came to Lisbon."
	scored := func(id string, mentions ...corpus.Mention) score.Report {
		var s score.Scorer
		require.NoError(t, s.Add(corpus.Gold{ID: id, Article: model.Article{Text: text}, Mentions: []corpus.Mention{
			{Type: corpus.Person, Start: 0, End: 8}, {Type: corpus.Place, Start: 17, End: 23}}}, mentions))
		return s.Report()
	}
	person, place := corpus.Mention{Type: corpus.Person, Start: 0, End: 8}, corpus.Mention{Type: corpus.Place, Start: 17, End: 23}
	both, one := scored("a", person, place), scored("a", person)
	require.Empty(t, fallen(score.Compare(both, both)))
	require.Empty(t, fallen(score.Compare(one, both)), "what is better need not be told")
	complaint := fallen(score.Compare(both, one))
	require.Contains(t, complaint, "F1:place fell from 100.00 % to 0.00 %")
	require.Contains(t, complaint, "F1:all fell from 100.00 % to 66.67 %")
	require.Contains(t, complaint, "- a:17-23: missed PLACE: Ana Ruiz came to [Lisbon].")
	require.Contains(t, fallen(score.Compare(both, scored("b", person, place))), "documents that are new, and of which nothing is guarded: b")
}
