package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// figures reads a date in figures only: ISO 8601 "2017-07-10", "10/07/2017",
// "10.7.17", "2017/07/10", "11/1972". Where the figures do not tell day from month
// the match has formFigures, with the first figure as its day.
func (r *reader) figures(i int) (match, bool) {
	tok := r.at(i)
	if !tok.Is(token.Digits) || !r.clear(i) {
		return match{}, false
	}
	if s := r.t.Source[tok.Start:tok.End]; len(s) >= 6 && len(s) <= 10 {
		if a, b, c, ok := dotted(s); ok && r.free(i+1) {
			return threeFigures(a, b, c, r.separator(i, i+1, '.'), i, i+1)
		}
	}
	if m, ok := r.compactFigures(i); ok {
		return m, true
	}
	if m, ok := r.spacedFigures(i); ok {
		return m, true
	}
	if m, ok := r.looseFigures(i); ok {
		return m, true
	}
	a, an := r.digits(i)
	sep := r.at(i + 1).Rune
	if an == 0 || !r.glued(i+1) || sep != '-' && sep != '/' && sep != '‑' || !r.glued(i+2) {
		return match{}, false
	}
	b, bn := r.digits(i + 2)
	if bn == 0 {
		return match{}, false
	}
	if r.at(i+3).Rune == sep && r.glued(i+3) && r.glued(i+4) {
		c, cn := r.digits(i + 4)
		if cn == 0 || !r.timeOrFree(i+5) {
			return match{}, false
		}
		return threeFigures(figure{a, an}, figure{b, bn}, figure{c, cn}, r.separator(i, i+5, sep), i, i+5)
	}
	if !r.free(i+3) || a == 24 && b == 7 && sep == '/' && bn == 1 {
		return match{}, false // "open 24/7"
	}
	if k := r.join(i+3, r.between(i)); an <= 2 && bn <= 2 && sep == '/' && k > i+3 && (r.three(k, '/') || r.slash(k) && r.slashRange(i, k)) {
		return dayAndMonth(a, b, partial{}, i, i+3) // "10/1-11/2/2017", "from 10/1 to 11/7"
	}
	if i == r.rangeAt && an <= 2 && bn <= 2 && sep == '/' && r.slashEnds(i-1) {
		m, ok := dayAndMonth(a, b, partial{}, i, i+3)
		if y, short, next := r.year(i + 4); ok && y != 0 && !short && r.mark(i+3, ',') && r.ends(next) {
			m.year, m.last = y, next
		}
		return m, ok
	}
	if m, ok := r.spacedYear(i); ok && sep == '/' && an <= 2 && bn <= 2 {
		return m, true
	}
	switch {
	case bn == 4 && an <= 2 && a >= 1 && a <= 12 && b >= 1900 && b < 2100 && sep == '/': // "11/1972"
		return match{partial: partial{form: formMonth, month: a, year: b}, first: i, last: i + 3}, true
	case bn == 4 && an <= 2 && a >= 1 && a <= 12 && b >= 1900 && b < 2100 && sep == '-' && r.sentenceStart(i) && (i+3 >= r.limit || r.mark(i+3, '.') && i+4 >= r.limit): // "12-2015", all of a sentence
		return match{partial: partial{form: formMonth, month: a, year: b}, first: i, last: i + 3}, true
	case an == 4 && bn == 2 && a >= 1900 && a < 2100 && b >= 1 && b <= 12 && b != (a+1)%100 && (sep != '/' || r.alone(i, i+3)) && !(b > a%100 && r.tellsYears(i-1)): // "2017-07"
		return match{partial: partial{form: formMonth, month: b, year: a}, first: i, last: i + 3}, true
	case an <= 2 && bn <= 2 && sep == '/' && (r.is(i-1, keyOn) || r.isWeekday(i-1) || r.mark(i-1, ',') && (r.isWeekday(i-2) || r.dash(i+3) && !r.glued(i+3) && (a > 12 || b > 12))):
		return dayAndMonth(a, b, partial{}, i, i+3)
	}
	return match{}, false
}

// compactFigures reads the basic form of ISO 8601, "20170710": after a preposition of
// time or alone in its block, for elsewhere it is the number of something.
func (r *reader) compactFigures(i int) (match, bool) {
	tok := r.at(i)
	if tok.End-tok.Start != 8 || !r.free(i+1) || r.dash(i+1) && r.glued(i+1) && i != r.rangeAt && r.join(i+1, false) == i+1 {
		return match{}, false
	}
	s := r.t.Source[tok.Start:tok.End]
	year, month, day := atoi(s[:4]), atoi(s[4:6]), atoi(s[6:])
	if year < 1900 || year > 2099 || !(model.Day{Year: year, Month: monthOf(month), Day: day}).Valid() {
		return match{}, false
	}
	return match{partial: partial{form: formDay, year: year, month: month, day: day}, first: i, last: i + 1}, r.onlyDate(i, i+1)
}

// spacedFigures reads "24. 11. 2022", as Central Europe writes: the day comes first.
func (r *reader) spacedFigures(i int) (match, bool) {
	day, dn := r.digits(i)
	month, mn := r.digits(i + 2)
	year, yn := r.digits(i + 4)
	if dn == 0 || dn > 2 || mn == 0 || mn > 2 || yn != 4 || year < 1900 || year > 2099 || day < 1 || day > 31 || month < 1 || month > 12 {
		return match{}, false
	}
	for _, k := range [2]int{i + 1, i + 3} {
		if r.at(k).Rune != '.' || !r.glued(k) || r.glued(k+1) {
			return match{}, false
		}
	}
	if !r.free(i + 5) {
		return match{}, false
	}
	return match{partial: partial{form: formDay, year: year, month: month, day: day, order: dayFirst}, first: i, last: i + 5}, true
}

