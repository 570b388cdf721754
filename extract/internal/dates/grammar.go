package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// expressions appends what begins with token i: an expression, or several that
// share a month ("July 10, 11 and 14"). It returns where it has read to.
func (r *reader) expressions(dst []Expression, i int) ([]Expression, int) {
	if out, next := r.dayList(dst, i); next > i {
		return out, next
	}
	m, ok := r.one(i)
	if !ok {
		return dst, i
	}
	if r.weekdays(&m) {
		return dst, r.last(m) // "Monday through Friday" is a set
	}
	e := Expression{First: m.first, Last: m.last, from: m.partial, modifier: m.modifier}
	if to, ok := r.rangeEnd(&m); ok {
		e.to, e.Last = to.partial, to.last
		m.bare = m.form == formYear && (to.last == to.first+1 && r.twoDigits(to.first) || m.year < 1700)
		if m.form == formMonth && to.form == formMonth && r.isUnit(to.last, unitQuarter) && (to.month-m.month+12)%12 == 2 {
			e.Last++ // "the November-January quarter"
		}
	}
	if m.bare && !r.dated(&m, e.Last) || !r.allowed(&m, e.Last) {
		return dst, r.skipSet(&m, e.Last)
	}
	if m.the && r.the(e.First) {
		e.First--
	}
	if n := len(dst); n > 0 && dst[n-1].Last > e.First {
		e.First = dst[n-1].Last
		if e.First >= e.Last {
			return dst, e.Last
		}
	}
	r.finish(&e)
	e.joined = r.joined(dst, e.First)
	dst = append(dst, e)
	return r.daysAfter(dst, e.Last)
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

// one reads one date with its modifier.
func (r *reader) one(i int) (match, bool) {
	if m, ok := r.modified(i); ok {
		return m, true
	}
	return r.core(i)
}

// finish sets what follows from an expression's tokens: its span, its clock, and
// the modifier of the preposition before it.
func (r *reader) finish(e *Expression) {
	e.Span = model.Span{Start: int(r.t.Tokens[e.First].Start), End: int(r.t.Tokens[e.Last-1].End)}
	e.clock = r.clockBeside(e)
	if e.modifier != model.ModifierNone || e.isRange() {
		return
	}
	i := e.First - 1
	if r.is(i, keyThe) {
		i--
	}
	switch r.at(i).Key {
	case keySince, keyAfter:
		e.modifier = model.ModifierAfter
	case keyUntil, keyTill, keyBefore, keyBy:
		e.modifier = model.ModifierBefore
	case keyAround, keyCirca, keyAbout:
		e.modifier = model.ModifierApprox
	}
}

// joined reports whether nothing but a comma, a conjunction or an article stands
// between the last expression and token first.
func (r *reader) joined(dst []Expression, first int) bool {
	if len(dst) == 0 {
		return false
	}
	i := dst[len(dst)-1].Last
	for n := 0; n < 3 && i < first; n++ {
		if !r.mark(i, ',') && !r.is(i, keyAnd) && !r.is(i, keyOr) && !r.is(i, keyAmpersand) && !r.mark(i, '/') && !r.is(i, keyThe) && !r.is(i, keyTo) && !r.is(i, keyIn) {
			return false
		}
		i++
	}
	return i == first
}

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
	j := r.join(m.last, r.between(m.first))
	if j == m.last && m.form == formYear && !m.fiscal && !m.short && r.mark(j, '/') && r.glued(j) && r.glued(j+1) { // "2016/17"
		if v, n := r.digits(j + 1); (n == 2 && v == (m.year+1)%100 || n == 4 && v == m.year+1) && r.free(j+2) {
			return match{partial: partial{form: formYear, year: m.year + 1}, first: j + 1, last: j + 2}, true
		}
	}
	if j == m.last {
		return match{}, false
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
				if m.year != 0 && to.year == 0 {
					to.takeYear(&m.partial)
				}
				return to, m.year == 0 || to.year != 0
			}
		}
	}
	if m.form == formYear && m.bare && short && r.glued(j) { // "2016-17"
		if v, n := r.digits(j); n == 2 && r.free(j+1) && v > m.year%100 && !m.short {
			return match{partial: partial{form: formYear, year: m.year/100*100 + v}, first: j, last: j + 1}, true
		}
	}
	k := j
	if r.is(k, keyThe) {
		k++
	}
	r.rangeAt = k
	to, ok := r.one(k)
	r.rangeAt = -1
	if !ok || to.first != k {
		return match{}, false
	}
	return to, r.rangeable(&m.partial, &to.partial)
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
	case formDay:
		return b.form == formFigures && a.order != 0 || b.form == formDay && (a.day != 0) == (b.day != 0) && a.pointed == b.pointed
	case formMonth:
		return b.form == formMonth && !a.pointed && !b.pointed
	case formYear:
		return b.form == formYear && a.fiscal == b.fiscal && (b.short == a.short || !a.short) && (a.year < b.year || b.short || a.short)
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
	return j > m.last && r.isWeekday(j) && r.setEnd(j) > j
}

