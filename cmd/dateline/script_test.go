package main

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// exitCode runs the command and checks with which code it ends:
//
//	code 3 extract missing.txt release.txt
//
// Standard input and what is printed are there as with the command exec.
func exitCode(ts *testscript.TestScript, negated bool, args []string) {
	if negated || len(args) < 1 {
		ts.Fatalf("usage: code N ARGUMENT...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	args = args[1:]
	err = ts.Exec("dateline", args...)
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("dateline %s: exit code %d, not %d", strings.Join(args, " "), got, want)
	}
}

// makeFile writes a file from Go's syntax for strings, for bytes that a script
// cannot hold, or of a word repeated to a size in bytes:
//
//	make utf16.txt '"\xff\xfeA\x00"'
//	make long.txt 50000000 'word '
func makeFile(ts *testscript.TestScript, negated bool, args []string) {
	if negated || len(args) < 2 {
		ts.Fatalf("usage: make FILE STRING | make FILE SIZE WORD")
	}
	var content string
	var err error
	if len(args) == 3 {
		var size int
		size, err = strconv.Atoi(args[1])
		ts.Check(err)
		content = strings.Repeat(args[2], size/len(args[2])+1)[:size]
	} else {
		content, err = strconv.Unquote(args[1])
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(content), 0o666))
}
