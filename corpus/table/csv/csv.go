// Package csv writes the tables of a data set as CSV: documents.csv, mentions.csv and so
// on, with a line of names, in UTF-8, by RFC 4180 but for ends of lines, which are line
// feeds.
package csv

import (
	"bufio"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"github.com/dateline-nlp/dateline/corpus/table"
)

// Writer writes the tables into a folder.
type Writer struct {
	files  []*os.File
	tables []*csv.Writer
	fields []string
}

// bufferSize is the size of the buffer of a table.
const bufferSize = 256 << 10

// Create makes the files of the tables in a folder.
func Create(folder string) (*Writer, error) {
	w := &Writer{}
	for _, t := range table.Tables {
		file, err := os.Create(filepath.Join(folder, t.Name+".csv"))
		if err != nil {
			return nil, errors.Join(err, w.close())
		}
		w.files = append(w.files, file)
		w.tables = append(w.tables, csv.NewWriter(bufio.NewWriterSize(file, bufferSize)))
		w.fields = w.fields[:0]
		for _, column := range t.Columns {
			w.fields = append(w.fields, column.Name)
		}
		if err := w.tables[len(w.tables)-1].Write(w.fields); err != nil {
			return nil, errors.Join(err, w.close())
		}
	}
	return w, nil
}

// Write writes the rows of a document.
func (w *Writer) Write(rows *table.Rows) error {
	return rows.Each(func(number int, values []any) error {
		w.fields = w.fields[:0]
		for _, v := range values {
			w.fields = append(w.fields, field(v))
		}
		return w.tables[number].Write(w.fields)
	})
}

func field(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// Close writes what is left, and closes the files.
func (w *Writer) Close() error {
	var errs []error
	for _, t := range w.tables {
		t.Flush()
		errs = append(errs, t.Error())
	}
	return errors.Join(append(errs, w.close())...)
}

func (w *Writer) close() error {
	var errs []error
	for _, file := range w.files {
		errs = append(errs, file.Close())
	}
	return errors.Join(errs...)
}
