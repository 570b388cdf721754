// Package unpack reads compressed streams, and refuses those that grow beyond reason.
package unpack

import (
	"bufio"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"

	"github.com/dateline-nlp/dateline/corpus/internal/sniff"
)

// ErrBomb is the error for a stream that grows more than it may.
var ErrBomb = errors.New("grows more than it may when it is unpacked")

// Guard says how much a stream may grow: its size times Ratio, and Free bytes in any
// case. A ratio of 0 is none.
type Guard struct {
	Ratio int
	Free  int64
}

// window bounds the memory that a stream may ask for.
const window = 256 << 20

// Reader returns a reader of what a compressed stream holds. It must be closed.
func Reader(kind sniff.Kind, r *bufio.Reader, guard Guard) (io.ReadCloser, error) {
	packed := &counter{reader: r}
	var unpacked io.Reader
	release := func() {}
	switch kind {
	case sniff.Gzip:
		unpacked = newMembers(bufio.NewReaderSize(packed, 64<<10))
	case sniff.Zstd:
		decoder, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window),
			zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, err
		}
		unpacked, release = decoder, decoder.Close
	case sniff.XZ:
		if err := checkDictionary(r); err != nil {
			return nil, err
		}
		reader, err := xz.NewReader(packed)
		if err != nil {
			return nil, err
		}
		unpacked = reader
	case sniff.Bzip2:
		unpacked = bzip2.NewReader(packed)
	default:
		return nil, fmt.Errorf("%s is not compressed", kind)
	}
	return &guarded{reader: unpacked, packed: packed, guard: guard, release: release}, nil
}

// counter counts the bytes that were read.
type counter struct {
	reader io.Reader
	bytes  int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.reader.Read(p)
	c.bytes += int64(n)
	return n, err
}

// guarded ends with ErrBomb when there is too much.
type guarded struct {
	reader  io.Reader
	packed  *counter
	guard   Guard
	bytes   int64
	release func()
}

func (g *guarded) Read(p []byte) (int, error) {
	n, err := g.reader.Read(p)
	g.bytes += int64(n)
	if g.guard.Ratio > 0 && g.bytes > g.guard.Free && g.bytes > g.packed.bytes*int64(g.guard.Ratio) {
		return 0, fmt.Errorf("more than %d times its size: %w", g.guard.Ratio, ErrBomb)
	}
	return n, err
}

func (g *guarded) Close() error {
	g.release()
	return nil
}
