package score

import (
	"fmt"
	"strings"
)

// table is rows of cells of ASCII; an empty row is a rule.
type table [][]string

// gap is the width between columns.
const gap = 2

// group is a heading over the columns from first to last.
type group struct {
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
			widths[i] = max(widths[i], len(cell))
		}
	}
	return widths
}

// writeGroups writes the line of headings above the table.
func (t table) writeGroups(b *strings.Builder, groups []group) {
	widths := t.widths()
	at := 0
	for _, g := range groups {
		start, end := 0, 0
		for i, width := range widths[:g.last+1] {
			if i < g.first {
				start += width + gap
			}
			end += width + gap
		}
		end -= gap
		dashes := max(0, end-start-len(g.name)-2)
		b.WriteString(strings.Repeat(" ", max(0, start-at)) + strings.Repeat("-", dashes/2) + " " + g.name + " " +
			strings.Repeat("-", dashes-dashes/2))
		at = end
	}
	b.WriteString("\n")
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
