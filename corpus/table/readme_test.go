package table_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/table"
)

// Counts stand in the README by their first and last name.
var counts = map[string]bool{"places": true, "organisations": true, "people": true, "money": true}

func TestReadmeNamesTheColumns(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	for _, want := range table.Tables {
		line := regexp.MustCompile("(?m)^\\| `" + want.Name + "` \\|.*$").FindString(string(readme))
		require.NotEmpty(t, line, want.Name)
		at := 0
		for i, column := range want.Columns {
			if want.Name == "documents" && counts[column.Name] {
				continue
			}
			if want.Name == "documents" && i == 0 {
				at = len("| `documents` |")
			}
			next := strings.Index(line[at:], "`"+column.Name+"`")
			if !assert.GreaterOrEqual(t, next, 0, "%s.%s in its order", want.Name, column.Name) {
				break
			}
			at += next + len(column.Name)
		}
	}
}
