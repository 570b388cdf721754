package dates

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOpens(t *testing.T) {
	for text, want := range map[string]bool{
		"4 December 2015: The member has today called for a cut.":           true,
		"02 September 2013 – The drummers are ready.":                       true,
		"Lima, Peru, 04 July,2025, Acme Widgets has made a move.":           true,
		"On July 4, 2025, Acme Widgets made a move.":                        false,
		"July 4, 2025, was a Friday.":                                       false,
		"The mill was shut by fire on July 4, 2025, Acme Widgets has said.": false,
		"Since July 4, 2025 – a Friday – it has been shut.":                 false,
	} {
		tokens := tokenise(t, text)
		expressions := Find(nil, tokens)
		require.NotEmpty(t, expressions, text)
		assert.Equal(t, want, expressions[0].Opens(tokens), text)
	}
}

func TestSigns(t *testing.T) {
	for text, want := range map[string]bool{
		"The bill will be made in May.\n\nLIMA 16 December, 1994\n":            true,
		"The bill will be made in May.\n\n16 December 1994\n\nENDS\n":          true,
		"The bill will be made in May.\n\nDate: 16 December 1994\n":            false,
		"The bill will be made in May.\n\nWe will open on 16 December 1994.\n": false,
		"The mill.\n\n16 December 1994\n\nDoors are open from 9 to noon.\n":    false,
	} {
		tokens := tokenise(t, text)
		expressions := Find(nil, tokens)
		require.NotEmpty(t, expressions, text)
		assert.Equal(t, want, expressions[len(expressions)-1].Signs(tokens), text)
	}
}

func TestSignsPlace(t *testing.T) {
	for text, want := range map[string]bool{
		"The mill will open in May.\n\nPort Alba\n16 December 1994\nSponsor: Acme Bank\nEnquiries: Jane Roe": true,
		"The mill will open in May.\n\n16 December 1994\nSponsor: Acme Bank":                                 false,
		"The mill will open on time.\n16 December 1994\nSponsor: Acme Bank":                                  false,
		"Key dates\n\nOpening:\n16 December 1994\nSponsor: Acme Bank":                                        false,
	} {
		tokens := tokenise(t, text)
		expressions := Find(nil, tokens)
		require.NotEmpty(t, expressions, text)
		assert.Equal(t, want, expressions[len(expressions)-1].SignsPlace(tokens), text)
	}
}

func TestHeads(t *testing.T) {
	long := strings.Repeat("The lock opens. ", 30) + "\n\n"
	for text, want := range map[string]bool{
		"Date: 16 December 1994":                    true,
		"16 December 1994":                          true,
		"DOB: 16 December 1932":                     false,
		"DOB:   October 30, 1932":                   false,
		"For Immediate Release: May 5, 2020":        true,
		"Release Date: 5 May 2020":                  true,
		"Press Release Dated: 5 May 2020":           true,
		"Posted on 5 May 2020":                      true,
		"Sent: Tuesday, 5 May 2020 09:12":           true,
		"Date of issue: 5 May 2020":                 true,
		"Licence date of issue: 5 May 2020":         false,
		"Applications due: 5 May 2020":              false,
		"Grants announced: 5 May 2020":              false,
		"> End time :- 2020.05.15 18:00":            false,
		"Update: May 5, 2020":                       false,
		"Today: May 5, 2020":                        false,
		"Two mills on 5 May 2020":                   false,
		"Friday, May 15, 2020, 10:03 a.m.":          true,
		"When Friday, May 15, 2020, 10 a.m.":        false,
		"When\n\nFriday, May 15, 2020, 10 a.m.":     false,
		long + "Friday, May 15, 2020, 10 a.m.":      false,
		"- 5 May 2020":                              false,
		"99,105\n\n11,049\n\n15 May 2020\n\n72,458": false,
	} {
		tokens := tokenise(t, text)
		expressions := Find(nil, tokens)
		require.NotEmpty(t, expressions, text)
		assert.Equal(t, want, expressions[len(expressions)-1].Heads(tokens), text)
	}
}
