package dates

import "github.com/dateline-nlp/dateline/model"

// place puts a partial value of expression i on the calendar. The tense is -1
// where the sentence tells of the past, 1 of the future, 0 where it does not say.
func (r *resolver) place(i int, p *partial, tense int) placed {
	switch p.form {
	case formDay:
		return r.placeDay(i, *p, tense)
	case formFigures:
		return r.placeFigures(i, *p, tense)
	case formMonth:
		return r.placeMonth(i, p, tense)
	case formYear:
		return r.withYear(p, model.GranularityYear, func(year int) placed { return placedYear(year, p.fiscal) })
	case formPart:
		return r.placePart(i, p, tense)
	case formMonths:
		return r.withYear(p, model.GranularityMonth, func(year int) placed { return monthsOf(year, p) })
	case formDecade:
		return placedDecade(p.year)
	case formCentury:
		return placedCentury(p.year)
	case formEnded:
		return r.placeEnded(i, *p, tense)
	case formNth:
		return r.placeNth(i, p, tense)
	case formWeekOf:
		return r.placeWeekOf(i, *p, tense)
	case formHoliday:
		return r.placeHoliday(p, tense)
	case formFrom:
		return r.placeFrom(i, p, tense)
	}
	return r.placeRelative(i, p, tense)
}

// byReference is what the reference day resolves.
func (r *resolver) byReference(g model.Granularity, f func() placed) placed {
	if r.Reference.IsZero() {
		return unresolved(g, model.NoReferenceDay)
	}
	out := f()
	out.relative, out.anchor = true, r.Reference
	return out
}

// withYear is what needs no more than its year, which may be told by the reference.
func (r *resolver) withYear(p *partial, g model.Granularity, f func(year int) placed) placed {
	if p.year != 0 {
		return f(r.fullYear(p))
	}
	if r.issue.year != 0 && r.issue.kind == ofIssue && p.shifted && !p.fiscal && p.anchor == anchorReference {
		out := f(r.issue.year + p.shift)
		out.relative, r.byIssue = true, true
		return out
	}
	return r.byReference(g, func() placed {
		if !p.fiscal {
			return f(r.Reference.Year + p.shift)
		}
		year, _, ok := r.fiscalNow()
		if !ok {
			return unresolved(g, model.UnknownFiscalYear)
		}
		return f(year + p.shift)
	})
}

// fullYear returns the year of p with its century.
func (r *resolver) fullYear(p *partial) int { return p.fullYear(r.Reference.Year) }

// presentYear stands for the reference where a year of two digits has none.
const presentYear = 2025

// fullYear returns the year with its century: of a year of two digits that which
// brings it nearest to the reference, twenty years after it at most.
func (p *partial) fullYear(reference int) int {
	if !p.short || p.year > 99 {
		return p.year
	}
	if reference == 0 {
		reference = presentYear
	}
	year := reference/100*100 + p.year
	switch {
	case year > reference+20, p.past && year > reference:
		year -= 100
	case year <= reference-80:
		year += 100
	}
	return year
}

func (r *resolver) placeFigures(i int, p partial, tense int) placed {
	if r.order == 0 {
		return placed{granularity: model.GranularityDay, reason: model.AmbiguousOrder}
	}
	return r.placeDay(i, r.ordered(p), tense)
}

// placeDay puts a day on the calendar: with its year, or the nearest such day.
func (r *resolver) placeDay(i int, p partial, tense int) placed {
	if p.either && p.weekday == 0 {
		return placed{granularity: model.GranularityUnknown, reason: model.AmbiguousOrder}
	}
	if p.day == 0 && p.anchor == anchorDiscourse {
		return r.weekdayBeside(i, &p)
	}
	if p.day == 0 {
		if out, ok := r.toldBelow(i, &p); ok {
			return out
		}
		return r.byReference(model.GranularityDay, func() placed {
			if day, ok := r.sameWeekday(i, &p, tense); ok {
				return placedDay(day)
			}
			return placedDay(r.weekday(&p, tense))
		})
	}
	if p.month == 0 && p.weekday != 0 {
		return r.byReference(model.GranularityDay, func() placed {
			if day, ok := r.dayOfSomeMonth(&p, tense); ok {
				return placedDay(day)
			}
			return unresolved(model.GranularityDay, model.ImpossibleDate)
		})
	}
	if p.month < 1 || p.month > 12 || p.day > 31 || p.day > longestMonth(p.month) {
		return unresolved(model.GranularityDay, model.ImpossibleDate)
	}
	if p.year != 0 {
		return dayOrImpossible(model.Day{Year: r.fullYear(&p), Month: monthOf(p.month), Day: p.day})
	}
	if year, ok := r.borrowedYear(i, &p, tense); ok {
		out := dayOrImpossible(model.Day{Year: year, Month: monthOf(p.month), Day: p.day})
		out.relative = true
		return out
	}
	return r.byReference(model.GranularityDay, func() placed {
		if p.shifted {
			return dayOrImpossible(model.Day{Year: r.Reference.Year + p.shift, Month: monthOf(p.month), Day: p.day})
		}
		if day, ok := r.sameMonthDay(i, &p, tense); ok {
			return placedDay(day)
		}
		return dayOrImpossible(r.nearestDay(&p, tense))
	})
}

