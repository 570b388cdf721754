package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Entities are the things that the mentions of a document name.
type Entities struct {
	Organisations []model.Organisation
	People        []model.Person
	// PersonOf and OrganisationOf give for each mention the index of its entity in
	// the lists above; -1 for mentions of another kind.
	PersonOf, OrganisationOf []int
}

// Link joins mentions of organisations and people to entities: acronyms, short
// names, surnames. Titles, affiliations and tickers are read from the words beside.
func Link(t *token.Text, mentions []Mention) Entities {
	out := Entities{PersonOf: make([]int, len(mentions)), OrganisationOf: make([]int, len(mentions))}
	for i, m := range mentions {
		out.PersonOf[i], out.OrganisationOf[i] = -1, -1
		mention := model.Mention{Span: m.Span, Text: t.Source[m.Start:m.End], Confidence: m.Confidence, Why: []string{m.Rule}}
		switch m.Kind {
		case Organisation:
			out.OrganisationOf[i] = len(out.Organisations)
			out.Organisations = append(out.Organisations, model.Organisation{Name: mention.Text, Confidence: m.Confidence, Mentions: []model.Mention{mention}})
		case Person:
			out.PersonOf[i] = len(out.People)
			out.People = append(out.People, model.Person{Name: mention.Text, Confidence: m.Confidence, Mentions: []model.Mention{mention}})
		}
	}
	return out
}
