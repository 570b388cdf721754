package dates

import "testing"

func TestUntilNow(t *testing.T) {
	check(t, []example{
		{"It will be shut between now and November 15th, and between now and the end of the year.",
			[]string{"now and November 15th = 2017-07-10/2017-11-15", "now and the end of the year = 2017-07-10/2017 END"}},
		{"Prices rose between January 2016 and now, and from 2010 to now.", []string{"January 2016 and now = 2016-01/2017-07-10", "2010 to now = 2010/2017-07-10"}},
		{"There is little between now and them; from then to now it shut.", nil},
	})
}

func TestRunningRanges(t *testing.T) {
	check(t, []example{
		{"The show will run from May to September. It ran from May to September.", []string{"May to September = 2017-05/2017-09", "May to September = 2016-05/2016-09"}},
		{"It will be shut from March to May; it will be on view June 2 to August 20.", []string{"March to May = 2018-03/2018-05", "June 2 to August 20 = 2017-06-02/2017-08-20"}},
		{"It will be lit from November to August.", []string{"November to August = 2016-11/2017-08"}},
		{"Needs of the July through September quarter were met.", []string{"July through September quarter = 2017-07/2017-09"}},
	})
}

func TestYearsAfterClocks(t *testing.T) {
	check(t, []example{
		{"Posted Thu Jul 6 10:58:44 EDT 2017 by the desk.", []string{"Thu Jul 6 10:58:44 EDT 2017 = 2017-07-06"}},
		{"Wed Oct 26 15:50:06 2016", []string{"Wed Oct 26 15:50:06 2016 = 2016-10-26"}},
		{"Sunday, March, 6th 2016", []string{"Sunday, March, 6th 2016 = 2016-03-06"}},
		{"On July 20 10:30 2017 people came.", []string{"July 20 = 2017-07-20"}},
	})
}
