package resolve

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// dateline returns what the dateline says, by the mentions that lie in it.
func dateline(in Input, flat settled, doc *model.Document) *model.Dateline {
	s := in.Layout.Dateline
	if s.Len() == 0 {
		return nil
	}
	out := &model.Dateline{Mention: model.Mention{Span: s, Text: in.Text.Source[s.Start:s.End], Confidence: 1}}
	for _, p := range doc.Places {
		for _, m := range p.Mentions {
			if s.Contains(m.Span) && !ofTimeZone(in.Text.Source, m.Start) {
				out.Places = append(out.Places, m.Text)
			}
		}
	}
	for i := range flat.dates {
		if day, ok := flat.dates[i].Day(); ok && s.Contains(flat.dates[i].Span) && out.Day.IsZero() {
			out.Day = day
		}
	}
	for _, m := range flat.names {
		if s.Contains(m.Span) && out.Wire == "" && in.Text.Tokens[m.First].Has(lexicon.WireService) {
			out.Wire = in.Text.Source[m.Start:m.End]
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
