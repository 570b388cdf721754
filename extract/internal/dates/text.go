package dates

import (
	"strconv"
	"sync"

	"github.com/dateline-nlp/dateline/model"
)

// Nearly all values lie in a few years. Their texts are cut out of one long text, so that
// no value of them needs memory of its own.
const firstYear, lastYear = 1990, 2039

// valueTexts are the TIMEX3 values of those years, year after year, and within a year in
// their order.
type valueTexts struct {
	days     string // "2017-07-10", 31 days in every month
	weekends string // "2017-W28-WE", 53 weeks in every year
	parts    string // "FY2017-Q1", four quarters and two halves
	seasons  string // "2017-SP"
}

const (
	daySize, weekendSize, partSize, seasonSize = len("2017-07-10"), len("2017-W28-WE"), len("FY2017-Q1"), len("2017-SP")

	mostDays, mostWeeks, quarters, halves = 31, 53, 4, 2
)

var values = sync.OnceValue(func() *valueTexts {
	days := make([]byte, 0, (lastYear-firstYear+1)*12*mostDays*daySize)
	var weekends, parts, seasonTexts []byte
	two := func(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }
	for year := firstYear; year <= lastYear; year++ {
		y := strconv.Itoa(year)
		for month := 1; month <= 12; month++ {
			for day := 1; day <= mostDays; day++ {
				days = two(append(append(days, y...), '-'), month)
				days = two(append(days, '-'), day)
			}
		}
		for week := 1; week <= mostWeeks; week++ {
			weekends = append(two(append(append(weekends, y...), "-W"...), week), "-WE"...)
		}
		for part := 1; part <= quarters; part++ {
			parts = append(append(append(append(parts, "FY"...), y...), "-Q"...), byte('0'+part))
		}
		for part := 1; part <= halves; part++ {
			parts = append(append(append(append(parts, "FY"...), y...), "-H"...), byte('0'+part))
		}
		for _, s := range seasons[1:] {
			seasonTexts = append(append(append(seasonTexts, y...), '-'), s.word...)
		}
	}
	return &valueTexts{string(days), string(weekends), string(parts), string(seasonTexts)}
})

// among returns the part of the texts for the nth of the year's values.
func among(texts string, year, perYear, n, size int) string {
	at := ((year-firstYear)*perYear + n) * size
	return texts[at : at+size]
}

func inTexts(year int) bool { return year >= firstYear && year <= lastYear }

func dayText(d model.Day) string {
	if !inTexts(d.Year) || !d.Valid() {
		return d.String()
	}
	return among(values().days, d.Year, 12*mostDays, (int(d.Month)-1)*mostDays+d.Day-1, daySize)
}

func monthText(year, month int) string {
	if !inTexts(year) || month < 1 || month > 12 {
		return pad(year, 4) + "-" + pad(month, 2)
	}
	return among(values().days, year, 12*mostDays, (month-1)*mostDays, daySize)[:len("2017-07")]
}

func yearText(year int) string {
	if !inTexts(year) {
		return pad(year, 4)
	}
	return monthText(year, 1)[:len("2017")]
}

func weekendText(year, week int) string {
	if !inTexts(year) || week < 1 || week > mostWeeks {
		return weekText(year, week) + "-WE"
	}
	return among(values().weekends, year, mostWeeks, week-1, weekendSize)
}

func weekText(year, week int) string {
	if !inTexts(year) || week < 1 || week > mostWeeks {
		return pad(year, 4) + "-W" + pad(week, 2)
	}
	return weekendText(year, week)[:len("2017-W28")]
}

func fiscalYearText(year int) string {
	if !inTexts(year) {
		return "FY" + pad(year, 4)
	}
	return partText(unitQuarter, year, 1)[:len("FY2017")]
}

// partText returns the value of a quarter or half of a fiscal year.
func partText(unit, year, part int) string {
	switch {
	case !inTexts(year) || part < 1:
	case unit == unitQuarter && part <= quarters:
		return among(values().parts, year, quarters+halves, part-1, partSize)
	case unit == unitHalf && part <= halves:
		return among(values().parts, year, quarters+halves, quarters+part-1, partSize)
	}
	letter := "-Q"
	if unit == unitHalf {
		letter = "-H"
	}
	return "FY" + pad(year, 4) + letter + strconv.Itoa(part)
}

func seasonText(year, part int) string {
	if !inTexts(year) {
		return pad(year, 4) + "-" + seasons[part].word
	}
	return among(values().seasons, year, len(seasons)-1, part-1, seasonSize)
}

// pad returns n with the number of digits.
func pad(n, digits int) string {
	s := strconv.Itoa(n)
	for len(s) < digits {
		s = "0" + s
	}
	return s
}
