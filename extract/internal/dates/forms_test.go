package dates

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/model"
)

var (
	ordinalWords = strings.Fields("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
		"sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh " +
		"twenty-eighth twenty-ninth thirtieth thirty-first")
	seasonWords = []string{"", "spring", "summer", "autumn", "winter"}
	seasonCodes = []string{"", "SP", "SU", "FA", "WI"}
)

func suffixed(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		return fmt.Sprintf("%dst", n)
	case n%10 == 2:
		return fmt.Sprintf("%dnd", n)
	case n%10 == 3:
		return fmt.Sprintf("%drd", n)
	}
	return fmt.Sprintf("%dth", n)
}

// inWords writes a year from 1900 to 2099 in words.
func inWords(year int) string {
	const units = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety"
	rest := year % 100
	text := ""
	if rest < 20 {
		text = strings.Fields(units)[rest]
	} else if text = strings.Fields(tens)[rest/10]; rest%10 != 0 {
		text += "-" + strings.Fields(units)[rest%10]
	}
	switch {
	case year == 2000:
		return "two thousand"
	case year > 2000 && rest < 10:
		return "two thousand and " + text
	case year > 2000:
		return "twenty " + text
	case rest == 0:
		return "nineteen hundred"
	case rest < 10:
		return "nineteen hundred and " + text
	}
	return "nineteen " + text
}

// written is a way to write a day, or the month, quarter, year and so on that holds
// it, with the value it has then.
type written struct{ text, value string }

