package table_test

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	parquetgo "github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/table"
	tocsv "github.com/dateline-nlp/dateline/corpus/table/csv"
	"github.com/dateline-nlp/dateline/corpus/table/parquet"
	"github.com/dateline-nlp/dateline/corpus/table/sqlite"
)

type writer interface {
	Write(*table.Rows) error
	Close() error
}

// several is enough for more than one statement that inserts rows.
const several = 40

// written writes documents twice, and checks that the files are the same.
func written(t *testing.T, create func(folder string) (writer, error)) (folder string, all []*table.Rows) {
	t.Helper()
	folders := [2]string{t.TempDir(), t.TempDir()}
	for _, folder := range folders {
		all = nil
		w, err := create(folder)
		require.NoError(t, err)
		for i := range several {
			rows := table.RowsOf(record(t, int64(i+1), release+strings.Repeat("\r\n \"Hull, 5 May 2021;\" ", i%3)))
			all = append(all, rows)
			require.NoError(t, w.Write(rows))
		}
		require.NoError(t, w.Close())
	}
	entries, err := os.ReadDir(folders[0])
	require.NoError(t, err)
	require.NotEmpty(t, entries)
	for _, entry := range entries {
		a, err := os.ReadFile(filepath.Join(folders[0], entry.Name()))
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(folders[1], entry.Name()))
		require.NoError(t, err)
		assert.True(t, string(a) == string(b), "%s is another each time", entry.Name())
	}
	return folders[0], all
}

// plain returns all rows of a table, with all values as text.
func plain(all []*table.Rows, number int) (lines [][]string) {
	for _, rows := range all {
		_ = rows.Each(func(n int, values []any) error {
			if n == number {
				var line []string
				for _, v := range values {
					if v == nil {
						v = ""
					}
					line = append(line, fmt.Sprint(v))
				}
				lines = append(lines, line)
			}
			return nil
		})
	}
	return lines
}

func TestCSVIsReadBack(t *testing.T) {
	folder, all := written(t, func(folder string) (writer, error) { return tocsv.Create(folder) })
	for number, want := range table.Tables {
		file, err := os.Open(filepath.Join(folder, want.Name+".csv"))
		require.NoError(t, err)
		lines, err := csv.NewReader(file).ReadAll()
		require.NoError(t, err)
		require.NoError(t, file.Close())
		require.Len(t, lines, 1+len(plain(all, number)), want.Name)
		assert.Equal(t, "document", lines[0][0])
	}
	data, err := os.ReadFile(filepath.Join(folder, "documents.csv"))
	require.NoError(t, err)
	assert.Contains(t, string(data), "\r\n \"\"Hull, 5 May 2021;\"\"", "ends of lines in texts are kept")
}

func TestParquetIsReadBack(t *testing.T) {
	folder, all := written(t, func(folder string) (writer, error) { return parquet.Create(folder) })
	var mentions []table.Mention
	var documents []table.Document
	for _, rows := range all {
		mentions = append(mentions, rows.Mentions...)
		documents = append(documents, rows.Documents...)
	}
	gotMentions, err := parquetgo.ReadFile[table.Mention](filepath.Join(folder, "mentions.parquet"))
	require.NoError(t, err)
	assert.Equal(t, mentions, gotMentions)
	gotDocuments, err := parquetgo.ReadFile[table.Document](filepath.Join(folder, "documents.parquet"))
	require.NoError(t, err)
	assert.Equal(t, documents, gotDocuments)
}

// What has no value is null, whatever stands around it.
func TestParquetHasNulls(t *testing.T) {
	folder := t.TempDir()
	w, err := parquet.Create(folder)
	require.NoError(t, err)
	var want []any
	const documents, dates = 60, 7
	for document := range documents {
		var rows table.Rows
		for number := range dates {
			d := table.Date{Document: int64(document + 1), Number: int64(number + 1)}
			value := any(nil)
			if document>>number&1 == 1 { // every pattern there is
				d.Modifier, value = "MID", "MID"
			}
			rows.Dates, want = append(rows.Dates, d), append(want, value)
		}
		require.NoError(t, w.Write(&rows))
	}
	require.NoError(t, w.Close())
	file, err := os.Open(filepath.Join(folder, "dates.parquet"))
	require.NoError(t, err)
	defer file.Close()
	reader := parquetgo.NewReader(file)
	column, _ := reader.Schema().Lookup("modifier")
	var got []any
	for rows := make([]parquetgo.Row, 1); ; {
		n, err := reader.ReadRows(rows)
		if n == 0 {
			require.ErrorIs(t, err, io.EOF)
			break
		}
		value := any(nil)
		if v := rows[0][column.ColumnIndex]; !v.IsNull() {
			value = v.String()
		}
		got = append(got, value)
	}
	require.Len(t, got, len(want))
	for i := range want {
		require.Equal(t, want[i], got[i], "row %d", i)
	}
}

func TestSQLiteIsReadByItsShell(t *testing.T) {
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("sqlite3 is not installed: the database is not read by its shell")
	}
	folder, all := written(t, func(folder string) (writer, error) { return sqlite.Create(filepath.Join(folder, "d.sqlite")) })
	query := func(sql string) string {
		out, err := exec.Command(shell, "-readonly", filepath.Join(folder, "d.sqlite"), sql).CombinedOutput()
		require.NoError(t, err, string(out))
		return strings.TrimSpace(string(out))
	}
	assert.Equal(t, "ok", query("pragma integrity_check"))
	assert.Empty(t, query("pragma foreign_key_check"))
	for number, want := range table.Tables {
		assert.Equal(t, fmt.Sprint(len(plain(all, number))), query("select count(*) from "+want.Name), want.Name)
	}
	assert.Equal(t, fmt.Sprint(several), query("select count(*) from documents where duplicate_of = 1 and language is null and text like 'Skerry%'"))
	assert.Equal(t, "0", query(`select count(*) from mentions join documents using (document) where cast(substr(cast(documents.text as blob), start + 1, "end" - start) as text) <> mentions.text`))
	assert.Equal(t, "5000000.0|7000000|GBP", query("select amount, maximum_exact, currency from money limit 1"))
}

func TestADatabaseIsNotWrittenOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "d.sqlite")
	require.NoError(t, os.WriteFile(path, []byte("mine"), 0o666))
	_, err := sqlite.Create(path)
	assert.ErrorIs(t, err, os.ErrExist)
}
