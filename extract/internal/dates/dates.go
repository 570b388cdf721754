// Package dates finds calendar expressions and puts them on the calendar.
//
// Find is the grammar: it reads tokens and gives expressions, partial calendar
// values that hold what the words say and nothing that they do not. Resolve gives
// them their values by the day of publication and by one another.
package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Expression is a calendar expression as the grammar reads it.
type Expression struct {
	model.Span
}

// Context is what a document knows that decides dates.
type Context struct {
	// Reference is the day of publication; zero if it is not known.
	Reference model.Day
	// Country is the publisher's country or, failing that, the dateline's; ISO 3166-1
	// alpha-2. It may be empty.
	Country string
}

// Find appends the calendar expressions of a text to dst, in order; no two overlap.
func Find(dst []Expression, t *token.Text) []Expression { return dst }

// Day returns the day that the expression names by itself, with year, month and
// day in its words; false if it names none.
func (e *Expression) Day() (model.Day, bool) { return model.Day{}, false }

// Resolve gives expressions their values. The result has one date for each
// expression, in the same order, and warnings for contradictions.
func Resolve(t *token.Text, expressions []Expression, c Context) ([]model.Date, []model.Warning) {
	return nil, nil
}
