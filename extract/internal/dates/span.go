package dates

import (
	"time"

	"github.com/dateline-nlp/dateline/model"
)

// placed is a partial value on the calendar.
type placed struct {
	value       string
	interval    model.Interval
	known       bool // interval is
	granularity model.Granularity
	relative    bool
	anchor      model.Day // of what is relative
	reason      model.Reason
	backwards   bool // it is a range that ends before it begins
}

// impossible says what is wrong with an impossible date.
func (p *placed) impossible() string {
	if p.backwards {
		return "it ends before it begins"
	}
	return "the calendar has no such day"
}

func unresolved(g model.Granularity, reason model.Reason) placed {
	return placed{granularity: g, reason: reason, relative: reason != model.ImpossibleDate}
}

func monthOf(m int) time.Month { return time.Month(m) }

func placedDay(d model.Day) placed {
	return placed{value: dayText(d), interval: model.Interval{Start: d, End: d.AddDays(1)}, known: true, granularity: model.GranularityDay}
}

// placedMonths is count months from a month on, which may lie over the year's end.
func months(year, month, count int) model.Interval {
	return model.Interval{Start: model.NewDay(year, monthOf(month), 1), End: model.NewDay(year, monthOf(month+count), 1)}
}

func placedMonth(year, month int) placed {
	start := model.NewDay(year, monthOf(month), 1)
	return placed{value: monthText(start.Year, int(start.Month)), interval: months(year, month, 1), known: true, granularity: model.GranularityMonth}
}

func placedYear(year int, fiscal bool) placed {
	if fiscal {
		return placed{value: fiscalYearText(year), granularity: model.GranularityYear}
	}
	return placed{value: yearText(year), interval: months(year, 1, 12), known: true, granularity: model.GranularityYear}
}

func placedDecade(year int) placed {
	year -= year % 10
	return placed{value: pad(year/10, 3) + "X", interval: months(year, 1, 120), known: true, granularity: model.GranularityDecade}
}

// placedCentury is the nth century: the hundred years with the same first two
// digits, as TIMEX3 names it, though by the calendar it begins a year later.
func placedCentury(n int) placed {
	return placed{value: pad(n-1, 2) + "XX", interval: months((n-1)*100, 1, 1200), known: n > 1, granularity: model.GranularityCentury}
}

func placedWeek(d model.Day) placed {
	year, week := d.ISOWeek()
	monday := d.AddDays(-(int(d.Weekday()) + 6) % 7)
	return placed{value: weekText(year, week), interval: model.Interval{Start: monday, End: monday.AddDays(7)}, known: true,
		granularity: model.GranularityWeek}
}

func placedWeekend(d model.Day) placed {
	p := placedWeek(d)
	p.value = weekendText(d.ISOWeek())
	p.interval.Start = p.interval.End.AddDays(-2)
	p.granularity = model.GranularityWeekend
	return p
}

// seasons are the words of TIMEX3 and the months in which the seasons begin north
// of the equator, by the meteorological calendar.
var seasons = [...]struct {
	word  string
	month int
}{1: {"SP", 3}, 2: {"SU", 6}, 3: {"FA", 9}, 4: {"WI", 12}}

// placedPart is a quarter, half or season. The days of a fiscal one are not known.
func placedPart(unit, year, part int, fiscal, southern bool) placed {
	var out placed
	switch unit {
	case unitQuarter:
		out = placed{interval: months(year, 3*part-2, 3), granularity: model.GranularityQuarter}
	case unitHalf:
		out = placed{interval: months(year, 6*part-5, 6), granularity: model.GranularityHalf}
	default:
		month := seasons[part].month
		if southern {
			month = (month+5)%12 + 1
		}
		return placed{value: seasonText(year, part), interval: months(year, month, 3), known: true, granularity: model.GranularitySeason}
	}
	out.value, out.known = partText(unit, year, part), !fiscal
	if fiscal {
		out.interval = model.Interval{}
	} else {
		out.value = out.value[len("FY"):]
	}
	return out
}

// addMonths returns the day n months later, or the last day of that month.
func addMonths(d model.Day, n int) model.Day {
	first := model.NewDay(d.Year, d.Month+time.Month(n), 1)
	last := model.NewDay(first.Year, first.Month+1, 0).Day
	first.Day = min(d.Day, last)
	return first
}

// monthsOfUnit is the length of the units that are whole months.
var monthsOfUnit = [...]int{unitMonth: 1, unitQuarter: 3, unitHalf: 6, unitYear: 12, unitDecade: 120, unitCentury: 1200, unitSeason: 3, unitFortnight: 0}

// move returns the day that lies count units, and half of one more, away from d.
func move(d model.Day, unit, count int, half bool, sign int) model.Day {
	switch unit {
	case unitDay:
		return d.AddDays(sign * count)
	case unitWeek, unitWeekend:
		count *= 7
		if half {
			count += 3
		}
		return d.AddDays(sign * count)
	case unitFortnight:
		count *= 14
		if half {
			count += 7
		}
		return d.AddDays(sign * count)
	}
	n := monthsOfUnit[unit] * count
	if half {
		n += monthsOfUnit[unit] / 2
	}
	d = addMonths(d, sign*n)
	if half && unit == unitMonth {
		d = d.AddDays(sign * 15)
	}
	return d
}

// placedUnit is the unit of the calendar that holds the day.
func placedUnit(d model.Day, unit int, fiscal bool) placed {
	switch unit {
	case unitDay, unitNight:
		return placedDay(d)
	case unitWeek, unitFortnight:
		return placedWeek(d)
	case unitWeekend:
		return placedWeekend(d)
	case unitMonth:
		return placedMonth(d.Year, int(d.Month))
	case unitQuarter:
		return placedPart(unitQuarter, d.Year, (int(d.Month)+2)/3, fiscal, false)
	case unitHalf:
		return placedPart(unitHalf, d.Year, (int(d.Month)+5)/6, fiscal, false)
	case unitDecade:
		return placedDecade(d.Year)
	case unitCentury:
		return placedCentury((d.Year-1)/100 + 1)
	}
	return placedYear(d.Year, fiscal)
}

// granularities are those of the units.
var granularities = [...]model.Granularity{unitDay: model.GranularityDay, unitWeek: model.GranularityWeek, unitMonth: model.GranularityMonth,
	unitQuarter: model.GranularityQuarter, unitHalf: model.GranularityHalf, unitYear: model.GranularityYear, unitDecade: model.GranularityDecade,
	unitCentury: model.GranularityCentury, unitWeekend: model.GranularityWeekend, unitNight: model.GranularityDay, unitSeason: model.GranularitySeason, unitFortnight: model.GranularityWeek}

// unitOf returns the unit of a granularity.
func unitOf(g model.Granularity) int {
	for unit, of := range granularities {
		if of == g {
			return unit
		}
	}
	return unitDay
}
