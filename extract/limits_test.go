package extract_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestExtractRefusesALineThatIsTooLong(t *testing.T) {
	e := newExtractor(t, extract.WithMaxLineBytes(10))
	for _, c := range []struct {
		name, text   string
		start, bytes int // of the line; 0 bytes if the text is read
	}{
		{"short", "Hull", 0, 0},
		{"as long as it may be", "0123456789", 0, 0},
		{"many of them", strings.Repeat("0123456789\r\n", 5), 0, 0},
		{"line ends of old", "0123456789\r0123456789\n\n", 0, 0},
		{"one byte more", "0123456789A", 0, 11},
		{"the second line", "Hull\n0123456789AB\nHull", 5, 12},
		{"the last", "Hull\r\n\r\n0123456789ABC", 8, 13},
	} {
		doc, err := e.Extract(t.Context(), model.Article{ID: "a1", Text: c.text})
		if c.bytes == 0 {
			require.NoError(t, err, c.name)
			require.Equal(t, c.text, doc.Text, c.name)
			continue
		}
		require.Nil(t, doc, c.name)
		long, ok := errors.AsType[*extract.LineTooLongError](err)
		require.True(t, ok, c.name)
		assert.Equal(t, extract.LineTooLongError{ID: "a1", Start: c.start, Bytes: c.bytes, Limit: 10}, *long, c.name)
		assert.Contains(t, err.Error(), `article "a1"`)
	}
}

func TestLinesOfAPageAreThoseOfItsText(t *testing.T) {
	e := newExtractor(t, extract.WithMaxLineBytes(30))
	page := "<p>" + strings.Repeat("<!-- on one line -->", 9) + "Hull opened a lock.</p><p>It is the board’s third.</p>"
	_, err := e.Extract(t.Context(), model.Article{Text: page, Format: model.FormatHTML})
	require.NoError(t, err)
	_, err = e.Extract(t.Context(), model.Article{Text: page})
	require.Error(t, err)
}

func TestLimitsMustBeLimits(t *testing.T) {
	for _, n := range []int{0, -1, 1<<30 + 1} {
		_, err := extract.New(extract.WithMaxLineBytes(n))
		require.ErrorContains(t, err, "WithMaxLineBytes")
		_, err = extract.New(extract.WithMaxBytes(n))
		require.ErrorContains(t, err, "WithMaxBytes")
	}
}
