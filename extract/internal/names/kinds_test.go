package names

import (
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A head word's number holds the kind of a place and that of an organisation; both
// must be kinds that exist.
func TestHeadWordsHaveKindsThatExist(t *testing.T) {
	words, err := lexicon.Default()
	require.NoError(t, err)
	for key, e := range words.All() {
		if e.Class&(lexicon.PlaceHead|lexicon.PlaceLead|lexicon.OrgHead|lexicon.OrgLead) == 0 {
			continue
		}
		_, err := placeKind(e.Detail).MarshalText()
		assert.NoError(t, err, "word with the key %d", key)
		_, err = model.OrganisationKind(e.Detail & 15).MarshalText()
		assert.NoError(t, err, "word with the key %d", key)
	}
}
