package score

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// pageMark is a stretch of text that is marked on the page.
type pageMark struct {
	model.Span
	class string
	of    corpus.Type
	// note stands behind the mark, title shows when the pointer rests on it.
	note, title string
}

// pageMarks returns the marks of a document, in the order of the text, those around
// others before them.
func (c *comparison) pageMarks(types []corpus.Type) []pageMark {
	var marks []pageMark
	wrong := map[model.Span]map[corpus.Type]bool{}
	for _, e := range c.errors() {
		if !e.concerns(types) {
			continue
		}
		if e.Kind == WrongValue {
			if wrong[e.Span] == nil {
				wrong[e.Span] = map[corpus.Type]bool{}
			}
			wrong[e.Span][e.Type] = true
		}
		marks = append(marks, pageMark{Span: e.Span, class: errorClasses[e.Kind], of: e.Type, note: e.note(), title: e.title()})
		if e.Predicted != nil {
			marks = append(marks, pageMark{Span: *e.Predicted, class: foundClass, of: e.Type, title: "found as " + string(e.Type)})
		}
	}
	marks = joinValues(marks)
	for _, g := range c.gold {
		if at := span(g.Mention); g.match >= 0 && slices.Contains(types, g.Type) && !wrong[at][g.Type] {
			marks = append(marks, pageMark{Span: at, class: rightClass, of: g.Type, title: rightTitle(g, c.predicted[g.match])})
		}
	}
	for _, at := range c.doubtful {
		marks = append(marks, pageMark{Span: at, class: doubtfulClass, title: "counts neither way"})
	}
	slices.SortStableFunc(marks, func(a, b pageMark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), compareBool(a.of != corpus.Quote, b.of != corpus.Quote))
	})
	return marks
}

// joinValues makes one mark of several values of one mention that are wrong.
func joinValues(marks []pageMark) []pageMark {
	var list []pageMark
	for _, m := range marks {
		if i := len(list) - 1; i >= 0 && m.class == errorClasses[WrongValue] && list[i].class == m.class && list[i].Span == m.Span && list[i].of == m.of {
			list[i].note += "; " + m.note
			list[i].title += "\n" + m.title
			continue
		}
		list = append(list, m)
	}
	return list
}

// longestNote is the most characters of a value that stand behind a mark.
const longestNote = 60

// note says in a few words what is wrong.
func (e Error) note() string {
	quoted := func(s string) string {
		s = shortenedTo(oneLine(s), longestNote)
		if s == "" {
			return "none"
		}
		return s
	}
	switch e.Kind {
	case WrongType:
		return fmt.Sprintf("%s, not %s", e.Expected, e.Got)
	case WrongBoundary:
		return fmt.Sprintf("%s, found “%s”", e.Type, quoted(e.Got))
	case WrongValue:
		return fmt.Sprintf("%s %s, not %s", e.Field, quoted(e.Expected), quoted(e.Got))
	}
	return string(e.Kind) + " " + string(e.Type)
}

// title says all of it.
func (e Error) title() string {
	if e.Kind == Missed || e.Kind == Extra {
		return string(e.Kind) + " " + string(e.Type)
	}
	return fmt.Sprintf("%s: %s %s\nexpected: %s\ngot: %s", e.Kind, e.Type, e.Field, e.Expected, e.Got)
}

// rightTitle says what was found.
func rightTitle(g, p item) string {
	var lines []string
	for _, v := range comparisons {
		if value := v.of(g.Mention); v.mentionType == g.Type && value != nil {
			lines = append(lines, v.field+": "+*value)
		}
	}
	if p.Confidence > 0 {
		lines = append(lines, fmt.Sprintf("confidence: %.2f", p.Confidence))
	}
	return strings.Join(append([]string{"right " + string(g.Type)}, lines...), "\n")
}

// piece is the beginning of a mark, its end, or text.
type piece struct {
	Open *openMark
	End  bool
	Text string
}

// openMark is a mark, or a part of one that another mark cuts.
type openMark struct {
	Class, Type, Title string
	// Note is set on the last part.
	Note string
	mark *pageMark
}

// pieces cuts a text so that marks nest: one that begins inside another and ends
// outside of it is closed with it and opened again.
func pieces(text string, marks []pageMark) []piece {
	var list []piece
	var stack []*openMark
	open := func(m *pageMark) {
		o := &openMark{Class: m.class, Type: string(m.of), Title: visible(m.title), mark: m}
		stack = append(stack, o)
		list = append(list, piece{Open: o})
	}
	for at := range stops(text, marks) {
		if deepest := slices.IndexFunc(stack, func(o *openMark) bool { return o.mark.End <= at.Start }); deepest >= 0 {
			var again []*pageMark
			for _, o := range slices.Backward(stack[deepest:]) {
				list = append(list, piece{End: true})
				if o.mark.End <= at.Start {
					o.Note = visible(o.mark.note)
				} else {
					again = append(again, o.mark)
				}
			}
			stack = stack[:deepest]
			for _, m := range slices.Backward(again) {
				open(m)
			}
		}
		for len(marks) > 0 && marks[0].Start <= at.Start && at.Len() > 0 {
			open(&marks[0])
			marks = marks[1:]
		}
		if at.Len() > 0 {
			list = append(list, piece{Text: visible(text[at.Start:at.End])})
		}
	}
	return list
}

// stops yields the stretches between ends of marks, and at last an empty one.
func stops(text string, marks []pageMark) func(func(model.Span) bool) {
	cuts := []int{0, len(text)}
	for _, m := range marks {
		cuts = append(cuts, m.Start, m.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	return func(yield func(model.Span) bool) {
		for i, start := range cuts {
			end := start
			if i+1 < len(cuts) {
				end = cuts[i+1]
			}
			if !yield(model.Span{Start: start, End: end}) {
				return
			}
		}
	}
}
