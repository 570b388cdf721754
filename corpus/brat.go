package corpus

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// WriteBratText writes the text of a document as brat wants it, the .txt file to
// the .ann file of [WriteBratAnn].
//
// It has as many characters as the text, so that offsets hold: bytes that are not
// UTF-8 become U+FFFD each. Ends of lines are line feeds; other separators, of
// which some readers make lines and some do not, become blanks, and so do line
// feeds and tabs inside a mention, since brat has one line for a mention.
func WriteBratText(w io.Writer, d *model.Document) error {
	found, err := findings(d)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, bratText(d.Text, found))
	return err
}

// WriteBratAnn writes the mentions of a document in the standoff form of brat, the
// .ann file: a T line for each mention, with offsets in characters; A lines for
// Relative, Vague, Unresolved and Modifier; and a note with the values.
func WriteBratAnn(w io.Writer, d *model.Document) error {
	found, err := findings(d)
	if err != nil {
		return err
	}
	text := []rune(bratText(d.Text, found))
	offsets := model.NewOffsets(d.Text)
	var b strings.Builder
	attributes := 0
	for i, f := range found {
		start, end := offsets.Runes(f.Start), offsets.Runes(f.End)
		fmt.Fprintf(&b, "T%d\t%s %d %d\t%s\n", i+1, f.Type, start, end, string(text[start:end]))
		for _, attribute := range bratAttributes(f) {
			attributes++
			name, value, _ := strings.Cut(attribute, " ")
			fmt.Fprintf(&b, "A%d\t%s\n", attributes, strings.TrimRight(fmt.Sprintf("%s T%d %s", name, i+1, value), " "))
		}
		if len(f.facts) > 0 {
			fmt.Fprintf(&b, "#%d\tAnnotatorNotes T%d\t%s\n", i+1, i+1, bratNote(factText(f.facts, "; ")))
		}
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// bratAttributes returns the attributes of a mention, "Name" or "Name value".
func bratAttributes(f finding) []string {
	var list []string
	if f.relative {
		list = append(list, "Relative")
	}
	if f.vague {
		list = append(list, "Vague")
	}
	if f.unresolved {
		list = append(list, "Unresolved")
	}
	if f.modifier != model.ModifierNone {
		list = append(list, "Modifier "+f.modifier.String())
	}
	return list
}

// bratText returns the text with one character for each of its own.
func bratText(text string, found []finding) string {
	var b strings.Builder
	covered := 0 // the end of the mentions that began so far
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		for len(found) > 0 && found[0].Start <= i {
			covered = max(covered, found[0].End)
			found = found[1:]
		}
		crlf := r == '\r' && strings.HasPrefix(text[i+1:], "\n")
		switch {
		case r == '\r' && !crlf && i >= covered:
			b.WriteRune('\n')
		case r == '\r', separatesLines(r), (r == '\n' || r == '\t') && i < covered:
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

// separatesLines reports whether some readers end a line at a character other than
// line feed and carriage return.
func separatesLines(r rune) bool {
	switch r {
	case '\v', '\f', 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// bratNote puts a note on one line.
func bratNote(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' || separatesLines(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
