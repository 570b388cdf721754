package record

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDay(t *testing.T) {
	for text, want := range map[string]string{
		"2017-07-10": "2017-07-10", "2017-07-10T23:30:00+07:00": "2017-07-10", "2017-07-10 09:30": "2017-07-10", "2017/7/1": "2017-07-01",
		"20170710": "2017-07-10", "20170710093000": "2017-07-10", "20170710T093000Z": "",
		"1499680800": "2017-07-10", "1499680800000": "2017-07-10",
		"Mon, 10 Jul 2017 09:30:00 GMT": "2017-07-10", "10 July 2017": "2017-07-10", "July 10, 2017": "2017-07-10", "Jul. 10, 2017": "2017-07-10",
		"Sept. 3, 2017": "2017-09-03", "Monday, July 10, 2017, 9:30 am": "2017-07-10", "July 10, 2017 at 9:30 PM": "2017-07-10", "10-Jul-2017": "2017-07-10",
		"Mon Jul 10 2017": "2017-07-10",
		"3/4/2017":        "", "03.04.2017": "", "soon": "", "": "", "2017": "", "2017-02-30": "", "July 2017": "", "2017-07-10 or later": "", "July 10, 201": "",
	} {
		day, ok := Day(text)
		assert.Equal(t, want != "", ok, text)
		assert.Equal(t, want, day.String(), text)
	}
}

func FuzzDay(f *testing.F) {
	f.Add("Mon, 10 Jul 2017 09:30:00 GMT")
	f.Fuzz(func(t *testing.T, text string) {
		day, ok := Day(text)
		assert.Equal(t, ok, day.Valid())
	})
}
