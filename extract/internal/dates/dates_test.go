package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// monday is the day of publication in most tests: Monday 10 July 2017.
var monday = model.Day{Year: 2017, Month: 7, Day: 10}

func tokenise(t testing.TB, text string) *token.Text {
	words, err := lexicon.Default()
	require.NoError(t, err)
	return token.NewTokeniser(words).Tokenise(text, layout.Find(text).Blocks)
}

func resolve(t testing.TB, text string, c Context) ([]model.Date, []model.Warning) {
	tokens := tokenise(t, text)
	return Resolve(tokens, Find(nil, tokens), c)
}

// found writes what was found as "text=value", with the modifier after a tilde.
func found(t testing.TB, text string, c Context) []string {
	dates, _ := resolve(t, text, c)
	out := []string{}
	for _, d := range dates {
		value := d.Value
		if d.Unresolved != "" {
			value = "?" + string(d.Unresolved)
		}
		if d.Modifier != model.ModifierNone {
			value += "~" + d.Modifier.String()
		}
		out = append(out, d.Text+"="+value)
	}
	return out
}

func TestSeed(t *testing.T) {
	text := "Semarang (Indonesia), 10 July 2017\n- Senior members met this week for the latest workshop.\n\n" +
		"The week's training is the latest. A cohort will be brought together in August, for two sessions.\n\n" +
		"\"Our aim is to encourage the leaders of tomorrow.\""
	assert.Equal(t, []string{"10 July 2017=2017-07-10", "this week=2017-W28", "August=2017-08"},
		found(t, text, Context{Reference: monday}))
}
