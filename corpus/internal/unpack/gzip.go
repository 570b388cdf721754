package unpack

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

// Gap is the error for a member of a gzip stream that is broken. What follows it can
// be read.
type Gap struct{ Err error }

// Error says what is broken.
func (g *Gap) Error() string { return fmt.Sprintf("a broken gzip member: %v", g.Err) }

// Unwrap returns the error of the member.
func (g *Gap) Unwrap() error { return g.Err }

// GoesOn reports that the reader can be read on.
func (g *Gap) GoesOn() bool { return true }

// members reads a gzip stream member by member, as archives of the web and appended
// logs are written. After a broken member it looks for the next one.
type members struct {
	// source is read byte by byte by the decompressor, so that nothing behind a member
	// is lost.
	source *bufio.Reader
	reader *gzip.Reader
	// searching tells that the last member was broken.
	searching bool
	err       error
}

func newMembers(source *bufio.Reader) *members { return &members{source: source} }

// header is how a member begins; the byte behind it has flags of which the upper
// three are reserved.
var header = []byte{0x1F, 0x8B, 0x08}

// Read reads. The error is a *Gap, once, for a broken member that is followed by
// another.
func (m *members) Read(p []byte) (int, error) {
	for m.err == nil {
		if m.reader == nil || m.searching {
			if m.err = m.next(); m.err != nil {
				break
			}
		}
		n, err := m.reader.Read(p)
		switch {
		case err == nil:
			return n, nil
		case errors.Is(err, io.EOF):
			if m.err = m.between(); m.err != nil {
				return n, m.err
			}
			if n > 0 {
				return n, nil
			}
		default:
			m.searching = true
			if !m.find() {
				m.err = err
				return n, err
			}
			return n, &Gap{Err: err}
		}
	}
	return 0, m.err
}

// next begins a member.
func (m *members) next() error {
	for {
		var err error
		if m.reader == nil {
			m.reader, err = gzip.NewReader(m.source)
		} else {
			err = m.reader.Reset(m.source)
		}
		if err == nil {
			m.reader.Multistream(false)
			m.searching = false
			return nil
		}
		if !m.searching || errors.Is(err, io.EOF) {
			return err
		}
		if !m.find() {
			return io.EOF
		}
	}
}

// between goes over what stands behind a whole member: nothing, zeros that fill a
// block of a tape, or the next member.
func (m *members) between() error {
	for {
		head, err := m.source.Peek(1)
		if err != nil {
			return err
		}
		if head[0] != 0 {
			break
		}
		_, _ = m.source.Discard(1)
	}
	head, err := m.source.Peek(len(header))
	if err != nil || !bytes.Equal(head, header) {
		if m.searching = true; m.find() {
			return nil
		}
		return errors.New("there is something behind the end that is not gzip")
	}
	return m.next()
}

// find goes to the next bytes that can begin a member. It is false if there are none.
func (m *members) find() bool {
	for {
		head, err := m.source.Peek(4)
		if err != nil {
			return false
		}
		if bytes.HasPrefix(head, header) && head[3]&0xE0 == 0 {
			return true
		}
		// As far as the next byte that can begin one.
		buffered, _ := m.source.Peek(m.source.Buffered())
		step := bytes.IndexByte(buffered[1:], header[0])
		if step < 0 {
			step = len(buffered) - 1
		}
		_, _ = m.source.Discard(step + 1)
	}
}
