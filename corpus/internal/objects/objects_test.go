package objects

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ object, text, id, fault, why string }{
		{`{"text": "One.", "id": 7}`, "One.", "7", "", "a number for an id"},
		{`{"id":"a\"b","nested":{"text":"no"},"list":["text","no"], "text" : "One \u00e9." , "x":-1.5e3}`, "One é.", `a"b`, "", "what stands deeper"},
		{`{"t\u0065xt": "One."}`, "One.", "", "", "an escaped name"},
		{`{"text": ["One.", "Two."]}`, "One.\n\nTwo.", "", "", "paragraphs"},
		{`{"body": "", "content": "Two."}`, "Two.", "", "", "an empty field gives way"},
		{`{"content": "Two.", "text": "One."}`, "One.", "", "", "the surer name"},
		{`{"text": {"x": 1}}`, "", "", `the field "text" is a JSON object, not a text`, "an object"},
		{`{"text": true}`, "", "", `the field "text" is a JSON bool, not a text`, "a word"},
		{`{}`, "", "", `there is no field "text", nor another that archives call it by`, "nothing"},
		{`{"n":1}`, "", "", `there is no field "text", nor another that archives call it by`, "a number at the end"},
		{`{"text": "One."} x`, "", "", "not JSON: invalid character 'x' after top-level value", "something behind"},
	} {
		var r record.Record
		err := parse(&r, []byte(c.object), record.NewFiller(record.NewColumns(nil)))
		if c.fault != "" {
			assert.EqualError(t, err, c.fault, c.why)
			continue
		}
		require.NoError(t, err, c.why)
		assert.Equal(t, c.text, r.Values[record.Text], c.why)
		assert.Equal(t, c.id, r.Values[record.ID], c.why)
	}
}

// The members that are found are those that the library finds.
func FuzzMembers(f *testing.F) {
	f.Add(`{"a": [1, {"b": "}"}], "c\\": "\"", "d": null , "e":1}`)
	f.Fuzz(func(t *testing.T, object string) {
		var want map[string]json.RawMessage
		if json.Unmarshal([]byte(object), &want) != nil || !strings.HasPrefix(object, "{") {
			t.Skip()
		}
		got := map[string]json.RawMessage{}
		m := members{data: []byte(object), at: 1}
		for {
			name, value, ok := m.next()
			if !ok {
				break
			}
			got[strings.ToValidUTF8(name, "\uFFFD")] = value
		}
		for name, value := range want {
			if !strings.Contains(name, "\uFFFD") {
				assert.Equal(t, string(value), string(got[name]), name)
			}
		}
	})
}

// each gives what a reader reads, an article a line.
func each(read func(o Options, yield func(record.Record, error) bool) bool, skip int) []string {
	var all []string
	read(Options{Columns: record.NewColumns(nil), Limit: 200, Skip: skip}, func(r record.Record, err error) bool {
		all = append(all, fmt.Sprint(r.Number, r.Line, r.Values[record.Text], err))
		return true
	})
	return all
}

// Skipping gives the rest of the same, and numbers rise.
func FuzzSkip(f *testing.F) {
	f.Add("{\"text\": \"a\"}\n{\n\n{\"text\": \"b\"}", 2)
	f.Add("[{\"text\": \"a\"}, 5, {\"text\": \"}\\\"\"}, {", 1)
	f.Fuzz(func(t *testing.T, file string, skip int) {
		skip = max(0, min(skip, 50))
		for _, read := range []func(Options, func(record.Record, error) bool) bool{
			func(o Options, yield func(record.Record, error) bool) bool {
				return Lines(strings.NewReader(file), o, yield)
			},
			func(o Options, yield func(record.Record, error) bool) bool {
				return Elements(strings.NewReader(file), o, yield)
			},
		} {
			var want []string
			for _, line := range each(read, 0) {
				number := 0
				_, _ = fmt.Sscan(line, &number)
				if number > skip || number < skip && strings.Contains(line, "or cut off") {
					want = append(want, line)
				}
			}
			assert.Equal(t, want, each(read, skip))
		}
	})
}
