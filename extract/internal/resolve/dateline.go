package resolve

import (
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
			if s.Contains(m.Span) {
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
