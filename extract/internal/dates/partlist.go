package dates

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// partList reads parts of a year that share their unit and their year: "the first and
// second quarters of 2016", "three and nine months ended September 30, 2016".
func (r *reader) partList(dst []Expression, i int, rules rule) ([]Expression, int) {
	tok := r.at(i)
	if r.isUnit(i, unitQuarter) && r.is(i+1, keyAnd) && !r.plural(i) {
		return r.partAnd(dst, i, i+1, unitQuarter, 0)
	}
	if !tok.Has(lexicon.Ordinal | lexicon.Number) {
		if _, n := r.digits(i); n == 0 || n > 2 || rules&partsRule == 0 {
			return dst, i
		}
	}
	if n, half, j := r.cardinal(i); n > 0 && n <= 12 && !half && r.isUnit(j, unitMonth) && r.is(j+1, keyAnd) {
		if out, next := r.partAnd(dst, i, j+1, unitOfMonths(n), n); next > i {
			return out, next
		}
	}
	a, b, ok := r.twoParts(i)
	if !ok {
		a, b, ok = r.twoEnded(i)
	}
	if !ok {
		return dst, i
	}
	head := Expression{First: a.first, Last: a.last, from: a.partial}
	if r.isRangeWord(a.last) {
		head.to, head.Last = b.partial, b.last
		r.finish(&head)
		return append(dst, head), head.Last
	}
	tail := Expression{First: b.first, Last: b.last, from: b.partial, joined: true}
	r.finish(&head)
	r.finish(&tail)
	r.periods = true
	return append(dst, head, tail), tail.Last
}

// partAnd reads "quarter and year ended December 31, 2023", "three months and full year ended",
// "quarter and nine months ended September 30", whose first part ends before the "and" at
// token last.
func (r *reader) partAnd(dst []Expression, i, last, unit, count int) ([]Expression, int) {
	k := last + 1
	if r.is(k, keyThe) || r.is(k, keyFull) {
		k++
	}
	b, ok := r.ended(k, k, 0)
	if r.has(k, lexicon.Fiscal) {
		b, ok = r.fiscal(k)
	} else if n, half, unit := r.cardinal(k); n > 0 && !half {
		b, ok = r.monthsEnded(k, r.hyphen(unit), n)
	}
	if !ok || b.form != formEnded {
		return dst, i
	}
	head := Expression{First: i, Last: last, from: b.partial}
	head.from.unit, head.from.part, head.from.count = unit, 0, count
	tail := Expression{First: b.first, Last: b.last, from: b.partial, joined: true}
	r.finish(&head)
	r.finish(&tail)
	r.periods = true
	return append(dst, head, tail), tail.Last
}

// isRangeWord reports whether a word that joins the ends of a range stands at token i.
func (r *reader) isRangeWord(i int) bool { return r.is(i, keyTo) || r.is(i, keyThrough) }

// twoParts reads "first and second quarters of 2016".
func (r *reader) twoParts(i int) (a, b match, ok bool) {
	n, j := r.ordinal(i)
	k := r.listMark(j)
	if r.isRangeWord(j) {
		k = j + 1
	}
	if n == 0 || n > 4 || k == j || r.mark(k-1, ',') {
		return a, b, false
	}
	if r.is(k, keyThe) {
		k++
	}
	o, end := r.ordinal(k)
	unit := r.hyphen(end)
	if o <= n || o > 4 || r.dash(unit+1) && r.glued(unit+1) || !r.isUnit(unit, unitQuarter) && !(r.isUnit(unit, unitHalf) && o == 2) {
		return a, b, false
	}
	b = match{partial: partial{form: formPart, unit: int(r.at(unit).Calendar), part: o}, first: k, last: unit + 1}
	r.partYear(&b)
	if b.unit == unitHalf && !b.hasYear() {
		return a, b, false
	}
	a = match{partial: b.partial, first: i, last: j}
	a.part = n
	return a, b, true
}

// twoEnded reads "three and nine months ended September 30, 2016", "three-month and
// nine-month periods ended".
func (r *reader) twoEnded(i int) (a, b match, ok bool) {
	n, half, j := r.cardinal(i)
	if n == 0 || n > 12 || half {
		return a, b, false
	}
	if k := r.hyphen(j); r.isUnit(k, unitMonth) {
		j = k + 1
	}
	k := r.listMark(j)
	if k == j || r.mark(k-1, ',') {
		return a, b, false
	}
	if r.is(k, keyThe) {
		k++
	}
	o, half, unit := r.cardinal(k)
	unit = r.hyphen(unit)
	if o <= n || half || !r.isUnit(unit, unitMonth) {
		return a, b, false
	}
	if b, ok = r.monthsEnded(k, unit, o); !ok {
		return a, b, false
	}
	a = match{partial: b.partial, first: i, last: j}
	a.unit, a.count = unitOfMonths(n), n
	return a, b, true
}
