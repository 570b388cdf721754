package resolve

import (
	"cmp"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/model"
)

// resolvePlaces looks up the places among the names: their indices, and what each
// means.
func (w *work) resolvePlaces(country string) {
	w.places, w.mentions = w.places[:0], w.mentions[:0]
	for i := range w.names {
		if m := &w.names[i]; m.Kind == names.Place {
			w.places = append(w.places, i)
			w.mentions = append(w.mentions, gazetteer.Mention{First: m.First, Last: m.Last, Kind: m.PlaceKind})
		}
	}
	w.resolutions = w.in.Gazetteer.Resolve(w.resolutions[:0], w.in.Text, w.mentions, gazetteer.Context{Country: country, Dateline: w.in.Layout.Dateline, Asked: w.in.Asked, Why: w.in.Why})
}

// countryWithin returns the country of the first place inside a span that has one.
func (w *work) countryWithin(s model.Span) string {
	for k, i := range w.places {
		if c := w.resolutions[k].Entry.Country; c != "" && s.Contains(w.names[i].Span) {
			return c
		}
	}
	return ""
}

// countryOfMost returns the country in which nearly all places of a text lie; empty if
// there are few of them or they lie in several.
func (w *work) countryOfMost() string {
	const least, share = 2, 0.75
	// The one country that can have more than half of the places outlasts the others
	// when each place of another takes one of its own away (Boyer and Moore).
	most, lead := "", 0
	for i := range w.resolutions {
		switch c := w.resolutions[i].Entry.Country; {
		case c == "":
		case lead == 0:
			most, lead = c, 1
		case c == most:
			lead++
		default:
			lead--
		}
	}
	all, n := 0, 0
	for i := range w.resolutions {
		c := w.resolutions[i].Entry.Country
		if c != "" {
			all++
		}
		if c != "" && c == most {
			n++
		}
	}
	if n >= least && float64(n) >= share*float64(all) {
		return most
	}
	return ""
}

// identity is what mentions of one place have in common.
type identity struct {
	id                    int
	name, country, region string
	kind                  model.PlaceKind
	own                   string
}

// identify returns the identity of the place that resolution k gives a mention.
func (w *work) identify(k int) identity {
	r, m := &w.resolutions[k].Entry, &w.names[w.places[k]]
	id := identity{id: r.ID, country: r.Country, region: r.Region, kind: r.Kind, own: m.ID}
	if r.ID == 0 {
		id.name = cmp.Or(r.Name, w.in.Text.Source[m.Start:m.End])
	}
	return id
}

// placeOf returns the index of the place with an identity. If it is new, it becomes the
// last one.
func (w *work) placeOf(id identity) int {
	for key := id.key(); ; key = key*identityFactor + 1 { // the next one, if another identity has the key
		p, ok := w.placeAt.Get(key)
		if ok && w.placeIDs[p] != id {
			continue
		}
		if !ok {
			p = len(w.placeIDs)
			w.placeIDs = append(w.placeIDs, id)
			w.placeAt.Set(key, p)
		}
		return p
	}
}

// identityFactor is odd and has bits all over (that of SplitMix64).
const identityFactor = 0x9e3779b97f4a7c15

// key spreads an identity over the bits of a number.
func (id *identity) key() uint64 {
	key := uint64(id.id)
	parts := [...]string{id.own, id.name, id.country, id.region}
	telling := parts[:]
	if id.id != 0 {
		telling = parts[:1] // the others follow from the ID
	}
	for _, part := range telling {
		key = (key ^ lexicon.Key(part)) * identityFactor
	}
	key = (key ^ uint64(id.kind)) * identityFactor
	return key ^ key>>32
}

// groupPlaces makes one place of all mentions that mean the same. The first mentions of
// places are in the order of the text, and so are the places.
func (w *work) groupPlaces() []model.Place {
	if len(w.places) == 0 {
		return nil
	}
	w.placeAt.Reset()
	w.placeIDs = w.placeIDs[:0]
	w.group.Reset()
	points := 0
	for k := range w.places {
		p := w.placeOf(w.identify(k))
		if p == w.group.Len() {
			w.group.New()
			if w.resolutions[k].Entry.Located {
				points++
			}
		}
		w.group.Add(p)
	}
	out := make([]model.Place, w.group.Len())
	located := make([]model.Point, 0, points)
	mentions := make([]model.Mention, len(w.places))
	for k, i := range w.places {
		m, r := &w.names[i], &w.resolutions[k]
		text := w.in.Text.Source[m.Start:m.End]
		p := &out[w.group.Of(k)]
		if p.Mentions == nil {
			*p = model.Place{Name: cmp.Or(r.Entry.Name, text), Kind: r.Entry.Kind, Country: r.Entry.Country,
				Region: r.Entry.Region, GeoNameID: r.Entry.ID, ID: m.ID, Confidence: r.Confidence, Unresolved: r.Unresolved}
			if r.Entry.Located {
				located = append(located, r.Entry.Point)
				p.Point = &located[len(located)-1]
			}
			p.Mentions, mentions = scratch.Cut(mentions, w.group.Size(w.group.Of(k)))
		}
		mention := model.Mention{Span: m.Span, Text: text, Confidence: m.Confidence}
		if w.in.Why {
			mention.Why = append(why(m.Rule), r.Why...)
		}
		p.Mentions = append(p.Mentions, mention)
	}
	return out
}

func why(rule string) []string {
	if rule == "" {
		return nil
	}
	return []string{rule}
}
