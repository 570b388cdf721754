package model

import (
	"fmt"
	"time"
)

// Day is a day of the proleptic Gregorian calendar, without time or zone. The
// zero Day is no day: IsZero reports it, and its text form is empty.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDay returns the day that year, month and day name after normalising, so
// that NewDay(2017, 1, 32) is 1 February 2017.
func NewDay(year int, month time.Month, day int) Day {
	if month < 1 || month > 12 {
		n := int(month) - 1
		year += n / 12
		if n %= 12; n < 0 {
			year, n = year-1, n+12
		}
		month = time.Month(n + 1)
	}
	if day >= 1 && day <= daysIn(year, month) { // as nearly always; the other days take ten times as long
		return Day{year, month, day}
	}
	return DayOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DayOf returns the day of a time in the time's own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{y, m, d}
}

// ParseDay reads a day in the extended form of ISO 8601, "2017-07-10". Anything
// else, and a day that the calendar does not have, is an error.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Day{}, fmt.Errorf("model: %q is no day of the form 2017-07-10", s)
	}
	return DayOf(t), nil
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Valid reports whether the calendar has the day, in a year from 1 to 9999: those
// that ISO 8601 writes with four digits.
func (d Day) Valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

// daysIn returns the number of days in a month of the calendar.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Time returns midnight UTC of the day.
func (d Day) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// AddDays returns the day n days later.
func (d Day) AddDays(n int) Day { return NewDay(d.Year, d.Month, d.Day+n) }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday {
	if !d.Valid() {
		return d.Time().Weekday()
	}
	return time.Weekday((d.number() + 1) % 7)
}

// number returns how many days a valid day lies after the first day of the year 1, a
// Monday.
func (d Day) number() int {
	const of400, of100, of4, ofOne = 146_097, 36_524, 1461, 365 // days of so many years
	y := d.Year - 1
	n := y/400*of400 + y%400/100*of100 + y%100/4*of4 + y%4*ofOne + daysBefore[d.Month-1] + d.Day - 1
	if d.Month > time.February && daysIn(d.Year, time.February) == 29 {
		n++
	}
	return n
}

// daysBefore is how many days of a common year lie before each month.
var daysBefore = [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

// Before reports whether d lies before e.
func (d Day) Before(e Day) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// DaysUntil returns the number of days from d to e; it is negative if e is earlier.
func (d Day) DaysUntil(e Day) int {
	const longest = 200 // years; what lies further apart is more than a time.Duration holds
	if d.Valid() && e.Valid() && e.Year-d.Year <= longest && d.Year-e.Year <= longest {
		return e.number() - d.number()
	}
	return int(e.Time().Sub(d.Time()) / (24 * time.Hour))
}

// ISOWeek returns the year and number of the ISO 8601 week of the day.
func (d Day) ISOWeek() (year, week int) { return d.Time().ISOWeek() }

// String returns the day in the extended form of ISO 8601; no day is "".
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	if d.Year < 0 || d.Year > 9999 || d.Month < 0 || d.Month > 99 || d.Day < 0 || d.Day > 99 {
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
	}
	digit := func(n int) byte { return byte('0' + n%10) }
	month := int(d.Month)
	return string([]byte{digit(d.Year / 1000), digit(d.Year / 100), digit(d.Year / 10), digit(d.Year), '-',
		digit(month / 10), digit(month), '-', digit(d.Day / 10), digit(d.Day)})
}

// MarshalText returns the text of String.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the text of String.
func (d *Day) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Day{}
		return nil
	}
	day, err := ParseDay(string(text))
	if err != nil {
		return err
	}
	*d = day
	return nil
}

// Interval is a stretch of days, half-open: Start is its first day, End the first
// day after it.
type Interval struct {
	Start Day `json:"start"`
	End   Day `json:"end"`
}

// Days returns the number of days in the interval.
func (i Interval) Days() int { return i.Start.DaysUntil(i.End) }

// Contains reports whether the day lies in the interval.
func (i Interval) Contains(d Day) bool { return !d.Before(i.Start) && d.Before(i.End) }
