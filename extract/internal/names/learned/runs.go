package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// longestGap is how many tokens in small letters, marks and figures can stand between
// two capitalised words of one name.
const longestGap = 3

// sentence fills what the tokens of a sentence owe to the way it is written.
func (r *Reader) sentence(from, to int) {
	t := r.in.Text
	long, capitals, uppers, common := 0, 0, 0, 0
	for i := from; i < to; i++ {
		tok := &t.Tokens[i]
		if !tok.Is(token.Word) || tok.End-tok.Start < 3 || tok.Is(token.Possessive) || tok.Has(grammar) && !tok.Is(token.AllCapital) {
			continue
		}
		long++
		if tok.Is(token.Capital | token.MixedCase) {
			capitals++
			if r.in.Forms[i].Word>>5 >= 4 {
				common++
			}
		}
		if tok.Is(token.AllCapital) {
			uppers++
		}
	}
	var mark flag
	if long >= 3 && uppers*10 >= long*7 {
		mark = upper | loud
	} else if long >= 4 && capitals*10 >= long*8 && common >= 2 {
		mark = loud
	}
	begin, inQuote, inBracket := true, false, false
	for i := from; i < to; i++ {
		tok := &t.Tokens[i]
		f := &r.facts[i]
		f.flags |= mark
		if begin && tok.Is(token.Word|token.Digits) {
			f.flags |= initial
			begin = false
		}
		if tok.Rune != 0 {
			switch tok.Rune {
			case ':', '•', '–', '—', '·', '*', '|', '■', '●', '▪':
				begin = true
			case '“', '‘':
				begin, inQuote = true, true
			case '”':
				inQuote = false
			case '"':
				begin, inQuote = true, !inQuote
			case '(', '[':
				inBracket = true
			case ')', ']':
				inBracket = false
			}
		}
		if inQuote {
			f.flags |= quoted
		}
		if inBracket {
			f.flags |= bracket
		}
		switch {
		case !tok.Is(token.Word) || tok.Is(token.Possessive):
		case tok.Is(token.Capital | token.MixedCase):
			f.flags |= core | open
		case r.strange(i, from):
			f.flags |= open
		}
	}
	r.bridge(from, to)
	r.capitals(from, to)
}

// strange reports whether a word in small letters may be a name all the same: no list
// knows it ("citybiz"), or it is glued to a figure ("1win").
func (r *Reader) strange(i, from int) bool {
	tok := &r.in.Text.Tokens[i]
	if i > from && tok.Glued() && r.in.Text.Tokens[i-1].Is(token.Digits) {
		r.facts[i-1].flags |= open
		return true
	}
	return r.in.Forms[i].Word == 0 && tok.Class&classesOfNames == 0 && tok.End-tok.Start >= 4
}

const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Pronoun | lexicon.Modal

// bridge opens what stands between capitalised words, and what is glued to them.
func (r *Reader) bridge(from, to int) {
	t := r.in.Text
	before := -1
	for i := from; i < to; i++ {
		f := &r.facts[i]
		tok := &t.Tokens[i]
		if f.flags&core == 0 {
			if r.appended(i, from) {
				f.flags |= open
			}
			if tok.Is(token.Digits) && (i+1 < to && r.facts[i+1].flags&core != 0 || i > from && r.facts[i-1].flags&core != 0) {
				f.flags |= open
				r.fill(before, i)
				before = i
			}
			continue
		}
		r.fill(before, i)
		before = i
	}
	// A house number may stand two tokens before its street: "10 - 12 Mill Road", "4 th Street".
	for i := from; i+2 < to; i++ {
		if t.Tokens[i].Is(token.Digits) && r.facts[i+2].flags&core != 0 {
			r.facts[i].flags |= open
			r.facts[i+1].flags |= open
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
		r.facts[k].flags |= open
	}
}

// appended reports whether token i belongs to the word before it as a full stop does
// to "Inc.", and so may end a name.
func (r *Reader) appended(i, from int) bool {
	if i == from || !r.in.Text.Tokens[i].Glued() {
		return false
	}
	tok, before := &r.in.Text.Tokens[i], &r.in.Text.Tokens[i-1]
	if r.facts[i-1].flags&core == 0 {
		return false
	}
	return tok.Rune == '.' && before.End-before.Start <= 5 || tok.Rune == '!' || tok.Rune == '+'
}

// capitals fills for each token the run of capitalised words it stands in.
func (r *Reader) capitals(from, to int) {
	for i := from; i < to; {
		if r.facts[i].flags&core == 0 {
			r.facts[i].runFirst, r.facts[i].runEnd = int32(i), int32(i)
			i++
			continue
		}
		end := i + 1
		for end < to && (r.facts[end].flags&core != 0 || end+1 < to && r.facts[end+1].flags&core != 0 && r.joins(end)) {
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
