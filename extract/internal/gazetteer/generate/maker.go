package main

import (
	"cmp"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// maker collects the places.
type maker struct {
	from        string
	builder     *atlas.Builder
	tokeniser   *token.Tokeniser
	country     map[string]uint8  // by code
	capitals    map[string]string // by code
	division    map[string]uint16 // by GeoNames code: "US.CA"
	divisionAt  map[string]int    // the place, by country and name: "US California"
	cityAt      map[int]int       // by GeoNames number
	cityNamed   map[string][]int  // by country and name, larger ones first
	countyNamed map[string]bool   // by country, division and name
	never       map[string]bool   // words that name no town by themselves, whatever some village is called
	words       map[string]bool
	people      []uint64 // keys of the words for people
	gloss       []glossName
}

func newMaker(from string) (*maker, error) {
	words, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	m := &maker{from: from, builder: atlas.NewBuilder(), tokeniser: token.NewTokeniser(words), country: map[string]uint8{},
		capitals: map[string]string{}, division: map[string]uint16{}, divisionAt: map[string]int{}, cityAt: map[int]int{},
		cityNamed: map[string][]int{}, words: map[string]bool{}, never: map[string]bool{}, countyNamed: map[string]bool{}}
	for file, words := range map[string]map[string]bool{"words.tsv": m.words, "never.tsv": m.never} {
		err := ownTable(file, 1, func(row []string) error {
			words[row[0]] = true
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return m, nil
}

// keys returns the keys of the tokens of a name, as the gazetteer cuts them out of a text.
func (m *maker) keys(name string) []uint64 {
	text := m.tokeniser.Tokenise(name, []layout.Block{{Span: model.Span{End: len(name)}}})
	var keys []uint64
	for i := range text.Tokens {
		keys = append(keys, text.Tokens[i].Key)
	}
	return keys
}

// name gives a place a name in the ways it can be written.
func (m *maker) name(place int, name string, bearing atlas.Bearing) {
	name = strings.TrimSpace(name)
	if name == "" {
		return
	}
	if kind := m.builder.PlaceAt(place).Kind; m.never[strings.ToLower(name)] && (kind == model.PlaceCity || kind == model.PlaceCounty) && bearing&atlas.Capitals == 0 {
		return
	}
	for _, n := range variants(name) {
		m.builder.AddName(m.keys(n), atlas.Posting{Place: place, Bearing: bearing})
		bearing |= atlas.Alias
	}
}

// saints are words that names begin with and that are also written short.
var saints = [][2]string{{"Saint ", "St. "}, {"St. ", "St "}, {"Sainte ", "Ste. "}, {"Fort ", "Ft. "}, {"Ft. ", "Ft "}, {"Mount ", "Mt. "}, {"Mt. ", "Mt "}}

// variants returns the name itself and the ways to write it otherwise.
func variants(name string) []string {
	out := []string{name}
	for i := 0; i < len(out); i++ {
		for _, s := range saints {
			if rest, ok := strings.CutPrefix(out[i], s[0]); ok {
				out = append(out, s[1]+rest)
			}
		}
	}
	if rest, ok := strings.CutPrefix(name, "St. "); ok {
		out = append(out, "Saint "+rest)
	}
	for _, n := range out {
		if folded := fold(n); folded != n {
			out = append(out, folded)
		}
	}
	return out
}

// limit keeps of each name the places that releases can mean.
func (m *maker) limit() {
	m.builder.Limit(40, func(a, b atlas.Place) int {
		return cmp.Or(cmp.Compare(weight(b), weight(a)), cmp.Compare(a.Kind, b.Kind))
	})
}

// weight orders places by what they are and how many live there.
func weight(p atlas.Place) int {
	w := p.Population
	switch p.Kind {
	case model.PlaceContinent:
		w += 3e9
	case model.PlaceCountry:
		w += 2e9
	case model.PlaceRegion:
		w += 1e9
	}
	return w
}
