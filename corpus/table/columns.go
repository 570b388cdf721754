package table

import (
	"reflect"
	"strings"
)

// Kind is the kind of values in a column.
type Kind uint8

// The kinds of columns.
const (
	Text Kind = iota
	Integer
	Real
	Boolean
)

// Column is a column of a table.
type Column struct {
	Name string
	Kind Kind
	// Optional tells that the column can be without value.
	Optional bool
}

// Table is a table by its columns.
type Table struct {
	Name    string
	Columns []Column
	// Key is how many of the first columns are the key.
	Key int
}

// Tables are all tables, in the order of their rows in Each.
var Tables = []Table{
	tableOf[Document]("documents", 1), tableOf[Mention]("mentions", 2), tableOf[Date]("dates", 2), tableOf[Place]("places", 2),
	tableOf[Organisation]("organisations", 2), tableOf[Person]("people", 2), tableOf[Money]("money", 2), tableOf[Quote]("quotes", 2),
	tableOf[Demonym]("demonyms", 2), tableOf[OrganisationReference]("organisation_references", 2),
}

func tableOf[Row any](name string, key int) Table {
	t := Table{Name: name, Key: key}
	row := reflect.TypeFor[Row]()
	for i := range row.NumField() {
		field := row.Field(i)
		column, options, _ := strings.Cut(field.Tag.Get("parquet"), ",")
		kind := field.Type
		if kind.Kind() == reflect.Pointer {
			kind = kind.Elem()
		}
		t.Columns = append(t.Columns, Column{Name: column, Kind: kinds[kind.Kind()], Optional: options == "optional"})
	}
	return t
}

var kinds = map[reflect.Kind]Kind{reflect.String: Text, reflect.Int64: Integer, reflect.Float64: Real, reflect.Bool: Boolean}

// Each calls f with every row: the number of its table in Tables, and its values, which
// are string, int64, float64, bool, or nil where there is none. The values are good
// until f returns. An error of f ends it and is returned.
func (r *Rows) Each(f func(table int, values []any) error) error {
	var values []any
	return firstError(
		each(0, r.Documents, &values, f), each(1, r.Mentions, &values, f), each(2, r.Dates, &values, f), each(3, r.Places, &values, f),
		each(4, r.Organisations, &values, f), each(5, r.People, &values, f), each(6, r.Money, &values, f), each(7, r.Quotes, &values, f),
		each(8, r.Demonyms, &values, f), each(9, r.References, &values, f),
	)
}

// each returns a step of Each, which is taken if all before it went well.
func each[Row any](table int, rows []Row, values *[]any, f func(int, []any) error) func() error {
	return func() error {
		for i := range rows {
			row := reflect.ValueOf(&rows[i]).Elem()
			*values = (*values)[:0]
			for j, column := range Tables[table].Columns {
				*values = append(*values, valueOf(row.Field(j), column.Optional))
			}
			if err := f(table, *values); err != nil {
				return err
			}
		}
		return nil
	}
}

func firstError(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func valueOf(field reflect.Value, optional bool) any {
	switch field.Kind() {
	case reflect.Pointer:
		if field.IsNil() {
			return nil
		}
		return valueOf(field.Elem(), false)
	case reflect.String:
		if optional && field.Len() == 0 {
			return nil
		}
		return field.String()
	case reflect.Int64:
		return field.Int()
	case reflect.Float64:
		return field.Float()
	}
	return field.Bool()
}
