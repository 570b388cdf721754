package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Entities are the things that the mentions of a document name.
type Entities struct {
	Organisations []model.Organisation
	People        []model.Person
	// PersonOf and OrganisationOf give for each mention the index of its entity in
	// the lists above; -1 for mentions of another kind.
	PersonOf, OrganisationOf []int
}

// Link joins mentions of organisations and people to entities: acronyms, short
// names, surnames. Titles, affiliations and tickers are read from the words beside.
func Link(t *token.Text, mentions []Mention) Entities {
	l := linker{t: t, mentions: mentions}
	l.PersonOf, l.OrganisationOf = make([]int, len(mentions)), make([]int, len(mentions))
	for i := range mentions {
		l.PersonOf[i], l.OrganisationOf[i] = -1, -1
	}
	l.organisations()
	l.people()
	return l.Entities
}

// linker is the work of Link.
type linker struct {
	Entities
	t        *token.Text
	mentions []Mention
}

// text returns the text of mention i.
func (l *linker) text(i int) string {
	m := &l.mentions[i]
	return l.t.Source[m.Start:m.End]
}

// mention returns mention i as the document shows it.
func (l *linker) mention(i int) model.Mention {
	m := &l.mentions[i]
	out := model.Mention{Span: m.Span, Text: l.text(i), Confidence: m.Confidence}
	if m.Rule != "" {
		out.Why = []string{m.Rule}
	}
	return out
}

// has reports whether token i is there and has a class of the set.
func (l *linker) has(i int, c lexicon.Class) bool {
	return i >= 0 && i < len(l.t.Tokens) && l.t.Tokens[i].Has(c)
}

// rune returns the mark at token i; 0 if there is none.
func (l *linker) rune(i int) rune {
	if i < 0 || i >= len(l.t.Tokens) {
		return 0
	}
	return l.t.Tokens[i].Rune
}

// several marks a key that belongs to more than one entity.
const several = -2

// index is a table of keys that each belong to one entity, or to several.
type index map[uint64]int

func (x index) add(key uint64, entity int) {
	if old, ok := x[key]; ok && old != entity {
		entity = several
	}
	x[key] = entity
}

// find returns the one entity of the key; -1 if there is none, or more than one.
func (x index) find(key uint64) int {
	if e, ok := x[key]; ok && e >= 0 {
		return e
	}
	return -1
}

// sameID reports whether two mentions can be of one entity by what the user's own
// gazetteer calls them.
func (l *linker) sameID(i, k int) bool {
	a, b := l.mentions[i].ID, l.mentions[k].ID
	return a == "" || b == "" || a == b
}
