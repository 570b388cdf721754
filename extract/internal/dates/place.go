package dates

import (
	"cmp"

	"github.com/dateline-nlp/dateline/model"
)

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
		if !p.hasYear() {
			return r.byReference(model.GranularityYear, func() placed { return placedYear(r.Reference.Year, p.fiscal) })
		}
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
	return r.byReference(g, func() placed { return f(r.Reference.Year + p.shift) })
}

// fullYear returns the year of p with its century: of a year of two digits that
// which brings it nearest to the reference, twenty years after it at most.
func (r *resolver) fullYear(p *partial) int {
	if !p.short || p.year > 99 {
		return p.year
	}
	ref := r.Reference.Year
	if ref == 0 {
		ref = 2025
	}
	year := ref/100*100 + p.year
	switch {
	case year > ref+20:
		year -= 100
	case year <= ref-80:
		year += 100
	}
	return year
}

// monthsOf is the first or last months of a year.
func monthsOf(year int, p *partial) placed {
	n, first := p.part, 1
	if n < 0 {
		n = -n
		first = 13 - n
	}
	out := placed{granularity: model.GranularityMonth}
	if p.fiscal {
		out.value = placedYear(year, true).value
		return out
	}
	out.value = monthText(year, first)
	if n > 1 {
		out.value += "/" + monthText(year, first+n-1)
	}
	out.interval, out.known = months(year, first, n), true
	return out
}

func (r *resolver) placeFigures(i int, p partial, tense int) placed {
	switch r.order {
	case 0:
		return placed{granularity: model.GranularityDay, reason: model.AmbiguousOrder}
	case monthFirst:
		p.day, p.month = p.month, p.day
	}
	p.form = formDay
	return r.placeDay(i, p, tense)
}

