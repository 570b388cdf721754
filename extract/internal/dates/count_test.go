package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

func TestCountedFrom(t *testing.T) {
	check(t, []example{
		{"The kiln cooled three days after January 12 and two weeks before 13 May 1999.",
			[]string{"three days after January 12 = 2017-01-15", "two weeks before 13 May 1999 = 1999-04-29"}},
		{"It shut the day before July 4, 16 days after 01/02/2018; leave lasts six weeks from 1 April 2016.",
			[]string{"the day before July 4 = 2017-07-03", "16 days after 01/02/2018 = 2018-01-18", "1 April 2016 = 2016-04-01"}},
		{"A mill opened two years after March 2014, ten years after 1990.", []string{"two years after March 2014 = 2016-03", "ten years after 1990 = 2000"}},
		{"It is due four days from tomorrow and two months after next Friday.", []string{"four days from tomorrow = 2017-07-15", "two months after next Friday = 2017-09-14"}},
		{"valid for 30 days after January 1, 2017, at least ten days before May 3, 2017",
			[]string{"January 1, 2017 = 2017-01-01 AFTER", "May 3, 2017 = 2017-05-03 BEFORE"}},
		{"two days before Monday's vote", []string{"Monday = 2017-07-10 BEFORE"}},
		{"Sales in the three months from January 2017 to March 2017.", []string{"January 2017 to March 2017 = 2017-01/2017-03"}},
		{"It broke 2 weeks and 2 days ago, two years and three months ago.", []string{"2 weeks and 2 days ago = 2017-06-24", "two years and three months ago = 2015-04"}},
		{"It opens the week after next, Friday after next; it shut the year before last.",
			[]string{"the week after next = 2017-W30", "Friday after next = 2017-07-21", "the year before last = 2015"}},
	})
}

func TestSpeltYears(t *testing.T) {
	check(t, []example{
		{"Built in nineteen ninety-six, sold in two thousand and fifteen, shut in twenty twenty.",
			[]string{"nineteen ninety-six = 1996", "two thousand and fifteen = 2015", "twenty twenty = 2020"}},
		{"Lit on January twenty-five, nineteen eighty-six, and on fifteen August nineteen hundred and three.",
			[]string{"January twenty-five, nineteen eighty-six = 1986-01-25", "fifteen August nineteen hundred and three = 1903-08-15"}},
		{"It ran in October two thousand, we heard, and on May twenty-nine.", []string{"October two thousand = 2000-10", "May twenty-nine = 2017-05-29"}},
		{"In two thousand cases, in twenty twenty-minute talks, in nineteen ninety crates.", nil},
		{"In May twenty people came, in June twenty were held.", []string{"May = 2017-05", "June = 2017-06"}},
	})
}

func TestShortYears(t *testing.T) {
	check(t, []example{
		{"Signed 3 Aug 96 and 3rd Feb 82, filed on Aug 9 96.", []string{"3 Aug 96 = 1996-08-03", "3rd Feb 82 = 1982-02-03", "Aug 9 96 = 1996-08-09"}},
		{"In April of 87; on 15 April of 87.", []string{"April of 87 = 1987-04", "15 April of 87 = 1987-04-15"}},
		{"On 9 August 50 of the crew left; on 14 April 15 people met.", []string{"9 August = 2017-08-09", "14 April = 2017-04-14"}},
	})
}

func TestNthFromTheEnd(t *testing.T) {
	check(t, []example{
		{"the third last week of 2018, the second-to-last day of May", []string{"the third last week of 2018 = 2018-W50", "the second-to-last day of May = 2017-05-30"}},
		{"the penultimate Friday of June 2016", []string{"the penultimate Friday of June 2016 = 2016-06-17"}},
		{"the first two weeks of 2021, the last ten days of this year", []string{"the first two weeks of 2021 = 2021-01-01/2021-01-14", "the last ten days of this year = 2017-12-22/2017-12-31"}},
		{"the first 40 days of May", []string{"the first 40 days of May = [impossible date]"}},
		{"on the 20th of this month", []string{"the 20th of this month = 2017-07-20"}},
		{"Week 27 of 2018; week 3, 2024; week 5 of the trial", []string{"Week 27 of 2018 = 2018-W27", "week 3, 2024 = 2024-W03"}},
		{"this week-end", []string{"this week-end = 2017-W28-WE"}},
	})
}

