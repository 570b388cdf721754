package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// join skips what joins the two ends of a range.
func (r *reader) join(i int, between bool) int {
	switch tok := r.at(i); tok.Key {
	case keyTo, keyThrough, keyThru, keyUntil, keyTill:
		return i + 1
	case keyAnd:
		if between {
			return i + 1
		}
	}
	if r.mark(i, '~') && r.at(i-1).Is(token.Digits) && r.at(i+1).Is(token.Digits|token.Word) {
		return i + 1
	}
	if r.dash(i) {
		if r.dash(i+1) && r.glued(i+1) {
			return i // "--" parts a dateline from its text
		}
		return i + 1
	}
	if r.mark(i, ',') && between && r.is(i+1, keyAnd) {
		return i + 2
	}
	if r.mark(i, ',') && (r.is(i+1, keyThrough) || r.is(i+1, keyTo) || r.is(i+1, keyUntil)) {
		return i + 2
	}
	return i
}

// between reports whether the date at first follows "between".
func (r *reader) between(first int) bool {
	if r.is(first-1, keyThe) {
		first--
	}
	return r.is(first-1, keyBetween)
}

// rangeEnd reads the second end of the range that m begins.
func (r *reader) rangeEnd(m *match) (match, bool) {
	if r.moved(m.first) {
		return match{}, false
	}
	j := r.join(m.last, r.between(m.first))
	if j == m.last && m.form == formYear && !m.fiscal && !m.short && r.mark(j, '/') && r.glued(j) && r.glued(j+1) { // "2016/17"
		if v, n := r.digits(j + 1); (n == 2 && v == (m.year+1)%100 || n == 4 && v == m.year+1) && r.free(j+2) {
			return match{partial: partial{form: formYear, year: m.year + 1}, first: j + 1, last: j + 2}, true
		}
	}
	if j == m.last {
		return match{}, false
	}
	if to, ok := r.untilNow(m, j); ok {
		return to, true
	}
	short := r.dash(j - 1)
	if m.form == formDay && m.day != 0 && m.month != 0 && !r.has(j, lexicon.Month) { // "July 10-12, 2017"
		k := j
		if r.is(k, keyThe) && !short {
			k++
		}
		r.rangeAt = k
		_, isDay := r.dayFirst(k)
		r.rangeAt = -1
		if day, after := r.dayNumber(k); day != 0 && !(m.year != 0 && short) {
			if !isDay {
				to := match{partial: partial{form: formDay, day: day, month: m.month}, first: j, last: after}
				r.yearAfter(&to)
				r.weekdayAfter(&to)
				if m.year != 0 && to.year == 0 {
					to.takeYear(&m.partial)
				}
				return to, m.year == 0 || to.year != 0
			}
		}
	}
	if m.form == formDay && m.day != 0 && m.month != 0 && m.year == 0 { // "May eighth to tenth"
		k := j
		if r.is(k, keyThe) {
			k++
		}
		if r.has(k, lexicon.Ordinal|lexicon.Number) {
			if day, after := r.ordinal(k); day > 0 && day <= 31 && !r.is(after, keyOf) && r.listEnds(after) && !r.at(after).Is(token.Capital) {
				to := match{partial: partial{form: formDay, day: day, month: m.month}, first: j, last: after}
				r.yearAfter(&to)
				return to, true
			}
		}
	}
	if m.form == formYear && m.bare && short && r.glued(j) { // "2016-17"
		if v, n := r.digits(j); n == 2 && r.free(j+1) && (v > m.year%100 || m.year%100 == 99 && v == 0) && !m.short {
			if v == 0 {
				v = 100 // "1999-00"
			}
			return match{partial: partial{form: formYear, year: m.year/100*100 + v}, first: j, last: j + 1}, true
		}
		if v, n := r.digits(j); n == 1 && r.free(j+1) && v == m.year%10+1 && !m.short && !r.dash(j+1) { // "1997-8"
			return match{partial: partial{form: formYear, year: m.year + 1}, first: j, last: j + 1}, true
		}
	}
	k := j
	if r.is(k, keyThe) {
		k++
	}
	r.rangeAt = k
	to, ok := r.one(k)
	r.rangeAt = -1
	if !ok || to.first != k || m.form == formYear && short && r.dash(to.last) && r.glued(to.last) && r.glued(to.last+1) && r.at(to.last+1).Is(token.Digits) {
		return match{}, false
	}
	return to, r.rangeable(&m.partial, &to.partial) || (!short || r.alone(m.first, to.last) || r.endsRange(m, &to)) && unlike(&m.partial, &to.partial)
}

// endsRange reports whether a dash with spaces about it joins a day that is pointed at to
// another day, which ends the sentence: "It runs next Tuesday - Friday."
func (r *reader) endsRange(m, to *match) bool {
	if !m.pointed && !to.pointed || r.glued(to.first) || r.glued(to.first-1) {
		return false
	}
	return to.last == r.limit || r.sentenceStart(to.last) || r.at(to.last).Is(token.Mark) && (to.last+1 == r.limit || r.sentenceStart(to.last+1))
}

