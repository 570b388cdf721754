package dates

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

//go:embed testdata/none.txt
var noDates string

// TestNoDates reads sentences in which no date stands.
func TestNoDates(t *testing.T) {
	for line := range strings.Lines(noDates) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		assert.Empty(t, found(t, line, Context{Reference: monday, Country: "US"}), line)
	}
}
