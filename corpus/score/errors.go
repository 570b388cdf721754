package score

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// Kind is the kind of an error.
type Kind string

// The kinds of errors.
const (
	// Missed: a gold mention that no prediction has.
	Missed Kind = "missed"
	// Extra: a prediction that no gold mention explains.
	Extra Kind = "extra"
	// WrongType: a gold mention and a prediction of one span and two types. It is
	// counted as one missed and one extra.
	WrongType Kind = "wrong type"
	// WrongBoundary: a gold mention and a prediction of one type that overlap. It is
	// counted as one missed and one extra.
	WrongBoundary Kind = "wrong boundary"
	// WrongValue: a mention that is right, and its value is not.
	WrongValue Kind = "wrong value"
)

// Kinds are the kinds of errors, in the order of the table.
var Kinds = []Kind{Missed, Extra, WrongType, WrongBoundary, WrongValue}

// contextLength is the most bytes of text that an error shows on either side.
const contextLength = 40

// Error is one error of a system.
type Error struct {
	// Document is the ID of the document.
	Document string `json:"document"`
	Kind     Kind   `json:"kind"`
	// Type is the type of the gold mention; of an extra one, that of the prediction.
	Type corpus.Type `json:"type"`
	// Field names the value that is wrong; it is empty in other kinds of errors.
	Field string `json:"field,omitempty"`
	// Span is where the gold mention stands; of an extra one, where the prediction
	// does. It is as annotated, marks of quotes not trimmed.
	model.Span
	// Text is the text of the span, Before and After the text around it.
	Text   string `json:"text"`
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
	// Expected and Got are what differs: values, types, or texts.
	Expected string `json:"expected"`
	Got      string `json:"got"`
	// Predicted is where the prediction stands, if its boundary is wrong.
	Predicted *model.Span `json:"predicted,omitempty"`
}

// errors lists the errors of the document, in the order of the text.
func (c *comparison) errors() []Error {
	var list []Error
	gold, predicted := unmatched(c.gold), unmatched(c.predicted)
	gold, predicted = pair(gold, predicted, confused, func(g, p item) {
		e := c.error(WrongType, g)
		e.Expected, e.Got = string(g.Type), string(p.Type)
		list = append(list, e)
	})
	gold, predicted = pair(gold, predicted, common, func(g, p item) {
		e := c.error(WrongBoundary, g)
		e.Expected, e.Got, e.Predicted = e.Text, c.text[p.Start:p.End], new(span(p.Mention))
		list = append(list, e)
	})
	for _, g := range gold {
		e := c.error(Missed, g)
		e.Expected = e.Text
		list = append(list, e)
	}
	for _, p := range predicted {
		e := c.error(Extra, p)
		e.Got = e.Text
		list = append(list, e)
	}
	list = append(list, c.valueErrors()...)
	slices.SortStableFunc(list, func(a, b Error) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
	})
	return list
}

func (c *comparison) valueErrors() []Error {
	var list []Error
	c.eachValue(func(g item, index int, right bool) {
		if !right {
			v := comparisons[index]
			e := c.error(WrongValue, g)
			e.Field, e.Expected, e.Got = v.field, textOf(v.of(g.Mention)), textOf(v.of(c.predicted[g.match].Mention))
			list = append(list, e)
		}
	})
	return list
}

// concerns reports whether the error counts where only some types do.
func (e Error) concerns(types []corpus.Type) bool {
	return slices.Contains(types, e.Type) || e.Kind == WrongType && slices.Contains(types, corpus.Type(e.Got))
}

func unmatched(list []item) []item {
	var rest []item
	for _, it := range list {
		if it.match < 0 {
			rest = append(rest, it)
		}
	}
	return rest
}

// pair calls found for each gold mention and the prediction that is closest to it,
// one to one, and returns those that stay alone. Closeness is positive for
// mentions that belong together; of equals, the first in the text wins.
func pair(gold, predicted []item, closeness func(g, p item) int, found func(g, p item)) (goldLeft, predictedLeft []item) {
	taken := make([]bool, len(predicted))
	for _, g := range gold {
		best, most := -1, 0
		for i, p := range predicted {
			if n := closeness(g, p); !taken[i] && n > most {
				best, most = i, n
			}
		}
		if best < 0 {
			goldLeft = append(goldLeft, g)
			continue
		}
		taken[best] = true
		found(g, predicted[best])
	}
	for i, p := range predicted {
		if !taken[i] {
			predictedLeft = append(predictedLeft, p)
		}
	}
	return goldLeft, predictedLeft
}

// confused is the closeness of mentions that differ in type only. Quotes are a
// layer of their own, and are taken for nothing else.
func confused(g, p item) int {
	if g.span == p.span && g.Type != p.Type && g.Type != corpus.Quote && p.Type != corpus.Quote {
		return 1
	}
	return 0
}

// common is the number of bytes that two mentions of one type share.
func common(g, p item) int {
	if g.Type != p.Type {
		return 0
	}
	return min(g.span.End, p.span.End) - max(g.span.Start, p.span.Start)
}

// error returns an error at a mention, with its surroundings.
func (c *comparison) error(kind Kind, it item) Error {
	before := max(0, it.Start-contextLength)
	for before < it.Start && !utf8.RuneStart(c.text[before]) {
		before++
	}
	after := min(len(c.text), it.End+contextLength)
	for after > it.End && after < len(c.text) && !utf8.RuneStart(c.text[after]) {
		after--
	}
	return Error{
		Document: c.id,
		Kind:     kind,
		Type:     it.Type,
		Span:     span(it.Mention),
		Text:     c.text[it.Start:it.End],
		Before:   c.text[before:it.Start],
		After:    c.text[it.End:after],
	}
}
