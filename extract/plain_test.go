package extract_test

import (
	"bufio"
	"os"
	"testing"

	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// misread are the sentences of testdata/plain-numbers.txt in which a date is still
// found. A sentence that is read well must leave this list.
var misread = map[string]bool{
	"Her extension is 1987 and his is 2015.":   true,
	"The table has 16 columns and 2048 rows.":  true,
	"March 20 miles and rest, the order said.": true,
}

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
		if misread[text] {
			assert.NotEmpty(t, doc.Dates, "no longer misread: %s", text)
			continue
		}
		for _, d := range doc.Dates {
			assert.Fail(t, "a date", "%q in %q", d.Text, text)
		}
	}
	require.NoError(t, lines.Err())
	assert.GreaterOrEqual(t, sentences, 200)
}
