// Package names finds organisations, places and people.
package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Kind is what a name names.
type Kind uint8

// The kinds of names.
const (
	Organisation Kind = iota
	Place
	Person
	// Other is a name of something else: an event, a product, a law, an award. It is
	// no mention, and dates and places inside it are none either.
	Other
)

// Mention is a name in a text.
type Mention struct {
	model.Span
	First, Last int // tokens, half-open
	Kind        Kind
	// PlaceKind is the kind of a place that its words show (street address,
	// facility); unknown where only the gazetteer can say.
	PlaceKind  model.PlaceKind
	Confidence float64
	// Rule is what decided.
	Rule string
}

// Hints is what the stages before know that names do not show.
type Hints struct {
	Dateline model.Span
	Headline model.Span
}

// Find returns the names of a text, in order; no two overlap.
func Find(t *token.Text, g *gazetteer.Gazetteer, h Hints) []Mention { return nil }

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
func Link(t *token.Text, mentions []Mention) Entities { return Entities{} }
