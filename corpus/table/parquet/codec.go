package parquet

import (
	"sync"

	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
)

// codec compresses by zstd with one encoder for all columns. The one of the library keeps
// several, each with a window of 8 MiB, where pages have some 64 KiB.
type codec struct {
	compress.Codec
	encoder func() *zstd.Encoder
}

// window is how far back a page is searched for what is repeated.
const window = 1 << 20

var zstdCodec = codec{&parquet.Zstd, sync.OnceValue(func() *zstd.Encoder {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(window), zstd.WithZeroFrames(true), zstd.WithEncoderCRC(false))
	if err != nil {
		panic(err) // the options are wrong
	}
	return encoder
})}

// Encode compresses a page.
func (c codec) Encode(dst, src []byte) ([]byte, error) {
	return c.encoder().EncodeAll(src, dst[:0]), nil
}
