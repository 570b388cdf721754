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
	f := &finder{}
	tokeniser := token.NewTokeniser(words)
	for _, r := range releases[:40] {
		text := tokeniser.Tokenise(r.Article.Text, layout.Find(r.Article.Text).Blocks)
		f.reset(text, places, Hints{})
		f.look()
		for i := range text.Tokens {
			require.Equal(t, places.Longest(text, i), f.Longest(text, i), "%s: %s", r.ID, text.Of(i))
			want, traits, _ := formOf(text, places, i)
			want.ID = f.forms[i].ID
			require.Equal(t, want, f.forms[i], "%s: %s", r.ID, text.Of(i))
			require.Equal(t, traits, f.traits[i], "%s: %s", r.ID, text.Of(i))
			if f.looks[i]&knownFirst == 0 {
				_, ok := known().get(extendPhrase(phraseBegin, text.Of(i)))
				require.False(t, ok, "%s: %s", r.ID, text.Of(i))
			}
		}
	}
}

// TestStopsHideNothing compares what the rules claim with what they would if they stopped at
// every token.
func TestStopsHideNothing(t *testing.T) {
	words, places, releases := shipped(t)
	tokeniser := token.NewTokeniser(words)
	texts := []string{
		"The post Acme Opens appeared first on\n\nharbourbiz\n\nand the House, the Fed and al Qaida.",
		"appeared first on on. Appeared first on the Hill Blog. THE POST ACME OPENS APPEARED FIRST ON Hull.",
		"see www.acme.com/The-House, @Acme and #The House; 340B Health, 3M and 15 Elm Street - 27th Hill Brigade",
		"acme - The Fed -the House – the Fed",
	}
	for _, r := range releases {
		texts = append(texts, r.Article.Text)
	}
	read := func(source string, everywhere bool) []claim {
		parts := layout.Find(source)
		var f finder
		f.reset(tokeniser.Tokenise(source, parts.Blocks), places, Hints{Dateline: parts.Dateline, Headline: parts.Headline})
		f.look()
		if everywhere {
			f.stops = f.stops[:0]
			for i := range f.t.Tokens {
				f.stops = append(f.stops, int32(i))
			}
			for i := range f.sentences {
				s := &f.sentences[i]
				s.firstStop, s.lastStop = s.first, s.last
			}
		}
		f.claimAll()
		return f.claims
	}
	for _, source := range texts {
		claims := read(source, false)
		all := read(source, true)
		require.Equal(t, all, claims, "%.60q", source)
	}
}
