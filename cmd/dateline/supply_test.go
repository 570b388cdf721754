package main

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A line of NOTICE names a module, its licences, and what it is for.
var noticeLine = regexp.MustCompile(`(?m)^ {0,2}([\w.-]+\.[\w.-]+/\S+) +([A-Z][\w.+-]*(?:, [A-Z][\w.+-]*)*)(?: {2,}|$)`)

// signs are words by which the text of a licence is known.
var signs = []struct{ licence, words string }{
	{"Apache-2.0", "Apache License"},
	{"MPL-2.0", "Mozilla Public License"},
	{"MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy"},
	{"BSD-3-Clause", "used to endorse or promote products"},
	{"BSD-2-Clause", "Redistribution and use in source and binary forms"},
}

func TestNoticeHasTheLicenceOfEveryModule(t *testing.T) {
	if testing.Short() {
		t.Skip("asks the go command for the modules")
	}
	t.Chdir("../..")
	notice, err := os.ReadFile("NOTICE")
	require.NoError(t, err)
	linked, tests, found := strings.Cut(string(notice), "Libraries of the tests only")
	require.True(t, found)
	_, linked, found = strings.Cut(linked, "Libraries of the command and of the library")
	require.True(t, found)

	inCommand := modules(t, "./cmd/dateline", "./extract", "./corpus/...")
	assert.Equal(t, slices.Sorted(maps.Keys(inCommand)), slices.Sorted(maps.Keys(listed(linked))), "modules that are linked, and those that NOTICE lists")
	inTests := modules(t, "-test", "./...")
	maps.DeleteFunc(inTests, func(path, _ string) bool { return inCommand[path] != "" })
	assert.Equal(t, slices.Sorted(maps.Keys(inTests)), slices.Sorted(maps.Keys(listed(tests))), "modules of the tests, and those that NOTICE lists")

	for _, section := range []struct {
		folders map[string]string
		notice  string
	}{{inCommand, linked}, {inTests, tests}} {
		names := listed(section.notice)
		for path, folder := range section.folders {
			text := licenceText(t, folder)
			for _, s := range signs {
				if strings.Contains(text, s.words) {
					assert.Contains(t, names[path], s.licence, path)
					break
				}
			}
		}
	}
}

// modules returns the folders of the modules that packages are made of, ours left out,
// for all systems that the command is released for: each has some of its own.
func modules(t *testing.T, packages ...string) map[string]string {
	t.Helper()
	form := "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}"
	folders := map[string]string{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", append([]string{"list", "-deps", "-f", form}, packages...)...)
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := list.Output()
		require.NoError(t, err)
		for line := range strings.Lines(string(out)) {
			if path, folder, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				folders[path] = folder
			}
		}
	}
	return folders
}

// listed returns the modules that a section of NOTICE names, with their licences.
func listed(section string) map[string]string {
	names := map[string]string{}
	for _, m := range noticeLine.FindAllStringSubmatch(section, -1) {
		names[m[1]] = m[2]
	}
	return names
}

// licenceText returns the words of a module's licence, on one line.
func licenceText(t *testing.T, folder string) string {
	t.Helper()
	for _, pattern := range []string{"LICENSE", "LICENSE.*", "COPYING"} {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		require.NoError(t, err)
		if len(files) > 0 {
			text, err := os.ReadFile(files[0])
			require.NoError(t, err)
			return strings.Join(strings.Fields(string(text)), " ")
		}
	}
	t.Errorf("%s has no licence", folder)
	return ""
}

func TestReadmeSaysWhatEachDependencyIsFor(t *testing.T) {
	t.Chdir("../..")
	out, err := exec.Command("go", "mod", "edit", "-json").Output()
	require.NoError(t, err)
	var module struct {
		Require []struct {
			Path     string
			Indirect bool
		}
	}
	require.NoError(t, json.Unmarshal(out, &module))
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	var direct []string
	for _, r := range module.Require {
		if !r.Indirect {
			direct = append(direct, r.Path)
		}
	}
	var said []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+\\.[^`]+/[^`]+)` \\| [^|]+ \\|$").FindAllStringSubmatch(string(readme), -1) {
		said = append(said, m[1])
	}
	assert.ElementsMatch(t, direct, said)
}
