// Package sqlite writes the tables of a data set into an SQLite database. It has no cgo.
package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/dateline-nlp/dateline/corpus/table"
)

// Writer writes the tables into a database. What is in the file until Close is of no
// use: it is written without a journal.
type Writer struct {
	database *sql.DB
	batch    *sql.Tx
	tables   []statement
	// rows is how many rows the batch has.
	rows int
}

// statement inserts rows into a table, several at once.
type statement struct {
	single, several *sql.Stmt
	width           int
	values          []any
}

const (
	// together is how many rows one statement inserts.
	together = 32
	// batchRows is how many rows are a transaction.
	batchRows = 100_000
)

// settings make a new file quick to write. Rows come in the order of their keys, and need
// no large cache, of which the size is given in KiB; sorting for the indexes has as much.
const settings = `PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-8192; PRAGMA page_size=8192;`

// indexes find what people ask for first.
const indexes = `
CREATE INDEX mentions_by_row ON mentions (document, type, number);
CREATE INDEX references_by_organisation ON organisation_references (document, organisation);
CREATE INDEX organisations_by_name ON organisations (name);
CREATE INDEX people_by_name ON people (name);
CREATE INDEX places_by_name ON places (name);
CREATE INDEX quotes_by_speaker ON quotes (speaker);
CREATE INDEX dates_by_day ON dates (first_day);
ANALYZE;`

// Create makes a database. The file must not be there yet.
func Create(path string) (*Writer, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return nil, err
	}
	if err := file.Close(); err != nil {
		return nil, err
	}
	database, err := sql.Open("sqlite", path)
	if err != nil {
		return nil, err
	}
	database.SetMaxOpenConns(1)
	w := &Writer{database: database}
	var script strings.Builder
	script.WriteString(settings)
	for _, t := range table.Tables {
		script.WriteString(Schema(t))
	}
	if _, err := database.Exec(script.String()); err != nil {
		return nil, errors.Join(plain(err), database.Close())
	}
	if err := w.begin(); err != nil {
		return nil, errors.Join(plain(err), database.Close())
	}
	return w, nil
}

var kinds = map[table.Kind]string{table.Text: "TEXT", table.Integer: "INTEGER", table.Real: "REAL", table.Boolean: "INTEGER"}

// Schema returns the statement that makes a table.
func Schema(t table.Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %s (\n", t.Name)
	for i, c := range t.Columns {
		fmt.Fprintf(&b, "  %q %s", c.Name, kinds[c.Kind])
		if !c.Optional {
			b.WriteString(" NOT NULL")
		}
		if i == 0 && t.Key > 1 {
			b.WriteString(" REFERENCES documents")
		}
		b.WriteString(",\n")
	}
	names := make([]string, t.Key)
	for i := range names {
		names[i] = t.Columns[i].Name
	}
	fmt.Fprintf(&b, "  PRIMARY KEY (%s)\n)", strings.Join(names, ", "))
	if t.Key > 1 {
		// The rows come in the order of their key, and are stored in it.
		b.WriteString(" WITHOUT ROWID")
	}
	b.WriteString(";\n")
	return b.String()
}

// begin begins a batch.
func (w *Writer) begin() (err error) {
	if w.batch, err = w.database.Begin(); err != nil {
		return err
	}
	first := len(w.tables) == 0
	for i, t := range table.Tables {
		if first {
			w.tables = append(w.tables, statement{width: len(t.Columns)})
		}
		s := &w.tables[i]
		row := "(" + strings.Repeat("?,", s.width-1) + "?)"
		insert := "INSERT INTO " + t.Name + " VALUES "
		if s.single, err = w.batch.Prepare(insert + row); err != nil {
			return err
		}
		if s.several, err = w.batch.Prepare(insert + strings.Repeat(row+",", together-1) + row); err != nil {
			return err
		}
	}
	return nil
}

// plain says an error of the database that is one of the disk like the errors of files.
func plain(err error) error {
	if e, ok := errors.AsType[*sqlite.Error](err); ok && e.Code() == sqlite3.SQLITE_FULL {
		return syscall.ENOSPC
	}
	return err
}

// Write writes the rows of a document.
func (w *Writer) Write(rows *table.Rows) error { return plain(w.write(rows)) }

func (w *Writer) write(rows *table.Rows) error {
	err := rows.Each(func(number int, values []any) error {
		w.rows++
		s := &w.tables[number]
		s.values = append(s.values, values...)
		if len(s.values) < together*s.width {
			return nil
		}
		_, err := s.several.Exec(s.values...)
		s.values = s.values[:0]
		return err
	})
	if err != nil || w.rows < batchRows {
		return err
	}
	if err := w.commit(); err != nil {
		return err
	}
	return w.begin()
}

// commit ends a batch.
func (w *Writer) commit() error {
	for i := range w.tables {
		s := &w.tables[i]
		for ; len(s.values) > 0; s.values = s.values[s.width:] {
			if _, err := s.single.Exec(s.values[:s.width]...); err != nil {
				return err
			}
		}
		if err := errors.Join(s.single.Close(), s.several.Close()); err != nil {
			return err
		}
	}
	w.rows = 0
	return w.batch.Commit()
}

// Close writes what is left and the indexes, and closes the database.
func (w *Writer) Close() error {
	err := w.commit()
	if err == nil {
		_, err = w.database.Exec(indexes)
	}
	return errors.Join(plain(err), w.database.Close())
}

// Abandon closes the database as it is.
func (w *Writer) Abandon() error {
	return errors.Join(w.batch.Rollback(), w.database.Close())
}
