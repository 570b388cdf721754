// Package resolve gives what the recognisers found its meaning and assembles the
// document.
package resolve

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
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
	Why           bool
	Holidays      bool // named days are dates
	MinConfidence float64
}

// Document returns the document.
func Document(in Input) *model.Document {
	t := in.Text
	doc := &model.Document{ID: in.Article.ID, Text: t.Source, Zones: zones(in.Layout.Blocks)}
	if in.Layout.Headline.Len() > 0 {
		doc.Headline = &in.Layout.Headline
	}

	amounts := money.Find(nil, t)
	find := dates.Find
	if in.Holidays {
		find = dates.FindWithHolidays
	}
	expressions := find(nil, t)
	flat := settle(undated(t, in.Names, expressions), amounts, expressions)

	country := in.Article.Country
	places, resolutions := resolvePlaces(in, flat.names, country)
	datelineCountry := countryWithin(flat.names, places, resolutions, in.Layout.Dateline)

	dateContext := dates.Context{Country: cmp.Or(country, datelineCountry), Told: countryOfMost(resolutions)}
	doc.Published = reference(in, flat.dates, dateContext)
	dateContext.Reference = doc.Published.Day
	doc.Dates, doc.Warnings = dates.Resolve(t, flat.dates, dateContext)
	doc.Embargo = embargo(in, doc.Dates)
	doc.Money = money.Resolve(t, flat.amounts, money.Context{Publisher: country, Dateline: datelineCountry, DatelineSpan: in.Layout.Dateline})
	doc.Warnings = append(doc.Warnings, money.Scaled(t, flat.amounts, doc.Money)...)
	slices.SortStableFunc(doc.Warnings, func(a, b model.Warning) int { return cmp.Compare(a.Start, b.Start) })

	linked := names.Link(t, flat.names)
	linked.Refer(t, in.Names, taken(flat))
	doc.Organisations, doc.People = linked.Organisations, linked.People
	doc.Demonyms = demonyms(in, flat, references(doc.Organisations))
	doc.Places = groupPlaces(t, flat.names, places, resolutions)
	doc.Quotes = quotes.Attribute(t, in.Runs, candidates(flat.names, linked))
	doc.Dateline = dateline(in, flat, doc)

	finish(doc, in)
	return doc
}

// settled is one flat layer of mentions that do not overlap.
type settled struct {
	names   []names.Mention
	amounts []money.Amount
	dates   []dates.Expression
}

// settle decides between mentions of different recognisers that overlap: the
// longest wins; of equal length, an amount before a date before a name. Nothing begins
// inside of an amount and goes on after it, and no name holds an amount in figures
// with its sign or code: in "Secures $2 Million Grant" the amount is one. Names of other things (events, products,
// laws) win like any name and are then left out.
func settle(found []names.Mention, amounts []money.Amount, expressions []dates.Expression) settled {
	type claim struct {
		model.Span
		rank, index int
	}
	found = unpriced(found, amounts)
	var claims []claim
	for i, a := range amounts {
		claims = append(claims, claim{a.Span, 0, i})
	}
	for i, e := range expressions {
		claims = append(claims, claim{e.Span, 1, i})
	}
	for i, n := range found {
		claims = append(claims, claim{n.Span, 2, i})
	}
	slices.SortFunc(claims, func(a, b claim) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.Len(), a.Len()), cmp.Compare(a.rank, b.rank))
	})
	var out settled
	keep := func(c claim) {
		switch c.rank {
		case 0:
			out.amounts = append(out.amounts, amounts[c.index])
		case 1:
			out.dates = append(out.dates, expressions[c.index])
		case 2:
			if found[c.index].Kind != names.Other {
				out.names = append(out.names, found[c.index])
			}
		}
	}
	for i := 0; i < len(claims); {
		best := claims[i]
		j := i + 1
		for ; j < len(claims) && claims[j].Start < best.End; j++ {
			if claims[j].Len() > best.Len() && !(best.rank == 0 && claims[j].Start > best.Start && claims[j].End > best.End) {
				best = claims[j]
			}
		}
		keep(best)
		i++
		for i < len(claims) && claims[i].Start < best.End {
			i++
		}
	}
	return out
}

// unpriced leaves out the names that hold an amount in figures with its sign or
// code.
func unpriced(found []names.Mention, amounts []money.Amount) []names.Mention {
	if len(amounts) == 0 {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(n names.Mention) bool {
		i, _ := slices.BinarySearchFunc(amounts, n.Start, func(a money.Amount, start int) int { return cmp.Compare(a.Start, start) })
		return i < len(amounts) && amounts[i].End <= n.End && amounts[i].Len() < n.Len() && amounts[i].Signed()
	})
}

