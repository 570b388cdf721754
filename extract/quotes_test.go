package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

const quoted = `Acme Widgets, Inc. (“Acme”) said on Monday that it will open a plant in Leith.

“We open the doors in May,” said Jane Roe, chief executive of Acme Widgets, Inc. “The hall is ready.”

The plan, Roe added, is sound.`

func TestQuotesOnRequest(t *testing.T) {
	kinds := func(opts ...extract.Option) map[model.QuoteKind]int {
		doc, err := newExtractor(t, opts...).Extract(t.Context(), model.Article{Text: quoted})
		require.NoError(t, err)
		require.NoError(t, doc.Verify())
		out := map[model.QuoteKind]int{}
		for _, q := range doc.Quotes {
			out[q.Kind]++
		}
		return out
	}
	assert.Equal(t, map[model.QuoteKind]int{model.QuoteDirect: 2}, kinds())
	assert.Equal(t, map[model.QuoteKind]int{model.QuoteDirect: 2, model.QuoteTerm: 1}, kinds(extract.WithTerms()))
	assert.Equal(t, map[model.QuoteKind]int{model.QuoteDirect: 2, model.QuoteIndirect: 1}, kinds(extract.WithIndirect()))
	assert.Equal(t, map[model.QuoteKind]int{model.QuoteDirect: 2, model.QuoteIndirect: 1, model.QuoteTerm: 1}, kinds(extract.WithIndirect(), extract.WithTerms()))
}

func TestQuotesAreLinkedToTheirSpeakers(t *testing.T) {
	doc, err := newExtractor(t, extract.WithIndirect()).Extract(t.Context(), model.Article{Text: quoted})
	require.NoError(t, err)
	require.Len(t, doc.Quotes, 3)
	reported, first := doc.Quotes[0], doc.Quotes[1]
	require.NotNil(t, reported.Organisation)
	assert.Equal(t, "Acme Widgets, Inc.", doc.Organisations[*reported.Organisation].Name)
	require.NotNil(t, first.Person)
	assert.Equal(t, first.Speaker, doc.People[*first.Person].Name)
	assert.Equal(t, "Jane Roe", doc.Text[first.SpokenBy.Start:first.SpokenBy.End])
	assert.Greater(t, first.SpeakerConfidence, 0.9)
}

// A speaker whose mentions are all below the confidence asked for is no entity of
// the document, and the others keep their links.
func TestLinksFollowTheEntitiesThatAreLeft(t *testing.T) {
	for _, least := range []float64{0.9, 0.99} {
		e := newExtractor(t, extract.WithMinConfidence(least))
		for _, a := range releases(t)[:40] {
			doc, err := e.Extract(t.Context(), a)
			require.NoError(t, err)
			assert.NoError(t, doc.Verify(), a.ID)
		}
	}
}
