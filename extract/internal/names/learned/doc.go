// Package learned decides by weights learned from annotated texts what is an
// organisation, a place, a person.
//
// It reads the tokens of a text in four steps:
//
//	form.go    what a token is by its text alone
//	runs.go    runs of tokens that may hold names; everything else is none
//	memory.go  what the words of a run show elsewhere in the text
//	own.go, said.go, stand.go, around.go, recall.go, company.go
//	           all of this as hashes, for a conditional random field (package crf);
//	           templates.go has the list
//
// A [Decider] does not put the features of each token together. Most sums of weights it has
// from tokens that it read before, under a sign of what they depend on (kept.go); some runs
// ahead (approach.go) it finds out what is missing, sums that at once (fill.go, dense.go),
// and then adds up (weigh.go). Tests compare the outcome with that of all features.
//
// and gives the spans that the field labels, each with the probability of exactly
// that span. What the rules of package names say is evidence beside the rest: their
// claims are features, so that a rule counts for what it was right.
package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Kind is what a name names.
type Kind uint8

// The kinds, in the order of package names.
const (
	Organisation Kind = iota
	Place
	Person
	// Other is a name of something else. Only claims can be of it.
	Other
)

// Claim is what the rules say of a name.
type Claim struct {
	First, Last int // tokens, half-open
	Kind        Kind
	// Rule is the number of the rule; it has to mean the same in training and use.
	Rule uint8
}

// Input is a text with what is known of it.
type Input struct {
	Text   *token.Text
	Places Places
	// Claims stand in the order of the text and do not overlap.
	Claims   []Claim
	Dateline model.Span
	Headline model.Span
	// Forms are what the tokens are by their text alone.
	Forms []Form
	// Traits are of their text, too, and lie close together, for all are looked through.
	Traits []Traits
}

// Places is a list of places, as package gazetteer has it.
type Places interface {
	// Longest returns the longest name of a place that begins with token i.
	Longest(t *token.Text, i int) gazetteer.Match
}

// Mention is a name that was found.
type Mention struct {
	First, Last int // tokens, half-open
	Kind        Kind
	// Probability is that of exactly this span and kind.
	Probability float64
}
