package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/model"
)

// The least population of a city that is kept: in countries whose small towns
// write releases in English, and elsewhere. Capitals and seats of first divisions
// are kept however small.
const (
	leastEnglish = 100
	leastCity    = 2500
	leastNamed   = 15000 // for names that are words or as short as syllables
)

var english = set("US CA GB IE AU NZ")

// renumbered are the countries whose divisions have other numbers in the list of
// divisions than in that of cities.
var renumbered = set("VN")

// cities adds the cities, the largest first, as they stand in the list.
func (m *maker) cities() error {
	sums := map[string]*middle{}
	err := m.givenTable("cities500.tsv", 10, func(row []string) error {
		id, err := strconv.Atoi(row[0])
		if err != nil {
			return err
		}
		population, err := strconv.Atoi(row[7])
		if err != nil {
			return err
		}
		lat, lon, located, err := point(row[5], row[6])
		if err != nil {
			return err
		}
		code := row[3] + "." + row[4]
		if renumbered[row[3]] {
			code = ""
		}
		sums[code] = sums[code].add(population, lat, lon)
		if !m.keepCity(row, population) {
			return nil
		}
		place := atlas.Place{Name: row[1], ID: id, Kind: model.PlaceCity, Country: m.country[row[3]], Division: m.division[code],
			Latitude: lat, Longitude: lon, Located: located, Population: population,
			Capital: row[8] == "PPLC" || row[1] == m.capitals[row[3]]}
		if place.Capital {
			delete(m.capitals, row[3]) // the largest of the name comes first
		}
		at := m.builder.AddPlace(place)
		m.cityAt[id] = at
		named := row[3] + " " + row[1]
		m.cityNamed[named] = append(m.cityNamed[named], at)
		m.name(at, row[1], 0)
		if row[2] != "" {
			m.name(at, row[2], atlas.Alias)
		}
		for _, written := range spelt(row[3], row[1]) {
			m.name(at, written, atlas.Alias)
		}
		if short, ok := strings.CutPrefix(row[1], "Al "); ok && len(short) > 4 && !m.words[strings.ToLower(fold(short))] {
			m.name(at, short, atlas.Alias) // English leaves the article out: "Fallujah"
		}
		return nil
	})
	if err != nil {
		return err
	}
	m.middles(sums)
	return nil
}

// spelt returns a name as those write it who have not the letters of the country:
// "Aarhus", "Muenster".
func spelt(country, name string) []string {
	var letters *strings.Replacer
	switch country {
	case "DE", "AT", "CH":
		letters = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue")
	case "DK", "NO", "SE":
		letters = strings.NewReplacer("å", "aa", "Å", "Aa", "ø", "oe", "Ø", "Oe")
	default:
		return nil
	}
	if written := letters.Replace(name); written != name {
		return []string{written}
	}
	return nil
}

func (m *maker) keepCity(row []string, population int) bool {
	feature := row[8]
	if m.country[row[3]] == 0 { // of a country that our table has not
		return false
	}
	name := row[1]
	word := m.words[strings.ToLower(name)] || len(name) <= 2
	switch {
	case feature == "PPLC":
		return true
	case feature == "PPLQ" || feature == "PPLH" || feature == "PPLW":
		return false // left by its people
	case english[row[3]]:
		return population >= leastEnglish && len(name) > 2
	case word || len(name) <= 3:
		return population >= leastNamed
	case feature == "PPLA":
		return true
	}
	return population >= leastCity
}

// middle is the middle of a division, weighed by those who live in its cities.
type middle struct {
	population int
	latitude   float64
	longitude  float64
	counts     float64
}

func (c *middle) add(population int, lat, lon float64) *middle {
	if c == nil {
		c = &middle{}
	}
	weight := float64(population + 1)
	c.population += population
	c.latitude += weight * lat
	c.longitude += weight * lon
	c.counts += weight
	return c
}

// middles gives the divisions that our own table does not tell of the sum and the
// middle of their cities.
func (m *maker) middles(sums map[string]*middle) {
	for code, sum := range sums {
		at, ok := m.divisionAt[code]
		if !ok {
			continue
		}
		place := m.builder.PlaceAt(at)
		if place.Population > 0 {
			continue
		}
		place.Population = sum.population
		place.Latitude, place.Longitude, place.Located = sum.latitude/sum.counts, sum.longitude/sum.counts, true
		m.builder.SetPlace(at, place)
	}
}

// cityNames adds the names of cities of our own table.
func (m *maker) cityNames() error {
	return ownTable("cities.tsv", 4, func(row []string) error {
		for _, at := range m.cityNamed[row[0]+" "+row[2]] {
			if !renumbered[row[0]] && m.builder.PlaceAt(at).Division != m.division[row[0]+"."+row[1]] {
				continue
			}
			for _, name := range list(row[3]) {
				m.name(at, name, shortForm(name)&atlas.Capitals|atlas.Alias)
			}
			return nil
		}
		return fmt.Errorf("no city %q in %s.%s", row[2], row[0], row[1])
	})
}

// otherNames adds those of the other Latin names of cities that English texts use:
// names that differ from the main one by a mark or two, or by a word such as "City".
func (m *maker) otherNames() error {
	return m.givenTable("cities15000_altnames.tsv", 4, func(row []string) error {
		id, err := strconv.Atoi(row[0])
		if err != nil {
			return err
		}
		at, ok := m.cityAt[id]
		if !ok {
			return nil
		}
		main := m.builder.PlaceAt(at)
		for _, name := range list(row[3]) {
			if m.otherName(main, name) {
				m.name(at, name, atlas.Alias)
			}
		}
		return nil
	})
}

func (m *maker) otherName(main atlas.Place, name string) bool {
	a, b := strings.ToLower(fold(main.Name)), strings.ToLower(fold(name))
	if a == b || len(b) < 5 || len(a) < 4 || strings.ContainsAny(name, ",()'0123456789") || m.words[b] || strings.ToUpper(name) == name {
		return false
	}
	if b == a+" city" || a == b+" city" {
		return true
	}
	loose := strings.NewReplacer("-", "", " ", "")
	if loose.Replace(a) == loose.Replace(b) {
		return true
	}
	return main.Population >= 100000 && len(a) >= 6 && a[0] == b[0] && distance(a, b) == 1 && a[len(a)-1] == b[len(b)-1] && !english[m.codeOf(main.Country)]
}

func (m *maker) codeOf(country uint8) string {
	for code, i := range m.country {
		if i == country {
			return code
		}
	}
	return ""
}

// distance returns how many letters must be added, taken away or changed to make b
// of a (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
