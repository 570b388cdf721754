package score

import (
	"fmt"
	"slices"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// Scorer collects the comparison of documents. The zero Scorer is ready to use.
// It is not safe for concurrent use.
type Scorer struct {
	documents []tally
	values    [len(comparisons)]valueCount
	errors    []Error
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
	c := compare(gold, predicted)
	s.documents = append(s.documents, c.tally())
	for i := range comparisons {
		s.values[i].add(c.values[i])
	}
	s.errors = append(s.errors, c.errors()...)
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

// Report returns the figures of all documents added so far.
func (s *Scorer) Report() Report {
	r := Report{Documents: len(s.documents), Errors: slices.Clone(s.errors)}
	var total tally
	for _, document := range s.documents {
		total.add(document)
	}
	ranges := bootstrap(s.documents)
	for i, t := range corpus.Types {
		r.Types = append(r.Types, total[i].row(string(t), ranges[i]))
	}
	r.All = total.all().row("all", ranges[len(corpus.Types)])
	for i, c := range comparisons {
		r.Values = append(r.Values, s.values[i].value(c.mentionType, c.field))
	}
	return r
}

// span returns a mention's span.
func span(m corpus.Mention) model.Span { return model.Span{Start: m.Start, End: m.End} }
