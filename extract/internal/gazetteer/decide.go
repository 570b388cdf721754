package gazetteer

import (
	"fmt"

	"github.com/dateline-nlp/dateline/model"
)

// decide gives each name that is not bound the reading with the highest score,
// surest first, so that what is sure helps what is not.
func (r *resolver) decide() {
	for i := range r.items {
		if it := &r.items[i]; it.bound {
			r.remember(i)
		}
	}
	for _, least := range []int{clearMargin, 0} {
		for i := range r.items {
			if it := &r.items[i]; !it.decided && len(it.readings) > 0 {
				r.decideOne(i, least)
			}
		}
	}
}

// The margins, in points, by which the best reading is ahead of the next country.
const (
	clearMargin = 30
	openMargin  = 3 // below it the country stays open
	sameCountry = 4 // below it only the country is known
)

func (r *resolver) decideOne(i, least int) {
	it := &r.items[i]
	like := r.company(i)
	if k := r.divisionAmong(it, like); k >= 0 {
		r.settle(it, it.readings[k].place, 0.96, "one of a list of divisions")
		if r.sameName(i) == none && it.readings[0].place == it.place {
			r.remember(i)
		}
		return
	}
	if k := r.sameName(i); k != none {
		from := &r.items[k]
		it.place, it.country, it.division, it.decided, it.vague = from.place, from.country, from.division, true, from.vague
		it.confidence, it.why, it.turnedDown, it.margin = from.confidence, "as elsewhere in the document", from.turnedDown, from.margin
		return
	}
	scores := r.scores[:0]
	best := 0
	among := spreadOf(it.readings)
	for k := range it.readings {
		scores = append(scores, r.score(it, &it.readings[k], among)+like.points(&it.readings[k]))
		if scores[k] > scores[best] {
			best = k
		}
	}
	r.scores = scores
	top := it.readings[best]
	margin, within := 1000, 1000
	next := none
	for k := range it.readings {
		a := &it.readings[k]
		if k == best {
			continue
		}
		lead := scores[best] - scores[k]
		if a.country != top.country {
			if lead < margin {
				margin, next = lead, a.place
			}
		} else if a.division != top.division {
			within = min(within, lead)
		}
	}
	if margin < least {
		return
	}
	it.turnedDown = next
	if margin < openMargin {
		it.decided, it.country, it.division, it.place = true, 0, 0, none
		it.why = "two countries have as much evidence"
		return
	}
	defer r.remember(i)
	sure := confidence(margin)
	if country, ok := r.stray(top); ok && (it.part || i > 0 && r.enumerated(i-1) || i+1 < len(r.items) && r.enumerated(i)) {
		it.decided, it.country, it.division, it.place, it.vague = true, country, 0, none, true
		it.confidence, it.why = strayConfidence, "known elsewhere only, in the country that the document is about"
		return
	}
	if r.strayDivision(it, top) {
		it.decided, it.country, it.division, it.place, it.vague = true, top.country, 0, none, true
		it.confidence, it.why = strayConfidence, "known elsewhere only, in the country that the document is about"
		return
	}
	r.settle(it, top.place, sure, "most evidence in the document")
	it.margin = margin
	it.vague = within < sameCountry
	if it.vague {
		it.division = 0
	}
	if least > 0 && !it.vague && r.names[it.name].first == i {
		r.weigh(top.country, it.division, uniqueWeight)
	}
}

// A small city in a country of which nothing else is said, in a document about
// another country, is often a place that the gazetteer does not know.
const (
	strayConfidence = 0.6
	strayCity       = 200_000
	strayHamlet     = 10_000
	strayTown       = 100_000 // in a list of places of that other country
)

// stray reports whether a reading is such a city.
func (r *resolver) stray(a reading) (uint8, bool) {
	if a.kind != model.PlaceCity || a.population >= strayTown || a.capital {
		return 0, false
	}
	country, ok := r.dominant()
	return country, ok && country != a.country && r.countries[a.country] <= uniqueWeight+mostRepeats*repeatWeight
}

