package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// Expression is a calendar expression as the grammar reads it.
type Expression struct {
	model.Span
	// First and Last are its tokens, half-open.
	First, Last int
	from, to    partial // to has no form unless the expression is a range
	modifier    model.Modifier
	clock       clock
	// joined tells that the expression begins with a list's comma or conjunction
	// after the one before it, with nothing else between.
	joined bool
}

// isRange reports whether the expression has two ends.
func (e *Expression) isRange() bool { return e.to.form != formNone }

// Day returns the day that the expression names by itself, with year, month and
// day in its words; false if it names none.
func (e *Expression) Day() (model.Day, bool) {
	p := &e.from
	if p.form != formDay || p.year == 0 || p.month == 0 || p.day == 0 || e.isRange() {
		return model.Day{}, false
	}
	day := model.Day{Year: p.fullYear(0), Month: monthOf(p.month), Day: p.day}
	return day, day.Valid()
}

// DayNear returns the day nearest to another one that an expression without a year names,
// with month and day in its words; false if it names none.
func (e *Expression) DayNear(other model.Day) (model.Day, bool) {
	p := &e.from
	if p.form != formDay || p.hasYear() || p.month == 0 || p.day == 0 || p.pointed || e.isRange() {
		return model.Day{}, false
	}
	var best model.Day
	for year := other.Year - 1; year <= other.Year+1; year++ {
		day := model.Day{Year: year, Month: monthOf(p.month), Day: p.day}
		if day.Valid() && (best.IsZero() || distance(day, other) < distance(best, other)) {
			best = day
		}
	}
	return best, !best.IsZero()
}

// distance returns how many days lie between two.
func distance(a, b model.Day) int {
	n := a.DaysUntil(b)
	return max(n, -n)
}

// form says which fields of a partial value mean something.
type form uint8

const (
	formNone    form = iota
	formDay          // a day of a month, a weekday, or both
	formMonth        // a month, or "last March"
	formYear         // a year
	formPart         // a quarter, half or season of a year
	formMonths       // the first or last months of a year
	formDecade       // "the 1990s"
	formCentury      // "20th century"
	formUnit         // "last year", "this week", "the previous quarter", "that same year"
	formAgo          // so many units before or after a day: "two weeks ago", "a year earlier"
	formSpan         // so many units up to a day or from it: "the past three years"
	formOffset       // "yesterday", "today", "last night"
	formWeekOf       // "the week of July 10"
	formEnded        // "quarter ended September 30"
	formSame         // "the same period last year"
	formNth          // "the first Tuesday of October", "Monday of next week"
	formFigures      // a day in figures of unknown order: "10/07/2017"
	formFrom         // so many units before or after a date: "three days after January 12"
	formHoliday      // a named day, part is its place in the table: "Christmas Eve"
)

var formWords = [...]string{"none", "day", "month", "year", "part of a year", "months of a year", "decade", "century", "unit",
	"distance", "span", "day word", "week of a day", "period that ended", "same period", "one of a month", "figures", "distance from a date", "named day"}

// The values of lexicon.TimeUnit.
const (
	unitDay       = 1
	unitWeek      = 2
	unitMonth     = 3
	unitQuarter   = 4
	unitHalf      = 5
	unitYear      = 6
	unitDecade    = 7
	unitCentury   = 8
	unitWeekend   = 9
	unitNight     = 10
	unitSeason    = 11
	unitFortnight = 12
)

// The anchors of what is counted from another day.
const (
	anchorReference = iota // the day of publication
	anchorDiscourse        // the date that the text named last
)

// partial is what the words of an expression say, and nothing that they do not.
type partial struct {
	form    form
	base    form // of formFrom: the form of the date that is counted from
	half    bool // and half a unit more
	pointed bool // point means something
	shifted bool // the year is told by the reference: "April next year"
	fiscal  bool
	short   bool // the year has two digits: 17
	past    bool // the year cannot lie ahead: it is that of a birth
	either  bool // "Oct-12" may be a day or a year
	year    int  // 0: not said
	month   int  // 1 to 12; 0: not said
	day     int  // 1 to 31; 0: not said
	weekday int  // 1 is Sunday; 0: not said
	unit    int  // of formPart, formUnit, formAgo, formSpan, formEnded
	part    int  // number of the quarter, half or season; how many months, negative for the last ones
	count   int  // how many units
	point   int  // -1 "last", 0 "this", 1 "next"
	shift   int  // of the year, by shifted
	anchor  int
	order   int // of figures: 1 the day comes first, 2 the month; 0 not told
	sign    int // of formFrom: -1 before the date, 1 after it
	more    int // of formAgo: so many smaller units more; of formFrom: the weekday that is counted, 1 is Sunday
	finer   int // of formAgo: the smaller unit
}

// hasYear reports whether the words tell the year, by themselves or by the
// reference.
func (p *partial) hasYear() bool { return p.year != 0 || p.shifted }

// takeYear gives p the year of q.
func (p *partial) takeYear(q *partial) {
	p.year, p.short, p.shift, p.shifted = q.year, q.short, q.shift, q.shifted
}

// match is what a rule of the grammar has read.
type match struct {
	partial
	modifier    model.Modifier
	first, last int  // tokens, half-open
	the         bool // a "the" before it belongs to it
	bare        bool // a year, month, weekday or season alone, which its context must make a date
}

// calendarWords are the classes of words that can begin an expression.
const calendarWords = lexicon.Month | lexicon.Weekday | lexicon.Season | lexicon.TimeUnit | lexicon.DayWord |
	lexicon.Pointing | lexicon.PartOf | lexicon.Decade | lexicon.Fiscal | lexicon.Ordinal | lexicon.Number
