package suites

import (
	"strconv"
	"strings"
	"time"

	"github.com/dateline-nlp/dateline/model"
)

// valueDays returns the days of a TIMEX3 value of one unit.
func valueDays(v string) (Days, bool) {
	year, rest, _ := strings.Cut(v, "-")
	zero, nine := strings.ReplaceAll(year, "X", "0"), strings.ReplaceAll(year, "X", "9")
	from, err := strconv.Atoi(zero)
	to, _ := strconv.Atoi(nine)
	if err != nil || len(year) != 4 {
		return Days{}, false
	}
	months := func(first, n int) (Days, bool) {
		return Days{model.NewDay(from, time.Month(first), 1).String(), model.NewDay(to, time.Month(first+n), 1).AddDays(-1).String()}, true
	}
	n, err := strconv.Atoi(strings.TrimLeft(rest, "QHW"))
	switch {
	case rest == "":
		return months(1, 12)
	case len(rest) == 5:
		d, err := model.ParseDay(v)
		return Days{d.String(), d.String()}, err == nil
	case err != nil:
		return Days{}, false
	case rest[0] == 'Q':
		return months(3*n-2, 3)
	case rest[0] == 'H':
		return months(6*n-5, 6)
	case rest[0] == 'W':
		monday := model.NewDay(from, time.January, 4)
		monday = monday.AddDays(-(int(monday.Weekday())+6)%7 + 7*(n-1))
		return Days{monday.String(), monday.AddDays(6).String()}, true
	}
	return months(n, 1)
}

// day reads a day as suites write it; none if it is open.
func day(s string) model.Day {
	d, _ := model.ParseDay(s)
	return d
}

// days returns how many days lie from a to b.
func days(a, b string) int { return day(a).DaysUntil(day(b)) }

// length returns how many days an interval has; 0 if an end is open.
func (d Days) length() int {
	if d.From == "" || d.To == "" {
		return 0
	}
	return days(d.From, d.To) + 1
}

// covers reports whether a covers all of b; open ends cover and are covered by none.
func (d Days) covers(b Days) bool {
	return d.From != "" && d.To != "" && b.From != "" && b.To != "" && d.From <= b.From && b.To <= d.To
}

// shift moves both ends.
func (d Days) shift(years, n int) Days {
	move := func(s string) string {
		if s == "" {
			return s
		}
		x := day(s)
		if years != 0 {
			y := model.Day{Year: x.Year + years, Month: x.Month, Day: x.Day}
			if !y.Valid() {
				y.Day = 28
			}
			x = y
		}
		return x.AddDays(n).String()
	}
	return Days{move(d.From), move(d.To)}
}
