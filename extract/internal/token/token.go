package token

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// Shape is a set of bits for the look of a token.
type Shape uint16

// The shapes. A token is one of Word, Digits, Mark and Other.
const (
	Word       Shape = 1 << iota // letters, with apostrophes inside, or letters with full stops ("U.S.")
	Digits                       // digits, with commas and full stops between them ("1,234.56")
	Mark                         // one mark of punctuation, or one character reference ("&rsquo;")
	Other                        // symbols, and bytes that are no text
	Capital                      // a word whose first letter is a capital
	AllCapital                   // a word of capitals only, two at least
	Single                       // a word of one letter
	Dotted                       // a word with full stops inside: "U.S.", "a.m."
	MixedCase                    // a capital after a small letter: "iPhone", "McDonald"
	Space                        // white space stands before the token, or the text begins with it
	Line                         // a line ends before the token
	Possessive                   // the token is 's or ' after a word
	Opening                      // first token of a block
	Trigger                      // a date, an amount or a quotation may begin with the token
	wideGap                      // white space of two bytes or more stands before the token
	ending                       // a sentence may end with the token, as far as its text tells
)

// Token is a piece of the text that the grammars read as one.
type Token struct {
	Start, End int32 // bytes
	Shape      Shape
	Zone       model.ZoneKind
	// Rune is the mark or symbol itself, with character references decoded; 0 for
	// words and digits.
	Rune rune
	// Key is lexicon.Key of the token's text.
	Key uint64
	// Entry is what the lexicon says of a word or mark.
	lexicon.Entry
}

// Is reports whether the token has a shape of the set.
func (t *Token) Is(s Shape) bool { return t.Shape&s != 0 }

// Has reports whether the word has a class of the set.
func (t *Token) Has(c lexicon.Class) bool { return t.Class&c != 0 }

// Glued reports whether the token follows the one before it without white space.
func (t *Token) Glued() bool { return t.Shape&Space == 0 }

// Span returns the token's place in the text.
func (t *Token) Span() model.Span { return model.Span{Start: int(t.Start), End: int(t.End)} }

// Sentence is a range of tokens, half-open. A sentence does not run over the end
// of a block.
type Sentence struct{ First, Last int32 }

// Text is a text with its tokens and sentences. It is valid until its Tokeniser
// reads the next text.
type Text struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
	// Forms, Traits and Sets are what the stage of names knows of each token by its text alone.
	// Sets are 0 as long as it has not been asked.
	Forms  []Form
	Traits []Traits
	Sets   []uint64
	// SentenceOf is the index of each token's sentence.
	SentenceOf []int32
	// Capitals are the indices of the tokens with the shape Capital, a sixth of all, for
	// those who look at no others.
	Capitals []int32
	// Triggers are the indices of the tokens with the shape Trigger, as few, for those who look for
	// values and quotations.
	Triggers []int32

	memory *memory
	owner  any // of the forms
}

// Of returns the text of a token.
func (t *Text) Of(i int) string { return t.Source[t.Tokens[i].Start:t.Tokens[i].End] }

// Slice returns the text of the tokens from first up to, not including, last.
func (t *Text) Slice(first, last int) string {
	if first >= last {
		return ""
	}
	return t.Source[t.Tokens[first].Start:t.Tokens[last-1].End]
}

// At returns the index of the first token that ends after the offset; len(Tokens)
// if there is none.
func (t *Text) At(offset int) int {
	lo, hi := 0, len(t.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(t.Tokens[mid].End) <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
