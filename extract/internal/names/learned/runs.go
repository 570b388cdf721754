package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// longestGap is how many tokens in small letters, marks and figures can stand between
// two capitalised words of one name.
const longestGap = 3

// sentence fills what the tokens of a sentence owe to the way it is written, and returns how
// many of them are core.
func (r *Reader) sentence(from, to int) (cores int) {
	tokens, flags, forms := r.in.Text.Tokens[from:to], r.flags[from:to], r.in.Forms[from:to]
	forms = forms[:len(flags)]
	var long, capitals, uppers, common int
	for i := range forms {
		t := forms[i].Traits
		long, capitals = long+int(t&longWord), capitals+int(t/longCapital&1)
		uppers, common = uppers+int(t/longUpper&1), common+int(t/longCommon&1)
	}
	var mark flag
	if long >= 3 && uppers*10 >= long*7 {
		mark = upper | loud
	} else if long >= 4 && capitals*10 >= long*8 && common >= 2 {
		mark = loud
	}
	begins, digits := initial, false
	for i := range flags {
		t, f := forms[i].Traits, mark
		if t&counts != 0 {
			f |= begins
			begins = 0
		}
		if t&sets != 0 {
			switch tokens[i].Rune {
			case '“', '‘':
				begins, mark = initial, mark|quoted
			case '”':
				mark &^= quoted
			case '"':
				begins, mark = initial, mark^quoted
			case '(', '[':
				mark |= bracket
			case ')', ']':
				mark &^= bracket
			default:
				begins = initial
			}
			f = f&^(quoted|bracket) | mark&(quoted|bracket)
		}
		switch {
		case t&name != 0:
			f |= core | open
			cores++
		case t&figures != 0:
			digits = true
		case digits && t&lower != 0 && i > 0 && forms[i-1].Traits&figures != 0 && tokens[i].Glued():
			// Glued to a figure: "1win".
			flags[i-1] |= open
			f |= open
		case t&strange != 0:
			f |= open
		}
		flags[i] = f
	}
	if cores > 0 {
		r.bridge(from, to, digits)
		r.capitals(from, to)
	}
	return cores
}

const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Pronoun | lexicon.Modal

// bridge opens what stands between capitalised words, and what is glued to them.
func (r *Reader) bridge(from, to int, digits bool) {
	flags, forms := r.flags[from:to], r.in.Forms[from:to]
	before := -1
	for i := range flags {
		switch {
		case flags[i]&core != 0:
			r.fill(before, from+i)
			before = from + i
			continue
		case i > 0 && flags[i-1]&core != 0 && r.appended(from+i):
			flags[i] |= open
		}
		if digits && forms[i].Traits&figures != 0 && (i+1 < len(flags) && flags[i+1]&core != 0 || i > 0 && flags[i-1]&core != 0) {
			flags[i] |= open
			r.fill(before, from+i)
			before = from + i
		}
	}
	// A house number may stand two tokens before its street: "10 - 12 Mill Road", "4 th Street".
	for i := 0; digits && i+2 < len(flags); i++ {
		if forms[i].Traits&figures != 0 && flags[i+2]&core != 0 {
			flags[i] |= open
			flags[i+1] |= open
		}
	}
}

// fill opens the tokens between two open ones if a name can run over them.
func (r *Reader) fill(before, i int) {
	if before < 0 || i-before-1 > longestGap {
		return
	}
	for k := before + 1; k < i; k++ {
		switch r.in.Text.Tokens[k].Rune {
		case ';', ':', '“', '”', '"', '?', '•':
			return
		}
	}
	for k := before + 1; k < i; k++ {
		r.flags[k] |= open
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

// capitals fills for each token the run of capitalised words it stands in.
func (r *Reader) capitals(from, to int) {
	for i := from; i < to; {
		if r.flags[i]&core == 0 {
			i++
			continue
		}
		end := i + 1
		for end < to && (r.flags[end]&core != 0 || end+1 < to && r.flags[end+1]&core != 0 && r.joins(end)) {
			end++
		}
		for k := i; k < end; k++ {
			r.facts[k].runFirst, r.facts[k].runEnd = int32(i), int32(end)
		}
		i = end
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
