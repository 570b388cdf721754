// Package columns reads articles from Parquet files, one group of rows after another.
package columns

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Options say how a file is read.
type Options struct {
	Columns record.Columns
	// Limit is how many bytes a value may have.
	Limit int
	// Skip is how many rows are passed over.
	Skip int
	// Growth is how many times its packed size a group of rows may have, beyond Free.
	Growth int
	Free   int64
}

// ErrBomb is the error for a file whose groups of rows grow more than they may.
var ErrBomb = errors.New("grows more than it may when it is unpacked")

// Read reads a file of a size. A group of rows that cannot be read to its end is an
// error that has the number of its last row, and the rest goes on with the next group.
// It returns false if yield did.
func Read(at io.ReaderAt, size int64, o Options, yield func(record.Record, error) bool) bool {
	file, err := open(at, size)
	if err != nil {
		return yield(record.Record{}, fmt.Errorf("its directory cannot be read, perhaps it is cut off: %w", err))
	}
	leaves, names := flat(file.Schema(), o.Columns)
	if !o.Columns.HasText(leafNames(leaves, names)) {
		return yield(record.Record{}, record.NoText(fmt.Sprintf("no column is known to hold the text: they are %.300q", file.Schema().Columns())))
	}
	if !grows(file, o) {
		return yield(record.Record{}, ErrBomb)
	}
	r := reader{Options: o, leaves: leaves, names: names, fill: record.NewFiller(o.Columns), yield: yield}
	first := int64(0)
	for _, group := range file.RowGroups() {
		rows := group.NumRows()
		if first+rows > int64(o.Skip) && !r.group(group, first, max(0, int64(o.Skip)-first)) {
			return false
		}
		first += rows
	}
	return true
}

// open opens a file. The library may panic on one that is broken.
func open(at io.ReaderAt, size int64) (file *parquet.File, err error) {
	defer recovered(&err)
	return parquet.OpenFile(at, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true), parquet.SkipMagicBytes(false))
}

func recovered(err *error) {
	if fault := recover(); fault != nil {
		*err = fmt.Errorf("broken: %v", fault)
	}
}

// flat returns the columns that hold parts of articles, one value a row.
func flat(schema *parquet.Schema, columns record.Columns) (leaves []parquet.LeafColumn, names []string) {
	for _, path := range schema.Columns() {
		leaf, ok := schema.Lookup(path...)
		if !ok || len(path) != 1 || leaf.MaxRepetitionLevel > 0 {
			continue
		}
		if _, _, known := columns.Place(path[0]); known {
			leaves, names = append(leaves, leaf), append(names, path[0])
		}
	}
	return leaves, names
}

// leafNames are the columns that can hold a text.
func leafNames(leaves []parquet.LeafColumn, names []string) []string {
	var texts []string
	for i, leaf := range leaves {
		if leaf.Node.Type().Kind() == parquet.ByteArray {
			texts = append(texts, names[i])
		}
	}
	return texts
}

// grows reports whether the groups of rows grow no more than they may, by what the
// file says.
func grows(file *parquet.File, o Options) bool {
	for _, group := range file.Metadata().RowGroups {
		for _, column := range group.Columns {
			whole, packed := column.MetaData.TotalUncompressedSize, column.MetaData.TotalCompressedSize
			if whole > o.Free && packed >= 0 && whole/int64(o.Growth) > packed {
				return false
			}
		}
	}
	return true
}

type reader struct {
	Options
	leaves []parquet.LeafColumn
	names  []string
	fill   *record.Filler
	yield  func(record.Record, error) bool
}

// group reads a group of rows, of which the first is the row with the number first,
// counted from 0.
func (r *reader) group(group parquet.RowGroup, first, skip int64) bool {
	last := int(first + group.NumRows())
	cursors := make([]*cursor, len(r.leaves))
	defer func() {
		for _, c := range cursors {
			if c != nil {
				c.close()
			}
		}
	}()
	for i, leaf := range r.leaves {
		c, err := newCursor(group.ColumnChunks()[leaf.ColumnIndex], leaf, skip)
		cursors[i] = c
		if err != nil {
			return r.yield(record.Record{Number: last}, fmt.Errorf("column %s, rows %d to %d: %w", r.names[i], first+skip+1, last, err))
		}
	}
	for row := skip; row < group.NumRows(); row++ {
		next := record.Record{Number: int(first+row) + 1}
		r.fill.Begin()
		var fault error
		for i, c := range cursors {
			value, err := c.next()
			if err != nil {
				// What follows in this group does not fit together any more.
				next.Number = last
				return r.yield(next, fmt.Errorf("column %s, rows %d to %d: %w", r.names[i], first+row+1, last, err))
			}
			if len(value) > r.Limit {
				fault = &record.TooLong{What: fmt.Sprintf("a value of %d bytes", len(value))}
				continue
			}
			r.fill.Set(&next, r.names[i], value)
		}
		if !r.yield(next, fault) {
			return false
		}
	}
	return true
}

// cursor reads the values of one column of a group of rows.
type cursor struct {
	leaf   parquet.LeafColumn
	pages  parquet.Pages
	page   parquet.Page
	values parquet.ValueReader
	buffer [64]parquet.Value
	ready  []parquet.Value
}

func newCursor(chunk parquet.ColumnChunk, leaf parquet.LeafColumn, skip int64) (c *cursor, err error) {
	defer recovered(&err)
	c = &cursor{leaf: leaf, pages: chunk.Pages()}
	if skip > 0 {
		err = c.pages.SeekToRow(skip)
	}
	return c, err
}

// next returns the value of the next row as text; no value is "".
func (c *cursor) next() (text string, err error) {
	defer recovered(&err)
	for len(c.ready) == 0 {
		if c.values == nil {
			if c.page, err = c.pages.ReadPage(); err != nil {
				if errors.Is(err, io.EOF) {
					err = io.ErrUnexpectedEOF
				}
				return "", err
			}
			c.values = c.page.Values()
		}
		n, err := c.values.ReadValues(c.buffer[:])
		c.ready = c.buffer[:n]
		if errors.Is(err, io.EOF) {
			c.values = nil
			if n == 0 {
				parquet.Release(c.page)
				c.page = nil
			}
		} else if err != nil {
			return "", err
		}
	}
	value := c.ready[0]
	c.ready = c.ready[1:]
	return c.text(value), nil
}

func (c *cursor) close() {
	defer func() { _ = recover() }()
	_ = c.pages.Close()
}

// text writes a value as other archives would: days and times by ISO 8601.
func (c *cursor) text(value parquet.Value) string {
	if value.IsNull() {
		return ""
	}
	switch value.Kind() {
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return string(value.ByteArray())
	case parquet.Int96:
		// The old form of a time: nanoseconds of a day, and the Julian day.
		const epoch = 2440588
		return day(time.Unix((int64(value.Int96()[2])-epoch)*24*60*60, 0))
	}
	if logical := c.leaf.Node.Type().LogicalType(); logical != nil {
		switch kind := logical.Value.(type) {
		case *format.DateType:
			return day(time.Unix(int64(value.Int32())*24*60*60, 0))
		case *format.TimestampType:
			switch kind.Unit.Value.(type) {
			case *format.MilliSeconds:
				return day(time.UnixMilli(value.Int64()))
			case *format.MicroSeconds:
				return day(time.UnixMicro(value.Int64()))
			}
			return day(time.Unix(0, value.Int64()))
		}
	}
	return value.String()
}

func day(t time.Time) string { return t.UTC().Format(time.DateOnly) }
