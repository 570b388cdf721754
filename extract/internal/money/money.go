// Package money finds amounts of money and says what they are worth.
//
// Find is the grammar. It stops only at tokens that an amount can begin with: a
// currency's sign, code or abbreviation, a number in figures or words. From there
// it reads forward, a few tokens, and takes all of an amount or nothing. Resolve
// decides what the document must decide: which dollar a "$" is.
//
// The currencies, their words, signs and countries stand in the .tsv files of this
// folder.
package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Amount is an amount of money as the grammar reads it.
type Amount struct {
	model.Span
	// First and Last are its tokens, half-open.
	First, Last int
	Qualifier   model.Qualifier
	// Role is its part in a change that the words around it tell.
	Role model.AmountRole
	// Per is the span of the unit of a rate, without "per"; empty if there is none.
	Per model.Span

	low, high number
	ranged    bool
	scaled    bool // a scale was read
	vague     bool
	lead      int // the first token of its qualifier, or its own
	// contradicts tells that the amount names two currencies.
	contradicts bool
	unit        unit
}

// Signed reports whether the amount's currency is a sign, an abbreviation or a code, and
// no word that a name may have.
func (a *Amount) Signed() bool {
	return !a.vague && (a.unit.rule == ruleSign || a.unit.rule == ruleMark || a.unit.rule == ruleCode)
}

// unit is what an amount counts: a currency, or the family of currencies that
// share a name or sign.
type unit struct {
	code   int16 // 0 if the words do not say which of the family
	family uint8
	part   bool // hundredths
	scale  int  // of marks such as "MEUR"
	rule   string
}

// Context is what a document knows that decides currencies.
type Context struct {
	// Publisher is the publisher's country by metadata, Dateline that of the
	// dateline; ISO 3166-1 alpha-2, or empty.
	Publisher, Dateline string
	// DatelineSpan is where the dateline stands, if there is one.
	DatelineSpan model.Span
	// Why asks for the reasons, Alternatives for the other currencies.
	Why, Alternatives bool
}

// Find appends the amounts of a text to dst, in order; no two overlap.
func Find(dst []Amount, t *token.Text) []Amount { return find(dst, &reader{t: t, tab: load()}) }

func find(dst []Amount, r *reader) []Amount {
	t := r.t
	for _, stop := range t.Triggers {
		i := int(stop)
		if tok := &t.Tokens[i]; i < r.from || !mayBegin(tok) || !r.everywhere && !r.worthReading(i, tok) {
			continue
		}
		a, ok := r.amount(i)
		if !ok {
			continue
		}
		r.around(&a)
		r.role(&a)
		a.Start, a.End = int(t.Tokens[a.First].Start), int(t.Tokens[a.Last-1].End)
		dst = append(dst, a)
		r.from = a.Last
	}
	return dst
}
