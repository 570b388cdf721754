package dates

import "testing"

func TestWholeSeasonsAndFarYears(t *testing.T) {
	check(t, []example{
		{"It rained the whole summer. They ran the whole summer camp.", []string{"summer = 2017-SU"}},
		{"The lease will end in 2150, but 2150 beds fill in 2150 days.", []string{"2150 = 2150"}},
		{"Is this a month? 12-2015", []string{"12-2015 = 2015-12"}},
		{"See ruling 12-2015 and 12-2015 of May.", []string{"May = 2017-05"}},
		{"18q4 was good.", []string{"18q4 = 2018-Q4"}},
	})
}
