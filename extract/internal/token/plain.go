package token

import (
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// look is what a byte is for plain.
type look uint8

const (
	markLook look = iota
	letterLook
	digitLook
	spaceLook
	// Behind a word these may belong to it:
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
	apostropheByte2     = 0x99
)

// noBreakSpace is the one space that is not ASCII and common.
const noBreakSpace = "\u00a0"

// plainMark reports whether a mark of three bytes that is plain stands at byte i of s. The
// curly apostrophe is not.
func plainMark(s string, i int) bool {
	return len(s)-i >= 3 && s[i] == markByte0 && s[i+1] == markByte1 && firstByte2 <= s[i+2] && s[i+2] <= firstByte2+lastMark-firstMark && s[i+2] != apostropheByte2
}

// plain returns the end and the ID of the token that begins at byte i of s, a block's begin of
// the source; false if it holds something that takes more to read: an apostrophe, a letter
// that is not ASCII, single letters with full stops.
func plain(source, s string, i int) (end int, id uint64, ok bool) {
	switch looks[s[i]] {
	case letterLook:
		return plainWord(source, s, i)
	case digitLook:
		end = i + digits(s[i:])
		return end, idOf(source, i, end), true
	case markLook:
		return i + 1, idFrom(0, uint64(s[i]), 1), true
	case highLook:
		if plainMark(s, i) {
			end = i + len("‐")
			return end, idOf(source, i, end), true
		}
	}
	return i, 0, false
}

// plainWord returns the end and the ID of the word of ASCII letters at byte i of s, a block's
// begin of the source; false if it may go on after them: with an apostrophe, a letter that is
// not ASCII, as single letters with full stops.
func plainWord(source, s string, i int) (end int, id uint64, ok bool) {
	at, chain := i, uint64(0)
	n, last := letters(eightAt(source, at))
	for n == 8 && at+8 < len(s) && looks[s[at+8]] == letterLook {
		chain = join(chain, last)
		at += 8
		n, last = letters(eightAt(source, at))
	}
	end = at + n
	if end > len(s) {
		end, last = len(s), last&begin(len(s)-at)
	}
	if end < len(s) {
		switch looks[s[end]] {
		case highLook:
			if !plainMark(s, end) && !strings.HasPrefix(s[end:], noBreakSpace) {
				return i, 0, false
			}
		case otherLook:
			return i, 0, false
		case markLook:
			if s[end] == '.' && end-i == 1 {
				return i, 0, false // "U.S."
			}
		}
	}
	return end, idFrom(chain, last, end-i), true
}

// words puts the words of fewer than 16 letters from byte i of s on, each with the mark behind
// it, if there is one: most of a text is such. It stops before the first word that is another,
// and returns the white space before that one. It calls nothing, so that what it counts stays
// in registers.
func (t *Tokeniser) words(s string, i int, zone model.ZoneKind, gap Shape) (int, Shape) {
	tokens := t.text.Tokens
	n := t.tokens
	for i+17 < len(s) && n+1 < len(tokens) {
		more, last := letters(eight(s[i : i+8]))
		end, chain := i+more, uint64(0)
		if more == 8 {
			more, more8 := letters(eight(s[end : end+8]))
			if more == 8 {
				break
			}
			if more > 0 {
				end, chain, last = end+more, join(0, last), more8
			}
		}
		behind := s[end]
		look := looks[behind]
		if end == i || look > spaceLook || look == markLook && behind == '.' && end == i+1 {
			break
		}
		at := &tokens[n]
		at.Start, at.End, at.Zone, at.Shape = int32(i), int32(end), zone, gap
		at.Key = idFrom(chain, last, end-i)
		n++
		if look != spaceLook && gap != 0 {
			t.chunk = chunk{i, n - 1, gap}
		}
		if look == markLook {
			at := &tokens[n]
			at.Start, at.End, at.Zone, at.Shape = int32(end), int32(end+1), zone, 0
			at.Key = idFrom(0, uint64(behind), 1)
			n++
			end++
		}
		i, gap = end, 0
		if s[end] == ' ' {
			i, gap = end+1, Space
		}
	}
	t.tokens = n
	return i, gap
}
