package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

func TestYears(t *testing.T) {
	check(t, []example{
		{"since 1998, in 2016, by 2020, the 2016 results", []string{"1998 = 1998 AFTER", "2016 = 2016", "2020 = 2020 BEFORE", "2016 = 2016"}},
		{"the first ship (2014) was sold", []string{"2014 = 2014"}},
		{"According to a 2016 Halden survey, sales rose.", []string{"2016 = 2016"}},
		{"Acme expects 2016 revenue of $3 million.", []string{"2016 = 2016"}},
		{"Born 1958. Est. 1924.", []string{"1958 = 1958", "1924 = 1924"}},
		{"won in 2012, '14 and '16", []string{"2012 = 2012", "'14 = 2014", "'16 = 2016"}},
		{"2,016 people, 2000 employees, 1800 workers, $2016, 2016 million", nil},
		{"at 1691 Michigan Avenue, Tel: (02) 6277 2063, room 2014", nil},
		{"the Clean Air Act of 1990, Agenda 2030, Capacity Europe 2016.", nil},
		{"the 2014 Springfield Healthcare Virtual Summit", nil},
	})
}

func TestWordsThatAreMonths(t *testing.T) {
	check(t, []example{
		{"We may go. May we? You march, we sat in the sun; a second spring will fall.", nil},
		{"The March on Washington and the Women's March.", nil},
		{"in May, in March", []string{"May = 2017-05", "March = 2017-03"}},
		{"the weak May jobs report", []string{"May = 2017-05"}},
		{"Every Second Counts on Sun and Sat", nil},
	})
}

func TestNowadays(t *testing.T) {
	check(t, []example{
		{"the leaders of tomorrow, in today's digital world, USA TODAY, skills for today's fast-moving economy", nil},
		{"Many families today struggle to pay, and women today face more. Officials today work on it.", nil},
		{"Two firms today offered terms.", []string{"today = 2017-07-10"}},
		{"Today's action follows tomorrow's vote.", []string{"Today = 2017-07-10", "tomorrow = 2017-07-11"}},
	})
}

func TestClock(t *testing.T) {
	for text, want := range map[string]model.Clock{
		"July 10 at 9 a.m. EDT":                     {Hour: 9, Zone: "EDT"},
		"July 10, 2017, from 5pm to 7pm":            {Hour: 17},
		"July 10, 14:30 (CET)":                      {Hour: 14, Minute: 30, Zone: "CET"},
		"2017-07-10 10:58:44":                       {Hour: 10, Minute: 58},
		"12 noon? No: noon on July 10":              {Hour: 12},
		"9.30 a.m. CEST on 10 July":                 {Hour: 9, Minute: 30, Zone: "CEST"},
		"4:30 p.m. Eastern Time on July 10":         {Hour: 16, Minute: 30, Zone: "Eastern Time"},
		"July 10 @ 12:15 AM":                        {Hour: 0, Minute: 15},
		"July 10, 2017 | 8:05 PM Pacific Time (PT)": {Hour: 20, Minute: 5, Zone: "Pacific Time"},
	} {
		dates, _ := resolve(t, text, Context{Reference: monday})
		require.Len(t, dates, 1, text)
		require.NotNil(t, dates[0].Clock, text)
		got := *dates[0].Clock
		got.Span = model.Span{}
		assert.Equal(t, want, got, text)
		assert.False(t, dates[0].Span.Overlaps(dates[0].Clock.Span), text)
	}
	dates, _ := resolve(t, "On July 10 at 30 sites, 5 people", Context{Reference: monday})
	require.Len(t, dates, 1)
	assert.Nil(t, dates[0].Clock)
}

func TestInterval(t *testing.T) {
	for text, want := range map[string]string{
		"July 10-12":           "2017-07-10 2017-07-13",
		"this week":            "2017-07-10 2017-07-17",
		"2016":                 "2016-01-01 2017-01-01",
		"the 1990s":            "1990-01-01 2000-01-01",
		"20th century":         "1900-01-01 2000-01-01",
		"winter 2016-17":       "2016-12-01 2017-03-01",
		"the past three years": "2014-07-10 2017-07-10",
		"H1 2016":              "2016-01-01 2016-07-01",
	} {
		dates, _ := resolve(t, "in "+text, Context{Reference: monday})
		require.Len(t, dates, 1, text)
		require.NotNil(t, dates[0].Interval, text)
		assert.Equal(t, want, dates[0].Interval.Start.String()+" "+dates[0].Interval.End.String(), text)
	}
	dates, _ := resolve(t, "in fiscal 2016", Context{Reference: monday})
	assert.Nil(t, dates[0].Interval, "the days of a fiscal year are not known")
	south, _ := resolve(t, "in summer 2016", Context{Reference: monday, Country: "AU"})
	assert.Equal(t, "2016-12-01", south[0].Interval.Start.String())
}
