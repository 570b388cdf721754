package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// fiscal reads "fiscal 2018", "fiscal year 2018", "FY18", "FY 2018-19", and a
// quarter or half after it or in it: "FY18 Q3", "fiscal third quarter of 2018".
func (r *reader) fiscal(i int) (match, bool) {
	tok := r.at(i)
	if tok.Key == keyCY {
		m := match{partial: partial{form: formYear}, first: i}
		if y, short, next := r.year(i + 1); y != 0 {
			m.year, m.short, m.last = y, short, next
		} else if v, n := r.digits(i + 1); n == 2 && r.free(i+2) && (r.glued(i+1) || r.at(i).Is(token.AllCapital)) { // "CY18"
			m.year, m.short, m.last = v, true, i+2
		} else {
			return match{}, false
		}
		if p, ok := r.partOfNamed(&m); ok { // "CY2024 2Q"
			return p, true
		}
		return m, true
	}
	if !tok.Has(lexicon.Fiscal) {
		return match{}, false
	}
	m := match{partial: partial{form: formYear, fiscal: true}, first: i, last: i + 1}
	j := r.hyphen(i + 1)
	if r.isUnit(j, unitYear) && !r.plural(j) {
		j++
		if e, ok := r.ended(j-1, i, 0); ok {
			return e, true
		}
	} else if r.isUnit(j, unitYear) {
		return r.ended(j, i, 0) // "fiscal years ended June 30, 2016 and 2015"
	} else if p, ok := r.partInFiscal(i, j); ok {
		return p, true
	} else if tok.Key != keyFiscal && tok.Key != keyFY {
		return match{}, false // "financial 2018" is none
	}
	if r.mark(j, '(') && r.is(j+1, keyFY) && r.mark(j+2, ')') {
		j += 3 // "fiscal year (FY) 2021"
	}
	if p, ok := r.gluedFiscalPart(i, j); ok {
		return p, true
	}
	if v, n := r.digits(j); n == 2 && tok.Key == keyFY && r.free(j+1) {
		m.year, m.short, m.last = v, true, j+1
	} else if y, short, next := r.year(r.hyphen(j)); y != 0 {
		m.year, m.short, m.last = y, short, next
	} else {
		return match{}, false
	}
	r.secondYear(&m)
	if p, ok := r.partOfNamed(&m); ok {
		p.fiscal = true
		return p, true
	}
	return m, true
}

// partOfNamed reads the quarter or half that follows a year that is named by its kind:
// "FY18 Q3", "fiscal 2018, third quarter".
func (r *reader) partOfNamed(m *match) (match, bool) {
	k := r.hyphen(r.comma(m.last))
	if !r.has(k, lexicon.Ordinal) && !r.at(k).Is(token.Single|token.Digits) {
		return match{}, false
	}
	p, ok := r.ordinalPart(k)
	if !ok {
		p, ok = r.shortPart(k)
	}
	if !ok || p.form != formPart || p.hasYear() {
		return match{}, false
	}
	p.takeYear(&m.partial)
	p.first, p.the, p.bare = m.first, false, false
	return p, true
}

// gluedFiscalPart reads "FY21Q1", "FY2021H2"; the year stands at token j.
func (r *reader) gluedFiscalPart(i, j int) (match, bool) {
	v, n := r.digits(j)
	part, digits := r.digits(j + 2)
	if !r.is(i, keyFY) || n != 2 && n != 4 || digits != 1 || !r.glued(j+1) || !r.glued(j+2) || !r.at(j+1).Is(token.Single) || !r.free(j+3) {
		return match{}, false
	}
	m := match{partial: partial{form: formPart, part: part, year: v, short: n == 2, fiscal: true}, first: i, last: j + 3}
	switch {
	case r.is(j+1, keyQ) && part >= 1 && part <= 4:
		m.unit = unitQuarter
	case r.is(j+1, keyH) && (part == 1 || part == 2):
		m.unit = unitHalf
	default:
		return match{}, false
	}
	return m, true
}

// secondYear reads "-19" in "FY2018-19": the year is named by its end.
func (r *reader) secondYear(m *match) {
	j := m.last
	if !(r.dash(j) || r.mark(j, '/')) || !r.glued(j) || !r.glued(j+1) {
		return
	}
	if v, n := r.digits(j + 1); (n == 2 && v == (m.year+1)%100 || n == 4 && v == m.year+1) && r.free(j+2) {
		m.year, m.last = m.year+1, j+2
		m.short = m.year < 100
	}
}

// partInFiscal reads "fiscal third quarter", "fiscal Q3".
func (r *reader) partInFiscal(i, j int) (match, bool) {
	p, ok := r.ordinalPart(j)
	if !ok {
		p, ok = r.shortPart(j)
	}
	if !ok || p.form != formPart && p.form != formEnded {
		return match{}, false
	}
	p.fiscal, p.first = true, i
	return p, true
}

// fiscalAfter reads "2025 financial year", "2025/2026 fiscal year", which is named
// by its end.
func (r *reader) fiscalAfter(i int) (match, bool) {
	y, short, j := r.year(i)
	if y == 0 || short {
		return match{}, false
	}
	m := match{partial: partial{form: formYear, year: y, fiscal: true}, first: i, last: j}
	r.secondYear(&m)
	if !r.has(m.last, lexicon.Fiscal) || !r.isUnit(m.last+1, unitYear) || r.plural(m.last+1) {
		return match{}, false
	}
	m.last += 2
	return m, true
}

// namedYear reads "full year 2025", "calendar 2025", "year 2025", "year-end 2025",
// "month of May", "year-end".
func (r *reader) namedYear(i int) (match, bool) {
	j := i
	for n := 0; n < 2 && (r.is(j, keyFull) || r.is(j, keyCalendar)); n++ {
		j = r.hyphen(j + 1)
	}
	m := match{partial: partial{form: formYear}, first: i}
	if r.isUnit(j, unitMonth) && j == i && r.is(j+1, keyOf) {
		if month, ok := r.monthFirst(j + 2); ok && month.form == formMonth {
			month.first, month.bare, month.the = i, false, true
			return month, true
		}
		return match{}, false
	}
	if r.isUnit(j, unitYear) && !r.plural(j) {
		if e, ok := r.ended(j, i, 0); ok {
			return e, true
		}
		j = j + 1
		k := r.hyphen(j)
		if r.is(k, keyOwn) {
			k++ // "by year's end"
		}
		if r.is(k, keyEnd) {
			m.modifier = modifierEnd
			j = k + 1
		}
	} else if !r.is(i, keyCalendar) {
		return match{}, false
	}
	if y, short, next := r.year(r.comma(j)); y != 0 {
		m.year, m.short, m.last = y, short, next
		return m, true
	}
	if m.modifier == modifierEnd {
		if f, ok := r.fiscal(j); ok && f.form == formYear && f.hasYear() { // "year end FY23"
			m.takeYear(&f.partial)
			m.fiscal, m.last = true, f.last
			return m, true
		}
		if after, ok := r.yearOf(j, &m.partial); ok {
			m.last = after
			return m, true
		}
		if r.is(i-1, keyBy) || r.is(i-1, keyAt) || r.is(i-1, keySince) || r.is(i-1, keyBefore) {
			m.shifted, m.last = true, j
			return m, true
		}
	}
	return match{}, false
}

// namedYearAfter reads "calendar 2025", "calendar year 2025", "full year 2025".
func (r *reader) namedYearAfter(i int) (next, year int) {
	if m, ok := r.namedYear(i); ok && m.form == formYear && m.year != 0 {
		return m.last, m.year
	}
	return i, 0
}
