package learned

import (
	"math/bits"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// longestLook bounds how far back a run is looked at: a text without marks is one run.
const longestLook = 12

// part is a token that a run of capitalised words shows to all of its words.
type part uint8

const (
	partBefore part = iota // the token before the run
	partAfter              // the token after it
	partFirst              // its first token
	partLast               // its last token
	parts
)

// near is how far the tokens of a run are told apart from its ends.
const near = 4

// ends returns how far token i stands from the first and from the last token of its run.
func (f *fact) ends(i int) (fromBegin, toEnd int) {
	return min(i-int(f.runFirst), near-1), min(int(f.runEnd)-1-i, near-1)
}

// at returns which distance counts for a part.
func (p part) at(fromBegin, toEnd int) int {
	if p == partBefore || p == partFirst {
		return fromBegin
	}
	return toEnd
}

// partOf returns the token that is a part of the run of token i, and whether it stands
// in the same block.
func (r *Reader) partOf(i int, p part) (j int, inside bool) {
	f := &r.facts[i]
	j = int([parts]int32{f.runFirst - 1, f.runEnd, f.runFirst, f.runEnd - 1}[p])
	return j, r.within(i, j)
}

// partSign tells parts apart by all that part reads of them.
func (r *Reader) partSign(j int, inside bool, p part) uint64 {
	id := uint64(edge)
	if inside {
		id = r.in.Forms[j].ID
	}
	return signOf(id, uint64(p))
}

// part adds what a part of a run shows to those of its tokens that stand at a distance.
func (r *Reader) part(j int, inside bool, p part, at int) {
	key, cluster, classes := uint64(edge), uint64(edge), lexicon.Class(0)
	if inside {
		key, cluster, classes = r.key(j), classOf(&r.in.Forms[j], 12), r.classes(j)
	}
	switch p {
	case partBefore:
		r.put(wordBefore, key)
		r.putAt(wordBeforeAt, at, key)
		r.putAt(clusterBefore, at, cluster)
		r.sets(classBefore, at, classes)
	case partAfter:
		r.put(wordAfter, key)
		r.putAt(wordAfterAt, at, key)
		r.putAt(clusterAfter, at, cluster)
		r.sets(classAfter, at, classes)
	case partFirst:
		r.putAt(wordFirst, at, key)
		r.putAt(clusterFirst, at, cluster)
	case partLast:
		r.put(wordLast, key)
		r.putAt(wordLastAt, at, key)
		r.putAt(clusterLast, at, cluster)
	}
}

// sets adds each class of a set.
func (r *Reader) sets(t template, at int, classes lexicon.Class) {
	for set := uint64(classes); set != 0; set &= set - 1 {
		r.putAt(t, at, uint64(bits.TrailingZeros64(set)))
	}
}

// frame is what stands around a run of capitalised words, the same for all of them.
type frame struct {
	left, right [2]uint64 // the clusters of the two words before and after it, from within
	shape, key  uint64    // of the first and second token in a bracket that follows, 0 without
}

// frameOf returns what stands around the run of token i.
func (r *Reader) frameOf(i int) (out frame) {
	f := &r.facts[i]
	first, last := int(f.runFirst), int(f.runEnd)
	out.left = [2]uint64{r.clusterAt(i, first-1), r.clusterAt(i, first-2)}
	out.right = [2]uint64{r.clusterAt(i, last), r.clusterAt(i, last+1)}
	if r.within(i, last+2) && r.in.Text.Tokens[last].Rune == '(' {
		out.shape, out.key = r.in.Forms[last+1].Shape, r.key(last+2)
	}
	return out
}

// clusterAt returns the class of token j, as seen from token i.
func (r *Reader) clusterAt(i, j int) uint64 {
	if !r.within(i, j) {
		return edge
	}
	return classOf(&r.in.Forms[j], 10)
}

// frame adds what stands around a run.
func (r *Reader) frame(f *frame) {
	r.put(clusterBeforeTwo, join(f.left[1], f.left[0]))
	r.put(clusterAfterTwo, join(f.right[0], f.right[1]))
	r.put(clusterAround, join(f.left[0], f.right[0]))
	if f.shape != 0 {
		r.put(shapeInBracket, f.shape)
		r.put(wordInBracket, f.key)
	}
}

// spot is where a token stands in its run, what its run holds before and after it, and
// how often the text has it with the same neighbours.
type spot struct {
	fromBegin, toEnd int
	ahead, behind    lexicon.Class
	times            [3]int // the word, with the word before, with the word after
}

// looked is what classes some tokens before one have, of the same run.
type looked struct {
	from, to int
	classes  lexicon.Class
}

// heads are the classes of words that tell what a run names.
const heads = lexicon.LegalSuffix | lexicon.OrgHead | lexicon.OrgWeak | lexicon.OrgLead | lexicon.PlaceHead | lexicon.EventHead | lexicon.Generation | lexicon.OrgModifier

// titles are the classes of words that count as heads where they stand before a word.
const titles = lexicon.Title | lexicon.Role

// look goes on to token i, to which one run after the other is read.
func (l *looked) look(r *Reader, i int) {
	from := max(int(r.facts[i].runFirst), i-longestLook)
	if l.from != from || l.to > i {
		*l = looked{from: from, to: from}
	}
	for ; l.to < i; l.to++ {
		l.classes |= r.in.Text.Tokens[l.to].Class & (heads | titles)
	}
}

// spotOf returns where token i stands in its run.
func (r *Reader) spotOf(i int, l *looked) spot {
	f := &r.facts[i]
	var s spot
	s.fromBegin, s.toEnd = f.ends(i)
	for k := range r.in.Text.Tokens[i+1 : min(int(f.runEnd)+2, i+5, len(r.flags))] {
		s.ahead |= r.in.Text.Tokens[i+1+k].Class & heads
	}
	l.look(r, i)
	s.behind = l.classes
	s.times = r.times(i)
	return s
}

// spot adds where a token stands in its run.
func (r *Reader) spot(s *spot) {
	r.put(position, uint64(s.fromBegin)<<4|uint64(s.toEnd))
	r.sets(classAhead, 0, s.ahead)
	r.sets(classBehind, 0, s.behind)
	both, left, right := uint64(s.times[0])<<16, uint64(s.times[1])<<8, uint64(s.times[2])
	r.put(timesBoth, both|left|right)
	r.put(timesBefore, both|left)
	r.put(timesAfter, both|right)
}
