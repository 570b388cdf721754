package corpus

import (
	"archive/zip"
	"compress/bzip2"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
	"golang.org/x/text/encoding/charmap"

	"github.com/dateline-nlp/dateline/corpus/internal/sniff"
)

// The methods of compression that archive/zip does not know, by their numbers in the
// form's specification.
const (
	methodBzip2 = 12
	methodXZ    = 95
)

// encryptedFlag marks members that need a password.
const encryptedFlag = 1

// zip reads the members of a zip archive, in the order of its directory.
func (w *walker) zip(s stream) bool {
	if s.depth >= w.options.limits.Depth {
		return w.tooDeep(s)
	}
	archive, err := zip.NewReader(s.at, s.size)
	if err != nil {
		return w.fail(s.place, fmt.Errorf("its directory cannot be read, perhaps it is cut off: %w", err))
	}
	archive.RegisterDecompressor(zstd.ZipMethodWinZip, zstd.ZipDecompressor())
	archive.RegisterDecompressor(methodBzip2, func(r io.Reader) io.ReadCloser { return io.NopCloser(bzip2.NewReader(r)) })
	archive.RegisterDecompressor(methodXZ, xzMember)
	for _, file := range archive.File {
		if what := sniff.Office(file.Name); what != "" {
			return w.fail(s.place, fmt.Errorf("%s: %w", what, ErrForeign))
		}
	}
	members := w.members(s)
	// Members may share their bytes, so that each grows within reason and all of them do not.
	budget := freeGrowth + s.size*int64(w.options.limits.Growth)
	for _, file := range archive.File {
		if strings.HasSuffix(file.Name, "/") && file.UncompressedSize64 == 0 {
			continue
		}
		if budget < 0 {
			return w.fail(s.place, w.bomb())
		}
		name := file.Name
		if file.NonUTF8 && !utf8.ValidString(name) {
			name, _ = charmap.CodePage437.NewDecoder().String(name)
		}
		goOn := members.read(name, func(place string) bool {
			switch {
			case file.Flags&encryptedFlag != 0:
				return w.fail(place, ErrEncrypted)
			case !file.Mode().IsRegular():
				return w.fail(place, modeError(file.Mode().Type()))
			}
			reader, err := file.Open()
			if err != nil {
				return w.fail(place, err)
			}
			defer reader.Close()
			member := &metered{reader: reader, left: &budget}
			return w.stream(stream{place: place, name: path.Base(name), reader: member, depth: s.depth + 1})
		})
		if !goOn || members.full {
			return goOn
		}
	}
	return true
}

func (w *walker) bomb() error {
	return &LimitError{Limit: "Growth", Value: int64(w.options.limits.Growth), What: "it grows beyond reason when it is unpacked"}
}

// metered takes what is read from a budget, and ends when that is used up.
type metered struct {
	reader io.Reader
	left   *int64
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.reader.Read(p)
	if *m.left -= int64(n); *m.left < 0 {
		return 0, errBomb
	}
	return n, err
}

func xzMember(r io.Reader) io.ReadCloser {
	reader, err := xz.NewReader(r)
	if err != nil {
		return io.NopCloser(failedReader{err})
	}
	return io.NopCloser(reader)
}

type failedReader struct{ err error }

func (f failedReader) Read([]byte) (int, error) { return 0, f.err }

// members goes through the members of an archive.
type members struct {
	walker *walker
	place  string
	count  int
	// seen are the names of the members so far, as sums.
	seen map[uint64]bool
	seed maphash.Seed
	// full tells that there are more members than there may be.
	full bool
}

func (w *walker) members(s stream) *members {
	return &members{walker: w, place: s.place, seen: map[uint64]bool{}, seed: maphash.MakeSeed()}
}

// read calls f with the place of a member, if its name is one that can be read.
func (m *members) read(name string, f func(place string) bool) bool {
	w := m.walker
	if m.count++; m.count > w.options.limits.Members {
		m.full = true
		return w.fail(m.place, &LimitError{Limit: "Members", Value: int64(w.options.limits.Members), What: "too many members"})
	}
	clean, err := memberName(name)
	place := m.place + inArchive + escaped(clean)
	if err != nil {
		return w.fail(place, err)
	}
	for element := range strings.SplitSeq(clean, "/") {
		if hidden(element) {
			return true
		}
	}
	sum := maphash.String(m.seed, clean)
	if m.seen[sum] {
		return w.fail(m.place+inArchive+escaped(clean)+"#again"+fmt.Sprint(m.count), ErrTwice)
	}
	m.seen[sum] = true
	if !w.enters(place) {
		return true
	}
	return f(place)
}

// memberName cleans the name of a member. One that leads out of the archive is an
// error, and the name as it can be shown.
func memberName(name string) (string, error) {
	shown := strings.ReplaceAll(strings.ToValidUTF8(name, "\uFFFD"), "\x00", "\uFFFD")
	slashed := strings.ReplaceAll(shown, `\`, "/")
	if shown != name || strings.HasPrefix(slashed, "/") || len(slashed) > 1 && slashed[1] == ':' {
		return shown, ErrUnsafeName
	}
	for element := range strings.SplitSeq(slashed, "/") {
		if element == ".." {
			return shown, ErrUnsafeName
		}
	}
	return path.Clean(slashed), nil
}

// errBomb is how a metered reader ends.
var errBomb = errors.New("the archive grows beyond reason")
