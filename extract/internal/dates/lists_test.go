package dates

import "testing"

// TestPartsOfOneYear reads parts that share their unit and year.
func TestPartsOfOneYear(t *testing.T) {
	check(t, []example{
		{"Sales for the three and nine months ended September 30, 2016 rose.",
			[]string{"three = 2016-Q3", "nine months ended September 30, 2016 = 2016-01/2016-09"}},
		{"In the three-month and six-month periods ended June 30, 2017, costs fell.",
			[]string{"three-month = 2017-Q2", "six-month periods ended June 30, 2017 = 2017-H1"}},
		{"In the first and second quarters of 2016 and the third or fourth quarter of this year.",
			[]string{"first = 2016-Q1", "second quarters of 2016 = 2016-Q2", "third = 2017-Q3", "fourth quarter of this year = 2017-Q4"}},
		{"The first through third quarters of fiscal 2016 were good.", []string{"first through third quarters of fiscal 2016 = FY2016-Q1/FY2016-Q3"}},
		{"They lost the first and second quarter-finals and three and nine points.", nil},
	})
}

func TestDaysAndWeekdays(t *testing.T) {
	check(t, []example{
		{"From July 26 (Wednesday) to 28 (Friday); on 14 July (Friday), and by 4 August (Crane Day).",
			[]string{"July 26 (Wednesday) to 28 (Friday) = 2017-07-26/2017-07-28", "14 July (Friday) = 2017-07-14", "4 August = 2017-08-04 BEFORE"}},
		{"In the night of 24/25 July 2016; on 24/30 July.", []string{"24/25 July 2016 = 2016-07-24/2016-07-25", "July = 2017-07"}},
	})
}

func TestDecadesOfTheLastCentury(t *testing.T) {
	check(t, []example{
		{"It is set in the 60's & 70's. It ran in the mid-90s, in the mid-'90s.",
			[]string{"the 60's = 196X", "70's = 197X", "the mid-90s = 199X MID", "the mid-'90s = 199X MID"}},
		{"The songs of the 70s, 80s, and 90s.", []string{"the 70s = 197X", "80s = 198X", "90s = 199X"}},
		{"Set in the 50s -70s in a mill town.", []string{"the 50s -70s = 195X/197X"}},
		{"Highs will be in the 80s. She shot a round in the 60s, and the 20s are ahead.", nil},
		{"At the turn of the 20th century; at the turn of the century.", []string{"the turn of the 20th century = 19XX START", "the turn of the century = [unknown anchor] START"}},
	})
}

func TestYearsInTheirContext(t *testing.T) {
	check(t, []example{
		{"Shares held at end-June 2016 and end-2015.", []string{"end-June 2016 = 2016-06 END", "end-2015 = 2015 END"}},
		{"The post-2020 rules cut use to pre-2019 levels, below 2000 levels. The post June wrote is here.",
			[]string{"2020 = 2020 AFTER", "2019 = 2019 BEFORE", "2000 = 2000", "June = 2017-06"}},
		{"Fees fall starting 2024, effective 2025 and commencing 2026.", []string{"2024 = 2024", "2025 = 2025", "2026 = 2026"}},
		{"He won 1716 more than before; it starts 2000 engines.", nil},
		{"Few do (see Crane 2014; Roe & Poe 2011; Poe 1998, 136), or ran on (Windows 2000).", []string{"2014 = 2014", "2011 = 2011", "1998 = 1998"}},
		{"The hall, ca 1907, was new in 1423 and before 1200.", []string{"1907 = 1907", "1423 = 1423", "1200 = 1200 BEFORE"}},
		{"Printed in fifteen sixteen, and fifteen seventeen, and again.", []string{"fifteen sixteen = 1516", "fifteen seventeen = 1517"}},
	})
}
