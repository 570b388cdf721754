// Package table reads articles from tables of text: CSV, TSV, and others whose columns
// are divided by one character. The first row names the columns.
package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/corpus/internal/charset"
	"github.com/dateline-nlp/dateline/corpus/internal/lines"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Options say how a table is read.
type Options struct {
	Columns   record.Columns
	Delimiter byte
	// Limit is how many bytes a row may have.
	Limit int
	// Skip is how many rows are passed over.
	Skip int
}

// reader reads rows, of which each can have several lines.
type reader struct {
	lines *lines.Reader
	Options
	parser parser
	// row are the lines of the row, of which the first one begins at line start.
	row   []byte
	start int
	// again are lines that were read for a row that turned out to be broken.
	again []byte
	// long is the length of a line behind those that is longer than a row may be.
	long    int64
	retries int
	line    int
	columns []string
}

// mostRetries bounds how often the lines of one broken row are read again: each time
// can go over as much as a row may have.
const mostRetries = 16

// Read reads a table. A row that cannot be read is an error in its place, and the rest
// goes on with the next line. It returns false if yield did.
func Read(in io.Reader, o Options, yield func(record.Record, error) bool) bool {
	r := reader{lines: lines.NewReader(in, o.Limit), Options: o, parser: parser{delimiter: o.Delimiter}}
	if err := r.header(); err != nil {
		return yield(record.Record{Line: 1}, err)
	}
	fill := record.NewFiller(o.Columns)
	for number := 1; ; number++ {
		next := record.Record{Number: number}
		err := r.next()
		next.Line = r.start
		if errors.Is(err, io.EOF) {
			return true
		}
		var end *streamEnd
		if ended := errors.As(err, &end); number > o.Skip || ended && number < o.Skip {
			if err == nil {
				err = r.fill(&next, fill)
			}
			if !yield(next, err) {
				return false
			}
		}
		if end != nil {
			return true
		}
	}
}

// streamEnd is an error of the file behind which nothing can be read.
type streamEnd struct{ err error }

func (e *streamEnd) Error() string { return e.err.Error() }
func (e *streamEnd) Unwrap() error { return e.err }

// header reads the names of the columns.
func (r *reader) header() error {
	err := r.collect()
	if err != nil {
		return err
	}
	for i, field := range r.parser.fields {
		name, _, err := charset.Decode(field, "")
		if err != nil {
			return err
		}
		if i == 0 {
			name = strings.TrimPrefix(name, "\uFEFF")
		}
		r.columns = append(r.columns, strings.TrimSpace(name))
	}
	if !r.Columns.HasText(r.columns) {
		return record.NoText(fmt.Sprintf("no column is known to hold the text: they are %.300q", r.columns))
	}
	return nil
}

// next reads a row that has something in it, and as many fields as there are columns.
func (r *reader) next() error {
	for {
		if err := r.collect(); err != nil {
			return err
		}
		if len(bytes.TrimSpace(r.row)) > 0 {
			break
		}
	}
	if r.parser.bare && bytes.IndexByte(r.row[:len(r.row)-1], '\n') >= 0 {
		return r.rest(errors.New("a quotation mark is not closed, or one inside is not doubled"))
	}
	have, want := len(r.parser.fields), len(r.columns)
	if have == want || have > want && r.parser.empty(want) {
		r.retries = 0
		return nil
	}
	// A quotation mark too many or too few takes other rows into this one.
	return r.rest(fmt.Errorf("the row has %d columns, not %d as the first one", have, want))
}

// collect reads the lines of a row.
func (r *reader) collect() error {
	r.parser.begin()
	r.row, r.start = r.row[:0], r.line+1
	for {
		line, length, err := r.nextLine()
		if err != nil && !errors.Is(err, io.EOF) {
			if lines.GoesOn(err) {
				return err
			}
			return &streamEnd{err}
		}
		if len(line) == 0 && err != nil {
			if len(r.row) == 0 {
				return io.EOF
			}
			return r.rest(errors.New("a quotation mark is not closed: the file ends in the row"))
		}
		if whole := length + int64(len(r.row)); whole > int64(r.Limit) {
			long := &record.TooLong{What: fmt.Sprintf("a row of %d bytes, perhaps for a quotation mark that is not closed", whole)}
			switch {
			case len(r.row) == 0:
				return long
			case length > int64(r.Limit):
				r.long = length
			default:
				r.row = append(r.row, line...)
			}
			return r.rest(long)
		}
		r.row = append(r.row, line...)
		if r.parser.feed(line) {
			return nil
		}
	}
}

// nextLine reads a line, of those that are read again first.
func (r *reader) nextLine() (line []byte, length int64, err error) {
	r.line++
	if len(r.again) > 0 {
		end := bytes.IndexByte(r.again, '\n') + 1
		if end == 0 {
			end = len(r.again)
		}
		line, r.again = r.again[:end], r.again[end:]
		return line, int64(len(line)), nil
	}
	if length, r.long = r.long, 0; length > 0 {
		return nil, length, nil
	}
	return r.lines.Next()
}

// rest puts back what stands behind the first line of a broken row, so that the error
// is about that line alone, and returns the error.
func (r *reader) rest(err error) error {
	_, rest, _ := bytes.Cut(r.row, []byte("\n"))
	if r.retries++; r.retries > mostRetries {
		return fmt.Errorf("%w; lines %d to %d are passed over", err, r.start, r.line)
	}
	r.again = append(bytes.Clone(rest), r.again...)
	r.line = r.start
	return err
}

// fill fills a record from the row.
func (r *reader) fill(next *record.Record, fill *record.Filler) error {
	label := ""
	if !utf8.Valid(r.row) {
		_, used, err := charset.Decode(r.row, "")
		if err != nil {
			return err
		}
		if label = used; label == "" {
			label = "utf-8"
		}
		next.Charset = used
	}
	fill.Begin()
	for i, column := range r.columns {
		if !fill.Wants(column) {
			continue
		}
		value := string(r.parser.fields[i])
		if label != "" {
			var err error
			if value, _, err = charset.Decode(r.parser.fields[i], label); err != nil {
				return err
			}
		}
		fill.Set(next, column, value)
	}
	return nil
}
