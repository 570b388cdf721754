package outside

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/dateline-nlp/dateline/corpus/table"
)

func TestParquetIsReadByArrow(t *testing.T) {
	folder := results(t)
	compare(t, folder, func(d table.Table) (rows, error) { return openArrow(filepath.Join(folder, d.Name+".parquet"), d) },
		func(want, got any) bool { return want == got })
}

// arrowRows are the rows of a Parquet file.
type arrowRows struct {
	file   *file.Reader
	reader pqarrow.RecordReader
	record arrow.RecordBatch
	at     int64
	values []any
}

// batchSize is how many rows are read at once.
const batchSize = 1000

func openArrow(path string, want table.Table) (rows, error) {
	f, err := file.OpenParquetFile(path, false)
	if err != nil {
		return nil, err
	}
	all, err := pqarrow.NewFileReader(f, pqarrow.ArrowReadProperties{BatchSize: batchSize}, memory.DefaultAllocator)
	if err != nil {
		return nil, err
	}
	schema, err := all.Schema()
	if err != nil {
		return nil, err
	}
	for i, column := range want.Columns {
		if name := schema.Field(i).Name; name != column.Name || schema.Field(i).Nullable != column.Optional {
			return nil, fmt.Errorf("column %d is %v", i, schema.Field(i))
		}
	}
	reader, err := all.GetRecordReader(context.Background(), nil, nil)
	if err != nil {
		return nil, err
	}
	return &arrowRows{file: f, reader: reader}, nil
}

func (r *arrowRows) next() ([]any, error) {
	for r.record == nil || r.at == r.record.NumRows() {
		if !r.reader.Next() {
			if err := r.reader.Err(); err != nil {
				return nil, err
			}
			return nil, io.EOF
		}
		r.record, r.at = r.reader.RecordBatch(), 0
	}
	r.values = r.values[:0]
	for _, column := range r.record.Columns() {
		value, err := valueOf(column, int(r.at))
		if err != nil {
			return nil, err
		}
		r.values = append(r.values, value)
	}
	r.at++
	return r.values, nil
}

func valueOf(column arrow.Array, at int) (any, error) {
	if column.IsNull(at) {
		return nil, nil
	}
	switch c := column.(type) {
	case *array.String:
		return c.Value(at), nil
	case *array.Int64:
		return c.Value(at), nil
	case *array.Float64:
		return c.Value(at), nil
	case *array.Boolean:
		return c.Value(at), nil
	}
	return nil, fmt.Errorf("a column of %v", column.DataType())
}

func (r *arrowRows) close() error {
	r.reader.Release()
	return r.file.Close()
}
