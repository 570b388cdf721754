package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// acronyms notes the acronyms that stand in parentheses behind an organisation or a place
// whose words they begin: "Acton Parking Systems (APS)", "the Republic of Acton Land (RAL)".
// The text says what they are, wherever they stand in it.
func (f *finder) acronyms(all []Mention) {
	for i := range all {
		p := &all[i]
		if p.Kind != Organisation && p.Kind != Place || p.Last-p.First < 2 {
			continue
		}
		first, last, ok := f.alias(f.afterTicker(p.Last))
		if !ok || last != first+1 || !f.mayDefine(p, first) {
			continue
		}
		e := said{whole: true, defined: true, best: p.Confidence, kind: p.Kind, first: int32(first), last: int32(last)}
		if n := i + 1; n < len(all) && all[n].First < last {
			m := &all[n]
			if m.First != first || m.Last != last || m.Kind == Other && p.Kind != Organisation {
				continue // a longer name, or a name of something else than a place
			}
			if p.Kind == Place && m.Kind == Organisation && m.Confidence >= mostMoved {
				continue // what a resort or a port does, it does as a body
			}
			if m.Kind != p.Kind {
				m.Kind, m.PlaceKind, m.Confidence, m.Rule = p.Kind, p.PlaceKind, p.Confidence, ruleElsewhere
			}
		}
		*f.said.Of(f.phrase(first, last)) = e
		f.saidFirst.add(f.t.Tokens[first].Key)
	}
}

// mayDefine reports whether a token is an acronym of a name.
func (f *finder) mayDefine(p *Mention, a int) bool {
	tok := &f.t.Tokens[a]
	if !tok.Is(token.AllCapital) || tok.End-tok.Start < shortestAcronym || tok.Has(lexicon.TimeZone|lexicon.CurrencyCode|lexicon.LegalSuffix) || f.looks[a]&exchange != 0 {
		return false
	}
	return f.initials(&claim{first: p.First, last: p.Last}, a)
}

// shortestAcronym is the length of an acronym that a parenthesis defines: "(OH)" is a state.
const shortestAcronym = 3

// abbreviated notes the acronyms that the text defines by words that are no name: "Luxury
// Vinyl Plank (LVP)". They are none either, wherever they stand.
func (f *finder) abbreviated(all []Mention) {
	for i := range all {
		m := &all[i]
		if m.Kind != Organisation || m.Confidence >= mostMoved || m.Last-m.First != 1 || !f.t.Tokens[m.First].Is(token.AllCapital) {
			continue
		}
		open := m.First - 1
		if f.rune(open) == '“' || f.rune(open) == '"' {
			open--
		}
		if f.rune(open) != '(' || i > 0 && all[i-1].Last >= open-1 || f.has(open-1, lexicon.OrgHead) || !f.spells(open, m.First) {
			continue // an organisation that was not found, perhaps
		}
		f.said.Of(f.phrase(m.First, m.Last)).words = true
	}
}

// spells reports whether the words before a token begin with the letters of an acronym, in
// order and but for words of grammar.
func (f *finder) spells(end, acronym int) bool {
	text := f.t.Of(acronym)
	n := len(text)
	for k := end - 1; k >= 0 && k > end-longestSpelt && n > 0; k-- {
		tok := &f.t.Tokens[k]
		if !tok.Is(token.Word) || f.t.Tokens[k+1].Is(token.Line|token.Opening) {
			return false
		}
		switch c := f.t.Source[tok.Start]; {
		case c&^0x20 == text[n-1]:
			n--
		case !tok.Has(grammar):
			return false
		}
	}
	return n == 0
}

// longestSpelt bounds the words that an acronym stands for, in tokens.
const longestSpelt = 12

// withoutWords takes such acronyms from the names.
func (f *finder) withoutWords(all []Mention) []Mention {
	kept := all[:0]
	for i := range all {
		m := &all[i]
		if m.Kind == Organisation && m.Confidence < mostMoved && m.Last-m.First == 1 {
			if e := f.said.Find(f.phrase(m.First, m.Last)); e != nil && e.words && !e.defined {
				continue
			}
		}
		kept = append(kept, *m)
	}
	return kept
}
