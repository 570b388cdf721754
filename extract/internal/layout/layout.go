// Package layout finds the parts of a release: what is headline, dateline, running
// text, list, boilerplate, contact. It reads lines and their look only; no word is
// looked up but the few that head such parts.
package layout

import "github.com/dateline-nlp/dateline/model"

// Block is a stretch of text that no sentence runs out of: a paragraph, a heading,
// an item of a list. Lines that were broken to a width are one block.
type Block struct {
	model.Span
	Kind model.ZoneKind
}

// Layout is the parts of a document.
type Layout struct {
	// Blocks stand in the order of the text and do not overlap. What lies between
	// them is white space.
	Blocks []Block
	// Dateline is the span from the first place or day to the last day or wire
	// service, without the dash after it; empty if there is none.
	Dateline model.Span
	// Headline is the span of the headline; empty if there is none.
	Headline model.Span
	// HardWrapped tells a text whose lines were broken to a width.
	HardWrapped bool
}
