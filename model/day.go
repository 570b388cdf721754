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
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

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
func (d Day) DaysUntil(e Day) int { return int(e.Time().Sub(d.Time()) / (24 * time.Hour)) }

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
