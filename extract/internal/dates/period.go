package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// period reads quarters, halves, fiscal years, seasons, decades and centuries.
func (r *reader) period(i int) (match, bool) {
	tok := r.at(i)
	switch {
	case tok.Is(token.Digits):
		if m, ok := r.decade(i); ok {
			return m, true
		}
		if m, ok := r.yearFirst(i); ok {
			return m, true
		}
		if m, ok := r.shortPart(i); ok {
			return m, true
		}
	case tok.Is(token.Single):
		return r.shortPart(i)
	case tok.Has(lexicon.Season):
		return r.season(i)
	case tok.Has(lexicon.Decade):
		return r.decadeWord(i)
	case tok.Has(lexicon.Fiscal) || tok.Key == keyCY:
		return r.fiscal(i)
	case tok.Key == keyFull || tok.Key == keyCalendar:
		return r.namedYear(i)
	case tok.Has(lexicon.TimeUnit):
		if m, ok := r.ended(i, i, 0); ok {
			return m, true
		}
		if r.isUnit(i, unitYear) && r.the(i) && r.is(i-2, keyIn) && r.is(i+1, keyTo) && r.is(i+2, keyDate) { // "in the year to date"
			return match{partial: partial{form: formUnit, unit: unitYear, pointed: true}, first: i, last: i + 3, the: true}, true
		}
		return r.namedYear(i)
	case tok.Has(lexicon.Month):
		return r.monthsQuarter(i)
	}
	if tok.Has(lexicon.Ordinal|lexicon.Number) || tok.Key == keyLatter || tok.Is(token.Digits) {
		return r.ordinalPart(i)
	}
	return match{}, false
}

// decade reads "1990s", "1990's", "'90s". A century written so ("the 1800s") is one.
func (r *reader) decade(i int) (match, bool) {
	v, n := r.digits(i)
	j := i + 1
	if !r.glued(j) || !(r.is(j, keyS) || r.is(j, keyOwn)) || !r.clear(i) && !r.mark(i-1, '\'') && !r.mark(i-1, '’') {
		return match{}, false
	}
	m := match{partial: partial{form: formDecade, year: v}, first: i, last: j + 1, the: true}
	switch {
	case n == 4 && v >= 1000 && v < 2100 && v%10 == 0:
		if v%100 == 0 && v < 2000 {
			m.form, m.year = formCentury, v/100+1
		}
		if r.is(j, keyOwn) && !r.the(i) && !r.has(i-1, lexicon.PartOf) && !(r.has(i-1, lexicon.Conjunction) && (r.is(i-2, keyOwn) || r.is(i-2, keyS))) {
			return match{}, false // "2010's elections" is the year 2010
		}
		return m, true
	case n == 2 && v%10 == 0 && (r.mark(i-1, '\'') || r.mark(i-1, '’') || r.mark(i-1, '‘')) && r.glued(i):
		m.first, m.year = i-1, 1900+v
		if v < 30 {
			m.year = 2000 + v
		}
		return m, true
	case n == 2 && v%10 == 0 && v >= 20 && (r.is(i-1, keyEarly) || r.is(i-1, keyLate)) && r.the(i-1): // "the late 90s", but not "in her late 80s"
		m.year = 1900 + v
		return m, v >= 30
	}
	return match{}, false
}

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
	after := r.endsYear(i - 1)
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
	case m.unit == unitHalf && !m.hasYear() && !after && !r.afterPreposition(i):
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

// partYear reads the year after a quarter or half: "of 2018", "fiscal 2018",
// "FY18", "of the 2025 financial year", "of the fiscal year".
func (r *reader) partYear(m *match) {
	if r.depth >= deepest {
		return
	}
	r.depth++
	defer func() { r.depth-- }()
	j := r.comma(m.last)
	if r.is(j, keyOf) || r.is(j, keyIn) && r.is(j+1, keyFiscal) || r.dash(j) && r.glued(j) && r.glued(j+1) {
		j++
	}
	k := j
	if r.is(k, keyThe) || r.is(k, keyOwn) {
		k++
	}
	for n := 0; n < 2 && (r.is(k, keyCalendar) || r.has(k, lexicon.OrgModifier) && r.is(k+1, keyFiscal)); n++ {
		k++
	}
	if f, ok := r.fiscal(k); ok && f.form == formYear && (f.hasYear() || k > j || f.pointed) {
		m.takeYear(&f.partial)
		m.fiscal, m.last = true, f.last
		if !f.hasYear() {
			m.shifted = true
		}
		return
	}
	if k > j && r.has(k, lexicon.Fiscal) && r.isUnit(k+1, unitYear) && !r.plural(k+1) {
		m.shift, m.shifted, m.fiscal, m.last = 0, true, true, k+2 // "of the fiscal year"
		return
	}
	if f, ok := r.fiscalAfter(k); ok {
		m.year, m.fiscal, m.last = f.year, true, f.last
		return
	}
	if r.has(k, lexicon.Pointing) && r.has(k+1, lexicon.Fiscal) && r.isUnit(k+2, unitYear) {
		m.shift, m.shifted, m.fiscal, m.last = int(r.at(k).Calendar), true, true, k+3
		return
	}
	if r.mark(m.last, '/') && r.glued(m.last) && r.glued(m.last+1) { // "Q3/2025", "H1/25"
		if v, n := r.digits(m.last + 1); (n == 2 || n == 4 && v >= 1900 && v < 2100) && r.free(m.last+2) {
			m.year, m.short, m.last = v, n == 2, m.last+2
			return
		}
	}
	if after, ok := r.yearOf(m.last, &m.partial); ok {
		m.last = after
	} else if after, ok := r.namedYearAfter(j); ok != 0 {
		m.year, m.last = ok, after
	}
}

