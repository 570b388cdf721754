package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSpeakersOfSeveral is of quotations whose speakers only other quotations or the
// whole text tell.
func TestSpeakersOfSeveral(t *testing.T) {
	const said = "“We open the doors in May and look forward to it.”"
	for _, tt := range []struct {
		name, text string
		names      []string
		speakers   []string
	}{
		{"sentence that leads to the next", `“Roads are our first concern here.” The Risk Officer of Acme stated in a talk, ` + said, []string{"@Acme"},
			[]string{"the Risk Officer of Acme", "the Risk Officer of Acme"}},
		{"whom the paragraph before is about", "John Doe said, “Roads are good.”\n\nIt was in May.\n\nThe hall is blue.\n\nMs. Roe has 20 years of work behind her. She sits on the board.\n\n" + said,
			[]string{"John Doe", "Roe"}, []string{"John Doe", "Roe"}},
		{"the only speaker", "John Doe said, “Roads are good.”\n\nIt was in May.\n\nThe hall is blue.\n\nDoors are shut.\n\n" + said, []string{"John Doe"}, []string{"John Doe", "John Doe"}},
		{"one of two speakers", "John Doe said, “Roads are good.” Ann Hill said, “Halls are good.”\n\nIt was in May.\n\nThe hall is blue.\n\nDoors are shut.\n\n" + said,
			[]string{"John Doe", "Ann Hill"}, []string{"John Doe", "Ann Hill", ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, q := range read(t, tt.text, tt.names...) {
				got = append(got, q.Speaker)
			}
			assert.Equal(t, tt.speakers, got)
		})
	}
}
