package dates

import "testing"

// TestNothingElse reads texts that are nothing but a weak date, as the field of a form is, and
// the same words in sentences.
func TestNothingElse(t *testing.T) {
	check(t, []example{
		{"thu", []string{"thu = 2017-07-06"}},
		{"Sat.", []string{"Sat. = 2017-07-08"}},
		{"on Tue", []string{"Tue = 2017-07-04"}},
		{"May", []string{"May = 2017-05"}},
		{"march", []string{"march = 2017-03"}},
		{"apr.", []string{"apr. = 2017-04"}},
		{"mar", nil},
		{"next day", []string{"next day = 2017-07-11"}},
		{"from Friday to Monday", []string{"Friday to Monday = 2017-07-07/2017-07-10"}},
		{"2014/10", []string{"2014/10 = 2014-10"}},
		{"He sat in the sun and may march on; the shop is open Monday to Friday.", nil},
		{"The next day tastes better.", nil},
	})
}

func TestCountedWeekdays(t *testing.T) {
	check(t, []example{
		{"It is due three Fridays from now; it was lit two Thursdays ago and 2 weekends ago.",
			[]string{"three Fridays from now = 2017-07-28", "two Thursdays ago = 2017-06-29", "2 weekends ago = 2017-W26-WE"}},
		{"Rain fell on three Fridays of the fair.", nil},
		{"We meet the March after next and Friday after next.", []string{"March after next = 2019-03", "Friday after next = 2017-07-21"}},
		{"Sales rise in the next two quarter. The next two week course is full.", []string{"the next two quarter = 2017-Q3/2018-Q1"}},
	})
}

func TestFollowingDay(t *testing.T) {
	check(t, []example{
		{"It shut on Friday, June 30, and opened the following day.", []string{"Friday, June 30 = 2017-06-30", "the following day = 2017-07-01"}},
		{"The kiln was lit on 5 July. The next day, it cracked.", []string{"5 July = 2017-07-05", "The next day = 2017-07-06"}},
		{"The kiln was lit on 5 July. The next day of the trial is soft; the next day shipping is free.", []string{"5 July = 2017-07-05"}},
		{"It fell in May 2016. It rained. The next day it rose.", []string{"May 2016 = 2016-05"}},
	})
}

func TestShortForms(t *testing.T) {
	check(t, []example{
		{"It is due on Fri and was paid by Wed. at noon, on Sun paper.", []string{"Fri = 2017-07-14", "Wed. = 2017-07-05 BEFORE"}},
		{"Paid on jan. 4. It was built oct. 1, 1980; sold Aug 96, bought 3rd march.",
			[]string{"jan. 4 = 2017-01-04", "oct. 1, 1980 = 1980-10-01", "Aug 96 = 1996-08", "3rd march = 2017-03-03"}},
		{"Costs of q1 and q2 rose; q1 is a question; 18Q4 was better, CY18 too.", []string{"q1 = 2017-Q1", "q2 = 2017-Q2", "18Q4 = 2018-Q4", "CY18 = 2018"}},
		{"This working week, next workweek, in the week 31; a 40-hour workweek.",
			[]string{"This working week = 2017-W28", "next workweek = 2017-W29", "week 31 = 2017-W31"}},
		{"Songs of the age, in nineties. It ran throughout the whole summer.", []string{"nineties = 199X", "summer = 2017-SU"}},
	})
}

func TestLooseFigures(t *testing.T) {
	check(t, []example{
		{"On 2016 10 16, it ran; it stood until 31 10 1974; rows 2014 12 28 and 2012 80 10.", []string{"2016 10 16 = 2016-10-16", "31 10 1974 = 1974-10-31 BEFORE"}},
		{"Open 10-1-2018-10-7-2018 and 5/12-6/30; a bolt of 7/16-9/16, and 1/2-3/4 of it.",
			[]string{"10-1-2018-10-7-2018 = 2018-10-01/2018-10-07", "5/12-6/30 = 2017-05-12/2017-06-30"}},
		{"Paid 14/4 90; 4/15 1990; 2024/13/1; 2020/23/Sep",
			[]string{"14/4 90 = 1990-04-14", "4/15 1990 = 1990-04-15", "2024/13/1 = 2024-01-13", "2020/23/Sep = 2020-09-23"}},
		{"It is due next 5/19, but not this 1/2 cup.", []string{"next 5/19 = 2018-05-19"}},
		{"See /05/25/2015 there.", []string{"05/25/2015 = 2015-05-25"}},
	})
}
