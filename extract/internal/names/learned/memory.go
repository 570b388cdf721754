package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// The kinds of evidence that an occurrence of a word gives for its other ones. The
// first sixteen are what the rules claim: kind times part.
const (
	claims         = 16
	legalAfter     = 16 + iota - 1 // a legal form stands after it in its run
	titleBefore                    // a title or role stands before its run
	nameBefore                     // a first name stands before it
	cueAfter                       // a verb of speaking stands after its run
	bracketAfter                   // a bracket with an acronym or ticker stands after its run
	placeBefore                    // "in" stands before its run
	aboutBefore                    // its run is the subject of "About"
	defined                        // it stands in brackets, in capitals
	headAfter                      // its run ends with a head word of organisations
	ownerAfter                     // 's stands after it
	writtenSmall                   // it is written in small letters
	stateAfter                     // a comma and a place stand after its run
	articleBefore                  // "the" in small letters stands before it
	officialBefore                 // "The" with a capital that nothing but a name explains stands before it
	seen                           // it was counted at all
	evidences
)

// memory counts evidence by the key of words. It is an open table that forgets by
// counting texts.
type memory struct {
	slots []memo
	text  uint32
	used  int
}

type memo struct {
	key    uint64
	text   uint32
	counts [evidences]uint8
}

const leastSlots = 1 << 10

// reset forgets everything.
func (m *memory) reset() {
	if len(m.slots) == 0 {
		m.slots = make([]memo, leastSlots)
	}
	m.text++
	m.used = 0
}

// at returns the counts of a word, nil if there are none and add is false.
func (m *memory) at(key uint64, add bool) *[evidences]uint8 {
	for i := join(3, key); ; i++ {
		s := &m.slots[i&uint64(len(m.slots)-1)]
		switch {
		case s.text != m.text:
			if !add {
				return nil
			}
			if m.used++; m.used*2 > len(m.slots) {
				m.grow()
				return m.at(key, true)
			}
			*s = memo{key: key, text: m.text}
			return &s.counts
		case s.key == key:
			return &s.counts
		}
	}
}

// grow doubles the table.
func (m *memory) grow() {
	old := m.slots
	m.slots = make([]memo, 2*len(old))
	m.used = 0
	for i := range old {
		if old[i].text == m.text {
			*m.at(old[i].key, true) = old[i].counts
		}
	}
}

// remember takes the evidence of all tokens into the memory.
func (r *Reader) remember() {
	r.memory.reset()
	for i := range r.facts {
		f := &r.facts[i]
		tok := &r.in.Text.Tokens[i]
		switch {
		case f.flags&core != 0:
			f.evidence = r.evidenceOf(i)
		case tok.Is(token.Word) && tok.End-tok.Start > 2 && !tok.Has(grammar):
			f.evidence = 1 << writtenSmall
		}
		if f.evidence == 0 && f.flags&core == 0 {
			continue
		}
		if f.flags&core != 0 {
			f.evidence |= 1 << seen
			if i+1 < len(r.facts) && !r.in.Text.Tokens[i+1].Is(token.Opening) {
				if counts := r.memory.at(pair(tok.Key, r.in.Text.Tokens[i+1].Key), true); counts[seen] < 255 {
					counts[seen]++
				}
			}
		}
		counts := r.memory.at(tok.Key, true)
		for e := range counts {
			if f.evidence>>e&1 != 0 && counts[e] < 255 {
				counts[e]++
			}
		}
	}
}

// evidenceOf returns what the occurrence of a word shows.
func (r *Reader) evidenceOf(i int) uint32 {
	f := &r.facts[i]
	t := r.in.Text
	var out uint32
	if f.claimed > 0 {
		out |= 1 << (4*(f.claimed-1) + uint8(f.claim&3))
	}
	if f.flags&loud != 0 {
		return out
	}
	begin, end := int(f.runFirst), int(f.runEnd)
	for k := i + 1; k < min(end, i+5); k++ {
		if r.facts[k].classes&lexicon.LegalSuffix != 0 {
			out |= 1 << legalAfter
		}
	}
	if r.facts[end-1].classes&lexicon.OrgHead != 0 {
		out |= 1 << headAfter
	}
	if begin > 0 && !t.Tokens[begin].Is(token.Opening) {
		before := &r.facts[begin-1]
		switch {
		case before.classes&(lexicon.Title|lexicon.Role) != 0:
			out |= 1 << titleBefore
		case t.Tokens[begin-1].Key == keyIn:
			out |= 1 << placeBefore
		}
	}
	if r.facts[begin].classes&lexicon.Title != 0 && begin < i {
		out |= 1 << titleBefore
	}
	if t.Tokens[begin].Key == keyAbout && begin < i {
		out |= 1 << aboutBefore
	}
	if i > 0 && t.Tokens[i-1].Key == keyThe && !t.Tokens[i].Is(token.Opening) {
		switch {
		case !t.Tokens[i-1].Is(token.Capital):
			out |= 1 << articleBefore
		case r.facts[i-1].flags&(initial|loud) == 0:
			out |= 1 << officialBefore
		}
	}
	if i > begin && r.facts[i-1].word&3 >= 2 {
		out |= 1 << nameBefore
	}
	if end < len(t.Tokens) && !t.Tokens[end].Is(token.Opening) {
		out |= r.after(i, end)
	}
	return out
}

// after returns the evidence of what stands after a run.
func (r *Reader) after(i, end int) uint32 {
	t := r.in.Text
	next := &t.Tokens[end]
	switch {
	case r.facts[end].classes&lexicon.Cue != 0:
		return 1 << cueAfter
	case next.Is(token.Possessive) && i == end-1:
		return 1 << ownerAfter
	case next.Rune == '(' && end+1 < len(t.Tokens) && t.Tokens[end+1].Is(token.AllCapital):
		return 1 << bracketAfter
	case next.Rune == ',' && end+1 < len(t.Tokens) && r.facts[end+1].place != 0:
		return 1 << stateAfter
	case next.Rune == ')' && t.Tokens[i].Is(token.AllCapital) && r.facts[i].flags&bracket != 0:
		return 1 << defined
	}
	return 0
}

var keyIn, keyAbout, keyThe = lexicon.Key("in"), lexicon.Key("about"), lexicon.Key("the")
