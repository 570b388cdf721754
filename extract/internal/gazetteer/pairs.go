package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// bindPairs binds names to the division or country that follows them, from the
// last to the first, so that in "London, Ontario, Canada" Ontario is bound first.
func (r *resolver) bindPairs() {
	for i := len(r.items) - 2; i >= 0; i-- {
		if r.adjacent(i) {
			r.bind(&r.items[i], &r.items[i+1], i)
		}
	}
}

// adjacent reports whether the next mention can be where item i lies: it follows
// at once, after a comma, or in parentheses.
func (r *resolver) adjacent(i int) bool {
	a, b := &r.items[i], &r.items[i+1]
	gap := b.First - a.Last
	if a.Last == 0 || gap < 0 || gap > 1 || b.First >= len(r.t.Tokens) || r.t.Tokens[b.First].Is(token.Opening) {
		return false
	}
	if gap == 0 {
		return true
	}
	between := &r.t.Tokens[a.Last]
	if between.Is(token.Opening) {
		return false
	}
	if between.Rune == '(' { // an acronym of what stands before it is not where it lies
		return b.Last-b.First > 1 || !r.t.Tokens[b.First].Is(token.AllCapital)
	}
	return between.Rune == ','
}

// bind binds a to the container that b names, if the readings of both agree.
func (r *resolver) bind(a, b *item, i int) {
	if len(b.readings) == 0 || b.part || a.Kind == model.PlaceAddress {
		return
	}
	best, container := -1, -1
	for j := range b.readings {
		in := &b.readings[j]
		if b.bound && in.place != b.place || in.kind != model.PlaceCountry && !in.isDivision() {
			continue
		}
		for k := range a.readings {
			if a.readings[k].within(*in) && (best < 0 || prior(&a.readings[k])+before(a, &a.readings[k]) > prior(&a.readings[best])+before(a, &a.readings[best])) {
				best, container = k, j
			}
		}
	}
	switch {
	case best >= 0 && r.plausible(a, b, best, i):
		r.settle(a, a.readings[best].place, 0.99, "bound by what follows")
		a.bound = true
		if !b.bound {
			r.settle(b, b.readings[container].place, 0.99, "bound by what it holds")
			b.bound = true
		}
	case best < 0 && len(a.readings) == 0 && !a.former && r.holds(b, i):
		in := b.readings[0]
		if b.bound {
			in = r.readingOf(b)
		}
		a.country, a.division, a.decided, a.bound = in.country, in.division, true, true
		a.confidence, a.why = 0.95, "unknown, but followed by where it lies"
	case best < 0 && len(a.readings) > 0 && !b.part && r.holds(b, i) && r.namesake(a, b):
		in := b.readings[0]
		if b.bound {
			in = r.readingOf(b)
		}
		a.readings = nil
		a.country, a.division, a.decided, a.bound = in.country, in.division, true, true
		a.confidence, a.why = 0.95, "unknown, but followed by where it lies"
	}
}

// mostNamesake is the population from which on a city before the name of a country
// in which it does not lie is taken for another member of a list.
const mostNamesake = 300_000

// namesake reports whether a, of which the gazetteer knows no bearer in b, is the name
// of a place there all the same: "Cairo, Nebraska".
func (r *resolver) namesake(a, b *item) bool {
	top := a.readings[0]
	if top.kind == model.PlaceCountry || divisionFirst(a) {
		return false
	}
	return b.readings[0].isDivision() || top.population < mostNamesake
}

// plausible turns down pairs that are members of a list: "Jordan, Lebanon",
// "Paris, New York, London", "Georgia, Texas and Ohio".
func (r *resolver) plausible(a, b *item, best, i int) bool {
	bound, top := a.readings[best], a.readings[0]
	if b.bound && r.items[i+1].place != none && i+2 < len(r.items) && r.items[i+2].bound {
		// "London, Ontario, Canada"
		if r.adjacent(i + 1) {
			return true
		}
	}
	own := top.kind == model.PlaceCountry || divisionFirst(a)
	second := b.readings[0]
	if top.kind == model.PlaceCountry && second.kind == model.PlaceCountry {
		return false
	}
	short := b.Last-b.First == 1 && r.t.Tokens[b.First].Is(token.AllCapital|token.Dotted) || r.t.Tokens[b.Last-1].Rune == '.'
	if !short && r.listed(i) && i+2 < len(r.items) && r.adjacent(i+1) && divisionToo(a) && second.isDivision() && second.population >= largeRegion {
		return false // "Florida, New York, Texas and Puerto Rico"
	}
	if short || !own && !r.cityToo(b) {
		return true
	}
	if own && r.listed(i) {
		return false
	}
	if top.kind == model.PlaceCountry && second.isDivision() && second.country != top.country {
		return true // "Holland, Michigan"
	}
	return bound.population*50 >= top.population || top.kind == model.PlaceRegion && bound.population > 1000
}

// leastDivision is the population of the smallest division that can be meant where a
// name has no more beside it than its own country's cities.
const leastDivision = 40_000

// divisionFirst reports whether a name is that of a division before all: not "Cairo",
// whose governorate is called after the city.
func divisionFirst(it *item) bool {
	top := it.readings[0]
	return top.isDivision() && top.population >= leastDivision && !cityBefore(it)
}

// divisionToo reports whether a name is that of a large division, whatever else has it.
func divisionToo(it *item) bool {
	for _, a := range it.readings {
		if a.isDivision() && a.population >= largeRegion {
			return true
		}
	}
	return false
}

// cityToo reports whether the name of a division is that of a large city as well.
func (r *resolver) cityToo(b *item) bool {
	for _, reading := range b.readings {
		if reading.kind == model.PlaceCity && reading.population > 500_000 {
			return true
		}
	}
	return false
}

// listed reports whether the pair of items i and i+1 goes on or began as a list of
// divisions or countries.
func (r *resolver) listed(i int) bool {
	like := func(k int) bool {
		return k >= 0 && k < len(r.items) && len(r.items[k].readings) > 0 &&
			(r.items[k].readings[0].kind == model.PlaceCountry || r.items[k].readings[0].isDivision())
	}
	before := like(i-1) && r.items[i].First-r.items[i-1].Last <= 2
	after := like(i+2) && r.items[i+2].First-r.items[i+1].Last <= 2
	return before || after
}

// holds reports whether b, a division or country, can be where an unknown name
// before it lies: not if it can be a city as well.
func (r *resolver) holds(b *item, i int) bool {
	top := b.readings[0]
	if top.kind != model.PlaceCountry && !top.isDivision() || r.listed(i) {
		return false
	}
	for _, a := range b.readings {
		if !b.bound && a.kind == model.PlaceCity && a.population*10 > top.population {
			return false
		}
	}
	return true
}

// readingOf returns the reading that an item was settled on.
func (r *resolver) readingOf(it *item) reading {
	for _, a := range it.readings {
		if a.place == it.place {
			return a
		}
	}
	return it.readings[0]
}

// settle decides an item.
func (r *resolver) settle(it *item, place int, confidence float64, why string) {
	it.place, it.decided, it.confidence, it.why = place, true, confidence, why
	a := r.readingOf(it)
	it.country, it.division = a.country, a.division
}
