package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/gkg"
	"github.com/dateline-nlp/dateline/corpus/table"
	"github.com/dateline-nlp/dateline/corpus/table/csv"
	"github.com/dateline-nlp/dateline/corpus/table/parquet"
	"github.com/dateline-nlp/dateline/corpus/table/sqlite"
	"github.com/dateline-nlp/dateline/corpus/webanno"
	"github.com/dateline-nlp/dateline/model"
)

// form writes records in a form, into files of the output folder.
type form interface {
	// prepare makes of a record what write wants. It is called by several goroutines, for
	// each record once.
	prepare(v *view) (any, error)
	// write writes what was prepared of one record after another, in their order.
	write(prepared any) error
	// close closes the files; whole tells that they have all they should.
	close(whole bool) error
}

// view is a record as the forms see it, with what they have made of it together.
type view struct {
	head     dataset.Head
	document []byte
	fault    *Fault
	found    *model.Document
	rows     *table.Rows
}

// errDamaged is the error for a document that was written and cannot be read.
var errDamaged = errors.New("the parts are damaged")

// record decodes the document.
func (v *view) record() (dataset.Record, error) {
	if v.found == nil {
		v.found = new(model.Document)
		if err := json.Unmarshal(v.document, v.found); err != nil {
			return dataset.Record{}, fmt.Errorf("%s: %w: %w", v.head.Place, errDamaged, err)
		}
	}
	return dataset.Record{Head: v.head, Found: v.found}, nil
}

// Formats are the names of the forms.
func Formats() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(allForms)), func(name string) bool { return name == errorsForm })
}

// errorsForm is the form of the errors, which every output has.
const errorsForm = "errors"

// The names of files in the output folder.
const (
	ManifestFile = "manifest.json"
	ErrorsFile   = "errors.jsonl"
)

// allForms make the files of each form in a folder.
var allForms = map[string]func(folder string) (form, error){
	errorsForm: lineFile(ErrorsFile, errorLine),
	"jsonl":    lineFile("documents.jsonl", recordLine),
	"conll":    lineFile("documents.conll", rendered(conll)),
	"webanno":  lineFile("annotations.jsonl", rendered(webanno.WriteLine)),
	"gkg":      lineFile("gkg.tsv", rendered(gkg.WriteLine)),
	"brat":     newBrat,
	"csv":      tables(func(folder string) (tableWriter, error) { return csv.Create(folder) }),
	"parquet":  tables(func(folder string) (tableWriter, error) { return parquet.Create(folder) }),
	"sqlite": tables(func(folder string) (tableWriter, error) {
		return sqlite.Create(filepath.Join(folder, "dateline.sqlite"))
	}),
}

// lineForm writes lines that are made of one record each.
type lineForm struct {
	*lines
	line func(*view) ([]byte, error)
}

func (f lineForm) prepare(v *view) (any, error) {
	line, err := f.line(v)
	if line == nil {
		return nil, err
	}
	return line, err
}

func lineFile(name string, line func(*view) ([]byte, error)) func(string) (form, error) {
	return func(folder string) (form, error) {
		l, err := createLines(filepath.Join(folder, name))
		return lineForm{l, line}, err
	}
}

func errorLine(v *view) ([]byte, error) {
	if v.fault == nil {
		return nil, nil
	}
	line, err := encode(v.fault)
	return append(line, '\n'), err
}

func recordLine(v *view) ([]byte, error) { return dataset.AppendLine(nil, v.head, v.document) }

// rendered makes lines with a function that writes a record.
func rendered(write func(io.Writer, dataset.Record) error) func(*view) ([]byte, error) {
	return func(v *view) ([]byte, error) {
		record, err := v.record()
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		err = write(&b, record)
		return b.Bytes(), err
	}
}

func conll(w io.Writer, r dataset.Record) error {
	article := model.Article{ID: r.Found.ID, Text: r.Found.Text, Title: r.Metadata.Title, Published: r.Metadata.Published,
		Publisher: r.Metadata.Publisher, Country: r.Metadata.Country}
	return corpus.WriteCoNLL(w, corpus.Draft(article, r.Found))
}

// tableWriter writes tables.
type tableWriter interface {
	Write(*table.Rows) error
	Close() error
}

// tableForm writes tables.
type tableForm struct{ tableWriter }

func tables(create func(folder string) (tableWriter, error)) func(string) (form, error) {
	return func(folder string) (form, error) {
		w, err := create(folder)
		return tableForm{w}, err
	}
}

func (f tableForm) prepare(v *view) (any, error) {
	if v.rows == nil {
		record, err := v.record()
		if err != nil {
			return nil, err
		}
		v.rows = table.RowsOf(record)
	}
	return v.rows, nil
}

func (f tableForm) write(prepared any) error {
	if prepared == nil {
		return nil
	}
	return f.Write(prepared.(*table.Rows))
}

func (f tableForm) close(whole bool) error {
	if w, ok := f.tableWriter.(interface{ Abandon() error }); ok && !whole {
		return w.Abandon()
	}
	return f.Close()
}

// bratForm writes two files for each document, into folders of a thousand documents.
type bratForm struct {
	folder string
	// last is the folder that was made last.
	last string
}

func newBrat(folder string) (form, error) {
	folder = filepath.Join(folder, "brat")
	return &bratForm{folder: folder}, os.MkdirAll(folder, 0o777)
}

type bratFiles struct {
	number    int64
	text, ann []byte
}

func (f *bratForm) prepare(v *view) (any, error) {
	record, err := v.record()
	if err != nil {
		return nil, err
	}
	var text, ann bytes.Buffer
	if err := errors.Join(corpus.WriteBratText(&text, record.Found), corpus.WriteBratAnn(&ann, record.Found)); err != nil {
		return nil, err
	}
	return bratFiles{v.head.Number, text.Bytes(), ann.Bytes()}, nil
}

func (f *bratForm) write(prepared any) error {
	if prepared == nil {
		return nil
	}
	files := prepared.(bratFiles)
	folder := filepath.Join(f.folder, fmt.Sprintf("%04d", files.number/1000))
	if folder != f.last {
		f.last = folder
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return err
		}
	}
	name := filepath.Join(folder, fmt.Sprintf("%07d", files.number))
	return errors.Join(os.WriteFile(name+".txt", files.text, 0o666), os.WriteFile(name+".ann", files.ann, 0o666))
}

func (f *bratForm) close(bool) error { return nil }
