package layout

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/model"
)

// Find returns the layout of a text, in time linear in its length.
func Find(text string) Layout {
	f := finders.Get().(*Finder)
	defer finders.Put(f)
	out := f.Find(text)
	out.Blocks = slices.Clone(out.Blocks)
	return out
}

// Finder finds the layout of one text after the other. It keeps its working memory, in
// which the blocks lie: they are valid until it reads the next text. It is for one
// goroutine at a time.
type Finder struct{ f finder }

// Find is the function Find.
func (l *Finder) Find(text string) Layout {
	f := &l.f
	f.lines = lines(f.lines[:0], text)
	f.text, f.out, f.body = text, Layout{HardWrapped: hardWrapped(text, f.lines)}, 0
	f.blocks = paragraphs(f.blocks[:0], text, f.lines, f.out.HardWrapped)
	first := f.gap(0)
	f.spaces = first
	f.datelines()
	f.spaces = first
	f.lostHeads()
	f.heads = scratch.Zeros(f.heads, len(f.blocks))
	f.top()
	f.bottom()
	f.contacts()
	f.lastDay()
	f.out.Blocks, f.text = f.blocks, ""
	return f.out
}

// finder gives the blocks of a text their kinds. It is kept from text to text.
type finder struct {
	text   string
	lines  []line
	blocks []Block
	out    Layout
	// body is the index of the first block of running text.
	body int
	// spaces is where the next two spaces stand together, or the end of the text.
	spaces int
	// heads are the kinds of part that the blocks head, plus one; 0 where it was not asked for.
	heads []model.ZoneKind
	// room is for the pieces of one line after the other.
	room [mostPieces]piece
}

var finders = sync.Pool{New: func() any { return &Finder{} }}

func (f *finder) of(i int) string { return f.text[f.blocks[i].Start:f.blocks[i].End] }

// head returns the kind of part that block i heads. The blocks are final.
func (f *finder) head(i int) model.ZoneKind {
	if f.heads[i] == 0 {
		f.heads[i] = head(f.of(i)) + 1
	}
	return f.heads[i] - 1
}

// How far from the top a dateline may stand, and how much of a block is searched
// for one that lost the line end before it.
const (
	datelineBlocks = 24
	datelineBytes  = 700
)

// datelines finds the dateline and makes it a block of its own.
func (f *finder) datelines() {
	for i := 0; i < min(len(f.blocks), datelineBlocks); i++ {
		b := f.blocks[i]
		dash := i+1 < len(f.blocks) && b.Len() < 80 && f.leadsWithDash(i+1)
		if span, rest := scanDateline(f.room[:], f.text, b.Start, b.End, dash); f.accept(i, span, rest) && !headed(f.of(i)) {
			f.split(i, span, rest)
			return
		}
		if at, span, rest := f.inside(b); span.Len() > 0 {
			f.blocks = insert(f.blocks, i, Block{Span: model.Span{Start: b.Start, End: at}})
			f.blocks[i+1].Start = span.Start
			f.split(i+1, span, rest)
			return
		}
		if b.Len() > 600 {
			return // running text has begun without one
		}
	}
}

// headed reports whether a block is a line that says who issued the release or how it
// may be used.
func headed(s string) bool {
	kind := head(s)
	return kind == model.ZoneHeader || kind == model.ZoneEmbargo || kind == model.ZoneContact
}

// accept reports whether what looks like a dateline is one: it introduces running
// text, or stands alone.
func (f *finder) accept(i int, span model.Span, rest int) bool {
	if span.Len() == 0 {
		return false
	}
	after := f.blocks[i].End - rest
	if after <= 0 {
		return i+1 < len(f.blocks) || i > 0
	}
	evidence := strings.ContainsAny(f.text[span.Start:span.End], "0123456789(/,")
	return after >= 120 || evidence && after >= 15 || i+1 < len(f.blocks) && f.blocks[i+1].Len() > 120 && evidence
}

