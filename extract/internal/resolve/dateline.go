package resolve

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// dateline fills in what the dateline says, by the mentions that lie in it.
func (w *work) dateline(out *model.Dateline, doc *model.Document) *model.Dateline {
	in := &w.in
	s := in.Layout.Dateline
	out.Mention = model.Mention{Span: s, Text: in.Text.Source[s.Start:s.End], Confidence: 1}
	for i := range doc.Places {
		for _, m := range doc.Places[i].Mentions {
			if s.Contains(m.Span) && !ofTimeZone(in.Text.Source, m.Start) {
				out.Places = append(out.Places, m.Text)
			}
		}
	}
	for i := range w.expressions {
		if day, ok := w.expressions[i].Day(); ok && s.Contains(w.expressions[i].Span) {
			out.Day = day
			break
		}
	}
	for i := range w.names {
		if m := &w.names[i]; s.Contains(m.Span) && in.Text.Tokens[m.First].Has(lexicon.WireService) {
			out.Wire = in.Text.Source[m.Start:m.End]
			break
		}
	}
	return out
}

// ofTimeZone reports whether the place at the offset is the city of a time zone:
// "@ 9:00 AM America/Toronto".
func ofTimeZone(text string, at int) bool {
	return strings.HasSuffix(text[:at], "America/") || strings.HasSuffix(text[:at], "Europe/") || strings.HasSuffix(text[:at], "Asia/") ||
		strings.HasSuffix(text[:at], "Australia/") || strings.HasSuffix(text[:at], "Africa/") || strings.HasSuffix(text[:at], "Pacific/")
}
