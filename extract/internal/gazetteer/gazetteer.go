// Package gazetteer knows places: countries, their divisions, cities, seas and
// mountains, with where they lie.
//
// The places are in places.bin, made by the command in generate from GeoNames
// (geonames.org, CC BY 4.0), WordNet 3.0 (Princeton University, its own licence)
// and tables written for this project. It is read where it lies (package atlas).
package gazetteer

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed places.bin
var blob string

// Data returns the embedded table as it lies in the file.
func Data() string { return blob }

// Entry is a place.
type Entry struct {
	ID         int // GeoNames; 0 if it has none here
	Name       string
	Kind       model.PlaceKind
	Country    string // ISO 3166-1 alpha-2; empty for seas and continents
	Region     string // name of the first division of the country
	Point      model.Point
	Located    bool // whether the point is known
	Population int
}

// Gazetteer is a table of places. It is read-only and safe for concurrent use.
type Gazetteer struct {
	table   *atlas.Table
	affixes *affixes
	former  map[uint64]bool // names of countries that are no more
}

// Default returns the embedded gazetteer.
var Default = sync.OnceValues(func() (*Gazetteer, error) {
	table, err := atlas.Open(blob)
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	affixes, err := readAffixes()
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	return &Gazetteer{table: table, affixes: affixes, former: readFormer()}, nil
})

// entry returns a place as the document shows it.
func (g *Gazetteer) entry(place int) Entry {
	p := g.table.Place(place)
	e := Entry{ID: p.ID, Name: p.Name, Kind: p.Kind, Country: g.table.CountryCode(p.Country), Region: g.table.DivisionName(p.Division)}
	if e.Located = p.Located; p.Located {
		e.Point = model.Point{Latitude: p.Latitude, Longitude: p.Longitude}
	}
	switch p.Kind {
	case model.PlaceCountry, model.PlaceRegion, model.PlaceCity:
		e.Population = p.Population
	}
	return e
}