// placeDay puts a day on the calendar: with its year, or the nearest such day.
func (r *resolver) placeDay(i int, p partial, tense int) placed {
	if p.either && p.weekday == 0 {
		return placed{granularity: model.GranularityUnknown, reason: model.AmbiguousOrder}
	}
	if p.day == 0 {
		return r.byReference(model.GranularityDay, func() placed {
			if day, ok := r.sameWeekday(i, &p, tense); ok {
				return placedDay(day)
			}
			return placedDay(r.weekday(&p, tense))
		})
	}
	if p.month < 1 || p.month > 12 || p.day > 31 || p.day > longestMonth(p.month) {
		return unresolved(model.GranularityDay, model.ImpossibleDate)
	}
	if p.year != 0 {
		return dayOrImpossible(model.Day{Year: r.fullYear(&p), Month: monthOf(p.month), Day: p.day})
	}
	if year, ok := r.borrowedYear(i, &p); ok {
		out := dayOrImpossible(model.Day{Year: year, Month: monthOf(p.month), Day: p.day})
		out.relative = true
		return out
	}
	return r.byReference(model.GranularityDay, func() placed {
		if p.shifted {
			return dayOrImpossible(model.Day{Year: r.Reference.Year + p.shift, Month: monthOf(p.month), Day: p.day})
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
		return ref.AddDays(ahead - 7)
	case p.pointed && p.point > 0:
		if ahead == 0 {
			ahead = 7
		}
		return ref.AddDays(ahead)
	case p.pointed && tense >= 0 || tense > 0 || ahead == 0:
		return ref.AddDays(ahead)
	}
	return ref.AddDays(ahead - 7)
}

// placeMonth puts a month on the calendar: with its year, or the nearest such month.
func (r *resolver) placeMonth(i int, p *partial, tense int) placed {
	if p.hasYear() {
		return r.withYear(p, model.GranularityMonth, func(year int) placed { return placedMonth(year, p.month) })
	}
	if year, ok := r.borrowedYear(i, p); ok {
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
			return ref.Year + 1
		}
		return ref.Year
	case tense < 0 && away > 3, away > 6:
		return ref.Year - 1
	case tense > 0 && away < -3, away < -6:
		return ref.Year + 1
	}
	return ref.Year
}

// placePart puts a quarter, half or season on the calendar.
func (r *resolver) placePart(i int, p *partial, tense int) placed {
	g := granularities[p.unit]
	if p.hasYear() {
		return r.withYear(p, g, func(year int) placed { return placedPart(p.unit, year, p.part, p.fiscal, r.southern) })
	}
	if year, fiscal, ok := r.partYear(i, p); ok {
		out := placedPart(p.unit, year, p.part, p.fiscal || fiscal, r.southern)
		out.relative = true
		return out
	}
	return r.byReference(g, func() placed {
		year := r.Reference.Year
		if p.unit == unitSeason {
			year = r.seasonYear(p, tense)
		} else {
			year = r.partOfYear(p, tense)
		}
		return placedPart(p.unit, year, p.part, p.fiscal, r.southern)
	})
}

// partOfYear returns the year of a quarter or half: that whose end lies nearest,
// for releases report on what has ended.
func (r *resolver) partOfYear(p *partial, tense int) int {
	best, least := r.Reference.Year, 1<<30
	for year := r.Reference.Year - 1; year <= r.Reference.Year+1; year++ {
		in := placedPart(p.unit, year, p.part, false, false).interval
		away := r.Reference.DaysUntil(in.End)
		cost := max(away, -away)
		if tense < 0 && r.Reference.Before(in.Start) {
			cost += 200
		}
		if cost < least {
			best, least = year, cost
		}
	}
	return best
}

// seasonYear returns the year of a season: of "this" season that which is or comes
// in the year, of "last" the one that has ended last.
func (r *resolver) seasonYear(p *partial, tense int) int {
	best, least := r.Reference.Year, 1<<30
	for year := r.Reference.Year - 2; year <= r.Reference.Year+2; year++ {
		in := placedPart(unitSeason, year, p.part, false, r.southern).interval
		away := r.Reference.DaysUntil(in.Start)
		if in.Contains(r.Reference) {
			away = 0
		} else if in.Start.Before(r.Reference) {
			away = r.Reference.DaysUntil(in.End) - 1
		}
		cost := max(away, -away)
		switch {
		case p.pointed && p.point < 0 && away >= 0, p.pointed && p.point > 0 && away <= 0:
			cost += 4000
		case !p.pointed && (tense < 0 && away > 0 || tense > 0 && away < 0):
			cost += 250
		case p.pointed && p.point == 0 && year != r.Reference.Year && away != 0:
			cost += 60
		}
		if cost < least {
			best, least = year, cost
		}
	}
	return best
}

// placeWeekOf is the week of a day.
func (r *resolver) placeWeekOf(i int, p partial, tense int) placed {
	p.form = formDay
	day := r.placeDay(i, p, tense)
	if day.value == "" {
		day.granularity = model.GranularityWeek
		return day
	}
	out := placedWeek(day.interval.Start)
	out.relative, out.anchor = day.relative, day.anchor
	return out
}

// placeEnded is the period that ended on a day: "quarter ended September 30".
func (r *resolver) placeEnded(i int, p partial, tense int) placed {
	unit, part, fiscal := p.unit, p.part, p.fiscal
	p.form, p.unit, p.part, p.fiscal = formDay, 0, 0, false
	day := r.placeDay(i, p, cmp.Or(tense, -1))
	if day.value == "" {
		day.granularity = granularities[unit]
		return day
	}
	size := map[int]int{unitQuarter: 3, unitHalf: 6, unitYear: 12}[unit]
	out := endedPart(day.interval.Start, unit, size, part, fiscal)
	out.relative, out.anchor = day.relative, day.anchor
	return out
}

// endedPart is the period of so many months that ended on a day. Years of 52 weeks
// end up to a week away from the month's end.
func endedPart(end model.Day, unit, size, part int, fiscal bool) placed {
	month := model.NewDay(end.Year, end.Month, 1) // the month that it closes
	if end.Day <= 7 {
		month = model.NewDay(end.Year, end.Month-1, 1)
	}
	last := int(month.Month)
	exact := end.AddDays(1).Day == 1
	interval := model.Interval{Start: addMonths(end.AddDays(1), -size), End: end.AddDays(1)}
	if part > 0 && part <= 12/size {
		close := model.NewDay(month.Year, month.Month+monthOf(size*(12/size-part)), 1) // last month of the fiscal year
		if close.Month != 12 || fiscal {
			out := placedPart(unit, close.Year, part, true, false)
			out.interval, out.known = interval, exact
			return out
		}
	}
	if last%size == 0 && (!fiscal || size == 12) || size == 12 && fiscal {
		out := placedPart(unit, month.Year, last/max(size, 1), fiscal, false)
		if unit == unitYear {
			out = placedYear(month.Year, fiscal)
		}
		out.interval, out.known = interval, exact
		return out
	}
	start := addMonths(month, 1-size)
	return placed{value: monthText(start.Year, int(start.Month)) + "/" + monthText(month.Year, last), interval: interval, known: exact,
		granularity: granularities[unit]}
}
