//go:build unix

package main

import (
	"syscall"
	"time"
)

// processorTime is the time that processors were at work for this process, which does
// not depend on how busy they are with others.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // only for a wrong argument
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
