// Package dataset is the form of a data set made of an archive: one record for each
// document, with where it came from and whether it was there before.
//
// As JSONL a record is one line: the fields of [Head], then those of model.Document.
//
//	{"document":1,"place":"a.zip!/1.html","metadata":{"title":"..."},"id":"...","text":"...","dates":[...]}
//
// Whoever knows only model.Document can read the lines as such; [Lines] reads them with
// their heads. Package table has the same records as tables.
package dataset

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// Record is a document of a data set.
type Record struct {
	Head
	// Found is what was found in the document, and its text.
	Found *model.Document
}

// Head is what a data set says about a document beside what was found in it.
type Head struct {
	// Number is the key of the document in the data set: 1, 2, 3 in the order of the
	// archive, without gaps.
	Number int64 `json:"document"`
	// Place addresses the article in the archive, as corpus.Item has it.
	Place string `json:"place"`
	// Metadata is what the archive says about the article.
	Metadata Metadata `json:"metadata"`
	// DuplicateOf is the first document of the data set that has nearly the same text;
	// nil if there is none before this one.
	DuplicateOf *Duplicate `json:"duplicate_of,omitempty"`
}

// Metadata is what an archive says about an article. Fields are empty where it is
// silent.
type Metadata struct {
	Title     string    `json:"title,omitempty"`
	Published model.Day `json:"published,omitzero"`
	Publisher string    `json:"publisher,omitempty"`
	// Country is the publisher's country, ISO 3166-1 alpha-2.
	Country  string `json:"country,omitempty"`
	Language string `json:"language,omitempty"`
	URL      string `json:"url,omitempty"`
	// Charset is that of the article in the archive where it was not UTF-8.
	Charset string `json:"charset,omitempty"`
	// Warnings say what of the metadata was not understood.
	Warnings []string `json:"warnings,omitempty"`
}

// Duplicate is a document that was there before, and how like it the later one is.
type Duplicate struct {
	Number int64  `json:"document"`
	ID     string `json:"id"`
	// Similarity is the share of runs of words that the two have in common, from 0 to
	// 1, as it was estimated.
	Similarity float64 `json:"similarity"`
}

// MetadataOf returns what an archive says about an item.
func MetadataOf(item corpus.Item) Metadata {
	return Metadata{
		Title: item.Title, Published: item.Published, Publisher: item.Publisher, Country: item.Country,
		Language: item.Language, URL: item.URL, Charset: item.Charset, Warnings: item.Warnings,
	}
}

// errNoObject is the error for what cannot be the rest of a line.
var errNoObject = errors.New("dataset: a document must be an object of JSON")

// AppendLine appends a record as a line of JSONL, with its end, to b. Its document is
// given as JSON, as json.Marshal writes it.
func AppendLine(b []byte, head Head, document []byte) ([]byte, error) {
	if len(document) < 2 || document[0] != '{' || document[len(document)-1] != '}' {
		return b, errNoObject
	}
	start, err := json.Marshal(head)
	if err != nil {
		return b, err
	}
	b = append(b, start[:len(start)-1]...)
	if len(document) > 2 {
		b = append(b, ',')
	}
	b = append(b, document[1:]...)
	return append(b, '\n'), nil
}

// MarshalJSON writes the record as one object.
func (r Record) MarshalJSON() ([]byte, error) {
	document, err := json.Marshal(r.Found)
	if err != nil {
		return nil, err
	}
	line, err := AppendLine(nil, r.Head, document)
	if err != nil {
		return nil, err
	}
	return line[:len(line)-1], nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (r *Record) UnmarshalJSON(data []byte) error {
	r.Head, r.Found = Head{}, new(model.Document)
	if err := json.Unmarshal(data, &r.Head); err != nil {
		return err
	}
	return json.Unmarshal(data, r.Found)
}

// Lines reads the records of JSONL, one at a time. An error is the last thing that the
// sequence gives.
func Lines(r io.Reader) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		reader := bufio.NewReaderSize(r, 1<<16)
		for number := 1; ; number++ {
			line, err := reader.ReadBytes('\n')
			if err != nil && err != io.EOF {
				yield(Record{}, fmt.Errorf("dataset: %w", err))
				return
			}
			if len(line) > 1 {
				var record Record
				if err := json.Unmarshal(line, &record); err != nil {
					yield(Record{}, fmt.Errorf("dataset: line %d: %w", number, err))
					return
				}
				if !yield(record, nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}
