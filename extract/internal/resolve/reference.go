package resolve

import (
	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/model"
)

// reference returns the day of publication: that of the dateline, else one that
// stands before the text, else the source's.
func (w *work) reference(c dates.Context) model.Reference {
	in, expressions := &w.in, w.expressions
	if s := in.Layout.Dateline; s.Len() > 0 {
		for i := range expressions {
			if day, ok := expressions[i].Day(); ok && s.Contains(expressions[i].Span) {
				return model.Reference{Day: day, Origin: model.OriginDateline}
			}
		}
	}
	if day, ok := w.headerDay(c); ok {
		return model.Reference{Day: day, Origin: model.OriginHeader}
	}
	if published := in.Article.Published; !published.IsZero() {
		if day, ok := w.datelineDay(published); ok {
			return model.Reference{Day: day, Origin: model.OriginDateline}
		}
		return model.Reference{Day: published, Origin: model.OriginMetadata}
	}
	if day, ok := w.lateDay(); ok {
		return model.Reference{Day: day, Origin: model.OriginHeader}
	}
	return model.Reference{}
}

// datelineDay returns the day of a dateline that tells no year ("GENEVA, March 4 -"): the
// one nearest to the day of the source, if it lies close to it.
func (w *work) datelineDay(published model.Day) (model.Day, bool) {
	const close = 14
	in, expressions := &w.in, w.expressions
	for i := range expressions {
		if !in.Layout.Dateline.Contains(expressions[i].Span) {
			continue
		}
		if day, ok := expressions[i].DayNear(published); ok {
			away := day.DaysUntil(published)
			return day, away >= -close && away <= close
		}
	}
	return model.Day{}, false
}

// headerDay returns the first day in the lines before the headline and in release
// lines, also one in figures whose order the country tells.
func (w *work) headerDay(c dates.Context) (model.Day, bool) {
	in, expressions := &w.in, w.expressions
	header := w.header[:0]
	for i := range expressions {
		zone := in.Text.Tokens[in.Text.At(expressions[i].Start)].Zone
		if (zone == model.ZoneHeader || zone == model.ZoneEmbargo) && expressions[i].Heads(in.Text) {
			header = append(header, i)
		}
	}
	w.header = header
	for _, i := range header {
		if day, ok := expressions[i].Day(); ok {
			return day, true
		}
	}
	if len(header) == 0 {
		return model.Day{}, false
	}
	placed, _ := dates.Resolve(in.Text, expressions, c)
	for _, i := range header {
		if d := placed[i]; d.Value != "" && !d.Relative && d.Granularity == model.GranularityDay && d.Interval.Days() == 1 {
			return d.Interval.Start, true
		}
	}
	return model.Day{}, false
}

// lateDay returns the first full day near the top, or near the foot, that its place shows
// to be the day of issue, for texts whose line ends were lost or that have no head.
func (w *work) lateDay() (model.Day, bool) {
	const top, head, foot, signed = 600, 300, 300, 600
	in, expressions := &w.in, w.expressions
	for i := range expressions {
		e := &expressions[i]
		if e.Start > top {
			break
		}
		if day, ok := e.Day(); ok && (e.Issue(in.Text) || e.Opens(in.Text) || e.Start < head && e.Alone(in.Text)) {
			return day, true
		}
	}
	for i := len(expressions) - 1; i >= 0 && len(in.Text.Source)-expressions[i].End <= signed; i-- {
		e := &expressions[i]
		if day, ok := e.Day(); ok && (len(in.Text.Source)-e.End <= foot && e.Signs(in.Text) || e.SignsPlace(in.Text)) {
			return day, true
		}
	}
	return model.Day{}, false
}
