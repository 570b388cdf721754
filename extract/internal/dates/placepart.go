package dates

import (
	"cmp"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// placePart puts a quarter, half or season on the calendar.
func (r *resolver) placePart(i int, p *partial, tense int) placed {
	g := granularities[p.unit]
	if year, fiscal, ok := r.reportedYear(p); ok {
		out := placedPart(p.unit, year+p.shift, p.part, fiscal, r.southern)
		out.relative, out.anchor = true, r.report.interval.Start
		return out
	}
	if p.hasYear() {
		return r.withYear(p, g, func(year int) placed { return placedPart(p.unit, year, p.part, p.fiscal, r.southern) })
	}
	if year, fiscal, ok := r.partYear(i, p, tense); ok {
		out := placedPart(p.unit, year, p.part, p.fiscal || fiscal, r.southern)
		out.relative = true
		return out
	}
	return r.byReference(g, func() placed {
		year := r.partOfYear(p, tense)
		if p.unit == unitSeason {
			year = r.seasonYear(p, tense)
		}
		return placedPart(p.unit, year, p.part, p.fiscal, r.southern)
	})
}

// reportedYear returns the year of the quarter or half on which the document reports, from
// which "the fourth quarter of the prior year" counts.
func (r *resolver) reportedYear(p *partial) (year int, fiscal, ok bool) {
	q := r.reported()
	if !p.shifted || p.anchor != anchorDiscourse || q == nil || q.unit != p.unit {
		return 0, false, false
	}
	year, ok = valueYear(r.report.value)
	return year, strings.HasPrefix(r.report.value, "FY"), ok && !strings.Contains(r.report.value, "/")
}

// partOfYear returns the year of a quarter or half: that whose end lies nearest,
// for releases report on what has ended.
func (r *resolver) partOfYear(p *partial, tense int) int {
	best, least := r.Reference.Year, 1<<30
	for year := r.Reference.Year - 1; year <= r.Reference.Year+1; year++ {
		in := placedPart(p.unit, year, p.part, false, false).interval
		away := r.Reference.DaysUntil(in.End)
		cost := max(away, -away)
		if r.Reference.Before(in.Start) {
			cost += []int{200, 60, 0}[max(tense, -1)+1]
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
	unit, part, fiscal, size := p.unit, p.part, p.fiscal, cmp.Or(p.count, monthsOfUnit[p.unit])
	p.form, p.unit, p.part, p.count, p.fiscal = formDay, 0, 0, 0, false
	var day placed
	if p.day == 0 {
		day = r.placeMonth(i, &p, cmp.Or(tense, -1))
	} else {
		day = r.placeDay(i, p, cmp.Or(tense, -1))
	}
	if day.value == "" {
		day.granularity = granularities[unit]
		return day
	}
	out := endedPart(day.interval.End.AddDays(-1), unit, size, part, fiscal, r.fiscal.shift)
	out.relative, out.anchor = day.relative, day.anchor
	return out
}

// endedPart is the period of so many months that ended on a day. Years of 52 weeks
// end up to a week away from the month's end, and shift years after the fiscal year
// that they close is named for.
func endedPart(end model.Day, unit, size, part int, fiscal bool, shift int) placed {
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
			out := placedPart(unit, close.Year-shift, part, true, false)
			out.interval, out.known = interval, exact
			return out
		}
	}
	if unit != unitMonth && (last%size == 0 && (!fiscal || size == 12) || size == 12 && fiscal) {
		out := placedPart(unit, month.Year, last/size, fiscal, false)
		if unit == unitYear && fiscal {
			out = placedYear(month.Year-shift, true)
		} else if unit == unitYear {
			out = placedYear(month.Year, false)
		}
		out.interval, out.known = interval, exact
		return out
	}
	start := addMonths(month, 1-size)
	value := monthText(month.Year, last)
	if size > 1 {
		value = monthText(start.Year, int(start.Month)) + "/" + value
	}
	return placed{value: value, interval: interval, known: exact,
		granularity: granularities[unit]}
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

// fiscalParts reports whether the quarters and halves that are named with a year
// are all fiscal ones, so that those without one are too.
func fiscalParts(expressions []Expression) bool {
	fiscal := false
	for i := range expressions {
		if p := &expressions[i].from; p.form == formEnded && p.part > 0 && p.count == 0 && p.fiscal && p.year != 0 {
			fiscal = true // "fiscal second quarter ended March 31, 2024"
		} else if p.form == formPart && p.unit != unitSeason && (p.year != 0 || p.month != 0) {
			if !p.fiscal {
				return false
			}
			fiscal = true
		}
	}
	return fiscal
}
