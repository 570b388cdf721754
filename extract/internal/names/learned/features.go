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

// Features returns the features of token i, valid until the next call: what the tokens
// around it show each by itself, and the rest.
func (r *Reader) Features(i int) []uint64 {
	r.out = r.out[:0]
	for offset := -reach; offset <= reach; offset++ {
		r.own(i, offset)
	}
	r.rest(i)
	return r.out
}

// reach is how many tokens before and after one count by themselves.
const reach = 2

// own adds what the token at an offset shows by itself. All of it follows from the
// offset and the token's sign, so that its weights can be kept.
func (r *Reader) own(i, offset int) {
	o := uint64(offset + reach)
	if !r.within(i, offset) {
		if r.has(Window) {
			r.put(20+o, edge)
		}
		return
	}
	f := &r.facts[i+offset]
	key := r.key(i, offset)
	switch {
	case offset == 0:
		r.put(1, 0)
		if r.has(Words) {
			r.put(2, key)
			r.put(3, join(key, f.shape))
		}
	case r.has(Window):
		r.put(20+o, key)
	}
	near := offset >= -1 && offset <= 1
	if r.has(Shapes) && near {
		r.look1(f, offset)
	}
	if r.has(Lexicon) {
		for set := uint64(f.classes); set != 0; set &= set - 1 {
			r.put(30+o, uint64(bits.TrailingZeros64(set)))
		}
		if f.classes == 0 && near {
			r.put(30+o, 100)
		}
		if offset == 0 && f.classes&(lexicon.OrgHead|lexicon.OrgWeak|lexicon.PlaceHead) != 0 {
			r.put(29, uint64(r.in.Text.Tokens[i].Detail))
		}
	}
	if r.has(Lists) && near && f.flags&core != 0 {
		r.put(40+o, uint64(f.word&3)|uint64(f.word>>2&7)<<4)
		r.put(45+o, uint64(f.word>>5)|uint64(f.flags&(loud|upper|initial))<<8)
	}
	if r.has(Clusters) && f.length > 0 {
		for _, n := range [...]uint8{4, 6, 8, 10, 12, 16, 20} {
			if n > f.length {
				break
			}
			r.put(120+o, uint64(f.path>>(f.length-n))|uint64(n)<<40)
		}
		r.put(125+o, uint64(f.path)|uint64(f.length)<<40)
	}
}

// look1 adds the letters of one token.
func (r *Reader) look1(f *fact, offset int) {
	if offset != 0 {
		r.put(10+uint64(offset+1)/2, f.shape)
		return
	}
	r.put(6, join(f.shape, uint64(f.flags&(loud|upper|initial))))
	for n := range f.prefixes {
		if f.prefixes[n] != 0 {
			r.put(12+uint64(n), f.prefixes[n])
		}
		if f.suffixes[n] != 0 {
			r.put(15+uint64(n), f.suffixes[n])
		}
	}
}

// rest adds what tokens show together, in their run, and elsewhere in the text.
func (r *Reader) rest(i int) {
	if r.has(Words) {
		key := r.key(i, 0)
		r.put(4, join(key, r.key(i, 1)))
		r.put(5, join(key, r.key(i, -1)))
	}
	if r.has(Shapes) {
		f := &r.facts[i]
		before, after := r.shapeAt(i, -1), r.shapeAt(i, 1)
		r.put(7, join(f.shape, before))
		r.put(8, join(f.shape, after))
		r.put(9, join(join(f.shape, before), after))
	}
	if r.has(Window) {
		m2, m1, p1, p2 := r.key(i, -2), r.key(i, -1), r.key(i, 1), r.key(i, 2)
		r.put(24, join(m2, m1))
		r.put(25, join(p1, p2))
		r.put(26, join(m1, p1))
	}
	for offset := -2; offset <= 2; offset++ {
		if r.within(i, offset) {
			r.beside(i, offset)
		}
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
	if r.has(Clusters) && r.in.Cluster != nil {
		r.clusters(i)
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

func (r *Reader) shapeAt(i, offset int) uint64 {
	if !r.within(i, offset) {
		return edge
	}
	return r.facts[i+offset].shape
}

// beside adds what the gazetteer and the rules say of the token at an offset.
func (r *Reader) beside(i, offset int) {
	f := &r.facts[i+offset]
	o := uint64(offset + 2)
	if offset == -2 || offset == 2 {
		if r.has(Gazetteer) && f.place != 0 {
			r.put(50+o, f.place>>8&0xf|f.place>>16<<8)
		}
		if r.has(Rules) && f.claimed != 0 {
			r.put(60+o, uint64(f.claimed)<<8|f.claim&3)
		}
		return
	}
	if offset != 0 && r.has(Lists) && f.flags&r.facts[i].flags&core != 0 {
		r.put(55+uint64(offset+1)/2, uint64(r.facts[i].word)|uint64(f.word)<<8)
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
