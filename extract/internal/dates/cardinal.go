package dates

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// ordinal reads "third", "twenty-first", "3rd".
func (r *reader) ordinal(i int) (n, next int) {
	tok := r.at(i)
	switch {
	case tok.Has(lexicon.Ordinal):
		return int(tok.Number), i + 1
	case tok.Has(lexicon.Number) && tok.Number >= 20 && tok.Number < 100:
		if j := r.hyphen(i + 1); r.has(j, lexicon.Ordinal) && r.at(j).Number < 10 {
			return int(tok.Number + r.at(j).Number), j + 1
		}
	case tok.Is(token.Digits) && r.has(i+1, lexicon.OrdinalSuffix) && r.glued(i+1):
		if v, n := r.digits(i); n > 0 && n <= 2 {
			return v, i + 2
		}
	}
	return 0, i
}

// cardinal reads a number of units: "three", "twenty-five", "24", "two and a half".
func (r *reader) cardinal(i int) (n int, half bool, next int) {
	tok := r.at(i)
	switch {
	case tok.Has(lexicon.Number) && tok.Number < 100 && tok.Number > 0:
		n, next = int(tok.Number), i+1
		if j := r.hyphen(next); n >= 20 && r.has(j, lexicon.Number) && r.at(j).Number < 10 && r.at(j).Number > 0 {
			n, next = n+int(r.at(j).Number), j+1
		}
	case tok.Is(token.Digits):
		v, size := r.digits(i)
		if v, ok := r.pointFive(i); ok {
			return v, true, i + 1
		}
		if size == 0 || size > 3 || v == 0 {
			return 0, false, i
		}
		n, next = v, i+1
		if after, ok := r.halfSign(next); ok {
			return n, true, after
		}
	default:
		return 0, false, i
	}
	if r.mark(i-1, '[') && r.mark(next, ']') {
		next++ // "[Ten] years ago"
	}
	if v, size := r.digits(next + 1); r.mark(next, '(') && r.mark(next+2, ')') && size > 0 && v == n {
		next += 3 // "three (3) years"
	}
	if r.is(next, keyAnd) && r.is(next+1, keyA) && r.is(next+2, keyHalf) {
		return n, true, next + 3
	}
	return n, false, next
}

// pointFive reads "2.5".
func (r *reader) pointFive(i int) (n int, ok bool) {
	s, ok := strings.CutSuffix(r.t.Of(i), ".5")
	if !ok || len(s) > 3 {
		return 0, false
	}
	n = atoi(s)
	return n, n > 0
}

// halfSign reads the fraction after a number: "½", " 1/2", "-1/2".
func (r *reader) halfSign(i int) (next int, ok bool) {
	if r.mark(i, '½') {
		return i + 1, true
	}
	i = r.hyphen(i)
	one, _ := r.digits(i)
	two, _ := r.digits(i + 2)
	return i + 3, one == 1 && two == 2 && r.mark(i+1, '/') && r.glued(i+1) && r.glued(i+2)
}