// longestMonth returns the most days that a month can have.
func longestMonth(month int) int {
	switch month {
	case 2:
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func dayOrImpossible(d model.Day) placed {
	if !d.Valid() {
		return unresolved(model.GranularityDay, model.ImpossibleDate)
	}
	return placedDay(d)
}

// nearestDay returns the day of a month without a year: that with its weekday, of
// those the nearest; else the nearest that the tense allows.
func (r *resolver) nearestDay(p *partial, tense int) model.Day {
	var best model.Day
	least := 1 << 30
	for year := r.Reference.Year - 1; year <= r.Reference.Year+1; year++ {
		d := model.Day{Year: year, Month: monthOf(p.month), Day: p.day}
		if !d.Valid() {
			continue
		}
		away := r.Reference.DaysUntil(d)
		cost := max(away, -away)
		switch {
		case p.pointed && p.point < 0 && away >= 0, p.pointed && p.point > 0 && away <= 0:
			cost += 4000
		case tense == longPast && away > 0, r.ahead(p) && tense > 0 && away < 0:
			cost += 4000
		case tense < 0 && away > 0, tense > 0 && away < 0:
			cost += 150
		}
		if p.weekday != 0 && int(d.Weekday())+1 != p.weekday {
			cost += 200
		}
		if cost < least {
			best, least = d, cost
		}
	}
	if best.IsZero() { // 29 February
		return model.Day{Year: r.Reference.Year, Month: monthOf(p.month), Day: p.day}
	}
	return best
}

// weekday returns the day of a bare weekday: the reference day or one of the seven
// before it; with the future the next one.
func (r *resolver) weekday(p *partial, tense int) model.Day {
	ref := r.Reference
	ahead := (p.weekday - 1 - int(ref.Weekday()) + 7) % 7
	switch {
	case p.pointed && p.point < 0:
		return ref.AddDays(ahead + 7*p.point)
	case p.pointed && p.point > 0:
		if ahead == 0 {
			ahead = 7
		}
		return ref.AddDays(ahead + 7*(p.point-1))
	case r.Direction == Nearest && !p.pointed && tense == 0 && ahead <= 3, p.pointed && (tense >= 0 || ahead <= 3), !p.pointed && tense > 0, ahead == 0:
		return ref.AddDays(ahead)
	}
	return ref.AddDays(ahead - 7)
}

// weekdayBeside is "the following Monday", "the previous Friday": beside the day that the
// text named last.
func (r *resolver) weekdayBeside(i int, p *partial) placed {
	at, named := r.anchor(i, p)
	switch {
	case at.value == "":
		return unresolved(model.GranularityDay, model.NoReferenceDay)
	case named && at.granularity != model.GranularityDay:
		return unresolved(model.GranularityDay, model.UnknownAnchor)
	}
	return weekdayBeside(at.interval.Start, p.weekday, p.point < 0)
}

// weekdayBeside is the last such weekday before a day, or the first after it; weekdays
// count from 1, which is Sunday.
func weekdayBeside(day model.Day, weekday int, before bool) placed {
	ahead := (weekday - 1 - int(day.Weekday()) + 7) % 7
	if before {
		ahead -= 7
	} else if ahead == 0 {
		ahead = 7
	}
	out := placedDay(day.AddDays(ahead))
	out.relative, out.anchor = true, day
	return out
}

// placeMonth puts a month on the calendar: with its year, or the nearest such month.
func (r *resolver) placeMonth(i int, p *partial, tense int) placed {
	if p.hasYear() {
		return r.withYear(p, model.GranularityMonth, func(year int) placed { return placedMonth(year, p.month) })
	}
	if year, ok := r.borrowedYear(i, p, tense); ok {
		out := placedMonth(year, p.month)
		out.relative = true
		return out
	}
	return r.byReference(model.GranularityMonth, func() placed { return placedMonth(r.monthYear(p, tense), p.month) })
}

// monthYear returns the year of a month that is named without one.
func (r *resolver) monthYear(p *partial, tense int) int {
	ref := r.Reference
	away := p.month - int(ref.Month) // in this year
	switch {
	case p.pointed && p.point == 0:
		return ref.Year
	case p.pointed && p.point < 0:
		if away >= 0 {
			return ref.Year - 1
		}
		return ref.Year
	case p.pointed:
		if away <= 0 {
			return ref.Year + p.point
		}
		return ref.Year + p.point - 1
	case tense < 0 && away > 3, tense == longPast && away > 0, tense <= 0 && away > 6:
		return ref.Year - 1
	case tense > 0 && away < -1, r.ahead(p) && tense > 0 && away < 0, tense >= 0 && away < -6:
		return ref.Year + 1
	}
	return ref.Year
}
