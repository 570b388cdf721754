package score

import (
	"fmt"
	"io"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
)

// WriteTable writes the report as a table for people: figures by type, values,
// and how many errors there are of each kind. Percent; "-" is a ratio of nothing.
func (r Report) WriteTable(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s, %d gold mentions, %d predicted", r.Documents, plural(r.Documents, "document"), r.All.Gold, r.All.Predicted)
	if r.All.Ignored > 0 {
		fmt.Fprintf(&b, " (and %d that count neither way)", r.All.Ignored)
	}
	b.WriteString("\n\n")
	r.writeMentions(&b)
	r.writeValues(&b)
	r.writeKinds(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

func plural(n int, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

func (r Report) writeMentions(b *strings.Builder) {
	t := table{{"", "", "", "strict", "", "", "", "overlap", "", ""},
		{"type", "gold", "pred", "P", "R", "F1", "95 % range", "P", "R", "F1"}}
	for _, row := range append(r.Types[:len(r.Types):len(r.Types)], r.All) {
		if row.Name == r.All.Name {
			t = append(t, nil)
		}
		t = append(t, []string{row.Name, fmt.Sprint(row.Gold), fmt.Sprint(row.Predicted),
			percent(row.Strict.Precision, row.Predicted), percent(row.Strict.Recall, row.Gold),
			percent(row.Strict.F1, row.Gold+row.Predicted), row.Range.text(row.Gold + row.Predicted),
			percent(row.Overlap.Precision, row.Predicted), percent(row.Overlap.Recall, row.Gold),
			percent(row.Overlap.F1, row.Gold+row.Predicted)})
	}
	t.write(b)
}

func (r Report) writeValues(b *strings.Builder) {
	t := table{{"value", "right", "of", "%"}}
	for _, v := range r.Values {
		if v.Of > 0 {
			t = append(t, []string{string(v.Type) + " " + v.Field, fmt.Sprint(v.Right), fmt.Sprint(v.Of), percent(v.Share, v.Of)})
		}
	}
	if len(t) > 1 {
		b.WriteString("\n")
		t.write(b)
	}
}

func (r Report) writeKinds(b *strings.Builder) {
	if len(r.Errors) == 0 {
		return
	}
	count := map[corpus.Type]map[Kind]int{}
	for _, e := range r.Errors {
		if count[e.Type] == nil {
			count[e.Type] = map[Kind]int{}
		}
		count[e.Type][e.Kind]++
	}
	t := table{{"errors"}}
	for _, kind := range Kinds {
		t[0] = append(t[0], string(kind))
	}
	for _, mentionType := range corpus.Types {
		if count[mentionType] == nil {
			continue
		}
		row := []string{string(mentionType)}
		for _, kind := range Kinds {
			row = append(row, fmt.Sprint(count[mentionType][kind]))
		}
		t = append(t, row)
	}
	b.WriteString("\n")
	t.write(b)
}

// percent writes a ratio of n things in percent.
func percent(ratio float64, n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", 100*ratio)
}

func (r *Range) text(n int) string {
	if r == nil || n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f-%.1f", 100*r.Low, 100*r.High)
}

// table is rows of cells of ASCII; an empty row is a rule.
type table [][]string

// write writes the table, its first column to the left and the others to the right.
func (t table) write(b *strings.Builder) {
	var widths []int
	for _, row := range t {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], len(cell))
		}
	}
	total := 0
	for _, width := range widths {
		total += width + 2
	}
	for _, row := range t {
		var line strings.Builder
		for i, cell := range row {
			if i == 0 {
				fmt.Fprintf(&line, "%-*s", widths[i], cell)
			} else {
				fmt.Fprintf(&line, "  %*s", widths[i], cell)
			}
		}
		if len(row) == 0 {
			line.WriteString(strings.Repeat("-", total-2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// WriteErrors writes errors for people, one a line: where, what, and the text with
// the mention in brackets.
func WriteErrors(w io.Writer, errors []Error) error {
	for _, e := range errors {
		if _, err := io.WriteString(w, e.String()+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// String returns the error in one line.
func (e Error) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d-%d: %s %s", e.Document, e.Start, e.End, e.Kind, e.Type)
	if e.Field != "" {
		b.WriteString(" " + e.Field)
	}
	switch e.Kind {
	case WrongType, WrongBoundary, WrongValue:
		fmt.Fprintf(&b, ": expected %q, got %q", e.Expected, e.Got)
	}
	fmt.Fprintf(&b, ": %s[%s]%s", oneLine(e.Before), oneLine(e.Text), oneLine(e.After))
	return b.String()
}

// oneLine shows the ends of lines, and makes all other white space one blank.
func oneLine(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, line := range lines {
		fields := strings.Fields(line)
		joined := strings.Join(fields, " ")
		if len(fields) > 0 && i == 0 && strings.TrimLeft(line, " \t") != line {
			joined = " " + joined
		}
		if len(fields) > 0 && i == len(lines)-1 && strings.TrimRight(line, " \t") != line {
			joined += " "
		}
		lines[i] = joined
	}
	return strings.Join(lines, "⏎")
}
