// Package quotes finds quotations and who spoke them.
//
// Find pairs the marks of a text ([pairer]), looks for the words that attribute
// each pair (sites.go) and decides by both which pairs are quotations (judge.go).
// Attribute, which runs when the names are known, reads speaker, title and
// affiliation from those words (phrase.go) and hands speakers on to quotations
// that have no such words of their own (attribute.go).
//
// Every step looks back and ahead over a bounded number of tokens or blocks, so
// the time is linear in the text, however its marks stand.
package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Run is an unbroken stretch of words inside quotation marks.
type Run struct {
	model.Span
	quotation *quotation
}

// Candidate is a name that may be a speaker.
type Candidate struct {
	model.Span
	// First and Last are its tokens, half-open.
	First, Last int
	// Name is the fullest name of the person or organisation in the document.
	Name string
	// Entity tells mentions of one entity from those of others.
	Entity int
	// Person is false for organisations and places.
	Person bool
	// Place tells that the name is that of a place, which never speaks: it is no
	// organisation that somebody works for.
	Place bool
}

// Also says what to find besides quotations.
type Also struct {
	// Indirect is speech reported without marks: "said that ...".
	Indirect bool
	// Terms are words in marks that are no quotation: titles, terms, nicknames.
	Terms bool
	// Why asks for the reasons.
	Why bool
}

// Find returns the runs of a text that are quotations by their marks and their
// surroundings, and what else is asked for, in order; no two overlap.
func Find(t *token.Text, also Also) []Run { return new(Finder).Find(t, also) }

// Finder finds quotations in one text after the other. It keeps its working memory, in
// which the runs lie: they are valid until it reads the next text.
type Finder struct {
	pairer pairer
	runs   []Run
}

// Find is the function Find.
func (f *Finder) Find(t *token.Text, also Also) []Run {
	p := &f.pairer
	p.reset(t)
	d := p.discourse
	d.why = also.Why
	p.pair()
	if len(d.quotations) == 0 && !also.Indirect {
		return nil
	}
	d.terms = also.Terms
	d.cover()
	for _, q := range d.quotations {
		d.findSite(q)
	}
	d.judge()
	runs := f.runs[:0]
	for _, q := range d.quotations {
		if !q.accepted && d.terms && !q.unclosed && !q.unopened {
			q.kind, q.rule, q.confidence = model.QuoteTerm, "nobody speaks it", 0.9
		}
		if q.accepted || q.kind == model.QuoteTerm {
			runs = d.appendRuns(runs, q)
		}
	}
	if also.Indirect {
		runs = d.withIndirect(runs)
	}
	f.runs = runs
	return runs
}

// Attribute gives runs their speakers, and leaves them out that are a quotation
// only if somebody is said to have said them and nobody is. The people, to whom the
// entities of the candidates belong, get the titles and the affiliation that the words
// beside their names and their quotations say.
func Attribute(t *token.Text, runs []Run, candidates []Candidate, people []model.Person) []model.Quote {
	if len(runs)+len(people) == 0 {
		return nil
	}
	a := attributors.Get().(*attributor)
	defer attributors.Put(a)
	a.read(t, runs, candidates)
	a.giveOffices(people)
	if len(runs) == 0 {
		return nil
	}
	a.resolve()
	return a.quotes()
}
