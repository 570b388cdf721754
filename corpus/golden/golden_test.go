package golden_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/golden"
)

func TestEveryPairReads(t *testing.T) {
	all, err := golden.All()
	require.NoError(t, err)
	require.NotEmpty(t, all)
	for _, gold := range all {
		assert.False(t, gold.Ref.IsZero(), "%s has no #ref", gold.ID)
		assert.NotEmpty(t, gold.Article.Country, "%s has no #country", gold.ID)
		assert.NotEmpty(t, gold.Kind, "%s has no #kind", gold.ID)
		if gold.Dateline != "" {
			assert.Contains(t, gold.Article.Text, gold.Dateline, gold.ID)
		}
		for _, m := range gold.Mentions {
			assert.Equal(t, gold.Article.Text[m.Start:m.End], m.Text, gold.ID)
		}
	}
}

func TestEveryAnnotationWritesBack(t *testing.T) {
	all, err := golden.All()
	require.NoError(t, err)
	for _, gold := range all {
		var b strings.Builder
		require.NoError(t, corpus.WriteAnn(&b, gold))
		back, err := corpus.ParseGold(gold.ID, gold.Article.Text, b.String())
		require.NoError(t, err)
		assert.Equal(t, gold, back)
	}
}

// A name that is cut out of a longer word is a slip of the annotator.
func TestNoMentionLiesInsideAWord(t *testing.T) {
	all, err := golden.All()
	require.NoError(t, err)
	for _, gold := range all {
		for _, m := range gold.Mentions {
			if m.Type == corpus.Quote || m.Type == corpus.Ignore {
				continue
			}
			before, _ := utf8.DecodeLastRuneInString(gold.Article.Text[:m.Start])
			after, _ := utf8.DecodeRuneInString(gold.Article.Text[m.End:])
			first, _ := utf8.DecodeRuneInString(m.Text)
			last, _ := utf8.DecodeLastRuneInString(m.Text)
			assert.False(t, isWord(before) && isWord(first) || isWord(last) && isWord(after), "%s: %q at %d", gold.ID, m.Text, m.Start)
		}
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
