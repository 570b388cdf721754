//go:build unix

package extract_test

import (
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// processorTime returns the time for which processors were at work, which does not
// depend on how busy they are with other processes.
func processorTime(t *testing.T, work func(n int), n int) time.Duration {
	used := func() time.Duration {
		var u syscall.Rusage
		require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	before := used()
	work(n)
	return used() - before
}
