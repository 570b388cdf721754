package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// longestGap is how many tokens in small letters, marks and figures can stand between
// two capitalised words of one name.
const longestGap = 3

// piece is how many tokens of a sentence are read before what is counted of them may run over.
const piece = 1 << 15

// sentence fills what the tokens of a sentence owe to the way it is written. Of most tokens
// their traits tell at once that there is no more to it.
func (r *Reader) sentence(from, to int) {
	r.stops = r.stops[:0]
	events, mark, marked := name|figures|strange|sets|counts, flag(0), from
	var long, capitals, uppers, common int
	for begin := from; begin < to; begin += piece {
		traits := r.in.Traits[:min(begin+piece, to)]
		sum := uint64(0)
		for i := begin; ; i++ {
			if i, sum = pass(traits, i, events, sum); i == len(traits) {
				break
			}
			t := traits[i]
			if t&events&counts != 0 {
				r.flags[i] |= initial
				events &^= counts
			}
			switch {
			case t&name != 0:
				r.flags[i] |= core
				r.open.add(i)
				r.stops = append(r.stops, int32(i))
			case t&figures != 0:
				r.stops = append(r.stops, int32(i))
			case t&strange != 0:
				r.open.add(i)
			case t&sets != 0:
				after, anew := behind(mark, r.in.Text.Tokens[i].Rune)
				if anew {
					events |= counts
				}
				if after != mark {
					r.mark(marked, i, mark)
					mark, marked = after, i
				}
			}
		}
		long, capitals = long+int(sum&0xffff), capitals+int(sum>>16&0xffff)
		uppers, common = uppers+int(sum>>32&0xffff), common+int(sum>>48)
	}
	r.mark(marked, to, mark)
	if long >= 3 && uppers*10 >= long*7 {
		r.mark(from, to, upper|loud)
	} else if long >= 4 && capitals*10 >= long*8 && common >= 2 {
		r.mark(from, to, loud)
	}
	r.bridge(from, to)
}

// pass goes from token i on to the first with one of some traits, and adds up what all up to it
// tell of their line. It is a function of its own for the sake of speed: among calls the
// compiler keeps none of this in registers.
//
//go:noinline
func pass(traits []Traits, i int, events Traits, sum uint64) (int, uint64) {
	for ; i < len(traits); i++ {
		sum += talliesOf(traits[i])
		if traits[i]&events != 0 {
			break
		}
	}
	return i, sum
}

// mark adds flags to those of some tokens.
func (r *Reader) mark(from, to int, f flag) {
	if f == 0 {
		return
	}
	flags := r.flags[from:to]
	for i := range flags {
		flags[i] |= f
	}
}

// behind returns which marks are around what stands behind a mark, and whether that is written
// like the begin of a sentence.
func behind(around flag, mark rune) (_ flag, anew bool) {
	switch mark {
	case '“', '‘':
		return around | quoted, true
	case '”':
		return around &^ quoted, false
	case '"':
		return around ^ quoted, true
	case '(', '[':
		return around | bracket, false
	case ')', ']':
		return around &^ bracket, false
	}
	return around, true
}

const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Pronoun | lexicon.Modal

// bridge opens what stands between the capitalised words of a sentence, and what is glued to
// them, and lists the runs of them.
func (r *Reader) bridge(from, to int) {
	before, end := -1, -1
	for _, stop := range r.stops {
		i := int(stop)
		if r.flags[i]&core == 0 {
			if r.figure(i, from, to) {
				r.fill(before, i)
				before = i
			}
			continue
		}
		r.fill(before, i)
		before = i
		r.cores++
		if end >= 0 && (i == end || i == end+1 && r.joins(end)) {
			r.capitals[len(r.capitals)-1].Last = i + 1
		} else {
			r.capitals = append(r.capitals, Run{i, i + 1})
		}
		end = i + 1
		if end < to && r.in.Traits[end]&counts == 0 && r.appended(end) {
			r.open.add(end)
		}
	}
}

// figure opens a figure with what is glued to it, "1win", and with what stands between it and
// a capitalised word, and reports whether it stands beside one. A house number may stand two
// tokens before its street: "10 - 12 Mill Road", "4 th Street".
func (r *Reader) figure(i, from, to int) (beside bool) {
	after := i+1 < to
	beside = after && r.in.Traits[i+1]&name != 0 || i > from && r.in.Traits[i-1]&name != 0
	if beside {
		r.open.add(i)
	}
	if after && r.in.Traits[i+1]&lower != 0 && r.in.Text.Tokens[i+1].Glued() || i+2 < to && r.in.Traits[i+2]&name != 0 {
		r.open.add(i)
		r.open.add(i + 1)
	}
	return beside
}

// fill opens the tokens between two open ones if a name can run over them.
func (r *Reader) fill(before, i int) {
	if before < 0 || i-before-1 > longestGap {
		return
	}
	for _, t := range r.in.Traits[before+1 : i] {
		if t&bounds != 0 {
			return
		}
	}
	for k := before + 1; k < i; k++ {
		r.open.add(k)
	}
}

// appended reports whether token i belongs to the word of a name before it as a full stop
// does to "Inc.", and so may end a name.
func (r *Reader) appended(i int) bool {
	tok, before := &r.in.Text.Tokens[i], &r.in.Text.Tokens[i-1]
	if !tok.Glued() {
		return false
	}
	return tok.Rune == '.' && before.End-before.Start <= 5 || tok.Rune == '!' || tok.Rune == '+'
}

// joins reports whether a mark stands within a run of capitalised words.
func (r *Reader) joins(i int) bool {
	tok := &r.in.Text.Tokens[i]
	switch tok.Rune {
	case '&', '\'', '’':
		return true
	case '.', '-', '‑', '/':
		return tok.Glued()
	}
	return false
}
