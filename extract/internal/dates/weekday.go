package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

func (r *reader) weekdayFirst(i int) (match, bool) {
	weekday := int(r.at(i).Calendar) + 1
	next := r.stop(i + 1)
	j := r.comma(next)
	if r.mark(j, '(') || r.dash(j) && !r.glued(j) {
		j++
	}
	if r.is(j, keyThe) {
		j++
	}
	m, ok := r.monthFirst(j)
	if !ok || m.day == 0 {
		m, ok = r.dayFirst(j)
	}
	if !ok {
		m, ok = r.figures(j)
	}
	if ok && m.form == formDay && m.weekday == 0 || ok && m.form == formFigures {
		opened := r.mark(j-1, '(')
		if !opened || r.mark(m.last, ')') {
			m.weekday, m.first, m.the, m.bare = weekday, i, false, false
			if opened {
				m.last++
			}
			return m, true
		}
	}
	if m, ok := r.weekdayAndDay(i, next); ok {
		return m, true
	}
	if m, ok := r.weekdayOfWeek(i, next); ok {
		return m, true
	}
	if r.afterNext(next) && !r.abbreviated(i) { // "Friday after next", "Friday before last"
		p := partial{form: formDay, weekday: weekday, point: 2, pointed: true}
		if r.is(next, keyBefore) {
			p.point = -2
		}
		return match{partial: p, first: i, last: next + 2, the: true}, true
	}
	if m, ok := r.weekdayFrom(i, next); ok {
		return m, true
	}
	m = match{partial: partial{form: formDay, weekday: weekday}, first: i, last: next, bare: true}
	if r.has(next, lexicon.DayPart) {
		m.last = next + 1 // "Wednesday morning"
		if r.plural(next) {
			return match{}, false
		}
	} else if r.abbreviated(i) && !r.shortAlone(i, next) {
		return match{}, false
	}
	return m, true
}

// shortAlone reports whether the short form of a weekday, which ends before token next,
// can stand without a date: "on Thu. we go", "due by Tues", but no "Sun" or "Sat" that
// no full stop shows to be short.
func (r *reader) shortAlone(i, next int) bool {
	if r.alone(i, next) {
		return true
	}
	tok := r.at(i)
	return r.afterPreposition(i) && (next > i+1 || tok.Is(token.Capital) && tok.Calendar%6 != 0 && !r.at(next).Is(token.Capital|token.Digits) && !r.dash(next))
}

// afterPreposition reports whether a preposition of time stands before token i.
func (r *reader) afterPreposition(i int) bool { return r.has(i-1, lexicon.Preposition) }

