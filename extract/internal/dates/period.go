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

// partYear reads the year after a quarter or half: "of 2018", "fiscal 2018",
// "FY18", "of the 2025 financial year", "of the fiscal year".
func (r *reader) partYear(m *match) {
	if r.depth >= deepest {
		return
	}
	r.depth++
	r.readPartYear(m)
	r.depth--
}

func (r *reader) readPartYear(m *match) {
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
	if after, ok := r.yearBeforeIt(m.last); ok { // "of the prior year"
		m.shift, m.shifted, m.anchor, m.last = -1, true, anchorDiscourse, after
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

// yearBeforeIt reads "of the prior year", "a year ago", "one year earlier", behind a quarter or
// half that is one of the year before that on which the text reports.
func (r *reader) yearBeforeIt(i int) (next int, ok bool) {
	j := i
	if r.is(j, keyOf) || r.is(j, keyIn) {
		j++
	}
	if j > i && r.is(j, keyThe) && (r.is(j+1, keyPrior) || r.is(j+1, keyPrevious)) && r.isUnit(j+2, unitYear) {
		return j + 3, !r.plural(j + 2)
	}
	return i + 3, (r.is(i, keyA) || r.is(i, keyOne)) && r.isUnit(i+1, unitYear) && (r.is(i+2, keyAgo) || r.is(i+2, keyEarlier))
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
	case r.isUnit(k, unitQuarter) && r.dash(k+1) && r.glued(k+1) && r.glued(k+2) && !r.is(k+2, keyEnd) && r.at(k+2).Is(token.Word):
		return match{}, false // "second quarter-final"
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
	m := match{partial: partial{form: formPart, unit: unitQuarter, part: last / 3, month: first}, first: i}
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
