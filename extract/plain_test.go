package extract_test

import (
	"bufio"
	"os"
	"testing"

	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPlainNumbersAreNoFacts reads sentences full of numbers that are neither dates
// nor money.
func TestPlainNumbersAreNoFacts(t *testing.T) {
	e := newExtractor(t)
	file, err := os.Open("testdata/plain-numbers.txt")
	require.NoError(t, err)
	defer file.Close()
	sentences := 0
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		text := lines.Text()
		if text == "" || text[0] == '#' {
			continue
		}
		sentences++
		doc, err := e.Extract(t.Context(), model.Article{Text: text})
		require.NoError(t, err)
		assert.Empty(t, doc.Money, text)
		for _, d := range doc.Dates {
			assert.Fail(t, "a date", "%q in %q", d.Text, text)
		}
	}
	require.NoError(t, lines.Err())
	assert.GreaterOrEqual(t, sentences, 200)
}
