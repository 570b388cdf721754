package names

import (
	"slices"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEvidenceHasNoHistory reads every text with working memory that has read all
// others before it, and with fresh memory: what was read before must leave no trace,
// in the claims nor in the features, or weights would depend on the order of texts.
func TestEvidenceHasNoHistory(t *testing.T) {
	words, places, releases := shipped(t)
	slices.Reverse(releases)
	type worker struct {
		tokeniser *token.Tokeniser
		finder    *finder
		reader    *learned.Reader
	}
	fresh := func() worker {
		return worker{token.NewTokeniser(words), &finder{}, &learned.Reader{}}
	}
	read := func(w worker, text string) ([]learned.Claim, [][]uint64) {
		parts := layout.Find(text)
		w.finder.read(w.tokeniser.Tokenise(text, parts.Blocks), places, Hints{Dateline: parts.Dateline, Headline: parts.Headline})
		in := w.finder.evidence(nil)
		var features [][]uint64
		for _, run := range w.reader.Read(in) {
			for i := run.First; i < run.Last; i++ {
				features = append(features, slices.Clone(w.reader.Features(i)))
			}
		}
		return in.Claims, features
	}
	old := fresh()
	for range 2 {
		for _, r := range releases {
			claims, features := read(fresh(), r.Article.Text)
			again, same := read(old, r.Article.Text)
			require.Equal(t, claims, again, r.ID)
			assert.True(t, slices.EqualFunc(features, same, slices.Equal[[]uint64]), "features of %s", r.ID)
		}
	}
}
