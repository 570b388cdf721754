package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const good = "{\"text\": \"Good.\"}\n"

// What is broken is an error in its place, and what stands around it is read.
func TestOpenBroken(t *testing.T) {
	rawZip := zipped(t, map[string]string{"a": "A.", "b": "B."})
	long := gzipped(t, strings.Repeat(good, 2000))
	for _, c := range []struct {
		name, content, why string
		want               []string
	}{
		{"a.zip", rawZip[:len(rawZip)-30], "a truncated zip archive", []string{
			"a.zip! a.zip: its directory cannot be read, perhaps it is cut off: zip: not a valid zip file"}},
		{"a.zip", strings.Replace(stored(t, "A."), "A.", "X.", 1), "a member with a wrong sum", []string{"a.zip!/a! a.zip!/a: zip: checksum error"}},
		{"a.gz", gzipped(t, good) + gzipped(t, good)[:12], "a truncated gzip member", []string{
			"a.gz#1: Good.", "a.gz#2! a.gz:2: it is cut off: unexpected EOF"}},
		{"a.gz", gzipped(t, good) + gzipped(t, "{\"text\": \"Bad.\"}\n") + gzipped(t, good), "whole members", []string{
			"a.gz#1: Good.", "a.gz#2: Bad.", "a.gz#3: Good."}},
		{"a.gz", gzipped(t, good) + spoilt(gzipped(t, good)) + gzipped(t, good), "a gzip member with a wrong sum", []string{
			"a.gz#1: Good.", "a.gz#2: Good.", "a.gz#3! a.gz:3: a broken gzip member: gzip: invalid checksum", "a.gz#4: Good."}},
		{"a.gz", gzipped(t, good) + "rubbish" + gzipped(t, good), "rubbish between members", []string{"a.gz#1: Good.", "a.gz#2: Good."}},
		{"a.gz", long[:len(long)/2], "a truncated gzip stream", nil},
		{"a.jsonl", good + "{\"text\": \"Half\n" + good, "a broken line in the middle", []string{
			"a.jsonl#1: Good.", "a.jsonl#2! a.jsonl:2:14: not JSON: unexpected end of JSON input", "a.jsonl#3: Good."}},
		{"a.jsonl", good + "{\"text\": \"caf\xE9 \x93x\x94\"}\n{\"text\": 5}\n[]\n{\"text\": \" \"}\n", "lines of another charset, and without text", []string{
			"a.jsonl#1: Good.", "a.jsonl#2: café “x”", "a.jsonl#3: 5", "a.jsonl#4! a.jsonl:4:1: a JSON array, where an object with a text should be",
			"a.jsonl#5! a.jsonl:5: there is no text in it"}},
		{"a.json", "[{\"text\": \"One.\"}, {\"text\": }, 5, {\"text\": \"Two.\"}, {\"text\"", "an array that is broken and cut off", []string{
			"a.json#1: One.", "a.json#2! a.json:1: not JSON: invalid character '}' looking for beginning of value",
			"a.json#3! a.json:1: a JSON number, where an object with a text should be", "a.json#4: Two.",
			"a.json#5! a.json:1: not JSON, or cut off: unexpected EOF"}},
		{"a.warc", answer("200 OK", "Content-Type: text/html\r\n", "<p>One.") + "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n" +
			warcRecord("response", "application/http", "no answer") + answer("200 OK", "Content-Type: text/html\r\n", "<p>Two.") +
			"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nx", "a broken web archive", []string{
			"a.warc#1: <p>One.", "a.warc#2! a.warc#2: a record without length (\"x\")",
			"a.warc#3! a.warc#3: not an answer of HTTP: malformed HTTP status code \"answer\"", "a.warc#4: <p>Two.",
			"a.warc#5! a.warc#5: the record is cut off: unexpected EOF"}},
		{"a.mbox", "From a Mon Mar  4 10:00:00 2019\nFrom: a\n\nOne.\nFrom b Mon Mar  4 10:00:00 2019\nbroken\n\nFrom c Mon Mar  4 10:00:00 2019\nFrom: c\n\nTwo.\n",
			"a broken message", []string{"a.mbox#1: One.\n", "a.mbox#2! a.mbox:5: not a message: malformed header line: broken", "a.mbox#3: Two.\n"}},
		{"a.pdf", "%PDF-1.7", "a foreign file", []string{
			"a.pdf! a.pdf: a PDF file, not text: take the text out of it first, for example with pdftotext -layout: nothing that can be read"}},
		{"a.docx", zipped(t, map[string]string{"word/document.xml": "<x/>"}), "a document inside a zip archive", []string{
			"a.docx! a.docx: a Word document: save it as plain text or as HTML: nothing that can be read"}},
		{"a.parquet", "PAR1 and nothing PAR1", "a broken table", nil},
		{"a", "A\x00B", "zeros", []string{"a! a: not text: there are NUL bytes in it: nothing that can be read"}},
		{"a", " \n", "nothing", []string{"a! a: there is no text in it"}},
		{"a.xz", "\xFD7zXZ\x00 and nothing", "broken xz", nil},
		{"a.zst", "\x28\xB5\x2F\xFD and nothing", "broken zstd", nil},
		{"a.bz2", "BZh91AY&SY and nothing", "broken bzip2", nil},
		{"a.tar", tarred(t, releases)[:2000], "a truncated tar archive", nil},
	} {
		folder := written(t, map[string]string{c.name: c.content, "z": "The last."})
		lines := opened(t, folder, []string{"."})
		for i, line := range lines {
			// Behind each place, also that of an error, the rest is the same.
			place, _, _ := strings.Cut(line, ": ")
			place, _, _ = strings.Cut(place, "! ")
			if i < 3 || i > len(lines)-4 {
				assert.Equal(t, lines[i+1:], append([]string{}, opened(t, folder, []string{"."}, After(place))...), "%s after %s", c.why, place)
			}
		}
		assert.Equal(t, "z: The last.", lines[len(lines)-1], c.why)
		if c.want != nil {
			assert.Equal(t, c.want, lines[:len(lines)-1], c.why)
			continue
		}
		require.Greater(t, len(lines), 1, c.why)
		errs := 0
		for _, line := range lines {
			if strings.Contains(line, "! "+c.name) {
				errs++
			}
		}
		assert.Equal(t, 1, errs, "%s: %q", c.why, lines[max(0, len(lines)-4):])
	}
}

