package dates

import "github.com/dateline-nlp/dateline/model"

// fromNow reads "now and November 15" after "between", which begins on the day of
// publication.
func (r *reader) fromNow(i int) (Expression, bool) {
	if !r.is(i, keyNow) || !r.is(i-1, keyBetween) || !r.is(i+1, keyAnd) {
		return Expression{}, false
	}
	k := i + 2
	if r.is(k, keyThe) {
		k++
	}
	to, ok := r.one(k)
	if !ok || to.first != k || to.form == formSpan || to.form == formDecade || to.form == formCentury || to.form == formSame {
		return Expression{}, false
	}
	return Expression{First: i, Last: to.last, from: partial{form: formOffset}, to: to.partial, modifier: to.modifier}, true
}

// untilNow reads the "now" that ends a range: "between May and now", "from 2010 to now".
func (r *reader) untilNow(m *match, i int) (match, bool) {
	if !r.is(i, keyNow) || !r.between(m.first) && !(r.is(m.first-1, keyFrom) && !r.dash(i-1)) {
		return match{}, false
	}
	to := match{partial: partial{form: formOffset}, first: i, last: i + 1}
	return to, m.form != formOffset && unlike(&m.partial, &to.partial)
}

// runningYear returns the year in which a range of days or months without a year begins,
// where the reference day tells it: a range that holds the day is the one that runs, if
// the sentence does not tell of the past, in which it would have ended.
func (r *resolver) runningYear(from, to *partial, tense int) (int, bool) {
	ref := r.Reference
	if ref.IsZero() || from.form != to.form || from.form != formDay && from.form != formMonth || from.hasYear() || to.hasYear() ||
		from.month == 0 || to.month == 0 || from.pointed || to.pointed || tense == longPast {
		return 0, false
	}
	end := func(year int) model.Day { // of the range that begins in the year
		if to.month < from.month {
			year++
		}
		if to.form == formMonth {
			return model.NewDay(year, monthOf(to.month+1), 0)
		}
		return model.Day{Year: year, Month: monthOf(to.month), Day: to.day}
	}
	for year := ref.Year - 1; year <= ref.Year; year++ {
		start := model.NewDay(year, monthOf(from.month), max(1, from.day))
		if ref.Before(start) || end(year).Before(ref) {
			continue
		}
		if tense < 0 && ref.DaysUntil(end(year)) > 31 && !(from.form == formMonth && (to.month-from.month+12)%12 == 2) {
			return year - 1, true // "It ran from May to September", told in July; a quarter may be spoken of before its end
		}
		return year, true
	}
	return 0, false
}
