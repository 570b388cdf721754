// Package money finds amounts of money.
package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Amount is an amount of money as the grammar reads it.
type Amount struct {
	model.Span
}

// Context is what a document knows that decides currencies.
type Context struct {
	// Publisher is the publisher's country by metadata, Dateline that of the
	// dateline; ISO 3166-1 alpha-2, or empty.
	Publisher, Dateline string
}

// Find appends the amounts of a text to dst, in order; no two overlap.
func Find(dst []Amount, t *token.Text) []Amount { return dst }

// Resolve gives amounts their currencies. The result has one value for each
// amount, in the same order.
func Resolve(t *token.Text, amounts []Amount, c Context) []model.Money { return nil }
