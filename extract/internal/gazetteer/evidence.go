package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// What a fact weighs as evidence for a country.
const (
	publisherWeight = 6
	countryWeight   = 6 // the country is named
	boundWeight     = 6 // a place in it is named with its country or division
	uniqueWeight    = 4 // a place in it is named, of a name that no other country has
	peopleWeight    = 2 // its people are named
	insideWeight    = 1 // a place in it stands inside another name
	repeatWeight    = 1 // any of these again
	mostRepeats     = 4
	datelineTimes   = 3 // in the dateline
)

// leastInside is the population of the smallest city that is looked for inside of
// other names.
const leastInside = 50_000

// gather collects the evidence of the document.
func (r *resolver) gather(c Context) {
	r.publisher = r.g.table.CountryIndex(c.Country)
	r.weigh(r.publisher, 0, publisherWeight)
	for i := range r.items {
		it := &r.items[i]
		if len(it.readings) == 0 {
			continue
		}
		switch {
		case it.bound:
			r.testify(i, r.readingOf(it), boundWeight)
		case it.readings[0].kind == model.PlaceCountry && !r.rivalled(it):
			r.testify(i, it.readings[0], countryWeight)
		case r.oneCountry(it):
			a := it.readings[0]
			if len(it.readings) > 1 && (!a.isDivision() || cityBefore(it)) {
				a.division = r.oneDivision(it)
			}
			r.testify(i, a, uniqueWeight)
		}
	}
	r.unmentioned(c)
}

// testify adds the evidence of item i: in full at its first mention, little at the
// next few.
func (r *resolver) testify(i int, a reading, weight int) {
	it := &r.items[i]
	n := &r.names[it.name]
	if n.seen > mostRepeats {
		return
	}
	seen := n.seen
	n.seen++
	if seen > 0 {
		weight = repeatWeight
	}
	if r.inDateline(it) {
		weight *= datelineTimes
	}
	r.weigh(a.country, a.division, weight)
	if it.bound && a.kind == model.PlaceCity && len(r.sure) < 16 {
		p := r.g.table.Place(a.place)
		r.sure = append(r.sure, surePlace{a.place, p.Latitude, p.Longitude})
	}
}

func (r *resolver) inDateline(it *item) bool {
	s := r.dateline
	return s.Len() > 0 && it.First < len(r.t.Tokens) && s.Contains(r.t.Tokens[it.First].Span())
}

// weigh adds evidence for a country and a division.
func (r *resolver) weigh(country uint8, division uint16, weight int) {
	if country == 0 {
		return
	}
	if r.countries[country] == 0 {
		r.weighed = append(r.weighed, country)
	}
	r.countries[country] += weight
	r.total += weight
	if division != 0 {
		if r.divisions[division] == 0 {
			r.divided = append(r.divided, division)
		}
		r.divisions[division] += int32(weight)
	}
}

// rivalled reports whether the name of a country is that of a division of another
// ("Georgia").
func (r *resolver) rivalled(it *item) bool {
	for _, a := range it.readings[1:] {
		if a.country != it.readings[0].country && (a.kind == model.PlaceCountry || a.isDivision() && !a.alias) {
			return true
		}
	}
	return false
}

// oneCountry reports whether all readings of a name lie in one country, small
// places elsewhere left out.
func (r *resolver) oneCountry(it *item) bool {
	top := it.readings[0]
	if top.country == 0 || it.part {
		return false
	}
	for _, a := range it.readings[1:] {
		if a.country != top.country && a.population*100 > top.population {
			return false
		}
	}
	return true
}

// oneDivision returns the division that all readings share; 0 if there are several.
func (r *resolver) oneDivision(it *item) uint16 {
	for _, a := range it.readings[1:] {
		if a.division != it.readings[0].division {
			return 0
		}
	}
	return it.readings[0].division
}

// unmentioned adds the evidence of what is no mention: words for people and what
// is theirs, and places inside other names ("Pennsylvania Turnpike Commission").
// Each country counts a few times only.
func (r *resolver) unmentioned(c Context) {
	var seen [256]uint8
	next := 0 // the first item that does not end before the token
	end := 0  // of the last name
	for _, capital := range r.t.Capitals {
		i := int(capital)
		for next < len(r.items) && r.items[next].Last <= i {
			next++
		}
		if i < end || next < len(r.items) && r.items[next].First <= i {
			continue
		}
		name, ok := r.telling(c, i)
		if !ok {
			continue
		}
		if country := r.people(i, name); country != 0 {
			if seen[country] <= mostRepeats {
				r.weigh(country, 0, peopleWeight-boolean(seen[country] > 0))
				seen[country]++
			}
			continue
		}
		if c.Asked != nil && c.Asked.Unplaced(i) {
			continue
		}
		country, division, n := r.inside(i, name)
		if country != 0 && seen[country] <= mostRepeats {
			r.weigh(country, division, insideWeight)
			seen[country]++
		}
		end = i + n
	}
}

// telling returns what the table says of token i. Most words are in no name of a place, nor
// of a people, or are more often a given name or a family name.
func (r *resolver) telling(c Context, i int) (atlas.Name, bool) {
	tok := &r.t.Tokens[i]
	if c.Asked == nil {
		if key := keyOf(tok); tok.Is(token.Dotted) || r.g.table.Telling(key) {
			return r.g.table.Look(key)
		}
		return atlas.Name{}, false
	}
	first := c.Asked.Beginning(i)
	return first.name, first.listed && (tok.Is(token.Dotted) || r.g.table.Telling(keyOf(tok)))
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// inside returns the country and division of a name that stands inside another one, and
// how many tokens it has; only of names of which there are no two. It begins with token
// i, of which the entry is given.
func (r *resolver) inside(i int, first atlas.Name) (uint8, uint16, int) {
	if !r.g.begins(r.t, i) {
		return 0, 0, 0
	}
	m := r.g.listedAs(r.t, i, first, true)
	if m.Tokens == 0 || m.Ambiguous && m.Tokens == 1 || m.Population < leastInside {
		return 0, 0, m.Tokens
	}
	name, ok := r.g.look(r.t, i, i+m.Tokens)
	if !ok {
		return 0, 0, m.Tokens
	}
	var it item
	r.add(&it, i, i+m.Tokens, name)
	if len(it.readings) == 0 || !r.oneCountry(&it) || r.rivalled(&it) {
		return 0, 0, m.Tokens
	}
	return it.readings[0].country, r.oneDivision(&it), m.Tokens
}

// people returns the country whose people the word at token i is, or it and the next.
func (r *resolver) people(i int, name atlas.Name) uint8 {
	t, table := r.t, r.g.table
	if table.Longest(name) > 1 && i+1 < len(t.Tokens) && t.Tokens[i+1].Is(token.Capital) {
		if both, ok := table.Look(lexicon.Join(keyOf(&t.Tokens[i]), keyOf(&t.Tokens[i+1]))); ok {
			if c := r.peopleOf(both); c != 0 {
				return c
			}
		}
	}
	if i > 0 && t.Tokens[i-1].Is(token.Capital) && r.g.affixes.of(t.Tokens[i-1].Key)&frontUse != 0 {
		return 0 // "South African" was read at its first word
	}
	return r.peopleOf(name)
}

func (r *resolver) peopleOf(name atlas.Name) uint8 {
	first, last := r.g.table.Postings(name)
	for p := first; p < last; p++ {
		if posting := r.g.table.Posting(p); posting.Bearing&atlas.People != 0 {
			return r.g.table.Country(posting.Place)
		}
	}
	return 0
}