// undated leaves out names of other things that only say what a date's figures are:
// in "Fiscal Year 2014 Budget" and "2023 Annual Report" the date is a date. Nor does a
// name begin with the year of a date: "16 May 2015 MEDIA RELEASE".
func undated(t *token.Text, found []names.Mention, expressions []dates.Expression) []names.Mention {
	return slices.DeleteFunc(slices.Clone(found), func(n names.Mention) bool {
		if first := t.Tokens[n.First]; first.Is(token.Digits) && first.End-first.Start == 4 {
			i, _ := slices.BinarySearchFunc(expressions, n.Start, func(e dates.Expression, start int) int { return cmp.Compare(e.End, start+1) })
			if i < len(expressions) && expressions[i].Start < n.Start && n.Start < expressions[i].End {
				return true
			}
		}
		if n.Kind != names.Other || !t.Tokens[n.Last-1].Has(lexicon.Dated) {
			return false
		}
		i, _ := slices.BinarySearchFunc(expressions, n.Start, func(e dates.Expression, start int) int { return cmp.Compare(e.Start, start) })
		return i < len(expressions) && expressions[i].Start == n.Start && expressions[i].End < n.End
	})
}

// zones joins neighbouring blocks of one kind.
func zones(blocks []layout.Block) []model.Zone {
	out := []model.Zone{}
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

// candidates are the names that may be speakers.
func candidates(found []names.Mention, linked names.Entities) []quotes.Candidate {
	var out []quotes.Candidate
	for i, m := range found {
		switch {
		case m.Kind == names.Person && linked.PersonOf[i] >= 0:
			p := linked.People[linked.PersonOf[i]]
			out = append(out, quotes.Candidate{Span: m.Span, Name: p.Name, Entity: linked.PersonOf[i], Person: true,
				Titles: p.Titles, Affiliation: p.Affiliation})
		case m.Kind == names.Organisation && linked.OrganisationOf[i] >= 0:
			o := linked.Organisations[linked.OrganisationOf[i]]
			out = append(out, quotes.Candidate{Span: m.Span, Name: o.Name, Entity: linked.OrganisationOf[i]})
		}
	}
	return out
}

// finish drops what is below the confidence asked for, takes away reasons that
// were not asked for, and makes every list a list.
func finish(doc *model.Document, in Input) {
	if in.MinConfidence > 0 {
		var organisations, people []int
		doc.Organisations, organisations = confident(doc.Organisations, in.MinConfidence, func(o *model.Organisation) *[]model.Mention { return &o.Mentions })
		doc.People, people = confident(doc.People, in.MinConfidence, func(p *model.Person) *[]model.Mention { return &p.Mentions })
		doc.Places, _ = confident(doc.Places, in.MinConfidence, func(p *model.Place) *[]model.Mention { return &p.Mentions })
		relink(doc.Quotes, organisations, people)
	}
	if !in.Why {
		forget(doc)
	}
	doc.Dates = list(doc.Dates)
	doc.Money = list(doc.Money)
	doc.Quotes = list(doc.Quotes)
	doc.Organisations = list(doc.Organisations)
	doc.People = list(doc.People)
	doc.Places = list(doc.Places)
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// confident keeps the entities that have a mention of the confidence, with those
// mentions, in the order of the first of them. It returns too where each entity
// went; -1 if it was left out.
func confident[T any](entities []T, least float64, mentions func(*T) *[]model.Mention) (kept []T, to []int) {
	var order []int
	for i := range entities {
		m := mentions(&entities[i])
		*m = slices.DeleteFunc(*m, func(m model.Mention) bool { return m.Confidence < least })
		if len(*m) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare((*mentions(&entities[i]))[0].Start, (*mentions(&entities[j]))[0].Start)
	})
	to = slices.Repeat([]int{-1}, len(entities))
	for n, i := range order {
		kept = append(kept, entities[i])
		to[i] = n
	}
	return kept, to
}

// relink gives quotes the new places of their speakers.
func relink(quotes []model.Quote, organisations, people []int) {
	move := func(link *int, to []int) *int {
		if link == nil || to[*link] < 0 {
			return nil
		}
		return new(to[*link])
	}
	for i := range quotes {
		q := &quotes[i]
		q.Organisation, q.Person = move(q.Organisation, organisations), move(q.Person, people)
	}
}

// forget takes the reasons away.
func forget(doc *model.Document) {
	for i := range doc.Dates {
		doc.Dates[i].Why = nil
	}
	for i := range doc.Money {
		doc.Money[i].Why = nil
	}
	for i := range doc.Quotes {
		doc.Quotes[i].Why = nil
	}
	for _, o := range doc.Organisations {
		forgetMentions(o.Mentions)
		forgetMentions(o.References)
	}
	for _, p := range doc.Places {
		forgetMentions(p.Mentions)
	}
	for _, p := range doc.People {
		forgetMentions(p.Mentions)
	}
}

func forgetMentions(mentions []model.Mention) {
	for i := range mentions {
		mentions[i].Why = nil
	}
}
