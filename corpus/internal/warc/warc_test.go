package warc

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func each(archive string, skip int) []string {
	var all []string
	everything := func(map[string]string) bool { return true }
	Read(strings.NewReader(archive), Options{Limit: 300, Skip: skip}, everything, func(r Record, err error) bool {
		all = append(all, fmt.Sprintf("%d %q %v", r.Number, r.Block, err))
		if err == nil {
			_, _ = ParseResponse(r.Block, 100)
		}
		return true
	})
	return all
}

func TestRead(t *testing.T) {
	archive := "WARC/1.0\r\nWARC-Type: a\r\nX: one\r\n two\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n" +
		"rubbish\nWARC/1.1\nContent-Length: 1000\n\n" + strings.Repeat("x", 1000) + "\n\nWARC/1.0\nContent-Length: 2\n\nde"
	assert.Equal(t, []string{`1 "abc" <nil>`, `2 "" a record of 1000 bytes is longer than the limit`, `3 "de" <nil>`}, each(archive, 0))
	assert.Equal(t, []string{`3 "de" <nil>`}, each(archive, 2))
}

func FuzzRead(f *testing.F) {
	f.Add("WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\nWARC/1.0\r\nContent-Length: 9\r\n\r\nabc", 1)
	f.Add("WARC/1.0\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n\r\n", 0)
	f.Fuzz(func(t *testing.T, archive string, skip int) {
		skip = max(0, min(skip, 50))
		var want []string
		for _, line := range each(archive, 0) {
			number := 0
			_, _ = fmt.Sscan(line, &number)
			if number > skip || number < skip && strings.Contains(line, "cut off") {
				want = append(want, line)
			}
		}
		assert.Equal(t, want, each(archive, skip))
	})
}
