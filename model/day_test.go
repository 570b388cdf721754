package model

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The arithmetic of days must be that of package time.
func TestDaysAreThoseOfTheClock(t *testing.T) {
	first := Day{1599, 12, 30}
	const until = 2105
	for i, d := 0, first.Time(); d.Year() < until; i, d = i+5, d.AddDate(0, 0, 5) {
		day := DayOf(d)
		require.Equal(t, d.Weekday(), day.Weekday(), day)
		require.Equal(t, day, first.AddDays(i))
		far := Day{1800, 2, 28}
		require.Equal(t, int(d.Sub(far.Time())/(24*time.Hour)), far.DaysUntil(day), day)
		require.Equal(t, -far.DaysUntil(day), day.DaysUntil(far), day)
	}
	for _, day := range []Day{{1, 1, 1}, {4, 2, 29}, {9999, 12, 31}, {0, 1, 1}, {-5, 3, 2}, {2017, 13, 5}, {2017, 2, 30}, {10_000, 1, 1}} {
		require.Equal(t, day.Time().Weekday(), day.Weekday(), day)
		require.Equal(t, int(day.Time().Sub(first.Time())/(24*time.Hour)), first.DaysUntil(day), day)
	}
	for month := time.Month(-30); month < 40; month++ {
		for day := -40; day < 80; day++ {
			for _, year := range []int{-1, 0, 1, 1900, 2000, 2016, 2017} {
				require.Equal(t, DayOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC)), NewDay(year, month, day))
			}
		}
	}
}
