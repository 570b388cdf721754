package main

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// jsonWriter writes one document as an object, several as an array. The array is
// written as the documents come.
type jsonWriter struct {
	out     io.Writer
	several func() bool
	written int
}

func (w *jsonWriter) write(d *model.Document) error {
	var b bytes.Buffer
	prefix := ""
	if w.several() {
		prefix = "  "
		b.WriteString(w.separator() + prefix)
	}
	w.written++
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent(prefix, "  ")
	if err := encoder.Encode(d); err != nil {
		return err
	}
	if w.several() {
		// The comma, or the bracket, comes before the end of the line.
		b.Truncate(b.Len() - 1)
	}
	_, err := w.out.Write(b.Bytes())
	return err
}

// separator is what stands before the next object of an array.
func (w *jsonWriter) separator() string {
	if w.written == 0 {
		return "[\n"
	}
	return ",\n"
}

func (w *jsonWriter) close() error {
	end := ""
	switch {
	case w.several() && w.written == 0:
		end = "[]\n"
	case w.several():
		end = "\n]\n"
	}
	_, err := io.WriteString(w.out, end)
	return err
}

// lineWriter writes a document a line.
type lineWriter struct {
	out  io.Writer
	line func(io.Writer, *model.Document) error
}

func (w *lineWriter) write(d *model.Document) error {
	var b bytes.Buffer
	if err := w.line(&b, d); err != nil {
		return err
	}
	_, err := w.out.Write(b.Bytes())
	return err
}

func (w *lineWriter) close() error { return nil }

// htmlWriter writes all documents on one page.
type htmlWriter struct {
	out     io.Writer
	several func() bool
	page    *corpus.HTMLPage
}

func (w *htmlWriter) write(d *model.Document) error {
	if w.page == nil {
		title := d.ID
		if w.several() {
			title = "Press releases"
		}
		w.page = corpus.NewHTMLPage(w.out, title)
	}
	return w.page.Add(d)
}

func (w *htmlWriter) close() error {
	if w.page == nil {
		return nil
	}
	return w.page.Close()
}
