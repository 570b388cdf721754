package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// inputKind is how an input is written.
type inputKind string

// The kinds of inputs, as the flag --input names them.
const (
	kindAuto  inputKind = "auto"
	kindText  inputKind = "text"
	kindHTML  inputKind = "html"
	kindJSONL inputKind = "jsonl"
)

// headLength is how many bytes of an input are looked at to tell what it is.
const headLength = 8 << 10

// kindOf tells how an input is written: by the extension of its name, else by its
// first bytes. Anything that is neither HTML nor JSONL is text.
func kindOf(name string, head []byte) inputKind {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return kindHTML
	case ".jsonl", ".ndjson":
		return kindJSONL
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, utf8Mark), " \t\r\n")
	switch {
	case looksLikeHTML(head):
		return kindHTML
	case looksLikeJSONL(head):
		return kindJSONL
	}
	return kindText
}

// htmlOpenings are the ways in which pages and fragments begin, in lower case.
var htmlOpenings = []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<!--", "<article", "<section",
	"<main", "<header", "<div", "<p", "<span", "<table", "<h1", "<h2", "<h3"}

func looksLikeHTML(head []byte) bool {
	start := strings.ToLower(string(head[:min(len(head), 256)]))
	if strings.HasPrefix(start, "<?xml") {
		return strings.Contains(start, "<html") || strings.Contains(start, "<!doctype html")
	}
	for _, opening := range htmlOpenings {
		rest, found := strings.CutPrefix(start, opening)
		// "<p" must not take "<price" for a paragraph.
		if found && (opening == "<!--" || rest == "" || strings.ContainsAny(rest[:1], " \t\r\n>/")) {
			return true
		}
	}
	return false
}

// looksLikeJSONL reports whether the first line is an object with a text. Of a
// line longer than the head only the beginning can be seen.
func looksLikeJSONL(head []byte) bool {
	line, _, complete := bytes.Cut(head, []byte("\n"))
	line = bytes.TrimSpace(line)
	if !bytes.HasPrefix(line, []byte("{")) || !bytes.Contains(line, []byte(`"text"`)) {
		return len(line) >= headLength/2 && bytes.HasPrefix(line, []byte(`{"`))
	}
	return !complete || json.Valid(line)
}

// foreign is a sort of file that is not text, how it begins, and what to do about it.
type foreign struct{ magic, what, advice string }

var foreigners = []foreign{
	{"%PDF-", "a PDF file", "take the text out of it first, for example with: pdftotext -layout FILE - | dateline extract"},
	{"PK\x03\x04", "a zip archive", "unpack it, and name the files in it"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document", "save it as plain text or as HTML"},
	{"{\\rtf", "an RTF document", "save it as plain text or as HTML"},
	{"\x1F\x8B", "compressed by gzip", "unpack it first: gzip -dc FILE | dateline extract"},
	{"\x28\xB5\x2F\xFD", "compressed by zstd", "unpack it first: zstd -dc FILE | dateline extract"},
	{"BZh", "compressed by bzip2", "unpack it first: bzip2 -dc FILE | dateline extract"},
	{"\xFD7zXZ\x00", "compressed by xz", "unpack it first: xz -dc FILE | dateline extract"},
	{"\x89PNG", "a picture", "only text can be read"},
	{"\xFF\xD8\xFF", "a picture", "only text can be read"},
	{"GIF8", "a picture", "only text can be read"},
}

// officeNames are the documents that are zip archives inside, by what they hold.
var officeNames = []struct{ part, what string }{
	{"word/", "a Word document"},
	{"xl/", "an Excel sheet"},
	{"ppt/", "a PowerPoint presentation"},
	{"opendocument", "an OpenDocument file"},
	{"application/epub", "an EPUB book"},
}

// checkText returns an error that says what to do if the first bytes of an input
// are not those of a text.
func checkText(name string, head []byte) error {
	for _, f := range foreigners {
		if !bytes.HasPrefix(head, []byte(f.magic)) {
			continue
		}
		if f.magic == "PK\x03\x04" {
			if what := officeName(name, head); what != "" {
				return fmt.Errorf("%s, not text: save it as plain text or as HTML, for example with: pandoc -t plain FILE | dateline extract", what)
			}
		}
		return fmt.Errorf("%s, not text: %s", f.what, f.advice)
	}
	zeros := [2]int{}
	controls := 0
	for i, c := range head {
		switch {
		case c == 0:
			zeros[i%2]++
		case c < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", rune(c)):
			controls++
		}
	}
	// In UTF-16 of English every other byte is zero, and hardly any of the others.
	for i, order := range []string{"UTF-16BE", "UTF-16LE"} {
		if zeros[i] > len(head)*2/5 && zeros[1-i] <= len(head)/20 {
			return fmt.Errorf("UTF-16 without a byte order mark: convert it first: iconv -f %s -t UTF-8 FILE | dateline extract", order)
		}
	}
	switch {
	case zeros != [2]int{}:
		return errors.New("not text: there are NUL bytes in it")
	case controls > len(head)/50:
		return errors.New("not text: it is mostly control characters")
	}
	return nil
}

// officeName says which sort of document a zip archive is, or "".
func officeName(name string, head []byte) string {
	for _, o := range officeNames {
		if bytes.Contains(head, []byte(o.part)) {
			return o.what
		}
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".docx":
		return "a Word document"
	case ".odt":
		return "an OpenDocument file"
	}
	return ""
}
