package dates

import (
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// readings are the other readings of one date, the likely ones first.
type readings struct {
	given placed // the reading that was chosen
	list  []model.DateReading
}

// mostReadings is how many of them are told: what comes after is hardly meant.
const mostReadings = 5

// add takes a reading, unless it says what another one says, or nothing.
func (l *readings) add(reason model.ReadingReason, p placed) {
	if len(l.list) == mostReadings || !model.ValidTIMEX3(p.value) {
		return
	}
	var days *model.Interval
	if p.known {
		if !p.interval.Start.Valid() || !p.interval.End.Valid() || !p.interval.Start.Before(p.interval.End) {
			return
		}
		days = &p.interval
	}
	if same(&p, l.given.value, l.given.interval, l.given.known) {
		return
	}
	for _, other := range l.list {
		days := model.Interval{}
		if other.Interval != nil {
			days = *other.Interval
		}
		if same(&p, other.Value, days, other.Interval != nil) {
			return
		}
	}
	l.list = append(l.list, model.DateReading{Value: p.value, Interval: days, Reason: reason})
}

// same reports whether a reading is that of a value and, if they are known, its days.
func same(p *placed, value string, days model.Interval, known bool) bool {
	if p.known && known {
		return p.interval == days
	}
	return p.value == value && p.known == known
}

// readings returns the other readings of expression i, which was put on the calendar as
// p. It leaves the resolver as it was.
func (r *resolver) readings(i int, p placed, tense int) []model.DateReading {
	l := readings{given: p}
	e := &r.expressions[i]
	warnings := len(r.warnings)
	if p.value == "" {
		r.open(&l, i, tense)
	} else {
		if e.modifier == model.ModifierStart || e.modifier == model.ModifierMid || e.modifier == model.ModifierEnd {
			r.parts(&l, e)
		}
		r.otherOrder(&l, i, tense)
		if e.isRange() {
			r.otherRanges(&l, i, tense)
		} else {
			r.otherDirections(&l, i, tense)
			r.otherCounts(&l, i, tense)
			r.untilToday(&l, e)
		}
		r.otherYears(&l, e)
	}
	r.warnings = r.warnings[:warnings]
	return l.list
}

// again puts an expression on the calendar anew.
func (r *resolver) again(i, tense int) placed {
	if r.expressions[i].isRange() {
		return r.rangeOf(i, tense)
	}
	return r.place(i, &r.expressions[i].from, tense)
}

// open gives the readings between which an unresolved date is open.
func (r *resolver) open(l *readings, i, tense int) {
	e := &r.expressions[i]
	switch l.given.reason {
	case model.AmbiguousOrder:
		if p := e.from; p.either && !e.isRange() { // "Oct-12"
			p.either = false
			l.add(model.ReadingOrder, r.place(i, &p, tense))
			year := partial{form: formMonth, month: p.month, year: p.day, short: true}
			l.add(model.ReadingOrder, r.place(i, &year, tense))
			return
		}
		for _, order := range [...]int{monthFirst, dayFirst} {
			r.order = order
			l.add(model.ReadingOrder, r.again(i, tense))
		}
		r.order = 0
	case model.UnknownFiscalYear: // the year has the name of this calendar year, or of the next
		if p := &e.from; p.form == formUnit && p.unit == unitYear {
			year := r.Reference.Year + p.point
			l.add(model.ReadingFiscal, placedYear(year, true))
			l.add(model.ReadingFiscal, placedYear(year+1, true))
		}
	}
}

// otherOrder gives figures with day and month the other way round, where nothing but the
// country told the order.
func (r *resolver) otherOrder(l *readings, i, tense int) {
	e := &r.expressions[i]
	if e.from.form != formFigures && e.to.form != formFigures || r.order == 0 || r.orderTold {
		return
	}
	r.order = dayFirst + monthFirst - r.order
	l.add(model.ReadingOrder, r.again(i, tense))
	r.order = dayFirst + monthFirst - r.order
}

// untilToday gives what has lasted since a date as the days from it to that of publication.
func (r *resolver) untilToday(l *readings, e *Expression) {
	in := l.given.interval
	if e.modifier != model.ModifierAfter || !l.given.known || r.Reference.IsZero() || !in.Start.Before(r.Reference) || r.isKey(e.First-1, keyAfter) {
		return
	}
	l.add(model.ReadingBoundary, unitsBetween(in.Start, r.Reference.AddDays(1), unitDay))
}

// otherYears gives a quarter, half or year of the fiscal year as one of the calendar, if
// the text does not tell its days, and the other way round where the text speaks of both.
func (r *resolver) otherYears(l *readings, e *Expression) {
	p := &l.given
	if fiscal := strings.HasPrefix(p.value, "FY"); fiscal && p.known {
		return
	} else if fiscal {
		first, last, isRange := strings.Cut(strings.ReplaceAll(p.value, "FY", ""), "/")
		a, ok := placedValue(first)
		if isRange && ok {
			var b placed
			b, ok = placedValue(last)
			a.value += "/" + b.value
			a.interval.End = b.interval.End
		}
		if ok {
			l.add(model.ReadingCalendarYear, a)
		}
		return
	}
	if e.from.form != formPart || e.from.unit == unitSeason || e.isRange() || e.from.month != 0 || !r.speaksOfFiscalYears() {
		return
	}
	l.add(model.ReadingFiscal, r.fiscal.days(placed{value: "FY" + p.value}))
}

// speaksOfFiscalYears reports whether the document names a fiscal year, or the end of
// one that is not the calendar's.
func (r *resolver) speaksOfFiscalYears() bool {
	if r.fiscal.last != 0 {
		return r.fiscal.last != 12
	}
	for i := range r.expressions[:min(len(r.expressions), mostAsked)] {
		if r.expressions[i].from.fiscal {
			return true
		}
	}
	return false
}

// placedValue returns what a value of one unit means: "2016", "2016-Q3", "2016-H1",
// "2016-07", "2016-07-10".
func placedValue(value string) (placed, bool) {
	year, ok := valueYear(value)
	if !ok {
		return placed{}, false
	}
	switch len(value) {
	case len("2016"):
		return placedYear(year, false), true
	case len("2016-07"):
		switch n := int(value[6] - '0'); {
		case value[5] == 'Q':
			return placedPart(unitQuarter, year, n, false, false), true
		case value[5] == 'H':
			return placedPart(unitHalf, year, n, false, false), true
		}
		month := atoi(value[5:])
		return placedMonth(year, max(month, 1)), month > 0
	case len("2016-07-10"):
		day, err := model.ParseDay(value)
		return placedDay(day), err == nil
	}
	return placed{}, false
}

// unitsBetween is the units of the calendar from one day to the one before another.
func unitsBetween(start, end model.Day, unit int) placed {
	out := placedUnit(start, unit, false)
	if last := placedUnit(end.AddDays(-1), unit, false); last.value != out.value {
		out.value += "/" + last.value
	}
	out.interval, out.known = model.Interval{Start: start, End: end}, true
	return out
}
