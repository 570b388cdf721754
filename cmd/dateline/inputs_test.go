package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract"
)

// blocked is a reader that gives what it has, and then nothing for ever.
type blocked struct{ first io.Reader }

func (b blocked) Read(p []byte) (int, error) {
	if n, err := b.first.Read(p); err == nil {
		return n, nil
	}
	select {}
}

// signalling closes a channel at the first write.
type signalling struct {
	bytes.Buffer
	once  sync.Once
	wrote chan struct{}
}

func (s *signalling) Write(p []byte) (int, error) {
	defer s.once.Do(func() { close(s.wrote) })
	return s.Buffer.Write(p)
}

func noEnvironment(string) string { return "" }

// A line filter answers each line as it comes, and ends at an interrupt, with an
// array that is one.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	out := &signalling{wrote: make(chan struct{})}
	var stderr bytes.Buffer
	done := make(chan int)
	go func() {
		done <- run(ctx, []string{"extract", "--input", "jsonl", "--format", "json"}, environment{
			stdin: blocked{strings.NewReader(`{"text": "It opened."}` + "\n")}, stdout: out, stderr: &stderr, getenv: noEnvironment,
		})
	}()
	const patience = 20 * time.Second
	select {
	case <-out.wrote:
	case <-time.After(patience):
		require.Fail(t, "a line was not answered before the next one came")
	}
	cancel()
	select {
	case code := <-done:
		assert.Equal(t, exitInterrupted, code)
	case <-time.After(patience):
		require.Fail(t, "the interrupt did not end a blocked read")
	}
	assert.Equal(t, "dateline: interrupted\n", stderr.String())
	assert.True(t, strings.HasSuffix(out.String(), "}\n]\n"), out.String())
}

// endless gives as much of one letter as is asked for.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestTooLong(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 200 MB")
	}
	var stdout, stderr bytes.Buffer
	env := environment{stdin: endless{}, stdout: &stdout, stderr: &stderr, getenv: noEnvironment}
	assert.Equal(t, exitNothing, run(t.Context(), []string{"extract"}, env))
	assert.Contains(t, stderr.String(), "stdin: an article of 67108865 bytes or more (the limit Item is 67108864)")

	stderr.Reset()
	env.stdin = io.MultiReader(strings.NewReader(`{"text": "`), io.LimitReader(endless{}, 2*extract.DefaultMaxBytes), strings.NewReader("\"}\n{\"text\": \"It opened.\"}\n"))
	assert.Equal(t, exitPartly, run(t.Context(), []string{"extract", "--input", "jsonl", "--format", "mentions"}, env))
	assert.Contains(t, stderr.String(), "stdin:1: a line of 134217741 bytes (the limit Item is 67108864)")
	assert.Contains(t, stdout.String(), `"id":"stdin#2"`)
}

func TestOneLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 50 MB")
	}
	text := strings.Repeat("x", 50_000_000-1) + "\n"
	require.Less(t, len(text), extract.DefaultMaxBytes)
	var stdout, stderr bytes.Buffer
	env := environment{stdin: strings.NewReader(text), stdout: &stdout, stderr: &stderr, getenv: noEnvironment}
	assert.Equal(t, exitDone, run(t.Context(), []string{"extract"}, env))
}

func TestWarningsAreLimited(t *testing.T) {
	var stdout, stderr bytes.Buffer
	line := `{"text": "当社は本日、新しい港の開港を発表しました。"}` + "\n"
	env := environment{stdin: strings.NewReader(strings.Repeat(line, 3*maxWarnings)), stdout: &stdout, stderr: &stderr, getenv: noEnvironment}
	assert.Equal(t, exitDone, run(t.Context(), []string{"extract", "--format", "mentions"}, env))
	assert.Equal(t, maxWarnings+1, strings.Count(stderr.String(), "\n"))
}
