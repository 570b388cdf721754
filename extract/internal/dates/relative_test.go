package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/model"
)

func TestPointing(t *testing.T) {
	check(t, []example{
		{"today, yesterday, tomorrow morning, tonight, last night, this afternoon", []string{"today = 2017-07-10", "yesterday = 2017-07-09",
			"tomorrow morning = 2017-07-11", "tonight = 2017-07-10", "last night = 2017-07-09", "this afternoon = 2017-07-10"}},
		{"last week, this month, next quarter, this year", []string{"last week = 2017-W27", "this month = 2017-07", "next quarter = 2017-Q4", "this year = 2017"}},
		{"last Tuesday, this Friday, this past June, next March, last November", []string{"last Tuesday = 2017-07-04", "this Friday = 2017-07-14",
			"this past June = 2017-06", "next March = 2018-03", "last November = 2016-11"}},
		{"Monday of next week and Friday last week", []string{"Monday of next week = 2017-07-17", "Friday last week = 2017-07-07"}},
		{"over the weekend, this weekend", []string{"weekend = 2017-W27-WE", "this weekend = 2017-W28-WE"}},
		{"the current fiscal year", []string{"the current fiscal year = [unknown fiscal year]"}},
		{"today, July 10, 2017, and yesterday (9 July)", []string{"today, July 10, 2017 = 2017-07-10", "yesterday = 2017-07-09", "9 July = 2017-07-09"}},
	})
}

// The reference is Monday, 10 July 2017.
func TestWeekdayToldBelow(t *testing.T) {
	check(t, []example{
		{"Minister to open the lock on Wednesday.\n\nJane Roe will speak on Wednesday, July 19, in Acton.", []string{"Wednesday = 2017-07-19", "Wednesday, July 19 = 2017-07-19"}},
		{"Minister opened the lock on Wednesday.\n\nJane Roe spoke on Thursday, July 6, in Acton.", []string{"Wednesday = 2017-07-05", "Thursday, July 6 = 2017-07-06"}},
		{"The minister will open the lock on Wednesday.\n\nThe old one was shut on Wednesday, May 1, 2002.", []string{"Wednesday = 2017-07-12", "Wednesday, May 1, 2002 = 2002-05-01"}},
	})
}

func TestSpans(t *testing.T) {
	check(t, []example{
		{"over the past three years", []string{"the past three years = 2014/2017"}},
		{"in the next five years", []string{"the next five years = 2017/2022"}},
		{"over the past two and a half years", []string{"the past two and a half years = 2015/2017"}},
		{"in the last quarter century", []string{"the last quarter century = 1992/2017"}},
		{"over the past year, the next decade", []string{"the past year = 2016/2017", "the next decade = 2017/2027"}},
		{"within the last three (3) years", []string{"the last three (3) years = 2014/2017"}},
		{"the last two weeks of July", []string{"the last two weeks of July = 2017-07-18/2017-07-31"}},
		{"over the past ten weeks", []string{"the past ten weeks = 2017-W18/2017-W28"}},
		{"within the next 12 months", []string{"the next 12 months = 2017-07/2018-07"}},
		{"the past few years, recent months, for three years, within 90 days", nil},
	})
}

func TestDistances(t *testing.T) {
	check(t, []example{
		{"It began three years ago.", []string{"three years ago = 2014"}},
		{"It began two weeks ago.", []string{"two weeks ago = 2017-W26"}},
		{"Half a century ago they met.", []string{"Half a century ago = 1967"}},
		{"A decade ago we began.", []string{"A decade ago = 2007"}},
		{"On 10 May 2016 they met; two days earlier they had not, and a month later they did.",
			[]string{"10 May 2016 = 2016-05-10", "two days earlier = 2016-05-08", "a month later = 2016-06"}},
		{"They met on 10 May 2016. Two weeks later they left.", []string{"10 May 2016 = 2016-05-10", "Two weeks later = 2016-05-24"}},
		{"Profit was up from a year earlier.", []string{"a year earlier = 2016"}},
		{"Sales in the first quarter of 2015 were above the prior year.", []string{"the first quarter of 2015 = 2015-Q1", "the prior year = 2014"}},
		{"Sales in the first quarter of 2015 were above the same period last year and the year-ago quarter.",
			[]string{"the first quarter of 2015 = 2015-Q1", "the same period last year = 2014-Q1", "the year-ago quarter = 2014-Q1"}},
		{"In 2014 he left. That same year he won.", []string{"2014 = 2014", "That same year = 2014"}},
		{"the day after tomorrow", []string{"the day after tomorrow = 2017-07-12"}},
		{"a 30-year-old man, 5 years later than planned", nil},
	})
}

