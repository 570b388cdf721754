//go:build !unix

package main

// ignoreClosedPipes has nothing to do: other systems have no such signal.
func ignoreClosedPipes() {}
