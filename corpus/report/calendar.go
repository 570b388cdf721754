package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/dateline-nlp/dateline/model"
)

// calendar counts days by year and by month.
type calendar struct {
	years, months map[int]int64
	// wide counts those that cover more than one year, undated those with a value but
	// without days, such as fiscal years, open those whose value the text leaves open.
	wide, undated, open int64
}

func newCalendar() calendar { return calendar{years: map[int]int64{}, months: map[int]int64{}} }

func (c *calendar) addDay(d model.Day) {
	c.years[d.Year]++
	c.months[month(d)]++
}

func month(d model.Day) int { return d.Year*12 + int(d.Month) - 1 }

// addAll counts the dates of a document, one that it names several times once.
func (c *calendar) addAll(dates []model.Date) {
	seen := map[string]bool{}
	for _, d := range dates {
		if d.Interval == nil {
			if d.Value == "" {
				c.open++
			} else {
				c.undated++
			}
			continue
		}
		if seen[d.Value] {
			continue
		}
		seen[d.Value] = true
		first, last := d.Interval.Start, d.Interval.End.AddDays(-1)
		if first.Year != last.Year {
			c.wide++
			continue
		}
		c.years[first.Year]++
		if month(first) == month(last) {
			c.months[month(first)]++
		}
	}
}

// Timeline is a count for each year or month in a row.
type Timeline struct {
	Bars []Bar
	// Before and After are how many lie outside of what is shown.
	Before, After int64
}

// Bar is the count of one unit of time.
type Bar struct {
	Label string
	Count int64
	// Tick is set where the axis is labelled.
	Tick string
}

// timeline shows the stretch of at most length units which has the most, without the
// thin ends.
func timeline(counts map[int]int64, length int, label func(int) (string, string)) Timeline {
	if len(counts) == 0 {
		return Timeline{}
	}
	units := slices.Sorted(maps.Keys(counts))
	first, last := busiest(units, counts, length)
	var t Timeline
	for _, u := range units {
		if u < first {
			t.Before += counts[u]
		}
		if u > last {
			t.After += counts[u]
		}
	}
	for u := first; u <= last; u++ {
		full, tick := label(u)
		t.Bars = append(t.Bars, Bar{Label: full, Count: counts[u], Tick: tick})
	}
	return t
}

// busiest returns the ends of the stretch of at most length units that has the most;
// of several, of the latest one.
func busiest(units []int, counts map[int]int64, length int) (first, last int) {
	sum, best, from := int64(0), int64(-1), 0
	for to, u := range units {
		sum += counts[u]
		for units[from] <= u-length {
			sum -= counts[units[from]]
			from++
		}
		if cmp.Compare(sum, best) >= 0 {
			best, first, last = sum, units[from], units[to]
		}
	}
	return first, last
}

func yearLabel(y int) (full, tick string) {
	full = fmt.Sprint(y)
	if y%10 == 0 {
		tick = full
	}
	return full, tick
}

func monthLabel(m int) (full, tick string) {
	full = fmt.Sprintf("%s %d", time.Month(m%12+1), m/12)
	if m%12 == 0 {
		tick = fmt.Sprint(m / 12)
	}
	return full, tick
}
