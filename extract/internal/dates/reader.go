package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// reader reads the tokens of one block after another. Nothing that it reads runs
// out of the block.
type reader struct {
	t            *token.Text
	begin, limit int // of the block
	triggers     int // the first of the text's triggers that is not passed
	// holidays are the named days to read; nil for none.
	holidays *holidayNames
	// rangeAt is the token at which the second end of a range is being read: what it
	// is glued to is the range's dash.
	rangeAt int
	// hours is the token at which the last set of weekdays ended ("Monday to Friday"):
	// opening hours go on with single ones.
	hours int
	// periods tells that the text has named a quarter or half before, so that "the
	// second half" is one.
	periods bool
	// dayAt is the first token of the last expression that names a day, or -1: from it
	// "the following day" counts.
	dayAt int
	// cites tells that the text has quoted something by its author and year.
	cites bool
	// decadeEnd is the token after the last decade: one that stands in a list with it may
	// be as short ("the 70s, 80s and 90s").
	decadeEnd int
	// everywhere has the rules tried at every token, also where a look at the next one
	// shows that none can begin: tests hold the two ways to give the same.
	everywhere bool
	// depth is how many rules that may call themselves are being read, each in the
	// one before: "the rest of the rest of ...".
	depth int
}

// deepest is the most depth that an expression needs.
const deepest = 4

// nothing is the token outside of the block.
var nothing token.Token

// at returns the token i, or one that is nothing outside of the block.
func (r *reader) at(i int) *token.Token {
	if i < r.begin || i >= r.limit {
		return &nothing
	}
	return &r.t.Tokens[i]
}

func (r *reader) is(i int, key uint64) bool { return r.at(i).Key == key && key != 0 }

// the reports whether "the" stands before token i.
func (r *reader) the(i int) bool { return r.is(i-1, keyThe) }

func (r *reader) mark(i int, mark rune) bool { return r.at(i).Rune == mark }

func (r *reader) has(i int, c lexicon.Class) bool { return r.at(i).Class&c != 0 }

// glued reports whether token i follows the one before it without white space.
func (r *reader) glued(i int) bool {
	return i > r.begin && i < r.limit && r.t.Tokens[i].Glued()
}

// dash reports whether token i is a hyphen or a dash.
func (r *reader) dash(i int) bool { return isDash(r.at(i).Rune) }

func isDash(mark rune) bool {
	switch mark {
	case '-', '–', '—', '‑', '‐', '−':
		return true
	}
	return false
}

// hyphen skips a hyphen that joins words: "third-quarter", "mid-2015".
func (r *reader) hyphen(i int) int {
	if r.dash(i) && r.glued(i) {
		return i + 1
	}
	return i
}

// stop skips the full stop of an abbreviated month or weekday.
func (r *reader) stop(i int) int {
	if !r.mark(i, '.') || !r.glued(i) {
		return i
	}
	const longest, longestAbbreviation = 5, 8 // bytes; one that cannot be seen may stand inside
	before := r.at(i - 1)
	if n := before.End - before.Start; before.Has(lexicon.Weekday) && n <= longest || before.Has(lexicon.Abbreviation) && n <= longestAbbreviation {
		return i + 1
	}
	return i
}

// comma skips a comma.
func (r *reader) comma(i int) int {
	if r.mark(i, ',') {
		return i + 1
	}
	return i
}

// digits returns the value of a token that is digits only, five at most, and how
// many they are; 0 digits if it is none.
func (r *reader) digits(i int) (value, n int) {
	if i < r.begin || i >= r.limit || r.t.Tokens[i].Shape&token.Digits == 0 {
		return 0, 0
	}
	return r.valueOf(&r.t.Tokens[i])
}

// valueOf is digits of a token that has the shape of digits.
func (r *reader) valueOf(tok *token.Token) (value, n int) {
	text := r.t.Source[tok.Start:tok.End]
	if len(text) > 5 {
		return 0, 0
	}
	for i := range len(text) {
		c := text[i] - '0'
		if c > 9 {
			return 0, 0
		}
		value = 10*value + int(c)
	}
	return value, len(text)
}

// free reports whether the token that ends before i is not glued to a letter, digit
// or symbol after it that makes it part of something else.
func (r *reader) free(i int) bool {
	next := r.at(i)
	if !r.glued(i) {
		return true
	}
	if next.Is(token.Mark) {
		switch next.Rune {
		case '%', '$', '€', '£', '_', '@', '=', '+', '#', '°':
			return false
		case '.', ':', ',':
			return !(r.glued(i+1) && r.at(i+1).Is(token.Digits))
		}
		return true
	}
	return next.Is(token.Possessive) || next.Key == keyOwn
}

