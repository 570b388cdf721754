//go:build !unix

package main

import "time"

var started = time.Now()

// processorTime is the time on the clock: it is right only on an idle machine.
func processorTime() time.Duration { return time.Since(started) }
