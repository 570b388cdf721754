package main

import (
	"sort"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/model"
)

// natural are the classes of WordNet that name waters and lands.
var natural = map[string]model.PlaceKind{
	"river": model.PlaceWater, "lake": model.PlaceWater, "sea": model.PlaceWater, "bay": model.PlaceWater, "gulf": model.PlaceWater,
	"strait": model.PlaceWater, "waterfall": model.PlaceWater, "channel": model.PlaceWater, "canal": model.PlaceWater, "loch": model.PlaceWater,
	"sound": model.PlaceWater, "reservoir": model.PlaceWater, "firth": model.PlaceWater, "inlet": model.PlaceWater, "estuary": model.PlaceWater,
	"island": model.PlaceLand, "mountain peak": model.PlaceLand, "range": model.PlaceLand, "archipelago": model.PlaceLand,
	"national park": model.PlaceLand, "desert": model.PlaceLand, "peninsula": model.PlaceLand, "volcano": model.PlaceLand,
	"cape": model.PlaceLand, "hill": model.PlaceLand, "tableland": model.PlaceLand, "isthmus": model.PlaceLand, "atoll": model.PlaceLand,
	"valley": model.PlaceLand, "Aegean island": model.PlaceLand, "plain": model.PlaceLand, "gorge": model.PlaceLand,
}

// naturalHeads are words of which one stands in a name that needs no context.
var naturalHeads = []string{"River", "Lake", "Sea", "Bay", "Gulf", "Strait", "Falls", "Channel", "Canal", "Loch", "Sound", "Firth", "Island", "Islands",
	"Mount", "Mountain", "Mountains", "Range", "Park", "Desert", "Peninsula", "Cape", "Point", "Atoll", "Valley", "Canyon", "Plateau", "Peak"}

// wordnet adds the rivers and mountains of WordNet, with their country where the
// gloss names one and no other.
func (m *maker) wordnet() error {
	return m.givenTable("wordnet_instances.tsv", 5, func(row []string) error {
		kind, ok := natural[row[2]]
		if row[1] != "LOC" || !ok || strings.Contains(row[4], "mythology") {
			return nil
		}
		country, division := m.glossed(row[4])
		if m.divided(row[0]) {
			return nil
		}
		at := m.builder.AddPlace(atlas.Place{Name: row[0], Kind: kind, Country: country, Division: division})
		for _, name := range append([]string{row[0]}, list(row[3])...) {
			if m.plainNatural(name) {
				m.name(at, name, 0)
			}
		}
		return nil
	})
}

// divided reports whether a country or our own table has the name already.
func (m *maker) divided(name string) bool {
	for _, p := range m.builder.Postings(atlas.KeyOf(m.keys(name))) {
		if m.builder.PlaceAt(p.Place).Kind != model.PlaceCity && m.builder.PlaceAt(p.Place).Kind != model.PlaceCounty {
			return true
		}
	}
	return false
}

// plainNatural reports whether a name of a river or mountain stands for it without
// the word that says what it is.
func (m *maker) plainNatural(name string) bool {
	words := strings.Fields(name)
	if len(words) > 1 {
		for _, head := range naturalHeads {
			if words[0] == head || words[len(words)-1] == head {
				return true
			}
		}
	}
	return len(m.builder.Postings(atlas.KeyOf(m.keys(name)))) == 0 && !m.words[strings.ToLower(name)] && len(name) > 4
}

// glossed returns the one country that a gloss names, by itself or by one of the
// American states; none if it names several or none.
func (m *maker) glossed(gloss string) (country uint8, division uint16) {
	gloss, _, _ = strings.Cut(gloss, ";")
	var found []string
	for _, name := range m.glossNames() {
		if i := strings.Index(gloss, name.text); i >= 0 && bounded(gloss, i, i+len(name.text)) {
			found = append(found, name.text)
			if country != 0 && country != name.country {
				return 0, 0
			}
			country, division = name.country, name.division
		}
	}
	if len(found) > 1 {
		division = 0
	}
	return country, division
}

func bounded(s string, start, end int) bool {
	letter := func(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
	return (start == 0 || !letter(s[start-1])) && (end == len(s) || !letter(s[end]))
}

type glossName struct {
	text     string
	country  uint8
	division uint16
}

// glossNames are the names that glosses place a thing by.
func (m *maker) glossNames() []glossName {
	if m.gloss != nil {
		return m.gloss
	}
	for code, i := range m.country {
		at, _ := m.countryPlace(code)
		if code != "GE" {
			m.gloss = append(m.gloss, glossName{text: m.builder.PlaceAt(at).Name, country: i})
		}
	}
	for code, alias := range map[string]string{"GB": "Britain", "RU": "Siberia", "JP": "Honshu", "FI": "Lapland"} {
		m.gloss = append(m.gloss, glossName{text: alias, country: m.country[code]})
	}
	for key, at := range m.divisionAt {
		p := m.builder.PlaceAt(at)
		if strings.HasPrefix(key, "US ") || strings.HasPrefix(key, "CA ") || strings.HasPrefix(key, "AU ") || strings.HasPrefix(key, "GB ") {
			m.gloss = append(m.gloss, glossName{p.Name, p.Country, p.Division})
		}
	}
	sort.Slice(m.gloss, func(i, j int) bool { return m.gloss[i].text < m.gloss[j].text })
	return m.gloss
}
