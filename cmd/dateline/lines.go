package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

// maxLine is the longest line of JSONL that is read. JSON may write a character of
// text in six, but no text that is worth reading is written so throughout.
const maxLine = 2 * extract.DefaultMaxBytes

// lineReader reads articles from JSONL: one object a line.
type lineReader struct {
	name     string
	reader   *bufio.Reader
	defaults model.Article
}

// articleLine is an article as one line. Other fields are passed over.
type articleLine struct {
	ID        looseText    `json:"id"`
	Text      *string      `json:"text"`
	Format    model.Format `json:"format"`
	Title     string       `json:"title"`
	Published string       `json:"published"`
	Publisher string       `json:"publisher"`
	Country   string       `json:"country"`
}

// looseText is a text that may be written as a number, as many archives number
// their articles.
type looseText string

// UnmarshalJSON reads a text or a number.
func (t *looseText) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && (data[0] == '-' || data[0] >= '0' && data[0] <= '9') {
		*t = looseText(data)
		return nil
	}
	return json.Unmarshal(data, (*string)(t))
}

// each yields the articles, and for each line that cannot be read an error with
// its number. It returns false if the sequence is to end.
func (l *lineReader) each(ctx context.Context, yield func(model.Article, error) bool) (bool, error) {
	for number := 1; ; number++ {
		line, err := l.line()
		if ctx.Err() != nil {
			return false, nil
		}
		atEnd := err == io.EOF
		if err != nil && !atEnd {
			return true, &inputError{Name: l.name, Line: number, Err: err}
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, utf8Mark)
		}
		// White space at the end would make the end of a broken line a line later.
		if line = bytes.TrimRight(line, " \t\r\n"); len(line) > 0 {
			article, column, err := l.article(line, number)
			if err != nil {
				err = &inputError{Name: l.name, Line: number, Column: column, Err: err}
			}
			if !yield(article, err) {
				return false, nil
			}
		}
		if atEnd {
			return true, nil
		}
	}
}

// line returns the next line, with its end if it has one. Of a line that is too
// long, the rest is passed over.
func (l *lineReader) line() ([]byte, error) {
	var line []byte
	for {
		part, err := l.reader.ReadSlice('\n')
		if len(line) <= maxLine {
			line = append(line, part...)
		}
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}

// article reads one line. The column of an error is 0 if it is not known.
func (l *lineReader) article(data []byte, number int) (model.Article, int, error) {
	if len(data) > maxLine {
		return model.Article{}, 0, fmt.Errorf("the line is longer than %d MiB", maxLine>>20)
	}
	var line articleLine
	if err := json.Unmarshal(data, &line); err != nil {
		column, err := explain(err)
		return model.Article{}, column, err
	}
	if line.Text == nil {
		return model.Article{}, 0, errors.New(`there is no field "text"`)
	}
	if len(*line.Text) > extract.DefaultMaxBytes {
		return model.Article{}, 0, tooLong(fmt.Sprintf("%d bytes of text", len(*line.Text)))
	}
	article := l.defaults
	article.ID, article.Text, article.Format, article.Title = string(line.ID), *line.Text, line.Format, line.Title
	if article.ID == "" {
		article.ID = fmt.Sprintf("%s:%d", l.name, number)
	}
	if line.Published != "" {
		day, err := day(line.Published)
		if err != nil {
			return model.Article{}, 0, err
		}
		article.Published = day
	}
	if line.Publisher != "" {
		article.Publisher = line.Publisher
	}
	if line.Country != "" {
		article.Country = strings.ToUpper(line.Country)
	}
	return article, 0, nil
}

// day reads the day of a date, or of a time stamp, which is what most feeds have.
func day(text string) (model.Day, error) {
	date := text
	if len(text) > 10 && (text[10] == 'T' || text[10] == ' ') {
		date = text[:10]
	}
	d, err := model.ParseDay(date)
	if err != nil {
		return d, fmt.Errorf(`the field "published" is %q, and no day of the form 2017-07-10`, text)
	}
	return d, nil
}

// explain says an error of the JSON package in words for people who did not write
// the program, with the column that it knows.
func explain(err error) (column int, explained error) {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return int(syntax.Offset), fmt.Errorf("not JSON: %w", err)
	}
	if kind, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		if kind.Field == "" {
			return int(kind.Offset), fmt.Errorf("a JSON %s, where an object with a text should be", kind.Value)
		}
		return int(kind.Offset), fmt.Errorf("the field %q is a JSON %s, not a text", kind.Field, kind.Value)
	}
	return 0, err
}
