package dates

import "testing"

func TestRanges(t *testing.T) {
	check(t, []example{
		{"held July 10-12", []string{"July 10-12 = 2017-07-10/2017-07-12"}},
		{"from 10 to 12 July 2017", []string{"10 to 12 July 2017 = 2017-07-10/2017-07-12"}},
		{"from the 10th to the 12th of July", []string{"10th to the 12th of July = 2017-07-10/2017-07-12"}},
		{"10–12 July and 30 June-2 July 2017", []string{"10–12 July = 2017-07-10/2017-07-12", "30 June-2 July 2017 = 2017-06-30/2017-07-02"}},
		{"from Monday, March 7 through Wednesday, March 9, 2016", []string{"Monday, March 7 through Wednesday, March 9, 2016 = 2016-03-07/2016-03-09"}},
		{"December 30 - January 2", []string{"December 30 - January 2 = 2017-12-30/2018-01-02"}},
		{"from May 2015 through June 2016", []string{"May 2015 through June 2016 = 2015-05/2016-06"}},
		{"between January 3, 2016, and December 2, 2016, inclusive", []string{"January 3, 2016, and December 2, 2016 = 2016-01-03/2016-12-02"}},
		{"between 2010 and 2015, 2010 to 2015, 2010-2015", []string{"2010 and 2015 = 2010/2015", "2010 to 2015 = 2010/2015", "2010-2015 = 2010/2015"}},
		{"in 2016-17 and in 2016/17", []string{"2016-17 = 2016/2017", "2016/17 = 2016/2017"}},
		{"7/3/2017 - 7/24/2017", []string{"7/3/2017 - 7/24/2017 = 2017-07-03/2017-07-24"}},
		{"Q1-Q3 2016", []string{"Q1-Q3 2016 = 2016-Q1/2016-Q3"}},
		{"runs Thursday through Saturday, July 20-22, 2017", []string{"Thursday through Saturday, July 20-22, 2017 = 2017-07-20/2017-07-22"}},
		{"runs Thursday through Saturday, July 22", []string{"Thursday through Saturday, July 22 = 2017-07-20/2017-07-22"}},
		{"runs 10/1-11/2/2016, 5/1/2016-5/7/2016, 1/2-3/4 inch",
			[]string{"10/1-11/2/2016 = 2016-10-01/2016-11-02", "5/1/2016-5/7/2016 = 2016-05-01/2016-05-07"}},
		{"Call +86 2010-2015-86.", nil},
		{"from 2015 to 2010", []string{"2015 = 2015", "2010 = 2010"}},
		{"ran April ninth through the seventeenth, May eighth - tenth, 2010, 2014~2016",
			[]string{"April ninth through the seventeenth = 2010-04-09/2010-04-17", "May eighth - tenth, 2010 = 2010-05-08/2010-05-10", "2014~2016 = 2014/2016"}},
		{"July 12-10, 2017", []string{"July 12-10, 2017 = [impossible date]"}},
	})
}

func TestLists(t *testing.T) {
	check(t, []example{
		{"on July 10, 11 and 14", []string{"July 10 = 2017-07-10", "11 = 2017-07-11", "14 = 2017-07-14"}},
		{"on October 5 and 6, 2016", []string{"October 5 = 2016-10-05", "6, 2016 = 2016-10-06"}},
		{"on 5 and 6 October 2016", []string{"5 = 2016-10-05", "6 October 2016 = 2016-10-06"}},
		{"on June 5-7 and 9-10, 2016", []string{"June 5-7 = 2016-06-05/2016-06-07", "9-10, 2016 = 2016-06-09/2016-06-10"}},
		{"in June and July 2016", []string{"June = 2016-06", "July 2016 = 2016-07"}},
		{"in 2014, 2015 and 2016", []string{"2014 = 2014", "2015 = 2015", "2016 = 2016"}},
		{"On July 10 and 11 people came", []string{"July 10 = 2017-07-10"}},
	})
}

func TestListsOfMonths(t *testing.T) {
	check(t, []example{
		{"It grew in February, March and April 2016.", []string{"February = 2016-02", "March = 2016-03", "April 2016 = 2016-04"}},
		{"Rates for April, May and June are below. May and June were dry.", []string{"April = 2017-04", "May = 2017-05", "June = 2017-06", "May = 2017-05", "June = 2017-06"}},
		{"In April, May said she would go.", []string{"April = 2017-04"}},
		{"It met on April 21 and on June 16, 2016.", []string{"April 21 = 2016-04-21", "June 16, 2016 = 2016-06-16"}},
	})
}

