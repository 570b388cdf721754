package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// shortestLost is the length in bytes from which a line may be a release whose line
// ends were lost.
const shortestLost = 400

// lostHeads cuts lines that hold several paragraphs, with two spaces or more where
// their line ends were, before and after what heads a part: "… in nine countries.  About
// Acme  Acme makes …". Other gaps are left: typists put two spaces after a sentence.
func (f *finder) lostHeads() {
	rest := -1 // what follows a head that was cut out may hold another
	for i := 0; i < len(f.blocks); i++ {
		b := f.blocks[i]
		if b.Len() < shortestLost && i != rest || !f.wide(b.Start, b.End) {
			continue
		}
		start, end := f.lostHead(b)
		if end == 0 {
			continue
		}
		parts := []Block{{Span: model.Span{Start: b.Start, End: trimmedEnd(f.text, b.Start, start)}}, {Span: model.Span{Start: start, End: end}}}
		if after := end + leadingSpace(f.text[end:b.End]); after < b.End {
			parts = append(parts, Block{Span: model.Span{Start: after, End: b.End}})
			rest = i + 2
		}
		f.blocks = slices.Replace(f.blocks, i, i+1, parts...)
		i++
	}
}

// lostHead returns the first stretch between two gaps of a block, past its begin, that
// heads a part.
func (f *finder) lostHead(b Block) (start, end int) {
	for at := b.Start; at < b.End; {
		gap := strings.Index(f.text[at:b.End], "  ")
		if gap < 0 {
			return 0, 0
		}
		start = at + gap
		ended := endsPart(f.text[b.Start:start])
		start += leadingSpace(f.text[start:b.End])
		end = b.End
		if next := strings.Index(f.text[start:b.End], "  "); next >= 0 {
			end = start + next
		}
		if s := f.text[start:end]; ended && len(s) <= longestHeading && lostKind(s) {
			return start, end
		}
		at = start
	}
	return 0, 0
}

// lostKind reports whether a stretch heads a part and says nothing more.
func lostKind(s string) bool {
	if finished(s) || strings.Contains(s, ". ") {
		return false
	}
	switch head(s) {
	case model.ZoneBoilerplate:
		first, rest, _ := strings.Cut(s, " ")
		rest = strings.TrimPrefix(rest, "the ")
		r, _ := utf8.DecodeRuneInString(rest)
		return (unicode.IsUpper(r) || !strings.EqualFold(first, "about")) && !hasWords(s, 11)
	case model.ZoneContact, model.ZoneForwardLooking, model.ZoneEndMark:
		return len(s) <= 60 && !hasWords(s, 7)
	}
	return false
}

// endsPart reports whether what stands before a gap ends a sentence, or a mark does.
func endsPart(s string) bool {
	return endsSentence(s) || strings.HasSuffix(s, "###")
}

// leadingSpace returns the length of the white space at the begin of s.
func leadingSpace(s string) int { return len(s) - len(strings.TrimLeftFunc(s, invisible)) }

// trimmedEnd returns where the text from start to end ends without the white space
// after it.
func trimmedEnd(text string, start, end int) int {
	return start + len(strings.TrimRightFunc(text[start:end], invisible))
}
