//go:build !linux

package scratch

// inLargePages does nothing: other systems see to it themselves, or cannot.
func inLargePages(uintptr, uintptr) {}
