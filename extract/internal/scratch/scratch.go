// Package scratch helps stages to keep their working memory from document to document,
// and to make what goes into a document in few large pieces.
package scratch

import "slices"

// mostKept is how many entries a map may have that is kept: emptying it takes time by
// the most that it ever held, which one document of megabytes would leave to all after
// it.
const mostKept = 1 << 10

// Map returns m without its entries, or a new map in its place.
func Map[K comparable, V any](m map[K]V) map[K]V {
	if m == nil || len(m) > mostKept {
		return map[K]V{}
	}
	clear(m)
	return m
}

// Lists empties a map of lists. It keeps the memory of the lists in spare, from which
// new ones are to be taken.
func Lists[K comparable](m map[K][]int, spare [][]int) (map[K][]int, [][]int) {
	for _, list := range m {
		if len(spare) < mostKept {
			spare = append(spare, list[:0])
		}
	}
	return Map(m), spare
}

// List takes a list from spare; nil if none is left.
func List(spare *[][]int) []int {
	n := len(*spare)
	if n == 0 {
		return nil
	}
	list := (*spare)[n-1]
	*spare = (*spare)[:n-1]
	return list
}

// Zeros returns n zero values, in the memory of s if they have room there.
func Zeros[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// Cut cuts an empty slice with room for n off the begin of free memory.
func Cut[T any](free []T, n int) (room, rest []T) { return free[:0:n], free[n:] }