func TestNth(t *testing.T) {
	check(t, []example{
		{"the first Tuesday of October 2017", []string{"the first Tuesday of October 2017 = 2017-10-03"}},
		{"the last Friday in August", []string{"the last Friday in August = 2017-08-25"}},
		{"the third week of August", []string{"the third week of August = 2017-W33"}},
		{"the 15th day of next month", []string{"the 15th day of next month = 2017-08-15"}},
		{"the last Thursday of each month", nil},
	})
}

func TestTense(t *testing.T) {
	check(t, []example{
		{"The council voted on Friday.", []string{"Friday = 2017-07-07"}},
		{"The council will vote on Friday.", []string{"Friday = 2017-07-14"}},
		{"The council votes on Friday.", []string{"Friday = 2017-07-07"}},
		{"The office is closed until Friday.", []string{"Friday = 2017-07-14 BEFORE"}},
		{"In March, the works will begin.", []string{"March = 2018-03"}},
		{"In November, the works ended.", []string{"November = 2016-11"}},
		{"The mayor joins us this Friday. Friday's meeting is the third.", []string{"this Friday = 2017-07-14", "Friday = 2017-07-14"}},
		{"The fair will open on January 5.", []string{"January 5 = 2018-01-05"}},
		{"The fair closed on December 20.", []string{"December 20 = 2016-12-20"}},
	})
	eve := Context{Reference: model.Day{Year: 2016, Month: 12, Day: 28}}
	assert.Equal(t, []string{"Jan. 3 = 2017-01-03", "October = 2016-10"}, found(t, "The shop opens Jan. 3. It shut in October.", eve))
}

func TestAhead(t *testing.T) {
	check(t, []example{
		{"The lock will open in two weeks.", []string{"two weeks = 2017-W30"}},
		{"In three months, the ship will be done.", []string{"three months = 2017-10"}},
		{"The plan is due in three months’ time.", []string{"three months’ time = 2017-10"}},
		{"The fleet doubled in two years. It has grown sixfold in ten years. In two years it was done.", nil},
		{"When? In two weeks.", []string{"two weeks = 2017-W30"}},
		{"It will be the first in two years of work.", nil},
		{"Over the next two years and the two previous years", []string{"the next two years = 2017/2019", "the two previous years = 2015/2017"}},
	})
}

func TestWeekdayWithItsClock(t *testing.T) {
	check(t, []example{
		{"Doors open Saturday at 10 a.m. in Hull.", []string{"Saturday = 2017-07-15"}},
		{"Garden tour, Thursday, 2 p.m.; the pool is shut through Friday.", []string{"Thursday = 2017-07-13", "Friday = 2017-07-14"}},
		{"The fire broke out Saturday at 10 a.m. in Hull.", []string{"Saturday = 2017-07-08"}},
	})
}

func TestFortnights(t *testing.T) {
	check(t, []example{
		{"It shut a fortnight ago, and will open in a fortnight.", []string{"a fortnight ago = 2017-W26", "a fortnight = 2017-W30"}},
		{"over the past fortnight and the next fortnight", []string{"the past fortnight = 2017-W26/2017-W28", "the next fortnight = 2017-W28/2017-W30"}},
		{"this fortnight, a fortnight of rain", nil},
	})
}
