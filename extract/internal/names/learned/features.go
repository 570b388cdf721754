package learned

import (
	"math/bits"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Group is a set of groups of features, which can be left out to see what they are
// worth.
type Group uint16

// The groups.
const (
	Words      Group = 1 << iota // the word and its letters
	Shapes                       // the look of the letters, affixes
	Window                       // the words around
	Lexicon                      // classes of words
	Lists                        // first names, family names, how often a word is written small
	Gazetteer                    // names of places
	Rules                        // what the rules claim
	Memory                       // what the words show elsewhere in the text
	Layout                       // zones, headlines, lines in capitals, the dateline
	Runs                         // the run of capitalised words around
	Clusters                     // clusters of words
	everything Group = 1<<iota - 1
)

// GroupNames are the groups by the names that the command takes.
var GroupNames = map[string]Group{"words": Words, "shapes": Shapes, "window": Window, "lexicon": Lexicon, "lists": Lists,
	"gazetteer": Gazetteer, "rules": Rules, "memory": Memory, "layout": Layout, "runs": Runs, "clusters": Clusters}

// has reports whether a group is read.
func (r *Reader) has(g Group) bool { return r.groups&g != 0 }

// put adds a feature: a template with its value.
func (r *Reader) put(template, value uint64) { r.out = append(r.out, join(template<<56, value)) }

// reach is how far from a token the words are looked at.
const reach = 2

// Features returns the features of token i, valid until the next call: what each word
// around it shows by itself, and what they show together.
func (r *Reader) Features(i int) []uint64 {
	r.out = r.out[:0]
	for offset := -reach; offset <= reach; offset++ {
		r.alone(i, offset)
	}
	r.together(i)
	return r.out
}

// together adds the features of token i that no word has by itself.
func (r *Reader) together(i int) {
	r.put(1, 0)
	if r.has(Words) {
		r.words(i)
	}
	if r.has(Shapes) {
		r.shapes(i)
	}
	if r.has(Window) {
		r.window(i)
	}
	for offset := -reach; offset <= reach; offset++ {
		r.beside(i, offset)
	}
	if r.has(Memory) {
		r.recall(i)
	}
	if r.has(Layout) {
		r.layout(i)
	}
	if r.has(Runs) {
		r.around(i)
	}
}

// edge is what stands beyond the block of a token.
const edge = 0x5bd1e9955bd1e995

// within reports whether the token at an offset stands in the same block.
func (r *Reader) within(i, offset int) bool {
	at := i + offset
	return at >= 0 && at < len(r.facts) && r.facts[at].block == r.facts[i].block
}

// key returns the key of the token at an offset, figures by their length.
func (r *Reader) key(i, offset int) uint64 {
	if !r.within(i, offset) {
		return edge
	}
	tok := &r.in.Text.Tokens[i+offset]
	if tok.Is(token.Digits) {
		return uint64(tok.End - tok.Start)
	}
	return tok.Key
}

func (r *Reader) words(i int) {
	key := r.key(i, 0)
	r.put(4, join(key, r.key(i, 1)))
	r.put(5, join(key, r.key(i, -1)))
}

func (r *Reader) shapes(i int) {
	f := &r.facts[i]
	loudly := uint64(f.flags & (loud | upper | initial))
	r.put(6, join(f.shape, loudly))
	before, after := r.shapeAt(i, -1), r.shapeAt(i, 1)
	r.put(7, join(f.shape, before))
	r.put(8, join(f.shape, after))
	r.put(9, join(join(f.shape, before), after))
}

func (r *Reader) shapeAt(i, offset int) uint64 {
	if !r.within(i, offset) {
		return edge
	}
	return r.facts[i+offset].shape
}

func (r *Reader) window(i int) {
	m2, m1, p1, p2 := r.key(i, -2), r.key(i, -1), r.key(i, 1), r.key(i, 2)
	r.put(24, join(m2, m1))
	r.put(25, join(p1, p2))
	r.put(26, join(m1, p1))
}

// beside adds what lists say of the token at an offset.
func (r *Reader) beside(i, offset int) {
	if !r.within(i, offset) {
		return
	}
	f := &r.facts[i+offset]
	o := uint64(offset + 2)
	far := offset == -2 || offset == 2
	if far {
		if r.has(Gazetteer) && f.place != 0 {
			r.put(50+o, f.place>>8&0xf|f.place>>16<<8)
		}
		if r.has(Rules) && f.claimed != 0 {
			r.put(60+o, uint64(f.claimed)<<8|f.claim&3)
		}
		return
	}
	if r.has(Lists) && f.flags&core != 0 {
		loudly := uint64(f.flags & (loud | upper | initial))
		r.put(45+o, uint64(f.word>>5)|loudly<<8)
		if offset == 0 && r.within(i, 1) {
			r.put(55, uint64(f.word)|uint64(r.facts[i+1].word)<<8)
		}
		if offset == 0 && r.within(i, -1) {
			r.put(56, uint64(f.word)|uint64(r.facts[i-1].word)<<8)
		}
	}
	if r.has(Gazetteer) && f.place != 0 {
		r.put(50+o, f.place)
		r.put(70+o, f.place>>2&3|f.place>>4&3<<4)
		r.put(75+o, f.place>>4&3|f.place>>16<<8)
		if offset == 0 {
			r.put(80, join(f.place, uint64(f.word)))
		}
	}
	if r.has(Rules) {
		r.put(60+o, uint64(f.claimed)<<8|f.claim&3)
		if f.claimed != 0 {
			r.put(65+o, f.claim|uint64(f.claimed)<<32)
		}
		if offset == 0 {
			r.put(81, join(f.claim, f.shape))
			r.put(82, join(f.claim, uint64(f.claimed)<<8|uint64(r.in.Text.Tokens[i].Zone)))
		}
	}
}

// layout adds where the token stands.
func (r *Reader) layout(i int) {
	f := &r.facts[i]
	tok := &r.in.Text.Tokens[i]
	zone := uint64(tok.Zone)
	r.put(90, zone)
	r.put(91, join(zone, f.shape))
	r.put(92, uint64(f.flags&(loud|upper|initial|quoted|bracket)))
	r.put(93, uint64(tok.Shape&(token.Line|token.Space|token.Opening|token.Possessive|token.Dotted|token.Single)))
	if r.in.Dateline.Len() > 0 && r.in.Dateline.Contains(tok.Span()) {
		r.put(94, f.shape)
		r.put(95, 0)
	}
	if r.within(i, 1) {
		next := &r.in.Text.Tokens[i+1]
		r.put(96, uint64(next.Shape&(token.Space|token.Line)))
	}
}

// longestLook bounds how far back a run is looked at: a text without marks is one run.
const longestLook = 12

// around adds what the run of capitalised words shows: the words before and after
// it, its last word, and how far the token stands from its ends.
func (r *Reader) around(i int) {
	f := &r.facts[i]
	begin, end := int(f.runFirst), int(f.runEnd)
	if begin >= end {
		return
	}
	fromBegin, toEnd := min(i-begin, 3), min(end-1-i, 3)
	position := uint64(fromBegin)<<4 | uint64(toEnd)
	r.put(100, position)
	left, right := r.key(i, begin-1-i), r.key(i, end-i)
	r.put(101, join(left, uint64(fromBegin)))
	r.put(102, join(right, uint64(toEnd)))
	r.put(103, join(left, right))
	r.put(104, left)
	r.put(105, right)
	r.put(106, join(r.key(i, begin-2-i), left))
	r.put(107, join(right, r.key(i, end+1-i)))
	r.put(108, join(r.key(i, end-1-i), uint64(toEnd)))
	r.put(109, r.key(i, end-1-i))
	r.put(110, join(r.key(i, begin-i), uint64(fromBegin)))
	var ahead, behind lexicon.Class
	const heads = lexicon.LegalSuffix | lexicon.OrgHead | lexicon.OrgWeak | lexicon.OrgLead | lexicon.PlaceHead | lexicon.EventHead | lexicon.Generation | lexicon.OrgModifier
	for k := i + 1; k < min(end+2, i+5, len(r.facts)); k++ {
		ahead |= r.facts[k].classes & heads
	}
	for k := max(begin, i-longestLook); k < i; k++ {
		behind |= r.facts[k].classes & (heads | lexicon.Title | lexicon.Role)
	}
	for set := uint64(ahead); set != 0; set &= set - 1 {
		r.put(111, uint64(bits.TrailingZeros64(set)))
	}
	for set := uint64(behind); set != 0; set &= set - 1 {
		r.put(112, uint64(bits.TrailingZeros64(set)))
	}
	if r.within(i, begin-1-i) {
		for set := uint64(r.facts[begin-1].classes); set != 0; set &= set - 1 {
			r.put(113, uint64(bits.TrailingZeros64(set))|uint64(fromBegin)<<8)
		}
	}
	if r.within(i, end-i) {
		for set := uint64(r.facts[end].classes); set != 0; set &= set - 1 {
			r.put(114, uint64(bits.TrailingZeros64(set))|uint64(toEnd)<<8)
		}
		if r.in.Text.Tokens[end].Rune == '(' && r.within(i, end+2-i) {
			r.put(115, r.facts[end+1].shape)
			r.put(116, r.key(i, end+2-i))
		}
	}
}

// recall adds what the words around show elsewhere in the text.
func (r *Reader) recall(i int) {
	for offset := -1; offset <= 1; offset++ {
		if !r.within(i, offset) || r.facts[i+offset].flags&core == 0 {
			continue
		}
		f := &r.facts[i+offset]
		counts := r.memory.at(r.in.Text.Tokens[i+offset].Key, false)
		if counts == nil {
			continue
		}
		o := uint64(offset + 1)
		var kind [4]int
		some := false
		for e, n := range counts {
			k := int(n)
			if f.evidence>>e&1 != 0 {
				k--
			}
			if k <= 0 {
				continue
			}
			if e < claims {
				kind[e/4] += k
			}
			some = true
			r.put(130+o, uint64(e)<<8|uint64(min(bits.Len(uint(k)), 3)))
		}
		if !some {
			r.put(133+o, uint64(f.flags&(loud|initial)))
			continue
		}
		best := 0
		for k := range kind {
			if kind[k] > kind[best] {
				best = k
			}
		}
		if kind[best] > 0 {
			sum := kind[0] + kind[1] + kind[2] + kind[3]
			share := uint64(kind[best] * 4 / sum)
			r.put(136+o, uint64(best)<<8|share)
			if offset == 0 {
				r.put(139, uint64(best)<<16|share<<8|uint64(f.flags&(loud|initial))|uint64(f.claimed)<<32)
			}
		}
	}
}
