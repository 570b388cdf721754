package names

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/stretchr/testify/require"
)

func BenchmarkFind(b *testing.B) {
	words, err := lexicon.Default()
	require.NoError(b, err)
	places, err := gazetteer.Default()
	require.NoError(b, err)
	text := strings.Repeat("Fenwick Tool Corp. said on Monday that Jane Harrow, its chief executive, would open a plant in Leeds that makes tools for farms in the north of England. The new plant is the second of its kind and will employ more than two hundred people.\n\n", 20)
	parts := layout.Find(text)
	tokens := token.NewTokeniser(words).Tokenise(text, parts.Blocks)
	for _, c := range []struct {
		name string
		find func()
	}{
		{"rules", func() {
			f := finders.Get().(*finder)
			f.read(tokens, places, Hints{})
			finders.Put(f)
		}},
		{"all", func() { Find(tokens, places, Hints{}) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.find()
			}
			b.ReportMetric(float64(len(tokens.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
