// Package resolve gives what the recognisers found its meaning and assembles the
// document.
package resolve

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/money"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/quotes"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Input is what the stages before found.
type Input struct {
	Article       model.Article
	Layout        layout.Layout
	Text          *token.Text
	Runs          []quotes.Run
	Names         []names.Mention
	Gazetteer     *gazetteer.Gazetteer
	Asked         gazetteer.Asked // see gazetteer.Context
	Direction     dates.Direction
	Why           bool
	Alternatives  bool // the other readings of dates and money are told
	Holidays      bool // named days are dates
	MinConfidence float64
}

// Document returns the document.
func Document(in Input) *model.Document { return new(Resolver).Document(in) }

// Resolver makes one document after the other. It keeps its working memory; it is for one
// goroutine at a time.
type Resolver struct{ w work }

// Document is the function Document.
func (r *Resolver) Document(in Input) *model.Document {
	r.w.reset(in)
	defer r.w.release()
	return r.w.document()
}

// document makes the document, stage after stage.
func (w *work) document() *model.Document {
	in := &w.in
	t := in.Text
	out := &result{}
	doc := &out.Document
	doc.ID, doc.Text, doc.Zones = in.Article.ID, t.Source, zones(in.Layout.Blocks)
	if in.Layout.Headline.Len() > 0 {
		out.headline = in.Layout.Headline
		doc.Headline = &out.headline
	}

	w.amounts = money.Find(w.amounts[:0], t)
	find := dates.Find
	if in.Holidays {
		find = dates.FindWithHolidays
	}
	w.expressions = find(w.expressions[:0], t)
	w.undated()
	w.settle()

	country := in.Article.Country
	w.resolvePlaces(country)
	datelineCountry := w.countryWithin(in.Layout.Dateline)

	dateContext := dates.Context{Country: cmp.Or(country, datelineCountry), Told: w.countryOfMost(), Direction: in.Direction, Why: in.Why, Alternatives: in.Alternatives}
	doc.Published = w.reference(dateContext)
	dateContext.Reference = doc.Published.Day
	doc.Dates, doc.Warnings = dates.Resolve(t, w.expressions, dateContext)
	doc.Embargo = embargo(in, doc.Dates)
	doc.Money = money.Resolve(t, w.amounts, money.Context{Publisher: country, Dateline: datelineCountry, DatelineSpan: in.Layout.Dateline, Why: in.Why, Alternatives: in.Alternatives})
	doc.Warnings = append(doc.Warnings, money.Scaled(t, w.amounts, doc.Money)...)
	slices.SortStableFunc(doc.Warnings, func(a, b model.Warning) int { return cmp.Compare(a.Start, b.Start) })

	linked := w.linker.Link(t, w.names, in.Why)
	w.hold()
	w.linker.Refer(w.held)
	doc.Organisations, doc.People = linked.Organisations, linked.People
	doc.Demonyms = w.demonyms(doc.Organisations)
	doc.Places = w.groupPlaces()
	doc.Quotes = quotes.Attribute(t, in.Runs, w.speakers(linked), doc.People)
	agree(doc.People, doc.Quotes)
	if in.Layout.Dateline.Len() > 0 {
		doc.Dateline = w.dateline(&out.dateline, doc)
	}

	finish(doc, in)
	return doc
}

// zones joins neighbouring blocks of one kind.
func zones(blocks []layout.Block) []model.Zone {
	changes := 0
	for i := range blocks {
		if i == 0 || blocks[i].Kind != blocks[i-1].Kind {
			changes++
		}
	}
	out := make([]model.Zone, 0, changes)
	for _, b := range blocks {
		if n := len(out); n > 0 && out[n-1].Kind == b.Kind {
			out[n-1].End = b.End
			continue
		}
		if b.Len() > 0 {
			out = append(out, model.Zone{Span: b.Span, Kind: b.Kind})
		}
	}
	return out
}

// speakers are the names that may be those of speakers.
func (w *work) speakers(linked *names.Entities) []quotes.Candidate {
	w.candidates = w.candidates[:0]
	if len(w.in.Runs)+len(linked.People) == 0 {
		return nil
	}
	for i := range w.names {
		m := &w.names[i]
		switch {
		case m.Kind == names.Person && linked.PersonOf[i] >= 0:
			p := &linked.People[linked.PersonOf[i]]
			w.candidates = append(w.candidates, quotes.Candidate{Span: m.Span, First: m.First, Last: m.Last, Name: p.Name, Entity: linked.PersonOf[i], Person: true})
		case m.Kind == names.Organisation && linked.OrganisationOf[i] >= 0:
			o := &linked.Organisations[linked.OrganisationOf[i]]
			w.candidates = append(w.candidates, quotes.Candidate{Span: m.Span, First: m.First, Last: m.Last, Name: o.Name, Entity: linked.OrganisationOf[i]})
		case m.Kind == names.Place:
			w.candidates = append(w.candidates, quotes.Candidate{Span: m.Span, First: m.First, Last: m.Last, Place: true})
		}
	}
	return w.candidates
}