// setEnd returns the token after a bare weekday at i; i if a date follows it.
func (r *reader) setEnd(i int) int {
	if d, ok := r.weekdayFirst(i); ok && d.day != 0 {
		return i
	}
	return i + 1
}

func (r *reader) last(m match) int { return r.setEnd(r.join(m.last, false)) }

// dayList reads days that stand before their month: "10 and 11 July", "10-12 July
// 2017", "5, 6 and 9 June". A single day is left to the other rules.
func (r *reader) dayList(dst []Expression, i int) ([]Expression, int) {
	if !(r.at(i).Is(token.Digits) && r.clear(i)) && !r.has(i, lexicon.Ordinal) {
		return dst, i
	}
	const most = 8
	var days [most]struct{ first, last, from, to int }
	n, j := 0, i
	for n < most {
		from, next := r.dayInList(j)
		if from == 0 {
			return dst, i
		}
		days[n].first, days[n].last, days[n].from = j, next, from
		if k := r.join(next, r.between(j)); k > next {
			to, after := r.dayInList(k)
			if to == 0 {
				if n == 0 {
					return dst, i
				}
				break
			}
			days[n].to, days[n].last = to, after
		}
		n++
		k := r.listMark(days[n-1].last)
		if k == days[n-1].last {
			break
		}
		j = k
	}
	if n == 0 || n == 1 && days[0].to == 0 {
		return dst, i
	}
	m, ok := r.monthAfter(days[0].first, 1, days[n-1].last)
	if !ok {
		return dst, i
	}
	for k := range n {
		d := days[k]
		e := Expression{First: d.first, Last: d.last, from: m.partial}
		e.from.day = d.from
		if d.to != 0 {
			e.to = e.from
			e.to.day = d.to
		}
		if k == n-1 {
			e.Last = m.last
		}
		r.finish(&e)
		e.joined = k > 0
		dst = append(dst, e)
	}
	return dst, m.last
}

// dayInList reads the number of a day, in figures or spelt, with its article.
func (r *reader) dayInList(i int) (day, next int) {
	j := i
	if r.is(j, keyThe) {
		j++
	}
	if day, next = r.dayNumber(j); day != 0 {
		return day, next
	}
	if r.has(j, lexicon.Ordinal|lexicon.Number) {
		if day, next = r.ordinal(j); day > 0 && day <= 31 {
			return day, next
		}
	}
	return 0, i
}

// listMark skips the comma and conjunction of a list.
func (r *reader) listMark(i int) int {
	j := r.comma(i)
	if r.is(j, keyAnd) || r.is(j, keyAmpersand) || r.is(j, keyOr) || r.mark(j, '&') {
		j++
	}
	return j
}

// daysAfter appends the days that share the month of the last expression: ", 11 and
// 14" after "July 10". The list must end with a conjunction, or with a year.
func (r *reader) daysAfter(dst []Expression, i int) ([]Expression, int) {
	head := dst[len(dst)-1]
	p := head.from
	if head.isRange() {
		p = head.to
	}
	if p.form != formDay || p.month == 0 || p.day == 0 || p.year != 0 || p.order != 0 || r.t.Tokens[head.Last-1].Has(lexicon.Month) {
		return dst, i
	}
	kept, begin := len(dst), i
	closed := false
	for n := 0; n < 8 && !closed; n++ {
		j := r.listMark(i)
		closed = j > i && !r.mark(j-1, ',')
		day, next := r.dayNumber(j)
		if j == i || day == 0 {
			return dst[:kept], begin
		}
		e := Expression{First: j, Last: next, from: partial{form: formDay, month: p.month, day: day}, joined: true}
		if k := r.join(next, false); k > next {
			if to, after := r.dayNumber(k); to != 0 {
				e.to, e.Last = partial{form: formDay, month: p.month, day: to}, after
			}
		}
		end := match{partial: e.from, last: e.Last}
		if r.yearAfter(&end); end.year != 0 {
			closed = true
			e.from.takeYear(&end.partial)
			if e.isRange() {
				e.to.takeYear(&end.partial)
			}
			e.Last = end.last
		}
		r.finish(&e)
		dst = append(dst, e)
		i = e.Last
	}
	if !closed || !r.listEnds(i) {
		return dst[:kept], begin
	}
	year := dst[len(dst)-1].from
	for k := kept - 1; k < len(dst); k++ {
		if year.year != 0 && dst[k].from.year == 0 {
			dst[k].from.takeYear(&year)
			if dst[k].isRange() {
				dst[k].to.takeYear(&year)
			}
		}
	}
	return dst, i
}

// listEnds reports whether a list of days may end before token i, where the last
// number counts nothing.
func (r *reader) listEnds(i int) bool {
	tok := r.at(i)
	if !tok.Is(token.Word) {
		return !tok.Is(token.Digits)
	}
	return tok.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Function|lexicon.Article|lexicon.Past|lexicon.Modal) && !tok.Is(token.Capital) || tok.Is(token.Capital)
}
