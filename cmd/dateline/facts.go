package main

import (
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// The columns of the sections: name, value, what else is known, and at the end
// confidence and offsets.
var (
	dateColumns = []column{{widest: 40, flexible: true}, {}, {flexible: true, spare: true},
		{right: true, spare: true}, {right: true}}
	placeColumns = []column{{widest: 40, flexible: true}, {spare: true}, {flexible: true}, {spare: true},
		{right: true, spare: true}, {right: true, spare: true}, {right: true}}
	organisationColumns = []column{{widest: 48, flexible: true}, {spare: true}, {flexible: true},
		{right: true, spare: true}, {right: true, spare: true}, {right: true}}
	personColumns = []column{{widest: 32, flexible: true}, {flexible: true},
		{right: true, spare: true}, {right: true, spare: true}, {right: true}}
	moneyColumns = []column{{widest: 40, flexible: true}, {right: true}, {}, {flexible: true, spare: true},
		{right: true, spare: true}, {right: true}}
)

func (p page) dates(d *model.Document) section {
	s := section{name: "dates", style: cyan, columns: dateColumns}
	for _, x := range d.Dates {
		value := cell{x.Value, cyan}
		if x.Value == "" {
			value = cell{string(x.Unresolved), red}
		}
		s.rows = append(s.rows, row{
			cells: []cell{{x.Text, plain}, value, {calendar(x), plain}, sureness(x.Confidence), {span(x.Span), dim}},
			note:  p.note(x.Mention),
		})
	}
	return s
}

func (p page) places(d *model.Document) section {
	s := section{name: "places", style: green, columns: placeColumns}
	for _, x := range d.Places {
		where := cell{join(", ", other(x.Region, x.Name), x.Country), green}
		if x.Unresolved != "" {
			where = cell{string(x.Unresolved), red}
		}
		point := ""
		if x.Point != nil {
			point = fmt.Sprintf("%.2f %.2f", x.Point.Latitude, x.Point.Longitude)
		}
		s.rows = append(s.rows, row{
			cells: append([]cell{{x.Name, plain}, kind(x.Kind), where, {point, dim}}, tail(x.Confidence, x.Mentions)...),
			note:  p.note(x.Mentions...),
		})
	}
	return s
}

func (p page) organisations(d *model.Document) section {
	s := section{name: "organisations", style: blue, columns: organisationColumns}
	for _, x := range d.Organisations {
		names := []string{other(x.Acronym, x.Name)}
		for _, alias := range x.Aliases {
			if alias != x.Acronym {
				names = append(names, alias)
			}
		}
		also := join(", ", append(names, x.Ticker)...)
		s.rows = append(s.rows, row{
			cells: append([]cell{{x.Name, plain}, kind(x.Kind), {also, blue}}, tail(x.Confidence, x.Mentions)...),
			note:  p.note(x.Mentions...),
		})
	}
	return s
}

func (p page) people(d *model.Document) section {
	s := section{name: "people", style: purple, columns: personColumns}
	for _, x := range d.People {
		about := join("; ", x.Titles...)
		if !strings.Contains(about, x.Affiliation) {
			about = join(", ", about, x.Affiliation)
		}
		s.rows = append(s.rows, row{
			cells: append([]cell{{x.Name, plain}, {about, purple}}, tail(x.Confidence, x.Mentions)...),
			note:  p.note(x.Mentions...),
		})
	}
	return s
}

func (p page) money(d *model.Document) section {
	s := section{name: "money", style: yellow, columns: moneyColumns}
	for _, x := range d.Money {
		amount := cell{"", yellow}
		if x.Amount != nil {
			amount.text = grouped(x.Amount.String())
		}
		if x.Max != nil {
			amount.text += "–" + grouped(x.Max.String())
		}
		rest := cell{x.Qualifier.String(), plain}
		if x.Per != "" {
			rest.text = join(" ", rest.text, "per", x.Per)
		}
		if x.Unresolved != "" {
			rest = cell{join(", ", string(x.Unresolved), rest.text), red}
		}
		s.rows = append(s.rows, row{
			cells: []cell{{x.Text, plain}, amount, {x.Currency, yellow}, rest, sureness(x.Confidence), {span(x.Span), dim}},
			note:  p.note(x.Mention),
		})
	}
	return s
}

// kind is the cell of an entity's kind; an unknown one is nothing to read.
func kind(k fmt.Stringer) cell {
	if k.String() == "unknown" {
		return cell{}
	}
	return cell{k.String(), dim}
}

// tail is the last cells of an entity: confidence, how many mentions it has if
// there are several, and where the first is.
func tail(confidence float64, mentions []model.Mention) []cell {
	count, first := "", ""
	if len(mentions) > 0 {
		first = span(mentions[0].Span)
	}
	if len(mentions) > 1 {
		count = fmt.Sprintf("%d×", len(mentions))
	}
	return []cell{sureness(confidence), {count, plain}, {first, dim}}
}

// sureness is the cell of a confidence. What is as good as sure is not said.
func sureness(p float64) cell {
	switch {
	case p <= 0 || p >= 0.995:
		return cell{}
	case p < 0.5:
		return cell{fmt.Sprintf("%.0f %%", 100*p), red}
	}
	return cell{fmt.Sprintf("%.0f %%", 100*p), dim}
}

// span writes offsets.
func span(s model.Span) string { return fmt.Sprintf("%d-%d", s.Start, s.End) }

// other returns a name, or "" if it is the one that is shown already.
func other(name, shown string) string {
	if name == shown {
		return ""
	}
	return name
}

// join joins the texts that are not empty.
func join(separator string, texts ...string) string {
	var parts []string
	for _, t := range texts {
		if t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, separator)
}

// grouped writes a decimal number with commas between the thousands.
func grouped(number string) string {
	whole, fraction, hasFraction := strings.Cut(number, ".")
	sign := ""
	if rest, negative := strings.CutPrefix(whole, "-"); negative {
		sign, whole = "-", rest
	}
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if hasFraction {
		b.WriteString("." + fraction)
	}
	return sign + b.String()
}
