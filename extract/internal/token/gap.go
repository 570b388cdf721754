package token

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// What wide gaps between the words of a block say.
const (
	gapsUnread  = iota
	gapsNothing // they stand anywhere, or only where a sentence ends all the same
	gapsPart    // they are what is left of the ends of lines
)

// A block's gaps part it if it has so many, and so many of them follow the end of a
// sentence.
const (
	fewestGaps = 3
	fewestEnds = 2
)

// wide reports whether two or more blanks, and no end of a line, stand before token i.
func (t *Text) wide(i int) bool {
	if t.Tokens[i].Is(Line | Opening) {
		return false
	}
	n := 0
	for range t.Source[t.Tokens[i-1].End:t.Tokens[i].Start] {
		n++
	}
	return n > 1
}

// gaps tells what the wide gaps of a block say. Where the ends of paragraphs and of
// headings were turned into blanks, no small letter follows one; in a text that was
// set in columns, or by hand, some stand within sentences.
func (t *Text) gaps(first, last int) int {
	n, ends := 0, 0
	for i := first + 1; i <= last; i++ {
		before, tok := &t.Tokens[i-1], &t.Tokens[i]
		if tok.Start-before.End <= 1 || !t.wide(i) {
			continue
		}
		if tok.Is(Word) && !tok.Is(Capital|MixedCase) {
			return gapsNothing
		}
		n++
		if before.Rune == '.' || before.Rune == '!' || before.Rune == '?' || closes(before.Rune) {
			ends++
		}
	}
	if n < fewestGaps || ends < fewestEnds {
		return gapsNothing
	}
	return gapsPart
}

// runsOn reports whether a sentence ends with token i although the next one is written
// right behind it: a word in small letters, the mark, and a word with a capital that is
// no part of an address on the web ("the market.Acme is").
func (t *Text) runsOn(i int) bool {
	after := &t.Tokens[i+1]
	if !after.Is(Word) || !after.Is(Capital) || after.Is(AllCapital|MixedCase|Possessive) {
		return false
	}
	stop := i
	for stop > 0 && i-stop < 2 && closing(t.Tokens[stop].Rune) {
		if !t.Tokens[stop].Glued() {
			return false
		}
		stop--
	}
	if end := &t.Tokens[stop]; stop == 0 || !end.Glued() || end.Rune != '.' && end.Rune != '!' && end.Rune != '?' {
		return false
	}
	before := &t.Tokens[stop-1]
	if !before.Is(Word) || before.Is(Capital|MixedCase|Dotted) || before.End-before.Start < 3 {
		return false
	}
	if i+2 < len(t.Tokens) && t.Tokens[i+2].Glued() && (t.Tokens[i+2].Rune == '.' || t.Tokens[i+2].Rune == '/' || t.Tokens[i+2].Rune == '@') {
		return false
	}
	return stop < i || after.End-after.Start > 4 || after.Has(lexicon.CommonWord|lexicon.Function|lexicon.Article|lexicon.Pronoun|lexicon.Preposition|lexicon.Conjunction|lexicon.Pointing)
}

// closing reports whether a mark closes around the end of a sentence and nothing else.
func closing(r rune) bool { return r == '”' || r == '"' || r == ')' || r == '’' }
