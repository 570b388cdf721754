package source

import (
	"html"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
	"golang.org/x/net/html/atom"
)

// gap is what stands between two pieces of text; the greatest asked for wins.
type gap uint8

const (
	noGap gap = iota
	spaceGap
	tabGap
	lineGap
	paragraphGap
)

var gapText = [...]string{"", " ", "\t", "\n", "\n\n"}

// writer collects the text of a page and the map back to it.
type writer struct {
	page     string
	out      []byte
	segments []model.Segment
	gap      gap
	bullet   bool
}

// writers are kept from page to page with their working memory.
var writers = sync.Pool{New: func() any { return &writer{} }}

func (w *writer) reset(page string) {
	*w = writer{page: page, out: w.out[:0], segments: w.segments[:0]}
}

// boundary notes what a tag puts between the text before and after it.
func (w *writer) boundary(tag atom.Atom, opening bool) {
	switch tag {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Div, atom.Section, atom.Article, atom.Main,
		atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Blockquote, atom.Figure, atom.Figcaption, atom.Header, atom.Address, atom.Pre, atom.Hr,
		atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Body:
		w.need(paragraphGap)
	case atom.Br, atom.Tr, atom.Dt, atom.Dd, atom.Caption:
		w.need(lineGap)
	case atom.Li:
		w.need(lineGap)
		w.bullet = opening
	case atom.Td, atom.Th:
		if opening {
			w.need(tabGap)
		}
	}
}

func (w *writer) need(g gap) { w.gap = max(w.gap, g) }

// flush writes the gap before a piece of text.
func (w *writer) flush() {
	switch {
	case w.gap == noGap:
	case w.gap == spaceGap && !w.bullet && len(w.out) > 0: // as nearly always
		w.out = append(w.out, ' ')
	default:
		if len(w.out) > 0 {
			w.out = append(w.out, gapText[w.gap]...)
		}
		if w.bullet {
			w.out = append(w.out, "• "...)
		}
	}
	w.gap, w.bullet = noGap, false
}

// text writes the text between start and end of the page, with character
// references decoded and, unless it is preformatted, white space collapsed.
func (w *writer) text(start, end int, preformatted bool) {
	page := w.page[:end]
	for i := start; i < end; {
		if c := page[i]; !breaks[c] {
			n := plain(page[i:])
			w.put(page[i:i+n], i, i+n, true)
			i += n
			continue
		} else if c != '&' {
			n := spaces(page[i:])
			if preformatted {
				w.preformatted(i, i+n)
			} else {
				w.need(spaceGap)
			}
			i += n
			continue
		}
		if decoded, n := reference(page[i:]); n > 0 {
			w.put(decoded, i, i+n, false)
			i += n
			continue
		}
		n := plain(page[i:])
		w.put(page[i:i+n], i, i+n, true)
		i += n
	}
}

// preformatted writes white space as it is.
func (w *writer) preformatted(start, end int) {
	if len(w.out) > 0 && w.gap <= spaceGap {
		w.gap = noGap
		w.put(w.page[start:end], start, end, true)
	}
}

// put writes one piece of text and maps it.
func (w *writer) put(text string, start, end int, exact bool) {
	w.flush()
	at := len(w.out)
	w.out = append(w.out, text...)
	if n := len(w.segments); n > 0 && exact {
		if last := &w.segments[n-1]; last.Exact && last.Text.End == at && last.Source.End == start {
			last.Text.End, last.Source.End = len(w.out), end
			return
		}
	}
	w.segments = append(w.segments, model.Segment{Text: model.Span{Start: at, End: len(w.out)},
		Source: model.Span{Start: start, End: end}, Exact: exact})
}

// spaces returns the length of the white space at the begin of s, as HTML means it:
// a no-break space is none.
func spaces(s string) int {
	n := 0
	for n < len(s) && isSpace(s[n]) {
		n++
	}
	return n
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// breaks are white space and "&", before which a piece of plain text ends.
var breaks = [256]bool{' ': true, '\t': true, '\n': true, '\r': true, '\f': true, '&': true}

// plain returns the length of the text at the begin of s up to white space or "&";
// one byte at least.
func plain(s string) int {
	n := 1
	for n < len(s) && !breaks[s[n]] {
		n++
	}
	return n
}

// longestReference is that of the longest name of a character, with its marks.
const longestReference = 33

// reference decodes the character reference at the begin of s; its length is 0 if
// there is none.
func reference(s string) (string, int) {
	n := strings.IndexByte(s[:min(len(s), longestReference)], ';')
	if n < 2 {
		return "", 0
	}
	decoded := html.UnescapeString(s[:n+1])
	if decoded == s[:n+1] || utf8.RuneCountInString(decoded) > 2 {
		return "", 0
	}
	return decoded, n + 1
}
