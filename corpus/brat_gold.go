package corpus

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// WriteGoldBrat writes an annotated document in the standoff form of brat, from
// which [ParseBrat] gives it back with values, zones and headers, but for
// confidences. The text file beside it is the text, byte for byte. What the form
// cannot hold is an error, and then nothing is written: text that is not UTF-8,
// mentions of white space.
func WriteGoldBrat(w io.Writer, g Gold) error {
	text := g.Article.Text
	if !utf8.ValidString(text) {
		return fmt.Errorf("corpus: %s cannot be written for brat: the text is not UTF-8", g.ID)
	}
	offsets := model.NewOffsets(text)
	var b strings.Builder
	marks, remarks := 0, 0
	mark := func(label string, span model.Span) {
		marks++
		fmt.Fprintf(&b, "T%d\t%s %s\t%s\n", marks, label, bratPieces(text, span, offsets), bratWords(text[span.Start:span.End]))
	}
	for i, h := range headersOf(g) {
		remarks = i + 1
		fmt.Fprintf(&b, "#%d\t%s %s\t%s\n", remarks, bratHeader, h.key, quotedIfNeeded(h.value))
	}
	if err := errors.Join(checkSpans(g)...); err != nil {
		return fmt.Errorf("corpus: %s cannot be written for brat: %w", g.ID, err)
	}
	sorted := g
	sorted.Mentions = append([]Mention{}, g.Mentions...)
	sortMentions(sorted.Mentions)
	for _, m := range sorted.Mentions {
		mark(string(m.Type), model.Span{Start: m.Start, End: m.End})
		if note := valueNote(m); note != "" {
			remarks++
			fmt.Fprintf(&b, "#%d\tAnnotatorNotes T%d\t%s\n", remarks, marks, note)
		}
	}
	for i, zone := range g.Zones {
		mark(bratZone, zone.Span)
		fmt.Fprintf(&b, "A%d\tKind T%d %s\n", i+1, marks, zone.Kind)
	}
	back, err := ParseBrat(g.ID, text, b.String(), nil, nil)
	if err != nil {
		return fmt.Errorf("corpus: %s cannot be written for brat: %w", g.ID, err)
	}
	if difference := differenceOf(sorted, back); difference != "" {
		return fmt.Errorf("corpus: %s cannot be written for brat: %s", g.ID, difference)
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// checkSpans returns an error for each span that is not in the text.
func checkSpans(g Gold) []error {
	var errs []error
	check := func(s model.Span) {
		if s.Start < 0 || s.Start >= s.End || s.End > len(g.Article.Text) {
			errs = append(errs, fmt.Errorf("%d:%d is no span of the text", s.Start, s.End))
		}
	}
	for _, m := range g.Mentions {
		check(model.Span{Start: m.Start, End: m.End})
	}
	for _, zone := range g.Zones {
		check(zone.Span)
	}
	return errs
}

// bratPieces writes a span as brat does: in pieces where it runs over the end of a
// line.
func bratPieces(text string, span model.Span, offsets *model.Offsets) string {
	var pieces []string
	at := span.Start
	for line := range strings.Lines(text[span.Start:span.End]) {
		// A piece without characters is none; an end of line at the very end of a span
		// belongs to the piece, or it would be lost.
		end := at + len(line)
		if content := strings.TrimSuffix(line, "\n"); content != "" && end < span.End {
			pieces = append(pieces, fmt.Sprintf("%d %d", offsets.Runes(at), offsets.Runes(at+len(content))))
		} else if end == span.End {
			pieces = append(pieces, fmt.Sprintf("%d %d", offsets.Runes(at), offsets.Runes(end)))
		}
		at = end
	}
	return strings.Join(pieces, ";")
}

// bratWords puts the text of a mention on one line.
func bratWords(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' || separatesLines(r) {
			return ' '
		}
		return r
	}, s)
}

// valueNote writes the values of a mention as a note.
func valueNote(m Mention) string {
	var parts []string
	for _, field := range mentionValues {
		if value := *field.of(&m); value != nil {
			parts = append(parts, field.name+": "+quotedIfNeeded(*value))
		}
	}
	return strings.Join(parts, "; ")
}
