package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestYearsOfLists(t *testing.T) {
	check(t, []example{
		{"Diary\n\n2018\n\nJanuary 15 – Show opens\n\nMarch 2-4 – Fair\n\n2019\n\n* January 8 – Show shuts\n\nWe met in May.",
			[]string{"2018 = 2018", "January 15 = 2018-01-15", "March 2-4 = 2018-03-02/2018-03-04", "2019 = 2019", "January 8 = 2019-01-08", "May = 2017-05"}},
		{"Four ran in April 2015, the others in May, June and September of that year.",
			[]string{"April 2015 = 2015-04", "May = 2015-05", "June = 2015-06", "September = 2015-09"}},
		{"After the September 11th attacks it shut; on September 11 it will open.", []string{"September 11th = 2001-09-11 AFTER", "September 11 = 2017-09-11"}},
		{"Sales\n\n2017 2016 2015\n12 2013 14\n\n| 2016 | 2015 |\n\n2014 1990 12\n", []string{"2017 = 2017", "2016 = 2016", "2015 = 2015", "2016 = 2016", "2015 = 2015"}},
		{"The 2016, 2015 and 2014 figures.", []string{"2016 = 2016", "2015 = 2015", "2014 = 2014"}},
		{"Of them 480 settled in 2003-04, and 1716 more than in the previous year.", []string{"2003-04 = 2003/2004", "the previous year = 2002/2003"}},
		{"It has run since at least 2013; the vote needs at least 2016 members.", []string{"2013 = 2013"}},
		{"The fair in 2014 marks a step. Of the trends shaping 2015, few last. In 2014 marks fell.", []string{"2014 = 2014", "2015 = 2015"}},
		{"Ann Poe, DOB: 7-21-41, sold it on 7/21/18.", []string{"7-21-41 = 1941-07-21", "7/21/18 = 2018-07-21"}},
	})
	for _, e := range []struct {
		text string
		want string // of the first date
	}{
		{"We meet on Wednesday, Jan. 22. The hall was built in 1980 and shut on May 3, 2025.", "Wednesday, Jan. 22 = 2025-01-22"},
		{"We meet on Wednesday, Jan. 22. The hall was built in 1980.", "Wednesday, Jan. 22 = [no reference day]"},
		{"We meet on Tuesday, Jan. 22. The hall was shut on May 3, 2025, and in June 2024.", "Tuesday, Jan. 22 = [no reference day]"},
	} {
		assert.Equal(t, e.want, found(t, e.text, Context{})[0], e.text)
	}
}

func TestYearOfAList(t *testing.T) {
	check(t, []example{
		{"The fairs are on 3 January, 28 May, 3 September and 19 December.", []string{"3 January = 2017-01-03", "28 May = 2017-05-28", "3 September = 2017-09-03", "19 December = 2017-12-19"}},
		{"The fairs are in January, May and December.", []string{"January = 2017-01", "May = 2017-05", "December = 2017-12"}},
		{"Prices are up from January and December.", []string{"January = 2017-01", "December = 2017-12"}},
		{"Prices rose in March and December.", []string{"March = 2017-03", "December = 2016-12"}},
		{"The fairs are on 19 December and 3 January.", []string{"19 December = 2017-12-19", "3 January = 2018-01-03"}},
		{"Dates\n\n* March: the new hall\n* May: the old one", []string{"March = 2017-03", "May = 2017-05"}},
		{"It was announced by Summer.fi on May 3.", []string{"May 3 = 2017-05-03"}},
	})
}

func TestPassive(t *testing.T) {
	check(t, []example{
		{"The fair will be held Friday. It will be jointly built on Wednesday.", []string{"Friday = 2017-07-14", "Wednesday = 2017-07-12"}},
		{"The fair was held Friday.", []string{"Friday = 2017-07-07"}},
	})
}

func TestShortFiscalQuarters(t *testing.T) {
	check(t, []example{
		{"Sales rose in the second quarter of fiscal 2017. In 2Q17 it bought a mill, and in Q2 2017 the market fell.",
			[]string{"the second quarter of fiscal 2017 = FY2017-Q2", "2Q17 = FY2017-Q2", "Q2 2017 = 2017-Q2"}},
		{"Sales rose in 4Q17 against 4Q16. Over FY17 debt fell.", []string{"4Q17 = FY2017-Q4", "4Q16 = FY2016-Q4", "FY17 = FY2017"}},
		{"Sales rose in 4Q16. Over FY17 debt will fall.", []string{"4Q16 = 2016-Q4", "FY17 = FY2017"}},
	})
}
