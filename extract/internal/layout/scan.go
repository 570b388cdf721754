package layout

import (
	"sync"
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

// mostPieces is how many pieces a room has; few lines have more.
const mostPieces = 64

// rooms are for the pieces of one line after the other.
var rooms = sync.Pool{New: func() any { return new([mostPieces]piece) }}

// longestDateline is how many bytes a dateline can take.
const longestDateline = 180

// cutter cuts the begin of a line into pieces, no more of them than are asked for: most
// lines show with their first words that they are no dateline. The last piece is an
// endPiece if the line ends within the length of a dateline, else an otherPiece.
type cutter struct {
	text             string
	next, limit, end int
	pieces           []piece
	space            bool // white space stands before what comes next
	done             bool // the last piece is cut
}

func newCutter(room []piece, text string, start, end int) cutter {
	return cutter{text: text, next: start, limit: min(end, start+longestDateline), end: end, pieces: room[:0], space: true}
}

// piece returns piece i, or the last one if there are not so many.
func (c *cutter) piece(i int) *piece {
	if i < len(c.pieces) {
		return &c.pieces[i]
	}
	return c.more(i)
}

// more is piece where the piece is not cut yet.
func (c *cutter) more(i int) *piece {
	for i >= len(c.pieces) && !c.done {
		c.cut()
	}
	return &c.pieces[min(i, len(c.pieces)-1)]
}

// has reports whether there is a piece i.
func (c *cutter) has(i int) bool {
	c.piece(i)
	return i < len(c.pieces)
}

// last returns the last piece.
func (c *cutter) last() *piece {
	for !c.done {
		c.cut()
	}
	return &c.pieces[len(c.pieces)-1]
}

// pieceKinds are the kinds of the pieces that begin with a character of ASCII.
var pieceKinds = func() (kinds [utf8.RuneSelf]pieceKind) {
	for i := range kinds {
		switch c := byte(i); {
		case isLetter(c):
			kinds[i] = wordPiece
		case isDigit(c):
			kinds[i] = numberPiece
		case c == ',':
			kinds[i] = commaPiece
		case c == '(' || c == '[':
			kinds[i] = openPiece
		case c == ')' || c == ']':
			kinds[i] = closePiece
		case c == '/':
			kinds[i] = slashPiece
		default:
			kinds[i] = otherPiece
		}
	}
	return kinds
}()

// cut appends the next piece.
func (c *cutter) cut() {
	text, end := c.text, c.end
	for c.next < c.limit {
		i := c.next
		r, size, kind := rune(text[i]), 1, otherPiece
		if r == ' ' {
			c.space = true
			c.next++
			continue
		}
		if r < utf8.RuneSelf {
			kind = pieceKinds[r]
		} else if r, size = utf8.DecodeRuneInString(text[i:end]); unicode.IsLetter(r) {
			kind = wordPiece
		} else if r == '–' || r == '—' || r == '―' || r == '‒' {
			kind = dashPiece
		}
		p := piece{start: i, end: i + size, kind: kind, space: c.space}
		switch kind {
		case wordPiece:
			p.end = i + wordLength(text[i:end])
			last := p.end
			for text[last-1] == '.' {
				last--
			}
			if word := text[p.start:last]; wordKinds.may(word) {
				p.words = wordKinds.look(word)
			}
		case numberPiece:
			p.end = i + numberLength(text[i:end])
		case otherPiece:
			if invisible(r) {
				c.space = true
				c.next += size
				if r == '\n' {
					c.finish(i, endPiece)
					return
				}
				continue
			}
			if r != '-' {
				break
			}
			for p.end < end && text[p.end] == '-' {
				p.end++
			}
			after, _ := utf8.DecodeRuneInString(text[p.end:end])
			if p.end-p.start > 1 || p.space || invisible(after) {
				p.kind = dashPiece
			}
		}
		c.pieces = append(c.pieces, p)
		c.next, c.space = p.end, false
		return
	}
	if c.limit == end {
		c.finish(c.limit, endPiece)
	} else {
		c.finish(c.limit, otherPiece)
	}
}

// finish appends the last piece.
func (c *cutter) finish(at int, kind pieceKind) {
	c.pieces = append(c.pieces, piece{start: at, end: at, kind: kind, space: true})
	c.done = true
}

// kindsOf returns the kinds of a word, however it is set.
func kindsOf(word string) wordKind { return wordKinds.look(word) }

// wordLength returns the length of the word at the begin of s, with the full stop
// of an abbreviation: one that a capital's letters, four at most, stand before.
func wordLength(s string) int {
	i := 0
	for i < len(s) {
		if c := s[i] | 0x20; 'a' <= c && c <= 'z' {
			i++
			continue
		}
		if s[i] == ' ' || s[i] == ',' {
			break
		}
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
