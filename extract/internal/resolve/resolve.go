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
	r.Begin(in)
	for _, step := range Steps {
		step(r)
	}
	return r.End()
}

// Steps are what is done between Begin and End, in order. Whoever reads several texts may do
// each step for all of them, by a resolver for each, before the next.
var Steps = [...]func(*Resolver){
	func(r *Resolver) { r.w.findAmounts() },
	func(r *Resolver) { r.w.findDates() },
	func(r *Resolver) { r.w.findPlaces() },
	func(r *Resolver) { r.w.value() },
	func(r *Resolver) { r.w.link() },
	func(r *Resolver) { r.w.attribute() },
}

// Begin begins with a document.
func (r *Resolver) Begin(in Input) {
	w := &r.w
	w.in = in
	w.names = append(w.names[:0], in.Names...)
	w.out = &result{}
	doc := &w.out.Document
	doc.ID, doc.Text, doc.Zones = in.Article.ID, in.Text.Source, zones(in.Layout.Blocks)
	if in.Layout.Headline.Len() > 0 {
		w.out.headline = in.Layout.Headline
		doc.Headline = &w.out.headline
	}
}

// End returns the document. It lets go of it, and of the text, which may be large.
func (r *Resolver) End() *model.Document {
	w := &r.w
	doc := &w.out.Document
	finish(doc, &w.in)
	w.in, w.out, w.linked = Input{}, nil, nil
	return doc
}

func (w *work) findAmounts() { w.amounts = money.Find(w.amounts[:0], w.in.Text) }

// findDates finds dates, and settles which of all that was found stays where two overlap.
func (w *work) findDates() {
	find := dates.Find
	if w.in.Holidays {
		find = dates.FindWithHolidays
	}
	w.expressions = find(w.expressions[:0], w.in.Text)
	w.undated()
	w.settle()
}

func (w *work) findPlaces() { w.resolvePlaces(w.in.Article.Country) }

// value gives dates and amounts their values.
func (w *work) value() {
	in, doc := &w.in, &w.out.Document
	country, dateline := in.Article.Country, w.countryWithin(in.Layout.Dateline)
	c := dates.Context{Country: cmp.Or(country, dateline), Told: w.countryOfMost(), Direction: in.Direction, Why: in.Why, Alternatives: in.Alternatives}
	doc.Published = w.reference(c)
	c.Reference = doc.Published.Day
	doc.Dates, doc.Warnings = dates.Resolve(in.Text, w.expressions, c)
	doc.Embargo = embargo(in, doc.Dates)
	doc.Money = money.Resolve(in.Text, w.amounts, money.Context{Publisher: country, Dateline: dateline, DatelineSpan: in.Layout.Dateline, Why: in.Why, Alternatives: in.Alternatives})
	doc.Warnings = append(doc.Warnings, money.Scaled(in.Text, w.amounts, doc.Money)...)
	slices.SortStableFunc(doc.Warnings, func(a, b model.Warning) int { return cmp.Compare(a.Start, b.Start) })
}

// link makes entities of names.
func (w *work) link() {
	doc := &w.out.Document
	w.linked = w.linker.Link(w.in.Text, w.names, w.in.Why)
	w.hold()
	w.linker.Refer(w.held)
	doc.Organisations, doc.People = w.linked.Organisations, w.linked.People
	doc.Demonyms = w.demonyms(doc.Organisations)
	doc.Places = w.groupPlaces()
}

// attribute gives quotations their speakers.
func (w *work) attribute() {
	doc := &w.out.Document
	doc.Quotes = quotes.Attribute(w.in.Text, w.in.Runs, w.speakers(w.linked), doc.People)
	agree(doc.People, doc.Quotes)
	if w.in.Layout.Dateline.Len() > 0 {
		doc.Dateline = w.dateline(&w.out.dateline, doc)
	}
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
