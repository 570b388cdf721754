package money

import (
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// reader reads the amounts of one text.
type reader struct {
	t     *token.Text
	tab   *tables
	from  int // tokens before it belong to earlier amounts
	marks documentMarks
	// everywhere has numbers read also where a look at the next token shows that no
	// currency can follow: tests hold the two ways to give the same.
	everywhere bool
}

// quantity is a number with its scale: "5", "1.2 million", "two and a half
// million", "millions".
type quantity struct {
	numeral
	next   int  // the token after it
	scaled bool // a scale was read
	words  bool // the number is spelt
	vague  bool // there is no number
	plus   bool // "100+ million"
	letter bool // the scale is a single letter
	scale  int  // the power of ten of the scale, for a number that shares it
}

// full reports whether the number looks like an amount by itself: it has a scale,
// a thousands mark or two decimals.
func (q *quantity) full() bool {
	return q.scaled || q.grouped || q.decimals == 2 || q.reason != ""
}

// tok returns token i; a token that is nothing if i lies outside of the text or at
// the begin of a block after the one of i-1.
func (r *reader) tok(i int) *token.Token {
	if i < 0 || i >= len(r.t.Tokens) {
		return &nothing
	}
	return &r.t.Tokens[i]
}

var nothing = token.Token{Shape: token.Opening | token.Space}

// joins reports whether token i goes on from the one before it: it is in the same
// block.
func (r *reader) joins(i int) bool { return !r.tok(i).Is(token.Opening) }

// glued reports whether token i follows the one before it without white space.
func (r *reader) glued(i int) bool { return r.tok(i).Glued() }

// isDash reports whether a mark divides the ends of a range, or joins words.
func isDash(m rune) bool {
	switch m {
	case '-', '–', '—', '‐', '‑', '‒', '−':
		return true
	}
	return false
}

// hyphen returns the token after a hyphen that joins i-1 to it without white space;
// i if there is none.
func (r *reader) hyphen(i int) int {
	tok := r.tok(i)
	if tok.Glued() && isDash(tok.Rune) && r.glued(i+1) && r.joins(i+1) {
		return i + 1
	}
	return i
}

// figures reads a number in figures at token i, with its scale. Signed says that a
// currency stands before it, so that a letter can be its scale.
func (r *reader) figures(i int, signed bool) (quantity, bool) {
	tok := r.tok(i)
	var q quantity
	switch {
	case tok.Is(token.Digits):
		q.numeral, q.next = readNumeral(r.t.Of(i)), i+1
	case tok.Rune == '.' && signed && r.tok(i+1).Is(token.Digits) && r.glued(i+1):
		s := r.t.Source[tok.Start:r.tok(i+1).End]
		q.numeral, q.next = numeral{number: figures(s, 0), decimals: len(s) - 1}, i+2
		if !plainDigits(s[1:]) {
			q.number = unread(model.AmbiguousAmount)
		}
	case vulgar(tok.Rune) != 0:
		q.number, q.next = vulgarFraction(tok.Rune), i+1
	default:
		return q, false
	}
	r.spacedGroups(i, &q)
	r.blankBeforeZeros(&q, signed)
	r.fractionAfter(&q)
	r.scaleAfter(&q, signed)
	return q, true
}

// blankBeforeZeros reads groups of three zeros behind a comma with a blank by mistake,
// "$10, 000". No other number is written with nothing but zeros.
func (r *reader) blankBeforeZeros(q *quantity, signed bool) {
	for signed && q.decimals == 0 && q.reason == "" && r.tok(q.next).Rune == ',' && r.glued(q.next) && r.oneSpace(q.next+1) && r.joins(q.next+1) && r.t.Of(min(q.next+1, len(r.t.Tokens)-1)) == "000" {
		c, ok := times(q.coefficient, 1000)
		if !ok {
			q.number = unread(model.AmountTooLong)
			c = 0
		}
		q.coefficient, q.grouped, q.next = c, true, q.next+2
	}
}

// spacedGroups reads groups of three digits after a first of one to three, divided
// by single spaces or apostrophes: "10 000", "1'049.95".
func (r *reader) spacedGroups(i int, q *quantity) {
	first := r.tok(i)
	if !first.Is(token.Digits) || first.End-first.Start > 3 || r.t.Source[first.Start] == '0' {
		return
	}
	begin, end := int(first.Start), i
	for {
		n := end + 1
		gap := r.tok(n)
		if (gap.Rune == '\'' || gap.Rune == '’') && gap.Glued() && r.glued(n+1) {
			n++
		} else if !r.oneSpace(n) {
			break
		}
		group := r.tok(n)
		if !group.Is(token.Digits) || !r.joins(n) || n-i > 12 {
			break
		}
		text := r.t.Of(n)
		if len(text) < 3 || !plainDigits(text[:3]) || len(text) > 3 && (len(text) > 6 || text[3] != ',' && text[3] != '.') {
			break
		}
		end = n
		if len(text) > 3 {
			break
		}
	}
	if end == i {
		return
	}
	text := r.t.Source[begin:r.tok(end).End]
	decimalAt := -1
	for k := len(text) - 1; k >= 0 && k >= len(text)-4; k-- {
		if text[k] == ',' || text[k] == '.' {
			decimalAt = k
		}
	}
	q.numeral = numeral{number: figures(text, decimalAt), grouped: true}
	if decimalAt >= 0 {
		q.decimals = len(text) - 1 - decimalAt
	}
	q.next = end + 1
}

// oneSpace reports whether exactly one space stands before token i.
func (r *reader) oneSpace(i int) bool {
	tok := r.tok(i)
	if tok.Glued() || i == 0 || i >= len(r.t.Tokens) || tok.Is(token.Line|token.Opening) {
		return false
	}
	gap := r.t.Source[r.tok(i-1).End:tok.Start]
	return utf8.RuneCountInString(gap) == 1 && gap != "\t"
}

func plainDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// fractionAfter adds a fraction: "114-1/2", "2 1/2", "2½". A fraction alone is the
// number: "1/2".
func (r *reader) fractionAfter(q *quantity) {
	if q.grouped || q.decimals != 0 && q.decimals != 2 || q.reason != "" {
		return
	}
	n := q.next
	if q.decimals == 2 {
		// "1.59-1/2 dlrs": half a cent more, as grain is quoted
		if n = r.hyphen(n); n != q.next || r.oneSpace(n) {
			if f, ok := r.slash(n); ok {
				q.number, q.next = q.add(f.shift(-2)), n+3
			}
		}
		return
	}
	if m := r.tok(n).Rune; vulgar(m) != 0 && r.joins(n) {
		q.number, q.next = q.add(vulgarFraction(m)), n+1
		return
	}
	if over := r.tok(n - 1); over.Is(token.Digits) && r.tok(n).Rune == '/' && r.glued(n) && r.glued(n+1) {
		if f, ok := r.slash(n - 1); ok {
			q.number, q.next = f, n+2
			return
		}
	}
	n = r.hyphen(n)
	if n == q.next && !r.oneSpace(n) {
		return
	}
	if f, ok := r.slash(n); ok {
		q.number, q.next = q.add(f), n+3
	}
}

// slash reads "1/2" at token i.
func (r *reader) slash(i int) (number, bool) {
	over, under := r.tok(i), r.tok(i+2)
	if !over.Is(token.Digits) || r.tok(i+1).Rune != '/' || !under.Is(token.Digits) || !r.glued(i+1) || !r.glued(i+2) ||
		over.End-over.Start > 2 || under.End-under.Start > 1 || r.tok(i+3).Rune == '/' {
		return number{}, false
	}
	a, b := figures(r.t.Of(i), -1).coefficient, figures(r.t.Of(i+2), -1).coefficient
	if b < 2 || a == 0 || a >= b {
		return number{}, false
	}
	return fraction(a, b), true
}

// vulgar returns the numerator and denominator of a fraction that is one
// character, as two digits; 0 for others.
func vulgar(m rune) uint64 {
	switch m {
	case '½':
		return 12
	case '¼':
		return 14
	case '¾':
		return 34
	case '⅛':
		return 18
	case '⅜':
		return 38
	case '⅝':
		return 58
	case '⅞':
		return 78
	}
	return 0
}

func vulgarFraction(m rune) number { v := vulgar(m); return fraction(v/10, v%10) }
