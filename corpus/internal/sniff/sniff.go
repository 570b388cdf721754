// Package sniff tells by the first bytes of a file what it is.
package sniff

import (
	"bytes"
	"encoding/json"
	"path"
	"strings"
)

// Kind is what a file is.
type Kind string

// The kinds of files. The names are those that users give them.
const (
	Text     Kind = "text"
	HTML     Kind = "html"
	Markdown Kind = "markdown" // text with front matter
	JSONL    Kind = "jsonl"
	JSON     Kind = "json" // an array of objects, or objects over several lines
	CSV      Kind = "csv"  // columns divided by commas or tabs
	Parquet  Kind = "parquet"
	WARC     Kind = "warc"
	Mbox     Kind = "mbox"
	EML      Kind = "eml"
	Zip      Kind = "zip"
	Tar      Kind = "tar"
	Gzip     Kind = "gzip"
	Zstd     Kind = "zstd"
	XZ       Kind = "xz"
	Bzip2    Kind = "bzip2"
	Empty    Kind = "empty"
	Foreign  Kind = "foreign" // not text
)

// Length is how many bytes Of wants to see.
const Length = 8 << 10

// magics are the kinds that are known by their first bytes.
var magics = []struct {
	magic string
	kind  Kind
}{
	{"PK\x03\x04", Zip}, {"PK\x05\x06", Zip},
	{"\x1F\x8B\x08", Gzip},
	{"\x28\xB5\x2F\xFD", Zstd},
	{"\xFD7zXZ\x00", XZ},
	{"BZh", Bzip2},
	{"PAR1", Parquet},
	{"WARC/", WARC},
}

// Packed tells what a file is that is not one text, or "".
func Packed(head []byte) Kind {
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.magic)) && !(m.kind == Bzip2 && !isBzip2(head)) {
			return m.kind
		}
	}
	if isTar(head) {
		return Tar
	}
	return ""
}

// Of tells what a file is. The head is its beginning, in UTF-8 unless it is no text;
// the name counts only where text can be two things.
func Of(head []byte, name string) Kind {
	if kind := Packed(head); kind != "" {
		return kind
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n")
	switch {
	case Why(head) != "":
		return Foreign
	case len(text) == 0 && len(head) < Length && isFeed(name):
		return JSONL
	case len(text) == 0 && len(head) < Length:
		return Empty
	case len(text) == 0:
		return Text
	}
	switch {
	case bytes.HasPrefix(text, []byte("From ")) && isMbox(text):
		return Mbox
	case looksLikeHTML(text):
		return HTML
	case text[0] == '{' || text[0] == '[':
		if kind := jsonKind(text, len(head) >= Length); kind != "" {
			return kind
		}
	case hasFrontMatter(text):
		return Markdown
	case isMessage(text):
		return EML
	}
	if Delimiter(head, name) != 0 {
		return CSV
	}
	if hasTags(text, name) {
		return HTML
	}
	return Text
}

// isFeed reports whether a file is called like lines of JSON. An empty one is a feed
// without articles, and no article without text.
func isFeed(name string) bool {
	extension := strings.ToLower(path.Ext(name))
	return extension == ".jsonl" || extension == ".ndjson"
}

func isBzip2(head []byte) bool {
	return len(head) >= 10 && head[3] >= '1' && head[3] <= '9' &&
		(string(head[4:10]) == "1AY&SY" || string(head[4:10]) == "\x17\x72\x45\x38\x50\x90")
}

// isTar reports whether head is a tar header: by its mark, or, for the oldest form,
// by its sum.
func isTar(head []byte) bool {
	const block = 512
	if len(head) < block {
		return false
	}
	sum, old := 0, 0
	for i, c := range head[:block] {
		if i >= 148 && i < 156 {
			c = ' '
		}
		sum += int(c)
	}
	digits := strings.Trim(string(head[148:156]), " \x00")
	if digits == "" {
		return false
	}
	for _, d := range digits {
		if d < '0' || d > '7' {
			return false
		}
		old = old*8 + int(d-'0')
	}
	return sum == old && head[0] != 0
}

// jsonKind tells the forms of JSON apart; "" is none of them. A text may begin with a
// bracket too.
func jsonKind(text []byte, cut bool) Kind {
	line, _, complete := bytes.Cut(text, []byte("\n"))
	line = bytes.TrimSpace(line)
	if text[0] == '{' && json.Valid(line) {
		return JSONL
	}
	after := bytes.TrimLeft(text[1:], " \t\r\n")
	switch {
	case len(after) == 0:
		return ""
	case text[0] == '[':
		if after[0] == '{' || after[0] == ']' && len(bytes.TrimSpace(after[1:])) == 0 {
			return JSON
		}
		return ""
	case after[0] != '"' && after[0] != '}':
		return ""
	case complete && len(line) > 1 && brokenObject(line):
		return JSONL
	case !complete && cut:
		return JSONL // one line, longer than the head
	}
	return JSON
}

// brokenObject reports whether a line is an object that was meant to be whole: its
// quotes and brackets do not go on in the next line as those of JSON over several
// lines do, which ends a line behind a comma or bracket.
func brokenObject(line []byte) bool {
	return !bytes.ContainsAny(line[len(line)-1:], ",{[:")
}

// hasFrontMatter reports whether a text begins with a block of properties between
// lines of "---" (YAML) or "+++" (TOML).
func hasFrontMatter(text []byte) bool {
	first, rest, found := bytes.Cut(text, []byte("\n"))
	fence := string(bytes.TrimRight(first, " \t\r"))
	if !found || fence != "---" && fence != "+++" {
		return false
	}
	mark := ":"
	if fence == "+++" {
		mark = "="
	}
	properties := 0
	for line := range bytes.Lines(rest) {
		trimmed := strings.TrimSpace(string(line))
		if trimmed == fence {
			return properties > 0
		}
		name, _, ok := strings.Cut(trimmed, mark)
		if ok && name != "" && !strings.ContainsAny(strings.TrimSpace(name), " \"'") && (len(line) > 0 && line[0] > ' ') {
			properties++
		} else if properties == 0 && trimmed != "" && trimmed[0] != '#' {
			return false
		}
	}
	// The block is longer than the head.
	return properties > 2
}
