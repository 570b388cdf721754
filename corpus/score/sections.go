package score

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
)

func (r Report) writeSorts(b *strings.Builder) {
	t := table{{"sort of value", "right", "of", "%"}}
	for _, v := range r.ValueSorts {
		t = append(t, []string{string(v.Type) + " " + v.Field + " " + v.Sort, fmt.Sprint(v.Right), fmt.Sprint(v.Of), percent(v.Share, v.Of)})
	}
	t.writeRows(b)
}

// writeConfusion writes gold types down, predicted types across.
func (r Report) writeConfusion(b *strings.Builder) {
	if len(r.Confusion) == 0 {
		return
	}
	counts := map[[2]corpus.Type]int{}
	types := map[corpus.Type]bool{}
	for _, c := range r.Confusion {
		counts[[2]corpus.Type{c.Gold, c.Predicted}] = c.Count
		types[c.Gold], types[c.Predicted] = true, true
	}
	present := slices.DeleteFunc(slices.Clone(corpus.Types), func(t corpus.Type) bool { return !types[t] })
	t := table{{"gold"}}
	for _, predicted := range present {
		t[0] = append(t[0], string(predicted))
	}
	t[0] = append(t[0], "missed")
	for _, gold := range append(present, "") {
		row := []string{string(gold)}
		if gold == "" {
			row[0] = "extra"
		}
		for _, predicted := range append(present, "") {
			cell := fmt.Sprint(counts[[2]corpus.Type{gold, predicted}])
			if gold == "" && predicted == "" {
				cell = ""
			}
			row = append(row, cell)
		}
		t = append(t, row)
	}
	t.writeGroups(b, []heading{{"taken for", 1, len(present)}})
	t.write(b)
}

func (r Report) writeZones(b *strings.Builder) { writeParts(b, "zone", r.Zones) }

func (r Report) writePublisherKinds(b *strings.Builder) { writeParts(b, "publisher", r.PublisherKinds) }

// writeParts writes the figures of parts: of all types, and the strict F1 of each.
func writeParts(b *strings.Builder, name string, parts []Part) {
	if len(parts) == 0 {
		return
	}
	t := table{{name, "docs", "gold", "pred", "P", "R", "F1"}}
	for _, row := range parts[0].Types {
		t[0] = append(t[0], row.Name)
	}
	for _, p := range parts {
		row := append([]string{oneLine(p.Name), fmt.Sprint(p.Documents)}, figureCells(p.All)...)
		for _, of := range p.Types {
			row = append(row, percent(of.Strict.F1, of.Gold+of.Predicted))
		}
		t = append(t, row)
	}
	t.writeGroups(b, []heading{{"strict", 4, 6}, {"strict F1 by type", 7, len(t[0]) - 1}})
	t.write(b)
}

// figureCells are the cells of the counts and the strict figures of a row.
func figureCells(row Row) []string {
	return []string{fmt.Sprint(row.Gold), fmt.Sprint(row.Predicted), percent(row.Strict.Precision, row.Predicted),
		percent(row.Strict.Recall, row.Gold), percent(row.Strict.F1, row.Gold+row.Predicted)}
}

// longestName is the most characters of a document's name that the table shows.
const longestName = 48

func (r Report) writeDocuments(b *strings.Builder) {
	documents := slices.Clone(r.ByDocument)
	slices.SortStableFunc(documents, func(a, b Document) int {
		return cmp.Or(compareBool(a.isEmpty(), b.isEmpty()), cmp.Compare(a.F1, b.F1))
	})
	t := table{{"document", "publisher", "gold", "pred", "P", "R", "F1", "values", "of"}}
	for _, d := range documents {
		right, of := 0, 0
		for _, v := range d.Values {
			right, of = right+v.Right, of+v.Of
		}
		row := append([]string{shortened(oneLine(d.ID)), oneLine(d.Kind)}, figureCells(d.All())...)
		t = append(t, append(row, fmt.Sprint(right), fmt.Sprint(of)))
	}
	t.writeRows(b)
}

// isEmpty reports whether nothing is in the document and nothing was found in it.
func (d Document) isEmpty() bool { return d.Gold+d.Predicted == 0 }

func shortened(name string) string { return shortenedTo(name, longestName) }

// shortenedTo cuts a text to so many characters.
func shortenedTo(name string, most int) string {
	if characters := []rune(name); len(characters) > most {
		return string(characters[:most-1]) + "…"
	}
	return name
}

func (r Report) writeCalibration(b *strings.Builder) {
	if len(r.Calibration) == 0 {
		return
	}
	t := table{{"calibration", "pred", "confidence", "right", "ECE", "Brier"}}
	for _, c := range r.Calibration {
		if c.Name == r.All.Name {
			t = append(t, nil)
		}
		t = append(t, []string{c.Name, fmt.Sprint(c.Predictions), percent(c.Confidence, c.Predictions), percent(c.Right, c.Predictions),
			percent(c.Error, c.Predictions), decimals(c.Brier, c.Predictions)})
	}
	t.write(b)
	b.WriteString("\n")

	all := r.Calibration[len(r.Calibration)-1]
	t = table{{"confidence", "pred", "mean", "right"}}
	each := r.Calibration[:len(r.Calibration)-1]
	for _, c := range each {
		t[0] = append(t[0], c.Name)
	}
	for _, bin := range all.Bins {
		row := []string{fmt.Sprintf("%.1f-%.1f", bin.Low, bin.High), fmt.Sprint(bin.Predictions), percent(bin.Confidence, 1), percent(bin.Right, 1)}
		for _, c := range each {
			cell := "-"
			for _, of := range c.Bins {
				if of.Low == bin.Low {
					cell = percent(of.Right, 1)
				}
			}
			row = append(row, cell)
		}
		t = append(t, row)
	}
	t.writeGroups(b, []heading{{"all", 1, 3}, {"right by type", 4, len(t[0]) - 1}})
	t.write(b)
}

// decimals writes a figure of n things that is no percentage.
func decimals(figure float64, n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", figure)
}
