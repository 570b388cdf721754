package corpus

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

// read reads one file, and fails for an error.
func read(t *testing.T, name, content string, options ...Option) []Item {
	t.Helper()
	t.Chdir(written(t, map[string]string{name: content}))
	var items []Item
	for item, err := range OpenItems([]string{name}, options...) {
		require.NoError(t, err)
		items = append(items, item)
	}
	return items
}

func monday() model.Day { return model.Day{Year: 2019, Month: time.March, Day: 4} }

func TestOpenMapsMetadata(t *testing.T) {
	items := read(t, "feed", `{"_id": 7, "body": "Open.", "Date Published": "Mon, 04 Mar 2019 10:00:00 +0100", "source": {"name": "Acme"}, `+
		`"country": "gb", "lang": "en", "url": "https://acme.example/7", "headline": "Lock"}`+"\n")
	require.Len(t, items, 1)
	assert.Equal(t, Item{Place: "feed#1", Language: "en", URL: "https://acme.example/7",
		Article: model.Article{ID: "7", Text: "Open.", Title: "Lock", Published: monday(), Publisher: "Acme", Country: "GB"}}, items[0])

	items = read(t, "feed", `{"text": "Open.", "date": "3/4/2019", "country": "Britain"}`+"\n",
		WithDefaults(model.Article{Country: "US", Publisher: "Acme"}))
	assert.Equal(t, []string{`the date "3/4/2019" is not understood`, `the country "Britain" is no code of two letters`}, items[0].Warnings)
	assert.Equal(t, model.Article{ID: "feed#1", Text: "Open.", Country: "US", Publisher: "Acme"}, items[0].Article)

	items = read(t, "feed", `{"text": "no", "story_full": "Open.", "n": 5}`+"\n", WithColumn("text", "story_full"), WithColumn("id", "n"))
	assert.Equal(t, "Open.", items[0].Text)
	assert.Equal(t, "5", items[0].ID)
}

func TestOpenTables(t *testing.T) {
	for _, delimiter := range []string{",", "\t", ";"} {
		table := strings.ReplaceAll("id|Headline|Body|Date\n1|Lock|\"It is \"\"open\"\".\nAt last.\"|2019-03-04\n2|Quay|Closed.|\n", "|", delimiter)
		items := read(t, "table", table)
		require.Len(t, items, 2, delimiter)
		assert.Equal(t, model.Article{ID: "1", Title: "Lock", Text: "It is \"open\".\nAt last.", Published: monday()}, items[0].Article)
		assert.Equal(t, "table#2", items[1].Place)
	}
}

func TestOpenMarkdown(t *testing.T) {
	items := read(t, "a", "---\ntitle: Lock\ndate: 2019-03-04\n---\n# Lock\n\nIt is open.\n")
	assert.Equal(t, model.Article{ID: "a", Title: "Lock", Text: "# Lock\n\nIt is open.\n", Published: monday()}, items[0].Article)
}

// page is a page with a menu.
const testPage = `<html lang="en"><head><meta charset="windows-1252"><title>Lock</title><meta name="date" content="2019-03-04"></head><body>
<div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">All of the news</a></li></ul></div>
<div class="content"><h1>The lock at Hull opens</h1>
<p>HULL, 4 March 2019 – The lock at Hull, which was closed for three years, opened on Monday, the council said, and boats went through it.</p>
<p>It cost £3 million, which is more than anybody had thought when the works began, and less than many had feared in the end.</p>
<p>The council will open the quay in May, and it hopes that the café there, which has been empty for a year, will be let by then.</p></div>
<div class="footer"><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></div></body></html>`

func latin(text string) string {
	return strings.NewReplacer("–", "\x96", "£", "\xA3", "é", "\xE9").Replace(text)
}

func TestOpenPages(t *testing.T) {
	items := read(t, "page", latin(testPage))
	require.Len(t, items, 1)
	assert.Equal(t, Item{Place: "page", Language: "en", Charset: "windows-1252",
		Article: model.Article{ID: "page", Text: testPage, Format: model.FormatHTML, Title: "Lock", Published: monday()}}, items[0])

	items = read(t, "page", latin(testPage), WithMainText())
	assert.Equal(t, model.FormatText, items[0].Format)
	assert.Contains(t, items[0].Text, "boats went through it.\n\nIt cost £3 million")
	assert.NotContains(t, items[0].Text, "Imprint")
}

// warcRecord is a record of a web archive.
func warcRecord(kind, mediaType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://acme.example/7\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, mediaType, len(block), block)
}

func answer(status, header, body string) string {
	return warcRecord("response", "application/http; msgtype=response",
		fmt.Sprintf("HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s", status, header, len(body), body))
}

func TestOpenWARC(t *testing.T) {
	records := []string{
		warcRecord("warcinfo", "application/warc-fields", "software: x\r\n"),
		answer("200 OK", "Content-Type: text/html\r\n", latin(testPage)),
		answer("404 Not Found", "Content-Type: text/html\r\n", "<p>No."),
		answer("200 OK", "Content-Type: image/png\r\n", "\x89PNG"),
		answer("200 OK", "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n", gzipped(t, "<p>Caf\u00e9")),
		warcRecord("conversion", "text/plain", "The text."),
	}
	whole := strings.Join(records, "")
	members := ""
	for _, r := range records {
		members += gzipped(t, r)
	}
	for _, archive := range []string{whole, members} {
		items := read(t, "archive", archive)
		require.Len(t, items, 3)
		assert.Equal(t, []string{"archive#2", "archive#5", "archive#6"}, []string{items[0].Place, items[1].Place, items[2].Place})
		assert.Equal(t, testPage, items[0].Text)
		assert.Equal(t, "https://acme.example/7", items[0].URL)
		assert.Equal(t, "<p>Caf\u00e9", items[1].Text)
		assert.Equal(t, model.FormatText, items[2].Format)
		assert.Len(t, read(t, "archive", archive, After("archive#5")), 1)
	}
}

