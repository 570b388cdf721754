//go:build !unix

package extract_test

import (
	"testing"
	"time"
)

// processorTime returns the time by the clock, where there is no other.
func processorTime(_ *testing.T, work func(n int), n int) time.Duration {
	start := time.Now()
	work(n)
	return time.Since(start)
}
