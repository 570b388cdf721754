package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDirection(t *testing.T) {
	const text = "Gates open Tuesday and on Friday. They open on May 5 and September 3, and in August. They closed last Friday, since Sunday."
	for direction, want := range map[Direction][]string{ // by Monday, 10 July 2017
		Past:    {"2017-07-04", "2017-07-07", "2017-05-05", "2016-09-03", "2016-08", "2017-07-07", "2017-07-09"},
		Future:  {"2017-07-11", "2017-07-14", "2018-05-05", "2017-09-03", "2017-08", "2017-07-07", "2017-07-09"},
		Nearest: {"2017-07-11", "2017-07-07", "2017-05-05", "2017-09-03", "2017-08", "2017-07-07", "2017-07-09"},
	} {
		dates, _ := resolve(t, text, Context{Reference: monday, Direction: direction})
		var got []string
		for _, d := range dates {
			got = append(got, d.Value)
		}
		assert.Equal(t, want, got, direction)
	}
}
