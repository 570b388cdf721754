package sniff

import (
	"bytes"
	"strings"
)

// foreigners are the sorts of files that are not text: how they begin, what they are,
// and what to do about it.
var foreigners = []struct{ magic, what, advice string }{
	{"%PDF-", "a PDF file", "take the text out of it first, for example with pdftotext -layout"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document", "save it as plain text or as HTML"},
	{"{\\rtf", "an RTF document", "save it as plain text or as HTML"},
	{"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", "pack it as zip or tar"},
	{"Rar!\x1A\x07", "a RAR archive", "pack it as zip or tar"},
	{"SQLite format 3\x00", "a SQLite database", "write its table as CSV or JSONL"},
	{"\x7FELF", "a program", ""},
	{"\x89PNG", "a picture", ""},
	{"\xFF\xD8\xFF", "a picture", ""},
	{"GIF8", "a picture", ""},
	{"II*\x00", "a picture", ""},
	{"RIFF", "a picture, sound or film", ""},
	{"ID3", "a sound", ""},
}

// Why says what a file is that is not text, or "".
func Why(head []byte) string {
	for _, f := range foreigners {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return advised(f.what+", not text", f.advice)
		}
	}
	zeros, controls := 0, 0
	for _, c := range head {
		switch {
		case c == 0:
			zeros++
		case c < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", rune(c)):
			controls++
		}
	}
	switch {
	case zeros > 0:
		return "not text: there are NUL bytes in it"
	case controls > len(head)/50:
		return "not text: it is mostly control characters"
	}
	return ""
}

// officeNames are the documents that are zip archives inside, by a member they hold.
var officeNames = []struct{ member, what string }{
	{"word/document.xml", "a Word document"},
	{"xl/workbook.xml", "an Excel sheet"},
	{"ppt/presentation.xml", "a PowerPoint presentation"},
	{"META-INF/container.xml", "an EPUB book"},
	{"content.xml", "an OpenDocument file"},
}

// Office says which document a zip archive is that holds the member, or "".
func Office(member string) string {
	for _, o := range officeNames {
		if member == o.member {
			return advised(o.what, "save it as plain text or as HTML")
		}
	}
	return ""
}

func advised(what, advice string) string {
	if advice == "" {
		return what
	}
	return what + ": " + advice
}
