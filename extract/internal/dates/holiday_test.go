package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/model"
)

func TestHolidays(t *testing.T) {
	for _, e := range []struct {
		text, country string
		want          []string
	}{
		{"The shop will shut on Thanksgiving and Christmas Eve.", "US", []string{"Thanksgiving = 2017-11-23", "Christmas Eve = 2017-12-24"}},
		{"It will shut on Thanksgiving Day.", "CA", []string{"Thanksgiving Day = 2017-10-09"}},
		{"It will shut on Thanksgiving Day.", "", []string{"Thanksgiving Day = [unknown anchor]"}},
		{"It was sold on Good Friday 2016, after St. Patrick's Day and before Easter.", "US",
			[]string{"Good Friday 2016 = 2016-03-25", "St. Patrick's Day = 2017-03-17 AFTER", "Easter = 2017-04-16 BEFORE"}},
		{"They met on Memorial Day, Presidents’ Day and New Year’s Day of last year.", "US",
			[]string{"Memorial Day = 2017-05-29", "Presidents’ Day = 2017-02-20", "New Year’s Day of last year = 2016-01-01"}},
		{"It will be built by Christmas, as since last Christmas; the Christmas season and Easter weekend.", "US",
			[]string{"Christmas = 2017-12-25 BEFORE", "last Christmas = 2016-12-25 AFTER"}},
		{"A christmas tree and an easter egg.", "US", []string{}},
	} {
		tokens := tokenise(t, e.text)
		got := []string{}
		dates, _ := Resolve(tokens, FindWithHolidays(nil, tokens), Context{Reference: monday, Country: e.country})
		for _, d := range dates {
			line := d.Text + " = " + d.Value
			if d.Unresolved != "" {
				line += "[" + string(d.Unresolved) + "]"
			}
			if d.Modifier != model.ModifierNone {
				line += " " + d.Modifier.String()
			}
			got = append(got, line)
		}
		assert.Equal(t, e.want, got, e.text)
		assert.Empty(t, found(t, "It will shut on Thanksgiving and Christmas Eve.", Context{Reference: monday}), "off by default")
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2008: "2008-03-23", 2019: "2019-04-21", 2024: "2024-03-31", 2038: "2038-04-25"} {
		assert.Equal(t, want, easter(year).String())
	}
}