// ordinalPart reads "third quarter of 2018", "first half", "fiscal third quarter",
// "21st century", "first nine months of 2009", "last quarter of 2018".
func (r *reader) ordinalPart(i int) (match, bool) {
	n, j := r.ordinal(i)
	if r.is(i, keyLatter) && r.isUnit(i+1, unitHalf) {
		n, j = 2, i+1
	}
	if n == 0 {
		return match{}, false
	}
	k := r.hyphen(j)
	fiscal := false
	if r.has(k, lexicon.Fiscal) {
		fiscal = true
		k++
	}
	if n <= 22 && !r.at(i-1).Is(token.Digits) {
		if r.isUnit(k, unitCentury) {
			return match{partial: partial{form: formCentury, year: n}, first: i, last: k + 1}, true
		}
		if r.centuryAfter(k) {
			return match{partial: partial{form: formCentury, year: n}, first: i, last: j}, true
		}
	}
	m := match{partial: partial{form: formPart, part: n, fiscal: fiscal}, first: i, last: k + 1}
	switch {
	case r.plural(k):
		return r.firstMonths(i, j, 1)
	case r.isUnit(k, unitQuarter) && n <= 4:
		m.unit = unitQuarter
	case r.isUnit(k, unitHalf) && n <= 2:
		m.unit = unitHalf
	default:
		return r.firstMonths(i, j, 1)
	}
	if e, ok := r.ended(k, i, n); ok {
		return e, true
	}
	r.partYear(&m)
	m.the = m.hasYear() && r.needsThe(k+1)
	if m.unit == unitHalf && !m.hasYear() && (!r.periods || !r.the(i) || r.is(k+1, keyOf)) {
		return match{}, false
	}
	m.bare = !m.hasYear()
	m.the = m.the || m.bare && m.unit == unitHalf // "the second half" alone is none without it
	return m, true
}

// needsThe reports whether a part of a year goes on with "of" before token i, so
// that "the" belongs to it: "the third quarter of 2016".
func (r *reader) needsThe(i int) bool { return r.is(i, keyOf) }

// firstMonths reads "nine months of 2009" after "first" (sign 1) or "last" (-1).
func (r *reader) firstMonths(i, j, sign int) (match, bool) {
	n, half, k := r.cardinal(j)
	if n < 1 || n > 11 || half || sign > 0 && !r.is(i, keyFirst) {
		return match{}, false
	}
	k = r.hyphen(k)
	m := match{partial: partial{form: formMonths, part: sign * n}, first: i, last: k + 1, the: true}
	switch {
	case r.isUnit(k, unitQuarter) && n <= 3:
		m.part *= 3
	case !r.isUnit(k, unitMonth):
		return match{}, false
	}
	r.partYear(&m)
	return m, m.hasYear()
}

// monthsQuarter reads "April - June 1998 quarter", which is a quarter.
func (r *reader) monthsQuarter(i int) (match, bool) {
	a, b := r.at(i), r.at(i+2)
	if !a.Is(token.Capital) || !r.dash(i+1) && !r.is(i+1, keyTo) || !b.Has(lexicon.Month) || !b.Is(token.Capital) {
		return match{}, false
	}
	first, last := int(a.Calendar), int(b.Calendar)
	if first%3 != 1 || last != first+2 {
		return match{}, false
	}
	m := match{partial: partial{form: formPart, unit: unitQuarter, part: last / 3}, first: i}
	j, ok := r.yearOf(i+3, &m.partial)
	if !r.isUnit(j, unitQuarter) {
		return match{}, false
	}
	m.last = j + 1
	if !ok {
		r.partYear(&m)
	}
	return m, true
}

// season reads "summer 2016", "winter of 2016-17", "fall".
func (r *reader) season(i int) (match, bool) {
	m := match{partial: partial{form: formPart, unit: unitSeason, part: int(r.at(i).Calendar)}, first: i, last: i + 1}
	if next, ok := r.yearOf(i+1, &m.partial); ok {
		m.the = r.is(i+1, keyOf)
		m.last = next
		if r.dash(next) || r.mark(next, '/') {
			if v, n := r.digits(next + 1); r.glued(next) && (n == 2 && v == (m.year+1)%100 || n == 4 && v == m.year+1) {
				m.last = next + 2
			}
		}
		return m, true
	}
	m.bare = true
	return m, true
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
