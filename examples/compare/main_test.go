package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every program has a line with figures, or says that it is not on this machine.
func TestEveryProgramHasALine(t *testing.T) {
	texts, err := load("../folder/releases")
	require.NoError(t, err)
	require.Len(t, texts, 3)
	var out bytes.Buffer
	require.NoError(t, run(&out, texts, 20*time.Millisecond, 1))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 4+7)
	assert.Regexp(t, `^3 texts, 0\.00 MB, \d+ tokens`, lines[0])
	assert.Regexp(t, `^\| Dateline \| .* \| [\d.e+-]+ \| [\d,]+ \|  \|$`, lines[4])
	for _, line := range lines[5:] {
		assert.Regexp(t, `\| [\d.e+-]+ \| [\d,]+ \| [\d.e+]+ times as fast \|$|not here: it needs Node`, line)
	}
}

func TestNothingToReadIsAnError(t *testing.T) {
	assert.Error(t, run(&bytes.Buffer{}, nil, time.Second, 1))
}

func TestNumbersForPeople(t *testing.T) {
	for value, want := range map[float64]string{0: "0", 999.4: "999", 14_321: "14,300", 1_907_000: "1,900,000"} {
		assert.Equal(t, want, grouped(value))
	}
	assert.Equal(t, 2.0, median([]float64{3, 1, 2}))
	assert.Equal(t, 2.5, median([]float64{4, 1, 2, 3}))
}
