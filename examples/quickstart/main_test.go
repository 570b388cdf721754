package main

import (
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file")

// output runs main in the root of the repository and returns what it prints.
func output(t *testing.T) string {
	t.Chdir("../..")
	stdout := os.Stdout
	defer func() { os.Stdout = stdout }()
	r, w, err := os.Pipe()
	require.NoError(t, err)
	os.Stdout = w
	read := make(chan string)
	go func() {
		data, _ := io.ReadAll(r)
		read <- string(data)
	}()
	main()
	require.NoError(t, w.Close())
	return <-read
}

func TestQuickstart(t *testing.T) {
	got := output(t)
	const golden = "examples/quickstart/output.golden"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// The README shows this program; it must show it as it is. That it shows its output,
// the test of the command checks.
func TestReadmeShowsTheQuickstart(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	program, err := os.ReadFile("main.go")
	require.NoError(t, err)
	_, body, ok := strings.Cut(string(program), "package main\n")
	require.True(t, ok)
	assert.Contains(t, string(readme), body)
}
