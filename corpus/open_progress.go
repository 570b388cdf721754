package corpus

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Measure counts the files, and their bytes, that Open would read for the paths, as
// far as it can be told without reading them.
func Measure(paths []string) (files int, bytes int64) {
	for _, path := range paths {
		root, err := os.Stat(path)
		if err != nil {
			continue
		}
		if !root.IsDir() {
			files++
			bytes += root.Size()
			continue
		}
		_ = filepath.WalkDir(path, func(inner string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case inner != path && hidden(entry.Name()) && entry.IsDir():
				return fs.SkipDir
			case !entry.Type().IsRegular() || hidden(entry.Name()):
				return nil
			}
			if info, err := entry.Info(); err == nil {
				files++
				bytes += info.Size()
			}
			return nil
		})
	}
	return files, bytes
}

// counted counts what is read from a file.
func (w *walker) counted(r io.Reader) io.Reader {
	if w.options.progress == nil {
		return r
	}
	return &countedReader{r, w.options.progress}
}

type countedReader struct {
	reader   io.Reader
	progress *Progress
}

func (c *countedReader) Read(p []byte) (int, error) {
	n, err := c.reader.Read(p)
	c.progress.bytes.Add(int64(n))
	return n, err
}

// countedAt counts what is read from a file at any place.
func (w *walker) countedAt(r io.ReaderAt) io.ReaderAt {
	if w.options.progress == nil {
		return r
	}
	return &countedReaderAt{r, w.options.progress}
}

type countedReaderAt struct {
	reader   io.ReaderAt
	progress *Progress
}

func (c *countedReaderAt) ReadAt(p []byte, offset int64) (int, error) {
	n, err := c.reader.ReadAt(p, offset)
	c.progress.bytes.Add(int64(n))
	return n, err
}

// passOver counts a file, of which begin bytes had been counted before it, as read.
func (w *walker) passOver(begin, size int64) {
	if w.options.progress != nil {
		w.options.progress.bytes.Store(begin + size)
	}
}

func (w *walker) counts() int64 {
	if w.options.progress == nil {
		return 0
	}
	return w.options.progress.bytes.Load()
}
