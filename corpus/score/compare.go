package score

import (
	"slices"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// item is a mention under comparison.
type item struct {
	corpus.Mention
	// span is the mention's span; of a quote, without marks at its ends.
	span model.Span
	// match is the index of the strict match in the other list; -1 if there is none.
	match int
	// overlapped tells that a mention of the type in the other list shares a byte.
	overlapped bool
}

// comparison is one document with its mentions matched.
type comparison struct {
	id, text string
	// document is the annotation.
	document corpus.Gold
	// gold is without ignored spans, predicted without ignored predictions.
	gold, predicted []item
	// ignored are the predictions left out, doubtful the spans that did it.
	ignored  []item
	doubtful []model.Span
}

// compare matches the mentions of a document.
func compare(gold corpus.Gold, predicted []corpus.Mention) *comparison {
	c := &comparison{id: gold.ID, text: gold.Article.Text, document: gold}
	c.gold = items(c.text, gold.Mentions)
	c.predicted = items(c.text, predicted)
	c.leaveOut(gold.Mentions)
	c.match()
	c.findOverlaps()
	return c
}

// items returns the mentions that are scored, in the order of the text.
func items(text string, mentions []corpus.Mention) []item {
	var list []item
	for _, m := range mentions {
		if m.Type == corpus.Ignore {
			continue
		}
		it := item{Mention: m, span: span(m), match: -1}
		if m.Type == corpus.Quote {
			it.span = trimMarks(text, it.span)
		}
		list = append(list, it)
	}
	slices.SortStableFunc(list, byPosition)
	return list
}

// key is what a strict match has in common.
type key struct {
	mentionType corpus.Type
	span        model.Span
}

func (it item) key() key { return key{it.Type, it.span} }

// leaveOut drops the predictions that count neither way.
func (c *comparison) leaveOut(gold []corpus.Mention) {
	exact := map[key]bool{}
	for _, g := range c.gold {
		exact[g.key()] = true
	}
	for _, m := range gold {
		if m.Type == corpus.Ignore {
			c.doubtful = append(c.doubtful, span(m))
		}
	}
	c.predicted = slices.DeleteFunc(c.predicted, func(p item) bool {
		if exact[p.key()] || !slices.ContainsFunc(c.doubtful, p.isIgnoredBy) {
			return false
		}
		c.ignored = append(c.ignored, p)
		return true
	})
}

// isIgnoredBy reports whether a span that counts neither way takes the mention
// with it. A quotation is not doubtful because a name in it is.
func (it item) isIgnoredBy(s model.Span) bool {
	if it.Type == corpus.Quote {
		return s.Contains(it.span)
	}
	return s.Overlaps(it.span)
}

// match pairs gold and predictions of the same type and span, one to one.
func (c *comparison) match() {
	free := map[key][]int{}
	for i, p := range c.predicted {
		free[p.key()] = append(free[p.key()], i)
	}
	for i := range c.gold {
		k := c.gold[i].key()
		if list := free[k]; len(list) > 0 {
			c.gold[i].match, c.predicted[list[0]].match = list[0], i
			free[k] = list[1:]
		}
	}
}

// findOverlaps notes which mentions share a byte with one of their type in the
// other list.
func (c *comparison) findOverlaps() {
	for i := range c.gold {
		c.gold[i].overlapped = slices.ContainsFunc(c.predicted, c.gold[i].overlaps)
	}
	for i := range c.predicted {
		c.predicted[i].overlapped = slices.ContainsFunc(c.gold, c.predicted[i].overlaps)
	}
}

// overlaps reports whether two mentions of the same type share a byte.
func (it item) overlaps(other item) bool {
	return it.Type == other.Type && it.span.Overlaps(other.span)
}
