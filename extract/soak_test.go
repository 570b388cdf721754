package extract_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var soak = flag.Duration("soak", 0, "for how long TestSoak reads")

// How much more the heap may hold at the end of a soak than in its middle.
const (
	soakGrowth = 1.05
	soakSlack  = 1 << 20 // bytes
)

// TestSoak reads the raw releases beside the repository again and again by one extractor,
// with every option, and looks at the heap: what it holds must not grow with what was
// read.
//
//	go test ./extract -run TestSoak -soak 30m -timeout 40m -v
func TestSoak(t *testing.T) {
	if *soak == 0 {
		t.Skip("asked for with -soak 30m")
	}
	files, err := filepath.Glob("../../shared/press/raw-*.jsonl.gz")
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no raw releases here")
	}
	e := newExtractor(t, extract.WithWhy(), extract.WithIndirect(), extract.WithTerms(), extract.WithHolidays())
	var heaps []uint64
	read, start := 0, time.Now()
	look := func() {
		debug.FreeOSMemory() // two collections: what pools keep beyond one is gone, too
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		heaps = append(heaps, m.HeapAlloc)
		t.Logf("after %s and %d articles: %.2f MB in use, %.2f MB from the system, %d collections",
			time.Since(start).Round(time.Second), read, float64(m.HeapAlloc)/1e6, float64(m.HeapSys)/1e6, m.NumGC)
	}
	const looks = 12
	done := func() bool { return len(heaps) > looks }
	for !done() {
		for _, name := range files {
			eachRaw(t, name, func(a model.Article) bool {
				if time.Since(start) >= time.Duration(len(heaps))**soak/looks {
					look()
				}
				_, err := e.Extract(t.Context(), a)
				require.NoError(t, err)
				read++
				return !done()
			})
			if done() {
				break
			}
		}
	}
	middle, end := heaps[looks/2], heaps[looks]
	assert.Less(t, float64(end), float64(middle)*soakGrowth+soakSlack, "bytes at the end; in the middle there were %d", middle)
}

// eachRaw calls f for each raw release of a file until it returns false.
func eachRaw(t testing.TB, name string, f func(model.Article) bool) {
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	require.NoError(t, err)
	lines := bufio.NewScanner(unzipped)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var raw struct{ ID, Text string }
		require.NoError(t, json.Unmarshal(lines.Bytes(), &raw))
		if !f(model.Article{ID: raw.ID, Text: raw.Text}) {
			return
		}
	}
	require.NoError(t, lines.Err())
}
