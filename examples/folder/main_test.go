package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTableHasALineForEachRelease(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(t.Context(), os.DirFS("releases"), &out))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 4)
	assert.Regexp(t, `^bank.txt +2023-06-05 +TARAWA `, lines[1])
	assert.Regexp(t, `^ferry.txt +2024-03-14 +KIRKWALL `, lines[2])
	assert.Regexp(t, `^museum.txt +2020-01-31 +Ghent `, lines[3])
}
