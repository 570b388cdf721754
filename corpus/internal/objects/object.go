// Package objects reads articles from JSON: an object a line, or an array of objects.
package objects

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// parse fills a record from an object. The column of a fault is set in the record.
func parse(r *record.Record, data []byte, fill *record.Filler) error {
	// The whole is checked first, so that half an object is no article, and so that
	// what follows need not.
	if !json.Valid(data) {
		var whole json.RawMessage
		err := json.Unmarshal(data, &whole)
		if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
			r.Column = int(syntax.Offset)
		}
		return fmt.Errorf("not JSON: %w", err)
	}
	if data[0] != '{' {
		r.Column = 1
		return fmt.Errorf("a JSON %s, where an object with a text should be", kindOf(data[0]))
	}
	fill.Begin()
	m := members{data: data, at: 1}
	for {
		name, value, ok := m.next()
		if !ok {
			break
		}
		if !fill.Wants(name) {
			continue
		}
		text, isText := textOf(value)
		if !isText {
			if part, _, _ := fill.Place(name); part == record.Text || part == record.Markup {
				r.Column = m.at
				return fmt.Errorf("the field %q is a JSON %s, not a text", name, kindOf(value[0]))
			}
			continue
		}
		fill.Set(r, name, text)
	}
	if !r.Known[record.Text] && !r.Known[record.Markup] {
		return record.NoText(`there is no field "text", nor another that archives call it by`)
	}
	return nil
}

// members goes through the members of a JSON object that is known to be valid.
type members struct {
	data []byte
	at   int
}

// next returns the next member. It is false behind the last one.
func (m *members) next() (name string, value []byte, ok bool) {
	m.space()
	if m.data[m.at] == '}' {
		return "", nil, false
	}
	quoted := m.value()
	m.space()
	value = m.value()
	m.space()
	if inner := string(quoted[1 : len(quoted)-1]); !strings.Contains(inner, `\`) {
		return inner, value, true
	}
	if json.Unmarshal(quoted, &name) != nil {
		return "", value, true
	}
	return name, value, true
}

// space goes over white space and what divides names and values.
func (m *members) space() {
	for {
		switch m.data[m.at] {
		case ' ', '\t', '\r', '\n', ',', ':':
			m.at++
		default:
			return
		}
	}
}

// value goes over a value, and returns it.
func (m *members) value() []byte {
	start, depth := m.at, 0
	for {
		switch m.data[m.at] {
		case '"':
			for m.at++; m.data[m.at] != '"'; m.at++ {
				if m.data[m.at] == '\\' {
					m.at++
				}
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return m.data[start:m.at] // a number or word at the end of the object
			}
			depth--
		case ',', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return m.data[start:m.at]
			}
			m.at++
			continue
		default:
			m.at++
			continue
		}
		m.at++
		if depth == 0 {
			return m.data[start:m.at]
		}
	}
}

// textOf reads a value as a text: a string, a number, a list of strings (paragraphs)
// or an object with a name, as feeds write a publisher.
func textOf(value []byte) (text string, ok bool) {
	switch c := value[0]; {
	case c == '"':
		return text, json.Unmarshal(value, &text) == nil
	case c == '-' || c >= '0' && c <= '9':
		return string(value), true
	case c == 'n':
		return "", true
	case c == '[':
		var list []string
		if json.Unmarshal(value, &list) != nil {
			return "", false
		}
		return strings.Join(list, "\n\n"), true
	case c == '{':
		var named struct{ Name *string }
		if json.Unmarshal(value, &named) != nil || named.Name == nil {
			return "", false
		}
		return *named.Name, true
	}
	return "", false
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
