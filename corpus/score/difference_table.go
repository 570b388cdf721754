package score

import (
	"fmt"
	"io"
	"strings"
)

// WriteTable writes the difference for people: the figures that changed, and then,
// one a line, what was won (+), what was lost (-), and what is wrong in another way
// (~).
func (d Difference) WriteTable(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "compared on %d %s%s\n", d.Documents, plural(d.Documents, "document", "documents"), d.leftOut())
	t := table{{"figure", "before", "after", "change"}}
	for _, f := range d.Figures {
		t = append(t, []string{f.Figure.String(), percent(f.Before, 1), percent(f.After, 1), fmt.Sprintf("%+.1f", 100*(f.After-f.Before))})
	}
	if len(t) > 1 {
		b.WriteString("\n")
	}
	t.writeRows(&b)
	fmt.Fprintf(&b, "\n%d won, %d lost, %d wrong in another way\n", len(d.Won), len(d.Lost), len(d.Other))
	for _, part := range []struct {
		mark  string
		turns []Turn
	}{{"+", d.Won}, {"-", d.Lost}, {"~", d.Other}} {
		if len(part.turns) > 0 {
			b.WriteString("\n")
		}
		for _, turn := range part.turns {
			b.WriteString(part.mark + " " + turn.line(part.mark) + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// line returns a turn in one line.
func (t Turn) line(mark string) string {
	first, second := t.Before, t.After
	remark := "now "
	if mark == "-" {
		first, second, remark = second, first, "before "
	}
	line := first.String()
	if second == nil {
		return line
	}
	what := string(second.Kind)
	if second.Field != "" {
		what += " " + second.Field
	}
	if second.Got != "" && second.Kind != Missed {
		what += fmt.Sprintf(" %q", oneLine(second.Got))
	}
	return line + " (" + remark + what + ")"
}

// leftOut says which documents are not compared.
func (d Difference) leftOut() string {
	var parts []string
	for _, part := range []struct {
		ids  []string
		what string
	}{{d.Added, "new"}, {d.Gone, "gone"}, {d.Changed, "annotated anew"}} {
		if n := len(part.ids); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, part.what))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "; left out: " + strings.Join(parts, ", ")
}
