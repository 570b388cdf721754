package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// dayList reads days that stand before their month: "10 and 11 July", "10-12 July
// 2017", "5, 6 and 9 June". A single day is left to the other rules.
func (r *reader) dayList(dst []Expression, i int, rules rule) ([]Expression, int) {
	if !(rules&listRule != 0 && r.clear(i)) && !r.has(i, lexicon.Ordinal) && !r.isWeekday(i) {
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
		k := r.join(next, r.between(j))
		if r.nights(j) {
			k = next + 1
		}
		if k > next {
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
		k = r.listMark(days[n-1].last)
		if k == days[n-1].last {
			break
		}
		j = k
	}
	if n == 0 || n == 1 && days[0].to == 0 {
		return dst, i
	}
	m, ok := r.monthAfter(days[0].first, 1, days[n-1].last)
	if !ok || m.form != formDay {
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
	if r.isWeekday(j) {
		j = r.comma(r.stop(j + 1))
	}
	if r.is(j, keyThe) {
		j++
	}
	if day, next = r.dayNumber(j); day != 0 {
		return day, next
	}
	if r.nights(j) {
		day, _ = r.digits(j)
		return day, j + 1
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

// nights reports whether two days, the one after the other, stand at token i with a
// slash between: "24/25 July".
func (r *reader) nights(i int) bool {
	a, n := r.digits(i)
	b, k := r.digits(i + 2)
	return n > 0 && n <= 2 && k > 0 && k <= 2 && b == a+1 && r.mark(i+1, '/') && r.glued(i+1) && r.glued(i+2) && !r.glued(i+3) && r.has(i+3, lexicon.Month)
}
