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
	memory *memory
	text   Text
	chunk  chunk // at hand
	// room is for how many tokens the lists of the text have room, tokens, capitals and triggers
	// are how many are in them.
	room, tokens, capitals, triggers int
	// ends are the tokens of the block at hand with which a sentence may end, in order; some
	// stand there twice.
	ends []int32
}

// chunk is a stretch without white space: where it begins, its first token, and the white
// space before it.
type chunk struct {
	begin, first int
	gap          Shape
}

// NewTokeniser returns a tokeniser that classes words by the lexicon.
func NewTokeniser(words *lexicon.Lexicon) *Tokeniser {
	return &Tokeniser{memory: newMemory(words)}
}

// Sibling returns a tokeniser for other texts that shares what this one knows of tokens. One
// goroutine at a time may use the two and their texts.
func (t *Tokeniser) Sibling() *Tokeniser { return &Tokeniser{memory: t.memory} }

// Tokenise cuts the blocks of a layout of the text. The result is valid until the
// next call.
func (t *Tokeniser) Tokenise(source string, blocks []layout.Block) *Text {
	text := &t.text
	text.Source, text.Sentences = source, text.Sentences[:0]
	text.memory, text.owner = t.memory, t.memory.owner
	t.tokens, t.capitals, t.triggers = 0, 0, 0
	t.resize(t.room)
	for _, b := range blocks {
		first := t.tokens
		if t.block(b); first < t.tokens {
			text.Tokens[first].Shape |= Opening
			t.recogniseAll(first)
			t.list(first)
			text.Tokens = text.Tokens[:t.tokens]
			t.sentences(first)
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
	text.Tokens, text.Forms, text.Sets, text.Traits = text.Tokens[:n], text.Forms[:n], text.Sets[:n], text.Traits[:n]
	text.SentenceOf, text.Capitals, text.Triggers = text.SentenceOf[:n], text.Capitals[:n], text.Triggers[:n]
}

// grow makes room for more tokens.
func (t *Tokeniser) grow() {
	text, n := &t.text, max(2*t.room, 1<<9)
	more := n - t.room
	text.Tokens, text.Forms, text.Sets, text.Traits = slices.Grow(text.Tokens, more), slices.Grow(text.Forms, more), slices.Grow(text.Sets, more), slices.Grow(text.Traits, more)
	text.SentenceOf, text.Capitals, text.Triggers = slices.Grow(text.SentenceOf, more), slices.Grow(text.Capitals, more), slices.Grow(text.Triggers, more)
	t.room = n
	t.resize(n)
}

// put puts a token of which the place and the ID are known.
func (t *Tokeniser) put(id uint64, start, end int, zone model.ZoneKind, shape Shape) {
	if t.tokens == t.room {
		t.grow()
	}
	at := &t.text.Tokens[t.tokens]
	at.Start, at.End, at.Zone, at.Shape = int32(start), int32(end), zone, shape
	at.Key = id // for recognise
	t.tokens++
}

// block puts the tokens of one block. Nearly all chunks between white space are plain: words
// of ASCII letters, numbers and single marks; others are cut as a whole.
func (t *Tokeniser) block(b layout.Block) {
	source := t.text.Source
	s := source[:b.End]
	gap := Space // before the token at hand; 0 within a chunk
	for i := b.Start; i < len(s); {
		switch looks[s[i]] {
		case letterLook:
			if end, behind := t.words(s, i, b.Kind, gap); end > i {
				i, gap = end, behind
				continue
			}
		case spaceLook:
			if gap != 0 {
				gap |= wideGap
			}
			gap |= Space
			if s[i] == '\n' || s[i] == '\r' {
				gap |= Line
			}
			i++
			continue
		case highLook:
			if r, size := utf8.DecodeRuneInString(s[i:]); isSpace(r) {
				gap |= Space | wideGap
				if r == '\u2028' || r == '\u2029' {
					gap |= Line
				}
				i += size
				continue
			}
		}
		if gap != 0 {
			t.chunk = chunk{i, t.tokens, gap}
		}
		end, id, ok := plain(source, s, i)
		if ok {
			t.put(id, i, end, b.Kind, gap)
		} else {
			t.tokens, end = t.chunk.first, chunkEnd(s, t.chunk.begin, b.End)
			t.cut(t.chunk.begin, end, b.Kind)
			t.text.Tokens[t.chunk.first].Shape |= t.chunk.gap
		}
		i, gap = end, 0
	}
}

// recogniseAll tells of the tokens from first on what is known of their texts.
func (t *Tokeniser) recogniseAll(first int) {
	for i := t.recognise(first); i < t.tokens; i = t.recognise(i) {
		t.memory.recall(t.text.Tokens[i].Key, t.text.Of(i))
	}
}

// recognise tells of the tokens from one on what is known of their texts, up to the first of
// which nothing is, and returns that one. It calls nothing, so that what it counts stays in
// registers.
func (t *Tokeniser) recognise(from int) int {
	text, slots := &t.text, t.memory.slots
	tokens := text.Tokens[from:t.tokens]
	forms, traits, sets := text.Forms[from:][:len(tokens)], text.Traits[from:][:len(tokens)], text.Sets[from:][:len(tokens)]
	for k := range tokens {
		tok, form := &tokens[k], &forms[k]
		known := &slots[tok.Key>>slotShift][0]
		if known.id != tok.Key {
			return from + k
		}
		tok.Key, tok.Entry, tok.Rune = known.key, known.entry, known.mark
		tok.Shape |= known.shape
		form.ID, form.Shape, form.Path, form.Length, form.Word = known.id, known.letters, known.path, known.length, known.word
		traits[k], sets[k] = known.traits, known.sets
	}
	return t.tokens
}

// list lists the tokens of a block, from first on, that others look for.
func (t *Tokeniser) list(first int) {
	tokens, capitals, triggers := t.text.Tokens[:t.tokens], t.text.Capitals, t.text.Triggers
	c, g := t.capitals, t.triggers
	t.ends = t.ends[:0]
	for i := first; i < len(tokens); i++ {
		// What is put is overwritten by the next, unless it is counted: which words have
		// capitals cannot be foretold, unlike that few tokens may end a sentence.
		shape := tokens[i].Shape
		capitals[c], triggers[g] = int32(i), int32(i)
		c += int(shape / Capital & 1)
		g += int(shape / Trigger & 1)
		if shape&wideGap != 0 {
			t.ends = append(t.ends, int32(i-1))
		}
		if shape&ending != 0 {
			t.ends = append(t.ends, int32(i))
		}
	}
	t.capitals, t.triggers = c, g
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
