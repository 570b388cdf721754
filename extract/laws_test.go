package extract_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"testing"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// releases returns the texts of the golden corpus.
func releases(t testing.TB) []model.Article {
	t.Helper()
	folder := os.DirFS("../corpus/golden")
	names, err := fs.Glob(folder, "*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var out []model.Article
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		require.NoError(t, err)
		out = append(out, model.Article{ID: name, Text: string(text), Published: model.Day{Year: 2024, Month: 5, Day: 6}})
	}
	return out
}

func newExtractor(t testing.TB, opts ...extract.Option) *extract.Extractor {
	t.Helper()
	e, err := extract.New(opts...)
	require.NoError(t, err)
	return e
}

func TestReleasesKeepEveryLaw(t *testing.T) {
	e := newExtractor(t, extract.WithWhy(), extract.WithAlternatives(), extract.WithIndirect(), extract.WithTerms())
	for _, a := range releases(t) {
		doc, err := e.Extract(t.Context(), a)
		require.NoError(t, err)
		assert.NoError(t, doc.Verify(), a.ID)
	}
}

func TestOutputIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	articles := releases(t)
	run := func(workers int) []string {
		e := newExtractor(t, extract.WithWorkers(workers), extract.WithWhy(), extract.WithAlternatives(), extract.WithIndirect(), extract.WithTerms())
		var out []string
		for doc, err := range e.All(t.Context(), func(yield func(model.Article, error) bool) {
			for _, a := range articles {
				if !yield(a, nil) {
					return
				}
			}
		}) {
			require.NoError(t, err)
			data, err := json.Marshal(doc)
			require.NoError(t, err)
			out = append(out, string(data))
		}
		return out
	}
	want := run(1)
	for _, workers := range []int{1, 2, 7} {
		assert.Equal(t, want, run(workers), "%d workers", workers)
	}
}

func FuzzExtract(f *testing.F) {
	for _, text := range nasty {
		f.Add(text, false)
	}
	f.Add("HULL, 3 March 2020 – Acme Ltd paid £5m to £7m, “a fair price,” Ann Day, its chair, said on Tuesday.", false)
	f.Add("<p>HULL, 3 March 2020 &ndash; Acme</p>", true)
	e := newExtractor(f, extract.WithWhy(), extract.WithAlternatives(), extract.WithIndirect(), extract.WithTerms())
	f.Fuzz(func(t *testing.T, text string, page bool) {
		a := model.Article{Text: text, Published: model.Day{Year: 2020, Month: 3, Day: 3}, Country: "GB"}
		if page {
			a.Format = model.FormatHTML
		}
		doc, err := e.Extract(t.Context(), a)
		require.NoError(t, err)
		require.NoError(t, doc.Verify())
	})
}
