package report

import (
	"slices"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/model"
)

// choice is what the second reading looks for: the texts that come along, and which of
// the names at the top stand in the same documents.
type choice struct {
	wanted map[int64]bool
	bytes  int
	limit  int
	texts  map[int64]Text
	pairs  pairs
}

func newChoice(f *Figures, o Options) *choice {
	c := &choice{wanted: wanted(f, max(o.Texts, 0)), limit: o.TextBytes, texts: map[int64]Text{}}
	c.pairs = newPairs(f.Organisations.Rows[:min(networkCandidates, len(f.Organisations.Rows))], f.People.Rows[:min(networkCandidates, len(f.People.Rows))])
	return c
}

// wanted returns the documents of the most use for the page: one for each row of every
// table, from the top, then a second one, and so on.
func wanted(f *Figures, limit int) map[int64]bool {
	list := map[int64]bool{}
	take := func(document int64) {
		if len(list) < limit {
			list[document] = true
		}
	}
	for i, c := range f.Currencies {
		// An amount that is wrong by a million shows here, so it can be looked at.
		kept := largestKept
		if i >= currenciesUnfolded {
			kept = 1
		}
		for _, s := range c.Largest[:min(len(c.Largest), kept)] {
			take(s.document)
		}
	}
	tables := []Table{f.Speakers, f.Voices, f.Organisations, f.People, f.Places}
	for nth := range examplesKept {
		for rank := range 100 {
			for _, t := range tables {
				if rank < len(t.Rows) && nth < len(t.Rows[rank].examples) {
					take(t.Rows[rank].examples[nth])
				}
			}
		}
	}
	return list
}

func (c *choice) add(r dataset.Record, number int64) {
	if r.DuplicateOf != nil {
		return
	}
	c.pairs.add(r.Found)
	if !c.wanted[number] {
		return
	}
	text := textOf(r)
	if c.bytes+text.bytes > c.limit {
		return
	}
	c.bytes += text.bytes
	c.texts[number] = text
}

// settle gives the figures what the second reading found.
func (c *choice) settle(f *Figures) {
	numbers := make([]int64, 0, len(c.texts))
	for number := range c.texts {
		numbers = append(numbers, number)
	}
	slices.Sort(numbers)
	anchors := map[int64]int{}
	for i, number := range numbers {
		text := c.texts[number]
		text.Number, text.Anchor = i+1, anchor(i+1)
		anchors[number] = i + 1
		f.Texts = append(f.Texts, text)
	}
	links := func(documents []int64) []Link {
		var list []Link
		for _, d := range documents {
			if n, ok := anchors[d]; ok {
				list = append(list, Link{Anchor: anchor(n), Number: n})
			}
		}
		return list
	}
	for _, t := range []*Table{&f.Organisations, &f.People, &f.Places, &f.Countries, &f.Speakers, &f.Voices} {
		for i := range t.Rows {
			t.Rows[i].Links = links(t.Rows[i].examples)
		}
	}
	for i := range f.Currencies {
		for j := range f.Currencies[i].Largest {
			s := &f.Currencies[i].Largest[j]
			s.Links = links([]int64{s.document})
		}
	}
	f.Network = c.pairs.network()
}

// pairs counts in how many documents two of a few names stand together.
type pairs struct {
	nodes []Node
	index map[string]int
	// counts holds the documents of nodes i < j at i*len(nodes)+j.
	counts []int64
}

func newPairs(organisations, people []Row) pairs {
	p := pairs{index: map[string]int{}}
	for kind, rows := range [][]Row{organisations, people} {
		for _, r := range rows {
			p.index[nodeKey(kind, r.entity)] = len(p.nodes)
			p.nodes = append(p.nodes, Node{Name: r.Name, IsPerson: kind == 1, Documents: r.Documents})
		}
	}
	p.counts = make([]int64, len(p.nodes)*len(p.nodes))
	return p
}

func nodeKey(kind int, name string) string { return string(rune('0'+kind)) + name }

func (p *pairs) add(d *model.Document) {
	var present []int
	look := func(kind int, name string) {
		if i, ok := p.index[nodeKey(kind, key(name))]; ok {
			present = append(present, i)
		}
	}
	for _, o := range d.Organisations {
		look(0, o.Name)
	}
	for _, person := range d.People {
		look(1, person.Name)
	}
	slices.Sort(present)
	present = slices.Compact(present)
	for i, a := range present {
		for _, b := range present[i+1:] {
			p.counts[a*len(p.nodes)+b]++
		}
	}
}