func TestCompactFigures(t *testing.T) {
	check(t, []example{
		{"It ran on 20170710 and from 20170801 to 20170803.", []string{"20170710 = 2017-07-10", "20170801 to 20170803 = 2017-08-01/2017-08-03"}},
		{"20170710", []string{"20170710 = 2017-07-10"}},
		{"Order 20170710 of 20179910 parts; on 20171310; call 20170710-22.", nil},
		{"open from 10/1 to 11/7, closed between 12/24-1/2", []string{"10/1 to 11/7 = 2017-10-01/2017-11-07", "12/24-1/2 = 2016-12-24/2017-01-02"}},
		{"open from 5/1-5/7, 2020; from 1/2 to 3/4 inch", []string{"5/1-5/7, 2020 = 2020-05-01/2020-05-07"}},
	})
	assert.Equal(t, []string{"10/1 to 11/7 = 2017-01-10/2017-07-11"}, found(t, "open from 10/1 to 11/7", Context{Reference: monday, Country: "GB"}))
	assert.Equal(t, []string{"10/1 to 11/7 = [ambiguous order of day and month]"}, found(t, "open from 10/1 to 11/7", Context{Reference: monday}))
}

func TestOpenEnded(t *testing.T) {
	check(t, []example{
		{"since 1998, by 2030, until August 5", []string{"1998 = 1998 AFTER", "2030 = 2030 BEFORE", "August 5 = 2017-08-05 BEFORE"}},
		{"She led it 2015-present, then from 2016 to date; Doors 1997 and later.", []string{"2015 = 2015 AFTER", "2016 = 2016 AFTER"}},
		{"from 2015 onwards, in 2016 and beyond. On July 12 or later", []string{"2015 = 2015 AFTER", "2016 = 2016 AFTER", "July 12 = 2017-07-12 AFTER"}},
	})
}

func TestFollowingWeekday(t *testing.T) {
	check(t, []example{
		{"It shut on Friday, July 21, and opened the following Monday.", []string{"Friday, July 21 = 2017-07-21", "the following Monday = 2017-07-24"}},
		{"It shut on Friday, July 21, having opened the previous Tuesday.", []string{"Friday, July 21 = 2017-07-21", "the previous Tuesday = 2017-07-18"}},
		{"It keeps homes cool in summer and warm in winter; it will open in summer.", []string{"summer = 2017-SU"}},
		{"The August 2-year note and the May 10-day tour.", []string{"August = 2017-08", "May = 2017-05"}},
	})
}

func TestOpeningHours(t *testing.T) {
	check(t, []example{
		{"Hours are Monday through Thursday 9 a.m. to 4 p.m., and Friday 9:00 a.m. to noon.", nil},
		{"Monday to Thursday, 10 a.m. to 10 p.m. | Friday, 10 a.m. to 11 p.m. | Sunday, 9 a.m. to 9 p.m.", nil},
		{"The desk is open Monday to Thursday. We will meet on Friday at 9 a.m.", []string{"Friday = 2017-07-14"}},
		{"Fires are lit in the spring and fall.", nil},
		{"Fires were lit in the spring and summer of 2014.", []string{"spring = 2014-SP", "summer of 2014 = 2014-SU"}},
	})
}

func TestFiscalYearOfTheDocument(t *testing.T) {
	interval := func(a, b string) *model.Interval {
		start, err := model.ParseDay(a)
		require.NoError(t, err)
		end, err := model.ParseDay(b)
		require.NoError(t, err)
		return &model.Interval{Start: start, End: end}
	}
	for _, e := range []struct {
		text, value string // of the last date
		want        *model.Interval
	}{
		{"In the third fiscal quarter ended June 30, 2017 sales rose. The first quarter of fiscal 2018 is soft.", "FY2018-Q1", interval("2017-10-01", "2018-01-01")},
		{"In the third fiscal quarter ended June 30, 2017 sales rose, as will fiscal 2018.", "FY2018", interval("2017-10-01", "2018-10-01")},
		{"The fiscal year ended June 30, 2017 was good. The second half of fiscal 2018 will be better.", "FY2018-H2", interval("2018-01-01", "2018-07-01")},
		{"Fiscal 2016, which ended January 31, 2017, was poor. Look to fiscal 2017.", "FY2017", interval("2017-02-01", "2018-02-01")},
		{"Fiscal 2016 ended January 31, 2017. In the fourth quarter ended January 31, 2017, sales fell.", "FY2016-Q4", interval("2016-11-01", "2017-02-01")},
		{"Sales will rise in fiscal 2018.", "FY2018", nil},
		{"The third fiscal quarter ended July 1, 2017, on a Saturday. Sales will rise in fiscal 2018.", "FY2018", nil}, // 52 weeks
		{"The fiscal year ended June 30, 2017. The fiscal year ended May 31, 2016. In fiscal 2018.", "FY2018", nil},
	} {
		dates, _ := resolve(t, e.text, Context{Reference: monday})
		last := dates[len(dates)-1]
		assert.Equal(t, e.value, last.Value, e.text)
		assert.Equal(t, e.want, last.Interval, e.text)
		assert.NotEmpty(t, last.Why, e.text)
		assert.Contains(t, last.Why[1], "fiscal year", e.text)
	}
}

