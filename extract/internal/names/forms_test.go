package names

import (
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/stretchr/testify/require"
)

// TestFormsHideNothing compares what a form lets through with the tables themselves: a
// place or an organisation that begins with a token is found by way of its form, too,
// whatever was read before.
func TestFormsHideNothing(t *testing.T) {
	words, places, releases := shipped(t)
	f := &finder{memory: newMemory()}
	tokeniser := token.NewTokeniser(words)
	for _, r := range releases[:40] {
		text := tokeniser.Tokenise(r.Article.Text, layout.Find(r.Article.Text).Blocks)
		f.reset(text, places, Hints{})
		f.look()
		for i := range text.Tokens {
			require.Equal(t, places.Longest(text, i), f.Longest(text, i), "%s: %s", r.ID, text.Of(i))
			want := formOf(text, places, i)
			want.ID = f.forms[i].ID
			require.Equal(t, want.Form, f.forms[i], "%s: %s", r.ID, text.Of(i))
			if f.looks[i]&knownFirst == 0 {
				_, ok := known()[extendPhrase(phraseBegin, text.Of(i))]
				require.False(t, ok, "%s: %s", r.ID, text.Of(i))
			}
		}
	}
}
