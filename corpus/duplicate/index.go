package duplicate

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// index leads from a sum to the texts that have it. An entry is a sum, and behind it in
// the lower half the number of a text, plus 1. The newest entries are in memory; when
// there are many they are merged into a file, in which all stand in order.
type index struct {
	folder string
	// recent holds an entry at the place that its sum says or behind it; 0 is free. At
	// most half are taken.
	recent []uint64
	taken  int
	// file has the other entries, and starts says before which of them those with the
	// same upper half of the sum begin.
	file   *os.File
	starts []int64
	block  []byte
}

const (
	entrySize = 8
	// recentSlots is a power of two: 4 MiB.
	recentSlots = 1 << 19
	// buckets is how many upper halves of sums there are.
	buckets = 1 << 16
)

func newIndex(folder string) *index {
	return &index{folder: folder, recent: make([]uint64, recentSlots), starts: make([]int64, buckets+1)}
}

// each calls f with each text that has a sum, and returns how many there are.
func (x *index) each(sum uint32, f func(text uint32) error) (count int, err error) {
	bucket := sum >> 16
	if first, end := x.starts[bucket], x.starts[bucket+1]; first < end {
		block := slices.Grow(x.block[:0], int(end-first)*entrySize)[:(end-first)*entrySize]
		x.block = block
		if _, err := x.file.ReadAt(block, first*entrySize); err != nil {
			return 0, err
		}
		for ; len(block) > 0; block = block[entrySize:] {
			if entry := binary.LittleEndian.Uint64(block); uint32(entry>>32) == sum {
				count++
				if err := f(uint32(entry) - 1); err != nil {
					return 0, err
				}
			}
		}
	}
	for at := x.home(sum); x.recent[at] != 0; at = (at + 1) % recentSlots {
		if entry := x.recent[at]; uint32(entry>>32) == sum {
			count++
			if err := f(uint32(entry) - 1); err != nil {
				return 0, err
			}
		}
	}
	return count, nil
}

func (x *index) home(sum uint32) int { return int(sum % recentSlots) }

// add adds a text to a sum.
func (x *index) add(sum, text uint32) error {
	if 2*x.taken >= recentSlots {
		if err := x.merge(); err != nil {
			return err
		}
	}
	at := x.home(sum)
	for x.recent[at] != 0 {
		at = (at + 1) % recentSlots
	}
	x.recent[at] = uint64(sum)<<32 | uint64(text+1)
	x.taken++
	return nil
}

// merge moves the newest entries into the file.
func (x *index) merge() error {
	file, err := os.CreateTemp(x.folder, "index-*")
	if err != nil {
		return err
	}
	newest := slices.DeleteFunc(x.recent, func(entry uint64) bool { return entry == 0 })
	slices.Sort(newest)
	if err := x.write(file, newest); err != nil {
		return errors.Join(err, remove(file))
	}
	clear(x.recent)
	x.taken = 0
	old := x.file
	x.file = file
	return remove(old)
}

// write writes the entries of the old file and the newest ones into a new file, all in
// order.
func (x *index) write(file *os.File, newest []uint64) error {
	var old io.Reader
	left := x.starts[buckets]
	if x.file != nil {
		old = bufio.NewReaderSize(io.NewSectionReader(x.file, 0, left*entrySize), 256<<10)
	}
	out := bufio.NewWriterSize(file, 256<<10)
	starts, written := make([]int64, buckets+1), int64(0)
	var buffer [entrySize]byte
	put := func(entry uint64) error {
		written++
		starts[entry>>48+1] = written
		binary.LittleEndian.PutUint64(buffer[:], entry)
		_, err := out.Write(buffer[:])
		return err
	}
	for ; left > 0; left-- {
		if _, err := io.ReadFull(old, buffer[:]); err != nil {
			return err
		}
		entry := binary.LittleEndian.Uint64(buffer[:])
		for ; len(newest) > 0 && newest[0] < entry; newest = newest[1:] {
			if err := put(newest[0]); err != nil {
				return err
			}
		}
		if err := put(entry); err != nil {
			return err
		}
	}
	for _, entry := range newest {
		if err := put(entry); err != nil {
			return err
		}
	}
	for i := range buckets {
		starts[i+1] = max(starts[i+1], starts[i])
	}
	x.starts = starts
	return out.Flush()
}
