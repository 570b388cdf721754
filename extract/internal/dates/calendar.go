package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// day reads a weekday with or without a date, a month with or without a day and a
// year, in every order.
func (r *reader) day(i int) (match, bool) {
	if r.isWeekday(i) {
		return r.weekdayFirst(i)
	}
	var m match
	var ok bool
	if r.has(i, lexicon.Month) {
		m, ok = r.monthFirst(i)
	} else {
		m, ok = r.dayFirst(i)
	}
	if ok && m.form == formDay && m.day != 0 {
		r.weekdayAfter(&m)
	}
	return m, ok
}

// abbreviated reports whether token i is a short form of a month or weekday.
func (r *reader) abbreviated(i int) bool {
	tok := r.at(i)
	if tok.Has(lexicon.Weekday) {
		return tok.End-tok.Start < 6
	}
	return tok.End-tok.Start < 5 && tok.Calendar != 5 && tok.Calendar != 6 && tok.Calendar != 7 || tok.End-tok.Start == 3 && tok.Calendar != 5
}

// longestMonthDays is the most that the number of a day can be: a greater one of two
// digits is a year.
const longestMonthDays = 31

// yearAfter reads the year that follows a day and its month.
func (r *reader) yearAfter(m *match) {
	j := m.last
	if r.mark(j, ',') && r.mark(j+1, ',') {
		j++
	}
	dayLast := !r.has(r.before(j), lexicon.Month) // "Aug 9", not "9 Aug"
	if after, ok := r.yearOf(j, &m.partial); ok {
		m.last = after
	} else if v, n := r.digits(j + 1); n == 2 && v > longestMonthDays && r.mark(j, ',') && !r.glued(j+1) && r.ends(j+2) {
		m.year, m.short, m.last = v, true, j+2 // "Aug 9, 96"
	} else if v, n := r.digits(j); n == 2 && (v > longestMonthDays || !dayLast) && !r.glued(j) && (r.ends(j+1) || v > longestMonthDays && r.free(j+1) && r.goesOn(j+1)) {
		m.year, m.short, m.last = v, true, j+1 // "Aug 9 96", "9 Aug 16"
	} else if v, n := r.digits(j); n == 2 && v > 0 && v < 10 && !dayLast && !r.glued(j) && r.free(j+1) && !r.at(j+1).Is(token.Digits|token.Mark) && !r.has(j+1, lexicon.Meridiem) && r.at(j+1).Is(token.Word) && !r.at(j+1).Is(token.Capital) {
		m.year, m.short, m.last = v, true, j+1 // "on 28 August 01 it"
	} else if after, ok := r.yearAfterClock(j, &m.partial); ok {
		m.last = after
	} else if r.mark(j, '.') {
		if y, short, after := r.year(j + 1); y != 0 && !short && r.glued(j) {
			m.year, m.last = y, after
		}
	}
}

// ends reports whether nothing that a number could count stands at token i.
func (r *reader) ends(i int) bool {
	tok := r.at(i)
	return r.free(i) && !tok.Is(token.Word|token.Digits|token.Other) && !r.dash(i) && tok.Rune != '/' && tok.Rune != '%' && tok.Rune != '$' &&
		!(tok.Rune == ',' && r.at(i+1).Is(token.Digits))
}

// goesOn reports whether the word at i carries a sentence on after a number that
// counts nothing: "on 3 Aug 96 and", but not "on 3 August 96 of them".
func (r *reader) goesOn(i int) bool {
	return r.has(i, lexicon.Preposition|lexicon.Conjunction) && !r.at(i).Is(token.Capital) && !r.is(i, keyOf)
}

// dayNumber reads the number of a day in a month: "10", "10th".
func (r *reader) dayNumber(i int) (day, next int) {
	v, n := r.digits(i)
	if n == 0 || n > 2 || v == 0 || v > 31 && !r.impossibleDay(v, i+1) {
		return 0, i
	}
	if r.has(i+1, lexicon.OrdinalSuffix) && r.glued(i+1) {
		return v, i + 2
	}
	if !r.free(i+1) || r.has(i+1, lexicon.Scale) || r.mark(i+1, '%') || r.mark(i+1, ':') && r.glued(i+1) && r.at(i+2).Is(token.Digits) {
		return 0, i
	}
	if r.mark(i+1, '/') && r.glued(i+1) && r.at(i+2).Is(token.Digits) {
		return 0, i
	}
	if r.has(i+1, lexicon.Meridiem) || r.dash(i+1) && r.glued(i+1) && r.glued(i+2) && r.has(i+2, lexicon.TimeUnit) {
		return 0, i // "May 10 a.m.", "the August 2-year note"
	}
	return v, i + 1
}

