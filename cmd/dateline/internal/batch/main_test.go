package batch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/golden"
	"github.com/dateline-nlp/dateline/extract"
)

// childVariable makes this program do a run, so that it can be killed.
const childVariable = "DATELINE_TEST_RUN"

func TestMain(m *testing.M) {
	if text := os.Getenv(childVariable); text != "" {
		var o Options
		err := json.Unmarshal([]byte(text), &o)
		if err == nil {
			_, err = Run(context.Background(), o, world(nil))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

type silent struct{}

func (silent) Phase(string)      {}
func (silent) Show(Status, bool) {}

// world is what runs of tests are given. Their parts are small.
func world(faults *[]Fault) World {
	extractor, err := extract.New()
	if err != nil {
		panic(err)
	}
	return World{
		Extractor: extractor, Stdin: strings.NewReader(""), Program: "test", Data: map[string]string{}, Progress: silent{},
		Now: time.Now, PartRecords: 7,
		Report: func(f Fault) {
			if faults != nil {
				*faults = append(*faults, f)
			}
		},
	}
}

// archive writes articles into a folder: those of the golden corpus, some of them
// twice, with two things that cannot be read between them.
func archive(t *testing.T, articles int) string {
	t.Helper()
	folder := t.TempDir()
	names, err := fs.Glob(golden.Files(), "*.txt")
	require.NoError(t, err)
	lines := ""
	for i := range articles {
		text, err := fs.ReadFile(golden.Files(), names[i%len(names)])
		require.NoError(t, err)
		if i%2 == 0 {
			require.NoError(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("%03d.txt", i)), text, 0o666))
			continue
		}
		line, err := json.Marshal(map[string]any{"id": i, "text": string(text), "title": "Title", "published": "2024-03-05"})
		require.NoError(t, err)
		lines += string(line) + "\n"
		if i == 15 {
			lines += "{\"text\": 5\n"
		}
	}
	require.NoError(t, os.WriteFile(filepath.Join(folder, "feed.jsonl"), []byte(lines), 0o666))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "005.zip"), []byte("PK\x03\x04 this is no archive"), 0o666))
	return folder
}

func options(input, output string) Options {
	return Options{Output: output, Formats: Formats(), Jobs: 2, MaxErrors: -1, Settings: Settings{Inputs: []string{input}}}
}

// files returns the files of a folder by their names. Of the manifest it leaves out when
// and how the run ran.
func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	require.NoError(t, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if entry.Name() == ManifestFile {
			var m map[string]any
			require.NoError(t, json.Unmarshal(data, &m))
			delete(m, "run")
			data, err = json.Marshal(m)
		}
		name, _ := filepath.Rel(folder, path)
		all[name] = string(data)
		return err
	}))
	require.Greater(t, len(all), 10)
	return all
}

// requireSame compares data sets file by file, without printing them.
func requireSame(t *testing.T, want, got map[string]string) {
	t.Helper()
	for name := range got {
		require.Contains(t, want, name)
	}
	for name, content := range want {
		require.Contains(t, got, name)
		require.True(t, content == got[name], "%s differs", name)
	}
}

// child does a run in a process of its own, and kills it after a time.
func child(t *testing.T, o Options, after time.Duration) (killed bool) {
	t.Helper()
	program, err := os.Executable()
	require.NoError(t, err)
	text, err := json.Marshal(o)
	require.NoError(t, err)
	command := exec.Command(program)
	command.Env = append(os.Environ(), childVariable+"="+string(text))
	var said strings.Builder
	command.Stderr = &said
	require.NoError(t, command.Start())
	timer := time.AfterFunc(after, func() { _ = command.Process.Kill() })
	defer timer.Stop()
	err = command.Wait()
	exit, failed := errors.AsType[*exec.ExitError](err)
	if failed && exit.ExitCode() == -1 {
		return true
	}
	require.NoError(t, err, said.String())
	return false
}
