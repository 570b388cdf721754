package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// The memory of chunks is a table of fixed size: a chunk is kept in the one slot
// that its hash names, until another takes it. It cannot grow, and what it holds
// does not change what comes out.
const (
	memorySlots   = 1 << 14
	longestMemory = 40 // bytes; longer chunks are rare and not kept
)

// remembered is a chunk with its tokens. Its bytes are copied into the slot, since the
// text that they are of does not stay.
type remembered struct {
	bytes  [longestMemory]byte
	length uint8
	tokens []Token
}

// holds reports whether the slot is that of the chunk.
func (r *remembered) holds(chunk string) bool { return string(r.bytes[:r.length]) == chunk }

// Tokeniser cuts texts into tokens. It is for one goroutine at a time.
type Tokeniser struct {
	words  *lexicon.Lexicon
	memory []remembered
	text   Text
}

// NewTokeniser returns a tokeniser that classes words by the lexicon.
func NewTokeniser(words *lexicon.Lexicon) *Tokeniser {
	return &Tokeniser{words: words, memory: make([]remembered, memorySlots)}
}

// Tokenise cuts the blocks of a layout of the text. The result is valid until the
// next call.
func (t *Tokeniser) Tokenise(source string, blocks []layout.Block) *Text {
	t.text = Text{Source: source, Tokens: t.text.Tokens[:0], Sentences: t.text.Sentences[:0], SentenceOf: t.text.SentenceOf[:0]}
	for _, b := range blocks {
		first := len(t.text.Tokens)
		t.block(b)
		if first < len(t.text.Tokens) {
			t.text.Tokens[first].Shape |= Opening | Space
			t.sentences(first)
		}
	}
	return &t.text
}

// block appends the tokens of one block.
func (t *Tokeniser) block(b layout.Block) {
	source := t.text.Source
	gap := Shape(0)
	for i := b.Start; i < b.End; {
		r, size := utf8.DecodeRuneInString(source[i:b.End])
		if isSpace(r) {
			gap |= Space
			if r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' {
				gap |= Line
			}
			i += size
			continue
		}
		end := chunkEnd(source, i, b.End)
		first := len(t.text.Tokens)
		t.chunk(source[i:end])
		for k := first; k < len(t.text.Tokens); k++ {
			tok := &t.text.Tokens[k]
			tok.Start += int32(i)
			tok.End += int32(i)
			tok.Zone = b.Kind
		}
		t.text.Tokens[first].Shape |= gap
		gap = 0
		i = end
	}
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

// chunk appends the tokens of a chunk, from memory if it can.
func (t *Tokeniser) chunk(chunk string) {
	if len(chunk) > longestMemory {
		// prose looks through the whole rest of a chunk for each mark it takes off, so a
		// long chunk (base64, a text without white space) is cut by our rules alone.
		t.text.Tokens = cut(t.text.Tokens, chunk, nil, t.words)
		return
	}
	slot := &t.memory[chunkHash(chunk)%memorySlots]
	if !slot.holds(chunk) {
		slot.length = uint8(copy(slot.bytes[:], chunk))
		var bounds []int
		if hasApostrophe(chunk) {
			bounds = proseCuts(chunk)
		}
		slot.tokens = cut(slot.tokens[:0], chunk, bounds, t.words)
	}
	t.text.Tokens = append(t.text.Tokens, slot.tokens...)
}

// hasApostrophe reports whether prose could have a say in the cuts of a chunk. All its
// other cuts lie at marks, where a token ends anyhow, and most chunks that are not in
// memory are words: asking for each of them took half of the time of this stage.
func hasApostrophe(chunk string) bool {
	for i := range len(chunk) {
		if c := chunk[i]; c == '\'' || c == '&' || c >= utf8.RuneSelf {
			if ok, _ := apostrophe(chunk[i:]); ok {
				return true
			}
		}
	}
	return false
}

func chunkHash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
