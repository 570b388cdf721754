package extract_test

import (
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/require"
)

var (
	update  = flag.Bool("update", false, "write the golden file of answers anew")
	answers = flag.Bool("answers", false, "compare every answer with the golden file")
)

// The golden file has the hash of what is found in each release of the corpus. Every
// processor, any number of workers and the race detector must give the same:
// arithmetic that a compiler may do in another order on another processor would show
// here. What is found changes often, and the scores guard it, so .ci/run alone asks.
func TestAnswersAreTheSameEverywhere(t *testing.T) {
	if !*answers && !*update {
		t.Skip("asked for with -answers")
	}
	golden := filepath.Join("testdata", "answers.txt")
	one := hashes(t, 1)
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(strings.Join(one, "")), 0o666))
	}
	data, err := os.ReadFile(golden)
	require.NoError(t, err)
	want := strings.SplitAfter(strings.TrimSuffix(string(data), "\n"), "\n")
	want[len(want)-1] += "\n"
	require.Equal(t, want, one, "if this is meant: go test ./extract -run TestAnswers -update")
	require.Equal(t, one, hashes(t, 5), "five workers")
}

// hashes returns a line for each release: the hash of its document as JSON, and its name.
func hashes(t *testing.T, workers int) []string {
	e := newExtractor(t, extract.WithWorkers(workers), extract.WithWhy(), extract.WithIndirect(), extract.WithTerms())
	var out []string
	for doc, err := range e.All(t.Context(), func(yield func(model.Article, error) bool) {
		for _, a := range releases(t) {
			if !yield(a, nil) {
				return
			}
		}
	}) {
		require.NoError(t, err)
		data, err := json.Marshal(doc)
		require.NoError(t, err)
		out = append(out, fmt.Sprintf("%x %s\n", sha256.Sum256(data), doc.ID))
	}
	return out
}
