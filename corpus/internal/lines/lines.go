// Package lines reads lines of any length, of which it keeps no more than a limit.
package lines

import (
	"bufio"
	"errors"
	"io"
)

// Reader reads lines.
type Reader struct {
	reader *bufio.Reader
	limit  int
	buffer []byte
	number int
}

// NewReader returns a reader of lines that keeps at most limit bytes of each.
func NewReader(r io.Reader, limit int) *Reader {
	buffered, ok := r.(*bufio.Reader)
	if !ok {
		buffered = bufio.NewReaderSize(r, 64<<10)
	}
	return &Reader{reader: buffered, limit: limit}
}

// Number is the number of the line that was read last, from 1.
func (r *Reader) Number() int { return r.number }

// Next returns the next line with its end, if it has one, and how long it is: of one
// that is longer than the limit the line is only the beginning. It is good until the
// next call. At the end of the input the error is io.EOF, and there may be a line;
// after any other error the reader goes on where it can.
func (r *Reader) Next() (line []byte, length int64, err error) {
	r.number++
	r.buffer = r.buffer[:0]
	for {
		part, err := r.reader.ReadSlice('\n')
		length += int64(len(part))
		full := errors.Is(err, bufio.ErrBufferFull)
		if !full && len(r.buffer) == 0 && length <= int64(r.limit) {
			return part, length, err
		}
		if room := r.limit - len(r.buffer); room > 0 {
			r.buffer = append(r.buffer, part[:min(room, len(part))]...)
		}
		if !full {
			return r.buffer, length, err
		}
	}
}

// Skip passes over n lines, or those that there are. A part of the file that cannot be
// read counts as Next counts it. Where reading cannot go on behind the last of the n
// lines, the error is io.EOF: it was told before.
func (r *Reader) Skip(n int) error {
	for i := range n {
		r.number++
		for {
			_, err := r.reader.ReadSlice('\n')
			if err == nil || GoesOn(err) {
				break
			}
			if errors.Is(err, bufio.ErrBufferFull) {
				continue
			}
			if i == n-1 {
				err = io.EOF
			}
			return err
		}
	}
	return nil
}

// GoesOn reports whether a reader can be read on after the error: one of a part of the
// file behind which there is another.
func GoesOn(err error) bool {
	var gap interface{ GoesOn() bool }
	return errors.As(err, &gap) && gap.GoesOn()
}
