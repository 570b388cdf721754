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

// TestFindHasNoHistory finds the names of every text with memory that keeps what others
// showed, in two orders: sums that are kept must be those that would be summed anew.
func TestFindHasNoHistory(t *testing.T) {
	words, places, releases := shipped(t)
	m, err := learned.Default()
	require.NoError(t, err)
	tokeniser := token.NewTokeniser(words)
	found := func(f *finder, d *learned.Decider, text string) []Mention {
		parts := layout.Find(text)
		f.read(tokeniser.Tokenise(text, parts.Blocks), places, Hints{Dateline: parts.Dateline, Headline: parts.Headline})
		return slices.Clone(f.judge(d))
	}
	f, d := &finder{}, learned.NewDecider(m)
	want := map[string][]Mention{}
	for _, r := range releases {
		want[r.ID] = found(f, d, r.Article.Text)
	}
	slices.Reverse(releases)
	for _, r := range releases {
		assert.Equal(t, want[r.ID], found(f, d, r.Article.Text), r.ID)
	}
}
