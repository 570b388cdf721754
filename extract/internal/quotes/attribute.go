package quotes

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
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
}

// mention is a candidate with its tokens, half-open.
type mention struct {
	Candidate
	first, last int
}

// attributor gives the quotations of a text their speakers.
type attributor struct {
	*discourse
	runs     []Run
	accepted []*quotation
	speakers []*speaker // of each accepted quotation; nil if it has none
	mentions []mention  // in the order of the text
	people   map[int][]int
	surnames map[uint64]int // key of the last word of a person's name: mention
	known    map[int]office
	full     map[uint64]words // see fullNames
	main     int              // mention of the organisation named most, or -1
}

func newAttributor(t *token.Text, runs []Run, candidates []Candidate) *attributor {
	a := &attributor{discourse: runs[0].quotation.discourse, runs: runs, main: -1,
		people: map[int][]int{}, surnames: map[uint64]int{}, known: map[int]office{}}
	for _, r := range runs {
		if n := len(a.accepted); n == 0 || a.accepted[n-1] != r.quotation {
			a.accepted = append(a.accepted, r.quotation)
		}
	}
	a.speakers = make([]*speaker, len(a.accepted))
	for _, c := range candidates {
		first, last := t.At(c.Start), t.At(c.End-1)+1
		if first < last && last <= len(t.Tokens) {
			a.mentions = append(a.mentions, mention{c, first, last})
		}
	}
	slices.SortStableFunc(a.mentions, func(x, y mention) int { return cmp.Compare(x.first, y.first) })
	a.index()
	return a
}

// index finds the mentions of each person, and the organisation named most.
func (a *attributor) index() {
	counts := map[int]int{}
	best := 0
	for i, m := range a.mentions {
		if m.Person {
			a.people[m.Entity] = append(a.people[m.Entity], i)
			key := a.Tokens[m.last-1].Key
			if j, ok := a.surnames[key]; !ok || len(a.mentions[j].Name) < len(m.Name) {
				a.surnames[key] = i
			}
			continue
		}
		counts[m.Entity]++
		if n := counts[m.Entity]; n > best {
			best, a.main = n, i
		}
	}
}

// in returns the range of mentions that begin among the tokens.
func (a *attributor) in(first, last int) (from, to int) {
	at := func(tok int) int {
		i, _ := slices.BinarySearchFunc(a.mentions, tok, func(m mention, tok int) int { return cmp.Compare(m.first, tok) })
		return i
	}
	return at(first), at(last)
}

// resolve finds the speaker of every quotation: first by the words beside it, in
// the order of the text, then from the quotations around it.
func (a *attributor) resolve() {
	for i, q := range a.accepted {
		if q.site.kind != siteNone {
			a.speakers[i] = a.fromSite(q.site, i)
		}
		if a.speakers[i] == nil {
			a.speakers[i] = a.fromContext(i)
		}
	}
	// A quotation without a speaker takes that of the next one if it goes on there,
	// or if nothing but white space stands between them.
	for i := len(a.accepted) - 2; i >= 0; i-- {
		q, next := a.accepted[i], a.accepted[i+1]
		if a.speakers[i] == nil && a.speakers[i+1] != nil && (next.previous == q.index || next.block-q.lastBlock <= 1 && next.before-q.after <= 3) {
			a.speakers[i] = a.speakers[i+1].handedOn("carried back")
		}
	}
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
	c.at, c.rule = -1, rule
	return &c
}

// A speaker is handed on over so many blocks without a quotation, counted from the
// begin of one block to that of the next.
const handOn = 2

// fromContext finds the speaker of a quotation that no words attribute: the
// speaker of the one before in the same paragraph, whoever the paragraph before
// introduces, the name signed below, the speaker of the paragraph before.
func (a *attributor) fromContext(i int) *speaker {
	q := a.accepted[i]
	var before *quotation
	var last *speaker
	if i > 0 {
		before, last = a.accepted[i-1], a.speakers[i-1]
	}
	if before != nil && q.previous == before.index {
		return a.next(last, "continued")
	}
	if before != nil && before.lastBlock == q.block && last != nil {
		if s := a.newcomer(before, q); s != nil {
			return s
		}
		return last.handedOn("same paragraph")
	}
	begins := a.onlyMarks(a.blocks[q.block].first, q.before)
	if s := a.orphan(q); s != nil && !begins {
		return s
	}
	if !begins {
		return nil
	}
	if s := a.spokenBelow(q); s != nil {
		return s
	}
	if s := a.introduced(q); s != nil {
		return s
	}
	if s := a.signed(q); s != nil {
		return s
	}
	if before != nil && last != nil && q.block-before.lastBlock <= handOn {
		if q.block-before.lastBlock == 2 {
			if s := a.subjectOfBlock(q.block - 1); s != nil && s.person {
				return s
			}
		}
		return last.handedOn("paragraph before")
	}
	if s := a.ofDocument(); s != nil && q.words >= 8 {
		return s
	}
	if q.block > 0 {
		if s := a.subjectOfBlock(q.block - 1); s != nil && s.person {
			return s
		}
	}
	return nil
}

