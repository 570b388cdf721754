// Package names finds organisations, places and people.
//
// It works in three steps. Segments of capitalised words are cut out of each sentence
// (segment.go) and named by rules, the surest first (decide.go and its neighbours).
// What is sure is remembered with its short forms (memory.go). Then the text is read
// again, and what the rules left open, or headlines hide, is decided by memory.
// The rules and how often each is right stand in rules.go.
package names

import (
	"slices"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Kind is what a name names.
type Kind uint8

// The kinds of names.
const (
	Organisation Kind = iota
	Place
	Person
	// Other is a name of something else: an event, a product, a law, an award. It is
	// no mention, and dates and places inside it are none either.
	Other
)

// Mention is a name in a text.
type Mention struct {
	model.Span
	First, Last int // tokens, half-open
	Kind        Kind
	// PlaceKind is the kind of a place that its words show (street address,
	// facility); unknown where only the gazetteer can say.
	PlaceKind  model.PlaceKind
	Confidence float64
	// Rule is what decided.
	Rule string
	// ID is what a gazetteer of the user's own calls the name's bearer.
	ID string
}

// Hints is what the stages before know that names do not show.
type Hints struct {
	Dateline model.Span
	Headline model.Span
}

// Find returns the names of a text, in order; no two overlap.
func Find(t *token.Text, g *gazetteer.Gazetteer, h Hints) []Mention {
	f := finders.Get().(*Finder)
	defer finders.Put(f)
	return slices.Clone(f.Find(t, g, h))
}

// FindBy finds names by a decider of other weights.
func FindBy(decider *learned.Decider, t *token.Text, g *gazetteer.Gazetteer, h Hints) []Mention {
	f := finders.Get().(*Finder)
	defer finders.Put(f)
	return slices.Clone(f.FindBy(decider, t, g, h))
}

// Finder finds names in one text after the other. It keeps its working memory, in which
// the names lie: they are valid until it reads the next text. It is for one goroutine at a
// time.
type Finder struct{ f finder }

// NewFinder returns a finder.
func NewFinder() *Finder {
	m, err := learned.Default()
	if err != nil {
		return &Finder{} // by the rules alone; the weights are part of the program, and a test opens them
	}
	return NewFinderBy(learned.NewDecider(m))
}

// NewFinderBy returns a finder by a decider of other weights.
func NewFinderBy(decider *learned.Decider) *Finder { return &Finder{finder{decider: decider}} }

// Sibling returns a finder for other texts that shares what n keeps of words. One goroutine at
// a time may use the two.
func (n *Finder) Sibling() *Finder { return NewFinderBy(n.f.decider) }

// Find is the function Find.
func (n *Finder) Find(t *token.Text, g *gazetteer.Gazetteer, h Hints) []Mention {
	n.Read(t, g, h)
	return n.Judge()
}

// Read reads a text by the rules.
func (n *Finder) Read(t *token.Text, g *gazetteer.Gazetteer, h Hints) { n.f.read(t, g, h) }

// Judge returns the names of the text that was read last. Whoever has several texts may read
// all of them, by siblings, before the first is judged.
func (n *Finder) Judge() []Mention {
	if n.f.decider == nil {
		return n.f.mentions()
	}
	n.f.found = n.f.judge(n.f.decider)
	return n.f.found
}

// FindBy is the function FindBy.
func (n *Finder) FindBy(decider *learned.Decider, t *token.Text, g *gazetteer.Gazetteer, h Hints) []Mention {
	n.f.read(t, g, h)
	n.f.found = n.f.judge(decider)
	return n.f.found
}

// Beginning returns what the gazetteer says of token i of the text that was read last, where
// the name of a place may begin with it.
func (n *Finder) Beginning(i int) gazetteer.Beginning {
	if i >= len(n.f.looks) || n.f.looks[i]&placeFirst == 0 {
		return gazetteer.Beginning{}
	}
	return n.f.beginning(i)
}

// Unplaced reports whether it is known that no name of a place begins with token i of the
// text that was read last.
func (n *Finder) Unplaced(i int) bool {
	if i >= len(n.f.placeAt) || n.f.looks[i]&placeFirst == 0 {
		return false
	}
	k := n.f.placeAt[i]
	return k > 0 && n.f.places[k-1].Tokens == 0
}

// read claims what the rules find in a text.
func (f *finder) read(t *token.Text, g *gazetteer.Gazetteer, h Hints) {
	f.reset(t, g, h)
	f.look()
	f.claimAll()
}

// claimAll claims what the rules find in a text that was looked at.
func (f *finder) claimAll() {
	for i := range f.sentences {
		f.sentence(&f.sentences[i])
	}
	f.gloss()
	f.remember()
	f.recall()
}

// finder is the working memory of Find, kept from text to text.
type finder struct {
	t          *token.Text
	g          *gazetteer.Gazetteer
	h          Hints
	looks      []look
	forms      []learned.Form
	traits     []learned.Traits
	beginnings beginnings
	// placeAt is for each token that may begin a place the number of what the gazetteer found
	// there, in places from 1 on; 0 if it was not asked.
	placeAt   []int32
	places    []gazetteer.Match
	sentences []sentence
	claims    []claim
	lastKnown knownAnswer
	memory    memory
	// stops are the tokens at which rules may find something, in order: those with a capital,
	// numbers, and some small words. webs are those that addresses of the web have.
	stops, webs []int32
	// bracketed are the stops behind an opening bracket, and marks are of tally.
	bracketed, marks []int32
	// owner is for each token the claim that holds it, -1 if none does, as all are in nobody.
	owner, nobody []int32
	// told are the claims as the learned recogniser reads them.
	told    []learned.Claim
	decider *learned.Decider
	said    scratch.Table[said] // of agree, by the phrase
	// saidFirst are the tokens with which what is said begins, and saidOf the places of the phrases
	// of mentions in said.
	saidFirst sieve
	saidOf    []int32
	explains  bool // a claim is of ruleGloss
	// found are the mentions of judge, and mended what was before they were mended.
	found, mended []Mention
	// smalls are the words that the text writes in small letters, if that was asked often.
	smalls     []uint64
	smallAsked int
}

var finders = sync.Pool{New: func() any { return NewFinder() }}

func (f *finder) reset(t *token.Text, g *gazetteer.Gazetteer, h Hints) {
	f.t, f.g, f.h = t, g, h
	f.looks = slices.Grow(f.looks[:0], len(t.Tokens))[:len(t.Tokens)]
	f.placeAt = slices.Grow(f.placeAt[:0], len(t.Tokens))[:len(t.Tokens)]
	clear(f.placeAt)
	f.places = f.places[:0]
	f.beginnings.reset(g)
	f.owner = slices.Grow(f.owner[:0], len(t.Tokens))[:len(t.Tokens)]
	for len(f.nobody) < len(t.Tokens) {
		f.nobody = append(f.nobody, -1)
	}
	copy(f.owner, f.nobody)
	f.marks = slices.Grow(f.marks[:0], len(t.Tokens))[:len(t.Tokens)]
	f.sentences = f.sentences[:0]
	f.claims = f.claims[:0]
	f.lastKnown.first = -1
	f.memory.Reset()
	f.smallAsked = 0
	f.explains = false
}

// claim is a name that a rule found.
type claim struct {
	first, last int // tokens, half-open
	kind        Kind
	place       model.PlaceKind
	rule        rule
	gone        bool // another claim has taken its place
}

// claim adds a name, unless a part of it is taken by another.
func (f *finder) claim(first, last int, kind Kind, place model.PlaceKind, r rule) bool {
	if first >= last {
		return false
	}
	for i := first; i < last; i++ {
		if f.owner[i] >= 0 {
			return false
		}
	}
	if last == first+1 && f.rune(first-1) == '(' && f.rune(last) == ':' && f.looks[first]&exchange != 0 {
		return false // of a ticker symbol
	}
	if kind == Organisation && first > 0 && f.officialThe(first-1) {
		first--
	}
	n := int32(len(f.claims))
	for i := first; i < last; i++ {
		f.owner[i] = n
	}
	f.claims = append(f.claims, claim{first: first, last: last, kind: kind, place: place, rule: r})
	return true
}

// officialThe reports whether token i is a "The" that belongs to the name after it:
// one with a capital in the middle of a sentence.
func (f *finder) officialThe(i int) bool {
	tok := &f.t.Tokens[i]
	return tok.Key == keyThe && tok.Is(shapeCapital) && !tok.Is(shapeAllCapital) && f.owner[i] < 0 && f.looks[i]&(initial|loud) == 0 && !f.t.Tokens[i+1].Is(shapeLine)
}

// drop takes a claim back.
func (f *finder) drop(n int32) {
	c := &f.claims[n]
	c.gone = true
	for i := c.first; i < c.last; i++ {
		f.owner[i] = -1
	}
}

// mentions returns the claims in the order of the text.
func (f *finder) mentions() []Mention {
	var out []Mention
	for i := 0; i < len(f.owner); i++ {
		n := f.owner[i]
		if n < 0 {
			continue
		}
		c := &f.claims[n]
		i = c.last - 1
		if !rules[c.rule].emit && c.kind != Other {
			continue
		}
		out = append(out, Mention{
			Span:  model.Span{Start: int(f.t.Tokens[c.first].Start), End: int(f.t.Tokens[c.last-1].End)},
			First: c.first, Last: c.last, Kind: c.kind, PlaceKind: c.place,
			Confidence: rules[c.rule].confidence, Rule: rules[c.rule].name,
		})
	}
	return out
}
