package extract_test

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// One extractor serves any number of goroutines: each reads a few releases, other ones
// than its neighbours at the time, and must get what one alone gets.
func TestOneExtractorServesSixtyFourGoroutines(t *testing.T) {
	const goroutines, each = 64, 3
	e := newExtractor(t, extract.WithWhy(), extract.WithIndirect(), extract.WithTerms())
	articles := releases(t)[:20]
	want := make([]string, len(articles))
	for i, a := range articles {
		doc, err := e.Extract(t.Context(), a)
		require.NoError(t, err)
		data, err := json.Marshal(doc)
		require.NoError(t, err)
		want[i] = string(data)
	}
	var wait sync.WaitGroup
	for g := range goroutines {
		wait.Go(func() {
			for k := range each {
				i := (7*g + 5*k) % len(articles)
				doc, err := e.Extract(t.Context(), articles[i])
				if !assert.NoError(t, err) {
					return
				}
				data, err := json.Marshal(doc)
				assert.NoError(t, err)
				assert.Equal(t, want[i], string(data), articles[i].ID)
			}
		})
	}
	wait.Wait()
}
