package layout

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestWire is the length in bytes of the longest text that can name a wire service.
const longestWire = 90

var (
	wireBytes    = []byte("wire")
	newsBytes    = []byte("news")
	karmaBytes   = []byte("karma")
	pressBytes   = []byte("press")
	releaseBytes = []byte("press release")
	joinedBytes  = []byte("pressrelease")
)

// wireName reports whether a short text names a wire service.
func wireName(s string) bool {
	var room [2 * longestWire]byte
	lower := room[:0]
	for _, r := range strings.TrimSpace(s) {
		if len(lower) > longestWire {
			return false
		}
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r |= 0x20
			}
			lower = append(lower, byte(r))
			continue
		}
		lower = utf8.AppendRune(lower, unicode.ToLower(r))
	}
	if len(lower) > longestWire {
		return false
	}
	if wordKinds.words[string(bytes.Trim(lower, "."))]&wireWord != 0 {
		return true
	}
	return bytes.Contains(lower, wireBytes) || bytes.Contains(lower, newsBytes) || bytes.Contains(lower, karmaBytes) ||
		bytes.HasPrefix(lower, releaseBytes) || bytes.HasSuffix(lower, pressBytes) || bytes.Contains(lower, joinedBytes)
}

// wire reads a wire service without marks around it: words up to a dash, one of
// which is the name of one.
func (s *scanner) wire() bool {
	if s.places == 0 && s.days == 0 {
		return false
	}
	i := s.at
	for n := 0; s.has(i) && s.piece(i).kind == wordPiece && n < 4; n++ {
		i++
	}
	switch s.piece(i).kind {
	case dashPiece, slashPiece, openPiece, commaPiece:
	default:
		return false
	}
	if i == s.at || !wireName(s.text[s.piece(s.at).start:s.piece(i-1).end]) {
		return false
	}
	s.at = i
	s.wires++
	return true
}
