package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// fact is one thing that is known of a mention, for people to read.
type fact struct{ name, value string }

// finding is a mention with its type and all that is known of it.
type finding struct {
	Type
	model.Mention
	facts []fact
	// modifier, relative, vague and unresolved are the closed sets among the facts.
	modifier                    model.Modifier
	relative, vague, unresolved bool
}

// findings returns the mentions of a document in the order of the text, a quote
// before what stands in it. A mention outside of the text is an error.
func findings(d *model.Document) ([]finding, error) {
	var list []finding
	add := func(f finding) { list = append(list, f) }
	for _, o := range d.Organisations {
		for _, m := range o.Mentions {
			add(finding{Type: Organisation, Mention: m, facts: organisationFacts(o)})
		}
	}
	for _, p := range d.Places {
		for _, m := range p.Mentions {
			add(finding{Type: Place, Mention: m, facts: placeFacts(p), unresolved: p.Unresolved != ""})
		}
	}
	for _, p := range d.People {
		for _, m := range p.Mentions {
			add(finding{Type: Person, Mention: m, facts: personFacts(p)})
		}
	}
	for _, x := range d.Dates {
		add(finding{Type: Date, Mention: x.Mention, facts: dateFacts(x),
			modifier: x.Modifier, relative: x.Relative, unresolved: x.Unresolved != ""})
	}
	for _, x := range d.Money {
		add(finding{Type: Money, Mention: x.Mention, facts: moneyFacts(x), vague: x.Vague, unresolved: x.Unresolved != ""})
	}
	for _, q := range d.Quotes {
		add(finding{Type: Quote, Mention: q.Mention, facts: quoteFacts(q), unresolved: q.Unresolved != ""})
	}
	for i := range list {
		f := &list[i]
		if f.Start < 0 || f.Start >= f.End || f.End > len(d.Text) {
			return nil, fmt.Errorf("corpus: document %s: the %s at %d:%d is not in the text of %d bytes", d.ID, f.Type, f.Start, f.End, len(d.Text))
		}
		if f.Confidence > 0 {
			f.facts = append(f.facts, fact{"confidence", fmt.Sprintf("%.2f", f.Confidence)})
		}
		f.facts = slices.DeleteFunc(f.facts, func(x fact) bool { return x.value == "" })
	}
	slices.SortStableFunc(list, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
	})
	return list, nil
}

func organisationFacts(o model.Organisation) []fact {
	facts := []fact{{"name", o.Name}, {"acronym", o.Acronym}, {"ticker", o.Ticker}}
	if o.Kind != model.OrganisationUnknown {
		facts = append(facts, fact{"kind", o.Kind.String()})
	}
	return facts
}

func placeFacts(p model.Place) []fact {
	facts := []fact{{"name", p.Name}, {"region", p.Region}, {"country", p.Country}, {"unresolved", string(p.Unresolved)}}
	if p.Kind != model.PlaceUnknown {
		facts = append(facts, fact{"kind", p.Kind.String()})
	}
	if p.GeoNameID != 0 {
		facts = append(facts, fact{"geonames", fmt.Sprint(p.GeoNameID)})
	}
	return facts
}

func personFacts(p model.Person) []fact {
	return []fact{{"name", p.Name}, {"titles", strings.Join(p.Titles, "; ")}, {"affiliation", p.Affiliation}}
}

func dateFacts(d model.Date) []fact {
	return []fact{{"value", d.Value}, {"modifier", d.Modifier.String()}, {"anchor", d.Anchor.String()}, {"unresolved", string(d.Unresolved)}}
}

func moneyFacts(m model.Money) []fact {
	return []fact{{"amount", m.Value()}, {"currency", m.Currency}, {"qualifier", m.Qualifier.String()},
		{"per", m.Per}, {"unresolved", string(m.Unresolved)}}
}

func quoteFacts(q model.Quote) []fact {
	return []fact{{"speaker", q.Speaker}, {"title", q.Title}, {"affiliation", q.Affiliation}, {"unresolved", string(q.Unresolved)}}
}

// factText writes facts in one string.
func factText(facts []fact, separator string) string {
	texts := make([]string, len(facts))
	for i, f := range facts {
		texts[i] = f.name + ": " + f.value
	}
	return strings.Join(texts, separator)
}
