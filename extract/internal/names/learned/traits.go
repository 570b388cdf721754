package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Traits are what a token shows to the way its sentence is read, by its text alone, and above
// that some bits of its key: who looks for words reads no more of most tokens.
type Traits uint32

const (
	longWord    Traits = 1 << iota // a word that shows how its line is written
	longCapital                    // the same with a capital
	longUpper                      // the same in capitals
	longCommon                     // the same with a capital, which running text writes small
	counts                         // a word or a figure: a sentence may begin with it
	sets                           // a mark that begins something, a quote, a bracket
	name                           // a word with a capital: it may be a name by itself
	strange                        // a word in small letters that no list knows: "citybiz"
	lower                          // a word in small letters
	figures                        // digits
	recalled                       // a word in small letters that may be written as a name elsewhere
	bounds                         // a mark that no name runs over
	telling                        // a word that tells what a run names, or a title

	// PlaceFirst is of words that the name of a place may begin with. TraitsOf does not know.
	PlaceFirst

	// keyShift is where the bits of the key begin.
	keyShift = 16
)

// tally returns the traits that tell how a line is written as numbers of 16 bits to add up: of
// the lowest on, long words, those with a capital, in capitals, and common ones with a capital.
func (t Traits) tally() uint64 {
	const four = longWord | longCapital | longUpper | longCommon
	return uint64(t&four) * (1 | 1<<15 | 1<<30 | 1<<45) & (1 | 1<<16 | 1<<32 | 1<<48)
}

// TraitsOf returns the traits of token i; word is what is known of it (Form).
func TraitsOf(t *token.Text, i int, word uint8) (out Traits) {
	tok := &t.Tokens[i]
	n := tok.End - tok.Start
	out = Traits(tok.Key) << keyShift
	if tok.Has(heads | titles) {
		out |= telling
	}
	if tok.Is(token.Word | token.Digits) {
		out |= counts
	}
	switch tok.Rune {
	case ':', '•', '–', '—', '·', '*', '|', '■', '●', '▪', '“', '‘', '”', '"', '(', '[', ')', ']':
		out |= sets
	}
	switch tok.Rune {
	case ';', ':', '“', '”', '"', '?', '•':
		out |= bounds
	}
	if tok.Is(token.Digits) && !tok.Is(token.Word) {
		out |= figures
	}
	if !tok.Is(token.Word) {
		return out
	}
	capital := tok.Is(token.Capital | token.MixedCase)
	if n > 2 && (!capital || tok.Is(token.Possessive)) && !tok.Has(grammar) {
		out |= recalled
	}
	if tok.Is(token.Possessive) {
		return out
	}
	if n >= 3 && (!tok.Has(grammar) || tok.Is(token.AllCapital)) {
		out |= longWord
		if capital {
			out |= longCapital
			if word>>5 >= 4 {
				out |= longCommon
			}
		}
		if tok.Is(token.AllCapital) {
			out |= longUpper
		}
	}
	switch {
	case capital:
		out |= name
	case word == 0 && tok.Class&classesOfNames == 0 && n >= 4:
		out |= lower | strange
	default:
		out |= lower
	}
	return out
}
