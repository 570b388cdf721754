package main

import (
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/model"
)

var kinds = map[string]model.PlaceKind{"continent": model.PlaceContinent, "region": model.PlaceRegion, "water": model.PlaceWater, "land": model.PlaceLand}

// fame stands for the population of what nobody counts, so that continents, seas
// and mountains of our own tables go before small towns of their name.
var fame = map[string]int{"continent": 50_000_000, "region": 5_000_000, "water": 1_000_000, "land": 1_000_000}

// regions adds the continents, regions, seas and mountains of our own tables.
func (m *maker) regions() error {
	for _, file := range []string{"regions.tsv", "features.tsv"} {
		if err := ownTable(file, 7, m.region); err != nil {
			return err
		}
	}
	return nil
}

func (m *maker) region(row []string) error {
	kind, ok := kinds[row[0]]
	if !ok {
		return fmt.Errorf("unknown kind %q", row[0])
	}
	lat, lon, located, err := point(row[4], row[5])
	if err != nil {
		return err
	}
	place := atlas.Place{Name: row[1], Kind: kind, Latitude: lat, Longitude: lon, Located: located, Population: fame[row[0]]}
	if row[2] != "" {
		if place.Country, ok = m.country[row[2]]; !ok {
			return fmt.Errorf("unknown country %q", row[2])
		}
	}
	if row[6] != "" {
		at, ok := m.divisionAt[row[2]+" "+row[6]]
		if !ok {
			return fmt.Errorf("unknown division %q", row[6])
		}
		place.Division = m.builder.PlaceAt(at).Division
	}
	at := m.builder.AddPlace(place)
	m.name(at, row[1], shortForm(row[1]))
	for _, alias := range list(row[3]) {
		m.name(at, strings.TrimPrefix(alias, "the "), atlas.Alias|shortForm(strings.TrimPrefix(alias, "the ")))
	}
	return nil
}

// counted are the countries whose second divisions releases name.
var counted = set("US GB IE FR ES IT PH CA BE NL")

// counties adds second divisions: those called counties, and those of some
// countries that have no city of the same name.
func (m *maker) counties() error {
	err := ownTable("counties.tsv", 4, func(row []string) error {
		population, err := thousands(row[3])
		if err != nil {
			return err
		}
		m.county(row[0], row[0]+"."+row[1], row[2], population)
		return nil
	})
	if err != nil {
		return err
	}
	return m.givenTable("admin2.tsv", 3, func(row []string) error {
		if !counted[row[1]] {
			return nil
		}
		code := strings.Join(strings.Split(row[0], ".")[:2], ".")
		name := strings.TrimPrefix(row[2], "District of ")
		name = strings.TrimPrefix(name, "Provincia di ")
		name = strings.TrimPrefix(name, "Province of ")
		if row[1] == "CA" && !strings.HasSuffix(name, "County") && !strings.HasSuffix(name, "Region") || strings.ContainsAny(name, "()0123456789") {
			return nil
		}
		if _, city := m.cityNamed[row[1]+" "+name]; city || m.words[strings.ToLower(name)] || len(name) < 4 {
			return nil
		}
		m.county(row[1], code, name, 0)
		return nil
	})
}

// county adds a second division, once.
func (m *maker) county(country, division, name string, population int) {
	key := country + " " + division + " " + name
	if m.countyNamed[key] {
		return
	}
	m.countyNamed[key] = true
	at := m.builder.AddPlace(atlas.Place{Name: name, Kind: model.PlaceCounty, Country: m.country[country], Division: m.division[division], Population: population})
	m.name(at, name, 0)
	if short, ok := strings.CutPrefix(name, "County "); ok {
		m.name(at, "Co. "+short, atlas.Alias)
	}
}
