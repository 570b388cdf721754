package learned

import (
	"math/bits"

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
// counting texts, of which a text uses no more than it needs.
type memory struct {
	slots []memorySlot
	memos []memo
	mask  uint64 // of the slots in use
	text  uint32
	// named has a bit for the words that are counted, see nameBit: most words in small letters
	// are none of them.
	named [1 << nameBits / 64]uint64
}

// memorySlot says which memo is that of a key, in which text.
type memorySlot struct {
	text uint32
	memo memoNumber
}

// memoNumber is 1 + the place of a memo in a list, 0 for none.
type memoNumber int32

// memo is what was counted of a word.
type memo struct {
	key        uint64
	some, more uint32 // the kinds of evidence that were counted, and those that were more than once
	// words is 1 + where a Decider has what all of this gives, 0 if it has not yet.
	words  int32
	first  int32 // the first token of the word
	counts [evidences]uint8
	// company is what stands beside the word, as beside has it.
	company [len(beside{})]company
}

// add counts each kind of evidence in a set once.
func (m *memo) add(evidence uint32) {
	m.more |= m.some & evidence
	m.some |= evidence
	for ; evidence != 0; evidence &= evidence - 1 {
		if e := bits.TrailingZeros32(evidence); m.counts[e] < 255 {
			m.counts[e]++
		}
	}
}

const leastSlots = 1 << 6

// slotsFor returns how many slots a table for so many things at most has, a power of two. A
// third of them stays empty, of most more: words repeat.
func slotsFor(things int) int { return max(leastSlots, 1<<bits.Len(uint(things+things/2))) }

// reset forgets everything and makes room for so many words.
func (m *memory) reset(room int) {
	n := slotsFor(room)
	if m.text++; len(m.slots) < n || m.text == 0 {
		m.slots, m.text = make([]memorySlot, n), 1
	}
	m.mask = uint64(n - 1)
	m.memos = m.memos[:0]
	clear(m.named[:])
}

// of returns what was counted under a number.
func (m *memory) of(n memoNumber) *memo { return &m.memos[n-1] }

// find returns the number of what was counted of a word, 0 if it was not and add is false.
func (m *memory) find(key uint64, add bool) memoNumber {
	for i := join(3, key); ; i++ {
		s := &m.slots[i&m.mask]
		switch {
		case s.text != m.text:
			if !add {
				return 0
			}
			m.memos = append(m.memos, memo{key: key})
			*s = memorySlot{m.text, memoNumber(len(m.memos))}
			return s.memo
		case m.of(s.memo).key == key:
			return s.memo
		}
	}
}

// mayName reports whether a word may be one that is counted; if not, it is not.
func (m *memory) mayName(key uint64) bool {
	bit := nameBit(key)
	return m.named[bit/64]>>(bit%64)&1 != 0
}

// small goes from token i on to the first that is a word in small letters and may be counted;
// for speed by itself, as pass does.
//
//go:noinline
func (m *memory) small(traits []Traits, i int) int {
	named := &m.named
	for ; i < len(traits); i++ {
		if bit := traits[i] >> smallShift; named[bit/64]>>(bit%64)&1 != 0 {
			break
		}
	}
	return i
}

// know takes the core tokens into the memory, by their words.
func (r *Reader) know() {
	r.memory.reset(r.cores)
	r.repeated = r.repeated[:0]
	for _, run := range r.capitals {
		for i := run.First; i < run.Last; i++ {
			if r.flags[i]&core == 0 {
				continue
			}
			key := r.in.Text.Tokens[i].Key
			bit := nameBit(key)
			r.memory.named[bit/64] |= 1 << (bit % 64)
			n := r.memory.find(key, true)
			r.facts[i] = fact{runFirst: int32(run.First), runEnd: int32(run.Last), word: n}
			m := r.memory.of(n)
			switch m.counts[seen] {
			case 0:
				m.first = int32(i)
			case 1:
				r.repeated = append(r.repeated, m.first, int32(i))
			default:
				r.repeated = append(r.repeated, int32(i))
			}
			m.add(1 << seen)
		}
	}
}

// remember takes the evidence of all tokens into the memory: that of the words that may
// be names, and then where else the text writes the same words in small letters. A word that
// the text has once tells nothing of itself elsewhere.
func (r *Reader) remember() {
	r.pairs.reset(len(r.repeated))
	for _, i := range r.repeated {
		r.count(int(i))
	}
	tokens := r.in.Text.Tokens
	traits := r.in.Traits[:len(tokens)]
	for i := r.memory.small(traits, 0); i < len(traits); i = r.memory.small(traits, i+1) {
		if n := r.memory.find(tokens[i].Key, false); n != 0 {
			r.memory.of(n).add(1 << writtenSmall)
		}
	}
}

// count takes the evidence of token i into what is counted of its word.
func (r *Reader) count(i int) {
	f, tokens := &r.facts[i], r.in.Text.Tokens
	m := r.memory.of(f.word)
	f.evidence = r.evidenceOf(i)
	m.add(f.evidence)
	f.beside = r.besides(i)
	for n, class := range f.beside {
		m.company[n].sees(1 << (class - 1))
	}
	if i+1 < len(tokens) && !tokens[i+1].Is(token.Opening) {
		f.two = r.pairs.add(tokens[i].Key, tokens[i+1].Key)
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
	if r.flags[i]&loud != 0 {
		return out
	}
	begin, end := int(f.runFirst), int(f.runEnd)
	for k := i + 1; k < min(end, i+5); k++ {
		if t.Tokens[k].Class&lexicon.LegalSuffix != 0 {
			out |= 1 << legalAfter
		}
	}
	if t.Tokens[end-1].Class&lexicon.OrgHead != 0 {
		out |= 1 << headAfter
	}
	if begin > 0 && !t.Tokens[begin].Is(token.Opening) {
		before := &t.Tokens[begin-1]
		switch {
		case before.Class&titles != 0:
			out |= 1 << titleBefore
		case before.Key == keyIn:
			out |= 1 << placeBefore
		}
	}
	if begin < i && t.Tokens[begin].Class&lexicon.Title != 0 {
		out |= 1 << titleBefore
	}
	if begin < i && t.Tokens[begin].Key == keyAbout {
		out |= 1 << aboutBefore
	}
	if i > 0 && t.Tokens[i-1].Key == keyThe && !t.Tokens[i].Is(token.Opening) {
		switch {
		case !t.Tokens[i-1].Is(token.Capital):
			out |= 1 << articleBefore
		case r.flags[i-1]&(initial|loud) == 0:
			out |= 1 << officialBefore
		}
	}
	if i > begin && r.in.Forms[i-1].Word&3 >= 2 {
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
	case next.Class&lexicon.Cue != 0:
		return 1 << cueAfter
	case next.Is(token.Possessive) && i == end-1:
		return 1 << ownerAfter
	case next.Rune == '(' && end+1 < len(t.Tokens) && t.Tokens[end+1].Is(token.AllCapital):
		return 1 << bracketAfter
	case next.Rune == ',' && end+1 < len(t.Tokens) && r.toldOf(end+1).place != 0:
		return 1 << stateAfter
	case next.Rune == ')' && t.Tokens[i].Is(token.AllCapital) && r.flags[i]&bracket != 0:
		return 1 << defined
	}
	return 0
}

var keyIn, keyAbout, keyThe = lexicon.Key("in"), lexicon.Key("about"), lexicon.Key("the")
