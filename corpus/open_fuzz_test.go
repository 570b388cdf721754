package corpus

import (
	"bytes"
	"errors"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whatever bytes a file has, its items have places of their own and text that is
// UTF-8, faults are errors with a place, and it can be gone on from each.
func FuzzOpen(f *testing.F) {
	for _, seed := range []string{
		zipped(f, releases), tarred(f, releases), gzipped(f, good+good), zstded(f, good), xzed(f, good),
		good + "{\n" + good, `[{"text": "A."}, {"text": "B."}]`, "id,text\n1,\"A\n2,B\n", testPage, latin(testPage),
		answer("200 OK", "Content-Type: text/html\r\n", "<p>A.") + warcRecord("conversion", "text/plain", "B."), letter,
		"From a Mon Mar  4 10:00:00 2019\nFrom: a\n\nA.\nFrom b Mon Mar  4 10:00:00 2019\nFrom: b\n\nB.\n",
		"---\ntitle: A\n---\nB.", "\xFF\xFEA\x00.\x00", "PAR1\x00PAR1",
	} {
		f.Add([]byte(seed), false)
	}
	f.Fuzz(func(t *testing.T, file []byte, mainText bool) {
		options := []Option{WithStdin(bytes.NewReader(file)), WithLimits(Limits{Item: 10_000, Growth: 20, Depth: 3, Members: 50, Spool: 100_000})}
		if mainText {
			options = append(options, WithMainText())
		}
		var places []string
		seen := map[string]bool{}
		for item, err := range OpenItems([]string{"-"}, options...) {
			require.False(t, seen[item.Place], item.Place)
			seen[item.Place] = true
			places = append(places, item.Place)
			if err != nil {
				_, ok := errors.AsType[*ItemError](err)
				require.True(t, ok)
				continue
			}
			assert.True(t, utf8.ValidString(item.Text))
			assert.NotEmpty(t, item.Text)
		}
		if len(places) == 0 {
			return
		}
		middle := len(places) / 2
		var rest []string
		for item := range OpenItems([]string{"-"}, append(options, WithStdin(bytes.NewReader(file)), After(places[middle]))...) {
			rest = append(rest, item.Place)
		}
		assert.Equal(t, append([]string{}, places[middle+1:]...), append([]string{}, rest...))
	})
}
