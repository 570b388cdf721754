package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// shortPart reads "Q3", "3Q", "H1", "9M" and the year after it.
func (r *reader) shortPart(i int) (match, bool) {
	letter, digit := i, i+1
	if r.at(i).Is(token.Digits) {
		letter, digit = i+1, i
	}
	n, size := r.digits(digit)
	if size == 0 || size > 2 || !r.glued(i+1) || !r.at(letter).Is(token.Single) || !r.clearPart(i) {
		return match{}, false
	}
	m := match{first: i, last: i + 2}
	switch key := r.at(letter).Key; {
	case key == keyQ && n >= 1 && n <= 4 && size == 1:
		m.partial = partial{form: formPart, unit: unitQuarter, part: n}
	case key == keyH && (n == 1 || n == 2) && size == 1:
		m.partial = partial{form: formPart, unit: unitHalf, part: n}
	case key == keyM && letter > digit && (n == 3 || n == 6 || n == 9 || n == 12):
		m.partial = partial{form: formMonths, part: n}
	default:
		return match{}, false
	}
	if letter > digit && r.glued(i+2) { // "3Q25", "3Q2025"
		if v, size := r.digits(i + 2); size == 2 && r.free(i+3) || size == 4 && v >= 1900 && v < 2100 && r.free(i+3) {
			m.year, m.short, m.last = v, size == 2, i+3
			return m, true
		}
	}
	_, two := r.digits(i - 1)
	after := r.endsYear(i-1) || two == 2 && r.glued(i) && r.is(i, keyQ)
	r.partYear(&m)
	switch {
	case m.last == i+2 && !r.free(i+2):
		return match{}, false
	case !r.at(letter).Is(token.Capital) && !m.hasYear() && !after && !r.pairOfParts(i):
		return match{}, false // "q1" alone may be anything
	case m.form == formMonths && !m.hasYear():
		return match{}, false
	case m.form == formMonths && m.part == 12:
		m.form = formYear
	case m.unit == unitHalf && !m.hasYear() && !after && (!r.afterPreposition(i) || r.mark(m.last, '/') && r.glued(m.last)): // "with H1/H2 inhibitors"
		return match{}, false
	case m.unit == unitQuarter && !m.hasYear() && r.at(i+2).Rune == ':' && r.at(i).Is(token.Opening):
		return match{}, false // "Q1: What ...?" is a question
	}
	return m, true
}

// endsYear reports whether token i is a year, or a hyphen after one.
func (r *reader) endsYear(i int) bool {
	if r.dash(i) && r.glued(i) {
		i--
	}
	v, n := r.digits(i)
	return n == 4 && v >= 1900 && v < 2100
}

// clearPart is clear for "Q3", which may follow a slash or hyphen of its like.
func (r *reader) clearPart(i int) bool {
	if v, n := r.digits(i - 1); n == 2 && v < 100 && r.is(i, keyQ) && !r.glued(i-1) {
		return true // "18Q4"
	}
	return r.clear(i) || r.at(i).Is(token.Single) && r.endsYear(i-1) || (r.at(i-1).Rune == '/' || r.dash(i-1)) && r.at(i-2).Is(token.Digits|token.Word)
}

// pairOfParts reports whether a small "q1" at token i stands in a list or range with its
// like: "q1 and q2", "q2-q3".
func (r *reader) pairOfParts(i int) bool {
	like := func(j int) bool {
		v, n := r.digits(j + 1)
		return r.is(j, keyQ) && n == 1 && v >= 1 && v <= 4 && r.glued(j+1)
	}
	return like(i) && (like(i+3) && (r.has(i+2, lexicon.Conjunction) || r.dash(i+2) || r.is(i+2, keyTo)) || like(i-3) && (r.has(i-1, lexicon.Conjunction) || r.dash(i-1) || r.is(i-1, keyTo)))
}
