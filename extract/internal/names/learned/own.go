package learned

import (
	"math/bits"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// reach is how many tokens before and after one count by themselves.
const reach = 2

// edge is what stands beyond the block of a token.
const edge = 0x5bd1e9955bd1e995

// widths are the lengths of the beginnings of paths that count by themselves.
var widths = [...]uint8{4, 6, 8, 10, 12, 16, 20}

// ownSign tells tokens apart by all that own reads of them.
func (r *Reader) ownSign(j int) uint64 {
	return signOf(r.in.Forms[j].ID, uint64(r.flags[j]&(core|written)))
}

// own adds what token j shows by itself for the token at the other end of the offset.
func (r *Reader) own(j, offset int) {
	r.text(j, offset, spelling|outline)
	r.sort(j, offset)
	r.cluster(j, offset)
}

// facet is a set of what the text of a token shows.
type facet uint8

const (
	spelling facet = 1 << iota // its letters
	outline                    // their look, which many words share
)

// text adds what the text of token j shows. The order is that in which weights are learned.
func (r *Reader) text(j, offset int, of facet) {
	key, shape := r.key(j), r.in.Forms[j].Shape
	if of&spelling != 0 {
		r.putAt(word, offset, key)
	}
	switch offset {
	case 0:
		if of&outline != 0 {
			r.put(always, 0)
		}
		if of&spelling != 0 {
			r.put(wordShape, join(key, shape))
		}
		if of&outline != 0 {
			r.put(shapeHere, join(shape, uint64(r.flags[j]&written)))
		}
		if of&spelling != 0 {
			r.letters(j)
		}
	case -1, 1:
		if of&outline != 0 {
			r.putAt(shapeBeside, offset, shape)
		}
	}
}

// outlineSign tells tokens apart by all that their outline is made of.
func (r *Reader) outlineSign(j int) uint64 {
	return sign(r.in.Forms[j].Shape, uint64(r.flags[j]&written))
}

// sortSign tells tokens apart by all that sort reads of them.
func (r *Reader) sortSign(j int) uint64 {
	return sign(uint64(r.classes(j)), uint64(r.in.Forms[j].Word)|uint64(r.flags[j]&(core|written))<<8|uint64(uint16(r.in.Text.Tokens[j].Detail))<<16)
}

// sort adds what lists say of the word of token j.
func (r *Reader) sort(j, offset int) {
	form := &r.in.Forms[j]
	near := offset >= -1 && offset <= 1
	classes := r.classes(j)
	for set := uint64(classes); set != 0; set &= set - 1 {
		r.putAt(class, offset, uint64(bits.TrailingZeros64(set)))
	}
	if classes == 0 && near {
		r.putAt(class, offset, 100)
	}
	if offset == 0 && classes&(lexicon.OrgHead|lexicon.OrgWeak|lexicon.PlaceHead) != 0 {
		r.put(detail, uint64(r.in.Text.Tokens[j].Detail))
	}
	if near && r.flags[j]&core != 0 {
		r.putAt(listed, offset, uint64(form.Word&3)|uint64(form.Word>>2&7)<<4)
		r.putAt(writtenSmallOften, offset, uint64(form.Word>>5)|uint64(r.flags[j]&written)<<8)
	}
}

// clusterSign tells tokens apart by all that cluster reads of them.
func (r *Reader) clusterSign(j int) uint64 {
	form := &r.in.Forms[j]
	return sign(uint64(form.Path), uint64(form.Length))
}

// cluster adds the class of the word of token j.
func (r *Reader) cluster(j, offset int) {
	form := &r.in.Forms[j]
	if form.Length == 0 {
		return
	}
	for _, n := range widths {
		if n > form.Length {
			break
		}
		r.putAt(clusterPart, offset, classOf(form, n))
	}
	r.putAt(clusterWhole, offset, classOf(form, form.Length))
}

// letters adds the beginning and end of a word that may be a name.
func (r *Reader) letters(j int) {
	tok := &r.in.Text.Tokens[j]
	if !tok.Is(token.Word) || !tok.Is(token.Capital|token.MixedCase) {
		return
	}
	prefixes, suffixes := affixes(r.in.Text.Of(j))
	for n := range prefixes {
		if prefixes[n] != 0 {
			r.putAt(prefix, n, prefixes[n])
			r.putAt(suffix, n, suffixes[n])
		}
	}
}

// classOf returns the class of a word, as wide as so many bits.
func classOf(f *Form, n uint8) uint64 {
	n = min(n, f.Length)
	return uint64(f.Path>>((f.Length-n)&31)) | uint64(n)<<40
}

// key returns the key of token j, figures by their length.
func (r *Reader) key(j int) uint64 {
	tok := &r.in.Text.Tokens[j]
	if tok.Is(token.Digits) {
		return uint64(tok.End - tok.Start)
	}
	return tok.Key
}

// side is what one of two neighbours shows.
type side struct{ shape, cluster uint64 }

// sideOf returns what token j shows to its neighbours; what stands beyond a block shows
// only that.
func (r *Reader) sideOf(j int, inside bool) side {
	if !inside {
		return side{edge, edge}
	}
	form := &r.in.Forms[j]
	return side{form.Shape, classOf(form, 10)}
}

// sign tells sides apart by all that pair reads of them.
func (s side) sign() uint64 { return join(join(1, s.shape), s.cluster) }

// pair adds what a token and its neighbour, after (0) or before it (1), show together.
func (r *Reader) pair(here, beside side, at int) {
	r.putAt(twoShapes, at, join(here.shape, beside.shape))
	r.putAt(twoClusters, at, join(here.cluster, beside.cluster))
}
