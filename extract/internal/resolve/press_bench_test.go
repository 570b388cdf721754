package resolve

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/money"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/require"
)

// benchmarked is how many raw releases of each file the benchmark reads: some
// megabytes in all, more than a cache holds.
const benchmarked = 400

// pressTexts returns raw releases as they lie beside the repository on some machines;
// where they do not, the benchmark is skipped and says so.
func pressTexts(b *testing.B) (texts []*token.Text, bytes int64) {
	const pattern = "../../../../shared/press/raw-*.jsonl.gz"
	files, err := filepath.Glob(pattern)
	require.NoError(b, err)
	if len(files) == 0 {
		b.Skip("no raw releases at", pattern)
	}
	words, err := lexicon.Default()
	require.NoError(b, err)
	tokeniser := token.NewTokeniser(words)
	for _, name := range files {
		file, err := os.Open(name)
		require.NoError(b, err)
		unzipped, err := gzip.NewReader(file)
		require.NoError(b, err)
		lines := bufio.NewScanner(unzipped)
		lines.Buffer(nil, 1<<26)
		for n := 0; n < benchmarked && lines.Scan(); n++ {
			var raw struct{ Text string }
			require.NoError(b, json.Unmarshal(lines.Bytes(), &raw))
			texts = append(texts, tokeniser.Tokenise(raw.Text, layout.Find(raw.Text).Blocks))
			bytes += int64(len(raw.Text))
		}
		require.NoError(b, lines.Err())
		require.NoError(b, file.Close())
	}
	return texts, bytes
}

// BenchmarkPress times the grammars of amounts and of dates on raw releases, on one
// core, finding and resolving both.
func BenchmarkPress(b *testing.B) {
	texts, bytes := pressTexts(b)
	day := model.Day{Year: 2020, Month: 3, Day: 3}
	b.Run("money", func(b *testing.B) {
		var amounts []money.Amount
		b.SetBytes(bytes)
		for b.Loop() {
			for _, t := range texts {
				amounts = money.Find(amounts[:0], t)
				money.Resolve(t, amounts, money.Context{Dateline: "US"})
			}
		}
	})
	b.Run("dates", func(b *testing.B) {
		var expressions []dates.Expression
		b.SetBytes(bytes)
		for b.Loop() {
			for _, t := range texts {
				expressions = dates.Find(expressions[:0], t)
				dates.Resolve(t, expressions, dates.Context{Reference: day})
			}
		}
	})
}
