package corpus

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// Draft returns what a system found in an article as an annotated document, for a
// person to correct. Its zones are those of the document.
func Draft(a model.Article, d *model.Document) Gold {
	g := Gold{ID: a.ID, Ref: d.Published.Day, Mentions: Mentions(d).Mentions, Zones: slices.Clone(d.Zones)}
	g.Article = model.Article{ID: a.ID, Text: d.Text, Title: a.Title, Publisher: a.Publisher, Country: a.Country}
	if d.Published.Origin == model.OriginMetadata {
		g.Article.Published = d.Published.Day
	}
	if d.Dateline != nil && !strings.ContainsAny(d.Dateline.Text, "\r\n") {
		g.Dateline = strings.TrimSpace(d.Dateline.Text)
	}
	for i := range g.Mentions {
		m := &g.Mentions[i]
		for _, field := range mentionValues {
			if value := *field.of(m); value != nil {
				*field.of(m) = new(oneSpaced(*value))
			}
		}
	}
	return g
}

// OnLines returns the document as [WriteAnn] can write it, where every mention lies
// on a line and a zone is whole lines. By the guidelines a quotation that runs over
// lines is one mention a line, and the parts of any other mention that does count
// neither way. A line belongs to the zone that has most of it.
func (g Gold) OnLines() Gold {
	lines := textLines(g.Article.Text)
	var mentions []Mention
	for _, m := range g.Mentions {
		parts := onLines(g.Article.Text, model.Span{Start: m.Start, End: m.End}, lines)
		for _, part := range parts {
			one := m
			if len(parts) > 1 && m.Type != Quote {
				one = Mention{Type: Ignore}
			}
			one.Start, one.End, one.Text = part.Start, part.End, g.Article.Text[part.Start:part.End]
			mentions = append(mentions, one)
		}
	}
	sortMentions(mentions)
	g.Mentions = mentions
	if len(g.Zones) > 0 {
		g.Zones = zonesOfLines(g, lines)
	}
	return g
}

// onLines returns the parts of a span on each of the lines, without white space at
// their ends.
func onLines(text string, span model.Span, lines []model.Span) []model.Span {
	var parts []model.Span
	for _, line := range lines {
		if line.Overlaps(span) {
			part := trimSpan(text, model.Span{Start: max(line.Start, span.Start), End: min(line.End, span.End)})
			if part.Len() > 0 {
				parts = append(parts, part)
			}
		}
	}
	return parts
}

// zonesOfLines returns zones of whole lines.
func zonesOfLines(g Gold, lines []model.Span) []model.Zone {
	var zones []model.Zone
	for _, line := range lines {
		line = trimSpan(g.Article.Text, line)
		kind, most := model.ZoneBody, 0
		for _, zone := range g.Zones {
			if n := min(zone.End, line.End) - max(zone.Start, line.Start); n > most {
				kind, most = zone.Kind, n
			}
		}
		if i := len(zones) - 1; i >= 0 && zones[i].Kind == kind {
			zones[i].End = line.End
		} else {
			zones = append(zones, model.Zone{Span: line, Kind: kind})
		}
	}
	return zones
}

// unsure is the confidence under which a draft asks to look twice.
const unsure = 0.6

// WriteDraft writes a document as [WriteAnn] does, with a comment that says that it
// is a draft, and one for each mention of little confidence.
func WriteDraft(w io.Writer, g Gold) error {
	g = g.OnLines()
	var b strings.Builder
	b.WriteString("# A draft: what was found, not what is there. Mend it, and delete this line.\n")
	if err := WriteAnn(&b, g); err != nil {
		return err
	}
	lines := textLines(g.Article.Text)
	for _, m := range g.Mentions {
		if m.Confidence > 0 && m.Confidence < unsure {
			line := slices.IndexFunc(lines, func(s model.Span) bool { return s.Start <= m.Start && m.End <= s.End })
			fmt.Fprintf(&b, "# look twice: %d | %s | %s (%.2f)\n", line+1, m.Type, oneSpaced(m.Text), m.Confidence)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
