package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// The byte order marks that are understood.
var (
	utf8Mark    = []byte("\xEF\xBB\xBF")
	utf16Little = []byte("\xFF\xFE")
	utf16Big    = []byte("\xFE\xFF")
	// utf32Little begins like the mark of UTF-16.
	utf32Little = []byte("\xFF\xFE\x00\x00")
)

// decoded returns a reader that gives UTF-8 where the input begins with a byte
// order mark of UTF-16, and the input itself otherwise. The mark of UTF-8 stays:
// it belongs to the bytes that offsets count.
func decoded(r *bufio.Reader) (*bufio.Reader, error) {
	head, err := r.Peek(len(utf32Little))
	if err != nil && err != io.EOF {
		return nil, err
	}
	var order binary.ByteOrder
	switch {
	case bytes.Equal(head, utf32Little):
		return nil, errors.New("UTF-32: convert it first: iconv -f UTF-32 -t UTF-8 FILE | dateline extract")
	case bytes.HasPrefix(head, utf16Little):
		order = binary.LittleEndian
	case bytes.HasPrefix(head, utf16Big):
		order = binary.BigEndian
	default:
		return r, nil
	}
	if _, err := r.Discard(len(utf16Little)); err != nil {
		return nil, err
	}
	return bufio.NewReaderSize(&utf16Reader{reader: r, order: order}, bufferSize), nil
}

// utf16Reader turns UTF-16 into UTF-8. A surrogate without its other half becomes
// U+FFFD, and so does half a unit at the end.
type utf16Reader struct {
	reader  *bufio.Reader
	order   binary.ByteOrder
	pending []byte
	err     error
}

// Read gives at least one character, unless there is an error.
func (u *utf16Reader) Read(p []byte) (int, error) {
	for len(u.pending) == 0 && u.err == nil {
		u.pending = u.pending[:0]
		for len(u.pending) < bufferSize/2 && u.err == nil {
			u.decode()
		}
	}
	if len(u.pending) == 0 {
		return 0, u.err
	}
	n := copy(p, u.pending)
	u.pending = u.pending[n:]
	return n, nil
}

// decode reads one character.
func (u *utf16Reader) decode() {
	unit, ok := u.unit()
	if !ok {
		return
	}
	r := rune(unit)
	if utf16.IsSurrogate(r) {
		r = utf8.RuneError
		if next, err := u.reader.Peek(2); err == nil {
			if pair := utf16.DecodeRune(rune(unit), rune(u.order.Uint16(next))); pair != utf8.RuneError {
				r = pair
				_, u.err = u.reader.Discard(2)
			}
		}
	}
	u.pending = utf8.AppendRune(u.pending, r)
}

func (u *utf16Reader) unit() (uint16, bool) {
	var bytes [2]byte
	n, err := io.ReadFull(u.reader, bytes[:])
	if err == nil {
		return u.order.Uint16(bytes[:]), true
	}
	if n == 1 {
		u.pending = utf8.AppendRune(u.pending, utf8.RuneError)
		err = io.EOF
	}
	u.err = err
	return 0, false
}
