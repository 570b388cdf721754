package names

import "github.com/dateline-nlp/dateline/extract/internal/token"

// acronymsOfPlaces makes places of the acronyms that stand in parentheses behind a place whose
// words they begin: "the Republic of Acton Land (RAL)". Most acronyms so defined are those of
// organisations.
func (f *finder) acronymsOfPlaces(all []Mention) {
	for i := 1; i < len(all); i++ {
		p, m := &all[i-1], &all[i]
		if p.Kind != Place || m.Kind == Place || m.Kind == Other || m.First != p.Last+1 || m.Last != m.First+1 || p.Last-p.First < 2 {
			continue
		}
		if f.rune(p.Last) != '(' || f.rune(m.Last) != ')' || !f.t.Tokens[m.First].Is(token.AllCapital) || !f.initials(&claim{first: p.First, last: p.Last}, m.First) {
			continue
		}
		m.Kind, m.PlaceKind, m.Confidence, m.Rule = Place, p.PlaceKind, p.Confidence, ruleElsewhere
		f.said[f.phrase(m.First, m.Last)] = said{place: true}
	}
}