// forms writes what holds the day in every way that tells its year.
func forms(d model.Day, dayFirst bool) []written {
	t := d.Time()
	day, month, year, quarter := d.String(), fmt.Sprintf("%04d-%02d", d.Year, int(d.Month)), fmt.Sprintf("%04d", d.Year), (int(d.Month)+2)/3
	half, season := (int(d.Month)+5)/6, int(d.Month)%12/3
	if season == 0 {
		season = 4
	}
	var out []written
	add := func(value string, texts ...string) {
		for _, text := range texts {
			out = append(out, written{text, value})
		}
	}
	for _, layout := range []string{"January 2, 2006", "January 2 2006", "2 January 2006", "2 January, 2006", "02 January 2006", "Jan. 2, 2006", "2 Jan 2006", "2-Jan-2006", "02-Jan-06",
		"Monday, January 2, 2006", "Monday, 2 January 2006", "Monday 2 January 2006", "Mon, 2 Jan 2006", "Mon. Jan. 2, 2006", "January 2,2006", "2006 January 2",
		"2006-01-02", "2006/01/02", "2006/Jan/02", "Monday (January 2, 2006)"} {
		text := t.Format(layout)
		if strings.Contains(layout, "-06") && (d.Year < 1970 || d.Year > 2030) {
			continue // two digits tell no century so far away
		}
		add(day, text)
	}
	add(day, strings.ToUpper(t.Format("January 2, 2006")), strings.ToLower(t.Format("2 January 2006")), strings.ToLower(t.Format("2006-Jan-02")), strings.ToLower(t.Format("Monday, January 2, 2006")))
	name := t.Format("January")
	add(day, fmt.Sprintf("%s %s, %d", name, suffixed(d.Day), d.Year), fmt.Sprintf("%s %s %d", suffixed(d.Day), name, d.Year),
		fmt.Sprintf("%s of %s %d", suffixed(d.Day), name, d.Year), fmt.Sprintf("%s of %s, %d", ordinalWords[d.Day], name, d.Year))
	if ordinalWords[d.Day] != "second" { // "March second" is a unit of time
		add(day, fmt.Sprintf("%s %s, %d", name, ordinalWords[d.Day], d.Year))
	}
	if dayFirst {
		add(day, t.Format("02/01/2006"), t.Format("2/1/2006"), t.Format("02.01.2006"), t.Format("2. 1. 2006"), t.Format("02-01-2006"))
	} else {
		add(day, t.Format("01/02/2006"), t.Format("1/2/2006"), t.Format("01-02-2006"))
	}
	add(month, t.Format("January 2006"), t.Format("January, 2006"), t.Format("January of 2006"), t.Format("Jan. 2006"), t.Format("Jan-2006"), t.Format("01/2006"),
		t.Format("the month of January 2006"), t.Format("2006/January"))
	add(fmt.Sprintf("%s-Q%d", year, quarter), fmt.Sprintf("Q%d %d", quarter, d.Year), fmt.Sprintf("Q%d/%d", quarter, d.Year), fmt.Sprintf("%dQ%d", d.Year, quarter),
		fmt.Sprintf("%d-Q%d", d.Year, quarter), fmt.Sprintf("%d Q%d", d.Year, quarter), fmt.Sprintf("%dQ %d", quarter, d.Year), fmt.Sprintf("q%d %d", quarter, d.Year),
		fmt.Sprintf("the %s quarter of %d", ordinalWords[quarter], d.Year), fmt.Sprintf("%s quarter %d", ordinalWords[quarter], d.Year),
		fmt.Sprintf("%d %s quarter", d.Year, ordinalWords[quarter]), fmt.Sprintf("%d's %s quarter", d.Year, ordinalWords[quarter]))
	add(fmt.Sprintf("%s-H%d", year, half), fmt.Sprintf("H%d %d", half, d.Year), fmt.Sprintf("%dH %d", half, d.Year), fmt.Sprintf("%d H%d", d.Year, half),
		fmt.Sprintf("the %s half of %d", ordinalWords[half], d.Year), fmt.Sprintf("%d-H%d", d.Year, half))
	add("FY"+year, "fiscal "+year, "fiscal year "+year, "FY "+year, "FY"+year, year+" fiscal year", "financial year "+year)
	add(fmt.Sprintf("FY%s-Q%d", year, quarter), fmt.Sprintf("fiscal %s quarter of %d", ordinalWords[quarter], d.Year), fmt.Sprintf("Q%d FY%d", quarter, d.Year),
		fmt.Sprintf("Q%d fiscal %d", quarter, d.Year), fmt.Sprintf("the %s quarter of fiscal %d", ordinalWords[quarter], d.Year), fmt.Sprintf("fiscal %d %s quarter", d.Year, ordinalWords[quarter]))
	add(year, "calendar "+year, "full year "+year, inWords(d.Year))
	add(month, name+" "+inWords(d.Year))
	add(day, fmt.Sprintf("%s %d, %s", name, d.Day, inWords(d.Year)))
	weekYear, week := d.ISOWeek()
	add(fmt.Sprintf("%04d-W%02d", weekYear, week), fmt.Sprintf("week %d of %d", week, weekYear), fmt.Sprintf("Week %d, %d", week, weekYear))
	add(fmt.Sprintf("%04d-01-01/%04d-01-14", d.Year, d.Year), fmt.Sprintf("the first two weeks of %d", d.Year))
	add(year+"-"+seasonCodes[season], seasonWords[season]+" "+year, "the "+seasonWords[season]+" of "+year)
	if d.Year%100 >= 10 {
		add(fmt.Sprintf("%03dX", d.Year/10), fmt.Sprintf("the %d0s", d.Year/10))
	}
	add(fmt.Sprintf("%02dXX", d.Year/100), suffixed(d.Year/100+1)+" century")
	if next := d.AddDays(1); next.Month == d.Month {
		add(day+"/"+next.String(), fmt.Sprintf("%s %d-%d, %d", name, d.Day, next.Day, d.Year), fmt.Sprintf("%d–%d %s %d", d.Day, next.Day, name, d.Year),
			fmt.Sprintf("%s %d to %d, %d", name, d.Day, next.Day, d.Year), fmt.Sprintf("%s to the %s of %s %d", suffixed(d.Day), suffixed(next.Day), name, d.Year))
	}
	far := d.AddDays(100)
	add(day+"/"+far.String(), t.Format("January 2, 2006")+" to "+far.Time().Format("January 2, 2006"), t.Format("2 January 2006")+" through "+far.Time().Format("2 January 2006"),
		t.Format("Jan. 2, 2006")+" - "+far.Time().Format("Jan. 2, 2006"), day+" to "+far.String())
	add(month+"/"+far.String()[:7], t.Format("January 2006")+" to "+far.Time().Format("January 2006"), t.Format("Jan. 2006")+"–"+far.Time().Format("Jan. 2006"))
	add(fmt.Sprintf("%d/%d", d.Year, d.Year+5), fmt.Sprintf("%d to %d", d.Year, d.Year+5), fmt.Sprintf("%d-%d", d.Year, d.Year+5), fmt.Sprintf("%d through %d", d.Year, d.Year+5))
	return out
}

// TestForms writes days in every form that tells its year and reads them again: the
// whole of it is one date, with that value, and no warning.
func TestForms(t *testing.T) {
	for _, country := range []string{"US", "GB"} {
		for d := (model.Day{Year: 1901, Month: 1, Day: 3}); d.Year < 2090; d = d.AddDays(7001) {
			for _, w := range forms(d, country == "GB") {
				if strings.Contains(w.text, "May.") {
					continue // nothing is left out
				}
				text := "It was settled in " + w.text + "."
				dates, warnings := resolve(t, text, Context{Reference: monday, Country: country})
				if assert.Len(t, dates, 1, text) {
					assert.Equal(t, w, written{dates[0].Text, dates[0].Value}, text)
					assert.Empty(t, dates[0].Unresolved, text)
				}
				assert.Empty(t, warnings, text)
			}
		}
	}
}