const letter = "From: =?iso-8859-1?q?Acm=E9?= <press@acme.example>\r\nTo: all@example.org\r\nSubject: =?utf-8?q?Caf=C3=A9?= opens\r\n" +
	"Date: Mon, 04 Mar 2019 10:00:00 +0100\r\nMessage-ID: <7@acme.example>\r\nMIME-Version: 1.0\r\n" +
	"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n" +
	"--y\r\nContent-Type: text/html\r\n\r\n<p>no\r\n--y\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
	"The caf=E9 is =\r\nopen.\r\n--y--\r\n--x\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nPNG\r\n--x--\r\n"

func TestOpenMessages(t *testing.T) {
	want := model.Article{ID: "7@acme.example", Title: "Café opens", Text: "The café is open.", Published: monday(), Publisher: "Acmé"}
	items := read(t, "letter", letter)
	require.Len(t, items, 1)
	assert.Equal(t, want, items[0].Article)
	assert.Equal(t, []string{"attachments that were not read: 1"}, items[0].Warnings)
	assert.Equal(t, "iso-8859-1", strings.ReplaceAll(items[0].Charset, "windows-1252", "iso-8859-1"))

	mbox := "From press@acme.example Mon Mar  4 10:00:00 2019\n" + strings.ReplaceAll(letter, "\r\n", "\n") +
		"\nFrom b Mon Mar  4 10:00:00 2019\nFrom: b@acme.example\nSubject: Two\n\nHello.\n>From now on.\n\nFrom the quay:\nit goes on.\n" +
		"From c Mon Mar  4 10:00:00 2019\nSubject: Three\nFrom: c@acme.example\n\nBye.\n"
	items = read(t, "mailbox", mbox)
	require.Len(t, items, 3)
	assert.Equal(t, want, items[0].Article)
	assert.Equal(t, "Hello.\nFrom now on.\n\nFrom the quay:\nit goes on.\n", items[1].Text)
	assert.Equal(t, "mailbox#3", items[2].Place)
}

func TestOpenParquet(t *testing.T) {
	type row struct {
		ID        int64     `parquet:"id"`
		Body      *string   `parquet:"body,optional,zstd"`
		Title     string    `parquet:"headline,dict"`
		Published time.Time `parquet:"published_at,timestamp(microsecond)"`
		Day       int32     `parquet:"date,date"`
		Tags      []string  `parquet:"text,list"`
	}
	var out bytes.Buffer
	w := parquet.NewGenericWriter[row](&out, parquet.MaxRowsPerRowGroup(100))
	for i := range int64(250) {
		r := row{ID: i, Title: "Lock", Published: monday().Time().Add(10 * time.Hour)}
		if i != 120 {
			r.Body = new(fmt.Sprintf("Number %d.", i))
		}
		_, err := w.Write([]row{r})
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	for _, file := range []string{out.String(), gzipped(t, out.String())} {
		t.Chdir(written(t, map[string]string{"table": file}))
		n := 0
		for item, err := range OpenItems([]string{"table"}) {
			if n == 120 {
				assert.ErrorIs(t, err, ErrNoText)
				assert.Equal(t, "table#121", item.Place)
			} else {
				require.NoError(t, err)
				assert.Equal(t, model.Article{ID: fmt.Sprint(n), Title: "Lock", Text: fmt.Sprintf("Number %d.", n), Published: monday()}, item.Article)
			}
			n++
		}
		assert.Equal(t, 250, n)
		for item := range Open([]string{"table"}, After("table#150")) {
			assert.Equal(t, "Number 150.", item.Text)
			break
		}
	}
}

func TestOpenParquetGoesOnBehindABrokenGroup(t *testing.T) {
	type row struct {
		Text string `parquet:"text,zstd"`
	}
	var out bytes.Buffer
	w := parquet.NewGenericWriter[row](&out, parquet.MaxRowsPerRowGroup(3))
	for i := range 9 {
		_, err := w.Write([]row{{fmt.Sprint("Row ", i+1)}})
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	data := out.Bytes()
	file, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	column := file.Metadata().RowGroups[1].Columns[0].MetaData
	for i := range column.TotalCompressedSize {
		data[column.DataPageOffset+i] = 0xFF
	}
	folder := written(t, map[string]string{"table": string(data)})
	places := func(options ...Option) (all []string) {
		t.Chdir(folder)
		for item := range OpenItems([]string{"table"}, options...) {
			all = append(all, item.Place+item.Text)
		}
		return all
	}
	assert.Equal(t, []string{"table#1Row 1", "table#2Row 2", "table#3Row 3", "table#6", "table#7Row 7", "table#8Row 8", "table#9Row 9"}, places())
	assert.Equal(t, places()[4:], places(After("table#6")))
	assert.Equal(t, places()[3:], places(After("table#3")))
}

func TestOpenGzipOfMembers(t *testing.T) {
	var out bytes.Buffer
	for i := range 3 {
		w := gzip.NewWriter(&out)
		fmt.Fprintf(w, "{\"text\": \"Line %d.\"}\n", i)
		require.NoError(t, w.Close())
	}
	assert.Len(t, read(t, "log", out.String()), 3)
}
