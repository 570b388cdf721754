package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract"
)

func TestKindOf(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       inputKind
	}{
		{"a.HTM", "", kindHTML},
		{"a.jsonl", "<html>", kindJSONL},
		{"a.ndjson", "", kindJSONL},
		{"-", "", kindText},
		{"a", " \n<!DOCTYPE html>", kindHTML},
		{"a", "\ufeff<html lang=en>", kindHTML},
		{"a", `<?xml version="1.0"?><html>`, kindHTML},
		{"a", `<?xml version="1.0"?><feed>`, kindText},
		{"a", "<p>One", kindHTML},
		{"a", "<price> is a price", kindText},
		{"a", "<Insert name> of Acme", kindText},
		{"a", `{"id": 1, "text": "x"}` + "\n", kindJSONL},
		{"a", `{"id": 1}` + "\n", kindText},
		{"a", `{"text": broken}` + "\n", kindText},
		{"a", "[Embargoed until noon]", kindText},
		{"a", `{"id": 1, "summary": "` + strings.Repeat("x", headLength), kindJSONL},
		{"a", "10 July 2017", kindText},
	} {
		assert.Equal(t, c.want, kindOf(c.name, []byte(c.head[:min(len(c.head), headLength)])), "%s: %.40q", c.name, c.head)
	}
}

func TestDecoded(t *testing.T) {
	const text = "Lisbon é 東京 😀 end"
	units := utf16.Encode([]rune(text))
	little, big := []byte("\xff\xfe"), []byte("\xfe\xff")
	for _, u := range units {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	for name, c := range map[string]struct{ data, want string }{
		"UTF-8":         {text, text},
		"with its mark": {"\ufeff" + text, "\ufeff" + text},
		"little endian": {string(little), text},
		"big endian":    {string(big), text},
		"half a unit":   {string(little) + "x", text + "\uFFFD"},
		"half a pair":   {"\xfe\xff\xd8\x3d\x00a", "\uFFFDa"},
		"other half":    {"\xfe\xff\xdc\x3d\x00a", "\uFFFDa"},
		"pair cut off":  {"\xfe\xff\xd8\x3d", "\uFFFD"},
		"mark alone":    {"\xfe\xff", ""},
		"nothing":       {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			for _, source := range []io.Reader{strings.NewReader(c.data), iotest.OneByteReader(strings.NewReader(c.data))} {
				reader, err := decoded(bufio.NewReaderSize(source, bufferSize))
				require.NoError(t, err)
				got, err := io.ReadAll(reader)
				require.NoError(t, err)
				assert.Equal(t, c.want, string(got))
			}
		})
	}
}

func TestDecodedLongText(t *testing.T) {
	text := strings.Repeat("Lisbon 東京 😀 ", 3*bufferSize/16)
	data := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(text)) {
		data = append(data, byte(u), byte(u>>8))
	}
	reader, err := decoded(bufio.NewReaderSize(bytes.NewReader(data), bufferSize))
	require.NoError(t, err)
	got, err := io.ReadAll(reader)
	require.NoError(t, err)
	assert.Equal(t, text, string(got))
}

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
	assert.Contains(t, stderr.String(), "stdin: more than 67108864 bytes, longer than an article may be")

	stderr.Reset()
	env.stdin = io.MultiReader(strings.NewReader(`{"text": "`), io.LimitReader(endless{}, maxLine), strings.NewReader("\"}\n{\"text\": \"It opened.\"}\n"))
	assert.Equal(t, exitPartly, run(t.Context(), []string{"extract", "--input", "jsonl", "--format", "mentions"}, env))
	assert.Contains(t, stderr.String(), "stdin:1: the line is longer than 128 MiB")
	assert.Contains(t, stdout.String(), `"id":"stdin:2"`)
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
