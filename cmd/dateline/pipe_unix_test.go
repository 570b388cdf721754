//go:build unix

package main

import (
	"bytes"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
)

// gone is a writer whose reader has closed.
type gone struct{}

func (gone) Write([]byte) (int, error) { return 0, syscall.EPIPE }

type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestFailingOutput(t *testing.T) {
	for _, format := range []string{"page", "json", "jsonl", "mentions", "brat", "html"} {
		var stderr bytes.Buffer
		env := environment{stdin: strings.NewReader("10 July 2017"), stdout: gone{}, stderr: &stderr, getenv: noEnvironment}
		assert.Equal(t, exitDone, run(t.Context(), []string{"extract", "--format", format}, env), format)
		assert.Empty(t, stderr.String(), format)

		env.stdin, env.stdout = strings.NewReader("10 July 2017"), full{}
		assert.Equal(t, exitOutput, run(t.Context(), []string{"extract", "--format", format}, env), format)
		assert.Contains(t, stderr.String(), "no space left", format)
	}
}

func TestReadErrorNamesTheInput(t *testing.T) {
	var stdout, stderr bytes.Buffer
	env := environment{stdin: iotest.ErrReader(syscall.EIO), stdout: &stdout, stderr: &stderr, getenv: noEnvironment}
	assert.Equal(t, exitNothing, run(t.Context(), []string{"extract"}, env))
	assert.Equal(t, "dateline: stdin: input/output error\n", stderr.String())
}
