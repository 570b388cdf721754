// Package parquet writes the tables of a data set as Parquet: documents.parquet,
// mentions.parquet and so on, compressed with zstd.
package parquet

import (
	"bufio"
	"errors"
	"os"
	"path/filepath"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-nlp/dateline/corpus/table"
)

// Writer writes the tables into a folder.
type Writer struct{ tables []*rows }

// The rows of a group, which is kept in memory until it is written. The group decides
// how much a reader must read at once, too.
const (
	rowsOfTexts  = 2_000
	rowsOfOthers = 50_000
)

// How many bytes of a column, not compressed, are kept until they are written into a page.
// Texts are compressed better in long ones; of the others there are some hundred columns.
const (
	pageOfTexts  = 512 << 10
	pageOfOthers = 64 << 10
)

// schemas are those of the tables, in the order of table.Tables.
var schemas = []*parquet.Schema{
	parquet.SchemaOf(table.Document{}), parquet.SchemaOf(table.Mention{}), parquet.SchemaOf(table.Date{}), parquet.SchemaOf(table.Place{}),
	parquet.SchemaOf(table.Organisation{}), parquet.SchemaOf(table.Person{}), parquet.SchemaOf(table.Money{}), parquet.SchemaOf(table.Quote{}),
	parquet.SchemaOf(table.Demonym{}), parquet.SchemaOf(table.OrganisationReference{}),
}

// Create makes the files of the tables in a folder.
func Create(folder string) (*Writer, error) {
	w := &Writer{}
	for i, t := range table.Tables {
		limit, page := rowsOfOthers, pageOfOthers
		if i == 0 {
			limit, page = rowsOfTexts, pageOfTexts
		}
		r, err := create(filepath.Join(folder, t.Name+".parquet"), t, schemas[i], limit, page)
		if err != nil {
			return nil, errors.Join(err, w.Close())
		}
		w.tables = append(w.tables, r)
	}
	return w, nil
}

// Write writes the rows of a document.
func (w *Writer) Write(all *table.Rows) error {
	return all.Each(func(number int, values []any) error { return w.tables[number].add(values) })
}

// Close writes what is left, and closes the files.
func (w *Writer) Close() error {
	var errs []error
	for _, r := range w.tables {
		errs = append(errs, r.close())
	}
	return errors.Join(errs...)
}

// rows writes one table. The values are given one by one: of columns that are given as
// structs parquet-go 0.32 takes some that have no value for the empty text.
type rows struct {
	columns []table.Column
	file    *os.File
	buffer  *bufio.Writer
	writer  *parquet.GenericWriter[any]
	// waiting are the rows that have not been given to the writer yet.
	waiting []parquet.Row
	// group is how many rows the group of now has, and limit how many it may have.
	group, limit int
}

// together is how many rows are given to the writer at once.
const together = 64

func create(path string, t table.Table, schema *parquet.Schema, limit, page int) (*rows, error) {
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	buffer := bufio.NewWriterSize(file, 256<<10)
	return &rows{columns: t.Columns, file: file, buffer: buffer, limit: limit, writer: parquet.NewGenericWriter[any](buffer, schema,
		parquet.Compression(zstdCodec), parquet.PageBufferSize(page), parquet.CreatedBy("dateline", "", ""),
		// What the rows need is in their pages; the smallest and largest text of each
		// would be texts of releases in the index.
		parquet.SkipPageBounds("text"),
	)}, nil
}

// add adds a row.
func (r *rows) add(values []any) error {
	n := len(r.waiting)
	if n < cap(r.waiting) {
		r.waiting = r.waiting[:n+1]
	} else {
		r.waiting = append(r.waiting, nil)
	}
	row := r.waiting[n][:0]
	for i, value := range values {
		defined := 0
		if r.columns[i].Optional && value != nil {
			defined = 1
		}
		row = append(row, parquet.ValueOf(value).Level(0, defined, i))
	}
	r.waiting[n] = row
	if r.group++; len(r.waiting) < together && r.group < r.limit {
		return nil
	}
	return r.write()
}

// write gives the rows to the writer.
func (r *rows) write() error {
	_, err := r.writer.WriteRows(r.waiting)
	r.waiting = r.waiting[:0]
	if err != nil || r.group < r.limit {
		return err
	}
	r.group = 0
	return r.writer.Flush()
}

// close writes what is left, and closes the file.
func (r *rows) close() error {
	return errors.Join(r.write(), r.writer.Close(), r.buffer.Flush(), r.file.Close())
}
