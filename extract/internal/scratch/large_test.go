package scratch

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLargeIsZeros(t *testing.T) {
	assert.Empty(t, Large[int64](0))
	for _, n := range []int{1, 1 << 10, 1<<20 + 7} {
		s := Large[[2]uint32](n)
		require.Len(t, s, n)
		sum := uint32(0)
		for i := range s {
			sum |= s[i][0] | s[i][1]
			s[i] = [2]uint32{uint32(i), 1}
		}
		assert.Zero(t, sum)
		assert.Equal(t, [2]uint32{uint32(n - 1), 1}, s[n-1])
	}
}
