package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// side is what a mark does by its look: most straight marks show it by the white
// space beside them.
type side uint8

const (
	either side = iota
	opens
	closes
)

// mark is a quotation mark; two tokens if it is doubled ("”").
type mark struct {
	first, last int
	r           rune
	side        side
}

// double returns the double mark at token i of a block, if there is one.
func (d *discourse) double(i int, b block) (mark, bool) {
	r := d.Tokens[i].Rune
	m := mark{first: i, last: i + 1, r: r}
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '〝', '〞', '＂', '″', '‹', '›':
	case '`', '´', '\'', '‘', '’', '‚':
		if i+1 >= b.last || d.Tokens[i+1].Rune != r || !d.Tokens[i+1].Glued() {
			return mark{}, false
		}
		if i > b.first && d.Tokens[i].Glued() && d.Tokens[i-1].Is(token.Word) && i+2 < b.last && d.Tokens[i+2].Glued() && d.Tokens[i+2].Is(token.Word) {
			return mark{}, false // an apostrophe set twice
		}
		m.last = i + 2
		switch r {
		case '`', '‘', '‚':
			m.r = '“'
		case '’', '´':
			m.r = '”'
		default:
			m.r = '"'
		}
	default:
		return mark{}, false
	}
	if d.measure(m) {
		return mark{}, false
	}
	m.side = d.sideOf(m, b)
	return m, true
}

// measure reports whether a straight mark or a double prime is the sign of inches
// or seconds: after figures that feet or another such number stand before, or that
// are followed by an "x".
func (d *discourse) measure(m mark) bool {
	if m.r == '″' {
		return true
	}
	if m.r != '"' && m.r != '”' || m.first == 0 || !d.Tokens[m.first].Glued() || !d.Tokens[m.first-1].Is(token.Digits) {
		return false
	}
	if f := m.first - 2; f > 0 && d.Tokens[f].Is(token.Mark) && (d.Tokens[f].Rune == '\'' || d.Tokens[f].Rune == '’' || d.Tokens[f].Rune == '′') && d.Tokens[f-1].Is(token.Digits) {
		return true // 5'10"
	}
	if m.last < len(d.Tokens) {
		x := &d.Tokens[m.last]
		if x.Is(token.Single) && (d.Of(m.last) == "x" || d.Of(m.last) == "X") || x.Rune == '×' {
			return true // 12" x 18"
		}
	}
	if f := m.first - 2; f >= 0 && (d.Tokens[f].Is(token.Single) && (d.Of(f) == "x" || d.Of(f) == "X") || d.Tokens[f].Rune == '×') {
		return true
	}
	return false
}

// sideOf returns the side that the shape of a mark and what it touches show.
func (d *discourse) sideOf(m mark, b block) side {
	spaceLeft, glue := m.first == b.first || !d.Tokens[m.first].Glued(), rune(0)
	if !spaceLeft {
		glue = d.Tokens[m.first-1].Rune
	}
	spaceRight := m.last == b.last || !d.Tokens[m.last].Glued()
	next := rune(0)
	if !spaceRight {
		next = d.Tokens[m.last].Rune
	}
	looksOpen := (spaceLeft || opensBefore(glue)) && !spaceRight && !closesAfter(next)
	if spaceLeft && next == '.' && m.last+1 < b.last && d.Tokens[m.last+1].Rune == '.' {
		looksOpen = true // "... and so on
	}
	looksClose := !spaceLeft && (spaceRight || closesAfter(next) || isDash(next))
	switch m.r {
	case '“', '„', '‟', '〝', '«', '‹':
		if looksClose && !looksOpen {
			return either // the wrong way, or the end of „ “
		}
		return opens
	case '”', '〞', '»', '›':
		if looksOpen && !looksClose {
			return either
		}
		return closes
	}
	switch {
	case looksOpen && !looksClose:
		return opens
	case looksClose && !looksOpen:
		return closes
	}
	return either
}

// opensBefore reports whether a mark that is glued to the left of a quotation mark
// leaves it an opening one.
func opensBefore(r rune) bool {
	switch r {
	case '(', '[', '{', '/', ':', '=', '|', '>', '*', '•', '‘', '“', '«', '—', '–', '-', '¡', '¿':
		return true
	}
	return false
}

// closesAfter reports whether a mark that is glued to the right of a quotation
// mark makes it a closing one.
func closesAfter(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '”', '’', '»', '…':
		return true
	}
	return false
}

// guillemets reports whether a mark is of the angular family.
func guillemets(r rune) bool { return r == '«' || r == '»' || r == '‹' || r == '›' }

// pairs reports whether two marks can be the ends of one quotation.
func pairs(open, close rune) bool { return guillemets(open) == guillemets(close) }

// cueFollows reports whether the words from token i on attribute what stands
// before them: a reporting verb, or a name or pronoun and such a verb.
func (d *discourse) cueFollows(i, end int) bool {
	if i < end && d.Tokens[i].Rune == ',' {
		i++
	}
	for k := i; k < end && k < i+8; k++ {
		t := &d.Tokens[k]
		switch {
		case t.Has(lexicon.Cue) && (t.Detail == cueSpeech || t.Detail == cueAccording):
			return true
		case t.Is(token.Capital), t.Has(lexicon.Pronoun | lexicon.Article), t.Rune == '.' && k > i:
		default:
			return false
		}
	}
	return false
}
