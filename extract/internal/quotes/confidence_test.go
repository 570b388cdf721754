package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestConfidenceOfSpeakers(t *testing.T) {
	of, usual := mustReadSpeakers("# a comment\nbeside\t96\t96\nfar\t0\t4\n")
	assert.InDelta(t, 0.96, usual, 1e-9)
	assert.InDelta(t, 0.9984, of["beside"], 1e-4)
	assert.InDelta(t, 0.48, of["far"], 1e-9, "four of nothing are not certain either")
	assert.Panics(t, func() { mustReadSpeakers("beside\t5\t4\n") })
	for _, rule := range []string{"named beside", "pronoun", "as written", "none such"} {
		assert.Greater(t, confidenceOf(rule), 0.5, rule)
		assert.Less(t, confidenceOf(rule), 1.0, rule)
	}
}
