package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

var (
	keyCounty   = lexicon.Key("county")
	keyCounties = lexicon.Key("counties")
)

// readCounties adds to the members of a list before "counties" their readings as
// counties: "Clay, Macon and Wilson counties".
func (r *resolver) readCounties() {
	for i := range r.items {
		it := &r.items[i]
		if it.Last == 0 || it.Last >= len(r.t.Tokens) || r.t.Tokens[it.Last].Key != keyCounties {
			continue
		}
		for k := i; k >= 0 && i-k < mostSeries && (k == i || r.amongCounties(k)); k-- {
			r.readCounty(k)
		}
	}
}

// amongCounties reports whether nothing but names, commas and "and" stand between items k
// and k+1: not all counties of a list are taken for places.
func (r *resolver) amongCounties(k int) bool {
	a, b := &r.items[k], &r.items[k+1]
	if b.First <= a.Last || b.First-a.Last > farAfter || b.First > len(r.t.Tokens) {
		return false
	}
	for i := a.Last; i < b.First; i++ {
		if tok := &r.t.Tokens[i]; tok.Is(token.Opening) || tok.Rune != ',' && tok.Rune != '&' && !tok.Has(joining) && !tok.Is(token.Capital) {
			return false
		}
	}
	return true
}

// readCounty adds the readings of an item's name with "County" after it.
func (r *resolver) readCounty(i int) {
	it := &r.items[i]
	if it.part || it.county || it.First >= it.Last || it.Last-it.First > longestName {
		return
	}
	found, ok := r.g.table.Look(lexicon.Join(phrase(r.t, it.First, it.Last), keyCounty))
	if !ok {
		return
	}
	begin := len(r.readings)
	r.readings = append(r.readings, it.readings...)
	from, to := r.g.table.Postings(found)
	for p := from; p < to; p++ {
		posting := r.g.table.Posting(p)
		if place := r.g.table.Brief(posting.Place); place.Kind == model.PlaceCounty {
			r.readings = append(r.readings, reading{place: posting.Place, kind: place.Kind, country: place.Country, division: place.Division, population: place.Population})
		}
	}
	if len(r.readings) > begin+len(it.readings) {
		it.readings, it.county, it.name = r.readings[begin:len(r.readings):len(r.readings)], true, r.countyName(i)
	}
}

// countyName returns the index of the name of a county, which is not that of the town.
func (r *resolver) countyName(i int) int {
	key := lexicon.Join(phrase(r.t, r.items[i].First, r.items[i].Last), keyCounty)
	n, ok := r.nameAt.Get(key)
	if !ok {
		n = len(r.names)
		r.nameAt.Set(key, n)
		r.names = append(r.names, name{first: i, decided: none})
	}
	return n
}

// farSite is how many tokens may stand between a name and the place it lies in.
const farSite = 6

// bindSites binds names to the division or country in which the text says that the
// site called after them lies: "the Portland mine in Maine".
func (r *resolver) bindSites() {
	for i := 0; i+1 < len(r.items); i++ {
		a, b := &r.items[i], &r.items[i+1]
		if a.bound || len(b.readings) == 0 || r.adjacent(i) || !r.sited(a, b) {
			continue
		}
		if r.bind(a, b, i); a.bound || !b.bound || len(a.readings) == 0 || !r.namesake(a, b) {
			continue
		}
		in := r.readingOf(b)
		a.readings = nil
		a.country, a.division, a.decided, a.bound = in.country, in.division, true, true
		a.confidence, a.why = 0.9, "unknown, but a site called after it lies there"
	}
}

// sited reports whether a word for a site follows a, with only names between, and then
// "in" and b.
func (r *resolver) sited(a, b *item) bool {
	if a.Last == 0 || b.First-a.Last > farSite || b.First-a.Last < 2 || b.First > len(r.t.Tokens) || r.t.Tokens[b.First-1].Key != keyIn {
		return false
	}
	last := b.First - 1
	if r.t.Tokens[last-1].Rune == ',' {
		last--
	}
	if last <= a.Last || r.g.affixes.of(r.t.Tokens[last-1].Key)&siteUse == 0 {
		return false
	}
	for k := a.Last; k < last-1; k++ {
		if tok := &r.t.Tokens[k]; tok.Is(token.Opening) || !tok.Is(token.Capital) && tok.Rune != '-' {
			return false
		}
	}
	return true
}

var keyIn = lexicon.Key("in")
