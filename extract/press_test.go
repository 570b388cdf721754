package extract_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/require"
)

// Raw releases as they come lie beside the repository on some machines; every one
// must keep every law and its form as JSON.
func TestRawReleasesKeepEveryLaw(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	files, err := filepath.Glob("../../shared/press/raw-*.jsonl.gz")
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no raw releases here")
	}
	e := newExtractor(t)
	const each = 500
	for _, name := range files {
		f, err := os.Open(name)
		require.NoError(t, err)
		defer f.Close()
		unzipped, err := gzip.NewReader(f)
		require.NoError(t, err)
		lines := bufio.NewScanner(unzipped)
		lines.Buffer(nil, 1<<26)
		for n := 0; n < each && lines.Scan(); n++ {
			var raw struct{ ID, Text string }
			require.NoError(t, json.Unmarshal(lines.Bytes(), &raw))
			doc, err := e.Extract(t.Context(), model.Article{ID: raw.ID, Text: raw.Text})
			require.NoError(t, err)
			require.NoError(t, doc.Verify(), raw.ID)
			_, err = json.Marshal(doc)
			require.NoError(t, err, raw.ID)
		}
		require.NoError(t, lines.Err())
	}
}
