package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/duplicate"
	"github.com/dateline-nlp/dateline/extract"
)

// record is what became of an article, or of what could not be read, as it is kept in
// a part.
type record struct {
	Place    string           `json:"place"`
	ID       string           `json:"id,omitempty"`
	Metadata dataset.Metadata `json:"metadata,omitzero"`
	// Sum is a sum of the article, by which it is known again.
	Sum    string           `json:"sum,omitempty"`
	Sketch duplicate.Sketch `json:"sketch,omitzero"`
	Fault  *Fault           `json:"fault,omitempty"`
	// document is what was found, as JSON.
	document []byte
	// passed is how many records of a run before had been passed by when it was read.
	passed int64
}

// isArticle reports whether the record is of something that was read as an article.
func (r *record) isArticle() bool { return r.Fault == nil || r.Fault.Stage != StageRead }

// Stage says where an article failed.
type Stage string

// The stages.
const (
	StageRead    Stage = "read"    // it could not be read
	StageExtract Stage = "extract" // it was read, and could not be extracted
	StageWrite   Stage = "write"   // it was extracted, and has no place in one of the forms
)

// Fault is an article, file or archive that failed: a line of errors.jsonl.
type Fault struct {
	Place string `json:"place"`
	ID    string `json:"id,omitempty"`
	Stage Stage  `json:"stage"`
	// Line and Column are the place of the fault in the file, from 1.
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Error  string `json:"error"`
}

// String returns the fault as it is told to people.
func (f Fault) String() string {
	if f.Line > 0 {
		return fmt.Sprintf("%s: line %d: %s", f.Place, f.Line, f.Error)
	}
	return f.Place + ": " + f.Error
}

// readFault describes an error of reading.
func readFault(item corpus.Item, err error) *Fault {
	f := &Fault{Place: item.Place, Stage: StageRead, Error: err.Error()}
	if item.ID != item.Place {
		f.ID = item.ID
	}
	if e, ok := errors.AsType[*corpus.ItemError](err); ok {
		f.Line, f.Column, f.Error = e.Line, e.Column, e.Err.Error()
	}
	return f
}

// extractFault describes an error of extracting.
func extractFault(item corpus.Item, err error) *Fault {
	f := &Fault{Place: item.Place, ID: item.ID, Stage: StageExtract, Error: err.Error()}
	if e, ok := errors.AsType[*extract.TooLargeError](err); ok {
		f.Error = fmt.Sprintf("the text has %d bytes, and the limit is %d", e.Bytes, e.Limit)
	}
	return f
}

// sumOf returns a sum of all that the document of an article depends on.
func sumOf(item corpus.Item) string {
	h := fnv.New128a()
	a := item.Article
	for _, part := range []string{a.ID, a.Text, a.Format.String(), a.Title, a.Published.String(), a.Publisher, a.Country,
		item.Language, item.URL, item.Charset} {
		_, _ = io.WriteString(h, part) // a hash does not fail
		_, _ = h.Write([]byte{0})
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// encode returns a value as one line of JSON, without its end.
func encode(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
