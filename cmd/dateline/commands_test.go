package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// commandLines finds the commands that a text shows, indented.
var commandLines = regexp.MustCompile(`(?m)^ +(?:go run \./cmd/)?dateline ([a-z].*)$`)

// Whoever copies a command from a text of ours must not be told that there is no such
// flag.
func TestCommandsInTextsAreCommands(t *testing.T) {
	texts := map[string]string{"extract": extractCommand{}.Help(), "batch": batchCommand{}.Help(), "score": scoreCommand{}.Help(), "annotate": annotateCommand{}.Help(), "train": trainCommand{}.Help()}
	for _, name := range []string{"../../README.md", "../../CONTRIBUTING.md", "../../corpus/golden/README.md"} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		texts[name] = string(text)
	}
	found := 0
	for name, text := range texts {
		for _, line := range commandLines.FindAllStringSubmatch(text, -1) {
			found++
			command, _, _ := strings.Cut(line[1], "  ") // remarks stand behind blanks
			for _, end := range []string{" > ", " < ", " | ", " >"} {
				command, _, _ = strings.Cut(command, end)
			}
			var grammar commandLine
			parser, err := kong.New(&grammar)
			require.NoError(t, err)
			_, err = parser.Parse(strings.Fields(command))
			assert.NoError(t, err, "%s: dateline %s", name, command)
			if strings.HasPrefix(command, "score") {
				assert.NoError(t, grammar.Score.check(), "%s: dateline %s", name, command)
			}
		}
	}
	assert.Greater(t, found, 20)
}
