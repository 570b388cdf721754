package dates

import "testing"

func TestYearOfTheName(t *testing.T) {
	check(t, []example{
		{"Boat Expo 2018 (March 7-10) is sold out.", []string{"March 7-10 = 2018-03-07/2018-03-10"}},
		{"Meet us at GLX 2018 in Oslo, January 9.", []string{"2018 = 2018", "January 9 = 2018-01-09"}},
		{"Meet us at GLX 2016, Tuesday, November 8.", []string{"Tuesday, November 8 = 2016-11-08"}},
		{"The Vision 2030, May 3, is a plan.", []string{"May 3 = 2017-05-03"}}, // no year beside that of publication
	})
}

func TestInfinitives(t *testing.T) {
	check(t, []example{
		{"Acme to Open New Plant Friday\n\nThe plant stands in Oslo, and is large, and so are its gates.", []string{"Friday = 2017-07-14"}},
		{"Acme Wins Right to Land on Friday\n\nThe strip is in Oslo, and is large, and so are its gates.", []string{"Friday = 2017-07-07"}},
		{"The mayors are to meet on Friday.", []string{"Friday = 2017-07-14"}},
	})
}

func TestDaysOfOneMonthOverADash(t *testing.T) {
	check(t, []example{
		{"The fair runs 27 May-28 May 2018.", []string{"27 May-28 May 2018 = 2018-05-27/2018-05-28"}},
		{"Dated 27-May-18.", []string{"27-May-18 = 2018-05-27"}},
	})
}

func TestAllOfACount(t *testing.T) {
	check(t, []example{
		{"We will meet in 1 year 2 months.", nil},
		{"He worked there for the last two weeks and three days.", []string{"the last two weeks and three days = 2017-06-23/2017-07-10"}},
		{"It grew in the past two years and three months and one day.", []string{"the past two years and three months and one day = 2015-04-09/2017-07-10"}},
		{"It grew in the past month, two weeks and a day and two hours.", []string{"the past month = 2017-06/2017-07"}},
		{"It grew in the last two weeks and three months.", nil},
		{"Over the past three years and two months ago it grew.", []string{"the past three years = 2014/2017", "two months ago = 2017-05"}},
	})
}

func TestYearsThatBeginASentence(t *testing.T) {
	check(t, []example{
		{"From 1776 France had been involved.", []string{"1776 = 1776"}},
		{"From 1600 Springfield Avenue he spoke.", nil},
	})
}
