package quotes

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// speaker is who spoke a quotation.
type speaker struct {
	name        string
	title       string
	affiliation string
	person      bool
	// entity is that of the candidate, or -1.
	entity int
	// at is the token of the mention that gave the speaker; -1 if it was handed on.
	at   int
	rule string
	// roleKey is the key of the word for the office of a speaker without a name.
	roleKey uint64
	// beside is the words next to the quotation that stand for the speaker.
	beside words
}

// mention is a candidate with its tokens, half-open.
type mention struct {
	Candidate
	first, last int
	mended      bool // see mend
}

// attributor gives the quotations of a text their speakers.
type attributor struct {
	*discourse
	runs         []Run
	accepted     []*quotation
	speakers     []*speaker // of each accepted quotation; nil if it has none
	mentions     []mention  // in the order of the text
	places       []words    // so, too
	index        *index
	people       []int // the mentions of each person, see mentionsOf
	ends         []int // of each person, where the mentions end in people
	known        map[int]office
	here         []officeHere     // of each mention, see officeAt
	gendered     map[int]gender   // see genderOf
	full         map[uint64]words // see fullNames
	small        map[uint64]bool  // see smallWords
	author       *speaker         // see ofDocument
	authorSought bool
	begun        []int32   // of each token, how many mentions begin before it
	person       []int32   // of each token, the mention of a person it lies in, plus one
	lastRun      []int     // see quotes
	empty        discourse // of a text in which nothing is quoted
	// What the quotes of the document point to.
	spans   []model.Span
	indices []int
}

// attributors are kept from text to text with their working memory.
var attributors = sync.Pool{New: func() any { return &attributor{index: &index{}} }}

// read takes in a text with its quotations and the names that may be speakers.
func (a *attributor) read(t *token.Text, runs []Run, candidates []Candidate) {
	said := &a.empty
	if len(runs) > 0 {
		said = runs[0].quotation.discourse
	} else {
		said.silence(t)
	}
	a.index.built = false
	*a = attributor{discourse: said, empty: a.empty, runs: runs, index: a.index,
		accepted: a.accepted[:0], mentions: a.mentions[:0], places: a.places[:0], begun: a.begun, person: a.person, people: a.people, ends: a.ends,
		known: scratch.Map(a.known), gendered: scratch.Map(a.gendered), speakers: a.speakers, lastRun: a.lastRun, here: a.here}
	for _, r := range runs {
		if n := len(a.accepted); r.spoken() && (n == 0 || a.accepted[n-1] != r.quotation) {
			a.accepted = append(a.accepted, r.quotation)
		}
	}
	a.speakers = scratch.Zeros(a.speakers, len(a.accepted))
	for i := range candidates {
		c := &candidates[i]
		if c.Place {
			a.places = append(a.places, words{c.First, c.Last})
			continue
		}
		a.mentions = append(a.mentions, mention{Candidate: *c, first: c.First, last: c.Last})
		m := &a.mentions[len(a.mentions)-1]
		if h := len(m.Name) / 2; m.Person && len(m.Name)%2 == 0 && m.Name[:h] == m.Name[h:] && strings.Contains(m.Name[:h], " ") {
			m.Name = m.Name[:h] // "About Jane RoeJane Roe is", whose line end was lost
		}
		a.mend(m)
	}
	for i := 1; i < len(a.mentions); i++ {
		if a.mentions[i].first < a.mentions[i-1].first { // one that was mended
			slices.SortStableFunc(a.mentions, func(x, y mention) int { return cmp.Compare(x.first, y.first) })
			break
		}
	}
	a.here = scratch.Zeros(a.here, len(a.mentions))
	a.joined()
	a.renamed()
	a.locate()
	a.group()
}

// placeAt returns the words of the place that begins at a token; none if none does.
func (a *attributor) placeAt(k int) words {
	i, ok := slices.BinarySearchFunc(a.places, k, func(w words, k int) int { return cmp.Compare(w.first, k) })
	if !ok {
		return words{}
	}
	return a.places[i]
}

// resolve finds the speaker of every quotation: first by the words beside it, in
// the order of the text, then from the quotations around it.
func (a *attributor) resolve() {
	for i, q := range a.accepted {
		if a.wasAsked(q.site) {
			continue
		}
		if q.site.kind != siteNone {
			a.speakers[i] = a.wrote(a.again(a.fromSite(q.site, i), i))
		}
		if a.speakers[i] == nil {
			a.speakers[i] = a.fitting(a.fromContext(i), q)
		}
	}
	// A quotation without a speaker takes that of the next one if it goes on there,
	// or if nothing but white space stands between them.
	for i := len(a.accepted) - 2; i >= 0; i-- {
		q, next := a.accepted[i], a.accepted[i+1]
		if a.speakers[i] == nil && a.speakers[i+1] != nil && q.site.kind != siteLabel && (next.previous == q.index || next.block-q.lastBlock <= 1 && next.before-q.after <= 3 || q.unclosed && next.block-q.lastBlock <= 2 && a.onlyMarks(a.blocks[next.block].first, next.before) || a.ledOn(q, next)) {
			a.speakers[i] = a.speakers[i+1].handedOn("carried back")
		}
	}
	a.onlyOne()
	for i, q := range a.accepted {
		if a.speakers[i] != nil {
			continue
		}
		if i > 0 && q.previous == a.accepted[i-1].index && a.speakers[i-1] != nil {
			a.speakers[i] = a.speakers[i-1].handedOn("continued")
		}
	}
}

func (s *speaker) handedOn(rule string) *speaker {
	c := *s
	c.at, c.rule, c.beside = -1, rule, words{}
	return &c
}

// splits reports whether the words that attribute p divide it from q in one
// sentence: "...," said Jane Roe, "...".
func (a *attributor) splits(p, q *quotation) bool {
	c := p.site.cue
	return p.site.kind == siteAfter && c >= p.after && c < q.before && a.SentenceOf[c] == a.SentenceOf[q.before]
}

// ledOn reports whether one sentence stands between two quotations of a paragraph that
// begins with the first, and says who speaks the second: "..." Jane Roe said, "..."
func (a *attributor) ledOn(q, next *quotation) bool {
	return q.block == next.block && q.site.kind == siteNone && next.site.kind == siteBefore && next.site.cue >= q.after && q.after < next.before &&
		a.SentenceOf[q.after] == a.SentenceOf[next.before-1] && a.onlyMarks(a.blocks[q.block].first, q.before)
}
