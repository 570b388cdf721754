package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// speltYear reads a year in words: "nineteen ninety-six", "nineteen hundred and five",
// "two thousand and twenty", "twenty twenty-four". Some figures of speech look like
// years ("twenty ten-minute talks"), so nothing that it could count may follow.
func (r *reader) speltYear(i int) (y, next int) {
	tok := r.at(i)
	if !tok.Has(lexicon.Number) || !r.clear(i) {
		return 0, i
	}
	const hundreds, thousands = 2, 3 // powers of ten
	switch v := int(tok.Number); {
	case v == 2 && r.has(i+1, lexicon.Scale) && r.at(i+1).Number == thousands:
		y, next = 2000, i+2
		if n, after := r.speltBelowHundred(r.and(next)); n > 0 {
			y, next = y+n, after
		}
	case v >= 15 && v <= 20:
		j, least := i+1, 10
		if v < 20 && r.has(j, lexicon.Scale) && r.at(j).Number == hundreds {
			y, next = 100*v, j+1
			j, least = r.and(next), 1
		}
		if n, after := r.speltBelowHundred(j); n >= least && !(r.dash(j) && j == i+1) {
			y, next = 100*v+n, after
		}
	}
	if y == 0 || r.dash(next) && r.glued(next) || r.has(next, lexicon.Scale|lexicon.TimeUnit|lexicon.CurrencyName) ||
		r.at(next).Is(token.Word) && !r.at(next).Is(token.Capital) && r.plural(next) && !r.has(next, lexicon.Function|lexicon.Past|lexicon.Preposition) {
		return 0, i
	}
	return y, next
}

// and skips "and".
func (r *reader) and(i int) int {
	if r.is(i, keyAnd) {
		return i + 1
	}
	return i
}

// speltBelowHundred reads "five", "twenty", "ninety-six"; 0 if there is none.
func (r *reader) speltBelowHundred(i int) (n, next int) {
	tok := r.at(i)
	if !tok.Has(lexicon.Number) || tok.Number < 1 || tok.Number > 99 || tok.Is(token.Capital) && !r.at(i-1).Is(token.Capital) {
		return 0, i
	}
	n, next = int(tok.Number), i+1
	if j := r.hyphen(next); n >= 20 && n%10 == 0 && r.has(j, lexicon.Number) && r.at(j).Number > 0 && r.at(j).Number < 10 {
		n, next = n+int(r.at(j).Number), j+1
	}
	return n, next
}

// speltDay reads the number of a day in words, as in "May twenty-nine": nothing may
// follow that it could count.
func (r *reader) speltDay(i int) (day, next int) {
	if y, _ := r.speltYear(i); y != 0 {
		return 0, i
	}
	day, next = r.speltBelowHundred(i)
	if day < 1 || day > 31 {
		return 0, i
	}
	if y, short, _ := r.year(r.comma(next)); y != 0 && !short || r.ends(next) {
		return day, next
	}
	return 0, i
}

// speltDayFirst reads "fifteen August 1993", which its year makes a date.
func (r *reader) speltDayFirst(i int) (match, bool) {
	day, j := r.speltBelowHundred(i)
	if day < 1 || day > longestMonthDays || !r.has(j, lexicon.Month) {
		return match{}, false
	}
	m, ok := r.monthAfter(i, day, j)
	return m, ok && m.form == formDay && m.year != 0 && !m.short
}
