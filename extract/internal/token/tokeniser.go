package token

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// Tokeniser cuts texts into tokens. It is for one goroutine at a time.
type Tokeniser struct {
	words *lexicon.Lexicon
	marks marks
	text  Text
}

// NewTokeniser returns a tokeniser that classes words by the lexicon.
func NewTokeniser(words *lexicon.Lexicon) *Tokeniser {
	return &Tokeniser{words: words, marks: newMarks(words)}
}

// Tokenise cuts the blocks of a layout of the text. The result is valid until the
// next call.
func (t *Tokeniser) Tokenise(source string, blocks []layout.Block) *Text {
	t.text = Text{Source: source, Tokens: t.text.Tokens[:0], Sentences: t.text.Sentences[:0], SentenceOf: t.text.SentenceOf[:0], Capitals: t.text.Capitals[:0]}
	for _, b := range blocks {
		first := len(t.text.Tokens)
		t.block(b)
		if first < len(t.text.Tokens) {
			t.text.Tokens[first].Shape |= Opening | Space
			t.sentences(first)
			t.capitals(first)
		}
	}
	return &t.text
}

// capitals lists the tokens from first on that begin with a capital.
func (t *Tokeniser) capitals(first int) {
	n := len(t.text.Capitals)
	list := slices.Grow(t.text.Capitals, len(t.text.Tokens)-first)[:n+len(t.text.Tokens)-first]
	for i := first; i < len(t.text.Tokens); i++ {
		list[n] = int32(i) // which the next overwrites, unless
		if t.text.Tokens[i].Is(Capital) {
			n++
		}
	}
	t.text.Capitals = list[:n]
}

// block appends the tokens of one block.
func (t *Tokeniser) block(b layout.Block) {
	source := t.text.Source[:b.End]
	tokens := t.text.Tokens
	gap := Shape(0)
	for i := b.Start; i < b.End; {
		switch looks[source[i]] {
		case spaceLook:
			gap |= Space
			if source[i] == '\n' || source[i] == '\r' {
				gap |= Line
			}
			i++
			continue
		case highLook:
			if r, size := utf8.DecodeRuneInString(source[i:]); isSpace(r) {
				gap |= Space
				if r == '\u2028' || r == '\u2029' {
					gap |= Line
				}
				i += size
				continue
			}
		}
		first := len(tokens)
		var end int
		if tokens, end = t.plain(tokens, source, i, b.Kind); end < 0 {
			end = chunkEnd(source, i, b.End)
			tokens = cut(tokens[:first], source[i:end], t.words)
			for k := first; k < len(tokens); k++ {
				tokens[k].Start += int32(i)
				tokens[k].End += int32(i)
				tokens[k].Zone = b.Kind
			}
		}
		tokens[first].Shape |= gap
		gap = 0
		i = end
	}
	t.text.Tokens = tokens
}

// isSpace reports whether a character is white space. A byte order mark at the
// begin of a text and zero-width spaces between words are as good as white space
// only where white space stands beside them; they are left to the words.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// chunkEnd returns where the white space after offset i begins.
func chunkEnd(s string, i, end int) int {
	for i < end {
		c := s[i]
		if c < utf8.RuneSelf {
			if isSpace(rune(c)) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:end])
		if unicode.IsSpace(r) {
			return i
		}
		i += size
	}
	return end
}
