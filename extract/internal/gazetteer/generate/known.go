package main

import (
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
)

// A name of people is ambiguous as a place if it is among the commonest, or among
// the common ones and no large city bears it.
const (
	commonestFirst, commonFirst     = 350, 900
	commonestSurname, commonSurname = 200, 6000
	largeCity                       = 400_000
)

// know marks the names that are words, given names or family names.
func (m *maker) know() error {
	for word := range m.words {
		if keys := m.keys(word); len(keys) == 1 {
			m.builder.Know(keys[0], atlas.Word|atlas.Ambiguous)
		}
	}
	for _, key := range m.people {
		m.builder.Know(key, atlas.Word|atlas.Ambiguous) // "Canadian" in Texas
	}
	if err := m.givenTable("us_census1990_first_names.tsv", 3, func(row []string) error {
		return m.knowPerson(row[0], row[2], atlas.FirstName, commonestFirst, commonFirst)
	}); err != nil {
		return err
	}
	return m.givenTable("us_census1990_last_names.tsv", 2, func(row []string) error {
		return m.knowPerson(row[0], row[1], atlas.Surname, commonestSurname, commonSurname)
	})
}

func (m *maker) knowPerson(name, rank string, known atlas.Known, commonest, common int) error {
	n, err := strconv.Atoi(rank)
	if err != nil {
		return err
	}
	keys := m.keys(strings.TrimSpace(name))
	if len(keys) != 1 || n > 3*common {
		return nil
	}
	if n <= commonest || n <= common && m.largest(keys[0]) < largeCity {
		known |= atlas.Ambiguous
	}
	m.builder.Know(keys[0], known)
	return nil
}

// largest returns the population of the largest place of a name.
func (m *maker) largest(key uint64) int {
	most := 0
	for _, p := range m.builder.Postings(key) {
		most = max(most, m.builder.PlaceAt(p.Place).Population)
	}
	return most
}

func (m *maker) countryPlace(code string) (int, bool) {
	return m.builder.CountryPlace(m.country[code])
}
