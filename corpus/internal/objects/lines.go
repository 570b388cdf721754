package objects

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/corpus/internal/charset"
	"github.com/dateline-nlp/dateline/corpus/internal/lines"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Options say how JSON is read.
type Options struct {
	Columns record.Columns
	// Limit is how many bytes a line or element may have.
	Limit int
	// Skip is how many articles are passed over.
	Skip int
}

// Lines reads an object a line. A line that cannot be read is an error in its place,
// and the rest goes on; the number of an article is that of its line. It returns false
// if yield did.
func Lines(r io.Reader, o Options, yield func(record.Record, error) bool) bool {
	reader := lines.NewReader(r, o.Limit)
	if err := reader.Skip(o.Skip); err != nil {
		return atEnd(err, record.Record{}, yield)
	}
	fill := record.NewFiller(o.Columns)
	for {
		line, length, err := reader.Next()
		number := reader.Number()
		next := record.Record{Number: number, Line: number}
		if err != nil && !errors.Is(err, io.EOF) {
			// What stands before a fault in the file is a part of a line.
			if !yield(next, err) {
				return false
			}
			if lines.GoesOn(err) {
				continue
			}
			return true
		}
		last := err != nil
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		// White space at the end would make the end of a broken line a line later.
		line = bytes.TrimRight(line, " \t\r\n")
		if length > int64(o.Limit) || len(line) > 0 {
			var fault error
			if length > int64(o.Limit) {
				fault = &record.TooLong{What: fmt.Sprintf("a line of %d bytes", length)}
			} else {
				fault = object(&next, line, fill)
			}
			if !yield(next, fault) {
				return false
			}
		}
		if last {
			return true
		}
	}
}

// object reads an object in whatever charset.
func object(r *record.Record, data []byte, fill *record.Filler) error {
	if !utf8.Valid(data) {
		text, used, err := charset.Decode(data, "")
		if err != nil {
			return err
		}
		data, r.Charset = []byte(text), used
	}
	trimmed := bytes.TrimLeft(data, " \t\r\n")
	if err := parse(r, trimmed, fill); err != nil {
		if r.Column > 0 {
			r.Column += len(data) - len(trimmed)
		}
		return err
	}
	return nil
}

func atEnd(err error, r record.Record, yield func(record.Record, error) bool) bool {
	if errors.Is(err, io.EOF) {
		return true
	}
	return yield(r, err)
}
