package score

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/dateline-nlp/dateline/model"
)

// quotationMarks are the characters that may stand around a quotation.
const quotationMarks = "\"'`“”„‟‘’‚‛«»‹›＂＇"

// trimMarks returns the span without white space and quotation marks at its ends.
// A span of nothing else is left as it is.
func trimMarks(text string, s model.Span) model.Span {
	isMark := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(quotationMarks, r) }
	stretch := text[s.Start:s.End]
	left := strings.TrimLeftFunc(stretch, isMark)
	if left == "" {
		return s
	}
	start := s.Start + len(stretch) - len(left)
	return model.Span{Start: start, End: start + len(strings.TrimRightFunc(left, isMark))}
}

// byPosition orders mentions by their place in the text, the longer one of two
// that begin together first.
func byPosition(a, b item) int {
	return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End), cmp.Compare(a.Type, b.Type))
}
