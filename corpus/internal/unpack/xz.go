package unpack

import (
	"bufio"
	"encoding/binary"
	"fmt"
)

// checkDictionary returns an error for an xz stream that asks for more memory than
// window: its first block says how much, and the library takes it at once.
func checkDictionary(r *bufio.Reader) error {
	const streamHeader, longest = 12, 1024
	head, _ := r.Peek(streamHeader + longest)
	if len(head) < streamHeader+2 || head[streamHeader] == 0 {
		return nil // no block; what is broken the library will tell
	}
	flags, rest := head[streamHeader+1], head[streamHeader+2:]
	number := func() uint64 {
		n, length := binary.Uvarint(rest)
		rest = rest[max(length, 0):]
		return n
	}
	const hasPacked, hasWhole, lzma2 = 0x40, 0x80, 0x21
	for _, flag := range []byte{hasPacked, hasWhole} {
		if flags&flag != 0 {
			number()
		}
	}
	for range flags&3 + 1 {
		filter, size := number(), number()
		if size > uint64(len(rest)) {
			return nil
		}
		if filter == lzma2 && size == 1 {
			bits := uint64(rest[0] & 0x3F)
			if dictionary := (2 | bits&1) << (bits/2 + 11); dictionary > window {
				return fmt.Errorf("it asks for %d bytes of memory: %w", dictionary, ErrBomb)
			}
		}
		rest = rest[size:]
	}
	return nil
}
