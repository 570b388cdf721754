package outside

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/golden"
	"github.com/dateline-nlp/dateline/corpus/table"
	"github.com/dateline-nlp/dateline/corpus/table/parquet"
	"github.com/dateline-nlp/dateline/corpus/table/sqlite"
	"github.com/dateline-nlp/dateline/extract"
)

// rows gives the rows of a table one after another, as table.Rows.Each does: string,
// int64, float64, bool or nil. The error behind the last one is io.EOF.
type rows interface {
	next() ([]any, error)
	close() error
}

// results returns the folder of a data set.
func results(t *testing.T) string {
	if folder := os.Getenv("DATELINE_RESULTS"); folder != "" {
		return folder
	}
	folder := t.TempDir()
	lines, err := os.Create(filepath.Join(folder, "documents.jsonl"))
	require.NoError(t, err)
	p, err := parquet.Create(folder)
	require.NoError(t, err)
	s, err := sqlite.Create(filepath.Join(folder, "dateline.sqlite"))
	require.NoError(t, err)
	for record := range made(t) {
		line, err := record.MarshalJSON()
		require.NoError(t, err)
		_, err = lines.Write(append(line, '\n'))
		require.NoError(t, err)
		require.NoError(t, p.Write(table.RowsOf(record)))
		require.NoError(t, s.Write(table.RowsOf(record)))
	}
	require.NoError(t, errors.Join(lines.Close(), p.Close(), s.Close()))
	return folder
}

// made gives the documents of the shipped corpus, with some metadata, and with bytes that
// tables cannot hold.
func made(t *testing.T) iter.Seq[dataset.Record] {
	reader := corpus.Reader{}
	golds, err := reader.ReadDir(golden.Files())
	require.NoError(t, err)
	extractor, err := extract.New(extract.WithIndirect(), extract.WithHolidays())
	require.NoError(t, err)
	return func(yield func(dataset.Record) bool) {
		for i, gold := range golds {
			if i%10 == 0 {
				gold.Article.Text += "\nZürich \xff\x00 in May."
			}
			found, err := extractor.Extract(context.Background(), gold.Article)
			require.NoError(t, err)
			head := dataset.Head{Number: int64(i + 1), Place: gold.ID, Metadata: dataset.Metadata{Country: gold.Article.Country, URL: "https://example.org/é"}}
			if i%7 == 3 {
				head.DuplicateOf = &dataset.Duplicate{Number: int64(i), ID: gold.ID, Similarity: 0.87}
			}
			if !yield(dataset.Record{Head: head, Found: found}) {
				return
			}
		}
	}
}

// compare reads all tables in step with the JSONL of the data set.
func compare(t *testing.T, folder string, open func(table.Table) (rows, error), same func(want, got any) bool) {
	file, err := os.Open(filepath.Join(folder, "documents.jsonl"))
	require.NoError(t, err)
	defer file.Close()
	var all []rows
	for _, description := range table.Tables {
		r, err := open(description)
		require.NoError(t, err, description.Name)
		all = append(all, r)
	}
	counts := make([]int, len(all))
	for record, err := range dataset.Lines(file) {
		require.NoError(t, err)
		err = table.RowsOf(record).Each(func(number int, want []any) error {
			description := table.Tables[number]
			got, err := all[number].next()
			require.NoError(t, err, "%s, document %d", description.Name, record.Number)
			require.Len(t, got, len(want), description.Name)
			for i := range want {
				if !same(want[i], got[i]) {
					require.Equal(t, want[i], got[i], "%s.%s, document %d", description.Name, description.Columns[i].Name, record.Number)
				}
			}
			counts[number]++
			return nil
		})
		require.NoError(t, err)
	}
	for i, r := range all {
		_, err := r.next()
		require.ErrorIs(t, err, io.EOF, "%s has more rows", table.Tables[i].Name)
		require.NoError(t, r.close())
		require.Positive(t, counts[i], table.Tables[i].Name)
		t.Logf("%s: %d rows are the same", table.Tables[i].Name, counts[i])
	}
}
