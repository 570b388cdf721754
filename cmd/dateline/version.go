package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type versionCommand struct{}

// Run prints one line.
func (versionCommand) Run(a *app) error {
	info, _ := debug.ReadBuildInfo()
	if _, err := fmt.Fprintln(a.stdout, version(info)); err != nil {
		return outputError{err}
	}
	return nil
}

// version describes a build: "dateline v1.2.3 (3f2c1a0d9b7e, modified) go1.26.0
// linux/amd64". What the build does not know is left out.
func version(info *debug.BuildInfo) string {
	line := "dateline"
	if info != nil {
		number := info.Main.Version
		if number == "" || number == "(devel)" {
			number = "development"
		}
		line += " " + number
		settings := map[string]string{}
		for _, s := range info.Settings {
			settings[s.Key] = s.Value
		}
		if revision := settings["vcs.revision"]; revision != "" {
			line += " (" + revision[:min(12, len(revision))]
			if settings["vcs.modified"] == "true" {
				line += ", modified"
			}
			line += ")"
		}
	}
	return fmt.Sprintf("%s %s %s/%s", line, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