// stored is a zip archive with one member that is not compressed.
func stored(t *testing.T, content string) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	f, err := w.CreateHeader(&zip.FileHeader{Name: "a", Method: zip.Store})
	require.NoError(t, err)
	_, err = io.WriteString(f, content)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.String()
}

// spoilt changes the sum at the end of a gzip member.
func spoilt(member string) string {
	b := []byte(member)
	b[len(b)-6] ^= 0x55
	return string(b)
}

func TestOpenBoundsSizes(t *testing.T) {
	small := WithLimits(Limits{Item: 1000, Depth: 2, Members: 2, Growth: 2})
	big := strings.Repeat("x", 5000)
	for name, c := range map[string]struct{ content, limit, goesOn string }{
		"a":       {big, "Item", ""},
		"a.gz":    {gzipped(t, big), "Item", ""},
		"a.jsonl": {good + `{"text": "` + big + "\"}\n" + good, "Item", "a.jsonl#3: Good."},
		"a.json":  {`[{"text": "` + big + `"}, {"text": "Good."}]`, "Item", "a.json#2: Good."},
		"a.csv":   {"id,text\n1," + big + "\n2,Good.\n", "Item", "a.csv#2: Good."},
		"a.warc": {warcRecord("conversion", "text/plain", big) + warcRecord("conversion", "text/plain", "Good."),
			"Item", "a.warc#2: Good."},
		"a.mbox": {"From a Mon Mar  4 10:00:00 2019\nFrom: a\n\n" + big + "\nFrom c Mon Mar  4 10:00:00 2019\nFrom: c\n\nGood.", "Item", "a.mbox#2: Good."},
		"a.zip":  {zipped(t, map[string]string{"1": "A.", "2": "B.", "3": "C."}), "Members", "a.zip!/2: B."},
		"deep":   {gzipped(t, zipped(t, map[string]string{"1": gzipped(t, good)})), "Depth", ""},
	} {
		lines := opened(t, written(t, map[string]string{name: c.content}), []string{name}, small)
		assert.Contains(t, strings.Join(lines, "\n"), "(the limit "+c.limit+" is ", name)
		if c.goesOn != "" {
			assert.Contains(t, lines, c.goesOn, name)
		}
	}
}

// A line of 200 MB is an error, and is not held in memory.
func TestOpenBoundsMemory(t *testing.T) {
	part := strings.Repeat("x", 1<<20)
	parts := []io.Reader{strings.NewReader(good + `{"text": "`)}
	for range 200 {
		parts = append(parts, strings.NewReader(part))
	}
	parts = append(parts, strings.NewReader("\"}\n"+good))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var got []string
	for item, err := range OpenItems([]string{"-"}, WithStdin(io.MultiReader(parts...)), WithLimits(Limits{Item: 1 << 20})) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, item.Place)
	}
	runtime.ReadMemStats(&after)
	assert.Equal(t, []string{"stdin#1", "stdin:2: a line of 209715213 bytes (the limit Item is 1048576)", "stdin#3"}, got)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(16<<20))
}

func TestOpenRefusesBombs(t *testing.T) {
	// 300 MB of zeros are more than 256 MiB, and more than 200 times their size.
	bomb := packedBy(t, "", func(w io.Writer) (io.WriteCloser, error) { return gzipOf(w, 300<<20) })
	lines := opened(t, written(t, map[string]string{"a.gz": bomb}), []string{"a.gz"}, WithLimits(Limits{Item: 1 << 30}), WithFormat("text"))
	require.Len(t, lines, 1)
	assert.Contains(t, lines[0], "(the limit Growth is 200)")
}

