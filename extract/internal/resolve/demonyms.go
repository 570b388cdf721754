package resolve

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/model"
)

// demonyms returns the words for people and things of a country that stand in no
// mention, and in no name of something else.
func demonyms(in Input, flat settled, references []model.Mention) []model.Demonym {
	t := in.Text
	held := make([]bool, len(t.Tokens))
	take := func(s model.Span) {
		for i := t.At(s.Start); i < len(t.Tokens) && int(t.Tokens[i].Start) < s.End; i++ {
			held[i] = true
		}
	}
	for _, n := range in.Names {
		take(n.Span)
	}
	for _, s := range taken(flat) {
		take(s)
	}
	for _, r := range references {
		take(r.Span)
	}
	var out []model.Demonym
	for i := 0; i < len(t.Tokens); i++ {
		country, n := gazetteer.Demonym(t, i)
		if n == 0 || held[i] || held[i+n-1] {
			continue
		}
		w := model.Demonym{Span: model.Span{Start: int(t.Tokens[i].Start), End: int(t.Tokens[i+n-1].End)}, Country: country}
		w.Text = t.Source[w.Start:w.End]
		if country == "" {
			w.Unresolved = model.AmbiguousPlace
		}
		out = append(out, w)
		i += n - 1
	}
	return out
}

// references returns those of all organisations.
func references(organisations []model.Organisation) []model.Mention {
	var out []model.Mention
	for _, o := range organisations {
		out = append(out, o.References...)
	}
	return out
}

// taken are the spans of dates and amounts.
func taken(flat settled) []model.Span {
	var out []model.Span
	for _, d := range flat.dates {
		out = append(out, d.Span)
	}
	for _, a := range flat.amounts {
		out = append(out, a.Span)
	}
	return out
}
