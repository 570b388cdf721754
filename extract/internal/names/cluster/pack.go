package cluster

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
)

// Entry is a word of a table.
type Entry struct {
	Key   uint64
	Class uint16
	// Varies tells Look that the word has other entries, by how it is written.
	Varies bool
}

// Path is the way to a class from the root of the tree: so many bits, the last step
// in the lowest.
type Path struct {
	Path uint32
	Bits uint8
}

// Pack returns the blob of a table. Of two words whose keys cannot be told apart
// the first is kept, so the more frequent should stand first.
func Pack(entries []Entry, classes []Path) ([]byte, error) {
	type slot struct {
		place int // bucket and rest
		Entry
	}
	seen := make(map[int]bool, len(entries))
	slots := make([]slot, 0, len(entries))
	for _, e := range entries {
		if int(e.Class) >= len(classes) {
			return nil, fmt.Errorf("cluster: a word of class %d of %d", e.Class, len(classes))
		}
		bucket, rest := split(e.Key)
		place := bucket<<(8*restSize) | rest
		if !seen[place] {
			seen[place] = true
			slots = append(slots, slot{place, e})
		}
	}
	if len(slots) >= 1<<24 || len(classes) > maxClasses {
		return nil, fmt.Errorf("cluster: %d words and %d classes are too many", len(slots), len(classes))
	}
	slices.SortFunc(slots, func(a, b slot) int { return cmp.Compare(a.place, b.place) })

	blob := []byte(Magic)
	blob = binary.LittleEndian.AppendUint32(blob, uint32(len(slots)))
	blob = binary.LittleEndian.AppendUint32(blob, uint32(len(classes)))
	at := 0
	for bucket := range 1<<bucketBits + 1 {
		for at < len(slots) && slots[at].place>>(8*restSize) < bucket {
			at++
		}
		blob = append24(blob, at)
	}
	for _, s := range slots {
		blob = append24(blob, s.place&(1<<(8*restSize)-1))
		class := s.Class
		if s.Varies {
			class |= varies
		}
		blob = binary.LittleEndian.AppendUint16(blob, class)
	}
	for _, c := range classes {
		if c.Bits > MaxBits || uint64(c.Path)>>c.Bits != 0 {
			return nil, fmt.Errorf("cluster: no path of %d bits: %b", c.Bits, c.Path)
		}
		blob = append(binary.LittleEndian.AppendUint32(blob, c.Path), c.Bits)
	}
	return blob, nil
}

func append24(blob []byte, n int) []byte { return append(blob, byte(n), byte(n>>8), byte(n>>16)) }
