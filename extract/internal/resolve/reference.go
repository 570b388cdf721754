package resolve

import (
	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/model"
)

// reference returns the day of publication: that of the dateline, else one that
// stands before the text, else the source's.
func reference(in Input, expressions []dates.Expression) model.Reference {
	if s := in.Layout.Dateline; s.Len() > 0 {
		for i := range expressions {
			if day, ok := expressions[i].Day(); ok && s.Contains(expressions[i].Span) {
				return model.Reference{Day: day, Origin: model.OriginDateline}
			}
		}
	}
	for i := range expressions {
		zone := in.Text.Tokens[in.Text.At(expressions[i].Start)].Zone
		if zone != model.ZoneHeader && zone != model.ZoneEmbargo {
			continue
		}
		if day, ok := expressions[i].Day(); ok {
			return model.Reference{Day: day, Origin: model.OriginHeader}
		}
	}
	if !in.Article.Published.IsZero() {
		return model.Reference{Day: in.Article.Published, Origin: model.OriginMetadata}
	}
	return model.Reference{}
}
