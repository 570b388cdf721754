package resolve

import (
	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/money"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/quotes"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/model"
)

// work is the memory in which a document is made. It is kept from document to document,
// so nothing of it but out may come to lie in one.
type work struct {
	in  Input
	out *result
	// The flat layer of mentions, which do not overlap.
	names       []names.Mention
	amounts     []money.Amount
	expressions []dates.Expression

	claims []claim
	// places are the indices of places among the names, and resolutions what each means.
	places      []int
	mentions    []gazetteer.Mention
	resolutions []gazetteer.Resolution
	placeIDs    []identity     // of each place
	placeAt     scratch.Index  // the place by the key of its identity
	group       scratch.Groups // the places, by their identity
	linker      names.Linker
	linked      *names.Entities
	held        []bool // tokens within names, also those of something else, dates and amounts
	candidates  []quotes.Candidate
	header      []int
}

// result is a document with what it points to, so that they are made at once.
type result struct {
	model.Document
	headline model.Span
	dateline model.Dateline
}

// hold marks the tokens that are taken.
func (w *work) hold() {
	w.held = scratch.Zeros(w.held, len(w.in.Text.Tokens))
	for i := range w.in.Names {
		w.take(w.in.Names[i].First, w.in.Names[i].Last)
	}
	for i := range w.expressions {
		w.take(w.expressions[i].First, w.expressions[i].Last)
	}
	for i := range w.amounts {
		w.take(w.amounts[i].First, w.amounts[i].Last)
	}
}

func (w *work) take(first, last int) {
	for i := first; i < last; i++ {
		w.held[i] = true
	}
}
