package dates

import "testing"

func TestCountsOfSeveralUnits(t *testing.T) {
	check(t, []example{
		{"It opened two years 4 months ago.", []string{"two years 4 months ago = 2015-03"}},
		{"It will close 1 year 9 months from now.", []string{"1 year 9 months from now = 2019-04"}},
		{"It closes 1 year 9 months 1 day from now.", []string{}}, // all or nothing
		{"It opened 3 months and 2 weeks and 2 days ago.", []string{}},
		{"It takes four days, against seven days a year ago.", []string{"a year ago = 2016"}},
		{"It fell in the last 3 months and 2 days ago it rose.", []string{"the last 3 months = 2017-04/2017-07", "2 days ago = 2017-07-08"}},
		{"It opened six and a half months ago.", []string{"six and a half months ago = 2016-12"}},
		{"It opened a week and a half ago.", []string{"a week and a half ago = 2017-W26"}},
		{"It grew over the past 2 1/2 years.", []string{"the past 2 1/2 years = 2015/2017"}},
		{"It grew over the past 2½ years.", []string{"the past 2½ years = 2015/2017"}},
		{"It grew over the past 2.5 years.", []string{"the past 2.5 years = 2015/2017"}},
		{"It said: “[Ten] years ago we began.”", []string{"[Ten] years ago = 2007"}},
		{"The day after tomorrow we meet; they left day before yesterday.", []string{"The day after tomorrow = 2017-07-12", "day before yesterday = 2017-07-08"}},
	})
}

func TestWeekdaysCountedFromDates(t *testing.T) {
	check(t, []example{
		{"It falls on the Monday before May 25, 2018.", []string{"the Monday before May 25, 2018 = 2018-05-21"}},
		{"It falls on the Friday after July 4, 2017.", []string{"the Friday after July 4, 2017 = 2017-07-07"}},
		{"Sales rose the Friday after July 4's parade.", []string{"Friday = 2017-07-07", "July 4 = 2017-07-04 AFTER"}},
		{"They met on the Friday before last.", []string{"the Friday before last = 2017-06-30"}},
		{"The vote is a week on Tuesday.", []string{"a week on Tuesday = 2017-07-18"}},
		{"The vote is a week from Tuesday, July 18.", []string{"Tuesday, July 18 = 2017-07-18"}},
		{"The fair is on July 21, Friday, at noon.", []string{"July 21, Friday = 2017-07-21"}},
		{"The fair is on July 21, Friday and Saturday.", []string{"July 21 = 2017-07-21", "Friday = 2017-07-07", "Saturday = 2017-07-08"}},
		{"The fair is on the third Thursday this September.", []string{"the third Thursday this September = 2017-09-21"}},
		{"In 1982 it opened. The very next year it closed.", []string{"1982 = 1982", "The very next year = 1983"}},
		{"It must be done by year's end.", []string{"year's end = 2017 END"}},
	})
}

func TestRareYears(t *testing.T) {
	check(t, []example{
		{"The fort was built in AD 842.", []string{"AD 842 = 0842"}},
		{"He wrote (c. 314 – 368) in Greek.", []string{"314 – 368 = 0314/0368"}},
		{"He wrote to c. 314 people.", []string{}},
		{"It opened in December in the year 1980.", []string{"December in the year 1980 = 1980-12"}},
		{"It opened on Jan. 10, '00 in Ohio.", []string{"Jan. 10, '00 = 2000-01-10"}},
		{"A view of the harbour, 2008.", []string{"2008 = 2008"}},
		{"Write to Acme, Newtown NSW, 2042.", []string{}},
		{"You know, 2013 is going to be good.", []string{"2013 = 2013"}},
		{"In all, 2013 were sold.", []string{}},
		{"The growth of the 20s and 30s ended.", []string{"the 20s = 192X", "30s = 193X"}},
		{"Many women in their 20s and 30s came.", []string{}},
		{"They say so (Roe [1986] 1998, 253), or not (Day, 2006, p. 330), as Poe and Roe 2017 shows.", []string{"1986 = 1986", "1998 = 1998", "2006 = 2006", "2017 = 2017"}},
		{"Ann Day and Paul Poe 2017 winners", []string{}},
	})
}
