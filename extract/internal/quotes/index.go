package quotes

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// index is what the mentions of a text are asked for by their words. Few texts ask.
type index struct {
	// parts are the mentions of people in full by the key of the first and the last
	// word of the name.
	parts   map[uint64][]int
	middles scratch.Index     // the mention of a person in full by the key of a word inside the name
	couples map[uint64]string // the name in full of the first of a couple by the key of the given name; nil if there is none
	bodies  scratch.Index     // the first words of the names of organisations
	main    int               // mention of the organisation named most, or -1
	counts  []int             // mentions of each organisation
	spare   [][]int           // memory for the lists of parts
	built   bool
}

// indexed returns the index of the mentions, which is built when it is first asked for.
func (a *attributor) indexed() *index {
	x := a.index
	if x.built {
		return x
	}
	x.parts, x.spare = scratch.Lists(x.parts, x.spare)
	x.middles.Reset()
	x.bodies.Reset()
	x.couples, x.counts = nil, x.counts[:0]
	x.built, x.main = true, -1
	best := 0
	for i := range a.mentions {
		m := &a.mentions[i]
		if m.Person {
			a.pairUp(x, i)
			a.enter(x, i)
			continue
		}
		x.bodies.Set(a.Tokens[m.first].Key, i)
		for len(x.counts) <= m.Entity {
			x.counts = append(x.counts, 0)
		}
		x.counts[m.Entity]++
		if n := x.counts[m.Entity]; n > best {
			best, x.main = n, i
		}
	}
	return x
}

// enter puts a mention of a person in full into the index, by the words of the name.
func (a *attributor) enter(x *index, i int) {
	m := &a.mentions[i]
	if m.last-m.first < 2 || a.Tokens[m.first+1].Rune == '-' && m.last-m.first <= 3 || !strings.Contains(m.Name, " ") {
		return
	}
	for _, k := range [...]int{m.first, m.last - 1} {
		key := a.Tokens[k].Key
		list, ok := x.parts[key]
		if !ok {
			list = scratch.List(&x.spare)
		}
		x.parts[key] = append(list, i)
	}
	for k := m.first + 1; k < m.last-1; k++ {
		if t := &a.Tokens[k]; t.Is(token.Capital) && !t.Is(token.Single) && !a.isGiven(k) {
			x.middles.Set(t.Key, i)
		}
	}
}

// pairUp notes the surname that mention i, a given name, shares with the person after
// "and": "David and Jean Roe".
func (a *attributor) pairUp(x *index, i int) {
	if i+1 >= len(a.mentions) {
		return
	}
	m, next := &a.mentions[i], &a.mentions[i+1]
	if m.last-m.first != 1 || !a.isGiven(m.first) || !next.Person || next.first != m.last+1 || a.Of(m.last) != "and" || next.last-next.first != 2 {
		return
	}
	if x.couples == nil {
		x.couples = map[uint64]string{}
	}
	key := a.Tokens[m.first].Key
	if _, ok := x.couples[key]; !ok {
		x.couples[key] = a.Of(m.first) + " " + a.Of(next.last-1)
	}
}

// group puts the mentions of each person together.
func (a *attributor) group() {
	people := 0
	for i := range a.mentions {
		if m := &a.mentions[i]; m.Person {
			people = max(people, m.Entity+1)
		}
	}
	a.ends = scratch.Zeros(a.ends, people+1)
	n := 0
	for i := range a.mentions {
		if m := &a.mentions[i]; m.Person {
			a.ends[m.Entity+1]++
			n++
		}
	}
	for e := range people {
		a.ends[e+1] += a.ends[e]
	}
	a.people = scratch.Zeros(a.people, n)
	for i := range a.mentions { // each end is a begin until the last mention is in its place
		if m := &a.mentions[i]; m.Person {
			a.people[a.ends[m.Entity]] = i
			a.ends[m.Entity]++
		}
	}
}

// mentionsOf returns the mentions of a person, in the order of the text.
func (a *attributor) mentionsOf(entity int) []int {
	if entity < 0 || entity >= len(a.ends) {
		return nil
	}
	first := 0
	if entity > 0 {
		first = a.ends[entity-1]
	}
	return a.people[first:a.ends[entity]]
}

// locate finds once for every token what would else be searched for each: how many
// mentions begin before it, and in which person's name it lies.
func (a *attributor) locate() {
	n := len(a.Tokens) + 1
	a.begun = slices.Grow(a.begun[:0], n)[:n]
	a.person = scratch.Zeros(a.person, n)
	k := 0
	for i := range a.mentions {
		m := &a.mentions[i]
		begun := a.begun[k:max(k, m.first+1)]
		for p := range begun {
			begun[p] = int32(i)
		}
		k += len(begun)
		if m.Person {
			for p := m.first; p < min(m.last, n); p++ {
				a.person[p] = int32(i + 1)
			}
		}
	}
	rest := a.begun[k:]
	for p := range rest {
		rest[p] = int32(len(a.mentions))
	}
}

// in returns the range of mentions that begin among the tokens.
func (a *attributor) in(first, last int) (from, to int) {
	n := len(a.begun) - 1
	return int(a.begun[max(0, min(first, n))]), int(a.begun[max(0, min(last, n))])
}
