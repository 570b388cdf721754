package names

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSmallIsTheSameHoweverOftenItIsAsked asks for all words of a text, more often than it is
// looked through for each.
func TestSmallIsTheSameHoweverOftenItIsAsked(t *testing.T) {
	words, err := lexicon.Default()
	require.NoError(t, err)
	source := "Widgets sell. The widgets of Acton are iPhone cases; Cases of acton@example.org sell. " + strings.Repeat("Acme Bolt and Quorley build Rivets, rivets. ", 4)
	text := token.NewTokeniser(words).Tokenise(source, layout.Find(source).Blocks)
	var f finder
	f.reset(text, nil, Hints{})
	f.look()
	for i := range text.Tokens {
		want := false
		for k := range text.Tokens {
			tok := &text.Tokens[k]
			want = want || tok.Key == text.Tokens[i].Key && tok.Is(token.Word) && !tok.Is(token.Capital) && f.looks[k]&dead == 0
		}
		assert.Equal(t, want, f.small(i), text.Of(i))
	}
	assert.Greater(t, f.smallAsked, fewAsked)
}

func TestSieve(t *testing.T) {
	var s sieve
	key := uint64(1)
	for range 30 {
		key *= 6364136223846793005
		s.add(key)
		assert.True(t, s.may(key))
		assert.True(t, s.may(key>>10<<10^key), "of the last bits alone")
	}
	may := 0
	for k := range uint64(1024) {
		if s.may(k) {
			may++
		}
	}
	assert.LessOrEqual(t, may, 30)
}
