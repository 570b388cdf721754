package names

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Entities are the things that the mentions of a document name.
type Entities struct {
	Organisations []model.Organisation
	People        []model.Person
	// PersonOf and OrganisationOf give for each mention the index of its entity in
	// the lists above; -1 for mentions of another kind. They are valid until the next
	// document is linked.
	PersonOf, OrganisationOf []int
}

// Linker joins mentions to entities. Its working memory is kept from document to
// document; it is for one goroutine at a time.
type Linker struct {
	Entities
	t        *token.Text
	mentions []Mention
	why      bool

	order     []int // the mentions of a kind, in the order in which they are joined
	parent    []int // by mention: another mention of the same organisation
	wellKnown []knownName
	keys      []nameKeys // of organisations, by mention
	prefixes  []uint64
	groups    scratch.Groups // the mentions in order, by their organisation
	entityOf  []int          // of the mention that stands for the others of an organisation
	aliases   []string
	people    []person
	placeOf   []int  // of the people: their place in the order of the text
	held      []bool // tokens that no reference may touch
	own       map[string]int
	// Tables of what the keys of names, or of parts of them, belong to.
	names, groupsKnown, initials, begins            index // organisations; names are those of people, too
	rests, symbols                                  index // organisations
	ends, tails, surnames, firsts, shorts, calledBy index // people
	defined, bearers                                index // references
}

// Link joins mentions of organisations and people to entities: acronyms, short
// names, surnames. Tickers are read from the words beside. With
// why the mentions say by which rule they were found.
func (l *Linker) Link(t *token.Text, mentions []Mention, why bool) *Entities {
	l.t, l.mentions, l.why = t, mentions, why
	l.Organisations, l.People = nil, nil
	l.PersonOf, l.OrganisationOf = none(l.PersonOf, len(mentions)), none(l.OrganisationOf, len(mentions))
	l.linkOrganisations()
	l.linkPeople()
	return &l.Entities
}

// none returns n times -1, in the memory of s if they have room there.
func none(s []int, n int) []int {
	s = slices.Grow(s[:0], n)[:n]
	for i := range s {
		s[i] = -1
	}
	return s
}

// text returns the text of mention i.
func (l *Linker) text(i int) string {
	m := &l.mentions[i]
	return l.t.Source[m.Start:m.End]
}

// spaced returns a name with single blanks between its words: over a line end, too.
func spaced(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; blanks[c] && (c <= '\r' || i+1 < len(s) && (c == ' ' && s[i+1] == ' ' || c == 0xC2 && s[i+1] == 0xA0)) {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// blanks are the bytes that white space begins with.
var blanks = [256]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, ' ': true, 0xC2: true}

// mention returns mention i as the document shows it.
func (l *Linker) mention(i int) model.Mention {
	m := &l.mentions[i]
	out := model.Mention{Span: m.Span, Text: l.text(i), Confidence: m.Confidence}
	if l.why && m.Rule != "" {
		out.Why = []string{m.Rule}
	}
	return out
}

// has reports whether token i is there and has a class of the set.
func (l *Linker) has(i int, c lexicon.Class) bool {
	return i >= 0 && i < len(l.t.Tokens) && l.t.Tokens[i].Has(c)
}

// rune returns the mark at token i; 0 if there is none.
func (l *Linker) rune(i int) rune {
	if i < 0 || i >= len(l.t.Tokens) {
		return 0
	}
	return l.t.Tokens[i].Rune
}

// several marks a key that belongs to more than one entity.
const several = -2

// index is a table of keys that each belong to one entity, or to several.
type index struct{ scratch.Index }

func (x *index) add(key uint64, entity int) {
	if old, ok := x.Get(key); ok && old != entity {
		entity = several
	}
	x.Set(key, entity)
}

// find returns the one entity of the key; -1 if there is none, or more than one.
func (x *index) find(key uint64) int {
	if e, ok := x.Get(key); ok && e >= 0 {
		return e
	}
	return -1
}

// reset empties tables.
func reset(tables ...*index) {
	for _, x := range tables {
		x.Reset()
	}
}

// sameID reports whether two mentions can be of one entity by what the user's own
// gazetteer calls them.
func (l *Linker) sameID(i, k int) bool {
	a, b := l.mentions[i].ID, l.mentions[k].ID
	return a == "" || b == "" || a == b
}
