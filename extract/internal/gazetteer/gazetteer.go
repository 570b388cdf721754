// Package gazetteer knows places: countries, their divisions, cities, seas and
// mountains, with where they lie.
package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Entry is a place.
type Entry struct {
	ID         int // GeoNames; 0 if it has none here
	Name       string
	Kind       model.PlaceKind
	Country    string // ISO 3166-1 alpha-2; empty for seas and continents
	Region     string // name of the first division of the country
	Point      *model.Point
	Population int
}

// Gazetteer is a table of places. It is read-only and safe for concurrent use.
type Gazetteer struct{}

// Default returns the embedded gazetteer.
func Default() (*Gazetteer, error) { return &Gazetteer{}, nil }

// Match is a place name in a text.
type Match struct {
	// Tokens is how many tokens the name has; 0 if no name begins here.
	Tokens int
	// Kinds is the set of kinds of the places of that name, as bits 1<<Kind.
	Kinds uint16
	// Population is that of the largest place of that name.
	Population int
}

// Longest returns the longest place name that begins with token i.
func (g *Gazetteer) Longest(t *token.Text, i int) Match { return Match{} }

// Mention is a place name in a document that is to be resolved.
type Mention struct {
	First, Last int // tokens, half-open
	// Address tells street addresses and facilities that no gazetteer holds.
	Kind model.PlaceKind
}

// Context is what a document knows that decides places.
type Context struct {
	// Country is the publisher's country, ISO 3166-1 alpha-2, or empty.
	Country string
	// Dateline is the span of the dateline; its places weigh most.
	Dateline model.Span
}

// Resolution is what a mention means.
type Resolution struct {
	Entry      Entry
	Confidence float64
	Unresolved model.Reason
	Why        []string
}

// Resolve gives each mention its place by the geography of the whole document:
// "City, State", the dateline, the other places, the publisher's country,
// population. The result has one resolution a mention, in the same order.
func (g *Gazetteer) Resolve(t *token.Text, mentions []Mention, c Context) []Resolution {
	return make([]Resolution, len(mentions))
}
