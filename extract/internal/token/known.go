package token

import (
	"math/bits"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// knownBits tells how many tokens a Tokeniser knows by their text, as a power of two. What
// it knows does not change what comes out.
const knownBits = 14

// known is a token as its text alone makes it: without its place.
type known struct {
	id uint64
	Token
}

// memory keeps tokens from text to text, for words of texts repeat: each in the slot that the
// first bits of its ID name, until another takes it.
type memory struct {
	slots *[1 << knownBits]known
	words *lexicon.Lexicon
}

func newMemory(words *lexicon.Lexicon) memory {
	m := memory{new([1 << knownBits]known), words}
	m.slots[0].id = 1 << 63 // an ID of another slot, as 0 is in all others
	return m
}

// token returns the token of a text, which is of a kind that its look tells, and stands for a
// mark or none. It is valid until the next is asked for.
func (m *memory) token(text string, id uint64, kind Shape, mark rune) *Token {
	k := &m.slots[id>>(64-knownBits)]
	if k.id != id {
		m.learn(k, text, id, kind, mark)
	}
	return &k.Token
}

// learnWord looks a word of ASCII letters up, and puts it in a slot.
func (m *memory) learnWord(k *known, text string, id uint64) {
	key, capitals, shape := uint64(lexicon.KeyBegin), 0, Word
	for i := range len(text) {
		c := text[i]
		capitals += int(^c >> 5 & 1)
		key = (key ^ uint64(c|0x20)) * lexicon.KeyFactor
	}
	switch {
	case len(text) == 1 || capitals > 1 || capitals == 1 && text[0]&0x20 != 0:
		shape |= wordShape(text)
	case capitals == 1:
		shape |= Capital
	}
	k.learn(id, Token{Shape: shape, Key: key, Entry: m.words.Look(key)})
}

// learn looks a token up, and puts it in a slot.
func (m *memory) learn(k *known, text string, id uint64, kind Shape, mark rune) {
	key := lexicon.Key(text)
	if kind&Word != 0 {
		kind |= wordShape(text)
	}
	k.learn(id, Token{Shape: kind, Rune: mark, Key: key, Entry: m.words.Look(key)})
}

// learn makes the slot that of a token.
func (k *known) learn(id uint64, tok Token) {
	if tok.triggers() {
		tok.Shape |= Trigger
	}
	*k = known{id, tok}
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

// letters returns how many of eight bytes, from the first on, are letters of ASCII.
func letters(x uint64) int {
	const ones = 0x0101010101010101
	small := (x | 0x20*ones) &^ (0x80 * ones)
	from := small + (0x80-'a')*ones   // the highest bit of a byte is set if it is 'a' or more,
	behind := small + (0x7f-'z')*ones // if it is more than 'z'
	return bits.TrailingZeros64(^(from&^behind&^x)&(0x80*ones)) / 8
}