// clear reports whether token i does not continue something before it: an address,
// a file name, a telephone number, an amount.
func (r *reader) clear(i int) bool {
	if i == r.rangeAt {
		return true
	}
	if !r.glued(i) {
		before := r.at(i - 1).Rune
		return before != '$' && before != '€' && before != '£' // "$ 12"
	}
	switch r.at(i - 1).Rune {
	case '(', '[', '"', '“', '\'', '‘', '’', '–', '—', '«', '*', '>', '|', ',', ';', '•', '·':
		return true
	case '.':
		return !r.at(i - 2).Is(token.Digits) // a sentence's end with its space lost, or "Aug.13"
	case ':':
		return !r.at(i - 2).Is(token.Digits)
	case '/':
		return r.at(i-2).Is(token.Word) && !r.glued(i-2) || !r.glued(i-1) // "/05/25/2015"
	case '-':
		return r.at(i-2).Is(token.Word) && r.at(i-2).Has(lexicon.PartOf|lexicon.Preposition) || r.preOrPost(i)
	}
	return false
}

// year reads a year of four digits, of two after an apostrophe, or in words.
func (r *reader) year(i int) (y int, short bool, next int) {
	if v, n := r.digits(i); n == 4 && v >= 1000 && v < 2200 && r.free(i+1) {
		return v, false, i + 1
	}
	if v, n := r.digits(i); n > 0 && n < 4 && v > 0 && r.era(i+1) {
		return v, false, i + 2 // "79 AD"
	}
	if r.mark(i, '\'') || r.mark(i, '’') || r.mark(i, '‘') {
		if v, n := r.digits(i + 1); n == 2 && r.glued(i+1) && r.free(i+2) && !(v%10 == 0 && r.is(i+2, keyOwn)) { // no "'70's"
			if v == 0 {
				return 2000, false, i + 2
			}
			return v, true, i + 2
		}
	}
	if r.has(i, lexicon.Number) {
		y, next = r.speltYear(i)
		return y, false, next
	}
	return 0, false, i
}

// era reports whether "AD" or "CE" stands at token i.
func (r *reader) era(i int) bool {
	return (r.is(i, keyAD) || r.is(i, keyCE)) && r.at(i).Is(token.AllCapital) && !r.glued(i)
}

// yearOf reads the year of a month or a part of a year: "2016", "of 2016", ", 2016",
// "-2016", "of this year", "last year", "of the year".
func (r *reader) yearOf(i int, p *partial) (next int, ok bool) {
	if v, n := r.digits(i); n == 4 && v >= 1900 && v < 2100 && r.glued(i+1) && r.at(i+1).Is(token.Word) && (r.at(i+1).Is(token.Capital) || r.at(i+1).End-r.at(i+1).Start > 2) && r.has(r.before(i), lexicon.Month) {
		p.year = v
		return i + 1, true // "January 2002Rue", "May 2016remarks": a space is lost
	}
	if j := r.yearWords(i); j < r.limit {
		if y, short, next := r.year(j); y != 0 && (!short || j == i || r.is(i, keyOf)) && !(r.mark(i, ',') && r.beginsNext(next)) {
			p.year, p.short = y, short
			return next, true
		}
	}
	if v, n := r.digits(i + 1); r.is(i, keyOf) && n == 2 && v > longestMonthDays && r.ends(i+2) {
		p.year, p.short = v, true
		return i + 2, true // "April of 87"
	}
	j := i
	if r.is(j, keyOf) || r.is(j, keyIn) && r.has(j+1, lexicon.Pointing) {
		j++
	}
	if r.has(j, lexicon.Pointing) && r.isUnit(j+1, unitYear) && !r.plural(j+1) {
		p.shift, p.shifted = int(r.at(j).Calendar), true
		return j + 2, true
	}
	if j > i && r.is(j, keyThe) && r.isUnit(j+1, unitYear) && !r.plural(j+1) {
		p.shift, p.shifted = 0, true
		return j + 2, true
	}
	return i, false
}

// before returns the token before i, or before the full stop that stands there.
func (r *reader) before(i int) int {
	if r.mark(i-1, '.') {
		return i - 2
	}
	return i - 1
}

// yearWords skips what may stand before a year.
func (r *reader) yearWords(i int) int {
	j := i
	switch {
	case r.mark(j, ',') || r.is(j, keyOf):
		j++
	case (r.dash(j) || r.mark(j, '/')) && r.glued(j) && r.glued(j+1):
		j++
	case r.is(j, keyIn) && r.is(j+1, keyThe) && r.isUnit(j+2, unitYear): // "28 June in the year 2016"
		if y, _, _ := r.year(j + 3); y != 0 {
			return j + 3
		}
	case r.is(j, keyIn): // "28 June in 2016"
		if y, short, next := r.year(j + 1); y >= 1900 && y < 2100 && !short && !r.counted(next) && !r.dash(next) {
			j++
		}
	}
	if r.is(j, keyCalendar) && r.isUnit(j+1, unitYear) || r.is(j, keyThe) && r.isUnit(j+1, unitYear) {
		if y, _, _ := r.year(j + 2); y != 0 {
			return j + 2
		}
	}
	return j
}

// isUnit reports whether token i is a word for a unit of time.
func (r *reader) isUnit(i, unit int) bool {
	return r.has(i, lexicon.TimeUnit) && int(r.at(i).Calendar) == unit
}

// plural reports whether the word for a unit stands in the plural. No unit's
// singular ends in s.
func (r *reader) plural(i int) bool {
	tok := r.at(i)
	return tok.End > tok.Start && r.t.Source[tok.End-1]|0x20 == 's'
}
