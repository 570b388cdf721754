package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// longestName is how many tokens of a mention are read; longer ones are addresses.
const longestName = 12

// read gives item i its readings.
func (r *resolver) read(i int, m Mention) {
	it := &r.items[i]
	*it = item{Mention: m, name: none, place: none, turnedDown: none}
	first, last := max(m.First, 0), min(m.Last, len(r.t.Tokens))
	it.First, it.Last = first, last
	if first >= last || m.Kind == model.PlaceAddress || last-first > longestName {
		return
	}
	if r.g.former[phrase(r.t, first, last)] {
		it.former = true
		return
	}
	for range 3 {
		if found, ok := r.g.look(r.t, first, last); ok {
			r.add(it, first, last, found)
		}
		if len(it.readings) > 0 && it.part && first == it.First+2 && last == it.Last && r.onlyCities(it) {
			it.part = false // "City of Leith" is Leith
		}
		if len(it.readings) > 0 {
			key := phrase(r.t, first, last)
			if !it.part && r.stateOf(first) && r.onlyDivisions(it) {
				key ^= ofKey
			}
			if it.part {
				key = ^key // "Southern California" is not all of it
			}
			n, ok := r.nameAt.Get(key)
			if !ok {
				n = len(r.names)
				r.nameAt.Set(key, n)
				r.names = append(r.names, name{first: i, decided: none})
			}
			it.name = n
			return
		}
		if it.First != first || it.Last != last {
			it.part = true
		}
		var ok bool
		if first, last, ok = r.g.affixes.bare(r.t, first, last); !ok {
			break
		}
		it.part = true
	}
	it.part = false
}

func phrase(t *token.Text, first, last int) uint64 {
	key := keyOf(&t.Tokens[first])
	for i := first + 1; i < last; i++ {
		key = lexicon.Join(key, keyOf(&t.Tokens[i]))
	}
	return key
}

// add appends the places of a name to the readings of an item.
func (r *resolver) add(it *item, first, last int, name atlas.Name) {
	c := caseOf(r.t, first, last-first)
	it.capitals = c.capitals
	if n, ok := r.nameAt.Get(phrase(r.t, first, last)); ok && !it.part {
		if known := &r.items[r.names[n].first]; known.capitals == c.capitals {
			it.readings = known.readings // read before
			return
		}
	}
	from, to := r.g.table.Postings(name)
	begin := len(r.readings)
	for p := from; p < to; p++ {
		posting := r.g.table.Posting(p)
		if posting.Bearing&atlas.People != 0 || posting.Bearing&atlas.Capitals != 0 && !c.capitals {
			continue
		}
		place := r.g.table.Brief(posting.Place)
		r.readings = append(r.readings, reading{place: posting.Place, alias: posting.Bearing&atlas.Alias != 0,
			postal: posting.Bearing&atlas.Postal != 0, kind: place.Kind,
			country: place.Country, division: place.Division, population: place.Population, capital: place.Capital})
	}
	it.readings = r.readings[begin:len(r.readings):len(r.readings)]
}

// isDivision reports whether a reading is the division in which other places lie.
func (a reading) isDivision() bool { return a.kind == model.PlaceRegion && a.division != 0 }

// within reports whether reading a lies in the container b.
func (a reading) within(b reading) bool {
	switch {
	case a.place == b.place || a.country != b.country || a.country == 0:
		return false
	case b.kind == model.PlaceCountry:
		return a.kind != model.PlaceCountry
	case b.isDivision():
		return a.division == b.division && a.kind != model.PlaceRegion
	}
	return false
}

// stateOf reports whether the words before a name say that it is that of a state or a
// province: "the great state of New York".
func (r *resolver) stateOf(first int) bool {
	if first < 2 || r.t.Tokens[first-1].Key != ofKey {
		return false
	}
	k := r.t.Tokens[first-2].Key
	return k == stateKey || k == provinceKey
}

var stateKey, provinceKey = lexicon.Key("state"), lexicon.Key("province")

// onlyDivisions leaves an item the readings that are divisions, if it has one.
func (r *resolver) onlyDivisions(it *item) bool {
	begin := len(r.readings)
	for _, a := range it.readings {
		if a.isDivision() {
			r.readings = append(r.readings, a)
		}
	}
	if len(r.readings) == begin {
		return false
	}
	it.readings = r.readings[begin:len(r.readings):len(r.readings)]
	return true
}

// onlyCities leaves an item that begins with "City of" the readings that are cities, if
// it has one.
func (r *resolver) onlyCities(it *item) bool {
	switch r.t.Tokens[it.First].Key {
	case cityKey, townKey, villageKey:
	default:
		return false
	}
	begin := len(r.readings)
	for _, a := range it.readings {
		if a.kind == model.PlaceCity {
			r.readings = append(r.readings, a)
		}
	}
	if len(r.readings) == begin {
		return false
	}
	it.readings = r.readings[begin:len(r.readings):len(r.readings)]
	return true
}

var cityKey, townKey, villageKey = lexicon.Key("city"), lexicon.Key("town"), lexicon.Key("village")
