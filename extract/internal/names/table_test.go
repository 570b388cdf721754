package names

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTableIsAMap(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 1000} {
		from := map[uint64]int{}
		for i := range n {
			from[uint64(i+1)*0x9e3779b97f4a7c15] = i
		}
		from[^uint64(0)], from[^uint64(1)] = -1, -2 // they fall together at the end
		table := newTable(from)
		for key, want := range from {
			got, ok := table.get(key)
			assert.True(t, ok)
			assert.Equal(t, want, got)
		}
		_, ok := table.get(12345)
		assert.False(t, ok)
		keys := map[uint64]bool{}
		for key := range table.keys() {
			keys[key] = true
		}
		assert.Len(t, keys, len(from))
	}
}
