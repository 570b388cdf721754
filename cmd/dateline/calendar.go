package main

import (
	"fmt"

	"github.com/dateline-nlp/dateline/model"
)

// modifierWords say how a modifier narrows or opens a date.
var modifierWords = map[model.Modifier]string{
	model.ModifierStart:  "beginning",
	model.ModifierMid:    "middle",
	model.ModifierEnd:    "end",
	model.ModifierApprox: "about",
	model.ModifierBefore: "until then",
	model.ModifierAfter:  "from then on",
}

// calendar says in words what a date covers: the day of the week of a day, the
// first and last day of anything longer, the time of day, and how it is narrowed.
func calendar(d model.Date) string {
	days := ""
	if d.Interval != nil {
		days = stretch(*d.Interval)
	}
	clock := ""
	if c := d.Clock; c != nil {
		clock = join(" ", fmt.Sprintf("%02d:%02d", c.Hour, c.Minute), c.Zone)
	}
	return join(", ", days, clock, modifierWords[d.Modifier])
}

// stretch writes the days of an interval without saying anything twice:
// "Monday", "10-16 July 2017", "1 July - 30 September 2016", "1 July 2016 - 30 June 2017".
func stretch(i model.Interval) string {
	first, last := i.Start, i.End.AddDays(-1)
	switch {
	case first == last:
		return first.Weekday().String()
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
