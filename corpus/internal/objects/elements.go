package objects

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// errCut is the error for JSON that ends in the middle.
var errCut = fmt.Errorf("not JSON, or cut off: %w", io.ErrUnexpectedEOF)

// Elements reads the objects of an array, or objects one after another over any number
// of lines. An element that cannot be read is an error in its place, and the rest goes
// on as long as brackets and quotes are in order. It returns false if yield did.
func Elements(r io.Reader, o Options, yield func(record.Record, error) bool) bool {
	buffered, ok := r.(*bufio.Reader)
	if !ok {
		buffered = bufio.NewReaderSize(r, 64<<10)
	}
	s := splitter{reader: buffered, limit: o.Limit, line: 1}
	fill := record.NewFiller(o.Columns)
	for number := 1; ; number++ {
		s.keep = number > o.Skip
		err := s.next()
		if errors.Is(err, io.EOF) {
			return true
		}
		next := record.Record{Number: number, Line: s.start}
		switch {
		case err != nil && number == o.Skip:
			return true // it was told before
		case err != nil:
			next.Line = s.line
			return yield(next, err)
		case !s.keep:
			continue
		case s.length > int64(o.Limit):
			err = &record.TooLong{What: fmt.Sprintf("an element of %d bytes", s.length)}
		default:
			err = object(&next, s.element, fill)
			// Elements have several lines: the column is not that of the line.
			next.Column = 0
		}
		if !yield(next, err) {
			return false
		}
	}
}

// splitter divides the elements of JSON without reading their values.
type splitter struct {
	reader *bufio.Reader
	limit  int
	// keep tells that the element is wanted.
	keep    bool
	element []byte
	length  int64
	// start is the line on which the element begins, and line the one that is read.
	start, line int
	array       bool
	begun       bool
}

// next reads the next element. The error is io.EOF behind the last one.
func (s *splitter) next() error {
	c, err := s.between()
	if err != nil {
		return err
	}
	s.element, s.length, s.start = s.element[:0], 0, s.line
	if c != '{' && c != '[' && c != '"' {
		return s.scalar(c)
	}
	depth, quoted, escaped := 0, false, false
	for {
		s.add(c)
		switch {
		case escaped:
			escaped = false
		case quoted:
			escaped = c == '\\'
			quoted = c != '"'
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
		if depth == 0 && !quoted {
			return nil
		}
		if c, err = s.byte(); err != nil {
			return cutOff(err)
		}
	}
}

// between goes to the first byte of the next element.
func (s *splitter) between() (byte, error) {
	for {
		c, err := s.byte()
		if err != nil {
			if errors.Is(err, io.EOF) && s.array {
				return 0, errCut
			}
			return 0, err
		}
		switch c {
		case ' ', '\t', '\r', '\n', ',':
			continue
		case 0xEF, 0xBB, 0xBF: // the mark of UTF-8
			if !s.begun {
				continue
			}
		case '[':
			if !s.begun {
				s.begun, s.array = true, true
				continue
			}
		case ']':
			if s.array {
				s.array = false
				continue
			}
		}
		s.begun = true
		return c, nil
	}
}

// scalar reads an element that is no object: up to a comma, bracket or white space.
func (s *splitter) scalar(c byte) error {
	for {
		s.add(c)
		next, err := s.reader.Peek(1)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch next[0] {
		case ',', ']', '}', '{', '[', '"', ' ', '\t', '\r', '\n':
			return nil
		}
		if c, err = s.byte(); err != nil {
			return err
		}
	}
}

func (s *splitter) byte() (byte, error) {
	c, err := s.reader.ReadByte()
	if c == '\n' {
		s.line++
	}
	return c, err
}

func (s *splitter) add(c byte) {
	s.length++
	if s.keep && len(s.element) < s.limit {
		s.element = append(s.element, c)
	}
}

func cutOff(err error) error {
	if errors.Is(err, io.EOF) {
		return errCut
	}
	return err
}
