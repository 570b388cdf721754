package names

import (
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/model"
)

// memo is what the memory of a document knows of a phrase.
type memo struct {
	whole, prefix bool
	capitals      bool // only in capitals
	kind          Kind
	place         model.PlaceKind
	rule          rule
	level         int // how sure the claim is that it stems from
}

// memory holds the names of a document by phraseKey.
type memory struct {
	scratch.Table[memo]
	keys sieve
}

// Reset empties the memory.
func (m *memory) Reset() {
	m.Table.Reset()
	m.keys = sieve{}
}

// Of returns what is known of a phrase, which it adds if nothing is.
func (m *memory) Of(h uint64) *memo {
	m.keys.add(h)
	return m.Table.Of(h)
}

// strength orders what memory holds: a name as it stands goes before a short form.
func (m memo) strength() int {
	switch m.rule {
	case ruleMemoryOrg, ruleMemoryPerson, ruleMemoryPlace, ruleMemoryOther:
		return 2 * m.level
	case ruleMemorySurname, ruleMemoryShortOrg:
		return m.level + 1
	}
	return m.level
}

// remember takes the names that are sure into the memory, with their short forms.
func (f *finder) remember() {
	f.rememberOthers()
	for n := 0; n < len(f.claims); n++ {
		c := f.claims[n]
		if c.gone {
			continue
		}
		if alias, end, ok := f.alias(f.afterTicker(c.last)); ok && (c.kind == Organisation || c.kind == Other && c.rule == ruleOther) {
			f.define(&f.claims[n], alias, end)
		} else if ok && c.kind == Person {
			f.definePerson(c, alias, end)
		}
		c = f.claims[n]
		if rules[c.rule].sure == 0 {
			continue
		}
		switch c.kind {
		case Organisation:
			f.rememberOrganisation(c)
		case Person:
			f.rememberPerson(c)
		case Place:
			f.memorise(c.first, c.last, memo{level: rules[c.rule].sure, kind: Place, place: c.place, rule: ruleMemoryPlace})
		case Other:
			f.memorise(c.first, c.last, memo{level: rules[c.rule].sure, kind: Other, rule: ruleMemoryOther})
		}
	}
}

// memorise adds the phrase of some tokens to the memory.
func (f *finder) memorise(first, last int, m memo) {
	h := uint64(phraseBegin)
	for i := first; i < last; i++ {
		next := f.extendPhrase(h, i)
		if next == h {
			continue
		}
		if h != phraseBegin {
			f.memory.Of(h).prefix = true
		}
		h = next
	}
	f.memory.put(h, m)
}

func (m *memory) put(h uint64, e memo) {
	old := m.Of(h)
	if old.whole && old.strength() >= e.strength() {
		return
	}
	e.whole, e.prefix = true, old.prefix
	*old = e
}

// rememberOrganisation adds a name, the name without its legal suffix and last head
// words, its first word where that is a name in itself, and its initials.
func (f *finder) rememberOrganisation(c claim) {
	t, level := f.t, rules[c.rule].sure
	f.memorise(c.first, c.last, memo{level: level, kind: Organisation, rule: ruleMemoryOrg, capitals: c.last == c.first+1 && t.Tokens[c.first].Is(shapeAllCapital) && t.Tokens[c.first].End-t.Tokens[c.first].Start <= 4})
	if c.rule == ruleKnown || c.rule == ruleWire || c.rule == ruleLead {
		f.rememberInitials(c)
		return
	}
	end := c.last
	for end > c.first+1 {
		tok := &t.Tokens[end-1]
		if tok.Is(shapeWord) && !tok.Has(lexicon.LegalSuffix) {
			break
		}
		end--
	}
	if end == c.last && f.words(c.first, c.last) == 1 {
		return
	}
	if end < c.last {
		f.memorise(c.first, end, memo{level: level, kind: Organisation, rule: ruleMemoryOrg})
	}
	short := end
	for short > c.first+1 {
		tok := &t.Tokens[short-1]
		if tok.Is(shapeWord) && f.looks[short-1]&nameable != 0 && !tok.Has(lexicon.OrgHead|lexicon.OrgWeak) && f.looks[short-1].word().small() < 5 {
			break
		}
		short--
	}
	if short < end && f.proper(c.first, short) && (f.shortName(c.first, short) || c.rule == ruleLegal && short > c.first+1 && f.longest(c.first).Tokens < short-c.first) {
		f.memorise(c.first, short, memo{level: level, kind: Organisation, rule: ruleMemoryShortOrg})
	}
	if c.rule != ruleHead || end < c.last {
		one := c.first + 1
		for one < end && t.Tokens[one].Glued() && !t.Tokens[one].Is(shapePossessive) {
			one++
		}
		if one < short && f.proper(c.first, one) && f.shortName(c.first, one) {
			f.memorise(c.first, one, memo{level: level, kind: Organisation, rule: ruleMemoryShortOrg})
		}
	}
	f.rememberInitials(c)
}

