package learned

import (
	"math/bits"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// alone adds the features of token i that the word at an offset has by itself, wherever
// it stands: they follow from its letters and its look alone (see sums.go).
func (r *Reader) alone(i, offset int) {
	o := uint64(offset + reach)
	if r.has(Words) && offset == 0 {
		key := r.key(i, 0)
		r.put(2, key)
		r.put(3, join(key, r.facts[i].shape))
	}
	if r.has(Shapes) {
		switch offset {
		case -1:
			r.put(10, r.shapeAt(i, -1))
		case 0:
			r.affixes(i)
		case 1:
			r.put(11, r.shapeAt(i, 1))
		}
	}
	if r.has(Window) && offset != 0 {
		r.put([...]uint64{20, 21, 0, 22, 23}[o], r.key(i, offset))
	}
	if !r.within(i, offset) {
		return
	}
	i += offset
	if r.has(Lexicon) {
		r.classes(i, offset)
	}
	if f := &r.facts[i]; r.has(Lists) && f.flags&core != 0 && -1 <= offset && offset <= 1 {
		r.put(40+o, uint64(f.word&3)|uint64(f.word>>2&7)<<4)
	}
	if r.has(Clusters) && r.in.Cluster != nil {
		r.clusters(i, o)
	}
}

// affixes adds the beginning and the end of a word.
func (r *Reader) affixes(i int) {
	f := &r.facts[i]
	for n := range f.prefixes {
		if f.prefixes[n] != 0 {
			r.put(12+uint64(n), f.prefixes[n])
		}
		if f.suffixes[n] != 0 {
			r.put(15+uint64(n), f.suffixes[n])
		}
	}
}

// classes adds the classes of the word that stands at an offset.
func (r *Reader) classes(i, offset int) {
	f, o := &r.facts[i], uint64(offset+reach)
	for set := uint64(f.classes); set != 0; set &= set - 1 {
		r.put(30+o, uint64(bits.TrailingZeros64(set)))
	}
	if f.classes == 0 && -1 <= offset && offset <= 1 {
		r.put(30+o, 100)
	}
	if offset == 0 && f.classes&(lexicon.OrgHead|lexicon.OrgWeak|lexicon.PlaceHead) != 0 {
		r.put(29, uint64(r.in.Text.Tokens[i].Detail))
	}
}

// clusters adds the cluster of a word with its wider ones.
func (r *Reader) clusters(i int, o uint64) {
	path, length := r.in.Cluster(r.in.Text, i)
	if length == 0 {
		return
	}
	for _, n := range [...]uint8{4, 6, 8, 10, 12, 16, 20} {
		if n > length {
			break
		}
		r.put(120+o, uint64(path>>(length-n))|uint64(n)<<40)
	}
	r.put(125+o, uint64(path)|uint64(length)<<40)
}
