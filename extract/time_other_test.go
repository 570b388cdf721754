//go:build !unix

package extract_test

import (
	"testing"
	"time"
)

var start = time.Now()

// processorTime returns the time by the clock, where there is no other.
func processorTime(testing.TB) time.Duration { return time.Since(start) }
