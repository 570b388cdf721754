package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Traits are what a token shows to the way its sentence is read, by its text alone. Above that
// a word in small letters that may be written as a name elsewhere has its nameBit, so that who
// looks for those reads no more of most tokens.
type Traits = token.Traits

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
	bounds                         // a mark that no name runs over

	// PlaceFirst is of words that the name of a place may begin with. TraitsOf does not know.
	PlaceFirst

	// smallShift is where the bits of words in small letters begin.
	smallShift = 32 - nameBits
)

// nameBits is how many bits of a key tell words apart that may be names.
const nameBits = 12

// nameBit returns the bit of a word in sets of such words; none has the bit 0.
func nameBit(key uint64) uint64 { return max(key%(1<<nameBits), 1) }

// tallies are the traits that tell how a line is written, the lowest four, as numbers of 16
// bits to add up.
var tallies = func() (out [2 * longCommon]uint64) {
	for traits := range uint64(len(out)) {
		for k := range 4 {
			out[traits] |= traits >> k & 1 << (16 * k)
		}
	}
	return out
}()

// talliesOf returns those of some traits.
func talliesOf(t Traits) uint64 { return tallies[t%Traits(len(tallies))] }

// TraitsOf returns the traits of token i; word is what is known of it (Form).
func TraitsOf(t *token.Text, i int, word uint8) (out Traits) {
	tok := &t.Tokens[i]
	n := tok.End - tok.Start
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
		out |= Traits(nameBit(tok.Key)) << smallShift
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
