package resolve

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/model"
)

// finish drops what is below the confidence asked for, takes away reasons that
// were not asked for, and makes every list a list.
func finish(doc *model.Document, in *Input) {
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
