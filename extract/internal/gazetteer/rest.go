package gazetteer

import (
	"github.com/dateline-nlp/dateline/model"
)

// How far, in tokens, a place may stand from an address and still be where it is.
const (
	farAfter  = 12
	farBefore = 25
)

// placeRest gives the items without readings - addresses, buildings, villages - the
// country and division of the names next to them, else of the document.
func (r *resolver) placeRest() {
	for i := range r.items {
		it := &r.items[i]
		if it.decided || len(it.readings) > 0 {
			continue
		}
		if k := r.neighbour(i); k >= 0 {
			from := &r.items[k]
			it.country, it.division, it.decided = from.country, from.division, true
			it.confidence, it.why = 0.9, "unknown, lies where the place next to it lies"
			continue
		}
		if country, ok := r.dominant(); ok {
			it.country, it.decided = country, true
			it.confidence, it.why = 0.75, "unknown, in the country that the document is about"
		}
	}
}

// neighbour returns the place next to item i that tells where it is: the one after
// it if it is close, else the one before it.
func (r *resolver) neighbour(i int) int {
	it := &r.items[i]
	for k := i + 1; k < len(r.items) && r.items[k].First-it.Last <= farAfter; k++ {
		if r.known(k) {
			return k
		}
	}
	for k := i - 1; k >= 0 && it.First-r.items[k].Last <= farBefore; k-- {
		if r.known(k) {
			return k
		}
	}
	return -1
}

// known reports whether an item has a country from its own name.
func (r *resolver) known(k int) bool {
	it := &r.items[k]
	return it.decided && it.country != 0 && (len(it.readings) > 0 || it.bound) && it.Kind != model.PlaceAddress
}

// dominant returns the country for which three quarters of the evidence speak.
func (r *resolver) dominant() (uint8, bool) {
	best := 0
	for c := range r.countries {
		if r.countries[c] > r.countries[best] {
			best = c
		}
	}
	return uint8(best), best > 0 && r.countries[best]*4 >= r.total*3
}
