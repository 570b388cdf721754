package batch

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/klauspost/compress/zstd"
)

// The size at which a part is finished, whichever it reaches first. What is in the part
// is what is lost if the process is killed.
const (
	partRecords = 2_000
	partBytes   = 64 << 20
	partTime    = 5 * time.Second
)

// partWriter writes a part.
type partWriter struct {
	path   string
	file   *os.File
	packed *zstd.Encoder
	begun  time.Time
	// records and bytes are what is in it.
	records int
	bytes   int64
}

// partSuffix is that of a part, newSuffix that of one that is being written.
const (
	partSuffix = ".zst"
	newSuffix  = ".new"
)

func newPart(folder string, number int) (*partWriter, error) {
	w := &partWriter{path: partPath(folder, number), begun: time.Now()}
	var err error
	if w.file, err = os.Create(w.path + newSuffix); err != nil {
		return nil, err
	}
	w.packed, err = zstd.NewWriter(w.file, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(1<<20))
	return w, err
}

// add writes a record.
func (w *partWriter) add(r *record) error {
	head, err := encode(r)
	if err != nil {
		return err
	}
	w.records++
	w.bytes += int64(len(head) + len(r.document) + 2)
	for _, line := range [][]byte{head, {'\n'}, r.document, {'\n'}} {
		if _, err := w.packed.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// full reports whether the part should be finished.
func (w *partWriter) full(records int) bool {
	return w.records >= records || w.bytes >= partBytes || time.Since(w.begun) >= partTime
}

// finish makes the part safe under its name.
func (w *partWriter) finish() error {
	err := w.packed.Close()
	if err == nil {
		err = w.file.Sync()
	}
	if err := errors.Join(err, w.file.Close()); err != nil {
		return err
	}
	if err := os.Rename(w.path+newSuffix, w.path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(w.path))
}

// abandon throws the part away.
func (w *partWriter) abandon() {
	_ = w.packed.Close()
	_ = w.file.Close()
	_ = os.Remove(w.path + newSuffix)
}

// partReader reads the records of a part.
type partReader struct {
	file   *os.File
	packed *zstd.Decoder
	reader *bufio.Reader
}

func openPart(path string) (*partReader, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	packed, err := zstd.NewReader(file, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true))
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return &partReader{file: file, packed: packed, reader: bufio.NewReaderSize(packed, 64<<10)}, nil
}

// next returns the next record; the error is io.EOF at the end.
func (r *partReader) next() (*record, error) {
	head, err := r.reader.ReadBytes('\n')
	if err == io.EOF && len(head) == 0 {
		return nil, io.EOF
	}
	if err != nil {
		return nil, cut(err)
	}
	document, err := r.reader.ReadBytes('\n')
	if err != nil {
		return nil, cut(err)
	}
	out := new(record)
	if err := json.Unmarshal(head, out); err != nil {
		return nil, err
	}
	out.document = document[:len(document)-1]
	return out, nil
}

func cut(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (r *partReader) close() error {
	r.packed.Close()
	return r.file.Close()
}

func partPath(folder string, number int) string {
	return filepath.Join(folder, fmt.Sprintf("%06d%s", number, partSuffix))
}
