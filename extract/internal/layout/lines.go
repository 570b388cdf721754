package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// line is a line of the text without the white space around it; never empty.
type line struct {
	model.Span
	// gap tells that a blank line stands before it.
	gap bool
}

// invisible reports whether a character shows nothing: white space, and what takes
// no room.
func invisible(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r) || r >= 0xAD && unicode.Is(unicode.Cf, r)
}

// lines appends the lines of a text that are not blank.
func lines(out []line, text string) []line {
	gap := true
	plain := plainLines(text)
	for start := 0; start < len(text); {
		var end, next int
		if plain {
			end, next = plainEnd(text, start)
		} else {
			end, next = lineEnd(text, start)
		}
		if trimmed := trim(model.Span{Start: start, End: end}, text); trimmed.Len() == 0 {
			gap = true
		} else {
			out = append(out, line{trimmed, gap})
			gap = false
		}
		start = next
	}
	return out
}

// trim returns the span without what shows nothing at its begin and end.
func trim(s model.Span, text string) model.Span {
	for s.Start < s.End {
		r, size := rune(text[s.Start]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[s.Start:s.End])
		}
		if !invisible(r) {
			break
		}
		s.Start += size
	}
	for s.Start < s.End {
		r, size := rune(text[s.End-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(text[s.Start:s.End])
		}
		if !invisible(r) {
			break
		}
		s.End -= size
	}
	return s
}

// plainLines reports whether all lines of a text end with LF, as nearly always. The last
// bytes of the other line ends are rare in English, their first ones are those of curly
// marks of quotation.
func plainLines(text string) bool {
	return strings.IndexByte(text, '\r') < 0 &&
		(strings.IndexByte(text, 0x85) < 0 || !strings.Contains(text, "\u0085")) &&
		(strings.IndexByte(text, 0xA8) < 0 || !strings.Contains(text, "\u2028")) &&
		(strings.IndexByte(text, 0xA9) < 0 || !strings.Contains(text, "\u2029"))
}

// plainEnd is lineEnd in such a text.
func plainEnd(text string, i int) (end, next int) {
	n := strings.IndexByte(text[i:], '\n')
	if n < 0 {
		return len(text), len(text)
	}
	return i + n, i + n + 1
}

// lineEnd returns where the line that begins at offset i ends and where the next
// begins. Lines end as Unicode says: LF, CR, CRLF, NEL, LS, PS.
func lineEnd(text string, i int) (end, next int) {
	for i < len(text) {
		switch c := text[i]; {
		case c == '\n':
			return i, i + 1
		case c == '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case c == 0xC2 || c == 0xE2:
			if r, size := utf8.DecodeRuneInString(text[i:]); r == '\u0085' || r == '\u2028' || r == '\u2029' {
				return i, i + size
			}
		}
		i++
	}
	return i, i
}

// The widths between which lines are broken by machines and typists.
const (
	narrowest = 40
	widest    = 110
)

// hardWrapped reports whether the lines of a text were broken to a width: most
// lines that another follows directly are of such a width and end in the middle of
// a sentence.
func hardWrapped(text string, ls []line) bool {
	pairs, broken, small := 0, 0, 0
	for i := 1; i < len(ls); i++ {
		if ls[i].gap {
			continue
		}
		pairs++
		if n := ls[i-1].Len(); n >= narrowest && n <= widest && !endsSentence(text[ls[i-1].Start:ls[i-1].End]) {
			broken++
			if startsSmall(text[ls[i].Start:ls[i].End]) {
				small++
			}
		}
	}
	return pairs >= 4 && broken*2 > pairs && small*4 > pairs
}

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]»")
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case '.', '!', '?', ':', ';':
		return true
	}
	return false
}

// startsSmall reports whether a line begins with a small letter.
func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// paragraphs joins lines to blocks, which it appends to out. A line is joined to the one before it if
// nothing but the line end lies between and the one before was broken in the
// middle of a sentence.
func paragraphs(out []Block, text string, ls []line, wrapped bool) []Block {
	for i, l := range ls {
		if i > 0 && !l.gap && joined(text, ls[i-1], l, wrapped) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, Block{Span: l.Span})
	}
	return out
}

func joined(text string, before, l line, wrapped bool) bool {
	a, b := text[before.Start:before.End], text[l.Start:l.End]
	if bullet(b) > 0 {
		return false
	}
	if startsSmall(b) && len(a) >= narrowest && !endsSentence(a) {
		return true
	}
	if len(a) >= narrowest && dateGoesOn(a, b) {
		return true
	}
	return wrapped && len(a) >= narrowest && len(a) <= widest && !upperLine(a)
}

// upperLine reports whether a line has no small letters, as headlines and headings
// in capitals.
func upperLine(s string) bool {
	letters := false
	for _, r := range s {
		if r < utf8.RuneSelf {
			if 'a' <= r && r <= 'z' {
				return false
			}
			letters = letters || 'A' <= r && r <= 'Z'
			continue
		}
		if unicode.IsLower(r) {
			return false
		}
		letters = letters || unicode.IsUpper(r)
	}
	return letters
}

// bullet returns the length of the bullet or number that begins a list item; 0 if
// there is none.
func bullet(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '·', '▪', '●', '○', '■', '□', '‣', '⁃', '◦', '\uf0b7', '➢', '✓', '✔', '►', '▶', '»':
		return size
	case '-', '*', '–', '—', '+', 'o':
		for r == '-' && size < 3 && size < len(s) && s[size] == '-' {
			size++
		}
		if next, _ := utf8.DecodeRuneInString(s[size:]); next == ' ' || next == '\t' || next == '\u00a0' {
			return size
		}
		return 0
	case '(':
		if end := strings.IndexByte(s[:min(len(s), 6)], ')'); end > 1 && short(s[1:end]) {
			return end + 1
		}
		return 0
	}
	i := 0
	for i < len(s) && i < 3 && (isDigit(s[i]) || i == 0 && 'a' <= s[i] && s[i] <= 'z') {
		i++
	}
	if i > 0 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && (s[i+1] == ' ' || s[i+1] == '\t' || s[i+1] == 0xC2) {
		return i + 1
	}
	return 0
}

// short reports whether s can number an item: "1", "a", "iv".
func short(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) && (s[i] < 'a' || s[i] > 'z') {
			return false
		}
	}
	return len(s) <= 3
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isLetter reports whether a byte is a letter of ASCII.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