func TestFiscalNow(t *testing.T) {
	for _, e := range []struct {
		text, country string
		reference     model.Day
		want          string // of the last date
	}{
		{"Costs will fall this fiscal year.", "US", monday, "this fiscal year = [unknown fiscal year]"},
		{"Costs will fall this fiscal year.", "US", model.Day{Year: 2017, Month: 2, Day: 3}, "this fiscal year = FY2017"},
		{"Costs fell in the last financial year.", "AU", monday, "the last financial year = FY2017"},
		{"Costs will fall this financial year.", "IN", monday, "this financial year = FY2018"},
		{"The fiscal year ended May 31, 2017 was poor. Costs will fall this fiscal year.", "US", monday, "this fiscal year = FY2018"},
		{"The fiscal year ended May 31, 2017 was poor. Costs will fall this fiscal quarter.", "US", monday, "this fiscal quarter = FY2018-Q1"},
		{"The fiscal year ended October 31, 2016 was poor. Costs fell last fiscal quarter.", "US", monday, "last fiscal quarter = FY2017-Q2"},
		{"In the third quarter of fiscal 2017 costs fell, as in the rest of the fiscal year.", "US", monday, "the rest of the fiscal year = FY2017 END"},
		{"Receipts of FY2016 rose against the prior fiscal year.", "US", monday, "the prior fiscal year = FY2015"},
		{"The third quarter of 2017 was good, as will be the current fiscal year.", "US", monday, "the current fiscal year = FY2017"},
		{"Costs fell in the last three fiscal years.", "AU", monday, "the last three fiscal years = FY2015/FY2017"},
	} {
		got := found(t, e.text, Context{Reference: e.reference, Country: e.country})
		assert.Equal(t, e.want, got[len(got)-1], e.text)
	}
}

func TestMonthsEnded(t *testing.T) {
	check(t, []example{
		{"for the nine months ended September 30, 2016, against the same period of 2015",
			[]string{"nine months ended September 30, 2016 = 2016-01/2016-09", "the same period of 2015 = 2015-01/2015-09"}},
		{"the month ended June 30, 2017, the three-month period ended March 31, 2017, the 13 weeks ended April 1, 2017",
			[]string{"month ended June 30, 2017 = 2017-06", "three-month period ended March 31, 2017 = 2017-Q1", "13 weeks ended April 1, 2017 = 2017-Q1"}},
		{"over the 12 months ending in February, in the year ended in March, the quarter ended in June 2016", []string{
			"12 months ending in February = 2016-03/2017-02", "year ended in March = 2016-04/2017-03", "quarter ended in June 2016 = 2016-Q2"}},
		{"in the last twelve months ending in March", []string{"the last twelve months ending in March = 2016-04/2017-03"}},
		{"As of 2015, in 1997-8, in FY21Q1 and FY2021H2", []string{"2015 = 2015", "1997-8 = 1997/1998", "FY21Q1 = FY2021-Q1", "FY2021H2 = FY2021-H2"}},
	})
}

func TestOldAndShortYears(t *testing.T) {
	check(t, []example{
		{"The hill fell in 79 AD, on August 24, 79 AD, and by 500 CE all was gone. Join our 12 AD staff.",
			[]string{"79 AD = 0079", "August 24, 79 AD = 0079-08-24", "500 CE = 0500 BEFORE"}},
		{"as recently as 1995, as far back as 1923, as many as 2000 people", []string{"1995 = 1995", "1923 = 1923"}},
		{"Jane Roe (b. 1958), Ann Poe (d. 1975), the jar (c. 1871)", []string{"1958 = 1958", "1975 = 1975", "1871 = 1871"}},
		{"in the late 90s, in her late 80s, temperatures in the low 90s", []string{"the late 90s = 199X END"}},
		{"We leave after Feb, stay through Dec., and come back by 14april 2018.", []string{"Feb = 2017-02 AFTER", "Dec. = 2017-12", "14april 2018 = 2018-04-14 BEFORE"}},
		{"open from next Friday to October 1, 2018", []string{"next Friday to October 1, 2018 = 2017-07-14/2018-10-01"}},
		{"comparing 2013 and 2014; our extension 1987 and yours", []string{"2013 = 2013", "2014 = 2014"}},
	})
}
