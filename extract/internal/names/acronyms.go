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
		e := &said{whole: true, defined: true, best: p.Confidence, kind: p.Kind, first: int32(first), last: int32(last)}
		if n := i + 1; n < len(all) && all[n].First < last {
			m := &all[n]
			if m.First != first || m.Last != last || m.Kind == Other {
				continue // a longer name, or a name of something else
			}
			if p.Kind == Place && m.Kind == Organisation && m.Confidence >= mostMoved {
				continue // what a resort or a port does, it does as a body
			}
			if m.Kind != p.Kind {
				m.Kind, m.PlaceKind, m.Confidence, m.Rule = p.Kind, p.PlaceKind, p.Confidence, ruleElsewhere
			}
		}
		f.said[f.phrase(first, last)] = *e
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
