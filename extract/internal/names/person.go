package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// business are the classes of words that no person's name has.
const business = lexicon.OrgHead | lexicon.EventHead | lexicon.Role | lexicon.Demonym

// personShape reports whether a segment is written as the name of a person is: two to
// five capitalised words, initials and particles.
func (f *finder) personShape(first, last int) bool {
	words := 0
	t := f.t
	for i := first; i < last; i++ {
		tok := &t.Tokens[i]
		switch {
		case tok.Is(shapeDigits), tok.Is(shapePossessive), tok.Rune == '&', tok.Rune == ',':
			return false
		case f.looks[i]&nameable != 0:
			w := f.looks[i].word()
			if tok.Is(shapeAllCapital) && f.looks[i]&upper == 0 && !tok.Has(lexicon.Generation) && tok.End-tok.Start < 5 {
				return false
			}
			if tok.Has(business) && !(w.first() >= 2 && i == first) && !(w.last() >= 3 && words > 0) {
				return false
			}
			if w.small() >= 4 && w.first() < 2 && w.last() < 3 {
				return false
			}
			if !tok.Has(lexicon.Generation) {
				words++
			}
		case tok.Is(shapeWord) && f.looks[i]&particle == 0:
			return false
		}
	}
	return 2 <= words && words <= 5
}

// person reports whether a segment is a person by the first name.
func (f *finder) person(first, last int) bool {
	if !f.personShape(first, last) {
		return false
	}
	w := f.looks[first].word()
	end := f.lastWord(first, last)
	family := f.looks[end].word()
	if f.t.Tokens[end].Has(lexicon.OrgHead|lexicon.EventHead|lexicon.OrgWeak|lexicon.PlaceHead) && family.last() < 3 {
		return false
	}
	if f.t.Tokens[end].Has(lexicon.OrgWeak|lexicon.OrgHead|lexicon.PlaceHead) && w.first() < 3 {
		return false
	}
	switch {
	case f.t.Tokens[first].Is(shapeSingle):
		return family.last() > 0 || family == 0
	case w.first() >= 2 && w.small() < 3:
		return true
	case w.first() >= 2 && family.last() >= 2 && family.small() < 3:
		return true
	case family.first() >= 2 && w.small() < 2 && w.last() > 0 && f.words(first, last) == 2 && family.small() < 3 && family.last() == 0:
		return true // "Xi Jinping"
	case w.first() == 1 && family.last() >= 2 && w.small() == 0 && family.small() < 3:
		return true
	}
	return false
}

// titled finds a person after titles and offices: "Dr. Jane Roe", "Acme Chief
// Executive Jane Roe". The titles are no part of the name; a place at their begin is a
// place.
func (f *finder) titled(first, last int) bool {
	t := f.t
	title := -1
	for i := first; i < last-1; i++ {
		if t.Tokens[i].Has(lexicon.Title|lexicon.Role) && !(i > first && f.looks[first].word().first() >= 3 && !t.Tokens[first].Has(lexicon.Title)) {
			title = i
		}
	}
	for ; title >= first; title-- {
		if !t.Tokens[title].Has(lexicon.Title | lexicon.Role) {
			continue
		}
		name := title + 1
		if f.rune(name) == '.' {
			name++
		}
		if f.titledName(title, name, last) {
			f.claim(name, last, Person, 0, ruleTitled)
			f.jobTitle(first, name)
			return true
		}
	}
	return false
}

// titledName reports whether what follows the title is a person's name.
func (f *finder) titledName(title, name, last int) bool {
	if name >= last || f.looks[name]&nameable == 0 {
		return false
	}
	t := f.t
	personal := t.Tokens[title].Has(lexicon.Title)
	w := f.looks[name].word()
	if f.words(name, last) == 1 {
		tok := &t.Tokens[name]
		if !personal || tok.Is(shapeAllCapital) && f.looks[name]&upper == 0 || tok.Has(business|lexicon.OrgWeak|lexicon.PlaceHead|lexicon.Title) {
			return false
		}
		if w.small() >= 4 && w.last() < 3 {
			return false
		}
		abbreviated := f.rune(title+1) == '.' || t.Tokens[title].End-t.Tokens[title].Start <= 3
		if abbreviated {
			return true
		}
		if m := f.longest(name); m.Tokens > 0 && w.last() < 2 {
			return false
		}
		if t.Tokens[title].Has(lexicon.Role) {
			return w.last() > 0 // "Chief Instigator" is no name
		}
		return w.last() > 0 || w == 0
	}
	if f.person(name, last) || w.first() > 0 && f.words(name, last) == 2 && f.looks[f.lastWord(name, last)].word().last() >= 2 && !t.Tokens[f.lastWord(name, last)].Has(business) {
		return true
	}
	if !f.personShape(name, last) {
		return false
	}
	for i := name; i < last; i++ {
		if t.Tokens[i].Has(lexicon.Title|lexicon.Role|lexicon.OrgHead|lexicon.OrgWeak|lexicon.PlaceHead) && f.looks[i].word().last() < 3 || f.looks[i]&nameable != 0 && f.looks[i].word().small() >= 4 {
			return false
		}
	}
	if m := f.longest(name); name+m.Tokens == last && m.Kinds&(1<<model.PlaceCountry|1<<model.PlaceRegion) != 0 {
		return false
	}
	return true
}

// personAtEnd claims a person after words of a title that the lexicon does not know:
// "Terrorism and Financial Intelligence Jane Roe".
func (f *finder) personAtEnd(first, last int) bool {
	for k := first + 1; k < last-1; k++ {
		if f.looks[k]&nameable == 0 {
			continue
		}
		if f.looks[k-1]&nameable != 0 && (f.t.Tokens[k-1].Is(shapeSingle) || !f.topic(k-1) && !f.t.Tokens[k-1].Has(lexicon.Role)) {
			return false
		}
		if f.looks[k].word().first() >= 2 && f.looks[k].word().small() < 2 && f.person(k, last) {
			f.claim(k, last, Person, 0, ruleTitled)
			return true
		}
	}
	return false
}

// placeThenPerson claims both names of "Los Angeles Jane Roe", as in "Mayor of Los
// Angeles Jane Roe".
func (f *finder) placeThenPerson(first, last int) bool {
	m := f.longest(first)
	name := first + m.Tokens
	if m.Tokens == 0 || name >= last || m.Population < 50000 && m.Kinds&great == 0 || f.key(first-1) != keyOf || !f.person(name, last) {
		return false
	}
	f.claim(first, name, Place, 0, ruleGazetteer)
	f.claim(name, last, Person, 0, ruleTitled)
	return true
}
