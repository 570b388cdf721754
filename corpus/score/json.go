package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// WriteJSON writes the report as JSON, each row, document and error on a line of its
// own, so that a report under version control shows what changed.
func (r Report) WriteJSON(w io.Writer) error { return writeLines(w, r) }

// WriteJSON writes the difference as JSON, each figure and turn on a line of its own.
func (d Difference) WriteJSON(w io.Writer) error { return writeLines(w, d) }

// ReadReport reads what [Report.WriteJSON] writes. Reports that do not have the
// figures of their documents cannot be compared, and are an error.
func ReadReport(r io.Reader) (Report, error) {
	var report Report
	decoder := json.NewDecoder(r)
	if err := decoder.Decode(&report); err != nil {
		return Report{}, fmt.Errorf("score: this is no report: %w", err)
	}
	if report.Documents != len(report.ByDocument) || len(report.Types) == 0 {
		return Report{}, fmt.Errorf("score: this is no report: it has the figures of %d documents, and is of %d", len(report.ByDocument), report.Documents)
	}
	return report, nil
}

// writeLines writes a struct with a field, or an element of a field, on each line.
func writeLines(w io.Writer, value any) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	// encode writes a value without the end of line that the encoder gives it.
	encode := func(value any) error {
		err := encoder.Encode(value)
		b.Truncate(max(0, b.Len()-1))
		return err
	}
	fields := reflect.ValueOf(value)
	separator := "{\n  "
	for i := range fields.NumField() {
		name, _, _ := strings.Cut(fields.Type().Field(i).Tag.Get("json"), ",")
		fmt.Fprintf(&b, "%s%q: ", separator, name)
		separator = ",\n  "
		field := fields.Field(i)
		if field.Kind() != reflect.Slice || field.Len() == 0 {
			if err := encode(field.Interface()); err != nil {
				return err
			}
			continue
		}
		between := "[\n    "
		for j := range field.Len() {
			b.WriteString(between)
			between = ",\n    "
			if err := encode(field.Index(j).Interface()); err != nil {
				return err
			}
		}
		b.WriteString("\n  ]")
	}
	b.WriteString("\n}\n")
	_, err := w.Write(b.Bytes())
	return err
}
