//go:build unix

// Package shell_test runs the scripts of this folder as they are.
package shell_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// folder is where the command was built for the tests.
var folder string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		var err error
		if folder, err = os.MkdirTemp("", "shell"); err != nil {
			panic(err)
		}
		defer os.RemoveAll(folder)
		build := exec.Command("go", "build", "-o", filepath.Join(folder, "dateline"), "../../cmd/dateline")
		if out, err := build.CombinedOutput(); err != nil {
			panic(string(out))
		}
		os.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
		return m.Run()
	}())
}

// needs ends the test where a tool is not on this machine.
func needs(t *testing.T, tools ...string) {
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not on this machine", tool)
		}
	}
}

// run runs a command with an input and returns its output and exit code.
func run(t *testing.T, input string, name string, args ...string) (output, messages string, code int) {
	command := exec.CommandContext(t.Context(), name, args...)
	var out, errs bytes.Buffer
	command.Stdin, command.Stdout, command.Stderr = strings.NewReader(input), &out, &errs
	err := command.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return out.String(), errs.String(), exit.ExitCode()
	}
	require.NoError(t, err)
	return out.String(), errs.String(), 0
}

// sequential is what one process makes of the articles.
func sequential(t *testing.T) string {
	out, messages, code := run(t, "", "dateline", "extract", "--format", "jsonl", "../articles.jsonl")
	require.Zero(t, code, messages)
	require.Equal(t, 4, strings.Count(out, "\n"))
	return out
}

func read(t *testing.T, file string) string {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(data)
}

func TestSeveralProcessesGiveTheSameInTheSameOrder(t *testing.T) {
	needs(t, "sh", "split", "xargs")
	t.Setenv("LINES_A_PART", "1")
	result := filepath.Join(t.TempDir(), "documents.jsonl")
	_, messages, code := run(t, "", "./extract.sh", "../articles.jsonl", result, "2")
	require.Zero(t, code, messages)
	assert.Equal(t, sequential(t), read(t, result))
}

// A broken line is named, and the others are there all the same.
func TestABrokenLineIsTold(t *testing.T) {
	needs(t, "sh", "split", "xargs")
	t.Setenv("LINES_A_PART", "3")
	in, result := filepath.Join(t.TempDir(), "articles.jsonl"), filepath.Join(t.TempDir(), "documents.jsonl")
	require.NoError(t, os.WriteFile(in, []byte("{\"id\": \"cut\n"+read(t, "../articles.jsonl")), 0o644))
	_, messages, code := run(t, "", "./extract.sh", in, result)
	assert.Equal(t, 3, code)
	assert.Contains(t, messages, "not JSON")
	assert.Equal(t, sequential(t), read(t, result))
}

// What went wrong as a whole leaves no result behind that looks like one.
func TestNoResultOfAFailedRun(t *testing.T) {
	needs(t, "sh", "split", "xargs")
	t.Setenv("PATH", t.TempDir()+string(os.PathListSeparator)+strings.TrimPrefix(os.Getenv("PATH"), folder+string(os.PathListSeparator)))
	if _, err := exec.LookPath("dateline"); err == nil {
		t.Skip("dateline is installed on this machine")
	}
	result := filepath.Join(t.TempDir(), "documents.jsonl")
	_, _, code := run(t, "", "./extract.sh", "../articles.jsonl", result)
	assert.NotZero(t, code)
	assert.NotEqual(t, 3, code)
	assert.NoFileExists(t, result)
}

func TestParallelGivesTheSameInTheSameOrder(t *testing.T) {
	needs(t, "sh", "parallel")
	t.Setenv("BLOCK", "2k")
	out, messages, code := run(t, read(t, "../articles.jsonl"), "./parallel.sh")
	require.Zero(t, code, messages)
	assert.Equal(t, sequential(t), out)
}

func TestQueriesOfSQLite(t *testing.T) {
	needs(t, "sh", "sqlite3")
	documents, table := filepath.Join(t.TempDir(), "documents.jsonl"), filepath.Join(t.TempDir(), "results.sqlite")
	require.NoError(t, os.WriteFile(documents, []byte(sequential(t)), 0o644))
	_, messages, code := run(t, "", "./load.sh", documents, table)
	require.Zero(t, code, messages)
	out, messages, code := run(t, read(t, "queries.sqlite.sql"), "sqlite3", table)
	require.Zero(t, code, messages)
	assert.Contains(t, out, "\nbank|2023-06-05|A$40 million|40000000||AUD\n")
	assert.Contains(t, out, "\nferry|2024-03-14|£10 million and £12 million|10000000|12000000|GBP\n")
	assert.Contains(t, out, "\nMorag Linklater|4\n")
	assert.Contains(t, out, "\nKittiwake Ferries plc|2\n")
	count, _, _ := run(t, "SELECT count(*) FROM documents", "sqlite3", table)
	assert.Equal(t, "4\n", count)
}
