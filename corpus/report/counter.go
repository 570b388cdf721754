package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// examplesKept is how many documents an entry remembers to have been seen in.
const examplesKept = 3

// entry is something that is counted.
type entry struct {
	Name, Detail string
	Country      string
	Point        *model.Point
	// Documents counts documents, Mentions all that they say of it.
	Documents, Mentions int64
	// With counts the affiliations of a speaker, or the speakers of an affiliation.
	With     *counter
	examples []int64
}

// counter counts entries by key, in bounded memory. Past its limit it forgets those of
// the fewest documents, and remembers how many documents one of them may have had.
type counter struct {
	limit   int
	entries map[string]*entry
	// lost is the most documents that may be missing from an entry.
	lost int64
}

func newCounter(limit int) *counter { return &counter{limit: limit, entries: map[string]*entry{}} }

// key is the form in which names are the same thing whatever their case and spaces.
func key(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// count adds mentions in a document to the entry of a key, and to its documents if the
// document is new to it.
func (c *counter) count(key string, e entry, document int64) *entry {
	known := c.entries[key]
	if known == nil {
		if len(c.entries) >= c.limit {
			c.forget()
		}
		known = &entry{Name: e.Name, Country: e.Country, Point: e.Point}
		c.entries[strings.Clone(key)] = known
	}
	known.Mentions += e.Mentions
	if known.Detail == "" {
		known.Detail = e.Detail
	}
	if shouted(known.Name) && !shouted(e.Name) {
		known.Name = e.Name
	}
	if n := len(known.examples); n > 0 && known.last() == document {
		return known
	}
	known.Documents++
	if len(known.examples) < examplesKept {
		known.examples = append(known.examples, document)
	} else {
		// The last place is that of the document under way.
		known.examples = append(known.examples[:examplesKept], document)
	}
	return known
}

// last is the document in which the entry was counted last.
func (e *entry) last() int64 { return e.examples[len(e.examples)-1] }

// shouted reports whether a name is in capitals altogether, as headlines are.
func shouted(name string) bool { return name == strings.ToUpper(name) }

// forget drops at least half of the entries, those of the fewest documents.
func (c *counter) forget() {
	counts := make([]int64, 0, len(c.entries))
	for _, e := range c.entries {
		counts = append(counts, e.Documents)
	}
	slices.Sort(counts)
	most := counts[len(counts)/2]
	for key, e := range c.entries {
		if e.Documents <= most {
			delete(c.entries, key)
		}
	}
	c.lost += most
}

// ranked returns the first n entries by documents, mentions and name. Of two of the same
// rank the order is that of their keys, so that it is the same run after run.
func (c *counter) ranked(n int, keep func(*entry) bool) []*entry {
	keys := make([]string, 0, len(c.entries))
	for key, e := range c.entries {
		if keep == nil || keep(e) {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b string) int {
		x, y := c.entries[a], c.entries[b]
		return cmp.Or(cmp.Compare(y.Documents, x.Documents), cmp.Compare(y.Mentions, x.Mentions), cmp.Compare(a, b))
	})
	var list []*entry
	for _, key := range keys[:min(n, len(keys))] {
		list = append(list, c.entries[key])
	}
	return list
}

// seen returns the documents that stand for the entry.
func (e *entry) seen() []int64 { return e.examples[:min(len(e.examples), examplesKept)] }
