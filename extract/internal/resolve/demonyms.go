package resolve

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/model"
)

// demonyms returns the words for people and things of a country that stand in no
// mention, and in no name of something else.
func (w *work) demonyms(organisations []model.Organisation) []model.Demonym {
	t := w.in.Text
	for i := range organisations {
		for _, r := range organisations[i].References {
			first := t.At(r.Start)
			w.take(first, first+1) // a reference is one word
		}
	}
	var out []model.Demonym
	end := 0 // of the last one
	peoples := gazetteer.Demonyms()
	for _, c := range t.Capitals {
		i := int(c)
		if !peoples.May(&t.Tokens[i]) || i < end {
			continue
		}
		country, n := peoples.At(t, i)
		if n == 0 || w.held[i] || w.held[i+n-1] {
			continue
		}
		d := model.Demonym{Span: model.Span{Start: int(t.Tokens[i].Start), End: int(t.Tokens[i+n-1].End)}, Country: country}
		d.Text = t.Source[d.Start:d.End]
		if country == "" {
			d.Unresolved = model.AmbiguousPlace
		}
		out = append(out, d)
		end = i + n
	}
	return out
}