func (a *attributor) next(s *speaker, rule string) *speaker {
	if s == nil {
		return nil
	}
	return s.handedOn(rule)
}

// newcomer returns the person whom a whole sentence between two quotations of a
// paragraph is about.
func (a *attributor) newcomer(before, q *quotation) *speaker {
	if q.before <= before.after {
		return nil
	}
	start := a.sentenceStart(q.before - 1)
	if start <= before.after || before.site.kind == siteAfter && start <= before.site.last && before.site.cue >= start {
		return nil
	}
	return a.subjectOf(start, q.before)
}

// orphan returns the person whom the sentence before the quotation, in the same
// paragraph, is about.
func (a *attributor) orphan(q *quotation) *speaker {
	first := a.blocks[q.block].first
	if q.before <= first {
		return nil
	}
	return a.subjectOf(max(a.sentenceStart(q.before-1), first, q.before-reachBefore), q.before)
}

// subjectOf returns the first person named in subject position among the tokens.
func (a *attributor) subjectOf(first, last int) *speaker {
	from, to := a.in(first, last)
	for i := from; i < to; i++ {
		if m := &a.mentions[i]; m.Person && a.covered[m.first] == 0 && a.leads(m, first) {
			return a.fromMention(i, first, last, "sentence before")
		}
	}
	if r, ok := a.rolePhrase(first, last); ok && a.Tokens[r.last-1].Has(lexicon.Role) {
		if s := a.holder(a.Tokens[r.last-1].Key, r.first, -1); s != nil {
			return s
		}
	}
	return nil
}

// subjectOfBlock returns the person whom the last sentence of a block is about.
func (a *attributor) subjectOfBlock(b int) *speaker {
	bl := a.blocks[b]
	return a.subjectOf(max(a.sentenceStart(bl.last-1), bl.last-reachBefore), bl.last)
}

// introduced reads the paragraph before a quotation: a sentence that ends with a
// colon or speaks of a statement, or a line that is a name.
func (a *attributor) introduced(q *quotation) *speaker {
	for b := q.block - 1; b >= 0 && b >= q.block-2; b-- {
		bl := a.blocks[b]
		if a.countWords(bl.first, min(bl.last, bl.first+4)) == 0 {
			continue
		}
		last := bl.last - 1
		if a.covered[last] != 0 {
			return nil
		}
		first := max(bl.first, a.sentenceStart(last), last-reachBefore)
		if a.Tokens[last].Rune == ':' || a.speaksOfStatement(first, last) {
			if s, ok := a.introduction(bl.last, first); ok {
				if sp := a.fromSite(s, -1); sp != nil {
					return sp
				}
			}
			return a.fromSite(site{kind: siteLabel, cue: -1, first: first, last: last, direct: true}, -1)
		}
		if bl.last-bl.first <= 25 && a.nameLine(bl.first, bl.last) && a.isPersonLine(bl) {
			return a.fromSite(site{kind: siteSigned, cue: -1, first: bl.first, last: bl.last, inverted: true, direct: true}, -1)
		}
		return nil
	}
	return nil
}

// speaksOfStatement reports whether a sentence announces a statement.
func (a *attributor) speaksOfStatement(first, last int) bool {
	for k := first; k < last; k++ {
		if a.Tokens[k].Has(lexicon.CueNoun) && k > first {
			for j := max(first, k-3); j < min(last, k+3); j++ {
				switch a.Of(j) {
				case "following", "below", "released", "issued", "joint":
					return true
				}
			}
		}
	}
	return false
}

// isPersonLine reports whether a line begins with the name of a person.
func (a *attributor) isPersonLine(b block) bool {
	from, to := a.in(b.first, min(b.last, b.first+4))
	for ; from < to; from++ {
		if a.mentions[from].Person {
			return true
		}
	}
	return false
}

// spokenBelow reads a reporting verb that the next lines hold, where a quotation
// ends its own line with a comma.
func (a *attributor) spokenBelow(q *quotation) *speaker {
	if q.unclosed || a.Tokens[q.last-1].Rune != ',' || q.after < a.blockEnd(q.lastBlock) {
		return nil
	}
	for b := q.lastBlock + 1; b < len(a.blocks) && b <= q.lastBlock+2; b++ {
		bl := a.blocks[b]
		end := min(bl.last, bl.first+reachAfter, a.sentenceEnd(bl.first))
		if s, ok := a.inverted(bl.first, end); ok {
			return a.fromSite(s, -1)
		}
		if s, ok := a.upright(q, bl.first, end); ok {
			return a.fromSite(s, -1)
		}
		if bl.last-bl.first > 6 {
			return nil
		}
	}
	return nil
}

