package main

import (
	"fmt"
	"time"

	"github.com/dateline-nlp/dateline/model"
)

// modified says how a modifier narrows or opens the days of a date.
var modified = map[model.Modifier]string{
	model.ModifierNone:   "%s",
	model.ModifierStart:  "beginning of %s",
	model.ModifierMid:    "middle of %s",
	model.ModifierEnd:    "end of %s",
	model.ModifierApprox: "about %s",
	model.ModifierBefore: "up to %s",
	model.ModifierAfter:  "%s and on",
}

// calendar says in words what a date covers: the day of the week of a day, the
// first and last day of anything longer, how that is narrowed, and the time of day.
func calendar(d model.Date) string {
	days := ""
	if d.Interval != nil {
		days = stretch(*d.Interval)
		if days == d.Value && d.Modifier == model.ModifierNone {
			// A year says all that there is to say.
			days = ""
		} else {
			days = fmt.Sprintf(modified[d.Modifier], days)
		}
	}
	clock := ""
	if c := d.Clock; c != nil {
		clock = join(" ", fmt.Sprintf("%02d:%02d", c.Hour, c.Minute), c.Zone)
	}
	return join(", ", days, clock)
}

// stretch writes the days of an interval without saying anything twice: "Monday",
// "10–16 July 2017", "July 2017", "1 July – 30 September 2016", "2016", "2010–2015".
func stretch(i model.Interval) string {
	first, last := i.Start, i.End.AddDays(-1)
	wholeYears := first.Month == time.January && first.Day == 1 && last.Month == time.December && last.Day == 31
	switch {
	case first == last:
		return first.Weekday().String()
	case wholeYears && first.Year == last.Year:
		return fmt.Sprint(first.Year)
	case wholeYears:
		return fmt.Sprintf("%d–%d", first.Year, last.Year)
	case first.Day == 1 && i.End == model.NewDay(first.Year, first.Month+1, 1):
		return fmt.Sprintf("%s %d", first.Month, first.Year)
	case first.Year == last.Year && first.Month == last.Month:
		return fmt.Sprintf("%d–%s", first.Day, longDate(last))
	case first.Year == last.Year:
		return fmt.Sprintf("%d %s – %s", first.Day, first.Month, longDate(last))
	}
	return longDate(first) + " – " + longDate(last)
}

// longDate writes a day as "10 July 2017".
func longDate(d model.Day) string { return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year) }

// longDay writes a day as "Monday 10 July 2017".
func longDay(d model.Day) string { return d.Weekday().String() + " " + longDate(d) }
