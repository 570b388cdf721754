package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// company is what kinds of places a name is listed with: in "Poland, Georgia and
// Moldova" Georgia is a country, in "Georgia and Florida" it is a state.
type company struct {
	countries, divisions, cities int
	of                           uint8 // country of the divisions
	near                         int   // one of the divisions
}

// joining are the words between the members of a list.
const joining = lexicon.Conjunction | lexicon.Article

// Points for a reading of the kind of its company.
const (
	countryCompany  = 50
	divisionCompany = 15
)

// company returns what item i is listed with, on both sides.
func (r *resolver) company(i int) company {
	var c company
	for k := i - 1; k >= 0 && i-k <= 3 && r.enumerated(k); k-- {
		c.count(&r.items[k])
	}
	for k := i + 1; k < len(r.items) && k-i <= 3 && r.enumerated(k-1); k++ {
		c.count(&r.items[k])
	}
	return c
}

// count adds a neighbour whose kind is beyond doubt.
func (c *company) count(it *item) {
	if len(it.readings) == 0 || it.bound {
		return
	}
	for _, b := range it.readings[1:] {
		if b.kind == model.PlaceCountry || b.isDivision() && b.population*smallNamesake >= it.readings[0].population {
			return
		}
	}
	switch a := it.readings[0]; {
	case a.kind == model.PlaceCountry:
		c.countries++
	case a.isDivision():
		c.divisions++
		c.of, c.near = a.country, a.place
	case a.kind == model.PlaceCity:
		c.cities++
	}
}

// points returns what the company adds to the score of a reading.
func (c *company) points(a *reading) int {
	switch {
	case a.kind == model.PlaceCountry && c.countries > c.divisions:
		return countryCompany
	case a.isDivision() && c.divisions > c.countries && a.country == c.of:
		return divisionCompany
	}
	return 0
}

// enumerated reports whether only a comma, "and", "or" or "the" stand between items k
// and k+1.
func (r *resolver) enumerated(k int) bool {
	a, b := &r.items[k], &r.items[k+1]
	if b.First <= a.Last || b.First-a.Last > 3 || b.First > len(r.t.Tokens) {
		return false
	}
	for i := a.Last; i < b.First; i++ {
		tok := &r.t.Tokens[i]
		if tok.Is(token.Opening) || tok.Rune != ',' && tok.Rune != '&' && !tok.Has(joining) {
			return false
		}
	}
	return true
}

// smallNamesake is how many times smaller a division is than another of its name that
// nobody thinks of it: Florida in Uruguay.
const smallNamesake = 20

// leastCompany is how many divisions, and no other place, a name is listed with that is
// one of them whatever it means elsewhere in the text.
const leastCompany = 2

// divisionAmong returns the reading of a name as a large division where it stands among
// divisions of its country and no cities: "Florida, New York and Texas"; -1 if it has none.
// "Washington, Maryland and Virginia" begins with the capital.
func (r *resolver) divisionAmong(it *item, c company) int {
	if c.divisions < leastCompany || c.cities > 0 || c.countries*2 > c.divisions {
		return -1
	}
	best := -1
	for k, a := range it.readings {
		switch {
		case a.capital && a.kind == model.PlaceCity && a.country == c.of && r.beside(a.place, c.near):
			return -1
		case a.isDivision() && a.country == c.of && a.population >= largeRegion && !a.postal:
			best = k
		}
	}
	return best
}

// beside reports whether two places are a few degrees from one another at most.
func (r *resolver) beside(a, b int) bool {
	p, q := r.g.table.Place(a), r.g.table.Place(b)
	dLat, dLon := p.Latitude-q.Latitude, p.Longitude-q.Longitude
	return dLat < 3 && dLat > -3 && dLon < 3 && dLon > -3
}
