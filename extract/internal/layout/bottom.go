package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// bottom gives kinds to what follows: headings, lists, boilerplate, contacts, end
// marks. A part lasts until the next one is headed.
func (f *finder) bottom() {
	part := model.ZoneBody
	for i := f.body; i < len(f.blocks); i++ {
		b := &f.blocks[i]
		s := f.of(i)
		kind := f.head(i)
		if kind == model.ZoneBoilerplate && !f.boilerplateHead(i) || kind == model.ZoneHeader ||
			kind == model.ZoneEmbargo && len(s) > 60 || kind == model.ZoneContact && part == model.ZoneBody && len(s) > 400 {
			kind = model.ZoneBody
		}
		switch {
		case kind == model.ZoneEndMark:
			b.Kind = kind
			if f.ended(i) && part == model.ZoneBody {
				part = model.ZoneBoilerplate
			}
			continue
		case kind == model.ZoneEmbargo:
			b.Kind = kind
			continue
		case kind != model.ZoneBody:
			part = kind
		case part == model.ZoneContact && !contactLine(s):
			part = model.ZoneBoilerplate
			if i < len(f.blocks)*2/3 && len(s) > 200 {
				part = model.ZoneBody
			}
		}
		b.Kind = part
		if part != model.ZoneBody {
			continue
		}
		switch {
		case bullet(s) > 0 && (len(s) <= longestItem || !numbered(s)) || cells(s) || labelled(s):
			b.Kind = model.ZoneList
		case f.heading(i):
			b.Kind = model.ZoneHeading
		}
	}
}

// longestCell is how many bytes a line has at most for each mark between its cells.
const longestCell = 120

// cells reports whether a line is divided by tabs or strokes as a row of a table is. A
// few of them in a long paragraph are those of bullets that lost their lines.
func cells(s string) bool {
	tabs, strokes := strings.Count(s, "\t"), strings.Count(s, "|")
	return (tabs > 1 || strokes > 2) && len(s) <= longestCell*(tabs+strokes+1)
}

// longestItem is the length in bytes from which a numbered block is a paragraph and
// no item of a list.
const longestItem = 160

// numbered reports whether a block begins with a number, not with a bullet.
func numbered(s string) bool { return isDigit(s[0]) || s[0] == '(' || 'a' <= s[0] && s[0] <= 'z' }

// labelled reports whether a short line is a value after its label: "Date: 4 May".
func labelled(s string) bool {
	colon := strings.IndexByte(s, ':')
	return colon > 0 && colon <= 25 && len(s) > colon+1 && len(s) <= longestHeading && !hasWords(s[:colon], 4) && !finished(s) && s[len(s)-1] != '?'
}

// contacts gives the short lines at the end of a release to the contact block, if
// one of them holds an address of the net or a telephone number.
func (f *finder) contacts() {
	first, found := len(f.blocks), false
	for i := len(f.blocks) - 1; i > f.body; i-- {
		b, s := f.blocks[i], f.of(i)
		if b.Kind == model.ZoneEndMark {
			continue
		}
		if b.Kind != model.ZoneBody && b.Kind != model.ZoneHeading || b.Len() > 120 || finished(s) {
			break
		}
		found = found || phone(s) || strings.ContainsRune(s, '@')
		first = i
	}
	for i := first; found && i < len(f.blocks); i++ {
		if f.blocks[i].Kind != model.ZoneEndMark {
			f.blocks[i].Kind = model.ZoneContact
		}
	}
}

// ended reports whether the end mark in block i ends the release: "more" does not.
func (f *finder) ended(i int) bool { return !strings.Contains(strings.ToLower(f.of(i)), "more") }

// boilerplateHead reports whether a block that begins with "About" heads or is a
// portrait: a heading, or a name with a colon, not a sentence ("About 300 people").
func (f *finder) boilerplateHead(i int) bool {
	s := f.of(i)
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return !invisible(r) })
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(rest, invisible))
	if len(s) <= longestHeading {
		return !finished(s) && (rest == "" || !unicode.IsDigit(r))
	}
	colon := strings.IndexByte(s[:longestHeading], ':')
	return colon > 0 && !unicode.IsDigit(r)
}

// heading reports whether block i is a title inside the text.
func (f *finder) heading(i int) bool {
	s := f.of(i)
	if len(s) > longestHeading || finished(s) || i+1 >= len(f.blocks) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsTitle(r)
}

// lastDay takes a place and full day on one of the last lines for the dateline of a
// release that has none at its top.
func (f *finder) lastDay() {
	if f.out.Dateline.Len() > 0 {
		return
	}
	for _, b := range f.blocks[:min(f.body, len(f.blocks))] {
		if b.Kind == model.ZoneHeader && dayLine(f.text[b.Start:b.End]) {
			return
		}
	}
	for i := len(f.blocks) - 1; i >= max(f.body, len(f.blocks)-10); i-- {
		b := &f.blocks[i]
		if b.Len() > 60 {
			continue
		}
		if dayLine(f.of(i)) {
			b.Kind = model.ZoneHeader
			return
		}
		if span, rest := scanDateline(f.room[:], f.text, b.Start, b.End, false); span.Len() > 0 && rest >= b.End && fullDay(f.of(i)) {
			b.Kind = model.ZoneDateline
			f.out.Dateline = span
			return
		}
	}
}
