package corpus

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
)

// tar reads the members of a tar archive, in their order.
func (w *walker) tar(s stream) bool {
	if s.depth >= w.options.limits.Depth {
		return w.tooDeep(s)
	}
	end := &tailReader{reader: s.reader}
	archive := tar.NewReader(end)
	members := w.members(s)
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) && end.zeros < tarBlock {
			// The library takes the end of the file for the end of the archive.
			err = fmt.Errorf("it is cut off, or has no end mark: %w", io.ErrUnexpectedEOF)
		} else if errors.Is(err, io.EOF) {
			return true
		}
		if err != nil {
			return w.fail(s.place, streamError(err))
		}
		switch header.Typeflag {
		case tar.TypeDir, tar.TypeXGlobalHeader:
			continue
		}
		goOn := members.read(header.Name, func(place string) bool {
			switch header.Typeflag {
			case tar.TypeReg, tar.TypeGNUSparse:
				return w.stream(stream{place: place, name: path.Base(header.Name), reader: archive, depth: s.depth + 1})
			case tar.TypeSymlink, tar.TypeLink:
				return w.fail(place, ErrLink)
			}
			return w.fail(place, ErrSpecial)
		})
		if !goOn || members.full {
			return goOn
		}
	}
}

// tarBlock is the size of a block, of which at least one of zeros ends an archive.
const tarBlock = 512

// tailReader counts the zeros at the end of what was read.
type tailReader struct {
	reader io.Reader
	zeros  int
}

func (t *tailReader) Read(p []byte) (int, error) {
	n, err := t.reader.Read(p)
	tail := n - len(bytes.TrimRight(p[:n], "\x00"))
	if tail < n {
		t.zeros = 0
	}
	t.zeros += tail
	return n, err
}

// modeError says what a member is that is not a file.
func modeError(mode fs.FileMode) error {
	if mode&fs.ModeSymlink != 0 {
		return ErrLink
	}
	return ErrSpecial
}
