package dates

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

// The texts that are cut out must be those that would be written.
func TestValueTexts(t *testing.T) {
	for _, year := range []int{1, 79, 1989, 1990, 1999, 2000, 2017, 2039, 2040, 9999, 10_000} {
		require.Equal(t, fmt.Sprintf("%04d", year), yearText(year))
		require.Equal(t, fmt.Sprintf("FY%04d", year), fiscalYearText(year))
		for month := 1; month <= 12; month++ {
			require.Equal(t, fmt.Sprintf("%04d-%02d", year, month), monthText(year, month))
			for day := 1; day <= 31; day++ {
				d := model.Day{Year: year, Month: monthOf(month), Day: day}
				require.Equal(t, d.String(), dayText(d))
			}
		}
		for week := 1; week <= 53; week++ {
			require.Equal(t, fmt.Sprintf("%04d-W%02d", year, week), weekText(year, week))
			require.Equal(t, fmt.Sprintf("%04d-W%02d-WE", year, week), weekendText(year, week))
		}
		for part := 1; part <= 4; part++ {
			require.Equal(t, fmt.Sprintf("FY%04d-Q%d", year, part), partText(unitQuarter, year, part))
			require.Equal(t, fmt.Sprintf("FY%04d-H%d", year, part), partText(unitHalf, year, part))
			require.Equal(t, fmt.Sprintf("%04d-%s", year, seasons[part].word), seasonText(year, part))
		}
	}
}
