package main

import (
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestVersion(t *testing.T) {
	assert.Regexp(t, `^dateline go1\.`, version(nil))
	assert.Regexp(t, `^dateline development go1\.`, version(&debug.BuildInfo{Main: debug.Module{Version: "(devel)"}}))
	info := &debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}, Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "0123456789abcdef0123"}, {Key: "vcs.modified", Value: "true"},
	}}
	assert.Regexp(t, `^dateline v1\.2\.3 \(0123456789ab, modified\) go1\.[^ ]+ \w+/\w+$`, version(info))
}

func TestFileName(t *testing.T) {
	for id, want := range map[string]string{
		"release.txt": "release", "a/b/Release.HTML": "Release", "2017.07": "2017.07", "feed.jsonl:3": "feed.jsonl_3",
		"../../escape": "_.._escape", "..": "document", "": "document", "a\x00b": "a_b", "\xff": "_", "東京/一": "東京_一", ".hidden": "hidden",
	} {
		assert.Equal(t, want, fileName(id), "%q", id)
	}
}
