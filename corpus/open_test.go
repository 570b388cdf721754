package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/ulikunitz/xz"
)

// opened is what Open gives, an item or an error a line: "place: text", "place! error".
func opened(t *testing.T, folder string, paths []string, options ...Option) []string {
	t.Helper()
	t.Chdir(folder)
	var lines []string
	for item, err := range OpenItems(paths, options...) {
		if err != nil {
			if fault, ok := errors.AsType[*ItemError](err); assert.True(t, ok, err) {
				assert.Equal(t, item.Place, fault.Place)
			}
			lines = append(lines, item.Place+"! "+err.Error())
			continue
		}
		lines = append(lines, item.Place+": "+item.Text)
	}
	return lines
}

// written writes files into a new folder.
func written(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	}
	return folder
}

func zipped(t testing.TB, files map[string]string) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(f, files[name])
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.String()
}

func tarred(t testing.TB, files map[string]string) string {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		require.NoError(t, w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(files[name]))}))
		_, err := io.WriteString(w, files[name])
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.String()
}

func gzipped(t testing.TB, content string) string {
	t.Helper()
	return packedBy(t, content, func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil })
}

func zstded(t testing.TB, content string) string {
	t.Helper()
	return packedBy(t, content, func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) })
}

func xzed(t testing.TB, content string) string {
	t.Helper()
	return packedBy(t, content, func(w io.Writer) (io.WriteCloser, error) { return xz.NewWriter(w) })
}

func packedBy(t testing.TB, content string, pack func(io.Writer) (io.WriteCloser, error)) string {
	t.Helper()
	var out bytes.Buffer
	w, err := pack(&out)
	require.NoError(t, err)
	_, err = io.WriteString(w, content)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.String()
}

// releases are a small archive with every sort of file that is simple.
var releases = map[string]string{
	"2019/03/a.txt":      "HULL, 4 March 2019 - The lock opened.",
	"2019/03/b.html":     "<p>HULL &ndash; The lock closed.</p>",
	"2019/04/feed.jsonl": `{"text": "One."}` + "\n" + `{"id": "x", "body": "Two."}` + "\n",
	"array.json":         `[{"text": "Three."}, {"text": "Four."}]`,
	"zz.txt":             "The last.",
}

var releaseLines = []string{
	"2019/03/a.txt: HULL, 4 March 2019 - The lock opened.",
	"2019/03/b.html: <p>HULL &ndash; The lock closed.</p>",
	"2019/04/feed.jsonl#1: One.",
	"2019/04/feed.jsonl#2: Two.",
	"array.json#1: Three.",
	"array.json#2: Four.",
	"zz.txt: The last.",
}

func under(place string, lines []string) []string {
	var all []string
	for _, line := range lines {
		all = append(all, place+line)
	}
	return all
}

func TestOpenReadsTheSameFromFoldersAndArchives(t *testing.T) {
	folder := written(t, releases)
	assert.Equal(t, releaseLines, opened(t, folder, []string{"."}))
	for name, content := range map[string]string{
		"zip": zipped(t, releases), "tar": tarred(t, releases), "tar.gz": gzipped(t, tarred(t, releases)),
		"tar.zst": zstded(t, tarred(t, releases)), "tar.xz": xzed(t, tarred(t, releases)),
	} {
		// The name says nothing.
		assert.Equal(t, under("archive!/", releaseLines), opened(t, written(t, map[string]string{"archive": content}), []string{"archive"}), name)
		inner := zipped(t, map[string]string{"inner": content})
		assert.Equal(t, under("archive!/inner!/", releaseLines), opened(t, written(t, map[string]string{"archive": inner}), []string{"archive"}), name)
	}
}

func TestAfterGoesOnBehindEveryPlace(t *testing.T) {
	files := maps.Clone(releases)
	files["2019/04/archive.zip"] = zipped(t, releases)
	files["2019/04/archive.tgz"] = gzipped(t, tarred(t, releases))
	files["2019/04/lines.jsonl.gz"] = gzipped(t, strings.Repeat(`{"text": "Line."}`+"\n{\n", 5))
	files["2019/04/picture.png"] = "\x89PNG\r\n"
	files["2019/04/empty"] = ""
	folder := written(t, files)
	all := opened(t, folder, []string{"zz.txt", "2019", "array.json"})
	require.Len(t, all, 33)
	for i, line := range all {
		place, _, _ := strings.Cut(line, ": ")
		place, _, _ = strings.Cut(place, "! ")
		assert.Equal(t, all[i+1:], append([]string{}, opened(t, folder, []string{"zz.txt", "2019", "array.json"}, After(place))...), place)
	}
	assert.Equal(t, []string{"nowhere.txt! nowhere.txt: there is no such place to go on from"},
		opened(t, folder, []string{"2019"}, After("nowhere.txt")))
}

// gzipOf writes zeros.
func gzipOf(w io.Writer, n int64) (io.WriteCloser, error) {
	out, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
	if err == nil {
		_, err = io.CopyN(out, zeros{}, n)
	}
	return out, err
}

// zeros are digits without end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}