func TestSets(t *testing.T) {
	check(t, []example{
		{"Open Monday through Friday, Mon-Fri, every Monday, Wednesday and Friday, on Mondays", nil},
		{"each January, annual, weekly, every year, twice a year", nil},
		{"Black Friday and Cyber Monday", nil},
	})
}

func TestYearFirst(t *testing.T) {
	check(t, []example{
		{"In 2016-H2, 2016 H2, 2015 q1, 2015-q1, q3 2015, 2015Q4 and Q1-2016 it rose.", []string{"2016-H2 = 2016-H2", "2016 H2 = 2016-H2",
			"2015 q1 = 2015-Q1", "2015-q1 = 2015-Q1", "q3 2015 = 2015-Q3", "2015Q4 = 2015-Q4", "Q1-2016 = 2016-Q1"}},
		{"In 2014 August, 2012/Aug/10, 2015-aug-01 and on 2016 March 18.",
			[]string{"2014 August = 2014-08", "2012/Aug/10 = 2012-08-10", "2015-aug-01 = 2015-08-01", "2016 March 18 = 2016-03-18"}},
		{"It will open on Oct/2.", []string{"Oct/2 = 2017-10-02"}},
		{"In Dec/2016, August/10, 2012.", []string{"Dec/2016 = 2016-12", "August/10, 2012 = 2012-08-10"}},
		{"It ran 28 June in 2016 and in June in 2015.", []string{"28 June in 2016 = 2016-06-28", "June in 2015 = 2015-06"}},
		{"See www.example.org/2016/May/3/x, step q2, file h1.", nil},
		{"In 2016 May Corp. rose; in 2015 in 2016.", []string{"2016 = 2016", "2015 = 2015", "2016 = 2016"}},
	})
}

func TestRangesOfUnlikeEnds(t *testing.T) {
	check(t, []example{
		{"It runs today through Friday.", []string{"today through Friday = 2017-07-10/2017-07-14"}},
		{"It ran from January 2016 to today, and from May 5 to today.",
			[]string{"January 2016 to today = 2016-01/2017-07-10", "May 5 to today = 2017-05-05/2017-07-10"}},
		{"From 2014 to May 2016, sales rose, and between 2014 and June 3, 2016.",
			[]string{"2014 to May 2016 = 2014/2016-05", "2014 and June 3, 2016 = 2014/2016-06-03"}},
		{"Next Monday to Friday we will meet.", []string{"Next Monday to Friday = 2017-07-17/2017-07-21"}},
		{"It is open from this May to October 2020.", []string{"this May to October 2020 = 2017-05/2020-10"}},
		{"The vote was postponed from Thursday to June 5.", []string{"Thursday = 2017-07-06", "June 5 = 2017-06-05"}},
		{"We moved the fair from July 11 to July 12, 2017.", []string{"July 11 = 2017-07-11", "July 12, 2017 = 2017-07-12"}},
	})
}

func TestWeekdayAndDay(t *testing.T) {
	check(t, []example{
		{"The hearing was on Tuesday the 4th.", []string{"Tuesday the 4th = 2017-07-04"}},
		{"We will meet Thu 13th at noon; Friday, the seventh, was full.", []string{"Thu 13th = 2017-07-13", "Friday, the seventh = 2017-07-07"}},
		{"On Monday 5th Avenue closed.", []string{"Monday = 2017-07-10"}},
	})
}

func TestDashesBetweenDays(t *testing.T) {
	check(t, []example{
		{"It runs next Tuesday - Friday.", []string{"next Tuesday - Friday = 2017-07-11/2017-07-14"}},
		{"The event is today – next Friday", []string{"today – next Friday = 2017-07-10/2017-07-14"}},
		{"It ends today – Friday.", []string{"today = 2017-07-10", "Friday = 2017-07-07"}},
		{"It opens next Tuesday – Friday is a holiday.", []string{"next Tuesday = 2017-07-11", "Friday = 2017-07-14"}},
	})
}
