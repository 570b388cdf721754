package names

import (
	"testing"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/golden"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/stretchr/testify/require"
)

// shipped is what every finder reads by, and the releases of the golden corpus.
func shipped(t *testing.T) (*lexicon.Lexicon, *gazetteer.Gazetteer, []corpus.Gold) {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	places, err := gazetteer.Default()
	require.NoError(t, err)
	releases, err := golden.All()
	require.NoError(t, err)
	return words, places, releases
}
