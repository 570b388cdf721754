package corpus

import (
	"fmt"

	"github.com/dateline-nlp/dateline/model"
)

// header is what a document says about itself.
type header struct{ key, value string }

// headersOf returns the headers of a document that it has, in a fixed order.
func headersOf(g Gold) []header {
	all := []header{{"ref", g.Ref.String()}, {"dateline", g.Dateline}, {"published", g.Article.Published.String()},
		{"country", g.Article.Country}, {"publisher", g.Article.Publisher}, {"title", g.Article.Title}, {"kind", g.Kind}, {"trap", g.Trap}}
	var list []header
	for _, h := range all {
		if h.value != "" {
			list = append(list, h)
		}
	}
	return list
}

// set sets a header of a document, and returns a fault, or "".
func (g *Gold) set(key, value string) string {
	day := func(day *model.Day) string {
		var err error
		if *day, err = model.ParseDay(value); err != nil {
			return fmt.Sprintf("%q is no day of the form 2017-07-10", value)
		}
		return ""
	}
	switch key {
	case "ref":
		return day(&g.Ref)
	case "published":
		return day(&g.Article.Published)
	case "dateline":
		g.Dateline = value
	case "country":
		if !capitals(value, 2) {
			return fmt.Sprintf("%q is no country code", value)
		}
		g.Article.Country = value
	case "publisher":
		g.Article.Publisher = value
	case "title":
		g.Article.Title = value
	case "kind":
		g.Kind = value
	case "trap":
		g.Trap = value
	default:
		return "unknown header #" + key
	}
	return ""
}

// valueField is a value of a mention by its name in other forms.
type valueField struct {
	name string
	of   func(*Mention) **string
}

// mentionValues are the values that a mention may have.
var mentionValues = []valueField{
	{"country", func(m *Mention) **string { return &m.Country }},
	{"value", func(m *Mention) **string { return &m.Value }},
	{"amount", func(m *Mention) **string { return &m.Amount }},
	{"currency", func(m *Mention) **string { return &m.Currency }},
	{"speaker", func(m *Mention) **string { return &m.Speaker }},
	{"title", func(m *Mention) **string { return &m.Title }},
	{"affiliation", func(m *Mention) **string { return &m.Affiliation }},
}

// setValue sets a value of a mention, if there is one of the name.
func (m *Mention) setValue(name, value string) {
	for _, field := range mentionValues {
		if field.name == name {
			*field.of(m) = &value
		}
	}
}

// differenceOf returns the first way in which two documents differ, or "".
// Confidences, and whether the article repeats the ID, are no difference.
func differenceOf(a, b Gold) string {
	a.Article.ID, b.Article.ID = "", ""
	if a.ID != b.ID || a.Article != b.Article || a.Ref != b.Ref || a.Dateline != b.Dateline || a.Kind != b.Kind || a.Trap != b.Trap {
		return "the headers read differently"
	}
	if len(a.Zones) != len(b.Zones) {
		return "the zones read differently"
	}
	for i := range a.Zones {
		if a.Zones[i] != b.Zones[i] {
			return "the zones read differently"
		}
	}
	for i := range max(len(a.Mentions), len(b.Mentions)) {
		if i >= len(a.Mentions) || i >= len(b.Mentions) || !sameMention(a.Mentions[i], b.Mentions[i]) {
			return fmt.Sprintf("mention %d reads differently", i)
		}
	}
	return ""
}

func sameMention(a, b Mention) bool {
	if a.Type != b.Type || a.Start != b.Start || a.End != b.End {
		return false
	}
	for _, field := range mentionValues {
		x, y := *field.of(&a), *field.of(&b)
		if (x == nil) != (y == nil) || x != nil && *x != *y {
			return false
		}
	}
	return true
}
