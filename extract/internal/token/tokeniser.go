package token

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// Tokeniser cuts texts into tokens. It is for one goroutine at a time.
type Tokeniser struct {
	marks  *marks
	memory memory
	text   Text
	// room is for how many tokens the lists of the text have room, tokens, capitals and triggers
	// are how many are in them.
	room, tokens, capitals, triggers int
	// ends are the tokens of the block at hand with which a sentence may end, in order, so
	// many of them as mayEnd; some stand there twice. They have the same room twice.
	ends   []int32
	mayEnd int
}

// NewTokeniser returns a tokeniser that classes words by the lexicon.
func NewTokeniser(words *lexicon.Lexicon) *Tokeniser {
	return &Tokeniser{marks: newMarks(words), memory: newMemory(words)}
}

// Tokenise cuts the blocks of a layout of the text. The result is valid until the
// next call.
func (t *Tokeniser) Tokenise(source string, blocks []layout.Block) *Text {
	text := &t.text
	text.Source, text.Sentences = source, text.Sentences[:0]
	t.tokens, t.capitals, t.triggers = 0, 0, 0
	t.resize(t.room)
	for _, b := range blocks {
		first := t.tokens
		t.mayEnd = 0
		if t.block(b); first < t.tokens {
			text.Tokens[first].Shape |= Opening | Space
			text.Tokens = text.Tokens[:t.tokens]
			t.sentences(first)
			t.listTriggers(first)
			text.Tokens = text.Tokens[:t.room]
		}
	}
	t.resize(t.tokens)
	text.Capitals, text.Triggers = text.Capitals[:t.capitals], text.Triggers[:t.triggers]
	return text
}

// resize gives the lists of the text a length.
func (t *Tokeniser) resize(n int) {
	text := &t.text
	text.Tokens, text.IDs, text.SentenceOf = text.Tokens[:n], text.IDs[:n], text.SentenceOf[:n]
	text.Capitals, text.Triggers = text.Capitals[:n], text.Triggers[:n]
}

// grow makes room for more tokens.
func (t *Tokeniser) grow() {
	text, n := &t.text, max(2*t.room, 1<<9)
	text.Tokens, text.IDs = slices.Grow(text.Tokens, n-t.room), slices.Grow(text.IDs, n-t.room)
	text.SentenceOf = slices.Grow(text.SentenceOf, n-t.room)
	text.Capitals, text.Triggers = slices.Grow(text.Capitals, n-t.room), slices.Grow(text.Triggers, n-t.room)
	t.ends = append(make([]int32, 0, 2*n), t.ends[:t.mayEnd]...)[:2*n]
	t.room = n
	t.resize(n)
}

// add adds a token with its place.
func (t *Tokeniser) add(tok *Token, id uint64, start, end int, zone model.ZoneKind, shape Shape) {
	n := t.tokens
	if n == t.room {
		t.grow()
	}
	at := &t.text.Tokens[n]
	*at = *tok
	at.Start, at.End, at.Zone, at.Shape = int32(start), int32(end), zone, tok.Shape|shape
	t.text.IDs[n] = id
	t.text.Capitals[t.capitals] = int32(n) // which the next overwrites, unless
	t.capitals += int(tok.Shape / Capital & 1)
	t.tokens = n + 1
}

// listTriggers adds the triggers among the tokens from first on to their list.
func (t *Tokeniser) listTriggers(first int) {
	tokens, list, n := t.text.Tokens, t.text.Triggers, t.triggers
	for i := first; i < len(tokens); i++ {
		list[n] = int32(i) // which the next overwrites, unless
		n += int(tokens[i].Shape / Trigger & 1)
	}
	t.triggers = n
}

// note notes that a sentence may end with the token that was added last.
func (t *Tokeniser) note() {
	t.ends[t.mayEnd] = int32(t.tokens - 1)
	t.mayEnd++
}

// undo takes back the tokens from first on.
func (t *Tokeniser) undo(first int) {
	t.tokens = first
	for t.capitals > 0 && int(t.text.Capitals[t.capitals-1]) >= first {
		t.capitals--
	}
	for t.mayEnd > 0 && int(t.ends[t.mayEnd-1]) >= first {
		t.mayEnd--
	}
}

// block adds the tokens of one block. Nearly all chunks between white space are plain: words
// of ASCII letters, numbers and single marks; others are cut as a whole.
func (t *Tokeniser) block(b layout.Block) {
	s, begin := t.text.Source[:b.End], t.tokens
	chunk, first := -1, 0           // where the chunk at hand begins, and its first token
	gap, lead := Shape(0), Shape(0) // the white space before the token at hand, and before its chunk
	behind := b.Start               // the end of the token before
	for i := b.Start; i < len(s); {
		look := looks[s[i]]
		if look == spaceLook {
			gap |= Space
			if s[i] == '\n' || s[i] == '\r' {
				gap |= Line
			}
			chunk = -1
			i++
			continue
		}
		if look == highLook {
			if r, size := utf8.DecodeRuneInString(s[i:]); isSpace(r) {
				gap |= Space
				if r == '\u2028' || r == '\u2029' {
					gap |= Line
				}
				chunk = -1
				i += size
				continue
			}
		}
		if chunk < 0 {
			if i-behind > 1 && t.tokens > begin {
				t.note()
			}
			if look == letterLook {
				if end := t.words(s, i, b.Kind, gap); end > i {
					i, gap, behind = end, Space, end-1
					continue
				}
			}
			chunk, first, lead = i, t.tokens, gap
		}
		if end, plain := t.plain(s, i, look, b.Kind, gap); plain {
			i = end
		} else {
			t.undo(first)
			i = chunkEnd(s, chunk, b.End)
			t.cut(chunk, i, b.Kind)
			t.text.Tokens[first].Shape |= lead
		}
		gap, behind = 0, i
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