// inside looks for a dateline in a block whose line ends were lost: after white
// space of two characters or more, with a wire service or a full day in it.
func (f *finder) inside(b Block) (at int, span model.Span, rest int) {
	limit := min(b.End, b.Start+datelineBytes)
	wide := f.wide(b.Start, limit)
	for i := b.Start + 2; i < limit; i++ {
		if !wide { // then a parenthesis must begin it
			n := strings.IndexByte(f.text[i:limit], '(')
			if n < 0 {
				break
			}
			i += n
		}
		if f.text[i-1] != ' ' || f.text[i] == ' ' || f.text[i-2] != ' ' && f.text[i] != '(' {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(f.text[i:]); !unicode.IsUpper(r) && r != '(' && r != '[' {
			continue
		}
		span, rest := scanDateline(f.room[:], f.text, i, b.End, false)
		if span.Len() > 0 && b.End-rest > 40 && strings.ContainsAny(f.text[span.Start:span.End], "0123456789,/") {
			return len(strings.TrimRight(f.text[:i], " \t\u00a0")), span, rest
		}
	}
	return 0, model.Span{}, 0
}

// wide reports whether two spaces stand between two offsets, the first of which is never
// less than that of the call before.
func (f *finder) wide(start, end int) bool {
	if f.spaces < start {
		f.spaces = f.gap(start)
	}
	return f.spaces+2 <= end
}

// gap returns where the first two spaces stand together from an offset on, or the end of the
// text.
func (f *finder) gap(start int) int {
	if n := strings.Index(f.text[start:], "  "); n >= 0 {
		return start + n
	}
	return len(f.text)
}

// split cuts the dateline from block i. The marks between it and the text stay with
// the dateline.
func (f *finder) split(i int, span model.Span, rest int) {
	f.out.Dateline = span
	b := f.blocks[i]
	end := len(strings.TrimRightFunc(f.text[:rest], invisible))
	f.blocks[i] = Block{model.Span{Start: b.Start, End: max(end, span.End)}, model.ZoneDateline}
	f.body = i + 1
	if rest < b.End {
		f.blocks = insert(f.blocks, i+1, Block{Span: model.Span{Start: rest, End: b.End}})
		return
	}
	if i+1 < len(f.blocks) {
		f.leadingDash(i)
	}
}

// leadsWithDash reports whether block i begins with a dash and goes on as running
// text does.
func (f *finder) leadsWithDash(i int) bool {
	s := f.of(i)
	return len(s) > 120 && len(strings.TrimLeft(s, "-–—")) < len(s)
}

// leadingDash gives a dash that begins the line after the dateline to the dateline.
func (f *finder) leadingDash(i int) {
	next := &f.blocks[i+1]
	s := f.text[next.Start:next.End]
	cut := strings.TrimLeft(s, "-–—: \u00a0\t")
	if n := len(s) - len(cut); n > 0 && n < 8 && cut != "" {
		f.blocks[i].End = len(strings.TrimRightFunc(f.text[:next.Start+n], invisible))
		next.Start += n
	}
}

func insert(blocks []Block, i int, b Block) []Block {
	blocks = append(blocks, Block{})
	copy(blocks[i+1:], blocks[i:])
	blocks[i] = b
	return blocks
}

// longestTitle is the length in bytes up to which a block can be a headline or a
// heading.
const (
	longestTitle   = 300
	longestHeading = 140
)

// top gives kinds to what stands before the running text: header, embargo, contact,
// headline, second headline.
func (f *finder) top() {
	end := f.body
	if f.out.Dateline.Len() > 0 {
		end--
	} else {
		end = f.firstParagraph()
		f.body = end
	}
	title := -1
	contact := false
	for i := range end {
		b := &f.blocks[i]
		s := f.of(i)
		kind := f.head(i)
		switch {
		case kind == model.ZoneContact:
			b.Kind, contact = kind, true
		case kind == model.ZoneEmbargo:
			b.Kind, contact = kind, false
		case kind == model.ZoneHeader && (b.Len() < 60 || title < 0 || fullDay(s)), dayLine(s):
			b.Kind, contact = model.ZoneHeader, false
		case contact && contactLine(s) && !(upperLine(s) && strings.Count(s, " ") >= 4):
			b.Kind = model.ZoneContact
		case bullet(s) > 0:
			b.Kind = model.ZoneList
		case title < 0 && b.Len() <= longestTitle && titleLine(s) && !f.letterhead(i, end):
			b.Kind, title = model.ZoneHeadline, i
			f.out.Headline = b.Span
		case title >= 0 && b.Len() <= longestTitle && i == title+1 && !finished(s):
			b.Kind = model.ZoneSubheadline
			title = i
		case title >= 0 && b.Len() <= longestHeading && !finished(s):
			b.Kind = model.ZoneHeader
		case title < 0 && b.Len() <= longestTitle:
			b.Kind = model.ZoneHeader
		}
		if b.Kind != model.ZoneContact {
			contact = contact && b.Kind != model.ZoneHeadline
		}
	}
}

// letterhead reports whether block i is a line of a few words, as a publisher's
// name, before another that can be the headline.
func (f *finder) letterhead(i, end int) bool {
	if hasWords(f.of(i), 5) {
		return false
	}
	for k := i + 1; k < min(end, i+8); k++ {
		s := f.of(k)
		if f.head(k) == model.ZoneBody && bullet(s) == 0 && hasWords(s, 5) && len(s) <= longestTitle && titleLine(s) && !finished(s) && !dayLine(s) {
			return true
		}
	}
	return false
}

// hasWords reports whether a text has n words or more, divided by white space.
func hasWords(s string, n int) bool {
	inside := false
	for _, r := range s {
		space := unicode.IsSpace(r)
		if !space && !inside {
			if n--; n == 0 {
				return true
			}
		}
		inside = !space
	}
	return false
}

// firstParagraph returns the index of the first block that is running text by its
// length and end.
func (f *finder) firstParagraph() int {
	for i := range f.blocks {
		s := f.of(i)
		if f.head(i) != model.ZoneBody || bullet(s) > 0 && len(s) < 400 {
			continue
		}
		if len(s) > longestTitle || len(s) > 90 && finished(s) {
			return i
		}
		if i > 0 && len(s) > 160 && strings.Contains(s, ". ") {
			return i
		}
	}
	return min(1, len(f.blocks))
}
