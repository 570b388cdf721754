package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// yearFirst reads "2018 third quarter", "2018 Q3", "2018-Q3", "2025 financial year",
// "2024 August", "2012/Aug/10".
func (r *reader) yearFirst(i int) (match, bool) {
	if y, n := r.digits(i); (n == 4 && y >= 1900 && y < 2100 || n == 2 && r.is(i+1, keyQ)) && r.clear(i) && r.glued(i+1) { // "2018Q4", "18Q4"
		if m, ok := r.partAfterYear(i, i+1, y); ok && r.at(i+1).Is(token.Single) {
			m.short = n == 2
			return m, true
		}
	}
	y, short, j := r.year(i)
	if y == 0 || !r.clear(i) {
		return match{}, false
	}
	if m, ok := r.fiscalAfter(i); ok {
		return m, true
	}
	if r.is(j, keyOwn) { // "2016's third quarter"
		return r.partAfterYear(i, j+1, y)
	}
	if m, ok := r.partAfterYear(i, j, y); ok {
		return m, true
	}
	if short || y < 1900 || y >= 2100 {
		return match{}, false
	}
	return r.monthAfterYear(i, j, y)
}

// beginsNext reports whether the year before token i, which a comma parts from the
// date before it, begins the next one: "in August, 2019/Sep/3", "H2, 2017 Q1".
func (r *reader) beginsNext(i int) bool {
	if r.glued(i) && r.glued(i+1) && (r.dash(i) || r.mark(i, '/')) {
		i++
		if r.has(i, lexicon.Month) {
			return true
		}
	}
	_, n := r.digits(i + 1)
	return r.at(i).Is(token.Single) && n == 1 && r.glued(i+1) && (r.is(i, keyQ) || r.is(i, keyH))
}

// partAfterYear reads the quarter, half or season at token j of the year y, which
// stands at token i.
func (r *reader) partAfterYear(i, j, y int) (match, bool) {
	if r.dash(j) && r.glued(j) && r.glued(j+1) && r.at(j+1).Is(token.Single) {
		j++
	}
	m, ok := r.halfAt(j)
	if !ok {
		m, ok = r.ordinalPart(j)
	}
	if !ok {
		m, ok = r.shortPart(j)
	}
	if !ok && r.has(j, lexicon.Season) && !r.at(j).Is(token.Capital) {
		m, ok = r.season(j)
	}
	if !ok || m.form != formPart || m.hasYear() {
		return match{}, false
	}
	m.year, m.first, m.the, m.bare = y, i, false, false
	return m, true
}

// monthAfterYear reads the month at token j of the year y, which stands at token i,
// and its day: "2024 August", "2012/Aug/10", "2018 March 18".
func (r *reader) monthAfterYear(i, j, y int) (match, bool) {
	var sep rune
	if r.glued(j) && r.glued(j+1) && (r.dash(j) || r.mark(j, '/')) {
		sep = r.at(j).Rune
		j++
	} else if r.glued(j) {
		return match{}, false
	}
	if day, n := r.digits(j); sep != 0 && n > 0 && n <= 2 && day >= 1 && day <= longestMonthDays && r.at(j+1).Rune == sep && r.has(j+2, lexicon.Month) && r.glued(j+1) && r.glued(j+2) {
		return match{partial: partial{form: formDay, year: y, month: int(r.at(j + 2).Calendar), day: day}, first: i, last: r.stop(j + 3)}, r.free(j + 3) // "2020/23/Sep"
	}
	month := r.at(j)
	if !month.Has(lexicon.Month) || !month.Is(token.Capital) && sep == 0 && !r.smallMonth(j, false) {
		return match{}, false
	}
	m := match{partial: partial{form: formMonth, year: y, month: int(month.Calendar)}, first: i, last: j + 1}
	switch {
	case sep == 0:
		m.last = r.stop(m.last)
		if day, next := r.dayNumber(m.last); day != 0 && !r.at(next).Is(token.Word|token.Digits) && !r.mark(next, ',') {
			m.form, m.day, m.last = formDay, day, next
			return m, true
		}
		if y, _, next := r.year(r.comma(m.last)); y != 0 && !r.beginsNext(next) {
			return match{}, false // "in 2018 March 2019 was ..."
		}
		return m, !r.at(m.last).Is(token.Capital|token.Digits) && (!r.abbreviated(j) || r.ends(m.last) && month.Is(token.Capital)) && month.Key != keyMay && month.Key != keyMarch
	case r.at(m.last).Rune == sep && r.glued(m.last) && r.glued(m.last+1):
		day, next := r.dayNumber(m.last + 1)
		m.form, m.day, m.last = formDay, day, next
		return m, day != 0
	}
	return m, r.free(m.last)
}
