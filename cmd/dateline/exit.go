package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

// The exit codes.
const (
	exitDone        = 0   // everything was done
	exitUsage       = 1   // the command line is wrong
	exitNothing     = 2   // nothing could be read
	exitPartly      = 3   // some inputs failed, the others are done
	exitOutput      = 4   // the results could not be written
	exitBelow       = 5   // a figure is below its minimum
	exitInterrupted = 130 // stopped by an interrupt, as shells count it
)

// exitCodes is the part of the help that tells them.
const exitCodes = `Exit codes: 0 all done; 1 wrong usage; 2 nothing could be read; 3 some inputs failed, each named on standard error, and the others are done; 4 the results could not be written; 130 interrupted.`

// maxWarnings is how many warnings are shown: a long feed in another language would
// bury the errors.
const maxWarnings = 20

// usageError is a command line that makes no sense.
type usageError struct{ error }

// Unwrap returns what makes no sense.
func (e usageError) Unwrap() error { return e.error }

// outputError is a failure to write results.
type outputError struct{ error }

// Unwrap returns what failed.
func (e outputError) Unwrap() error { return e.error }

// outputFailed makes an error of writing one of the output. No error stays none,
// and a wrong command line that shows only there stays what it is.
func outputFailed(err error) error {
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[usageError](err); ok {
		return err
	}
	return outputError{err}
}

// inputError is a failure of one input. It names the input, and the place in it
// where that is known.
type inputError struct {
	Name string
	// Line and Column count from 1, the column in bytes; 0 is not known.
	Line, Column int
	Err          error
}

// Error returns "name:line:column: what is wrong".
func (e *inputError) Error() string {
	var b strings.Builder
	b.WriteString(e.Name)
	for _, n := range []int{e.Line, e.Column} {
		if n == 0 {
			break
		}
		fmt.Fprintf(&b, ":%d", n)
	}
	return b.String() + ": " + e.Err.Error()
}

// Unwrap returns what is wrong, without the place.
func (e *inputError) Unwrap() error { return e.Err }

// reporter tells the user what went wrong, and keeps count. It is safe for
// concurrent use.
type reporter struct {
	mutex                  sync.Mutex
	writer                 io.Writer
	done, failed, warnings int
}

// succeed counts an input that was read and written.
func (r *reporter) succeed() {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.done++
}

// fail reports an input that failed.
func (r *reporter) fail(err error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.failed++
	r.print(err.Error())
}

// warn reports something about an input that is no error.
func (r *reporter) warn(name, message string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.warnings++
	switch {
	case r.warnings <= maxWarnings:
		r.print(name + ": warning: " + message)
	case r.warnings == maxWarnings+1:
		r.print("more warnings of this kind are not shown")
	}
}

// note tells the user something that is about no input.
func (r *reporter) note(message string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.print(message)
}

// usage reports a wrong command line and returns its exit code.
func (r *reporter) usage(err error) int {
	r.note(err.Error() + ` ("dateline --help" shows how to use it)`)
	return exitUsage
}

// code reports the error with which a command ended, if any, and returns the exit
// code of the whole run.
func (r *reporter) code(ctx context.Context, err error) int {
	switch {
	case isClosedPipe(err):
		// Whoever read the results has seen enough.
		return exitDone
	case ctx.Err() != nil:
		r.note("interrupted")
		return exitInterrupted
	case err != nil:
		if usage, ok := errors.AsType[usageError](err); ok {
			return r.usage(usage)
		}
		r.note(err.Error())
		if _, ok := errors.AsType[outputError](err); ok {
			return exitOutput
		}
		if _, ok := errors.AsType[belowError](err); ok {
			return exitBelow
		}
		return exitNothing
	case r.failed == 0:
		return exitDone
	case r.done == 0:
		return exitNothing
	}
	return exitPartly
}

// print writes a line; a standard error that cannot be written has no place where
// that could be told.
func (r *reporter) print(message string) {
	fmt.Fprintf(r.writer, "dateline: %s\n", visible(message))
}
