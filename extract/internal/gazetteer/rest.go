package gazetteer

import (
	"github.com/dateline-nlp/dateline/model"
)

// decidedWeight is what a place that was decided by other evidence weighs for the
// country of the document.
const decidedWeight = 1

// How far, in tokens, a place may stand from an address and still be where it is.
const (
	farAfter  = 12
	farBefore = 25
)

// placeRest gives the items without readings - addresses, buildings, villages - the
// country and division of the names next to them or inside them, else the country of
// the document.
func (r *resolver) placeRest() {
	for i := range r.items {
		if it := &r.items[i]; it.decided && !it.bound && len(it.readings) > 0 && r.names[it.name].first == i {
			r.weigh(it.country, 0, decidedWeight)
		}
	}
	for i := range r.items {
		it := &r.items[i]
		if it.decided || it.former || len(it.readings) > 0 || it.First >= it.Last {
			continue
		}
		if k := r.boundName(it); k != none {
			from := &r.items[k]
			it.country, it.division, it.decided, it.bound = from.country, from.division, true, true
			it.confidence, it.why = from.confidence, "as elsewhere in the document"
			continue
		}
		use := r.g.affixes.of(r.t.Tokens[it.Last-1].Key)
		near, after := r.neighbour(i)
		switch {
		case use&waterUse != 0 && it.Last-it.First > 1: // it can divide countries
			near = none
		case after && (r.items[near].First-it.Last <= 2 || r.atAddress(i, near)):
		case it.Kind != model.PlaceAddress && use&streetUse == 0:
			if r.named(it) {
				continue
			}
		}
		if near != none {
			from := &r.items[near]
			it.country, it.decided = from.country, true
			if r.t.SentenceOf[from.First] == r.t.SentenceOf[it.First] || after && from.First-it.Last <= 2 {
				it.division = from.division // what another sentence speaks of may lie far off
			}
			it.confidence, it.why = 0.9, "unknown, lies where the place next to it lies"
			continue
		}
		if country, ok := r.dominant(); ok {
			it.country, it.decided = country, true
			it.confidence, it.why = 0.75, "unknown, in the country that the document is about"
		}
	}
	r.agree()
}

// agree gives all items of one name without readings what the surest of them has: it is
// one place, whatever else stands next to each.
func (r *resolver) agree() {
	for i := range r.items {
		if it := &r.items[i]; it.unlisted() {
			it.name = r.nameOf(i)
			n := &r.names[it.name]
			if n.decided == none || it.confidence > r.items[n.decided].confidence {
				n.decided = i
			}
		}
	}
	for i := range r.items {
		it := &r.items[i]
		if !it.unlisted() {
			continue
		}
		if k := r.names[it.name].decided; k != i && k != none && r.items[k].unlisted() {
			from := &r.items[k]
			it.country, it.division, it.decided, it.confidence, it.why = from.country, from.division, from.decided, from.confidence, "as elsewhere in the document"
		}
	}
}

// unlisted reports whether an item has no readings and may be called a place by its name
// alone: a street is another in every town.
func (it *item) unlisted() bool {
	return len(it.readings) == 0 && it.First < it.Last && !it.former && !it.bound && it.Kind != model.PlaceAddress
}

// atAddress reports whether nothing but the street address of item i stands between it
// and the place near it: "Hill Hall, 3601 South Street, Leith".
func (r *resolver) atAddress(i, near int) bool {
	return near == i+2 && r.items[i+1].Kind == model.PlaceAddress && r.items[i+1].First-r.items[i].Last <= 1 && r.items[near].First-r.items[i+1].Last <= 1
}

// boundName returns an item of the same name that a pair has bound; none if there is
// none.
func (r *resolver) boundName(it *item) int {
	n, ok := r.nameAt.Get(phrase(r.t, it.First, it.Last))
	if !ok {
		return none
	}
	if k := r.names[n].decided; k != none && r.items[k].bound {
		return k
	}
	return none
}

// leastNamed is the population of the smallest city after which a building is taken
// to be named because it stands there.
const leastNamed = 100_000

// leastForeign is the population of the smallest city that names a building in a
// document that says nothing else of its country.
const leastForeign = 1_000_000

// named decides an unknown name by a large city inside it: "Amsterdam RAI".
func (r *resolver) named(it *item) bool {
	for k := it.First; k < it.Last; k++ {
		m := r.g.listed(r.t, k)
		if m.Tokens == 0 || k+m.Tokens > it.Last || m.Ambiguous || !m.Has(model.PlaceCity) || m.Population < leastNamed {
			continue
		}
		inner := item{Mention: Mention{First: k, Last: k + m.Tokens}, place: none}
		if found, ok := r.g.look(r.t, k, k+m.Tokens); ok {
			r.add(&inner, k, k+m.Tokens, found)
		}
		best, lead := r.best(&inner)
		if best < 0 || lead < clearMargin/2 {
			continue
		}
		a := inner.readings[best]
		if r.countries[a.country] == 0 && a.population < leastForeign {
			continue
		}
		it.country, it.division, it.decided = a.country, a.division, true
		it.confidence, it.why = 0.9, "unknown, has its city in its name"
		return true
	}
	return false
}

// best returns the reading with the highest score and how far the next country is
// behind it.
func (r *resolver) best(it *item) (best, margin int) {
	best, margin = -1, 1000
	top, among := 0, spreadOf(it.readings)
	for k := range it.readings {
		if s := r.score(it, &it.readings[k], among); best < 0 || s > top {
			best, top = k, s
		}
	}
	for k := range it.readings {
		if it.readings[k].country != it.readings[best].country {
			margin = min(margin, top-r.score(it, &it.readings[k], among))
		}
	}
	return best, margin
}

// neighbour returns the place next to item i that tells where it is: the one after
// it if it is close, else the one before it.
func (r *resolver) neighbour(i int) (near int, after bool) {
	it := &r.items[i]
	for k := i + 1; k < len(r.items) && r.items[k].First-it.Last <= farAfter; k++ {
		if r.known(k) {
			return k, true
		}
	}
	for k := i - 1; k >= 0 && it.First-r.items[k].Last <= farBefore; k-- {
		if r.known(k) {
			return k, false
		}
	}
	return none, false
}

// known reports whether an item has a country from its own name.
func (r *resolver) known(k int) bool {
	it := &r.items[k]
	return it.decided && it.country != 0 && (len(it.readings) > 0 || it.bound) && it.Kind != model.PlaceAddress
}

// dominant returns the country for which two thirds of the evidence speak, or most
// of it if it is that of the publisher.
func (r *resolver) dominant() (uint8, bool) {
	best := uint8(0)
	for _, c := range r.weighed {
		if n := r.countries[c]; n > r.countries[best] || n == r.countries[best] && c < best {
			best = c
		}
	}
	clear := r.countries[best]*3 >= r.total*2
	return best, best > 0 && (clear || best == r.publisher)
}
