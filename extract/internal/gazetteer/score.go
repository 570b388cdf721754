package gazetteer

import (
	"math/bits"

	"github.com/dateline-nlp/dateline/model"
)

// Scores are whole numbers, so that they come out the same on every machine: 4
// points for each doubling of the population or of how much speaks for a place.
const (
	countryPoints  = 40
	regionPoints   = 14
	capitalPoints  = 20
	aliasPoints    = -6
	postalPoints   = -30 // "LA" is Louisiana only after one of its places
	largeRegion    = 500_000
	uncounted      = 44 // rivers and mountains of which no figure is known
	countyPoints   = 40
	nearPoints     = 24
	samePoints     = 40
	villagePoints  = -40 // a town beside a sea of its name, "Pacific"
	seriesPoints   = 40
	perWeight      = 3
	mostWeight     = 20
	dwarfWeight    = 5
	dwarfDivision  = 2
	perDivision    = 8
	mostDivision   = 8
	cityOfDivision = 30
)

// logarithm returns four times the logarithm of n to the base of two, rounded down.
func logarithm(n int) int {
	if n < 1 {
		return 0
	}
	high := bits.Len(uint(n)) - 1
	fine := 0
	if high >= 2 {
		fine = n >> (high - 2) & 3
	}
	return 4*high + fine
}

// prior is what a reading scores before anything is known of the document.
func prior(a *reading) int {
	score := logarithm(a.population)
	switch a.kind {
	case model.PlaceCountry:
		score += countryPoints
	case model.PlaceRegion:
		if a.population >= largeRegion {
			score += regionPoints
		}
	case model.PlaceCounty:
		score = max(score, countyPoints)
	case model.PlaceWater, model.PlaceLand, model.PlaceContinent:
		score = max(score, uncounted)
	}
	if a.capital {
		score += capitalPoints
	}
	switch {
	case a.postal:
		score += postalPoints
	case a.alias:
		score += aliasPoints
	}
	return score
}

// spread is what the readings of a name are, all together.
type spread struct {
	city, country    int  // the people of the largest
	divisions, world bool // it has a division; a sea or a part of the world, which lies in no country
}

func spreadOf(readings []reading) (s spread) {
	for i := range readings {
		a := &readings[i]
		switch a.kind {
		case model.PlaceCity:
			s.city = max(s.city, a.population)
		case model.PlaceCountry:
			s.country = max(s.country, a.population)
		case model.PlaceRegion:
			s.divisions = s.divisions || a.isDivision()
		case model.PlaceWater, model.PlaceContinent:
			s.world = s.world || a.country == 0
		}
	}
	return s
}

// score is what a reading of a name scores in the document.
func (r *resolver) score(it *item, a *reading, among spread) int {
	score := prior(a)
	small := a.kind == model.PlaceCity && !a.capital && (it.series == 0 || it.series != a.division) && among.dwarfs(a)
	if a.country != 0 {
		weight := min(r.countries[a.country], mostWeight)
		if small {
			weight = min(weight, dwarfWeight)
		}
		score += perWeight * weight
	}
	if a.division != 0 {
		weight := min(int(r.divisions[a.division]), mostDivision)
		if small {
			weight = min(weight, dwarfDivision)
		}
		score += perDivision * weight
	}
	if a.kind == model.PlaceCity {
		score += r.near(a)
	}
	if it.series != 0 && a.division == it.series && !a.isDivision() {
		score += seriesPoints
	}
	if it.county && a.kind == model.PlaceCounty {
		score += seriesPoints
	}
	if a.population < strayCity && a.kind == model.PlaceCity && among.world {
		score += villagePoints
	}
	if a.isDivision() && a.population >= leastDivision && a.population < largeRegion && greatest(it, a) {
		score += regionPoints
	}
	if among.divisions {
		score += before(it, a)
	}
	return score
}

// greatest reports whether no city of a name has more people than a division.
func greatest(it *item, a *reading) bool {
	for i := range it.readings {
		b := &it.readings[i]
		if b.kind == model.PlaceCity && b.population > a.population {
			return false
		}
	}
	return true
}

// before returns points for a city that is meant before the division of its name:
// "New York", "Lagos", and "Washington", which has fewer people than the state but
// is the capital.
func before(it *item, a *reading) int {
	if a.kind != model.PlaceCity {
		return 0
	}
	for i := range it.readings {
		b := &it.readings[i]
		if b.isDivision() && b.country == a.country && (a.capital || a.population*8 >= b.population) {
			return cityOfDivision
		}
	}
	return 0
}

// cityBefore reports whether a city of a name is meant before the division.
func cityBefore(it *item) bool {
	for i := range it.readings {
		if before(it, &it.readings[i]) > 0 {
			return true
		}
	}
	return false
}

// dwarfs reports whether a city is a village beside a metropolis or a country of the same
// name: that a release is American does not make "Melbourne" the one in Florida, and that
// it is from Fort Worth not "Italy" the one in Texas.
func (s spread) dwarfs(a *reading) bool {
	const metropolis = 200_000
	return s.city >= metropolis && s.city > 20*a.population || s.country/2000 > a.population
}

// near returns points for a city close to one that is sure.
func (r *resolver) near(a *reading) int {
	if len(r.sure) == 0 {
		return 0
	}
	p := r.g.table.Place(a.place)
	best := 0
	for _, s := range r.sure {
		if s.place == a.place {
			return samePoints
		}
		dLat, dLon := p.Latitude-s.latitude, p.Longitude-s.longitude
		switch { // degrees, not kilometres: it is a rough measure anyway
		case dLat < 0.6 && dLat > -0.6 && dLon < 0.8 && dLon > -0.8:
			best = nearPoints
		case best == 0 && dLat < 2 && dLat > -2 && dLon < 2.5 && dLon > -2.5:
			best = nearPoints / 3
		}
	}
	return best
}
