package names

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLookWordFindsEveryEntry(t *testing.T) {
	require.Zero(t, len(wordTable)%8)
	for i := 0; i < len(wordTable); i += 8 {
		var entry uint64
		for b := range 8 {
			entry |= uint64(wordTable[i+b]) << (8 * b)
		}
		if got := lookWord(entry); got != word(entry) {
			t.Fatalf("entry %d: %x, want %x", i/8, got, word(entry))
		}
	}
}

func TestLookWord(t *testing.T) {
	look := func(s string) word { return lookWord(lexicon.Key(s)) }
	assert.Equal(t, 3, look("James").first())
	assert.Equal(t, 4, look("Smith").last())
	assert.GreaterOrEqual(t, look("Ngozi").first(), 2)
	assert.Equal(t, 6, look("Today").small())
	assert.Zero(t, look("Qqxzv"))
}

func TestDataFiles(t *testing.T) {
	for name, table := range map[string]string{"organisations.tsv": organisationTable, "cues.tsv": cueTable, "glosses.tsv": glossTable} {
		for line := range strings.Lines(table) {
			if line[0] == '#' {
				continue
			}
			assert.True(t, strings.HasSuffix(line, "\n") && strings.Count(line, "\t") > 0 && !strings.Contains(line, "\t\t"), "%s: %q", name, line)
		}
	}
	for line := range strings.Lines(cueTable) {
		if line[0] != '#' {
			for _, class := range strings.Split(strings.TrimSpace(line), "\t")[1:] {
				assert.Contains(t, cueNames, class, line)
			}
		}
	}
	assert.NotEmpty(t, known().slots)
	assert.NotEmpty(t, glossWords().slots)
}

func TestExtendPhrase(t *testing.T) {
	key := func(s string) uint64 { return extendPhrase(phraseBegin, s) }
	assert.Equal(t, key("UN"), key("U.N."))
	assert.Equal(t, key("health care"), extendPhrase(key("Health"), "-Care"))
	assert.NotEqual(t, key("AT&T"), key("ATT"))
}
