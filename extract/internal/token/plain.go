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

// mark is the token of a single mark, with its ID.
type mark struct {
	known
	ends bool // a sentence may end with it
}

// marks are the tokens of single marks.
type marks struct {
	ascii [utf8.RuneSelf]mark
	high  [lastMark - firstMark + 1]mark
}

func newMarks(words *lexicon.Lexicon) *marks {
	m, memory := new(marks), memory{words: words}
	of := func(r rune) (out mark) {
		s := string(r)
		t := next(s)
		memory.learn(&out.known, s, idOf(s, 0, len(s)), t.Shape, t.Rune)
		out.ends = endsAt(r)
		return out
	}
	for r := range rune(utf8.RuneSelf) {
		m.ascii[r] = of(r)
	}
	for r := rune(firstMark); r <= lastMark; r++ {
		m.high[r-firstMark] = of(r)
	}
	return m
}

// highMark returns the mark at byte i of s, one that is not ASCII; nil if it is none that is
// plain. The curly apostrophe is not.
func (m *marks) highMark(s string, i int) *mark {
	if len(s)-i < 3 || s[i] != markByte0 || s[i+1] != markByte1 || s[i+2] < firstByte2 || s[i+2] > firstByte2+lastMark-firstMark {
		return nil
	}
	if t := &m.high[s[i+2]-firstByte2]; t.Rune != '’' {
		return t
	}
	return nil
}

// plain adds the token that begins at byte i of s, a block's begin of the source, and returns
// where it ends; false if it holds something that takes more to read: an apostrophe, a letter
// that is not ASCII, single letters with full stops.
func (t *Tokeniser) plain(s string, i int, first look, zone model.ZoneKind, gap Shape) (end int, ok bool) {
	var m *mark
	switch first {
	case letterLook:
		tok, id, n := t.word(s, i)
		if tok != nil {
			t.add(tok, id, i, i+n, zone, gap)
		}
		return i + n, tok != nil
	case digitLook:
		end = i + digits(s[i:])
		id := idOf(t.text.Source, i, end)
		t.add(t.memory.token(s[i:end], id, Digits, 0), id, i, end, zone, gap)
		return end, true
	case markLook:
		m, end = &t.marks.ascii[s[i]], i+1
	case highLook:
		m, end = t.marks.highMark(s, i), i+len("‐")
	}
	if m == nil {
		return i, false
	}
	t.add(&m.Token, m.id, i, end, zone, gap)
	if m.ends {
		t.note()
	}
	return end, true
}

// word returns the token of the word of ASCII letters that begins at byte i of s, a block's
// begin of the source, its ID and its length; no token if the word may go on after them: with
// an apostrophe, a letter that is not ASCII, as single letters with full stops.
func (t *Tokeniser) word(s string, i int) (*Token, uint64, int) {
	at, chain := i, uint64(0)
	x := eightAt(t.text.Source, at)
	n := letters(x)
	for n == 8 && at+8 < len(s) && looks[s[at+8]] == letterLook {
		chain = join(chain, x)
		at += 8
		x = eightAt(t.text.Source, at)
		n = letters(x)
	}
	end := min(at+n, len(s))
	if end < len(s) {
		switch looks[s[end]] {
		case highLook:
			if t.marks.highMark(s, end) == nil && !strings.HasPrefix(s[end:], noBreakSpace) {
				return nil, 0, 0
			}
		case otherLook:
			return nil, 0, 0
		case markLook:
			if s[end] == '.' && end-i == 1 {
				return nil, 0, 0 // "U.S."
			}
		}
	}
	id := idFrom(chain, x&begin(end-at), end-i)
	k := &t.memory.slots[id>>(64-knownBits)]
	if k.id != id {
		t.memory.learnWord(k, s[i:end], id)
	}
	return &k.Token, id, end - i
}

// words adds the words of fewer than 16 letters from byte i of s on, each with the mark behind
// it, if there is one, and a blank: most of a text is such. It stops before the first word that
// is another, or that is not known. It calls nothing, so that what it counts stays in
// registers. The first word has a gap before it.
func (t *Tokeniser) words(s string, i int, zone model.ZoneKind, gap Shape) int {
	tokens, ids, capitals, slots := t.text.Tokens, t.text.IDs, t.text.Capitals, t.memory.slots
	n, c := t.tokens, t.capitals
	for i+17 < len(s) {
		x := eight(s[i:])
		end := i + letters(x)
		chain, last := uint64(0), x&begin(end-i)
		if end == i+8 {
			y := eight(s[end:])
			if more := letters(y); more == 8 {
				break
			} else if more > 0 {
				end, chain, last = end+more, join(0, x), y&begin(more)
			}
		}
		id := idFrom(chain, last, end-i)
		k := &slots[id>>(64-knownBits)]
		if k.id != id || n+2 > len(tokens) {
			break
		}
		behind := s[end]
		if behind != ' ' && (looks[behind] != markLook || s[end+1] != ' ' || behind == '.' && end == i+1) {
			break
		}
		at := &tokens[n]
		*at = k.Token
		at.Start, at.End, at.Zone, at.Shape = int32(i), int32(end), zone, k.Shape|gap
		ids[n] = id
		capitals[c] = int32(n) // which the next overwrites, unless
		c += int(k.Shape / Capital & 1)
		n++
		if behind != ' ' {
			m, at := &t.marks.ascii[behind], &tokens[n]
			*at = m.Token
			at.Start, at.End, at.Zone = int32(end), int32(end+1), zone
			ids[n] = m.id
			if m.ends {
				t.ends[t.mayEnd] = int32(n)
				t.mayEnd++
			}
			n++
			end++
		}
		gap = Space
		i = end + 1
	}
	t.tokens, t.capitals = n, c
	return i
}
