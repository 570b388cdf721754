package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Alone reports whether an expression that names its day by itself fills its block,
// but for marks and numbers, as the day of issue at the head of a release does: "15 June
// 1978 51/78".
func (e *Expression) Alone(t *token.Text) bool {
	if _, ok := e.Day(); !ok {
		return false
	}
	first, last := e.around(t)
	if first > 0 && t.Tokens[first-1].Rune == ':' {
		return false // "When:", of an event
	}
	for i := e.clock.first; i < e.clock.last; i++ {
		if t.Tokens[i].Has(lexicon.Meridiem) {
			return false // so is "9 a.m."
		}
	}
	return t.Tokens[first].Is(token.Opening) && (last >= len(t.Tokens) || t.Tokens[last].Is(token.Opening))
}

// around returns the tokens that an expression fills with its clock and with the marks
// and numbers beside it, within its block.
func (e *Expression) around(t *token.Text) (first, last int) {
	first, last = e.First, e.Last
	if e.clock.first < e.clock.last {
		first, last = min(first, e.clock.first), max(last, e.clock.last)
	}
	for first > 0 && t.Tokens[first-1].Is(token.Mark|token.Digits) && t.Tokens[first-1].Rune != ':' && !t.Tokens[first].Is(token.Opening) {
		first--
	}
	for last < len(t.Tokens) && t.Tokens[last].Is(token.Mark|token.Digits) && !t.Tokens[last].Is(token.Opening) {
		last++
	}
	return first, last
}

// Opens reports whether an expression begins its block, and a colon or a dash parts it
// from the text ("4 December 2015: The member has"), or follows nothing there but a
// place, and a comma parts it: "Los Angeles, California, 4 July, 2025, Acme has".
func (e *Expression) Opens(t *token.Text) bool {
	const most = 7 // tokens of the place
	first := e.First
	for n := 0; n < most && !t.Tokens[first].Is(token.Opening); n++ {
		tok := &t.Tokens[first-1]
		if tok.Rune != ',' && (!tok.Is(token.Capital) || tok.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Past|lexicon.Cue|lexicon.Function|lexicon.CommonWord|lexicon.Pointing)) {
			return false
		}
		first--
	}
	if !t.Tokens[first].Is(token.Opening) || e.Last >= len(t.Tokens) || t.Tokens[e.Last].Is(token.Opening) {
		return false
	}
	switch next := &t.Tokens[e.Last]; next.Rune {
	case ':', '|':
		return true
	case '-', '–', '—':
		return !next.Glued()
	case ',':
		return first < e.First && e.Last+1 < len(t.Tokens) && t.Tokens[e.Last+1].Is(token.Capital)
	}
	return false
}

// Signs reports whether an expression is the day below a release: it fills its block, or
// all of it but a few capitalised words ("CANBERRA 16 December 1994").
func (e *Expression) Signs(t *token.Text) bool {
	const most, marks = 3, 4 // words before it, tokens of an end mark after it
	first, last := e.around(t)
	if last < len(t.Tokens) && (!t.Tokens[last].Is(token.Opening) || len(t.Tokens)-last > marks) || first > 0 && t.Tokens[first-1].Rune == ':' {
		return false
	}
	for n := 0; n < most && !t.Tokens[first].Is(token.Opening) && t.Tokens[first-1].Is(token.Capital); n++ {
		first--
	}
	return t.Tokens[first].Is(token.Opening)
}

// Issue reports whether an expression is labelled as the day of issue ("Dated: 1 March
// 2006"), or ends a block that is no sentence ("OVER 900 BOATS October 18, 2012").
func (e *Expression) Issue(t *token.Text) bool {
	i := e.First - 1
	if i < 0 || t.Tokens[e.First].Is(token.Opening) {
		return false
	}
	if e.labelled(t) {
		return true
	}
	before := &t.Tokens[i]
	return (e.Last >= len(t.Tokens) || t.Tokens[e.Last].Is(token.Opening)) && before.Is(token.Word) && before.Is(token.Capital) &&
		!before.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Article|lexicon.Function)
}

// labelled reports whether "Date:" or the like stands before an expression.
func (e *Expression) labelled(t *token.Text) bool {
	i := e.First - 2
	if i < 0 || t.Tokens[i+1].Rune != ':' {
		return false
	}
	switch t.Tokens[i].Key {
	case keyDate, keyDated, keyReleased, keyIssued:
		return true
	}
	return false
}

// Heads reports whether an expression in a header can be the day of issue: one whose
// year has lost its century only at the begin of its line or after a label. A day of birth
// ("DOB: 30 October 1932") is none.
func (e *Expression) Heads(t *token.Text) bool {
	if i := e.First - 2; i >= 0 && t.Tokens[i+1].Rune == ':' && t.Tokens[i].Key == keyDOB {
		return false
	}
	return !e.from.short || t.Tokens[e.First].Is(token.Opening) || e.labelled(t)
}
