package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A piece is what the dateline scanner reads: a word, a number or a mark.
type piece struct {
	start, end int
	kind       pieceKind
	words      wordKind // of words
	space      bool     // white space stands before it
}

type pieceKind uint8

const (
	wordPiece   pieceKind = iota // letters, with full stops, apostrophes and hyphens inside
	numberPiece                  // digits, with an ordinal's ending
	dashPiece                    // – — -- or a hyphen between spaces
	commaPiece
	openPiece  // ( [
	closePiece // ) ]
	slashPiece
	otherPiece
	endPiece // the end of the line
)

// mostPieces is how many pieces a line has room for on the stack; few have more.
const mostPieces = 64

// longestDateline is how many bytes a dateline can take.
const longestDateline = 180

// pieces cuts the begin of a line. The last piece is an endPiece if the line ends
// within the length of a dateline, else an otherPiece.
func pieces(dst []piece, text string, start, end int) []piece {
	limit := min(end, start+longestDateline)
	space := true
	for i := start; i < limit; {
		r, size := utf8.DecodeRuneInString(text[i:end])
		p := piece{start: i, end: i + size, kind: otherPiece, space: space}
		space = false
		switch {
		case invisible(r):
			space = true
			i += size
			if r == '\n' {
				return append(dst, piece{start: i - size, end: i - size, kind: endPiece, space: true})
			}
			continue
		case unicode.IsLetter(r):
			p.kind = wordPiece
			p.end = i + wordLength(text[i:end])
			p.words = kindsOf(strings.TrimRight(text[p.start:p.end], "."))
		case '0' <= r && r <= '9':
			p.kind = numberPiece
			p.end = i + numberLength(text[i:end])
		case r == '–' || r == '—' || r == '―' || r == '‒':
			p.kind = dashPiece
		case r == '-':
			for p.end < end && text[p.end] == '-' {
				p.end++
			}
			next, _ := utf8.DecodeRuneInString(text[p.end:end])
			if p.end-p.start > 1 || p.space || invisible(next) {
				p.kind = dashPiece
			}
		case r == ',':
			p.kind = commaPiece
		case r == '(' || r == '[':
			p.kind = openPiece
		case r == ')' || r == ']':
			p.kind = closePiece
		case r == '/':
			p.kind = slashPiece
		}
		dst = append(dst, p)
		i = p.end
	}
	kind := otherPiece
	if limit == end {
		kind = endPiece
	}
	return append(dst, piece{start: limit, end: limit, kind: kind, space: true})
}

// kindsOf returns the kinds of a word, however it is set.
func kindsOf(word string) wordKind {
	var buf [longestWord]byte
	return wordKinds()[string(fold(buf[:0], word))]
}

// longestWord is the length in bytes of the longest word of the tables, and more.
const longestWord = 48

// fold appends the word in small letters and with straight apostrophes to dst, which
// must not grow: a longer word is in no table, and becomes "?".
func fold(dst []byte, word string) []byte {
	for _, r := range word {
		if len(dst)+utf8.UTFMax > cap(dst) {
			return append(dst[:0], '?')
		}
		if r == '’' {
			r = '\''
		}
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}

// wordLength returns the length of the word at the begin of s, with the full stop
// of an abbreviation: one that a capital's letters, four at most, stand before.
func wordLength(s string) int {
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if (r == '\'' || r == '’' || r == '-') && unicode.IsLetter(next) || r == '.' && (unicode.IsLetter(next) || i <= 5) {
			i += size
			continue
		}
		break
	}
	return max(i, 1)
}

// numberLength returns the length of digits with an ordinal's ending.
func numberLength(s string) int {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i+2 <= len(s) {
		switch [2]byte{s[i] | 0x20, s[i+1] | 0x20} {
		case [2]byte{'s', 't'}, [2]byte{'n', 'd'}, [2]byte{'r', 'd'}, [2]byte{'t', 'h'}:
			if i+2 == len(s) || !unicode.IsLetter(rune(s[i+2])) {
				return i + 2
			}
		}
	}
	return i
}
