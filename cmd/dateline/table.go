package main

import (
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// cell is a piece of a row.
type cell struct {
	text  string
	style style
}

// column is how the cells under one another are set.
type column struct {
	// widest is the most columns of the screen that it takes; 0 is no limit.
	widest int
	// right sets the cells to the right.
	right bool
	// flexible columns give way where the screen is narrow.
	flexible bool
	// spare columns are left out, from the right, where that is not enough.
	spare bool
}

// row is cells, with a remark under them if there is one.
type row struct {
	cells []cell
	note  string
}

const (
	indent = "  "
	gap    = "  "
	// narrowest is how far a flexible column gives way.
	narrowest = 10
	// longestCell is how many bytes of a cell are looked at.
	longestCell = 1 << 10
)

// table writes rows in columns, none wider than the screen. Columns in which
// nothing stands are left out.
func (s screen) table(b *strings.Builder, columns []column, rows []row) {
	for _, r := range rows {
		for i, c := range r.cells {
			r.cells[i].text = visible(short(c.text, longestCell))
		}
	}
	widths := s.widths(columns, rows)
	for _, r := range rows {
		var line strings.Builder
		blanks := indent
		for i, c := range r.cells {
			if widths[i] == 0 {
				continue
			}
			line.WriteString(blanks)
			blanks = gap
			text := fit(c.text, widths[i])
			padding := pad("", widths[i]-displaywidth.String(text), false)
			if columns[i].right {
				line.WriteString(padding + s.paint(text, c.style))
			} else {
				line.WriteString(s.paint(text, c.style))
				blanks = padding + gap
			}
		}
		b.WriteString(line.String() + "\n")
		if r.note != "" {
			s.remark(b, r.note)
		}
	}
}

// remark writes a few words under a row.
func (s screen) remark(b *strings.Builder, text string) {
	const margin = indent + indent
	for i, line := range wrap(visible(short(text, longestCell)), s.width-len(margin)-len("· "), 0) {
		mark := "· "
		if i > 0 {
			mark = "  "
		}
		b.WriteString(margin + s.paint(mark+line, dim) + "\n")
	}
}

// widths returns the width of each column: what its cells need, less where the
// screen has no room for that. The widest flexible column gives way first. A
// column that is left out has the width 0.
func (s screen) widths(columns []column, rows []row) []int {
	widths := make([]int, len(columns))
	for _, r := range rows {
		for i, c := range r.cells {
			widths[i] = max(widths[i], displaywidth.String(c.text))
		}
	}
	total := len(indent) - len(gap)
	for i, c := range columns {
		if c.widest > 0 {
			widths[i] = min(widths[i], c.widest)
		}
		if widths[i] > 0 {
			total += widths[i] + len(gap)
		}
	}
	for total > s.width {
		widest := -1
		for i, c := range columns {
			if c.flexible && widths[i] > narrowest && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
		total--
	}
	for i, c := range slices.Backward(columns) {
		if total > s.width && c.spare && widths[i] > 0 {
			total -= widths[i] + len(gap)
			widths[i] = 0
		}
	}
	return widths
}
