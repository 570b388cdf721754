package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

// readmeBlock is a block of the README that is output of the program, named by the
// comment before it; -update writes it anew.
var readmeBlock = regexp.MustCompile("(?s)(<!-- (\\w+): [^\n]*-->\n```\\w*\n)(.*?)(```\n<!-- end -->)")

func TestReadmeShowsWhatTheProgramPrints(t *testing.T) {
	t.Chdir("../..")
	quickstart, err := os.ReadFile("examples/quickstart/output.golden")
	require.NoError(t, err)
	want := map[string]string{
		"page":   printed(t, "extract", "--width", "100", "examples/release.txt"),
		"output": string(quickstart),
		"sample": sample(t, printed(t, "extract", "--format", "json", "examples/release.txt")),
	}
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	if *update {
		readme = readmeBlock.ReplaceAllFunc(readme, func(block []byte) []byte {
			part := readmeBlock.FindSubmatch(block)
			return fmt.Appendf(nil, "%s%s%s", part[1], want[string(part[2])], part[4])
		})
		require.NoError(t, os.WriteFile("README.md", readme, 0o666))
	}
	blocks := readmeBlock.FindAllStringSubmatch(string(readme), -1)
	require.Len(t, blocks, len(want))
	for _, block := range blocks {
		assert.Equal(t, want[block[2]], block[3], block[2])
	}
}

// printed returns what the command prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(t.Context(), args, environment{stdin: strings.NewReader(""), stdout: &out, stderr: &errs, getenv: func(string) string { return "" }})
	require.Zero(t, code, errs.String())
	return out.String()
}

// sample returns one of each kind from a document as JSON.
func sample(t *testing.T, document string) string {
	t.Helper()
	var d model.Document
	require.NoError(t, json.Unmarshal([]byte(document), &d))
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for _, v := range []any{d.Dates[1], d.Money[1], d.Places[0], d.Organisations[0], d.People[0], d.Quotes[0]} {
		require.NoError(t, encoder.Encode(v))
	}
	return out.String()
}
