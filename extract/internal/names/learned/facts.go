package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// fact is what is known of a token by itself and by its sentence.
type fact struct {
	shape            uint64    // the look of its letters, repeated ones once
	prefixes         [3]uint64 // of two, three and four bytes, in small letters; 0 if it is shorter
	suffixes         [3]uint64
	place, claim     uint64 // what the gazetteer and the rules say, 0 if nothing
	evidence         uint32 // bits of memory.go
	classes          lexicon.Class
	runFirst, runEnd int32 // the capitalised words around it
	block            int32
	flags            flag
	word             uint8
	claimed          uint8  // 1 + Kind of the claim, 0 if there is none
	path             uint32 // the cluster of the word
	length           uint8  // of path
}

type flag uint8

const (
	core    flag = 1 << iota // may be a word of a name by itself
	open                     // may be part of a name
	loud                     // in a line whose words all begin with capitals
	upper                    // in a line in capitals
	initial                  // begins a sentence, or what is written like one
	quoted                   // between marks of quotation
	bracket                  // between brackets
	dead                     // within an address of the net
)

// classesOfNames are the classes of words that tell names.
const classesOfNames = lexicon.Number | lexicon.Ordinal | lexicon.Scale | lexicon.Month | lexicon.Weekday | lexicon.Season | lexicon.TimeUnit |
	lexicon.Pointing | lexicon.CurrencyCode | lexicon.CurrencyName | lexicon.Cue | lexicon.CueNoun | lexicon.Voice | lexicon.Body | lexicon.Naming |
	lexicon.Pronoun | lexicon.Modal | lexicon.Past | lexicon.Title | lexicon.Role | lexicon.LegalSuffix | lexicon.OrgHead | lexicon.OrgWeak | lexicon.OrgLead |
	lexicon.OrgModifier | lexicon.Generation | lexicon.Degree | lexicon.PlaceHead | lexicon.PlaceLead | lexicon.Demonym | lexicon.Country | lexicon.StateAbbrev |
	lexicon.WireService | lexicon.EventHead | lexicon.Abbreviation | lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.CommonWord

// look fills the facts of token i that need nothing but the token.
func (r *Reader) look(i int) {
	tok := &r.in.Text.Tokens[i]
	f := &r.facts[i]
	*f = fact{classes: tok.Class & classesOfNames}
	if !tok.Is(token.Word) {
		f.shape = uint64(tok.Shape&(token.Digits|token.Mark|token.Other)) << 40
		if tok.Is(token.Digits) {
			f.shape |= uint64(min(tok.End-tok.Start, 6))
		} else {
			f.shape |= uint64(tok.Rune)
		}
		return
	}
	f.word = r.in.Word(tok.Key)
	text := r.in.Text.Of(i)
	f.shape = shape(text)
	if tok.Is(token.Capital | token.MixedCase) {
		f.prefixes, f.suffixes = affixes(text)
	}
}

// shape returns a hash of the kinds of letters of a word, three equal ones at most
// in a row: "McDonald" is like "McDougal".
func shape(text string) uint64 {
	h, before, times := uint64(17), byte(0), 0
	for i := range len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z':
			c = 'a'
		case 'A' <= c && c <= 'Z':
			c = 'A'
		case '0' <= c && c <= '9':
			c = '0'
		case c >= 0x80:
			c = 'u'
		}
		if c == before {
			if times++; times >= 3 {
				continue
			}
		} else {
			before, times = c, 1
		}
		h = join(h, uint64(c))
	}
	return h
}

// affixes returns hashes of the beginning and end of a word. Bytes are enough: a
// character of two bytes is cut the same way each time.
func affixes(text string) (prefixes, suffixes [3]uint64) {
	n := len(text)
	p, s := uint64(1), uint64(2)
	for i := range min(n, 4) {
		p = join(p, uint64(small(text[i])))
		s = join(s, uint64(small(text[n-1-i])))
		if i >= 1 {
			prefixes[i-1], suffixes[i-1] = p, s
		}
	}
	return prefixes, suffixes
}

func small(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// join adds a value to a hash.
func join(h, v uint64) uint64 {
	h = (h ^ v) * 0x9e3779b97f4a7c15
	return h ^ h>>29
}
