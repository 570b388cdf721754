package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/examples/beam/transform"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// broken are lines that no document can be made of, with what their failures say.
var broken = []struct{ name, line, want string }{
	{"no JSON", `{"id": "cut", "text": "LIMA, 3 May`, "unexpected end of JSON input"},
	{"no text", `{"id": "empty"}`, `there is no field "text"`},
	{"no day", `{"id": "day", "text": "On Monday.", "published": "3 May 2021"}`, "3 May 2021"},
	{"a list", `["LIMA"]`, "cannot unmarshal array"},
	{"no UTF-8", "{\"id\": \"latin\", \"text\": \"Bogot\xe1\"}", "not UTF-8"},
}

// articles are lines that documents can be made of: more than a worker takes at once.
func articles() []model.Article {
	var list []model.Article
	for i := range 200 {
		list = append(list, model.Article{
			ID:        fmt.Sprintf("release-%03d", i),
			Text:      fmt.Sprintf("Ombra Fisheries plc sold %d boats for £%d million on Tuesday, said Ada Quill, chair of Ombra Fisheries plc.", i+2, i+2),
			Published: model.Day{Year: 2023, Month: 6, Day: 8},
		})
	}
	return list
}

// The pipeline runs on the local runner, and what goes in is there at the end: each
// article as the document that the library gives, each broken line as a failure with
// the line in it.
func TestNothingIsLost(t *testing.T) {
	folder := t.TempDir()
	var plain, packed bytes.Buffer
	for i, a := range articles() {
		out := &plain
		if i%2 == 0 {
			out = &packed
		}
		require.NoError(t, json.NewEncoder(out).Encode(a))
	}
	for _, b := range broken {
		fmt.Fprintln(&plain, b.line)
	}
	fmt.Fprintln(&plain, "  ")
	require.NoError(t, os.WriteFile(filepath.Join(folder, "a.jsonl"), plain.Bytes(), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "b.jsonl.gz"), pack(t, packed.Bytes()), 0o644))
	// What was cut off in the middle of the packed text has no line any more, and a
	// record that says so.
	cut := pack(t, []byte("\n\n"+strings.Repeat("{}", 1000)))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "c.jsonl.gz"), cut[:len(cut)-6], 0o644))

	var counts bytes.Buffer
	output := filepath.Join(folder, "results")
	require.NoError(t, run(t.Context(), settings{input: filepath.Join(folder, "*.jsonl*"), output: output, shards: 3}, &counts))

	assert.Equal(t, "blank 3\ndocuments 200\nfailures 6\n", counts.String())
	assert.ElementsMatch(t, documents(t), lines(t, output, "documents", 3))
	var failed []string
	for _, line := range lines(t, output, "failures", 1) {
		var f transform.Failure
		require.NoError(t, json.Unmarshal([]byte(line), &f))
		if f.Place == filepath.Join(folder, "c.jsonl.gz:3") {
			assert.Equal(t, "the file is broken from here on: unexpected EOF", f.Error)
			continue
		}
		assert.Regexp(t, `/a\.jsonl:10[1-5]$`, f.Place)
		whole := f.Line + string(f.Bytes)
		failed = append(failed, whole)
		for _, b := range broken {
			if b.line == whole {
				assert.Contains(t, f.Error, b.want, b.name)
			}
		}
	}
	var want []string
	for _, b := range broken {
		want = append(want, b.line)
	}
	assert.ElementsMatch(t, want, failed)
}

func TestNoFileIsAnError(t *testing.T) {
	folder := t.TempDir()
	assert.ErrorContains(t, run(t.Context(), settings{input: folder + "/*.jsonl", output: folder, shards: 1}, &bytes.Buffer{}), "no files matching")
}

func TestWrongUsageIsAnError(t *testing.T) {
	for _, s := range []settings{{output: "out", shards: 1}, {input: "in", shards: 1}, {input: "in", output: "out"}} {
		_, err := build(s)
		assert.Error(t, err, s)
	}
}

// documents are the articles as the library itself gives them.
func documents(t *testing.T) []string {
	extractor, err := extract.New()
	require.NoError(t, err)
	var list []string
	for _, a := range articles() {
		document, err := extractor.Extract(t.Context(), a)
		require.NoError(t, err)
		require.Len(t, document.Money, 1)
		data, err := json.Marshal(document)
		require.NoError(t, err)
		list = append(list, string(data))
	}
	return list
}

// lines are those of all files of one sort.
func lines(t *testing.T, folder, sort string, files int) []string {
	names, err := filepath.Glob(filepath.Join(folder, sort+"-*.jsonl"))
	require.NoError(t, err)
	require.Len(t, names, files)
	var list []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		list = append(list, strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")...)
	}
	return list
}

func pack(t *testing.T, data []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}