// strayDivision reports whether a reading is a water or a hamlet in a division of which
// nothing else is said, in a document about another one of the country: "the East Bay"
// at Oakland is not the one in Arkansas.
func (r *resolver) strayDivision(it *item, a reading) bool {
	const own = uniqueWeight + mostRepeats*repeatWeight
	if a.division == 0 || a.kind != model.PlaceWater && !(a.kind == model.PlaceCity && a.population < strayHamlet) || r.divisions[a.division] > own {
		return false
	}
	for k := range r.items[:min(len(r.items), mostSeries)] {
		b := &r.items[k]
		if b.bound && b.country == a.country && b.division != 0 && b.division != a.division && r.divisions[b.division] >= 2*own {
			return true
		}
	}
	return false
}

// confidence is how often a reading that far ahead was right.
func confidence(margin int) float64 {
	switch {
	case margin >= 40:
		return 0.99
	case margin >= 20:
		return 0.96
	case margin >= 10:
		return 0.9
	}
	return 0.75
}

// sameName returns an item of the same name that is decided, a bound one if there
// is one; none otherwise.
func (r *resolver) sameName(i int) int { return r.names[r.items[i].name].decided }

// nameOf returns the index of the name of an item that has no readings.
func (r *resolver) nameOf(i int) int {
	key := phrase(r.t, r.items[i].First, r.items[i].Last)
	n, ok := r.nameAt.Get(key)
	if !ok {
		n = len(r.names)
		r.nameAt.Set(key, n)
		r.names = append(r.names, name{first: i, decided: none})
	}
	return n
}

// remember makes item i the one by which others of its name are decided.
func (r *resolver) remember(i int) {
	it := &r.items[i]
	if it.name == none {
		it.name = r.nameOf(i)
	}
	n := &r.names[it.name]
	if n.decided == none || it.bound && !r.items[n.decided].bound {
		n.decided = i
	}
}

// resolution returns what item i means.
func (r *resolver) resolution(i int) Resolution {
	it := &r.items[i]
	out := Resolution{Confidence: it.confidence}
	if r.why {
		out.Why = r.reasons(it)
	}
	switch {
	case it.place != none && !it.part && !it.vague:
		out.Entry = r.g.entry(it.place)
	case it.decided && it.country != 0:
		out.Entry = Entry{Name: r.t.Slice(it.First, it.Last), Kind: r.kind(it), Country: r.g.table.CountryCode(it.country), Region: r.g.table.DivisionName(it.division)}
	case it.place != none:
		out.Entry = Entry{Name: r.t.Slice(it.First, it.Last), Kind: r.kind(it)}
	case len(it.readings) > 0:
		out.Entry.Kind, out.Confidence, out.Unresolved = it.readings[0].kind, 0, model.AmbiguousPlace
	default:
		out.Entry.Kind, out.Confidence, out.Unresolved = it.Kind, 0, model.UnknownPlace
	}
	return out
}

// reasons says why an item means what it means.
func (r *resolver) reasons(it *item) []string {
	if it.why == "" {
		return nil
	}
	out := []string{"place: " + it.why}
	if it.turnedDown != none && it.place != none {
		p := r.g.table.Place(it.turnedDown)
		out = append(out, fmt.Sprintf("place: not the %s %s in %s, which has %d points less", p.Kind, p.Name, r.g.table.CountryCode(p.Country), it.margin))
	}
	return out
}

// kind is the kind of an item that the gazetteer does not hold itself.
func (r *resolver) kind(it *item) model.PlaceKind {
	switch {
	case it.Kind != model.PlaceUnknown:
		return it.Kind
	case it.place != none && it.vague && !it.part:
		return r.g.table.Kind(it.place)
	case it.place != none:
		return model.PlaceRegion
	}
	return model.PlaceUnknown
}