// impossibleDay reports whether a number over 31 is meant as a day: a year follows.
func (r *reader) impossibleDay(v, next int) bool {
	y, _, _ := r.year(r.comma(next))
	return v < 40 && y != 0
}

// gluedDayYear reads "10,2024", which is one token.
func (r *reader) gluedDayYear(i int, p *partial) (next int, ok bool) {
	tok := r.at(i)
	if !tok.Is(token.Digits) {
		return i, false
	}
	s := r.t.Source[tok.Start:tok.End]
	comma := len(s) - 5
	if comma < 1 || comma > 2 || s[comma] != ',' && s[comma] != '.' {
		return i, false
	}
	day, year := atoi(s[:comma]), atoi(s[comma+1:])
	if day < 1 || day > 31 || year < 1000 || year > 2199 {
		return i, false
	}
	p.day, p.year = day, year
	return i + 1, true
}

// atoi returns the value of a few digits, or -1.
func atoi(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// dayFirst reads "10 July 2017", "10th of July", "10-Jul-2017", "the fourth of
// July".
func (r *reader) dayFirst(i int) (match, bool) {
	day, j := r.dayNumber(i)
	if v, n := r.digits(i); day == 0 && n > 0 && n <= 2 && v > 0 && v <= 31 && r.glued(i+1) && r.has(i+1, lexicon.Month) && (r.at(i+1).Is(token.Capital) || !r.abbreviated(i+1)) {
		day, j = v, i+1 // "15Sep"
	}
	if day == 0 {
		if !r.has(i, lexicon.Ordinal|lexicon.Number) {
			return match{}, false
		}
		if day, j = r.ordinal(i); day == 0 || day > 31 || !r.is(j, keyOf) {
			return r.speltDayFirst(i)
		}
	} else if !r.clear(i) {
		return match{}, false
	}
	return r.monthAfter(i, day, j)
}

// monthAfter reads the month, and the year if there is one, of a day that ends
// before token j.
func (r *reader) monthAfter(i, day, j int) (match, bool) {
	switch {
	case r.is(j, keyOf):
		j++
	case r.is(j, keyDay) && r.is(j+1, keyOf):
		j += 2
	case r.glued(j) && (r.dash(j) || r.mark(j, '/') || r.mark(j, '.')):
		j++
	case r.mark(j, ','):
		return match{}, false
	}
	if r.is(j-1, keyOf) && r.is(j, keyThe) && r.is(j+1, keyCurrent) {
		j++
	}
	month := r.at(j)
	if (r.is(j-1, keyOf) || r.is(j-1, keyThe)) && r.has(j, lexicon.Pointing) && r.isUnit(j+1, unitMonth) && !r.plural(j+1) { // "the 15th of next month"
		return match{partial: partial{form: formNth, unit: unitDay, part: day, point: int(month.Calendar), pointed: true}, first: i, last: j + 2, the: true}, true
	}
	if !month.Has(lexicon.Month) || !month.Is(token.Capital) && !r.smallMonth(j, true) {
		return match{}, false
	}
	m := match{partial: partial{form: formDay, day: day, month: int(month.Calendar)}, first: i, last: r.stop(j + 1)}
	if y, n := r.digits(m.last + 1); n == 2 && (r.dash(m.last) || r.mark(m.last, '/')) && r.glued(m.last) && r.glued(m.last+1) && r.free(m.last+2) && !r.has(m.last+2, lexicon.Month) {
		m.year, m.short, m.last = y, true, m.last+2 // "10-Jul-17"
		return m, true
	}
	if r.mark(m.last, '/') && r.glued(m.last) {
		if y, _, next := r.year(m.last + 1); y != 0 {
			m.year, m.last = y, next
			return m, true
		}
	}
	r.yearAfter(&m)
	return m, true
}
