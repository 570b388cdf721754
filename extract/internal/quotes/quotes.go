// Package quotes finds quotations and who spoke them.
package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Run is an unbroken stretch of words inside quotation marks.
type Run struct {
	model.Span
}

// Candidate is a name that may be a speaker.
type Candidate struct {
	model.Span
	// Name is the fullest name of the person or organisation in the document.
	Name string
	// Entity tells mentions of one entity from those of others.
	Entity int
	// Person is false for organisations.
	Person bool
	// Titles and Affiliation are what is known of a person elsewhere in the document.
	Titles      []string
	Affiliation string
}

// Find returns the runs of a text that are quotations by their marks and their
// surroundings, in order; no two overlap.
func Find(t *token.Text) []Run { return nil }

// Attribute gives runs their speakers. A run may be dropped: what nobody is said to
// have said is a title or a term more often than a quotation.
func Attribute(t *token.Text, runs []Run, candidates []Candidate) []model.Quote { return nil }
