// Package warc reads the records of web archives (WARC, ISO 28500).
package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/lines"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Record is a record of an archive.
type Record struct {
	// Number counts the records from 1.
	Number int
	// Fields are the header, by names in lower case.
	Fields map[string]string
	// Block is what the record holds.
	Block []byte
}

// mostHeader bounds the length of a header.
const mostHeader = 1 << 20

// Options say how an archive is read.
type Options struct {
	// Limit is how many bytes a block may have.
	Limit int
	// Skip is how many records are passed over.
	Skip int
}

// reader reads one archive.
type reader struct {
	source *bufio.Reader
	Options
	block []byte
}

// Read calls f with the records of an archive, and with an error for each that cannot
// be read; where it can it goes on behind that. A record that is not wanted is passed
// over. The block is good until f returns. It returns false if f did.
func Read(in io.Reader, o Options, wants func(fields map[string]string) bool, f func(Record, error) bool) bool {
	r := reader{source: bufio.NewReaderSize(in, 64<<10), Options: o}
	for number := 1; ; number++ {
		next, wanted, err := r.next(number, wants)
		next.Number = number
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err == nil && (!wanted || number <= o.Skip):
			continue
		case err != nil && number == o.Skip && isEnd(err):
			return true // it was told before
		case err != nil && number <= o.Skip && !isEnd(err):
			continue
		}
		if !f(next, err) {
			return false
		}
		if isEnd(err) {
			return true
		}
	}
}

// end is an error behind which nothing can be read.
type end struct{ error }

func (e end) Unwrap() error { return e.error }

func isEnd(err error) bool {
	_, ok := errors.AsType[end](err)
	return ok
}

// ended makes an error of the file one behind which nothing can be read, unless the
// file can be read on.
func ended(err error) error {
	switch {
	case lines.GoesOn(err):
		return err
	case errors.Is(err, io.EOF):
		err = fmt.Errorf("the record is cut off: %w", io.ErrUnexpectedEOF)
	}
	return end{err}
}

// next reads a record. The error is io.EOF behind the last one.
func (r *reader) next(number int, wants func(map[string]string) bool) (next Record, wanted bool, err error) {
	fields, err := r.header()
	if err != nil {
		return Record{}, false, err
	}
	next.Fields = fields
	length, err := strconv.ParseInt(fields["content-length"], 10, 64)
	if err != nil || length < 0 {
		return next, true, fmt.Errorf("a record without length (%q)", fields["content-length"])
	}
	wanted = number > r.Skip && wants(fields)
	if !wanted || length > int64(r.Limit) {
		if _, err := io.CopyN(io.Discard, r.source, length); err != nil {
			return next, true, ended(err)
		}
		if wanted {
			err = &record.TooLong{What: fmt.Sprintf("a record of %d bytes", length)}
		}
		return next, wanted, err
	}
	if int64(cap(r.block)) < length {
		r.block = make([]byte, 0, min(length+length/4, int64(r.Limit)))
	}
	r.block = r.block[:length]
	if _, err := io.ReadFull(r.source, r.block); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = io.EOF
		}
		return next, true, ended(err)
	}
	next.Block = r.block
	return next, wanted, nil
}

// header goes to the next line "WARC/1.0" and reads the fields behind it. What stands
// before it are the line ends behind the last record, or what a broken one has left.
func (r *reader) header() (map[string]string, error) {
	for {
		line, err := r.line()
		if bytes.HasPrefix(line, []byte("WARC/")) && err == nil {
			break
		}
		switch {
		case errors.Is(err, errLong):
			continue
		case errors.Is(err, io.EOF):
			return nil, io.EOF
		case err != nil:
			return nil, ended(err)
		}
	}
	fields := map[string]string{}
	last, size := "", 0
	for {
		line, err := r.line()
		if err != nil {
			if errors.Is(err, errLong) {
				return nil, errors.New("a header with a line that is too long")
			}
			return nil, ended(err)
		}
		if size += len(line); size > mostHeader {
			return nil, errors.New("a header that is too long")
		}
		text := strings.TrimRight(string(line), "\r\n")
		if text == "" {
			return fields, nil
		}
		if text[0] == ' ' || text[0] == '\t' {
			fields[last] += " " + strings.TrimSpace(text)
			continue
		}
		name, value, _ := strings.Cut(text, ":")
		last = strings.ToLower(strings.TrimSpace(name))
		fields[last] = strings.TrimSpace(value)
	}
}

// errLong is the error for a line that does not fit into the buffer, of which the rest
// has been passed over.
var errLong = errors.New("the line is too long")

func (r *reader) line() ([]byte, error) {
	line, err := r.source.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = r.source.ReadSlice('\n')
	}
	if err == nil {
		err = errLong
	}
	return nil, err
}
