package dates

import (
	"math"

	"github.com/dateline-nlp/dateline/model"
)

// equinoxes are the polynomials of the mean March equinox, June solstice, September
// equinox and December solstice of years from 1000 to 3000, in Julian days, by thousands
// of years since 2000: J. Meeus, Astronomical Algorithms, table 27.B. They are half an
// hour from the true ones at most.
var equinoxes = [4][5]float64{
	{2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057},
	{2451716.56767, 365241.62603, 0.00325, 0.00888, -0.00030},
	{2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078},
	{2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032},
}

// equinox returns the day of the nth of them in a year, in Greenwich.
func equinox(year, n int) model.Day {
	const epoch = 2451544.5 // the Julian day with which 1 January 2000 begins
	y := float64(year-2000) / 1000
	day := 0.0
	for k := 4; k >= 0; k-- {
		day = day*y + equinoxes[n][k]
	}
	return model.NewDay(2000, 1, 1+int(math.Floor(day-epoch)))
}

// astronomical is a season from its equinox or solstice to the next one.
func astronomical(season *placed) placed {
	year, n := season.interval.Start.Year, int(season.interval.Start.Month)/3-1
	if year < 1000 || year > 2999 || n < 0 {
		return placed{}
	}
	out := *season
	out.interval = model.Interval{Start: equinox(year, n), End: equinox(year+(n+1)/4, (n+1)%4)}
	return out
}