func TestOpenRefusesTricksOfNames(t *testing.T) {
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, h := range []tar.Header{
		{Name: "../up", Typeflag: tar.TypeReg}, {Name: "/root", Typeflag: tar.TypeReg}, {Name: `c:\x`, Typeflag: tar.TypeReg},
		{Name: "a/../../b", Typeflag: tar.TypeReg}, {Name: "link", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"},
		{Name: "pipe", Typeflag: tar.TypeFifo}, {Name: ".hidden", Typeflag: tar.TypeReg}, {Name: "./good", Typeflag: tar.TypeReg},
		{Name: "good", Typeflag: tar.TypeReg}, {Name: "well!/known#3", Typeflag: tar.TypeReg},
	} {
		h.Mode, h.Size = 0o644, 0
		if h.Typeflag == tar.TypeReg {
			h.Size = 2
		}
		require.NoError(t, w.WriteHeader(&h))
		if h.Size > 0 {
			_, err := w.Write([]byte("A."))
			require.NoError(t, err)
		}
	}
	require.NoError(t, w.Close())
	lines := opened(t, written(t, map[string]string{"a.tar": out.String()}), []string{"a.tar"})
	assert.Equal(t, []string{
		"a.tar!/../up! a.tar!/../up: the name leads out of the archive",
		"a.tar!//root! a.tar!//root: the name leads out of the archive",
		`a.tar!/c:\x! a.tar!/c:\x: the name leads out of the archive`,
		"a.tar!/a/../../b! a.tar!/a/../../b: the name leads out of the archive",
		"a.tar!/link! a.tar!/link: a symbolic link, which is not followed",
		"a.tar!/pipe! a.tar!/pipe: not a regular file",
		"a.tar!/good: A.",
		"a.tar!/good#again9! a.tar!/good#again9: it was read already",
		"a.tar!/well%21/known%233: A.",
	}, lines)
}

func TestOpenZipThatIsEncrypted(t *testing.T) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	_, err := w.CreateRaw(&zip.FileHeader{Name: "secret", Flags: 1})
	require.NoError(t, err)
	require.NoError(t, w.Close())
	assert.Equal(t, []string{"a!/secret! a!/secret: it is encrypted"}, opened(t, written(t, map[string]string{"a": out.String()}), []string{"a"}))
}

func TestOpenFolders(t *testing.T) {
	files := maps.Clone(releases)
	files[".git/config"], files["__MACOSX/x"], files["secret.txt"], files["closed/x.txt"] = "no", "no", "no", "no"
	folder := written(t, files)
	require.NoError(t, os.Symlink("zz.txt", filepath.Join(folder, "link")))
	require.NoError(t, os.Symlink(".", filepath.Join(folder, "2019", "loop")))
	require.NoError(t, os.Chmod(filepath.Join(folder, "secret.txt"), 0))
	require.NoError(t, os.Chmod(filepath.Join(folder, "closed"), 0))
	t.Cleanup(func() { _ = os.Chmod(filepath.Join(folder, "closed"), 0o700) })
	lines := opened(t, folder, []string{"zz.txt", "link", ".", "2019", "missing"})
	want := []string{"zz.txt: The last.", "link: The last."}
	want = append(want, releaseLines[:4]...)
	want = append(want, "2019/loop! 2019/loop: a symbolic link, which is not followed")
	want = append(want, releaseLines[4:6]...)
	closed := []string{"closed! closed: permission denied"}
	secret := []string{"secret.txt! secret.txt: permission denied"}
	if os.Geteuid() == 0 {
		closed, secret = []string{"closed/x.txt: no"}, []string{"secret.txt: no"}
	}
	want = append(want, closed...)
	want = append(want, "link! link: it was read already")
	want = append(want, secret...)
	want = append(want, "zz.txt! zz.txt: it was read already", "2019! 2019: it was read already", "missing! missing: no such file or directory")
	assert.Equal(t, want, lines)
}

func TestOpenOptionsThatMakeNoSense(t *testing.T) {
	for _, option := range []Option{WithColumn("colour", "x"), WithCharset("runes"), WithFormat("pdf")} {
		n := 0
		for _, err := range Open([]string{"."}, option) {
			var fault *OptionError
			assert.ErrorAs(t, err, &fault)
			n++
		}
		assert.Equal(t, 1, n)
	}
}

func TestProgressEndsAtTheMeasure(t *testing.T) {
	files := maps.Clone(releases)
	files["2019/a.zip"], files["2019/b.tgz"] = zipped(t, releases), gzipped(t, tarred(t, releases))
	var table bytes.Buffer
	require.NoError(t, parquet.Write(&table, []struct{ Text string }{{"A."}}))
	files["c.parquet"] = table.String()
	t.Chdir(written(t, files))
	count, size := Measure([]string{"."})
	assert.Equal(t, len(files), count)
	for _, after := range []string{"", "2019/03/a.txt", "2019/a.zip!/zz.txt", "array.json#1"} {
		var progress Progress
		for _, err := range OpenItems([]string{"."}, WithProgress(&progress), After(after)) {
			assert.NoError(t, err)
		}
		assert.Equal(t, size, progress.Bytes(), after)
	}
}
