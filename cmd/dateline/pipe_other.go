//go:build !unix && !windows

package main

import (
	"errors"
	"io"
)

// ignoreClosedPipes has nothing to do: there is no such signal.
func ignoreClosedPipes() {}

// isClosedPipe reports whether an error says that nobody reads any more.
func isClosedPipe(err error) bool { return errors.Is(err, io.ErrClosedPipe) }
