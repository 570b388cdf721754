// Package learned decides by weights learned from annotated texts what is an
// organisation, a place, a person.
//
// It reads the tokens of a text in four steps:
//
//	facts.go     what each token shows by itself: shape, affixes, classes of its word
//	runs.go      runs of tokens that may hold names; everything else is none
//	memory.go    what the words of a run show elsewhere in the text
//	features.go  all of this as hashes, for a conditional random field (package crf);
//	             what a word adds by itself is
//	             kept from text to text (kept.go)
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
	Places *gazetteer.Gazetteer
	// Claims stand in the order of the text and do not overlap.
	Claims   []Claim
	Dateline model.Span
	Headline model.Span
	// Word returns what is known of a word by itself, in bits: how common it is as a
	// first name (2), as a family name (3), how often it is written small (3).
	Word func(key uint64) uint8
	// Cluster returns the cluster of token i, a path of bits (the last step in the lowest)
	// whose beginnings are wider clusters, and its length. Nil knows none.
	Cluster func(t *token.Text, i int) (path uint32, length uint8)
}

// Mention is a name that was found.
type Mention struct {
	First, Last int // tokens, half-open
	Kind        Kind
	// Probability is that of exactly this span and kind.
	Probability float64
}
