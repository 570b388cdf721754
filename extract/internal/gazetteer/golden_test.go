package gazetteer

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestGolden resolves the places of the golden corpus, as people marked them.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "corpus", "golden", "*.ann"))
	require.NoError(t, err)
	right, all := 0, 0
	for _, file := range files {
		marks, err := os.ReadFile(file)
		require.NoError(t, err)
		text, err := os.ReadFile(strings.TrimSuffix(file, ".ann") + ".txt")
		require.NoError(t, err)
		tt := tokens(t, string(text))
		c := Context{Why: true}
		var mentions []Mention
		var want []string
		at := 0
		for line := range strings.Lines(string(marks)) {
			if country, ok := strings.CutPrefix(strings.TrimSpace(line), "#country "); ok {
				c.Country = country
			}
			span, country, ok := goldenPlace(string(text), line, at)
			if !ok {
				continue
			}
			at = span.End
			mentions = append(mentions, Mention{First: tt.At(span.Start), Last: tt.At(span.End-1) + 1})
			want = append(want, country)
		}
		for i, r := range gazetteer(t).Resolve(nil, tt, mentions, c) {
			all++
			if r.Entry.Country == want[i] {
				right++
				continue
			}
			t.Logf("%s: %q: want %q, got %q %s %.2f %v", filepath.Base(file), tt.Slice(mentions[i].First, mentions[i].Last), want[i], r.Entry.Country, r.Unresolved, r.Confidence, r.Why)
		}
	}
	t.Logf("%d of %d", right, all)
	require.NotZero(t, all)
	assert.Greater(t, float64(right)/float64(all), 0.96)
}

// goldenPlace reads "3 | PLACE | Oslo | NO" and finds the name in its line of the
// text, after the mention before.
func goldenPlace(text, mark string, after int) (span model.Span, country string, ok bool) {
	fields := strings.Split(strings.TrimRight(mark, "\r\n"), " | ")
	if len(fields) < 3 || fields[1] != "PLACE" {
		return span, "", false
	}
	number, err := strconv.Atoi(fields[0])
	if err != nil {
		return span, "", false
	}
	start := 0
	for range number - 1 {
		start += strings.IndexByte(text[start:], '\n') + 1
	}
	start = max(start, after)
	i := strings.Index(text[start:], fields[2])
	if i < 0 {
		return span, "", false
	}
	if len(fields) > 3 {
		country = strings.Trim(fields[3], " -") // "-" is none
	}
	return model.Span{Start: start + i, End: start + i + len(fields[2])}, country, true
}
