package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDateGoesOn(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"the mill will be opened on 24", "October by the mayor", true},
		{"register between July 8,", "2019 through July 28, 2019", true},
		{"a ceremony on Saturday, December", "7, 2019. Only", true},
		{"the clinic opens on Saturday,", "September 14, 2019. Those", true},
		{"register between July 8,", "20 people came", false},
		{"we have grown by 8,", "2019 people came", false},
		{"a ceremony in December", "7 people came", false},
		{"a ceremony in December", "7, 12 and 14 people", false},
		{"the clinic opens on Saturday,", "Septembers are cold", false},
		{"", "", false},
		{",", "2019", false},
	} {
		assert.Equal(t, c.want, dateGoesOn(c.a, c.b), "%q %q", c.a, c.b)
	}
}
