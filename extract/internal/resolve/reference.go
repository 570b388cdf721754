package resolve

import (
	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/model"
)

// reference returns the day of publication: that of the dateline, else one that
// stands before the text, else the source's.
func reference(in Input, expressions []dates.Expression, country string) model.Reference {
	if s := in.Layout.Dateline; s.Len() > 0 {
		for i := range expressions {
			if day, ok := expressions[i].Day(); ok && s.Contains(expressions[i].Span) {
				return model.Reference{Day: day, Origin: model.OriginDateline}
			}
		}
	}
	if day, ok := headerDay(in, expressions, country); ok {
		return model.Reference{Day: day, Origin: model.OriginHeader}
	}
	if !in.Article.Published.IsZero() {
		return model.Reference{Day: in.Article.Published, Origin: model.OriginMetadata}
	}
	return model.Reference{}
}

// headerDay returns the first day in the lines before the headline and in release
// lines, also one in figures whose order the country tells.
func headerDay(in Input, expressions []dates.Expression, country string) (model.Day, bool) {
	var header []dates.Expression
	for i := range expressions {
		zone := in.Text.Tokens[in.Text.At(expressions[i].Start)].Zone
		if zone == model.ZoneHeader || zone == model.ZoneEmbargo {
			header = append(header, expressions[i])
		}
	}
	for i := range header {
		if day, ok := header[i].Day(); ok {
			return day, true
		}
	}
	if len(header) == 0 {
		return model.Day{}, false
	}
	placed, _ := dates.Resolve(in.Text, header, dates.Context{Country: country})
	for _, d := range placed {
		if d.Value != "" && !d.Relative && d.Granularity == model.GranularityDay && d.Interval.Days() == 1 {
			return d.Interval.Start, true
		}
	}
	return model.Day{}, false
}
