package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

func TestQuarters(t *testing.T) {
	check(t, []example{
		{"sales in the third quarter of 2016 rose", []string{"the third quarter of 2016 = 2016-Q3"}},
		{"third-quarter 2016 and Q3 2016 and 3Q16 and Q3'16 and Q3/2016", []string{"third-quarter 2016 = 2016-Q3", "Q3 2016 = 2016-Q3",
			"3Q16 = 2016-Q3", "Q3'16 = 2016-Q3", "Q3/2016 = 2016-Q3"}},
		{"the first half of 2016, H2 2016 and the latter half of 2016", []string{"the first half of 2016 = 2016-H1", "H2 2016 = 2016-H2", "the latter half of 2016 = 2016-H2"}},
		{"Acme posts second-quarter results", []string{"second-quarter = 2017-Q2"}},
		{"its fourth quarter and full year 2016 results", []string{"fourth quarter = 2016-Q4", "full year 2016 = 2016"}},
		{"its fourth quarter and full year ended December 31, 2015", []string{"fourth quarter = 2015-Q4", "full year ended December 31, 2015 = 2015"}},
		{"the first nine months of 2016 and 9M 2016", []string{"the first nine months of 2016 = 2016-01/2016-09", "9M 2016 = 2016-01/2016-09"}},
		{"the last three months of 2016", []string{"the last three months of 2016 = 2016-10/2016-12"}},
		{"the January - March 2016 quarter and the November-January quarter",
			[]string{"January - March 2016 quarter = 2016-Q1", "November-January quarter = 2016-11/2017-01"}},
		{"Q1: What did you gain?", nil},
	})
}

func TestFiscal(t *testing.T) {
	check(t, []example{
		{"fiscal year 2018, fiscal 2018, FY18, FY 2018", []string{"fiscal year 2018 = FY2018", "fiscal 2018 = FY2018", "FY18 = FY2018", "FY 2018 = FY2018"}},
		{"fiscal third quarter of 2018", []string{"fiscal third quarter of 2018 = FY2018-Q3"}},
		{"the third quarter of fiscal 2018", []string{"the third quarter of fiscal 2018 = FY2018-Q3"}},
		{"the third quarter of the 2018 financial year", []string{"the third quarter of the 2018 financial year = FY2018-Q3"}},
		{"in FY18 Q3 and Q3 FY2018", []string{"FY18 Q3 = FY2018-Q3", "Q3 FY2018 = FY2018-Q3"}},
		{"the 2016-17 financial year and FY2016/17", []string{"2016-17 financial year = FY2017", "FY2016/17 = FY2017"}},
		{"the current fourth quarter of the fiscal year", []string{"the current fourth quarter of the fiscal year = [unknown fiscal year]"}},
		{"fiscal policy and financial results and monetary and fiscal 20", nil},
	})
}

func TestEnded(t *testing.T) {
	for text, want := range map[string]string{
		"quarter ended September 30, 2016":              "2016-Q3",
		"third quarter ended October 1, 2016":           "2016-Q3",
		"first quarter ended September 30, 2016":        "FY2017-Q1",
		"fiscal year ended June 30, 2016":               "FY2016",
		"year ended 31 December 2016":                   "2016",
		"quarter ended October 31, 2016":                "2016-08/2016-10",
		"week ending July 14, 2017":                     "2017-W28",
		"week of July 17":                               "2017-W29",
		"fiscal second quarter ended December 31, 2016": "FY2017-Q2",
	} {
		dates, _ := resolve(t, "Revenue for its "+text+" rose.", Context{Reference: monday})
		require.Len(t, dates, 1, text)
		assert.Equal(t, text, dates[0].Text)
		assert.Equal(t, want, dates[0].Value, text)
	}
	dates, _ := resolve(t, "in the fiscal first quarter ended September 30, 2016", Context{})
	require.Len(t, dates, 1)
	assert.Equal(t, &model.Interval{Start: model.Day{Year: 2016, Month: 7, Day: 1}, End: model.Day{Year: 2016, Month: 10, Day: 1}}, dates[0].Interval,
		"the text tells the days of this fiscal quarter")
	check(t, []example{
		{"for the nine months ended September 30, 2016", []string{"nine months ended September 30, 2016 = 2016-01/2016-09"}},
		{"Profit for the six months to 30 June 2016 rose; in the year to June 2015 it fell.", []string{"six months to 30 June 2016 = 2016-H1", "year to June 2015 = 2014-07/2015-06"}},
		{"Sales rose in the 52 weeks to 30 March 2016, and the balance for the year to 31 May 2016 too.", []string{"52 weeks to 30 March 2016 = 2015-04/2016-03", "31 May 2016 = 2016-05-31"}},
		{"It was cut from three months to May 31, 2016, and he walked three months to June 30.", []string{"May 31, 2016 = 2016-05-31", "June 30 = 2017-06-30"}},
	})
}

func TestSeasonsDecadesCenturies(t *testing.T) {
	check(t, []example{
		{"in summer 2016, in the fall of 2016 and in winter 2016-17", []string{"summer 2016 = 2016-SU", "the fall of 2016 = 2016-FA", "winter 2016-17 = 2016-WI"}},
		{"this fall, last winter and next spring", []string{"this fall = 2017-FA", "last winter = 2016-WI", "next spring = 2018-SP"}},
		{"prices fall in the winter", []string{"winter = 2016-WI"}},
		{"a natural spring, the fall of Rome", nil},
		{"in the 1990s, the early 1980's, the '80s and the 2000s",
			[]string{"the 1990s = 199X", "the early 1980's = 198X START", "the '80s = 198X", "the 2000s = 200X"}},
		{"in the 20th century, the late nineteenth century", []string{"20th century = 19XX", "late nineteenth century = 18XX END"}},
	})
}

