package atlas

import (
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func built(t *testing.T) string {
	t.Helper()
	b := NewBuilder()
	land := b.AddPlace(Place{Name: "Utopia", Kind: model.PlaceCountry, Population: 5e6})
	p := b.PlaceAt(land)
	p.Country = b.AddCountry("UT", land)
	b.SetPlace(land, p)
	north := b.AddPlace(Place{Name: "North", Kind: model.PlaceRegion, Country: 1})
	division := b.AddDivision("North", north)
	b.AddPlace(Place{Name: "Nowhere", Kind: model.PlaceCity}) // no name leads here
	city := b.AddPlace(Place{Name: "Amaurot", ID: 42, Kind: model.PlaceCity, Country: 1, Division: division, Capital: true,
		Latitude: -12.34567, Longitude: 178.9, Located: true, Population: 60_000})
	one, two := lexicon.Key("amaurot"), lexicon.Key("city")
	b.AddName([]uint64{one}, Posting{Place: city})
	b.AddName([]uint64{one}, Posting{Place: city, Bearing: Alias})
	b.AddName([]uint64{one, two}, Posting{Place: city, Bearing: Alias})
	b.AddName([]uint64{lexicon.Key("utopia")}, Posting{Place: land, Bearing: LowerStart})
	b.Know(one, Surname)
	b.Limit(10, func(a, b Place) int { return b.Population - a.Population })
	blob, err := b.Blob()
	require.NoError(t, err)
	return string(blob)
}

func TestRoundTrip(t *testing.T) {
	table, err := Open(built(t))
	require.NoError(t, err)
	assert.Equal(t, 3, table.Places())
	assert.Equal(t, 3, table.Names())

	name, ok := table.Look(lexicon.Key("Amaurot"))
	require.True(t, ok)
	assert.Equal(t, 2, table.Longest(name))
	assert.True(t, table.Seconds(name).May(lexicon.Key("city")))
	assert.False(t, table.Seconds(name).May(lexicon.Key("city")+1))
	_, ok = table.Look(lexicon.Join(lexicon.Key("amaurot"), lexicon.Key("city")))
	assert.True(t, ok)
	assert.Equal(t, Surname, table.Known(name))
	first, last := table.Postings(name)
	require.Equal(t, 1, last-first)
	assert.Zero(t, table.Posting(first).Bearing, "the main name goes before the same as an alias")
	p := table.Place(table.Posting(first).Place)
	assert.Equal(t, Place{Name: "Amaurot", ID: 42, Kind: model.PlaceCity, Country: 1, Division: 1, Capital: true,
		Latitude: p.Latitude, Longitude: p.Longitude, Located: true, Population: 60_000}, p)
	assert.InDelta(t, -12.34567, p.Latitude, 2e-5)
	assert.InDelta(t, 178.9, p.Longitude, 2e-5)
	assert.Equal(t, "North", table.DivisionName(p.Division))
	assert.Equal(t, "UT", table.CountryCode(p.Country))
	assert.Equal(t, uint8(1), table.CountryIndex("UT"))
	assert.Zero(t, table.CountryIndex("XX"))

	assert.True(t, table.MayStartSmall(lexicon.Key("utopia")))
	_, ok = table.Look(lexicon.Key("nowhere"))
	assert.False(t, ok)
}

func TestOpenRefusesWhatIsNotWhole(t *testing.T) {
	blob := built(t)
	for _, damaged := range []string{"", "DLATLAS", blob[:len(blob)-1], blob + "x", "X" + blob[1:], blob[:40]} {
		_, err := Open(damaged)
		assert.Error(t, err)
	}
}
