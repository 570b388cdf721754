// Package objects reads articles from JSON: an object a line, or an array of objects.
package objects

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// parse fills a record from an object. The column of a fault is set in the record.
func parse(r *record.Record, data []byte, fill *record.Filler) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	fault := func(err error) error {
		column, err := explain(err, decoder)
		r.Column = column
		return err
	}
	// The whole is checked first, so that half an object is no article.
	var whole json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		return fault(err)
	}
	if data[0] != '{' {
		r.Column = 1
		return fmt.Errorf("a JSON %s, where an object with a text should be", kindOf(data[0]))
	}
	if _, err := decoder.Token(); err != nil {
		return fault(err)
	}
	fill.Begin()
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return fault(err)
		}
		field, _ := name.(string)
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return fault(err)
		}
		if !fill.Wants(field) {
			continue
		}
		text, isText, err := textOf(value)
		if err != nil {
			return fault(err)
		}
		if !isText {
			if part, _, _ := fill.Place(field); part == record.Text || part == record.Markup {
				r.Column = int(decoder.InputOffset())
				return fmt.Errorf("the field %q is a JSON %s, not a text", field, kindOf(value[0]))
			}
			continue
		}
		fill.Set(r, field, text)
	}
	if !r.Known[record.Text] && !r.Known[record.Markup] {
		return record.NoText(`there is no field "text", nor another that archives call it by`)
	}
	return nil
}

// textOf reads a value as a text: a string, a number, a list of strings (paragraphs)
// or an object with a name, as feeds write a publisher.
func textOf(value json.RawMessage) (text string, ok bool, err error) {
	switch c := value[0]; {
	case c == '"':
		err = json.Unmarshal(value, &text)
		return text, true, err
	case c == '-' || c >= '0' && c <= '9':
		return string(value), true, nil
	case c == 'n':
		return "", true, nil
	case c == '[':
		var list []string
		if json.Unmarshal(value, &list) != nil {
			return "", false, nil
		}
		return strings.Join(list, "\n\n"), true, nil
	case c == '{':
		var named struct{ Name *string }
		if json.Unmarshal(value, &named) != nil || named.Name == nil {
			return "", false, nil
		}
		return *named.Name, true, nil
	}
	return "", false, nil
}

func kindOf(first byte) string {
	switch first {
	case '"':
		return "string"
	case '[':
		return "array"
	case '{':
		return "object"
	case 't', 'f':
		return "bool"
	case 'n':
		return "null"
	}
	return "number"
}

// explain says an error of the JSON package in words for people who did not write
// the program, with the column that it knows.
func explain(err error, decoder *json.Decoder) (column int, explained error) {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return int(syntax.Offset), fmt.Errorf("not JSON: %w", err)
	}
	return int(decoder.InputOffset()), err
}
