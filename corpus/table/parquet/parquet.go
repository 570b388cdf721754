// Package parquet writes the tables of a data set as Parquet: documents.parquet,
// mentions.parquet and so on, compressed with zstd.
package parquet

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-nlp/dateline/corpus/table"
)

// Writer writes the tables into a folder.
type Writer struct {
	documents     *rows[table.Document]
	mentions      *rows[table.Mention]
	dates         *rows[table.Date]
	places        *rows[table.Place]
	organisations *rows[table.Organisation]
	people        *rows[table.Person]
	money         *rows[table.Money]
	quotes        *rows[table.Quote]
	demonyms      *rows[table.Demonym]
	references    *rows[table.OrganisationReference]
	closers       []io.Closer
}

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

// Create makes the files of the tables in a folder.
func Create(folder string) (*Writer, error) {
	w := &Writer{}
	err := firstError(
		create(w, &w.documents, folder, 0, rowsOfTexts, pageOfTexts), create(w, &w.mentions, folder, 1, rowsOfOthers, pageOfOthers),
		create(w, &w.dates, folder, 2, rowsOfOthers, pageOfOthers), create(w, &w.places, folder, 3, rowsOfOthers, pageOfOthers),
		create(w, &w.organisations, folder, 4, rowsOfOthers, pageOfOthers), create(w, &w.people, folder, 5, rowsOfOthers, pageOfOthers),
		create(w, &w.money, folder, 6, rowsOfOthers, pageOfOthers), create(w, &w.quotes, folder, 7, rowsOfOthers, pageOfOthers),
		create(w, &w.demonyms, folder, 8, rowsOfOthers, pageOfOthers), create(w, &w.references, folder, 9, rowsOfOthers, pageOfOthers),
	)
	if err != nil {
		return nil, errors.Join(err, w.Close())
	}
	return w, nil
}

// Write writes the rows of a document.
func (w *Writer) Write(r *table.Rows) error {
	return firstError(
		w.documents.write(r.Documents), w.mentions.write(r.Mentions), w.dates.write(r.Dates), w.places.write(r.Places),
		w.organisations.write(r.Organisations), w.people.write(r.People), w.money.write(r.Money), w.quotes.write(r.Quotes),
		w.demonyms.write(r.Demonyms), w.references.write(r.References),
	)
}

// Close writes what is left, and closes the files.
func (w *Writer) Close() error {
	var errs []error
	for _, c := range w.closers {
		errs = append(errs, c.Close())
	}
	return errors.Join(errs...)
}

// rows writes one table.
type rows[Row any] struct {
	file   *os.File
	buffer *bufio.Writer
	writer *parquet.GenericWriter[Row]
	// group is how many rows the group of now has, and limit how many it may have.
	group, limit int
}

// create returns a step that makes the file of a table.
func create[Row any](w *Writer, into **rows[Row], folder string, number, limit, page int) func() error {
	return func() error {
		file, err := os.Create(filepath.Join(folder, table.Tables[number].Name+".parquet"))
		if err != nil {
			return err
		}
		buffer := bufio.NewWriterSize(file, 256<<10)
		r := &rows[Row]{file: file, buffer: buffer, limit: limit, writer: parquet.NewGenericWriter[Row](buffer,
			parquet.Compression(zstdCodec), parquet.PageBufferSize(page), parquet.CreatedBy("dateline", "", ""),
			// What the rows need is in their pages; the smallest and largest text of each
			// would be texts of releases in the index.
			parquet.SkipPageBounds("text"),
		)}
		*into = r
		w.closers = append(w.closers, r)
		return nil
	}
}

// write returns a step that writes rows.
func (r *rows[Row]) write(list []Row) func() error {
	return func() error {
		if _, err := r.writer.Write(list); err != nil {
			return err
		}
		if r.group += len(list); r.group < r.limit {
			return nil
		}
		r.group = 0
		return r.writer.Flush()
	}
}

// Close writes what is left of a table, and closes its file.
func (r *rows[Row]) Close() error {
	return errors.Join(r.writer.Close(), r.buffer.Flush(), r.file.Close())
}

func firstError(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}
