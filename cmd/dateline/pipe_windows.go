package main

import (
	"errors"
	"syscall"
)

// The errors of a pipe whose reader has closed it, or is closing it.
const (
	brokenPipe  syscall.Errno = 109
	closingPipe syscall.Errno = 232
)

// ignoreClosedPipes has nothing to do: there is no such signal.
func ignoreClosedPipes() {}

// isClosedPipe reports whether an error says that nobody reads any more.
func isClosedPipe(err error) bool {
	return errors.Is(err, brokenPipe) || errors.Is(err, closingPipe)
}
