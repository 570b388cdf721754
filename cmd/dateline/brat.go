package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// bratFolder writes documents into a folder, NAME.txt and NAME.ann each.
type bratFolder struct {
	folder string
	// names counts how often each name was given, so that documents of one name do
	// not overwrite one another.
	names map[string]int
}

func newBratFolder(folder string) (*bratFolder, error) {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, outputError{fmt.Errorf("--output: %w", err)}
	}
	return &bratFolder{folder: folder, names: map[string]int{}}, nil
}

func (w *bratFolder) write(d *model.Document) error {
	path := filepath.Join(w.folder, w.name(d.ID))
	if err := wholeFile(path+".txt", func(w io.Writer) error { return corpus.WriteBratText(w, d) }); err != nil {
		return err
	}
	return wholeFile(path+".ann", func(w io.Writer) error { return corpus.WriteBratAnn(w, d) })
}

func (w *bratFolder) close() error { return nil }

// name returns the name of the files of a document.
func (w *bratFolder) name(id string) string {
	name := fileName(id)
	for {
		w.names[name]++
		n := w.names[name]
		if n == 1 {
			return name
		}
		// The numbered name may be another document's own.
		name = fmt.Sprintf("%s-%d", name, n)
	}
}

// textExtensions are those of inputs that are not part of a document's name.
var textExtensions = map[string]bool{".txt": true, ".text": true, ".html": true, ".htm": true, ".xhtml": true, ".md": true}

// longestName leaves room for a number and an extension in the 255 bytes that a
// file name may have.
const longestName = 200

// fileName makes the name of a file from the ID of a document, which may be a
// path, a number, or anything that a feed calls its articles.
func fileName(id string) string {
	if extension := filepath.Ext(id); textExtensions[strings.ToLower(extension)] {
		id = strings.TrimSuffix(filepath.Base(id), extension)
	}
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.,+=@ ", r) {
			return r
		}
		return '_'
	}, strings.ToValidUTF8(id, "_"))
	// A leading dot hides the file, and ".." leaves the folder.
	name = strings.Trim(name, " .")
	if len(name) > longestName {
		name = strings.ToValidUTF8(name[:longestName], "")
	}
	if name == "" {
		return "document"
	}
	return name
}

// wholeFile writes a file through a temporary one beside it, so that an interrupt
// leaves no half of it.
func wholeFile(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".dateline-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file.Name()))
		}
	}()
	buffer := bufio.NewWriter(file)
	if err := errors.Join(write(buffer), buffer.Flush(), file.Chmod(0o644), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// errBratFolder is the error for documents that have no place to go.
var errBratFolder = errors.New("--format brat: several documents need a folder: --output DIR")

// bratText writes the annotation of a single document.
type bratText struct {
	out     io.Writer
	several func() bool
}

func (w *bratText) write(d *model.Document) error {
	if w.several() {
		return usageError{errBratFolder}
	}
	return corpus.WriteBratAnn(w.out, d)
}

func (w *bratText) close() error { return nil }