// monthFirst reads "July 10, 2017", "Sept. 10th", "July 2017", "July".
func (r *reader) monthFirst(i int) (match, bool) {
	month := r.at(i)
	if !r.monthHere(i) {
		return match{}, false
	}
	m := match{partial: partial{form: formMonth, month: int(month.Calendar)}, first: i}
	next := r.stop(i + 1)
	j := next
	if r.mark(j, ',') && r.at(j+1).Is(token.Digits) && r.has(j+2, lexicon.OrdinalSuffix) {
		j++ // "March, 6th"
	}
	if r.is(j, keyThe) {
		j++
	} else if r.dash(j) && r.glued(j) || r.mark(j, '/') && r.glued(j) && r.glued(j+1) && !r.glued(i) { // "Oct/2"
		j++
	}
	if d, n := r.digits(j); r.mark(j-1, '/') && n > 0 && n <= 2 && d >= 1 && d <= 31 && r.mark(j+1, '/') { // "August/10/2012"
		if y, short, after := r.year(j + 2); y != 0 && !short && r.glued(j+1) && r.glued(j+2) {
			m.form, m.day, m.year, m.last = formDay, d, y, after
			return m, true
		}
		return match{}, false
	}
	if day, after := r.dayNumber(j); day != 0 {
		if month.Key == keyMarch && r.sentenceStart(i) && r.isUnitOfLength(after) {
			return match{}, false // "March 20 miles"
		}
		m.form, m.day, m.last = formDay, day, after
		r.yearAfter(&m)
		if month.Is(token.AllCapital) && j > next && r.dash(j-1) && m.year == 0 {
			return match{}, false // "MAR-14" numbers something
		}
		m.either = !month.Is(token.AllCapital) && j > next && r.dash(j-1) && m.year == 0 && !r.dash(after)
		return m, true
	}
	if r.has(j, lexicon.Ordinal|lexicon.Number) && !r.is(j, keySecond) {
		if day, after := r.ordinal(j); day > 0 && day <= 31 && !r.has(r.hyphen(after), lexicon.TimeUnit) { // "May eighth"
			m.form, m.day, m.last = formDay, day, after
			r.yearAfter(&m)
			return m, true
		}
	}
	if r.has(j, lexicon.Number) && j == next {
		if day, after := r.speltDay(j); day != 0 { // "May twenty-nine"
			m.form, m.day, m.last = formDay, day, after
			r.yearAfter(&m)
			return m, true
		}
	}
	if after, ok := r.gluedDayYear(next, &m.partial); ok { // "May 10,2024"
		m.form, m.last = formDay, after
		return m, true
	}
	if after, ok := r.yearOf(next, &m.partial); ok {
		m.last = after
		return m, true
	}
	if v, n := r.digits(next); n == 2 && v > longestMonthDays && !r.glued(next) && r.ends(next+1) && (r.abbreviated(i) || r.alone(i, next+1)) { // "Aug 96"
		m.year, m.short, m.last = v, true, next+1
		return m, true
	}
	if r.is(next, keyAfter) && r.afterNext(next) { // "March after next"
		m.point, m.pointed, m.last = 2, true, next+2
		return m, true
	}
	if m.month%3 == 0 && i != r.rangeAt && r.isUnit(next, unitQuarter) && !r.plural(next) && !(r.dash(next) || r.dash(next+1)) { // "the June quarter"
		q := match{partial: partial{form: formPart, unit: unitQuarter, part: m.month / 3}, first: i, last: next + 1}
		r.partYear(&q)
		q.the, q.bare = q.hasYear() && r.needsThe(next+1), !q.hasYear()
		return q, true
	}
	m.last, m.bare = next, true
	return m, true
}

// weekdayAfter reads the weekday in parentheses after a date: "July 14 (Friday)".
func (r *reader) weekdayAfter(m *match) {
	i := m.last + 1
	if j := r.stop(i + 1); r.mark(i-1, '(') && r.has(i, lexicon.Weekday) && r.at(i).Is(token.Capital) && r.mark(j, ')') {
		m.weekday, m.last = int(r.at(i).Calendar)+1, j+1
	} else if d, ok := r.weekdayAlone(m.last + 1); ok && m.weekday == 0 && r.mark(m.last, ',') {
		m.weekday, m.last = d, m.last+2
	}
}

// weekdayAlone reads a weekday in full with no date of its own and no other weekday beside it:
// "July 18, Friday, at noon".
func (r *reader) weekdayAlone(i int) (weekday int, ok bool) {
	next := r.at(i + 1)
	if !r.isWeekday(i) || r.abbreviated(i) || r.dash(i+1) || next.Is(token.Digits|token.Capital|token.Possessive) || next.Has(lexicon.Conjunction|lexicon.DayPart) || next.Key == keyOwn || r.is(i+1, keyTo) || r.is(i+1, keyThrough) || r.is(i+1, keyThe) {
		return 0, false
	}
	after := r.comma(i + 1)
	return int(r.at(i).Calendar) + 1, after == i+1 || !r.at(after).Is(token.Digits) && !r.has(after, lexicon.Month|lexicon.Weekday)
}

// isWeekday reports whether token i is the name of a weekday: capitalised, or in
// full, and an abbreviation that is a word of its own ("Sun", "Sat") only before a
// date.
func (r *reader) isWeekday(i int) bool {
	tok := r.at(i)
	return tok.Has(lexicon.Weekday) && (tok.Is(token.Capital) || r.smallWeekday(i) || r.alone(i, r.stop(i+1))) && r.free(r.stop(i+1))
}
