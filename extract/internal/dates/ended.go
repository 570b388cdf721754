package dates

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// ended reads "quarter ended September 30, 2024" from the unit on; first is where
// the expression begins and n the number that stands before the unit, or 0.
func (r *reader) ended(unit, first, n int) (match, bool) {
	size := int(r.at(unit).Calendar)
	j := unit + 1
	if size == unitHalf && r.isUnit(r.hyphen(j), unitYear) {
		j = r.hyphen(j) + 1
	}
	if size != unitMonth && size != unitQuarter && size != unitHalf && size != unitYear && size != unitWeek || r.plural(unit) && n == 0 && size != unitYear && size != unitQuarter {
		return match{}, false
	}
	if size == unitWeek {
		return r.weekOf(unit, first)
	}
	to := r.is(j, keyTo) && r.the(first)
	if !r.is(j, keyEnded) && !r.is(j, keyEnding) && !r.is(j, keyEnds) && !to {
		return match{}, false
	}
	d, ok := r.endDay(j + 1)
	if !ok || to && !r.endsMonth(first, &d, size) {
		return match{}, false
	}
	if r.plural(unit) && n == 0 && !r.yearsFollow(d.last, d.year) {
		return match{}, false // "years ended December 31, 2016 and 2015"
	}
	fiscal := r.has(first, lexicon.Fiscal) || r.has(unit-1, lexicon.Fiscal)
	d.form, d.unit, d.part, d.fiscal, d.first, d.bare, d.the = formEnded, size, n, fiscal, first, false, false
	return d, true
}

// monthsEnded reads "six months ended 30 June 2023", "nine-month period ended", "13
// weeks ended": three months are a quarter, six a half, twelve a year.
func (r *reader) monthsEnded(i, unit, n int) (match, bool) {
	size := 0
	switch {
	case r.isUnit(unit, unitMonth):
		size = n
	case r.isUnit(unit, unitWeek) && (n%13 == 0 || n == 53):
		size = n / 13 * 3
	}
	j := unit + 1
	if r.is(j, keyPeriod) || r.is(j, keyPeriods) {
		j++
	}
	to := r.is(j, keyTo) && r.the(i)
	if size < 1 || size > 36 || !r.is(j, keyEnded) && !r.is(j, keyEnding) && !to {
		return match{}, false
	}
	d, ok := r.endDay(j + 1)
	if !ok || to && !r.endsMonth(i, &d, int(r.at(unit).Calendar)) {
		return match{}, false
	}
	d.form, d.unit, d.count, d.first, d.bare, d.the = formEnded, unitOfMonths(size), size, i, false, false
	return d, true
}

// endsMonth reports whether a day or month can be the end of a period of a statement that
// begins at token first and runs to it, as the British write: "the six months to 30 June",
// "the 52 weeks to 30 March 2016".
func (r *reader) endsMonth(first int, d *match, unit int) bool {
	if r.is(first-2, keyFrom) || unit == unitYear && d.form == formDay && d.month%3 != 0 {
		return false // "the year to 31 May" may be the part of the financial year that has passed
	}
	last := longestMonth(d.month)
	return d.form == formMonth || unit == unitWeek || d.day == last || d.month == 2 && d.day == 28
}

// unitOfMonths is the unit that so many months are.
func unitOfMonths(n int) int {
	switch n {
	case 3:
		return unitQuarter
	case 6:
		return unitHalf
	case 12:
		return unitYear
	}
	return unitMonth
}

// endDay reads the day on which a period ended: "on June 30", or the month at whose
// end it did: "in June 2016".
func (r *reader) endDay(i int) (match, bool) {
	j := i
	if r.is(j, keyOn) || r.is(j, keyIn) {
		j++
	}
	d, ok := r.day(j)
	if !ok || d.month == 0 || d.form != formDay && d.form != formMonth || d.form == formDay && d.day == 0 {
		return match{}, false
	}
	return d, true
}

// weekOf reads "week of July 10", "week ending July 14".
func (r *reader) weekOf(unit, first int) (match, bool) {
	j := unit + 1
	if !r.is(j, keyOf) && !r.is(j, keyEnded) && !r.is(j, keyEnding) {
		return match{}, false
	}
	j++
	if r.is(j, keyThe) {
		j++
	}
	d, ok := r.day(j)
	if !ok {
		d, ok = r.figures(j)
	}
	if !ok || d.form != formDay || d.day == 0 {
		return match{}, false
	}
	if day, after := r.dayNumber(d.last + 1); day > d.day && d.year == 0 && r.dash(d.last) && r.glued(d.last) && r.glued(d.last+1) && r.has(d.first, lexicon.Month) {
		d.last = after // "the week of July 8-12, 2013"
		r.yearAfter(&d)
	}
	d.form, d.first, d.bare, d.the = formWeekOf, first, false, true
	return d, true
}
