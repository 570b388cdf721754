package score

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// Part is the figures of a part of what was compared: of the mentions in one kind
// of zone, or of the documents of one kind of publisher.
type Part struct {
	Name string `json:"name"`
	// Documents is the number of documents that have something in the part.
	Documents int     `json:"documents"`
	Types     []Row   `json:"types"`
	All       Row     `json:"all"`
	Values    []Value `json:"values"`
}

// NoName is the name of the part of documents that do not say to which they belong.
const NoName = "not said"

// group counts a part.
type group struct {
	name      string
	documents int
	last      int // the document that was counted last
	tally     tally
	values    valueTally
	sorts     map[sortKey]*valueCount
}

// sortKey is a sort of one of the comparisons.
type sortKey struct {
	comparison int
	sort       string
}

func newGroup(name string) *group {
	return &group{name: name, last: -1, sorts: map[sortKey]*valueCount{}}
}

func (g *group) part(types []corpus.Type) Part {
	p := Part{Name: g.name, Documents: g.documents, Values: g.values.values(types)}
	for _, t := range types {
		p.Types = append(p.Types, g.tally[typeIndex(t)].row(string(t)))
	}
	p.All = g.tally.all().row("all")
	return p
}

// valueSorts returns the sorts of values: each kind in its order, the sort that
// occurs most first.
func (g *group) valueSorts() []ValueSort {
	list := []ValueSort{}
	for i, c := range comparisons {
		begin := len(list)
		for key, n := range g.sorts {
			if key.comparison == i {
				list = append(list, ValueSort{Type: c.mentionType, Field: c.field, Sort: key.sort, Right: n.right, Of: n.of, Share: ratio(n.right, n.of)})
			}
		}
		slices.SortFunc(list[begin:], func(a, b ValueSort) int {
			return cmp.Or(cmp.Compare(b.Of, a.Of), strings.Compare(a.Sort, b.Sort))
		})
	}
	return list
}

// addTo adds the mentions of the types, and their values, to the groups of where
// they stand.
func (c *comparison) addTo(types []corpus.Type, groupsAt func(model.Span) []*group) {
	c.each(func(it item, n Counts) {
		if slices.Contains(types, it.Type) {
			for _, g := range groupsAt(it.span) {
				g.tally[typeIndex(it.Type)].add(n)
			}
		}
	})
	c.eachValue(func(it item, index int, right bool) {
		if !slices.Contains(types, it.Type) {
			return
		}
		key := sortKey{index, comparisons[index].sort(*comparisons[index].of(it.Mention))}
		for _, g := range groupsAt(it.span) {
			g.values[index].add(right)
			if g.sorts[key] == nil {
				g.sorts[key] = &valueCount{}
			}
			g.sorts[key].add(right)
		}
	})
}

// groups are groups by name.
type groups map[string]*group

func newGroups() groups { return groups{} }

// group returns the group of the name, to which the document adds something.
func (g groups) group(document int, name string) *group {
	if g[name] == nil {
		g[name] = newGroup(name)
	}
	if g[name].last != document {
		g[name].last = document
		g[name].documents++
	}
	return g[name]
}

// parts returns the groups in their order; none if no document says anything.
func (g groups) parts(types []corpus.Type, order func(a, b string) int) []Part {
	list := []Part{}
	for _, one := range g {
		list = append(list, one.part(types))
	}
	if len(list) == 1 && list[0].Name == NoName {
		return []Part{}
	}
	slices.SortFunc(list, func(a, b Part) int { return order(a.Name, b.Name) })
	return list
}

// byName puts those that are not said last.
func byName(a, b string) int {
	return cmp.Or(compareBool(a == NoName, b == NoName), strings.Compare(a, b))
}

// byZone orders zones as they follow one another in most releases.
func byZone(a, b string) int {
	var x, y model.ZoneKind
	// What is no kind stays the body, and is told apart by name.
	_, _ = x.UnmarshalText([]byte(a)), y.UnmarshalText([]byte(b))
	return cmp.Or(compareBool(a == NoName, b == NoName), cmp.Compare(x, y))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// zoneAt returns the name of the kind of zone at an offset. In documents with
// zones, what no zone claims is the body.
func (c *comparison) zoneAt(offset int) string {
	if len(c.document.Zones) == 0 {
		return NoName
	}
	for _, zone := range c.document.Zones {
		if zone.Start <= offset && offset < zone.End {
			return zone.Kind.String()
		}
	}
	return model.ZoneBody.String()
}

func kindOf(g corpus.Gold) string {
	if g.Kind == "" {
		return NoName
	}
	return g.Kind
}
