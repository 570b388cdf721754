package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// ellipsis stands for what was cut off.
const ellipsis = "…"

// visible returns text as it can be shown on one line of a terminal: white space
// is one blank, and characters that would steer the terminal or turn the order of
// the line are left out. What is not UTF-8 is shown as U+FFFD.
func visible(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	blank := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			blank = true
			continue
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\uFEFF', r == '\u00AD':
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
	}
	return b.String()
}

// short returns at most the first n bytes of a text, no character cut. It keeps
// the work for a name of a million bytes, of which a line shows sixty, small.
func short(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n] + ellipsis
}

// fit returns the text cut to a width in columns, with an ellipsis if anything is
// missing.
func fit(text string, width int) string {
	if displaywidth.String(text) <= width {
		return text
	}
	return displaywidth.TruncateString(text, width, ellipsis)
}

// pad returns the text with blanks up to the width, after it or, to the right,
// before it.
func pad(text string, width int, right bool) string {
	blanks := strings.Repeat(" ", max(0, width-displaywidth.String(text)))
	if right {
		return blanks + text
	}
	return text + blanks
}

// wrap breaks visible text into lines of a width in columns, at blanks where it
// can. If there are more than limit lines, the last one ends in an ellipsis; a
// limit of 0 is none.
func wrap(text string, width, limit int) []string {
	width = max(width, 2)
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(text) {
		for word != "" {
			if limit > 0 && len(lines) == limit {
				return cutLast(lines, width)
			}
			n := displaywidth.String(word)
			switch {
			case line == "" && n <= width:
				line, used, word = word, n, ""
			case line != "" && used+1+n <= width:
				line, used, word = line+" "+word, used+1+n, ""
			case line == "":
				// A word longer than the line, or a script without blanks.
				head := displaywidth.TruncateString(word, width, "")
				if head == "" {
					head = word
				}
				lines, word = append(lines, head), word[len(head):]
			default:
				lines, line, used = append(lines, line), "", 0
			}
		}
	}
	if line != "" {
		if limit > 0 && len(lines) == limit {
			return cutLast(lines, width)
		}
		lines = append(lines, line)
	}
	return lines
}

// cutLast puts an ellipsis at the end of the last line.
func cutLast(lines []string, width int) []string {
	last := len(lines) - 1
	lines[last] = displaywidth.TruncateString(lines[last], width-2, "") + " " + ellipsis
	return lines
}
