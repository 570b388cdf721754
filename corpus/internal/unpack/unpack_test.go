package unpack

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/ulikunitz/xz"

	"github.com/dateline-nlp/dateline/corpus/internal/sniff"
)

func member(text string) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = io.WriteString(w, text)
	_ = w.Close()
	return out.Bytes()
}

// all reads a stream over its gaps, and counts them.
func all(t *testing.T, kind sniff.Kind, packed []byte) (text string, gaps int, err error) {
	t.Helper()
	reader, err := Reader(kind, bufio.NewReader(bytes.NewReader(packed)), Guard{Ratio: 100, Free: 1 << 20})
	if err != nil {
		return "", 0, err
	}
	defer reader.Close()
	var out bytes.Buffer
	for {
		_, err := out.ReadFrom(reader)
		if gap, ok := errors.AsType[*Gap](err); ok {
			require.True(t, gap.GoesOn())
			gaps++
			continue
		}
		return out.String(), gaps, err
	}
}

func TestGzipGoesOnBehindABrokenMember(t *testing.T) {
	for i := 12; i < len(member("Two, two, two.")); i++ {
		broken := member("Two, two, two.")
		broken[i] ^= 0xFF
		packed := append(append(member("One."), broken...), member("Three.")...)
		text, gaps, err := all(t, sniff.Gzip, packed)
		require.NoError(t, err)
		assert.Regexp(t, "^One\\..*Three\\.$", text)
		assert.Equal(t, 1, gaps)
	}
	text, gaps, err := all(t, sniff.Gzip, append(member("One."), make([]byte, 1000)...))
	require.NoError(t, err, "zeros that fill a block")
	assert.Equal(t, "One.", text)
	assert.Zero(t, gaps)
}

func TestGuard(t *testing.T) {
	_, _, err := all(t, sniff.Gzip, member(string(make([]byte, 4<<20))))
	assert.ErrorIs(t, err, ErrBomb)
}

func TestXZThatAsksForMemory(t *testing.T) {
	for dictionary, allowed := range map[int]bool{1 << 20: true, 64 << 20: true, 1 << 30: false} {
		var out bytes.Buffer
		w, err := xz.WriterConfig{DictCap: 1 << 20}.NewWriter(&out)
		require.NoError(t, err)
		_, _ = io.WriteString(w, "One.")
		require.NoError(t, w.Close())
		packed := out.Bytes()
		// The block header: its size, flags, the filter, the size of its property, and that.
		header := packed[12 : 12+(int(packed[12])+1)*4]
		require.Equal(t, []byte{0x21, 1}, header[2:4])
		for bits := range byte(40) {
			if (2|int(bits)&1)<<(bits/2+11) == dictionary {
				header[4] = bits
			}
		}
		binary.LittleEndian.PutUint32(header[len(header)-4:], crc32.ChecksumIEEE(header[:len(header)-4]))
		text, _, err := all(t, sniff.XZ, packed)
		if allowed {
			require.NoError(t, err)
			assert.Equal(t, "One.", text)
		} else {
			assert.ErrorIs(t, err, ErrBomb)
		}
	}
}

func FuzzReader(f *testing.F) {
	f.Add(append(member("One."), member("Two.")...), uint8(0))
	f.Add([]byte("\x28\xB5\x2F\xFD\x00"), uint8(1))
	f.Add([]byte("\xFD7zXZ\x00"), uint8(2))
	f.Add([]byte("BZh91AY&SY"), uint8(3))
	kinds := []sniff.Kind{sniff.Gzip, sniff.Zstd, sniff.XZ, sniff.Bzip2}
	f.Fuzz(func(t *testing.T, packed []byte, kind uint8) {
		_, _, _ = all(t, kinds[int(kind)%len(kinds)], packed)
	})
}