func TestModifiers(t *testing.T) {
	check(t, []example{
		{"in early March, mid-2015, late 2016", []string{"early March = 2017-03 START", "mid-2015 = 2015 MID", "late 2016 = 2016 END"}},
		{"by the end of 2016, at the beginning of next year, by year-end",
			[]string{"the end of 2016 = 2016 END", "the beginning of next year = 2018 START", "year-end = 2017 END"}},
		{"the end-of-June balance, the rest of the year", []string{"end-of-June = 2017-06 END", "the rest of the year = 2017 END"}},
		{"late Friday, earlier this month, later this year, earlier in the week",
			[]string{"late Friday = 2017-07-07 END", "earlier this month = 2017-07 START", "later this year = 2017 END", "earlier in the week = 2017-W28 START"}},
		{"since 1998, by 2030, around 2010", []string{"1998 = 1998 AFTER", "2030 = 2030 BEFORE", "2010 = 2010 APPROX"}},
	})
}

func TestPartsOfPointed(t *testing.T) {
	check(t, []example{
		{"Next year's first quarter beats last year’s third quarter.", []string{"Next year's first quarter = 2018-Q1", "last year’s third quarter = 2016-Q3"}},
		{"This year's second half, last year's March and 2016's Q4 were strong.",
			[]string{"This year's second half = 2017-H2", "last year's March = 2016-03", "2016's Q4 = 2016-Q4"}},
		{"Last year's budget for 2016's teams", []string{"Last year = 2016", "2016 = 2016"}},
		{"next week Wednesday and last week's Sunday paper", []string{"next week Wednesday = 2017-07-19", "last week's Sunday = 2017-07-09"}},
		{"next week Wednesday, July 19", []string{"next week = 2017-W29", "Wednesday, July 19 = 2017-07-19"}},
		{"It shut past Friday.", []string{"past Friday = 2017-07-07"}},
	})
}

func TestNthOfYear(t *testing.T) {
	check(t, []example{
		{"In the first week of 2015, the last week of 2016 and the third week of 2018.",
			[]string{"the first week of 2015 = 2015-W01", "the last week of 2016 = 2016-W52", "the third week of 2018 = 2018-W03"}},
		{"the ninth month of next year, the last month of 2016", []string{"the ninth month of next year = 2018-09", "the last month of 2016 = 2016-12"}},
		{"the first Monday of 2016 and the first day of this year", []string{"the first Monday of 2016 = 2016-01-04", "the first day of this year = 2017-01-01"}},
	})
}

func TestEndOfUnit(t *testing.T) {
	check(t, []example{
		{"It opens by end of year. At the end of month, it shuts.", []string{"end of year = 2017 END", "the end of month = 2017-07 END"}},
		{"Sales fell in the year to date, for end of year results.", []string{"the year to date = 2017"}},
		{"Signed Aug 9, 96. On May 5, 60 people came; on May 5, 60-year-old oaks fell.",
			[]string{"Aug 9, 96 = 1996-08-09", "May 5 = 2017-05-05", "May 5 = 2017-05-05"}},
	})
}

func TestPeriodsOfStatements(t *testing.T) {
	check(t, []example{
		{"Statements for the years ended December 31, 2016 and 2015 follow.", []string{"years ended December 31, 2016 = 2016", "2015 = 2015"}},
		{"For the years ended December 31, 2016, 2015 and 2014, sales rose.", []string{"years ended December 31, 2016 = 2016", "2015 = 2015", "2014 = 2014"}},
		{"For the fiscal years ended June 30, 2016 and 2015", []string{"fiscal years ended June 30, 2016 = FY2016", "2015 = FY2015"}},
		{"For the quarters ended June 30, 2016 and 2015", []string{"quarters ended June 30, 2016 = 2016-Q2", "2015 = 2015-Q2"}},
		{"For the three months ended March 31, 2016 and 2015, sales rose.", []string{"three months ended March 31, 2016 = 2016-Q1", "2015 = 2015-Q1"}},
		{"For the three months ended March 31, 2016 and 300 days", []string{"three months ended March 31, 2016 = 2016-Q1"}},
		{"As of December 31, 2016 and 2015, cash was low.", []string{"December 31, 2016 = 2016-12-31", "2015 = 2015-12-31"}},
		{"The firm merged on July 4, 2016 and 2015 was a good year.", []string{"July 4, 2016 = 2016-07-04", "2015 = 2015"}},
		{"for the quarter and year ended December 31, 2016", []string{"quarter = 2016-Q4", "year ended December 31, 2016 = 2016"}},
		{"for the quarter and nine months ended September 30, 2016", []string{"quarter = 2016-Q3", "nine months ended September 30, 2016 = 2016-01/2016-09"}},
		{"for the three months and full year ended December 31, 2016", []string{"three months = 2016-Q4", "year ended December 31, 2016 = 2016"}},
		{"for three months and full of hope", []string{}},
		{"Its fiscal second quarter ended March 31, 2017. Q2 sales rose from the prior quarter, and Q3 will be good.",
			[]string{"fiscal second quarter ended March 31, 2017 = FY2017-Q2", "Q2 = FY2017-Q2", "the prior quarter = FY2017-Q1", "Q3 = FY2017-Q3"}},
		{"Its second quarter ended June 30, 2017. Q2 sales rose from the prior quarter.",
			[]string{"second quarter ended June 30, 2017 = 2017-Q2", "Q2 = 2017-Q2", "the prior quarter = 2017-Q1"}},
	})
}
