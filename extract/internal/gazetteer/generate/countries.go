package main

import (
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/model"
)

// countries adds the countries and their people.
func (m *maker) countries() error {
	return ownTable("countries.tsv", 9, func(row []string) error {
		lat, lon, located, err := point(row[4], row[5])
		if err != nil {
			return err
		}
		population, err := thousands(row[7])
		if err != nil {
			return err
		}
		place := atlas.Place{Name: row[1], Kind: model.PlaceCountry, Latitude: lat, Longitude: lon, Located: located, Population: population}
		at := m.builder.AddPlace(place)
		place.Country = m.builder.AddCountry(row[0], at)
		m.builder.SetPlace(at, place)
		m.country[row[0]] = place.Country
		m.capitals[row[0]] = row[3]
		m.name(at, row[1], 0)
		for _, alias := range list(row[2]) {
			m.name(at, alias, atlas.Alias|shortForm(alias))
		}
		for _, people := range list(row[8]) {
			m.name(at, people, atlas.People)
			if keys := m.keys(people); len(keys) == 1 {
				m.people = append(m.people, keys[0])
			}
		}
		return nil
	})
}

// shortForm returns how a name may be written: those of capitals only so and not
// otherwise, those that begin with a small letter also so.
func shortForm(name string) atlas.Bearing {
	switch {
	case len(name) <= 6 && strings.ToUpper(name) == name && strings.ToLower(name) != name:
		return atlas.Capitals
	case name[0] >= 'a' && name[0] <= 'z':
		return atlas.LowerStart
	}
	return 0
}

// divisions adds the first divisions: all names of the list, and what our own
// table says of some.
func (m *maker) divisions() error {
	err := m.givenTable("admin1.tsv", 3, func(row []string) error {
		country, ok := m.country[row[1]]
		if !ok {
			return nil // a country that is no more
		}
		place := atlas.Place{Name: row[2], Kind: model.PlaceRegion, Country: country}
		at := m.builder.AddPlace(place)
		place.Division = m.builder.AddDivision(row[2], at)
		m.builder.SetPlace(at, place)
		m.division[row[0]] = place.Division
		m.divisionAt[row[1]+" "+row[2]] = at
		m.divisionAt[row[0]] = at
		if row[1] == "MX" && row[2] == "México" {
			return nil // in English it is the country
		}
		for _, n := range divisionNames(row[2]) {
			m.name(at, n, 0)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return ownTable("divisions.tsv", 8, m.ownDivision)
}

// divisionTails are the words for divisions that a name may also go without.
var divisionTails = []string{" Oblast", " Province", " Region", " Governorate", " District", " Prefecture", " County", " State", " Republic", " Department", " Krai"}

// divisionNames returns a division's name, and the name without the word for what
// it is.
func divisionNames(name string) []string {
	out := []string{name}
	for _, tail := range divisionTails {
		if short, ok := strings.CutSuffix(name, tail); ok && len(short) > 3 {
			out = append(out, short)
		}
	}
	return out
}

func (m *maker) ownDivision(row []string) error {
	at, ok := m.divisionAt[row[0]+" "+row[1]]
	if !ok {
		return fmt.Errorf("%s has no division %q", row[0], row[1])
	}
	population, err := thousands(row[4])
	if err != nil {
		return err
	}
	place := m.builder.PlaceAt(at)
	if place.Latitude, place.Longitude, place.Located, err = point(row[5], row[6]); err != nil {
		return err
	}
	place.Population = population
	m.builder.SetPlace(at, place)
	for _, code := range list(row[2]) {
		code, bearing := risky(code)
		m.name(at, code, bearing|atlas.Alias|atlas.Capitals|atlas.Postal)
	}
	for _, short := range list(row[3]) {
		short, bearing := risky(short)
		m.name(at, short, bearing|atlas.Alias)
	}
	for _, alias := range list(row[7]) {
		m.name(at, alias, atlas.Alias|shortForm(alias))
	}
	return nil
}

// risky takes the question mark off an abbreviation that is also something else.
func risky(name string) (string, atlas.Bearing) {
	if bare, ok := strings.CutSuffix(name, "?"); ok {
		return bare, atlas.AfterComma
	}
	return name, 0
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
