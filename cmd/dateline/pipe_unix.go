//go:build unix

package main

import (
	"errors"
	"os/signal"
	"syscall"
)

// ignoreClosedPipes turns off the signal that would end the process anywhere when
// the reader of its output goes away ("| head"). The write then returns an error,
// and the command ends there.
func ignoreClosedPipes() { signal.Ignore(syscall.SIGPIPE) }

// isClosedPipe reports whether an error says that nobody reads any more.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
