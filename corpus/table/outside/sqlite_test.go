package outside

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/corpus/table"
)

func TestSQLiteIsReadByItsShell(t *testing.T) {
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("sqlite3 is not installed: the database is not read by its shell")
	}
	folder := results(t)
	compare(t, folder, func(d table.Table) (rows, error) {
		return openShell(shell, filepath.Join(folder, "dateline.sqlite"), d)
	}, near)
}

// shellRows are the rows that the shell of SQLite prints, a JSON array each.
type shellRows struct {
	command *exec.Cmd
	reader  *bufio.Reader
	columns []table.Column
}

func openShell(shell, path string, t table.Table) (rows, error) {
	columns := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = fmt.Sprintf("%q", c.Name)
	}
	query := fmt.Sprintf("SELECT json_array(%s) FROM %s ORDER BY %s", strings.Join(columns, ","), t.Name, strings.Join(columns[:t.Key], ","))
	command := exec.Command(shell, "-readonly", "-noheader", path, query)
	out, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &shellRows{command: command, reader: bufio.NewReaderSize(out, 1<<16), columns: t.Columns}, command.Start()
}

func (r *shellRows) next() ([]any, error) {
	line, err := r.reader.ReadBytes('\n')
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.UseNumber()
	var values []any
	if err := decoder.Decode(&values); err != nil {
		return nil, err
	}
	for i, v := range values {
		n, ok := v.(json.Number)
		if !ok {
			continue
		}
		switch r.columns[i].Kind {
		case table.Real:
			values[i], err = n.Float64()
		case table.Integer:
			values[i], err = n.Int64()
		case table.Boolean:
			values[i] = n == "1"
		}
		if err != nil {
			return nil, err
		}
	}
	return values, nil
}

func (r *shellRows) close() error {
	_, _ = io.Copy(io.Discard, r.reader)
	return r.command.Wait()
}

// near compares values; the shell writes numbers with 15 digits.
func near(want, got any) bool {
	x, isNumber := want.(float64)
	y, both := got.(float64)
	if isNumber && both {
		return math.Abs(x-y) <= 1e-14*math.Abs(x)
	}
	return want == got
}
