package score

import (
	"fmt"
	"slices"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// Scorer collects the comparison of documents. The zero Scorer is ready to use.
// It keeps what it is given, and is not safe for concurrent use.
type Scorer struct {
	// Types are the types that count; all of corpus.Types if there are none. Mentions
	// of other types are compared all the same, so that a place that was taken for a
	// person shows as what it is.
	Types []corpus.Type

	documents []*comparison
}

// Add compares the mentions that a system found in a document with its gold. A
// document in which the system found nothing is added with no mentions. Mentions
// of unknown types, and mentions outside of the text, are an error, and then
// nothing is counted.
func (s *Scorer) Add(gold corpus.Gold, predicted []corpus.Mention) error {
	for _, list := range [][]corpus.Mention{gold.Mentions, predicted} {
		for _, m := range list {
			if err := check(m, len(gold.Article.Text)); err != nil {
				return fmt.Errorf("score: document %s: %w", gold.ID, err)
			}
		}
	}
	s.documents = append(s.documents, compare(gold, predicted))
	return nil
}

func check(m corpus.Mention, length int) error {
	if m.Type != corpus.Ignore && !slices.Contains(corpus.Types, m.Type) {
		return fmt.Errorf("%q is no type of mention", m.Type)
	}
	if m.Start < 0 || m.Start >= m.End || m.End > length {
		return fmt.Errorf("the span %d:%d is not in the text of %d bytes", m.Start, m.End, length)
	}
	return nil
}

// types returns the types that count, in the order of corpus.Types.
func (s *Scorer) types() []corpus.Type {
	if len(s.Types) == 0 {
		return corpus.Types
	}
	return slices.DeleteFunc(slices.Clone(corpus.Types), func(t corpus.Type) bool { return !slices.Contains(s.Types, t) })
}

// Report returns the figures of all documents added so far.
func (s *Scorer) Report() Report {
	types := s.types()
	r := Report{Documents: len(s.documents), Calibration: s.calibration(types), Confusion: s.confusion(types),
		ByDocument: []Document{}, Errors: []Error{}}
	whole := newGroup("all")
	zones, kinds := newGroups(), newGroups()
	tallies := make([]tally, len(s.documents))
	for i, c := range s.documents {
		document := newGroup(c.id)
		c.addTo(types, func(at model.Span) []*group {
			return []*group{whole, document, zones.group(i, c.zoneAt(at.Start)), kinds.group(i, kindOf(c.document))}
		})
		tallies[i] = document.tally
		r.ByDocument = append(r.ByDocument, c.figures(document, types))
		for _, e := range c.errors() {
			if e.concerns(types) {
				r.Errors = append(r.Errors, e)
			}
		}
	}
	part := whole.part(types)
	r.Types, r.All, r.Values = part.Types, part.All, part.Values
	r.ValueSorts = whole.valueSorts()
	r.Zones, r.PublisherKinds = zones.parts(types, byZone), kinds.parts(types, byName)
	r.addRanges(bootstrap(tallies))
	return r
}

// addRanges adds the intervals to the rows.
func (r *Report) addRanges(all [typeCount + 1]ranges) {
	for i := range r.Types {
		at := all[typeIndex(corpus.Type(r.Types[i].Name))]
		r.Types[i].Range, r.Types[i].OverlapRange = at.strict, at.overlap
	}
	last := all[typeCount]
	r.All.Range, r.All.OverlapRange = last.strict, last.overlap
}

// span returns a mention's span.
func span(m corpus.Mention) model.Span { return model.Span{Start: m.Start, End: m.End} }
