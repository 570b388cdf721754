package score

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

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

// oneLine puts a text on one line: it shows the ends of lines, makes other white
// space one blank, and keeps control characters from the terminal.
func oneLine(s string) string {
	var b strings.Builder
	ends, space := 0, false
	flush := func() {
		if ends > 0 {
			b.WriteString(strings.Repeat("⏎", ends))
		} else if space {
			b.WriteByte(' ')
		}
		ends, space = 0, false
	}
	for _, r := range s {
		switch {
		case r == '\n':
			ends++
		case unicode.IsSpace(r):
			space = true
		case unicode.IsControl(r):
			flush()
			b.WriteRune(unicode.ReplacementChar)
		default:
			flush()
			b.WriteRune(r)
		}
	}
	flush()
	return b.String()
}
