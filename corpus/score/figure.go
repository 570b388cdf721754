package score

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
)

// Figure names one figure of a report, written "F1:organisation".
type Figure struct {
	// Measure is "F1", "precision" or "recall"; the same of overlap, "overlap-F1"; or
	// "value", the share of values that are right.
	Measure string
	// Name is "all", "organisation", "place", "person", "date", "money" or "quote"; of
	// values "country", "date", "amount", "currency", "speaker", "title" or
	// "affiliation".
	Name string
}

// String returns the figure as ParseFigure reads it.
func (f Figure) String() string { return f.Measure + ":" + f.Name }

// MarshalText returns the figure as String does.
func (f Figure) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads a figure as ParseFigure does.
func (f *Figure) UnmarshalText(text []byte) (err error) {
	*f, err = ParseFigure(string(text))
	return err
}

// valueMeasure is the measure of values.
const valueMeasure = "value"

// measures are the measures of mentions, in the order of the table.
var measures = []struct {
	name string
	of   func(Counts) float64
	// n is the number of things that the measure is of.
	n func(Counts) int
}{
	{"precision", func(c Counts) float64 { return c.strict().Precision }, func(c Counts) int { return c.Predicted }},
	{"recall", func(c Counts) float64 { return c.strict().Recall }, func(c Counts) int { return c.Gold }},
	{"F1", func(c Counts) float64 { return c.strict().F1 }, func(c Counts) int { return c.Gold + c.Predicted }},
	{"overlap-precision", func(c Counts) float64 { return c.overlap().Precision }, func(c Counts) int { return c.Predicted }},
	{"overlap-recall", func(c Counts) float64 { return c.overlap().Recall }, func(c Counts) int { return c.Gold }},
	{"overlap-F1", func(c Counts) float64 { return c.overlap().F1 }, func(c Counts) int { return c.Gold + c.Predicted }},
}

// allTypes is the name of the figures of all types together.
const allTypes = "all"

// typeNames are the names of types in figures; the first is the one that is
// written.
var typeNames = map[corpus.Type][]string{
	corpus.Organisation: {"organisation", "organisations", "organization", "organizations", "org"},
	corpus.Place:        {"place", "places"},
	corpus.Person:       {"person", "people", "persons"},
	corpus.Date:         {"date", "dates"},
	corpus.Money:        {"money"},
	corpus.Quote:        {"quote", "quotes"},
}

// valueName is the name of a kind of value in figures.
func (v valueComparison) valueName() string {
	if v.mentionType == corpus.Date {
		return "date"
	}
	return v.field
}

// ParseFigure reads the name of a figure. Upper and lower case are one; types can be
// given as ORG, PLACE and so on too.
func ParseFigure(text string) (Figure, error) {
	measure, name, _ := strings.Cut(text, ":")
	name = strings.ToLower(name)
	if strings.EqualFold(measure, valueMeasure) {
		for _, v := range comparisons {
			if v.valueName() == name {
				return Figure{valueMeasure, name}, nil
			}
		}
		return Figure{}, fmt.Errorf("score: %q is no figure: values are %s", text, strings.Join(valueNames(), ", "))
	}
	for _, m := range measures {
		if !strings.EqualFold(m.name, measure) {
			continue
		}
		if name == allTypes {
			return Figure{m.name, name}, nil
		}
		for _, t := range corpus.Types {
			if slices.Contains(typeNames[t], name) {
				return Figure{m.name, typeNames[t][0]}, nil
			}
		}
		return Figure{}, fmt.Errorf("score: %q is no figure: types are all, organisation, place, person, date, money and quote", text)
	}
	return Figure{}, fmt.Errorf("score: %q is no figure: measures are precision, recall, F1, overlap-precision, overlap-recall, overlap-F1 and value", text)
}

func valueNames() []string {
	var names []string
	for _, v := range comparisons {
		names = append(names, v.valueName())
	}
	return names
}

// measured is a figure with what it came to; n is the number of things that it is
// of.
type measured struct {
	Figure
	value float64
	n     int
}

// figuresOf returns the figures of documents, of some types, in a fixed order.
func figuresOf(documents []Document, types []corpus.Type) []measured {
	var counts tally
	var values valueTally
	for _, d := range documents {
		for _, t := range d.Types {
			if i := typeIndex(t.Type); i >= 0 && slices.Contains(types, t.Type) {
				counts[i].add(t.Counts)
			}
		}
		for _, v := range d.Values {
			for i, c := range comparisons {
				if v.Type == c.mentionType && v.Field == c.field && slices.Contains(types, v.Type) {
					values[i].right += v.Right
					values[i].of += v.Of
				}
			}
		}
	}
	var list []measured
	add := func(name string, c Counts) {
		for _, m := range measures {
			list = append(list, measured{Figure{m.name, name}, m.of(c), m.n(c)})
		}
	}
	for i, t := range corpus.Types {
		if slices.Contains(types, t) {
			add(typeNames[t][0], counts[i])
		}
	}
	add(allTypes, counts.all())
	for i, c := range comparisons {
		if slices.Contains(types, c.mentionType) {
			list = append(list, measured{Figure{valueMeasure, c.valueName()}, ratio(values[i].right, values[i].of), values[i].of})
		}
	}
	return list
}

// Minimum is what a figure must come to.
type Minimum struct {
	Figure
	// Least is from 0 to 1.
	Least float64
}

// ParseMinimum reads "F1:organisation=0.85", or "F1:organisation=85%".
func ParseMinimum(text string) (Minimum, error) {
	name, number, found := strings.Cut(text, "=")
	if !found {
		return Minimum{}, fmt.Errorf("score: %q is no minimum of the form F1:organisation=0.85", text)
	}
	figure, err := ParseFigure(name)
	if err != nil {
		return Minimum{}, err
	}
	digits, isPercent := strings.CutSuffix(number, "%")
	least, err := strconv.ParseFloat(digits, 64)
	if isPercent {
		least /= 100
	}
	if err != nil || !(least >= 0 && least <= 1) {
		return Minimum{}, fmt.Errorf("score: %q: the minimum is a number from 0 to 1, or up to 100%%", text)
	}
	return Minimum{figure, least}, nil
}

// Check returns "" if the report reaches the minimum, else a sentence that says how
// far it is. A figure of nothing reaches no minimum, since it says nothing.
func (m Minimum) Check(r Report) string {
	for _, f := range figuresOf(r.ByDocument, r.types()) {
		switch {
		case f.Figure != m.Figure:
			continue
		case f.n == 0:
			return fmt.Sprintf("%s: there is nothing to measure it by, and it must be %s %%", m.Figure, percent(m.Least, 1))
		case f.value < m.Least:
			// Two decimals, so that a figure that is only just below does not look the same.
			return fmt.Sprintf("%s is %.2f %%, below %.2f %%", m.Figure, 100*f.value, 100*m.Least)
		}
		return ""
	}
	return fmt.Sprintf("%s was not measured, and it must be %s %%", m.Figure, percent(m.Least, 1))
}

// types returns the types that count in the report.
func (r Report) types() []corpus.Type {
	var types []corpus.Type
	for _, row := range r.Types {
		types = append(types, corpus.Type(row.Name))
	}
	return types
}
