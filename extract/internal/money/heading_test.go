package money

import (
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestScaled reads tables whose heading says what their amounts count in.
func TestScaled(t *testing.T) {
	const prose = "The board of the mill met twice in the year, and it has set $90,000 aside for a second wheel, which the town has asked for since the flood; the wheel is to turn by the next spring if the ice allows it.\n\n"
	for _, test := range []struct {
		why, text string
		warnings  int
		scaled    []string
	}{
		{"rows", "Paid $4,000.\n\nBalance sheet (in thousands)\n\nCash $ 1,250 $ 1,100\n\nPer share $ 0.35\n\nBond $5 million", 1, []string{"$ 1,250", "$ 1,100"}},
		{"one block", "Balance sheet (in millions, except per share amounts) Cash $ 12 Loans $(7)", 1, []string{"$ 12", "$(7)"}},
		{"words before", "U.S. dollars in thousands\n\nCash\n\n$\n\n125", 1, []string{"$\n\n125"}},
		{"with the currency", "(in thousands of euros)\n\nCash € 1,250", 1, []string{"€ 1,250"}},
		{"without in", "Flows (billions of dollars)\n\nBonds $ 12", 1, []string{"$ 12"}},
		{"sign before", "($ in millions)\n\nBonds $ 12", 1, []string{"$ 12"}},
		{"two tables", "(in thousands)\n\nCash $ 1,250\n\n(in millions)\n\nCash $ 3", 2, []string{"$ 1,250", "$ 3"}},
		{"a paragraph ends it", "(in thousands)\n\nCash $ 1,250\n\n" + prose + "Fee: $40", 1, []string{"$ 1,250"}},
		{"things", "The seed is sold (in thousands of shops) for $3,000.", 0, nil},
		{"no amounts", "(in thousands)\n\nShips 41", 0, nil},
	} {
		t.Run(test.why, func(t *testing.T) {
			tokeniser, err := shared()
			require.NoError(t, err)
			text := tokeniser.Tokenise(test.text, layout.Find(test.text).Blocks)
			amounts := Find(nil, text)
			results := Resolve(text, amounts, Context{})
			warnings := Scaled(text, amounts, results)
			assert.Len(t, warnings, test.warnings)
			var scaled []string
			for _, m := range results {
				if m.Confidence == sureScaled {
					scaled = append(scaled, m.Text)
				}
			}
			assert.Equal(t, test.scaled, scaled)
			verify(t, test.text, results)
		})
	}
}
