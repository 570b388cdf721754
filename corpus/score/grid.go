package score

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// table is rows of cells; an empty row is a rule.
type table [][]string

// gap is the width between columns.
const gap = 2

// heading is a title over the columns from first to last.
type heading struct {
	name        string
	first, last int
}

// widths returns the width of each column.
func (t table) widths() []int {
	var widths []int
	for _, row := range t {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	return widths
}

// writeGroups writes the line of headings above the table.
func (t table) writeGroups(b *strings.Builder, headings []heading) {
	widths := t.widths()
	at := 0
	var line strings.Builder
	for _, g := range headings {
		start, end := 0, 0
		for i, width := range widths[:g.last+1] {
			if i < g.first {
				start += width + gap
			}
			end += width + gap
		}
		end -= gap
		dashes := max(0, end-start-len(g.name)-2)
		line.WriteString(strings.Repeat(" ", max(0, start-at)) + strings.Repeat("-", dashes/2) + " " + g.name + " " +
			strings.Repeat("-", dashes-dashes/2))
		at = end
	}
	b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}

// writeRows writes the table if there are rows under its headings.
func (t table) writeRows(b *strings.Builder) {
	if len(t) > 1 {
		t.write(b)
	}
}

// write writes the table, its first column to the left and the others to the right.
func (t table) write(b *strings.Builder) {
	widths := t.widths()
	total := -gap
	for _, width := range widths {
		total += width + gap
	}
	for _, row := range t {
		var line strings.Builder
		for i, cell := range row {
			if i == 0 {
				fmt.Fprintf(&line, "%-*s", widths[i], cell)
			} else {
				fmt.Fprintf(&line, "%*s", gap+widths[i], cell)
			}
		}
		if len(row) == 0 {
			line.WriteString(strings.Repeat("-", total))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}
