package scratch

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIndexIsAMap(t *testing.T) {
	var x Index
	_, ok := x.Get(0)
	assert.False(t, ok, "before the first reset")
	key := uint64(1)
	for _, n := range []int{0, 1, 3, 40, 31, 32, 33, 1000, 5} {
		x.Reset()
		want := map[uint64]int{}
		for i := range n {
			_, ok := x.Get(key)
			assert.False(t, ok)
			x.Set(key, i)
			want[key] = i
			if i%3 == 0 {
				x.Set(key, i+1)
				want[key] = i + 1
			}
			key *= 6364136223846793005
		}
		for k, v := range want {
			got, ok := x.Get(k)
			assert.True(t, ok)
			assert.Equal(t, v, got)
		}
	}
}

func TestIndexHoldsKeysThatFallTogether(t *testing.T) {
	var x Index
	x.Reset()
	for i := range uint64(200) {
		x.Set(i<<32|i, int(i)) // all begin at one slot
	}
	for i := range uint64(200) {
		got, ok := x.Get(i<<32 | i)
		assert.True(t, ok)
		assert.Equal(t, int(i), got)
	}
}

func TestTable(t *testing.T) {
	var x Table[[2]int]
	last := uint64(1999)
	last *= 0x9e3779b97f4a7c15
	for range 3 {
		x.Reset()
		assert.Nil(t, x.Find(7))
		for k := range uint64(2000) {
			x.Of(k * 0x9e3779b97f4a7c15)[1] = int(k)
		}
		x.Of(0)[0]++
		assert.Equal(t, 2000, x.Len())
		assert.Equal(t, [2]int{1, 0}, *x.Find(0))
		assert.Equal(t, [2]int{0, 1999}, *x.Find(last))
		assert.Equal(t, [2]int{0, 1999}, *x.At(x.Place(last)))
	}
}

func TestIndexIsAMapBehindOthersThatAreLarger(t *testing.T) {
	var x Index
	for n := range 200 {
		x.Reset()
		n = n * 37 % 211 * (1 + n%3*7) // large and small ones in turn
		for i := range n {
			x.Set(uint64(i)*0x9e3779b97f4a7c15, i+n)
		}
		assert.Equal(t, n, x.Len())
		for i := range n {
			got, ok := x.Get(uint64(i) * 0x9e3779b97f4a7c15)
			assert.True(t, ok)
			assert.Equal(t, i+n, got)
		}
		_, ok := x.Get(uint64(n) * 0x9e3779b97f4a7c15)
		assert.False(t, ok, "of another round")
	}
}
