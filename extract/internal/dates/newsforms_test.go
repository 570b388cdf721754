package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFormsOfNews(t *testing.T) {
	check(t, []example{
		{"It has held them since September 11th. The President, who spoke on September 11th, said so.", []string{"September 11th = 2016-09-11 AFTER", "September 11th = 2016-09-11"}},
		{"The club began ten years ago. It was small. People came from far. Ten years later it is full.", []string{"ten years ago = 2007", "Ten years later = 2017"}},
		{"Two decades later it is full.", []string{"Two decades later = [unknown anchor]"}},
		{"It ships later (CY2024 2Q), or CY2024 3Q, and in CY18.", []string{"CY2024 2Q = 2024-Q2", "CY2024 3Q = 2024-Q3", "CY18 = 2018"}},
		{"The week of July 8-12, 2013 was wet.", []string{"The week of July 8-12, 2013 = 2013-W28"}},
		{"A year ago today it opened. Two years ago this month it shut. It was a year ago today's mayor spoke.",
			[]string{"A year ago today = 2016-07-10", "Two years ago this month = 2015-07", "a year ago = 2016", "today = 2017-07-10"}},
		{"On 28 August 01 it met. It won on 13 Sep 01.", []string{"28 August 01 = 2001-08-28", "13 Sep 01 = 2001-09-13"}},
		{"Sales rose in the June quarter. They fell in the September quarter of 2016.", []string{"June quarter = 2017-Q2", "the September quarter of 2016 = 2016-Q3"}},
		{"It grew in the 2003-06 period, and during 2003-06; the file is of 2003-06.", []string{"2003-06 = 2003/2006", "2003-06 = 2003/2006", "2003-06 = 2003-06"}},
		{"The show is held on 21 de mayo de 2016.", []string{}},
		{"June Holder-King, Ann Roe and Lee Poe sang in June.", []string{"June = 2017-06"}},
		{"In the days following Friday's vote it rained. The following Friday it met.", []string{"Friday = 2017-07-07", "The following Friday = 2017-07-14"}},
		{"It is open 24/7. It is No. 1759 on the list. The 1830 SMS server and the 1603 program run. The 1830 census and the 1848 revolution came.", []string{"1830 = 1830", "1848 = 1848"}},
		{"Change Work, Connect to Tomorrow, is its aim.", []string{}},
		{"A fair on the Innovations Reshaping Tomorrow opens.", []string{}},
		{"The Governor Will Speak Tomorrow", []string{"Tomorrow = 2017-07-11"}},
		{"Cells treated with H1/H2 inhibitors grew in H1.", []string{"H1 = 2017-H1"}},
		{"She signed the rule April 8 and Rule April 8 stands.", []string{"April 8 = 2017-04-08"}},
		{"The show is on Sunday 16, at noon; on Friday 13 were hurt.", []string{"Sunday 16 = 2017-07-16", "Friday = 2017-07-07"}},
		{"It was the first Monday in 20 years, and his second Friday in office.", []string{}},
		{"It will happen 2 weeks from August 1, or it will happen 3 days from Tuesday.", []string{"2 weeks from August 1 = 2017-08-15", "3 days from Tuesday = 2017-07-14"}},
		{"It runs 2 weeks from August 1.", []string{"August 1 = 2017-08-01"}},
		{"It has a capacity of 1883 MW, and 2010 tonnes.", []string{}},
		{"It grew over the past year and a half, and over the past year and half.", []string{"the past year and a half = 2016/2017", "the past year and half = 2016/2017"}},
		{"They considered the October-December quarter and the January-March quarter.", []string{"October-December quarter = 2016-Q4", "January-March quarter = 2017-Q1"}},
		{"In the fourth quarter of 2016 sales rose, from those in the fourth quarter of the prior year, and the third quarter a year earlier.",
			[]string{"the fourth quarter of 2016 = 2016-Q4", "the fourth quarter of the prior year = 2015-Q4", "third quarter a year earlier = 2015-Q3"}},
		{"Sales in fiscal Q4 2016 rose from the prior-year fourth quarter.", []string{"fiscal Q4 2016 = FY2016-Q4", "the prior-year fourth quarter = FY2015-Q4"}},
		{"Sales of Q1 FY 2017 were $9 against $8 in the same quarter of the previous fiscal year.", []string{"Q1 FY 2017 = FY2017-Q1", "the same quarter of the previous fiscal year = FY2016-Q1"}},
		{"Its plan for FY 2022-2026 stands.", []string{"FY 2022-2026 = FY2022/FY2026"}},
		{"Sales of Q1 2017 rose from those of the prior year period.", []string{"Q1 2017 = 2017-Q1", "the prior year period = 2016-Q1"}},
		{"As I spoke about this morning, it began about 1990.", []string{"this morning = 2017-07-10", "1990 = 1990 APPROX"}},
		{"Visas rose over 1999-00.", []string{"1999-00 = 1999/2000"}},
		{"It made content for today's search engines.", []string{}},
	})
}

func TestFinancialYearsOfCountries(t *testing.T) {
	for _, c := range []Context{{Reference: monday, Country: "AU"}, {Reference: monday, Told: "AU"}} {
		dates, _ := resolve(t, "More came than in any month of this financial year, and the last financial year.", c)
		assert.Equal(t, "FY2018", dates[0].Value)
		assert.Equal(t, "2017-07-01", dates[0].Interval.Start.String())
		assert.Equal(t, "2018-07-01", dates[0].Interval.End.String())
		assert.Equal(t, "FY2017", dates[1].Value)
	}
	dates, _ := resolve(t, "It ended before this fiscal year.", Context{Reference: monday, Country: "US"})
	assert.Empty(t, dates[0].Value)
}

func TestOrderByDayOfIssue(t *testing.T) {
	for text, want := range map[string][]string{ // on Monday, 10 July 2017
		"Last modified 10/07/2017. It met on 03/05/2017.": {"10/07/2017 = 2017-07-10", "03/05/2017 = 2017-05-03"},
		"Last modified 07/11/2017. It met on 03/05/2017.": {"07/11/2017 = 2017-07-11", "03/05/2017 = 2017-03-05"},
		"Last modified 07/09/2016. It met on 03/05/2017.": {"07/09/2016 = [ambiguous order of day and month]", "03/05/2017 = [ambiguous order of day and month]"},
	} {
		assert.Equal(t, want, found(t, text, Context{Reference: monday}), text)
	}
}
