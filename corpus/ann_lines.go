package corpus

import (
	"strings"
	"unicode"

	"github.com/dateline-nlp/dateline/model"
)

// byteOrderMark is no white space to Unicode, but nobody sees it.
const byteOrderMark = '\uFEFF'

// isBlank reports whether nothing in the line can be seen.
func isBlank(line string) bool {
	return strings.TrimFunc(line, func(r rune) bool { return unicode.IsSpace(r) || r == byteOrderMark }) == ""
}

// textLines returns the spans of the lines that are not blank, without their line
// feed. Annotations number these: a person who counts lines sees no others.
func textLines(text string) []model.Span {
	var lines []model.Span
	start := 0
	for line := range strings.Lines(text) {
		end := start + len(strings.TrimSuffix(line, "\n"))
		if !isBlank(line) {
			lines = append(lines, model.Span{Start: start, End: end})
		}
		start += len(line)
	}
	return lines
}

// trimSpan returns the span without white space and marks of byte order at its ends.
func trimSpan(text string, s model.Span) model.Span {
	hidden := func(r rune) bool { return unicode.IsSpace(r) || r == byteOrderMark }
	stretch := text[s.Start:s.End]
	left := strings.TrimLeftFunc(stretch, hidden)
	s.Start += len(stretch) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, hidden))
	return s
}
