package transform

import (
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// Failure is what no document could be made of, as a record that loses nothing: the line
// stands in it whole, and can be mended and given in again.
type Failure struct {
	// Place is the file and the number of the line: articles/a.jsonl:17.
	Place string `json:"place"`
	// ID is that of the article, where the line has one.
	ID    string `json:"id,omitempty"`
	Error string `json:"error"`
	// Line is the line, unless it is not UTF-8; empty if the file itself is broken.
	Line string `json:"line,omitempty"`
	// Bytes is the line if it is not UTF-8, in base64.
	Bytes []byte `json:"bytes,omitempty"`
}

func failure(place, id, line string, err error) Failure {
	f := Failure{Place: place, ID: id, Error: err.Error()}
	if utf8.ValidString(line) {
		f.Line = line
	} else {
		f.Bytes = []byte(line)
	}
	return f
}

// articleLine is an article as one line. Other fields are passed over.
type articleLine struct {
	ID        identifier   `json:"id"`
	Text      *string      `json:"text"`
	Format    model.Format `json:"format"`
	Title     string       `json:"title"`
	Published model.Day    `json:"published"`
	Publisher string       `json:"publisher"`
	Country   string       `json:"country"`
}

// identifier is a text that may be written as a number.
type identifier string

// UnmarshalJSON reads a text or a number.
func (id *identifier) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && (data[0] == '-' || data[0] >= '0' && data[0] <= '9') {
		*id = identifier(data)
		return nil
	}
	return json.Unmarshal(data, (*string)(id))
}

// article reads a line. An article without ID is called by its place.
func article(place, line string) (model.Article, error) {
	if !utf8.ValidString(line) {
		return model.Article{}, errors.New("the line is not UTF-8")
	}
	var a articleLine
	err := json.Unmarshal([]byte(line), &a)
	if err == nil && a.Text == nil {
		err = errors.New(`there is no field "text"`)
	}
	if err != nil {
		return model.Article{ID: string(a.ID)}, err
	}
	if a.ID == "" {
		a.ID = identifier(place)
	}
	return model.Article{
		ID: string(a.ID), Text: *a.Text, Format: a.Format, Title: a.Title,
		Published: a.Published, Publisher: a.Publisher, Country: strings.ToUpper(a.Country),
	}, nil
}