// unlike reports whether dates of two kinds can be the ends of a range that a word
// joins, as "from January 2016 to today", "2014 through May 2018", "today through
// Friday", "next Monday to Friday".
func unlike(a, b *partial) bool {
	whole := func(p *partial) bool { // tells its year
		return p.year != 0 && !p.fiscal && !p.pointed && (p.form == formYear && !p.short || p.form == formMonth || p.form == formDay && p.day != 0)
	}
	day := func(p *partial) bool {
		return p.form == formOffset && p.point >= -2 && p.point <= 2 || p.form == formDay && !p.either
	}
	switch {
	case b.form == formOffset:
		return whole(a) || day(a) || a.form == formMonth
	case a.form == formOffset:
		return day(b) || whole(b) || b.form == formMonth
	case a.pointed && a.form == formDay && b.form == formDay && whole(b):
		return true // "from next Friday to October 1, 2020"
	case a.pointed && !b.pointed && a.form == b.form && a.shift == 0:
		return a.form == formMonth || a.form == formDay && a.day == 0 && b.day == 0
	}
	return whole(a) && whole(b) && a.form != b.form && a.year <= b.year
}

// moved reports whether the date at first is one from which something was moved to
// another: "postponed from Monday to Friday", "has moved the hearing from May 5 to".
func (r *reader) moved(first int) bool {
	if !r.is(first-1, keyFrom) {
		return false
	}
	const before = 6
	for n := 2; n <= before && r.at(first-n).Is(token.Word); n++ {
		switch r.at(first - n).Key {
		case keyMoved, keyPostponed, keyRescheduled, keyDelayed, keyDeferred, keyChanged:
			return true
		}
	}
	return false
}

// twoDigits reports whether token i is a number of two digits: "2012-75" may be the
// number of a document.
func (r *reader) twoDigits(i int) bool {
	_, n := r.digits(i)
	return n == 2
}

// rangeable reports whether two dates can be the ends of one range: they name the
// same unit, or a day and a month.
func (r *reader) rangeable(a, b *partial) bool {
	switch a.form {
	case formDay, formMonth:
		if a.form != b.form && a.month != 0 && b.month != 0 && (a.form == formMonth || b.form == formMonth) {
			return a.hasYear() && b.hasYear() && !a.pointed && !b.pointed // "July 2021 and 20 October this year"
		}
		if a.form == formMonth {
			return b.form == formMonth && !a.pointed && !b.pointed
		}
		return b.form == formFigures && a.order != 0 || b.form == formDay && (a.day != 0) == (b.day != 0) && a.pointed == b.pointed
	case formYear:
		return b.form == formYear && (a.fiscal || !b.fiscal) && (b.short == a.short || !a.short) && (a.year < b.year || b.short || a.short)
	case formPart:
		return b.form == formPart && a.unit == b.unit
	case formFigures:
		return b.form == formFigures || b.form == formDay && b.order != 0
	case formDecade, formCentury:
		return b.form == a.form
	}
	return false
}

// weekdays reports whether m is a bare weekday that begins a set such as "Monday to
// Friday" or is one ("Mon-Fri").
func (r *reader) weekdays(m *match) bool {
	if m.form != formDay || m.day != 0 || m.pointed {
		return false
	}
	j := r.join(m.last, false)
	return j > m.last && r.isWeekday(j) && r.setEnd(j) > j && !r.alone(m.first, r.setEnd(j))
}

// openingHours reports whether a bare weekday goes on with the opening hours that a
// set of weekdays began: "Monday to Thursday 9 a.m. to 4 p.m., Friday 9 a.m. to noon".
func (r *reader) openingHours(m *match) bool {
	const most = 24 // tokens between
	if r.hours <= r.begin || m.first-r.hours > most || r.is(m.first-1, keyOn) || m.form != formDay || m.day != 0 || m.pointed || !m.bare {
		return false
	}
	e := Expression{First: m.first, Last: m.last}
	c := r.clockBeside(&e)
	return c.first < c.last && c.first >= m.last
}

// weekdayRange reads "Thursday through Saturday, July 20-22", the days of a range
// before its dates, and "Thursday through Saturday, July 22".
func (r *reader) weekdayRange(m *match) (Expression, bool) {
	if m.form != formDay || m.day != 0 || m.weekday == 0 || m.pointed {
		return Expression{}, false
	}
	j := r.join(m.last, r.between(m.first))
	if j == m.last || !r.isWeekday(j) {
		return Expression{}, false
	}
	d, ok := r.weekdayFirst(j)
	if !ok || d.form != formDay || d.day == 0 {
		return Expression{}, false
	}
	e := Expression{First: m.first, Last: d.last, from: m.partial, to: d.partial}
	if to, ok := r.rangeEnd(&d); ok {
		e.from, e.to, e.Last = d.partial, to.partial, to.last
		e.from.weekday = 0
	}
	return e, true
}

// setEnd returns the token after a bare weekday at i; i if a date follows it.
func (r *reader) setEnd(i int) int {
	if d, ok := r.weekdayFirst(i); ok && d.day != 0 {
		return i
	}
	return i + 1
}

// skipSet returns the token after a set of weekdays that begins with m, which is no
// date: "every Monday, Wednesday and Friday".
func (r *reader) skipSet(m *match, next int) int {
	if m.form != formDay || m.day != 0 {
		return next
	}
	for n := 0; n < 6; n++ {
		j := r.listMark(next)
		if j == next || !r.isWeekday(j) || r.setEnd(j) == j {
			break
		}
		next = r.setEnd(j)
	}
	return next
}
