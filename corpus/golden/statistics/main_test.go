package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
)

var update = flag.Bool("update", false, "write the README anew")

func TestReadmeIsTrue(t *testing.T) {
	const path = "../README.md"
	if *update {
		require.NoError(t, write(path))
	}
	fresh := filepath.Join(t.TempDir(), "README.md")
	require.NoError(t, write(fresh))
	want, err := os.ReadFile(fresh)
	require.NoError(t, err)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "go run ./corpus/golden/statistics writes it anew")
}

func TestCount(t *testing.T) {
	one, err := corpus.ParseGold("one", "(OTTER BAY, 4 May 2021) - The pier cost £3m or $4 to $5.\n", `#ref 2021-05-04
#dateline (OTTER BAY, 4 May 2021)
#country GB
#kind town
1 | PLACE | OTTER BAY | GB
1 | DATE | 4 May 2021 | 2021-05-04
1 | MONEY | £3m | 3000000 | GBP
1 | MONEY | $4 to $5 | 4..5 | USD
1 | ZONE | body`)
	require.NoError(t, err)
	two, err := corpus.ParseGold("two", "Otter Bay, Kent: “We waited.”", `#ref 2019-01-02
#dateline Otter Bay, Kent:
#country GB
#kind town
#trap a | stroke
1 | PLACE | Otter Bay | GB
1 | PLACE | Kent | GB
1 | QUOTE | We waited. | -`)
	require.NoError(t, err)
	s, err := count([]corpus.Gold{one, two})
	require.NoError(t, err)
	assert.Equal(t, []int{5, 14}, s.words)
	assert.Equal(t, "2019-01-02", s.first.String())
	assert.Equal(t, "2021-05-04", s.last.String())
	assert.Equal(t, 3, s.types[corpus.Place].mentions)
	assert.Equal(t, 2, s.types[corpus.Place].documents)
	assert.Equal(t, tally{"GB": 3}, s.named)
	assert.Equal(t, tally{"GBP": 1, "USD": 1}, s.currencies)
	assert.Equal(t, tally{"single": 1, "range": 1}, s.amounts)
	assert.Equal(t, tally{"day": 1}, s.dates)
	assert.Equal(t, 0, s.speakers)
	assert.Equal(t, tally{"with a day": 1, "in brackets": 1, "with the city in capitals": 1, "without a day": 1, "with several places": 1}, s.datelines)
	text, err := readme([]corpus.Gold{one, two})
	require.NoError(t, err)
	assert.Contains(t, text, "| 2 | 19 | 5 to 14, half under 14 | 7 | 1 | 1 | 2 | 1 |")
	assert.Contains(t, text, "\n## Currencies\n\nMentions; codes of ISO 4217.\n\nGBP 1, USD 1\n")
	assert.Contains(t, text, `| two | a \| stroke |`)
}

func TestReadmeOfNothing(t *testing.T) {
	text, err := readme(nil)
	require.NoError(t, err)
	assert.Contains(t, text, "| 0 | 0 |")
}
