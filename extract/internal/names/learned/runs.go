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
func (r *Reader) sentence(from, to int, block int32) {
	r.stops = r.stops[:0]
	const special = name | figures | strange | sets | PlaceFirst
	events, mark := special|counts, flag(0)
	var long, capitals, uppers, common int
	for from := from; from < to; from += piece {
		traits := r.in.Traits[from:min(from+piece, to)]
		flags, blocks := r.flags[from:][:len(traits)], r.blocks[from:][:len(traits)]
		sum := uint64(0)
		for i, t := range traits {
			sum += t.tally()
			flags[i], blocks[i] = mark, block
			if t&events == 0 {
				continue
			}
			if t&events&counts != 0 {
				flags[i] |= initial
				events &^= counts
			}
			if t&sets != 0 {
				var anew bool
				if mark, anew = behind(mark, r.in.Text.Tokens[from+i].Rune); anew {
					events |= counts
				}
				flags[i] = mark
			}
			r.stop(from+i, t)
		}
		long, capitals = long+int(sum&0xffff), capitals+int(sum>>16&0xffff)
		uppers, common = uppers+int(sum>>32&0xffff), common+int(sum>>48)
	}
	if long >= 3 && uppers*10 >= long*7 {
		r.mark(from, to, upper|loud)
	} else if long >= 4 && capitals*10 >= long*8 && common >= 2 {
		r.mark(from, to, loud)
	}
	if len(r.stops) > 0 {
		cores := len(r.cores)
		r.bridge(from, to)
		r.capitals(r.cores[cores:])
	}
}

// mark adds flags to those of a sentence.
func (r *Reader) mark(from, to int, f flag) {
	for i := range r.flags[from:to] {
		r.flags[from+i] |= f
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

// stop notes what the traits of token i tell of it by itself.
func (r *Reader) stop(i int, t Traits) {
	switch {
	case t&name != 0:
		r.flags[i] |= core
		r.open.add(i)
		r.stops = append(r.stops, int32(i))
	case t&figures != 0:
		r.stops = append(r.stops, int32(i))
	case t&strange != 0:
		r.open.add(i)
	}
	if t&PlaceFirst != 0 {
		r.firsts = append(r.firsts, int32(i))
	}
}

const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Pronoun | lexicon.Modal

// bridge opens what stands between the capitalised words of a sentence, and what is glued to
// them, and lists them.
func (r *Reader) bridge(from, to int) {
	before := -1
	for _, stop := range r.stops {
		i := int(stop)
		if r.flags[i]&core == 0 && !r.figure(i, from, to) {
			continue
		}
		r.fill(before, i)
		before = i
		if r.flags[i]&core == 0 {
			continue
		}
		r.cores = append(r.cores, stop)
		if i+1 < to && r.in.Traits[i+1]&counts == 0 && r.appended(i+1) {
			r.open.add(i + 1)
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

// capitals finds the runs of capitalised words among the core tokens of a sentence.
func (r *Reader) capitals(cores []int32) {
	for len(cores) > 0 {
		n, end := 1, int(cores[0])+1
		for n < len(cores) && (int(cores[n]) == end || int(cores[n]) == end+1 && r.joins(end)) {
			end = int(cores[n]) + 1
			n++
		}
		for _, i := range cores[:n] {
			r.facts[i] = fact{runFirst: cores[0], runEnd: int32(end)}
		}
		cores = cores[n:]
	}
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
