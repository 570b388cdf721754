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
}

// comparison is one document with its mentions matched.
type comparison struct {
	id, text string
	// gold is without ignored spans, predicted without ignored predictions.
	gold, predicted []item
	// ignored counts the predictions left out, by type.
	ignored [typeCount]int
	values  [len(comparisons)]valueCount
}

// compare matches the mentions of a document.
func compare(gold corpus.Gold, predicted []corpus.Mention) *comparison {
	c := &comparison{id: gold.ID, text: gold.Article.Text}
	c.gold = items(c.text, gold.Mentions)
	c.predicted = items(c.text, predicted)
	c.leaveOut(gold.Mentions)
	c.match()
	c.compareValues()
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
	var spans []model.Span
	for _, m := range gold {
		if m.Type == corpus.Ignore {
			spans = append(spans, span(m))
		}
	}
	c.predicted = slices.DeleteFunc(c.predicted, func(p item) bool {
		if exact[p.key()] || !slices.ContainsFunc(spans, p.isIgnoredBy) {
			return false
		}
		c.ignored[typeIndex(p.Type)]++
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

// tally counts the document.
func (c *comparison) tally() tally {
	var t tally
	for i := range t {
		t[i].ignored = c.ignored[i]
	}
	for _, g := range c.gold {
		n := &t[typeIndex(g.Type)]
		n.gold++
		if g.match >= 0 {
			n.strict++
		}
		if slices.ContainsFunc(c.predicted, g.overlaps) {
			n.overlapGold++
		}
	}
	for _, p := range c.predicted {
		n := &t[typeIndex(p.Type)]
		n.predicted++
		if slices.ContainsFunc(c.gold, p.overlaps) {
			n.overlapPredicted++
		}
	}
	return t
}

// overlaps reports whether two mentions of the same type share a byte.
func (it item) overlaps(other item) bool {
	return it.Type == other.Type && it.span.Overlaps(other.span)
}
