package scratch

import "unsafe"

// Large returns n zeros for a table of megabytes that is asked here and there. Where the
// system can, they lie in large pages: a processor remembers where some two thousand pages
// are, which are 8 MB of small ones.
func Large[T any](n int) []T {
	s := make([]T, n)
	if n > 0 {
		inLargePages(uintptr(unsafe.Pointer(&s[0])), uintptr(n)*unsafe.Sizeof(s[0]))
	}
	return s
}
