package cluster

import (
	"errors"
	"fmt"
	"math/bits"
)

// Magic begins a table. Its last byte is the version of the format.
const Magic = "clu\x01"

// MaxBits is how long the path of a class can be.
const MaxBits = 32

const (
	bucketBits = 15
	// restSize is how many bytes of a key are kept beside its bucket. Together they
	// are 39 bits: one unknown word in millions is taken for a known one.
	restSize  = 3
	entrySize = restSize + 2
	classSize = 5
	// varies is set in the class of a plain key if the word, written in some other
	// way, has an entry of its own.
	varies     = 1 << 15
	maxClasses = varies
	headerSize = len(Magic) + 8
)

// Table gives words their classes. It is read where it lies, is read-only and safe
// for concurrent use.
type Table struct{ buckets, entries, classes string }

var errDamaged = errors.New("cluster: the table is damaged")

// Open returns the table that is packed in the blob.
func Open(blob string) (*Table, error) {
	if len(blob) < headerSize || blob[:len(Magic)] != Magic {
		return nil, fmt.Errorf("cluster: the table does not begin with version %d", Magic[len(Magic)-1])
	}
	entries, classes := u32(blob, len(Magic)), u32(blob, len(Magic)+4)
	const bucketsEnd = headerSize + (1<<bucketBits+1)*restSize
	if entries >= 1<<24 || classes > maxClasses || len(blob) != bucketsEnd+entries*entrySize+classes*classSize {
		return nil, errDamaged
	}
	classesAt := bucketsEnd + entries*entrySize
	t := &Table{buckets: blob[headerSize:bucketsEnd], entries: blob[bucketsEnd:classesAt], classes: blob[classesAt:]}
	if err := t.check(); err != nil {
		return nil, err
	}
	return t, nil
}

// check makes sure that no look-up can leave the table.
func (t *Table) check() error {
	last := 0
	for b := 0; b < len(t.buckets); b += restSize {
		at := u24(t.buckets, b)
		if at < last {
			return errDamaged
		}
		last = at
	}
	if last != t.Words() {
		return errDamaged
	}
	for at := 0; at < len(t.entries); at += entrySize {
		if u16(t.entries, at+restSize)&^varies >= t.Classes() {
			return errDamaged
		}
	}
	for at := 0; at < len(t.classes); at += classSize {
		if bits := t.classes[at+4]; bits > MaxBits || u32(t.classes, at)>>bits != 0 {
			return errDamaged
		}
	}
	return nil
}

// Of returns the class of a word by its plain key, as it is written most often, and
// the path to the class from the root of the tree over all classes: path holds so many
// bits, and the last step is its lowest. The first few bits are a coarser class;
// Prefix takes them. Look heeds how the word is written too.
func (t *Table) Of(key uint64) (class uint16, path uint32, bits uint8, ok bool) {
	entry, ok := t.find(key)
	if !ok {
		return 0, 0, 0, false
	}
	class = uint16(entry &^ varies)
	path, bits = t.Path(class)
	return class, path, bits, true
}

// find returns what is noted of a key: its class, and whether it varies.
func (t *Table) find(key uint64) (entry int, ok bool) {
	bucket, rest := split(key)
	for i, last := u24(t.buckets, bucket*restSize), u24(t.buckets, (bucket+1)*restSize); i < last; i++ {
		if at := i * entrySize; u24(t.entries, at) == rest {
			return u16(t.entries, at+restSize), true
		}
	}
	return 0, false
}

// Path returns the path of a class; a class that there is none of has an empty one.
func (t *Table) Path(class uint16) (path uint32, bits uint8) {
	at := int(class) * classSize
	if at >= len(t.classes) {
		return 0, 0
	}
	return uint32(u32(t.classes, at)), t.classes[at+4]
}

// Words returns how many keys the table holds.
func (t *Table) Words() int { return len(t.entries) / entrySize }

// Classes returns how many classes there are; they are numbered from 0.
func (t *Table) Classes() int { return len(t.classes) / classSize }

// Prefix returns a number for the first n bits of a path, or for all of it if it is
// shorter. Numbers of different prefixes differ, also of different lengths.
func Prefix(path uint32, bits uint8, n int) uint64 {
	n = max(0, min(n, int(bits)))
	return 1<<n | uint64(path)>>(int(bits)-n)
}

// split returns the bucket of a key, and the bits of it that are kept.
func split(key uint64) (bucket, rest int) {
	k := mix(key)
	return int(k >> (64 - bucketBits)), int(k>>(64-bucketBits-8*restSize)) & (1<<(8*restSize) - 1)
}

// mix spreads a key over all its bits, so that buckets fill evenly.
func mix(key uint64) uint64 {
	high, low := bits.Mul64(key^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
	high, low = bits.Mul64(high^low, 0xa0761d6478bd642f)
	return high ^ low
}

func u16(s string, i int) int { return int(s[i]) | int(s[i+1])<<8 }
func u24(s string, i int) int { return int(s[i]) | int(s[i+1])<<8 | int(s[i+2])<<16 }
func u32(s string, i int) int { return u24(s, i) | int(s[i+3])<<24 }
