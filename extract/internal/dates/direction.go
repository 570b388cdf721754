package dates

import (
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// otherDirections gives the readings on the other side of the day of publication of what
// the words do not put on one: a weekday, a day or month without a year, a season.
func (r *resolver) otherDirections(l *readings, i, tense int) {
	p := r.expressions[i].from
	if l.given.anchor != r.Reference || r.Reference.IsZero() || tense == longPast {
		return
	}
	switch {
	case p.form == formDay && p.day == 0 && p.month == 0 && p.anchor == anchorReference:
		for _, away := range r.sides(&p, tense, l.given.interval) {
			l.add(model.ReadingDirection, placedDay(l.given.interval.Start.AddDays(7*away)))
		}
	case p.form == formDay && p.month == 0 && p.weekday != 0:
		for _, away := range r.sides(&p, tense, l.given.interval) {
			if day, ok := r.dayOfMonthBeyond(&p, away); ok {
				l.add(model.ReadingDirection, placedDay(day))
			}
		}
	case r.needsYear(&p):
		r.otherYearOf(l, i, p, tense)
	}
}

// needsYear reports whether an expression names a part of a year and no year.
func (r *resolver) needsYear(p *partial) bool {
	if p.hasYear() || p.fiscal {
		return false
	}
	switch p.form {
	case formDay, formWeekOf:
		return p.month != 0 && p.day != 0
	case formMonth, formPart:
		return true
	case formNth:
		return p.month != 0
	}
	return false
}

// sides returns on which sides of a reading another one lies, by the day of publication:
// what lies before it has one after it, unless the sentence tells of the past, and the
// other way round. Of "next" and "last" it is the one after next and before last.
func (r *resolver) sides(p *partial, tense int, given model.Interval) []int {
	switch {
	case p.pointed && p.point > 0:
		return []int{1}
	case p.pointed && p.point < 0:
		return []int{-1}
	}
	var out []int
	begins, ends := !r.Reference.Before(given.Start), r.Reference.Before(given.End)
	if ends && tense <= 0 {
		out = append(out, -1)
	}
	if begins && tense >= 0 {
		out = append(out, 1)
	}
	return out
}

// otherYearOf gives an expression without a year in the year before and after.
func (r *resolver) otherYearOf(l *readings, i int, p partial, tense int) {
	given := l.given.interval
	year := given.Start.Year
	if p.form != formPart { // a week may begin in the year before
		year = given.Start.AddDays(given.Start.DaysUntil(given.End) / 2).Year
	}
	if p.form == formDay && p.weekday != 0 {
		r.otherWeekdayYear(l, p, year)
		return
	}
	for _, away := range r.sides(&p, tense, given) {
		q := p
		q.year, q.pointed = year+away, false
		l.add(model.ReadingDirection, r.place(i, &q, tense))
	}
}

// otherWeekdayYear gives a day whose weekday does not fit it in the nearest year in which
// it does. One that fits has no other year.
func (r *resolver) otherWeekdayYear(l *readings, p partial, year int) {
	const away = 6 // years after which the weekdays come round again, at most
	fits := func(year int) (model.Day, bool) {
		day := model.Day{Year: year, Month: monthOf(p.month), Day: p.day}
		return day, day.Valid() && int(day.Weekday())+1 == p.weekday
	}
	if _, ok := fits(year); ok {
		return
	}
	for n := 1; n <= away; n++ {
		for _, sign := range [...]int{1, -1} {
			if day, ok := fits(year + sign*n); ok {
				l.add(model.ReadingWeekday, placedDay(day))
				return
			}
		}
	}
}

// dayOfMonthBeyond returns the day with a number and a weekday that lies nearest to the
// day of publication on one side.
func (r *resolver) dayOfMonthBeyond(p *partial, sign int) (model.Day, bool) {
	const most = 14 // months within which there is one
	first := model.Day{Year: r.Reference.Year, Month: r.Reference.Month, Day: 1}
	for n := range most {
		day := addMonths(first, sign*n)
		day.Day = p.day
		if day.Valid() && int(day.Weekday())+1 == p.weekday && sign*r.Reference.DaysUntil(day) > 0 {
			return day, true
		}
	}
	return model.Day{}, false
}

// otherRanges gives a range in the year or week before and after, if nothing but the day
// of publication told which, and without its last unit.
func (r *resolver) otherRanges(l *readings, i, tense int) {
	e := &r.expressions[i]
	if l.given.anchor == r.Reference && !r.Reference.IsZero() && tense != longPast {
		sides := r.sides(&e.from, tense, l.given.interval)
		switch weekdays := e.from.form == formDay && e.from.day == 0 && e.to.form == formDay && e.to.day == 0; {
		case weekdays:
			for _, away := range sides {
				in := l.given.interval
				l.add(model.ReadingDirection, unitsBetween(in.Start.AddDays(7*away), in.End.AddDays(7*away), unitDay))
			}
		case r.needsYear(&e.from) && r.needsYear(&e.to) && e.from.weekday == 0: // a weekday tells the year
			saved := *e
			for _, away := range sides {
				e.from.year, e.from.pointed = l.given.interval.Start.Year+away, false
				l.add(model.ReadingDirection, r.rangeOf(i, tense))
				*e = saved
			}
		}
	}
	r.withoutEnd(l, e)
}

// withoutEnd gives a range without the last of its units: "2010 to 2015" as the years up
// to 2015. "Through" takes it in beyond doubt, and so does a dash between days.
func (r *resolver) withoutEnd(l *readings, e *Expression) {
	days, word := l.given.granularity == model.GranularityDay, false
	for k := e.First; k < e.Last; k++ {
		switch r.t.Tokens[k].Key {
		case keyThrough, keyThru:
			return
		case keyTo, keyUntil, keyTill, keyAnd:
			word = true
		}
	}
	first, last, ok := strings.Cut(l.given.value, "/")
	if !ok || days && !word {
		return
	}
	end, ok := placedValue(last)
	if !ok || !l.given.known {
		return
	}
	in := model.Interval{Start: l.given.interval.Start, End: end.interval.Start}
	unit := unitOf(end.granularity)
	before := placedUnit(in.End.AddDays(-1), unit, false)
	out := placed{value: first, interval: in, known: true, granularity: l.given.granularity}
	if before.value != first {
		out.value += "/" + before.value
	}
	l.add(model.ReadingBoundary, out)
}
