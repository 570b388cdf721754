package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// rows is what Read gives, a row a line: "number/line: title | text" or the error.
func rows(table string, o Options) []string {
	if o.Delimiter == 0 {
		o.Delimiter = ','
	}
	if o.Limit == 0 {
		o.Limit = 1000
	}
	o.Columns = record.NewColumns(nil)
	var all []string
	Read(strings.NewReader(table), o, func(r record.Record, err error) bool {
		what := r.Values[record.Title] + " | " + r.Values[record.Text]
		if err != nil {
			what = "error: " + err.Error()
		}
		all = append(all, fmt.Sprintf("%d/%d: %s", r.Number, r.Line, what))
		return true
	})
	return all
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		table, why string
		o          Options
		want       []string
	}{
		{table: "title,text\nA,one\nB,two\n", why: "plain", want: []string{"1/2: A | one", "2/3: B | two"}},
		{table: "\uFEFFtitle,text\r\nA,one\r\nB,two", why: "mark, line ends of Windows, no end", want: []string{"1/2: A | one", "2/3: B | two"}},
		{table: "title,text\n\"A, B\",\"one\nline \"\"more\"\"\"\nC,two\n", why: "quoted", want: []string{"1/2: A, B | one\nline \"more\"", "2/4: C | two"}},
		{table: "Headline\tBody\nA\t5\" pipe\n", o: Options{Delimiter: '\t'}, why: "a mark inside a plain field", want: []string{"1/2: A | 5\" pipe"}},
		{table: "title,text\n\nA,one\n", why: "an empty line", want: []string{"1/3: A | one"}},
		{table: "title,text\nA,one,,\nB,two,x\nC\nD,three\n", why: "too many and too few columns", want: []string{
			"1/2: A | one", "2/3: error: the row has 3 columns, not 2 as the first one",
			"3/4: error: the row has 1 columns, not 2 as the first one", "4/5: D | three"}},
		{table: "title,text\nA,\"one\nB,two\nC,\"three\"\nD,four\n", why: "a mark that is not closed takes one row, not three", want: []string{
			"1/2: error: a quotation mark is not closed, or one inside is not doubled", "2/3: B | two", "3/4: C | three", "4/5: D | four"}},
		{table: "title,text\nA,\"one\nB,two\n", why: "a mark that is not closed up to the end", want: []string{
			"1/2: error: a quotation mark is not closed: the file ends in the row", "2/3: B | two"}},
		{table: "title,text\nA,\"" + strings.Repeat("x\n", 600) + "\nB,two\n", o: Options{Limit: 900}, why: "too long", want: nil},
		{table: "title,text\nA,one\nB,two\nC,three\n", o: Options{Skip: 2}, why: "skipped", want: []string{"3/4: C | three"}},
		{table: "name,amount\nA,5\n", why: "no text", want: []string{"0/1: error: no column is known to hold the text: they are [\"name\" \"amount\"]"}},
		{table: "title,text\nA,caf\xE9 \x93five\x94\n", why: "another charset", want: []string{"1/2: A | café “five”"}},
		{table: "body,text\nlong,\nlong,short\n", why: "an empty column gives way", want: []string{"1/2:  | long", "2/3:  | short"}},
	} {
		got := rows(c.table, c.o)
		if c.want == nil {
			assert.Contains(t, got[0], "longer than the limit", c.why)
			assert.Contains(t, got[len(got)-1], ": B | two", c.why)
			continue
		}
		assert.Equal(t, c.want, got, c.why)
	}
}

// Whatever is broken, a row longer than the limit does not hide those behind it for
// ever, and the time is bounded.
func TestReadGoesOnBehindALongLine(t *testing.T) {
	table := "title,text\nA,\"one\nB,two\n" + strings.Repeat("y", 5000) + ",z\nC,three\n"
	assert.Equal(t, []string{
		"1/2: error: a row of 5016 bytes, perhaps for a quotation mark that is not closed is longer than the limit",
		"2/3: B | two",
		"3/4: error: a row of 5003 bytes, perhaps for a quotation mark that is not closed is longer than the limit",
		"4/5: C | three",
	}, rows(table, Options{}))
}

func FuzzRead(f *testing.F) {
	f.Add("title,text\nA,\"one\nline\"\nB,two\n", 0)
	f.Add("title\ttext\nA\t\"\"\"\n\"", 1)
	f.Fuzz(func(t *testing.T, table string, skip int) {
		skip = max(0, min(skip, 100))
		all := rows(table, Options{Limit: 100})
		assert.LessOrEqual(t, len(all), strings.Count(table, "\n")+1)
		// Skipping gives the rest of the same, but for what ends the file.
		rest := rows(table, Options{Limit: 100, Skip: skip})
		if len(all) > 0 && strings.HasPrefix(all[0], "0/") {
			return
		}
		assert.Equal(t, append([]string{}, all[min(skip, len(all)):]...), append([]string{}, rest...))
	})
}
