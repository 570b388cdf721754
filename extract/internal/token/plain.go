package token

import (
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// look is what a byte is for plain.
type look uint8

const (
	markLook look = iota
	letterLook
	digitLook
	spaceLook
	highLook  // a byte of a character that is not ASCII
	otherLook // an apostrophe or "&", which take more to read
)

var looks = func() (out [256]look) {
	for i := range out {
		switch c := byte(i); {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			out[i] = letterLook
		case '0' <= c && c <= '9':
			out[i] = digitLook
		case c < utf8.RuneSelf && isSpace(rune(c)):
			out[i] = spaceLook
		case c >= utf8.RuneSelf:
			out[i] = highLook
		case c == '\'' || c == '&':
			out[i] = otherLook
		}
	}
	return out
}()

// The marks of three bytes that are plain: dashes, marks of quotation, bullets, from
// U+2010 to U+2027, all of which begin with the same two bytes.
const (
	firstMark, lastMark = '‐', '‧'
	markByte0           = 0xE2
	markByte1           = 0x80
	firstByte2          = 0x90
)

// noBreakSpace is the one space that is not ASCII and common.
const noBreakSpace = "\u00a0"

// marks are the tokens of single marks, without their place.
type marks struct {
	ascii [utf8.RuneSelf]Token
	high  [lastMark - firstMark + 1]Token
}

func newMarks(words *lexicon.Lexicon) marks {
	var m marks
	for r := range rune(utf8.RuneSelf) {
		if looks[r] == markLook {
			m.ascii[r] = cut(nil, string(r), words)[0]
		}
	}
	for r := rune(firstMark); r <= lastMark; r++ {
		m.high[r-firstMark] = cut(nil, string(r), words)[0]
	}
	return m
}

// highMark returns the token of the mark at the begin of s, one that is not ASCII; nil if
// it is none that is plain. The curly apostrophe is not.
func (m *marks) highMark(s string) *Token {
	if len(s) < 3 || s[0] != markByte0 || s[1] != markByte1 || s[2] < firstByte2 || s[2] > firstByte2+lastMark-firstMark {
		return nil
	}
	if t := &m.high[s[2]-firstByte2]; t.Rune != '’' {
		return t
	}
	return nil
}

// plain appends the tokens of the chunk of s that begins at offset i and returns where
// it ends; less than 0 if it holds something that takes more to read: an apostrophe, a
// letter that is not ASCII, single letters with full stops. Nearly all chunks are plain:
// words, numbers and single marks, which are cut, keyed and shaped in one pass over their
// bytes.
func (t *Tokeniser) plain(dst []Token, s string, i int, zone model.ZoneKind) ([]Token, int) {
	for i < len(s) {
		first := looks[s[i]]
		if first == spaceLook {
			return dst, i
		}
		dst = append(dst, Token{Start: int32(i), Zone: zone})
		tok := &dst[len(dst)-1]
		n := 1
		switch first {
		case letterLook:
			n = t.word(tok, s[i:])
		case digitLook:
			n = digits(s[i:])
			tok.Shape, tok.Key = Digits, lexicon.Key(s[i:i+n])
			tok.Entry = t.words.Look(tok.Key)
		case markLook:
			tok.mark(&t.marks.ascii[s[i]])
		case highLook:
			if strings.HasPrefix(s[i:], noBreakSpace) {
				return dst[:len(dst)-1], i
			}
			m := t.marks.highMark(s[i:])
			if m == nil {
				return dst, -1
			}
			tok.mark(m)
			n = len("‐")
		default:
			return dst, -1
		}
		if n < 0 {
			return dst, -1
		}
		i += n
		tok.End = int32(i)
	}
	return dst, i
}

// mark makes the token the mark m, but for its place.
func (t *Token) mark(m *Token) {
	t.Shape, t.Rune, t.Key, t.Entry = m.Shape, m.Rune, m.Key, m.Entry
}

// word fills in the token of the word of ASCII letters at the begin of s and returns its
// length; less than 0 if the word may go on after them.
func (t *Tokeniser) word(tok *Token, s string) int {
	h, capitals, n := uint64(lexicon.KeyBegin), 0, 0
	for n < len(s) && looks[s[n]] == letterLook {
		c := s[n]
		capitals += int(^c >> 5 & 1)
		h = (h ^ uint64(c|0x20)) * lexicon.KeyFactor
		n++
	}
	if n < len(s) {
		switch looks[s[n]] {
		case highLook:
			if t.marks.highMark(s[n:]) == nil && !strings.HasPrefix(s[n:], noBreakSpace) {
				return -1
			}
		case otherLook:
			return -1
		case markLook:
			if s[n] == '.' && n == 1 {
				return -1 // "U.S."
			}
		}
	}
	tok.Shape, tok.Key = Word, h
	switch {
	case n == 1 || capitals > 1 || capitals == 1 && s[0]&0x20 != 0:
		tok.Shape |= wordShape(s[:n])
	case capitals == 1:
		tok.Shape |= Capital
	}
	tok.Entry = t.words.Look(h)
	return n
}
