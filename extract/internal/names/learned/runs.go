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
	tokens, facts, forms := r.in.Text.Tokens[from:to], r.facts[from:to], r.in.Forms[from:to]
	long, capitals, uppers, common := 0, 0, 0, 0
	for i := range tokens {
		tok := &tokens[i]
		if !tok.Is(token.Word) || tok.End-tok.Start < 3 || tok.Is(token.Possessive) || tok.Has(grammar) && !tok.Is(token.AllCapital) {
			continue
		}
		long++
		if tok.Is(token.Capital | token.MixedCase) {
			capitals++
			if forms[i].Word>>5 >= 4 {
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
	digits := false
	for i := range tokens {
		tok, f := &tokens[i], &facts[i]
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
		case !tok.Is(token.Word):
			digits = digits || tok.Is(token.Digits)
		case tok.Is(token.Possessive):
		case tok.Is(token.Capital | token.MixedCase):
			f.flags |= core | open
		case r.strange(from+i, from):
			f.flags |= open
		}
	}
	r.bridge(from, to, digits)
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
func (r *Reader) bridge(from, to int, digits bool) {
	tokens, facts := r.in.Text.Tokens[from:to], r.facts[from:to]
	before := -1
	for i := range facts {
		switch f := &facts[i]; {
		case f.flags&core != 0:
			r.fill(before, from+i)
			before = from + i
		case i > 0 && facts[i-1].flags&core != 0 && r.appended(from+i):
			f.flags |= open
		}
		if digits && facts[i].flags&core == 0 && tokens[i].Is(token.Digits) && (i+1 < len(facts) && facts[i+1].flags&core != 0 || i > 0 && facts[i-1].flags&core != 0) {
			facts[i].flags |= open
			r.fill(before, from+i)
			before = from + i
		}
	}
	// A house number may stand two tokens before its street: "10 - 12 Mill Road", "4 th Street".
	for i := 0; digits && i+2 < len(facts); i++ {
		if tokens[i].Is(token.Digits) && facts[i+2].flags&core != 0 {
			facts[i].flags |= open
			facts[i+1].flags |= open
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
