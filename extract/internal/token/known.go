package token

import (
	"math/bits"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
)

// knownBits tells how many tokens a Tokeniser knows by their text, as a power of two. What
// it knows does not change what comes out.
const knownBits = 16

// slotShift leaves of an ID the bits that name its pair of slots.
const slotShift = 64 - (knownBits - 1)

// known is a token as its text alone makes it, without its place, and its form. It is as long
// as a line of the processor's cache.
type known struct {
	id      uint64
	key     uint64
	entry   lexicon.Entry
	letters uint64 // Form.Shape
	sets    uint64
	path    uint32
	traits  Traits
	mark    rune
	shape   Shape

	length, word uint8
}

// memory keeps tokens from text to text, for words of texts repeat: two for those IDs that
// begin alike, the one that was asked for last before the other.
type memory struct {
	slots *[1 << (knownBits - 1)][2]known
	words *lexicon.Lexicon
	owner any // of the forms
}

func newMemory(words *lexicon.Lexicon) *memory {
	m := &memory{slots: (*[1 << (knownBits - 1)][2]known)(scratch.Large[[2]known](1 << (knownBits - 1))), words: words}
	for k := range m.slots[0] {
		m.slots[0][k].id = 1 << 63 // an ID of other slots, as 0 is in all others
	}
	return m
}

// find returns the slot of an ID, or nil.
func (m *memory) find(id uint64) *known {
	slots := &m.slots[id>>slotShift]
	for k := range slots {
		if slots[k].id == id {
			return &slots[k]
		}
	}
	return nil
}

// forgetForms forgets what was kept by KeepForm.
func (m *memory) forgetForms() {
	for i := range m.slots {
		for k := range m.slots[i] {
			m.slots[i][k].sets = 0
		}
	}
}

// recall puts the token of a text in the first slot of its ID.
func (m *memory) recall(id uint64, text string) {
	slots := &m.slots[id>>slotShift]
	slots[0], slots[1] = slots[1], slots[0]
	if slots[0].id != id {
		slots[0] = m.learn(text)
		slots[0].id = id
	}
}

// learn returns what is known of a text.
func (m *memory) learn(text string) known {
	out, ok := learnWord(text)
	if !ok {
		t := next(text)
		out = known{key: lexicon.Key(text), mark: t.Rune, shape: t.Shape}
		if t.Is(Word) {
			out.shape |= wordShape(text)
		}
		if out.shape&Dotted != 0 || endsAt(out.mark) {
			out.shape |= ending
		}
	}
	out.entry = m.words.Look(out.key)
	if (&Token{Shape: out.shape, Rune: out.mark, Entry: out.entry}).triggers() {
		out.shape |= Trigger
	}
	return out
}

// learnWord is learn for a word of ASCII letters but for the lexicon; false if it is none.
func learnWord(text string) (out known, ok bool) {
	key, capitals, shape := uint64(lexicon.KeyBegin), 0, Word
	for i := range len(text) {
		c := text[i]
		if looks[c] != letterLook {
			return out, false
		}
		capitals += int(^c >> 5 & 1)
		key = (key ^ uint64(c|0x20)) * lexicon.KeyFactor
	}
	switch {
	case len(text) == 1 || capitals > 1 || capitals == 1 && text[0]&0x20 != 0:
		shape |= wordShape(text)
	case capitals == 1:
		shape |= Capital
	}
	return known{key: key, shape: shape}, true
}

// triggers reports whether a date, an amount or a quotation may begin with the token, or be
// told by it: digits, symbols, marks of quotation and words of their classes. Of the marks
// that are not ASCII all are taken.
func (t *Token) triggers() bool {
	switch r := t.Rune; {
	case r == 0:
		return t.Is(Digits) || t.Has(lexicon.Values)
	case r < utf8.RuneSelf:
		return t.Is(Other) || r == '"' || r == '\'' || r == '`' || r == '$'
	}
	return true
}

// idOf returns the ID of the token from byte i up to end: a hash of its text, which is taken
// eight bytes at a time.
func idOf(s string, i, end int) uint64 {
	n, chain := end-i, uint64(0)
	for ; end-i > 8; i += 8 {
		chain = join(chain, eight(s[i:]))
	}
	return idFrom(chain, eightAt(s, i)&begin(end-i), n)
}

// idFrom returns the ID of a text of n bytes from the hash of all but the last eight at
// most, and those.
func idFrom(chain, last uint64, n int) uint64 {
	return join(chain^uint64(n)*0xd6e8feb86659fd93, last)
}

// ofPossessive makes the ID of a token that of its possessive.
const ofPossessive = 0xa0761d6478bd642f

// join adds a value to a hash.
func join(h, v uint64) uint64 {
	h = (h ^ v) * 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// eight returns the first eight bytes of a text that has so many, the first in the lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// eightAt returns the eight bytes from byte i on; 0 for those behind the end of the text.
func eightAt(s string, i int) (x uint64) {
	if i+8 <= len(s) {
		return eight(s[i:])
	}
	for k := len(s) - 1; k >= i; k-- {
		x = x<<8 | uint64(s[k])
	}
	return x
}

// begin is a mask of the first n bytes of eight.
func begin(n int) uint64 { return 1<<(8*n) - 1 }

// letters returns how many of eight bytes, from the first on, are letters of ASCII, and those.
func letters(x uint64) (n int, word uint64) {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	small := (x | 0x20*ones) &^ high
	from := small + (0x80-'a')*ones   // the highest bit of a byte is set if it is 'a' or more,
	behind := small + (0x7f-'z')*ones // if it is more than 'z'
	others := ^(from &^ behind &^ x) & high
	return bits.TrailingZeros64(others) / 8, x & ((others&-others)>>7 - 1)
}
