package main

import (
	"context"
	"io"
)

// interruptible returns a reader whose Read ends when ctx does. A terminal or a
// pipe may have nothing to give for ever, and no way to be told to stop waiting.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	return &contextReader{ctx: ctx, reader: r, results: make(chan readResult, 1)}
}

type contextReader struct {
	ctx     context.Context
	reader  io.Reader
	results chan readResult
	// buffer belongs to the reading goroutine until its result has come.
	buffer  [64 << 10]byte
	pending []byte
	err     error
}

type readResult struct {
	n   int
	err error
}

// Read reads, or returns the error of the context.
func (c *contextReader) Read(p []byte) (int, error) {
	if len(c.pending) == 0 && c.err == nil {
		go func() {
			n, err := c.reader.Read(c.buffer[:])
			c.results <- readResult{n, err}
		}()
		select {
		case result := <-c.results:
			c.pending, c.err = c.buffer[:result.n], result.err
		case <-c.ctx.Done():
			// The goroutine is left waiting: the process is about to end.
			c.err = c.ctx.Err()
		}
	}
	if len(c.pending) == 0 {
		return 0, c.err
	}
	n := copy(p, c.pending)
	c.pending = c.pending[n:]
	return n, nil
}
