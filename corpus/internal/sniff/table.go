package sniff

import (
	"bytes"
	"encoding/csv"
	"path"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Delimiter returns what divides the columns of a table with a line of names at its
// top, or 0 if the file is none. A table is known by its names, of which one must be
// one that archives give a text, and another one that they give another part; in a
// file that is called .csv or .tsv any names do.
func Delimiter(head []byte, name string) rune {
	text := bytes.TrimPrefix(head, []byte("\uFEFF"))
	line, _, complete := bytes.Cut(text, []byte("\n"))
	if !complete && len(head) >= Length {
		return 0
	}
	extension := strings.ToLower(path.Ext(name))
	called := extension == ".csv" || extension == ".tsv" || extension == ".tab"
	best, most := rune(0), 1
	for _, delimiter := range ",\t;|" {
		columns, err := Columns(line, delimiter)
		if err != nil || len(columns) <= most {
			continue
		}
		if called || known(columns) && areNames(columns) {
			best, most = delimiter, len(columns)
		}
	}
	if best == 0 && called && len(bytes.TrimSpace(line)) > 0 {
		// A table of one column.
		best = ','
		if extension != ".csv" {
			best = '\t'
		}
	}
	return best
}

// Columns reads the names in the first line of a table.
func Columns(line []byte, delimiter rune) ([]string, error) {
	reader := csv.NewReader(bytes.NewReader(bytes.TrimRight(line, "\r\n")))
	reader.Comma = delimiter
	reader.LazyQuotes = delimiter == '\t'
	columns, err := reader.Read()
	for i := range columns {
		columns[i] = strings.TrimSpace(columns[i])
	}
	return columns, err
}

// areNames reports whether columns can be names: short, and each another. A sentence
// with commas has longer parts.
func areNames(columns []string) bool {
	seen := map[string]bool{}
	for _, column := range columns {
		if len(column) > 40 || strings.Count(column, " ") > 3 || seen[column] && column != "" {
			return false
		}
		seen[column] = true
	}
	return true
}

// known reports whether the columns hold a text and another part of an article.
func known(columns []string) bool {
	automatic := record.NewColumns(nil)
	text, other := false, false
	for _, column := range columns {
		part, _, ok := automatic.Place(column)
		isText := part == record.Text || part == record.Markup
		text = text || ok && isText
		other = other || ok && !isText
	}
	return text && other
}
