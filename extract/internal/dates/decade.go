package dates

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

//go:embed scores.txt
var scoreTable string

// scoreWords reads the list once, when the first "60s" is met.
var scoreWords = sync.OnceValue(func() map[uint64]bool {
	out := map[uint64]bool{}
	for line := range strings.Lines(scoreTable) {
		if !strings.HasPrefix(line, "#") {
			out[lexicon.Key(strings.TrimSpace(line))] = true
		}
	}
	return out
})

// decade reads "1990s", "1990's", "'90s", "the 90s". A century written so ("the 1800s")
// is one.
func (r *reader) decade(i int) (match, bool) {
	v, n := r.digits(i)
	j := i + 1
	if n != 2 && n != 4 || v%10 != 0 || !r.glued(j) || !(r.is(j, keyS) || r.is(j, keyOwn)) || !r.clear(i) && !r.mark(i-1, '\'') && !r.mark(i-1, '’') {
		return match{}, false
	}
	m := match{partial: partial{form: formDecade, year: v}, first: i, last: j + 1, the: true}
	switch {
	case n == 4 && v >= 1000 && v < 2100:
		if v%100 == 0 && v < 2000 {
			m.form, m.year = formCentury, v/100+1
		}
		if r.is(j, keyOwn) && !r.the(i) && !r.has(i-1, lexicon.PartOf) && !(r.has(i-1, lexicon.Conjunction) && (r.is(i-2, keyOwn) || r.is(i-2, keyS))) {
			return match{}, false // "2010's elections" is the year 2010
		}
		return m, true
	case n == 2 && (r.mark(i-1, '\'') || r.mark(i-1, '’') || r.mark(i-1, '‘')) && r.glued(i):
		m.first, m.year = i-1, 1900+v
		if v < 30 {
			m.year = 2000 + v
		}
		return m, true
	case n == 2 && (v >= 30 || v == 20 && r.thirties(j+1)) && r.ofLastCentury(i) && !r.scored(i): // "the late 90s", but not "in her late 80s"
		m.year = 1900 + v
		return m, true
	}
	return match{}, false
}

// thirties reports whether "and 30s" stands at token i, after the 20s.
func (r *reader) thirties(i int) bool {
	v, n := r.digits(i + 1)
	return (r.is(i, keyAnd) || r.is(i, keyTo)) && n == 2 && v == 30 && r.glued(i+2) && r.is(i+2, keyS)
}

// ofLastCentury reports whether "the", or another decade with which it stands in a list
// or range, makes of "90s" at token i a decade.
func (r *reader) ofLastCentury(i int) bool {
	if i == r.rangeAt {
		return true
	}
	j := i
	for n := 0; n < 2 && (r.has(j-1, lexicon.PartOf) || r.dash(j-1)); n++ {
		j--
	}
	if r.the(j) {
		return true
	}
	k := r.decadeEnd
	return k > r.begin && k < j && (r.listMark(k) == j || r.is(k, keyTo) && k+1 == j)
}

// scored reports whether the words about token i tell of a score, a measure or an age:
// "a round in the 60s", "highs in the low 90s".
func (r *reader) scored(i int) bool {
	const before, after = 10, 6
	words := scoreWords()
	for k := max(r.begin, i-before); k < min(r.limit, i+after); k++ {
		if tok := r.at(k); r.t.SentenceOf[k] == r.t.SentenceOf[i] && tok.Is(token.Word) && words[tok.Key] || tok.Rune == '°' {
			return true
		}
	}
	return false
}