// shortName reports whether the first words of an organisation's name may stand for
// it: not if they are a place, a demonym or somebody's first name.
func (f *finder) shortName(first, last int) bool {
	tok := &f.t.Tokens[first]
	if last == first+1 {
		w := f.looks[first].word()
		if tok.End-tok.Start < 3 && !tok.Is(shapeAllCapital) || tok.Has(lexicon.Demonym|lexicon.OrgModifier|lexicon.PlaceLead|lexicon.Country) || w.small() >= 3 && !tok.Is(shapeAllCapital|shapeMixed) {
			return false
		}
		if w.first() >= 2 {
			return false
		}
	}
	if f.t.Tokens[last-1].Has(lexicon.PlaceHead) {
		return false
	}
	m := f.longest(first)
	return !(m.Tokens > 0 && first+m.Tokens >= last && (m.Population >= 100000 || m.Kinds&great != 0 || last > first+1))
}

// rememberInitials adds the initials of a name of three words and more.
func (f *finder) rememberInitials(c claim) {
	level := rules[c.rule].sure
	h := uint64(phraseBegin)
	words := 0
	for i := c.first; i < c.last; i++ {
		tok := &f.t.Tokens[i]
		if !tok.Is(shapeCapital) || tok.Is(shapeDotted) || tok.Has(lexicon.LegalSuffix) {
			continue
		}
		_, size := utf8.DecodeRuneInString(f.t.Of(i))
		h = extendPhrase(h, f.t.Of(i)[:size])
		words++
	}
	if words >= 3 {
		f.memory.put(h, memo{level: level, kind: Organisation, rule: ruleMemoryShortOrg, capitals: true})
	}
}

// rememberPerson adds a name, its surname and its first name.
func (f *finder) rememberPerson(c claim) {
	t, level := f.t, rules[c.rule].sure
	f.memorise(c.first, c.last, memo{level: level, kind: Person, rule: ruleMemoryPerson})
	end := c.last
	for end > c.first && (!t.Tokens[end-1].Is(shapeWord) || t.Tokens[end-1].Has(lexicon.Generation)) {
		end--
	}
	begin := end - 1
	for begin > c.first && t.Tokens[begin].Glued() {
		begin--
	}
	if begin <= c.first || begin >= end {
		return
	}
	if tok := &t.Tokens[begin]; tok.End-tok.Start >= 2 && (f.looks[begin].word().small() < 5 || f.looks[begin].word().last() > 1) {
		f.memorise(begin, end, memo{level: level, kind: Person, rule: ruleMemorySurname})
		if p := begin - 1; p > c.first && t.Tokens[p].Is(shapeWord) && (f.looks[p]&particle != 0) {
			f.memorise(p, end, memo{level: level, kind: Person, rule: ruleMemorySurname})
		}
	}
	if tok := &t.Tokens[c.first]; tok.End-tok.Start >= 3 && !tok.Is(shapeSingle) && f.looks[c.first].word().small() < 4 && f.looks[c.first].word().first() > 0 {
		f.memorise(c.first, c.first+1, memo{level: level, kind: Person, rule: ruleMemoryFirst})
	}
}

// rememberOthers takes acronyms in parentheses after words that are no organisation as
// names of other things: "Major Depressive Disorder (MDD)".
func (f *finder) rememberOthers() {
	t := f.t
	for _, stop := range f.bracketed {
		i := int(stop) - 1
		if i < 1 || i+2 >= len(t.Tokens) || t.Tokens[i+2].Rune != ')' || f.owner[i+1] >= 0 || !t.Tokens[i+1].Is(shapeAllCapital) || f.looks[i+1]&nameable == 0 {
			continue
		}
		before := i - 1
		if t.Tokens[before].Is(shapePossessive) {
			before--
		}
		if before < 0 || !t.Tokens[before].Is(shapeWord) {
			continue
		}
		if n := f.owner[before]; n >= 0 && f.claims[n].kind != Other || n < 0 && t.Tokens[before].Is(shapeCapital) {
			continue
		}
		f.memorise(i+1, i+2, memo{kind: Other, rule: ruleMemoryOther, level: 2, capitals: true})
	}
}
