package sniff

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		head, name string
		want       Kind
	}{
		{"LONDON, 4 March 2019 - The lock opened.", "", Text},
		{"Release, story, and text of the day\nIt opened.", "", Text},
		{"Content, London\nIt opened.", "", Text},
		{"[Photo] The lock opened.", "", Text},
		{"{Photo} The lock opened.", "", Text},
		{"--- \nThe lock: open\n---\n", "", Text},
		{"---\n\nThe lock opened: it is wide.\n", "", Text},
		{"From London to Hull\nDate: it took a day.\n", "", Mbox}, // as good as one by its first two lines
		{"From London to Hull it took a day.\nBy boat.", "", Text},
		{"FOR IMMEDIATE RELEASE\nContact: Jane Roe\nPhone: 555\nEmail: x@example.org\n\nIt opened.", "", Text},
		{"Subject: Lock\nFrom: a@example.org\nTo: b@example.org\n\nIt opened.", "", EML},
		{"<!DOCTYPE html><p>x", "", HTML},
		{"\uFEFF <div>x", "", HTML},
		{"<price> of wheat", "", Text},
		{"## by hand\n<p>x</p>", "a.html", HTML},
		{"## by hand\n<p>x</p>", "a.txt", Text},
		{"---\ntitle: Lock\n---\nIt opened.", "", Markdown},
		{"+++\ntitle = 'Lock'\n+++\nIt opened.", "", Markdown},
		{"{\"text\": \"x\"}\n{\"text\": \"y\"}\n", "", JSONL},
		{"{\"text\": \"x\"}", "", JSONL},
		{"{\"text\": \"x\n{\"text\": \"y\"}\n", "", JSONL},
		{"{\n  \"text\": \"x\"\n}\n", "", JSON},
		{"[\n{\"text\": \"x\"}]", "", JSON},
		{"[]", "", JSON},
		{"id,title,body\n1,x,y\n", "", CSV},
		{"id\ttitle\tbody\n1\tx\ty\n", "", CSV},
		{"\"ID\";\"Date\";\"Text\"\n", "", CSV},
		{"a,b\n1,2\n", "", Text},
		{"a,b\n1,2\n", "x.csv", CSV},
		{"%PDF-1.7", "a.txt", Foreign},
		{"x\x00y", "", Foreign},
		{"", "a.txt", Empty},
		{"", "a.txt.jsonl", JSONL},
		{" \n\t", "", Empty},
		{"BZh is no archive", "", Text},
		{"PK\x03\x04", "", Zip},
		{"WARC/1.1\r\n", "", WARC},
	} {
		assert.Equal(t, c.want, Of([]byte(c.head), c.name), "%q %s", c.head, c.name)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("id,title,body\n1,x,y\n", "x.csv")
	f.Add("---\ntitle: Lock\n---\n", "")
	f.Add("{\"a\": 1}\n", "")
	f.Add("From a\nb: c\n", "")
	f.Add(strings.Repeat("\x00", 600), "")
	f.Fuzz(func(t *testing.T, head, name string) {
		kind := Of([]byte(head), name)
		assert.NotEmpty(t, kind)
		if packed := Packed([]byte(head)); packed != "" {
			assert.Equal(t, packed, kind)
		}
		if kind == Foreign {
			assert.NotEmpty(t, Why([]byte(head)))
		}
		if kind == CSV {
			assert.NotZero(t, Delimiter([]byte(head), name))
		}
	})
}
