package corpus

import (
	"archive/tar"
	"errors"
	"io"
	"io/fs"
	"path"
)

// tar reads the members of a tar archive, in their order.
func (w *walker) tar(s stream) bool {
	if s.depth >= w.options.limits.Depth {
		return w.tooDeep(s)
	}
	archive := tar.NewReader(s.reader)
	members := w.members(s)
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
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

// modeError says what a member is that is not a file.
func modeError(mode fs.FileMode) error {
	if mode&fs.ModeSymlink != 0 {
		return ErrLink
	}
	return ErrSpecial
}
