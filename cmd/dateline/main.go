// Command dateline reads press releases and prints the facts in them: dates,
// places, organisations, people, money and quotes, with their values and the bytes
// at which they stand.
//
//	dateline extract release.txt
//	dateline extract --format jsonl feed.jsonl
//	dateline score
//
// Run "dateline --help" for the rest.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() { os.Exit(dateline()) }

// dateline runs the command in the process's own environment.
func dateline() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// After the first interrupt the next one ends the process at once.
	context.AfterFunc(ctx, stop)
	ignoreClosedPipes()
	return run(ctx, os.Args[1:], environment{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv,
	})
}
