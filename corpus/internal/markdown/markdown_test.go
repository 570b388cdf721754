package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want, title, day, why string }{
		{"---\ntitle: \"The \\\"lock\\\" opens\"\ndate: 2019-03-04 # Monday\ntags:\n  - lock\n  - title: no\n---\n\n# The lock\n", "# The lock\n",
			`The "lock" opens`, "2019-03-04", "YAML"},
		{"---\r\ntitle: 'It''s open'\r\nDate Published: 4 March 2019\r\n---\r\nText", "Text", "It's open", "4 March 2019", "line ends of Windows"},
		{"+++\ntitle = \"Open\"\ndate = 2019-03-04T10:00:00Z\n[extra]\nx = 1\n+++\nText", "Text", "Open", "2019-03-04T10:00:00Z", "TOML"},
		{"---\ntitle: >-\n  A long\n  title\ndate: 2019-03-04\n...\nText", "Text", "A long title", "2019-03-04", "a block, and the other end"},
		{"---\ntitle: A long\n  title\n---\nText", "Text", "A long title", "", "a value over two lines"},
		{"---\ntitle: Open: at last #1\ntext: no\n---\nText", "Text", "Open: at last", "", "a colon in a value, no text from a property"},
		{"---\ntitle: [a, b]\n---\nText", "Text", "", "", "a list"},
		{"---\ntitle: Open\nText", "---\ntitle: Open\nText", "", "", "not closed"},
		{"Text\n---\ntitle: no\n---\n", "Text\n---\ntitle: no\n---\n", "", "", "not at the beginning"},
	} {
		var r record.Record
		assert.Equal(t, c.want, Read(c.text, record.NewColumns(nil), &r), c.why)
		assert.Equal(t, c.title, r.Values[record.Title], c.why)
		assert.Equal(t, c.day, r.Values[record.Published], c.why)
		assert.Empty(t, r.Values[record.Text], c.why)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("---\ntitle: \"x\"\nblock: |\n  y\n---\nText")
	f.Add("+++\na = 'b'\n+++\n")
	f.Fuzz(func(t *testing.T, text string) {
		var r record.Record
		rest := Read(text, record.NewColumns(nil), &r)
		assert.True(t, strings.HasSuffix(text, rest))
	})
}