// looseFigures reads "2016 10 16" and "31 10 1974", figures with nothing but spaces
// between, where compact ones are read.
func (r *reader) looseFigures(i int) (match, bool) {
	a, an := r.digits(i)
	b, bn := r.digits(i + 1)
	c, cn := r.digits(i + 2)
	if an*bn*cn == 0 || bn != 2 || r.glued(i+1) || r.glued(i+2) || an+cn != 6 || !r.onlyDate(i, i+3) || !r.ends(i+3) {
		return match{}, false
	}
	m, ok := threeFigures(figure{a, an}, figure{b, bn}, figure{c, cn}, '-', i, i+3)
	return m, ok && m.month <= 12
}

// onlyDate reports whether figures from token i to token next, which may number
// anything, are a date by a preposition of time before them or by standing alone in
// their block.
func (r *reader) onlyDate(i, next int) bool {
	switch r.at(i - 1).Key {
	case keyOn, keySince, keyUntil, keyTill, keyFrom, keyBefore, keyAfter, keyBy, keyBetween:
		return true
	}
	return i == r.rangeAt || i == r.begin && !r.at(next).Is(token.Word|token.Digits)
}

// The orders of day and month in figures.
const (
	dayFirst   = 1
	monthFirst = 2
)

// figure is a number and how many digits it has.
type figure struct{ value, digits int }

// tellsYears reports whether the word at token i stands before two years rather than before a
// year and the number of a month: "in the 2003-06 period", "during 2003-06".
func (r *reader) tellsYears(i int) bool {
	switch r.at(i).Key {
	case keyThe, keyIn, keyDuring, keyFor, keyOver:
		return true
	}
	return false
}

// timeOrFree reports whether a date in figures may end before token i; a "T" and a
// time may follow, or another date after a hyphen.
func (r *reader) timeOrFree(i int) bool {
	if r.free(i) {
		if r.dash(i) && (r.three(i+1, '/') || r.three(i+1, '-')) {
			return true
		}
		return !(r.glued(i) && (r.at(i).Rune == '-' || r.at(i).Rune == '/') && r.glued(i+1) && r.at(i+1).Is(token.Digits))
	}
	return r.at(i).Is(token.Single) && r.t.Of(i) == "T" && r.at(i+1).Is(token.Digits)
}

// dotted cuts "10.07.2017" at its full stops.
func dotted(s string) (a, b, c figure, ok bool) {
	parts := [3]figure{}
	n := 0
	for i := range len(s) {
		switch {
		case s[i] == '.' && n < 2 && parts[n].digits > 0:
			n++
		case s[i] >= '0' && s[i] <= '9' && parts[n].digits < 4:
			parts[n].value = 10*parts[n].value + int(s[i]-'0')
			parts[n].digits++
		default:
			return a, b, c, false
		}
	}
	return parts[0], parts[1], parts[2], n == 2 && parts[2].digits > 0
}

// separator returns the separator of three figures from token i to next, or a slash, with
// which short figures are a day, where a label says that they are or they stand alone:
// "Date: 7.9.92", "DOB: 2-20-89".
func (r *reader) separator(i, next int, sep rune) rune {
	label := i - 1
	if r.mark(label, ':') {
		label--
	}
	switch r.at(label).Key {
	case keyDate, keyDated, keyDOB:
		return '/'
	}
	if i == r.begin && next == r.limit {
		return '/'
	}
	return sep
}

// threeFigures orders year, month and day. Years have four digits, or two as the
// last figure; a day and month of one digit each with a year of two is more often
// a number of something else, unless slashes stand between.
func threeFigures(a, b, c figure, sep rune, first, last int) (match, bool) {
	switch {
	case a.digits == 4 && b.digits <= 2 && c.digits <= 2:
		if b.value > 12 && b.value <= longestMonthDays && c.value >= 1 && c.value <= 12 && a.value >= 1900 && a.value < 2100 {
			return match{partial: partial{form: formDay, year: a.value, month: c.value, day: b.value}, first: first, last: last}, true // "2024/13/1"
		}
		if b.value < 1 || b.value > 12 || c.value < 1 || c.value > 31 || a.value < 1000 || a.value > 2199 {
			if sep != '-' || b.digits != 2 || c.digits != 2 || a.value < 1900 || a.value > 2099 {
				return match{}, false
			}
		}
		return match{partial: partial{form: formDay, year: a.value, month: b.value, day: c.value}, first: first, last: last}, true
	case a.digits > 2 || b.digits > 2:
		return match{}, false
	case c.digits == 4 && c.value >= 1000 && c.value <= 2199:
		return dayAndMonth(a.value, b.value, partial{year: c.value}, first, last)
	case c.digits == 2 && (sep == '/' || a.digits == 2 && b.digits == 2):
		return dayAndMonth(a.value, b.value, partial{year: c.value, short: true}, first, last)
	}
	return match{}, false
}

func dayAndMonth(a, b int, p partial, first, last int) (match, bool) {
	p.form, p.day, p.month = formDay, a, b
	switch {
	case a < 1 || b < 1 || a > 31 || b > 31:
		return match{}, false
	case a > 12 && b > 12:
		return match{}, false
	case a == b:
	case a > 12:
		p.order = dayFirst
	case b > 12:
		p.day, p.month, p.order = b, a, monthFirst
	default:
		p.form = formFigures
	}
	return match{partial: p, first: first, last: last}, true
}
