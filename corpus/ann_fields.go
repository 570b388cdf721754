package corpus

import (
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// splitFields splits a line at its upright strokes. A stroke after a backslash is
// one that belongs to the field; any other backslash is itself.
func splitFields(line string) []string {
	var fields []string
	var field strings.Builder
	end := func() {
		fields = append(fields, strings.Trim(field.String(), " \t"))
		field.Reset()
	}
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\' && i+1 < len(line) && line[i+1] == '|':
			field.WriteByte('|')
			i++
		case line[i] == '|':
			end()
		default:
			field.WriteByte(line[i])
		}
	}
	end()
	return fields
}

// joinFields is the reverse of splitFields.
func joinFields(fields []string) string {
	escaped := make([]string, len(fields))
	for i, field := range fields {
		escaped[i] = strings.ReplaceAll(field, "|", `\|`)
	}
	return strings.Join(escaped, " | ")
}

// none is the value that is known to be none.
const none = "-"

// valueOf returns a field as the value that it is.
func valueOf(field string) *string {
	if field == none {
		field = ""
	}
	return &field
}

// fieldOf returns a value as a field.
func fieldOf(value *string) string {
	if value == nil || *value == "" {
		return none
	}
	return *value
}

// parseValues returns a mention of the type with the values of its fields, and a
// fault, or "".
func parseValues(t Type, values []string) (Mention, string) {
	m := Mention{Type: t}
	least, most := 0, 0
	switch t {
	case Organisation, Person, Ignore:
	case Place, Date:
		least, most = 1, 1
	case Money:
		least, most = 2, 2
	case Quote:
		least, most = 1, 3
	default:
		return m, fmt.Sprintf("%q is no type of mention", t)
	}
	if len(values) < least || len(values) > most {
		return m, fmt.Sprintf("a mention of type %s has %s, not %d", t, countWords(least, most), len(values))
	}
	switch t {
	case Place:
		m.Country = valueOf(values[0])
		if c := *m.Country; c != "" && !capitals(c, 2) {
			return m, fmt.Sprintf("%q is no country code", c)
		}
	case Date:
		m.Value = valueOf(values[0])
		if v := *m.Value; v != "" && !model.ValidTIMEX3(v) {
			return m, fmt.Sprintf("%q is no TIMEX3 value", v)
		}
	case Money:
		m.Amount, m.Currency = valueOf(values[0]), valueOf(values[1])
		if a := *m.Amount; a != "" && !validAmount(a) {
			return m, fmt.Sprintf("%q is no amount", a)
		}
		if c := *m.Currency; c != "" && !capitals(c, 3) {
			return m, fmt.Sprintf("%q is no currency code", c)
		}
	case Quote:
		m.Speaker = valueOf(values[0])
		m.Title, m.Affiliation = optional(values, 1), optional(values, 2)
	}
	return m, ""
}

// optional returns the value of a field that may be left out; a value of none is
// the same as none given.
func optional(values []string, i int) *string {
	if i >= len(values) || values[i] == none || values[i] == "" {
		return nil
	}
	return &values[i]
}

func countWords(least, most int) string {
	switch {
	case most == 0:
		return "no values"
	case most == 1:
		return "one value"
	case least == most:
		return fmt.Sprintf("%d values", most)
	}
	return fmt.Sprintf("%d to %d values", least, most)
}

// validAmount reports whether s is a decimal number, or two of them joined by "..".
func validAmount(s string) bool {
	low, high, isRange := strings.Cut(s, "..")
	return validDecimal(low) && (!isRange || validDecimal(high))
}

func validDecimal(s string) bool {
	whole, fraction, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return digitsOnly(whole) && (!point || digitsOnly(fraction))
}

// capitals reports whether s is n capital letters of ASCII.
func capitals(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
