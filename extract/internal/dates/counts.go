package dates

import (
	"cmp"

	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// otherCounts gives the readings of what is counted from the day of publication, by the
// calendar or from day to day: "last month", "the past three years", "two weeks ago".
func (r *resolver) otherCounts(l *readings, i, tense int) {
	p := &r.expressions[i].from
	if p.fiscal || r.expressions[i].modifier != model.ModifierNone && p.form == formUnit {
		return
	}
	reference := l.given.anchor == r.Reference && !r.Reference.IsZero()
	switch {
	case p.form == formSpan && reference:
		r.otherSpans(l, p)
	case p.form == formUnit && p.anchor == anchorReference && reference:
		r.otherUnits(l, i, tense)
	case p.form == formAgo && (reference || p.anchor == anchorDiscourse):
		r.otherGrains(l, i, p)
	case p.form == formNth && p.unit == unitWeek && l.given.known:
		r.otherWeeks(l, i, p, tense)
	case l.given.granularity == model.GranularitySeason && l.given.known:
		l.add(model.ReadingAstronomical, astronomical(&l.given))
	}
}

// otherSpans gives "the next three months" as the three months after this one, counted
// from tomorrow, and as what lies three months ahead.
func (r *resolver) otherSpans(l *readings, p *partial) {
	unit, count := p.unit, p.count
	if unit == unitFortnight {
		unit, count = unitWeek, 2*count
	}
	now := placedUnit(r.Reference, unit, false).interval
	given := l.given.interval
	if p.point < 0 {
		if !p.half && p.finer == 0 && counts(unit) {
			l.add(model.ReadingCalendar, wholeUnits(move(now.Start, unit, count, false, -1), now.Start, unit))
		}
		l.add(model.ReadingBoundary, unitsBetween(given.Start.AddDays(1), given.End.AddDays(1), unitDay))
		return
	}
	if p.half || p.finer != 0 || !counts(unit) {
		return
	}
	end := move(now.End, unit, count, false, 1)
	l.add(model.ReadingCalendar, wholeUnits(now.End, end, unit))
	l.add(model.ReadingBoundary, unitsBetween(given.Start.AddDays(1), given.End.AddDays(1), unitDay))
	if count > 1 {
		l.add(model.ReadingFarEnd, wholeUnits(move(end, unit, 1, false, -1), end, unit))
		l.add(model.ReadingFarEnd, placedDay(given.End))
	}
}

// counts reports whether the calendar has whole units of a kind, one after the other.
func counts(unit int) bool {
	switch unit {
	case unitDay, unitWeek, unitMonth, unitQuarter, unitYear, unitDecade, unitCentury:
		return true
	}
	return false
}

// wholeUnits is unitsBetween of units of which several have no value of their own:
// decades and centuries are told by their years.
func wholeUnits(start, end model.Day, unit int) placed {
	if one := placedUnit(start, unit, false); one.interval.End == end || unit < unitDecade {
		return unitsBetween(start, end, unit)
	}
	return unitsBetween(start, end, unitYear)
}

// otherUnits gives "last year" as the twelve months up to the day of publication, "this
// year" as the part of it that the tense tells, and weeks as they begin on Sunday.
func (r *resolver) otherUnits(l *readings, i, tense int) {
	p, next := &r.expressions[i].from, r.expressions[i].Last
	if !counts(p.unit) || p.unit == unitDay {
		return
	}
	in := l.given.interval
	switch {
	case p.point == 0 && next < len(r.t.Tokens) && (r.isKey(next, keyOwn) || r.t.Tokens[next].Is(token.Possessive)): // "this year's fair"
	case p.point == 0 && tense > 0:
		l.add(model.ReadingPart, unitsBetween(r.Reference, in.End, unitDay))
	case p.point == 0:
		l.add(model.ReadingPart, unitsBetween(in.Start, r.Reference.AddDays(1), unitDay))
	case p.point == 1 || p.point == -1:
		l.add(model.ReadingRolling, r.span(&partial{form: formSpan, unit: p.unit, count: 1, point: p.point, pointed: true}))
	}
	if p.unit == unitWeek && (r.Country == "" || listed(sundayCountries, r.Country)) {
		sunday := r.Reference.AddDays(7*p.point - int(r.Reference.Weekday()))
		l.add(model.ReadingSunday, unitsBetween(sunday, sunday.AddDays(7), unitDay))
	}
}

// sundayCountries begin their weeks on Sunday.
const sundayCountries = "BR CA HK IL IN JM JP KE KR MX PH SG TH TT TW US ZA"

// otherGrains gives "three years ago" to the month and to the day, and "two decades ago"
// as a decade.
func (r *resolver) otherGrains(l *readings, i int, p *partial) {
	from, finest := r.Reference, unitDay
	if p.anchor == anchorDiscourse {
		at, named := r.anchor(i, p)
		if p.point > 0 && !named {
			at, named = r.narrated(i)
		}
		if at.value == "" || named && at.granularity != model.GranularityDay && at.granularity != model.GranularityMonth {
			return
		}
		from = at.interval.Start
		if at.granularity == model.GranularityMonth {
			finest = unitMonth
		}
	}
	unit, day := cmp.Or(p.finer, p.unit), p.moved(from)
	switch {
	case unit == unitDecade || unit == unitCentury:
		l.add(model.ReadingGrain, placedUnit(day, unit, false))
		return
	case unit == unitYear:
		l.add(model.ReadingGrain, placedUnit(day, unitMonth, false))
	}
	if finest == unitDay {
		l.add(model.ReadingGrain, placedDay(day))
	}
}

// otherWeeks gives "the first week of May" as the first that begins in it and as its first
// seven days, and "the first two weeks of 2021" as weeks of the calendar.
func (r *resolver) otherWeeks(l *readings, i int, p *partial, tense int) {
	within := r.nthOf(i, p, tense).interval
	if p.part == 0 || within.Start.IsZero() {
		return
	}
	if p.count > 0 {
		weeks := placedWeek(within.Start.AddDays(3)).interval // from that which holds the fourth day
		weeks.End = weeks.Start.AddDays(7 * p.count)
		if p.part < 0 {
			weeks = placedWeek(within.End.AddDays(-4)).interval
			weeks.Start = weeks.End.AddDays(-7 * p.count)
		}
		l.add(model.ReadingCalendar, unitsBetween(weeks.Start, weeks.End, unitWeek))
		return
	}
	start, days := nthWeekday(within.Start, within.End, 2, p.part), within.Start.AddDays(7*(p.part-1))
	if p.part < 0 {
		days = within.End.AddDays(7 * p.part)
	}
	l.add(model.ReadingCalendar, placedWeek(start))
	l.add(model.ReadingRolling, unitsBetween(days, days.AddDays(7), unitDay))
}