// signed reads the line below a quotation that is a paragraph.
func (a *attributor) signed(q *quotation) *speaker {
	b := q.lastBlock + 1
	if b >= len(a.blocks) || !a.onlyMarks(q.after, a.blockEnd(q.lastBlock)) {
		return nil
	}
	bl := a.blocks[b]
	first := bl.first
	dash := isDash(a.Tokens[first].Rune)
	for first < bl.last && isDash(a.Tokens[first].Rune) {
		first++
	}
	if bl.last-first > 40 || !a.nameLine(first, bl.last) || endsSentence(a.Tokens[bl.last-1].Rune) && !dash || a.Tokens[bl.last-1].Rune == ':' {
		return nil
	}
	if !dash && !a.isPersonLine(bl) {
		return nil
	}
	return a.fromSite(site{kind: siteSigned, cue: -1, first: first, last: bl.last, inverted: true, direct: true}, -1)
}

// ofDocument returns the person of whom the head of the document says that it is
// their statement: "Statement by Secretary Jane Roe on ...", "Secretary Roe's
// remarks", "Senator Roe issued the following statement".
func (a *attributor) ofDocument() *speaker {
	for b := 0; b < len(a.blocks) && b < 8; b++ {
		bl := a.blocks[b]
		for k := bl.first; k < min(bl.last, bl.first+60); k++ {
			if !a.Tokens[k].Has(lexicon.CueNoun) || a.covered[k] != 0 {
				continue
			}
			if s := a.authorOf(k, bl); s != nil {
				return s
			}
		}
	}
	return nil
}

// authorOf returns the person to whom the words around a statement at token k, in
// a block, give it.
func (a *attributor) authorOf(k int, b block) *speaker {
	for j := k + 1; j < min(b.last, k+3); j++ {
		if s := a.Of(j); !strings.EqualFold(s, "by") && !strings.EqualFold(s, "from") && !strings.EqualFold(s, "of") {
			continue
		}
		from, to := a.in(j+1, min(b.last, j+12))
		for i := from; i < to; i++ {
			if a.mentions[i].Person {
				return a.fromMention(i, j+1, b.last, "document")
			}
		}
	}
	from, to := a.in(max(b.first, k-8), k)
	for i := to - 1; i >= from; i-- {
		m := &a.mentions[i]
		if m.Person && (m.last == k || a.Tokens[m.last].Is(token.Possessive)) {
			return a.fromMention(i, m.first, m.last, "document")
		}
	}
	if start := max(a.sentenceStart(k), k-reachBefore); a.speaksOfStatement(max(start, k-1), k+1) || a.speaksOfStatement(start, k+1) && !a.Tokens[k].Is(token.Capital) {
		return a.subjectOf(start, k)
	}
	return nil
}

// quotes returns the quotations with what was found of them.
func (a *attributor) quotes() []model.Quote {
	var out []model.Quote
	lastRun := make([]int, len(a.accepted)) // last run of each quotation, plus one
	at := -1
	var of *quotation
	for _, r := range a.runs {
		q := r.quotation
		if q != of {
			of = q
			at++
		}
		s := a.speakers[at]
		if s == nil && q.needsSpeaker {
			continue
		}
		quote := model.Quote{Mention: model.Mention{Span: r.Span, Text: a.Source[r.Start:r.End], Confidence: q.confidence, Why: []string{q.rule}}, Kind: q.kind}
		if s == nil {
			quote.Unresolved = model.UnknownSpeaker
		} else {
			quote.Speaker, quote.Title, quote.Affiliation = spaced(s.name), spaced(s.title), spaced(s.affiliation)
			quote.Why = append(quote.Why, "speaker: "+s.rule)
		}
		if c := q.site.cue; c >= 0 && q.site.kind != siteNone {
			quote.Cue = a.Of(c)
		}
		quote.Continues = a.continues(out, lastRun, at, quote.Speaker)
		out = append(out, quote)
		lastRun[at] = len(out)
	}
	return out
}

// spaced returns a text with single blanks between its words.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// continues returns the index of the run that the next run of a quotation carries
// on: the line before, the paragraph before, the part before "she said".
func (a *attributor) continues(out []model.Quote, lastRun []int, at int, name string) *int {
	before := lastRun[at] - 1
	if before < 0 && at > 0 {
		q, p := a.accepted[at], a.accepted[at-1]
		if q.previous == p.index || q.block == p.lastBlock && q.before-p.after <= 40 && q.kind != model.QuoteMixed {
			before = lastRun[at-1] - 1
		}
	}
	if before < 0 || out[before].Speaker != name {
		return nil
	}
	return &before
}
