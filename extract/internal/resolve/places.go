package resolve

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// resolvePlaces looks up the places among the names: their indices in found, and
// what each means.
func resolvePlaces(in Input, found []names.Mention, country string) ([]int, []gazetteer.Resolution) {
	var indices []int
	var mentions []gazetteer.Mention
	for i, m := range found {
		if m.Kind == names.Place {
			indices = append(indices, i)
			mentions = append(mentions, gazetteer.Mention{First: m.First, Last: m.Last, Kind: m.PlaceKind})
		}
	}
	resolutions := in.Gazetteer.Resolve(in.Text, mentions, gazetteer.Context{Country: country, Dateline: in.Layout.Dateline, Why: in.Why})
	return indices, resolutions
}

// countryWithin returns the country of the first place inside a span that has one.
func countryWithin(found []names.Mention, indices []int, resolutions []gazetteer.Resolution, s model.Span) string {
	for k, i := range indices {
		if c := resolutions[k].Entry.Country; c != "" && s.Contains(found[i].Span) {
			return c
		}
	}
	return ""
}

// countryOfMost returns the country in which nearly all places of a text lie; empty if
// there are few of them or they lie in several.
func countryOfMost(resolutions []gazetteer.Resolution) string {
	const least, share = 2, 0.75
	count := map[string]int{}
	all := 0
	for i := range resolutions {
		if c := resolutions[i].Entry.Country; c != "" {
			count[c]++
			all++
		}
	}
	for c, n := range count {
		if n >= least && float64(n) >= share*float64(all) {
			return c
		}
	}
	return ""
}

// groupPlaces makes one place of all mentions that mean the same.
func groupPlaces(t *token.Text, found []names.Mention, indices []int, resolutions []gazetteer.Resolution) []model.Place {
	type identity struct {
		id                    int
		name, country, region string
		kind                  model.PlaceKind
		own                   string
	}
	at := map[identity]int{}
	var out []model.Place
	for k, i := range indices {
		m, r := found[i], resolutions[k]
		text := t.Source[m.Start:m.End]
		id := identity{r.Entry.ID, "", r.Entry.Country, r.Entry.Region, r.Entry.Kind, m.ID}
		if r.Entry.ID == 0 {
			id.name = cmp.Or(r.Entry.Name, text)
		}
		mention := model.Mention{Span: m.Span, Text: text, Confidence: m.Confidence, Why: append(why(m.Rule), r.Why...)}
		p, ok := at[id]
		if !ok {
			p = len(out)
			at[id] = p
			out = append(out, model.Place{Name: cmp.Or(r.Entry.Name, text), Kind: r.Entry.Kind, Country: r.Entry.Country,
				Region: r.Entry.Region, Point: r.Entry.Point, GeoNameID: r.Entry.ID, ID: m.ID, Confidence: r.Confidence, Unresolved: r.Unresolved})
		}
		out[p].Mentions = append(out[p].Mentions, mention)
	}
	slices.SortStableFunc(out, func(a, b model.Place) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
	return out
}

func why(rule string) []string {
	if rule == "" {
		return nil
	}
	return []string{rule}
}
