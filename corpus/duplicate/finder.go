package duplicate

import (
	"encoding/binary"
	"errors"
	"math"
	"os"
)

// Finder remembers texts and finds those that are nearly the same as one before. It is
// not safe for concurrent use.
type Finder struct {
	threshold float64
	// texts has a row of rowSize for each text, and keys the keys one after another.
	texts, keys *os.File
	count       uint32
	keysSize    int64
	index       *index
	row         [rowSize]byte
}

// Threshold is the similarity from which on texts are nearly the same.
const Threshold = 0.8

const (
	// bands is in how many places two sketches are looked up together, and rows how
	// many bins must be the same in one of them. Of texts with a similarity of 0.8 two
	// in ten thousand are missed.
	bands = 16
	rows  = 4
	// crowd is how many texts are kept with the same bins in one band. More have only
	// what everybody writes below a release in common.
	crowd = 16
	// rowSize is the size of a sketch with its extent, and where its key stands and how
	// long it is.
	rowSize = SketchSize + 1 + 8 + 4
)

// errFull tells that there are more texts than can be numbered.
var errFull = errors.New("duplicate: there are too many texts")

// NewFinder returns a Finder that takes texts of at least the given similarity for the
// same. It keeps its files in the folder, and Close removes them.
func NewFinder(folder string, threshold float64) (*Finder, error) {
	f := &Finder{threshold: threshold, index: newIndex(folder)}
	var err error
	if f.texts, err = os.CreateTemp(folder, "texts-*"); err == nil {
		f.keys, err = os.CreateTemp(folder, "keys-*")
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Close removes the files.
func (f *Finder) Close() error {
	return errors.Join(remove(f.texts), remove(f.keys), remove(f.index.file))
}

// remove closes a temporary file and removes it.
func remove(file *os.File) error {
	if file == nil {
		return nil
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

// Add looks for the first text that is nearly the same. If there is one, it returns its
// key and the similarity. If not, the text is remembered by its own key. An error is one
// of the files.
func (f *Finder) Add(sketch Sketch, key string) (first string, similarity float64, found bool, err error) {
	if sketch.Extent == Nothing {
		return "", 0, false, nil
	}
	at, similarity, crowds, err := f.find(&sketch)
	if err != nil {
		return "", 0, false, err
	}
	if at != none {
		first, err = f.key(at)
		return first, similarity, err == nil, err
	}
	return "", 0, false, f.remember(&sketch, crowds, key)
}

// none is no text.
const none = math.MaxUint32

// find returns the first text that is similar enough, or none, and how many texts there
// are with the same bins in each band.
func (f *Finder) find(sketch *Sketch) (best uint32, similarity float64, crowds [bands]int, err error) {
	threshold := f.threshold
	if sketch.Extent == Short {
		threshold = 1
	}
	best = none
	for b := range bands {
		crowds[b], err = f.index.each(sum(sketch, b), func(at uint32) error {
			if at >= best {
				return nil
			}
			var other Sketch
			if err := f.sketch(at, &other); err != nil || other.Extent != sketch.Extent {
				return err
			}
			if s := Similarity(sketch, &other); s >= threshold {
				best, similarity = at, s
			}
			return nil
		})
		if err != nil {
			return none, 0, crowds, err
		}
	}
	return best, similarity, crowds, nil
}

// remember adds a text to the files. Crowds do not grow.
func (f *Finder) remember(sketch *Sketch, crowds [bands]int, key string) error {
	if f.count == none-1 {
		return errFull
	}
	copy(f.row[:], sketch.Bins[:])
	rest := append(f.row[:SketchSize], byte(sketch.Extent))
	rest = binary.LittleEndian.AppendUint64(rest, uint64(f.keysSize))
	binary.LittleEndian.AppendUint32(rest, uint32(len(key)))
	if _, err := f.keys.WriteAt([]byte(key), f.keysSize); err != nil {
		return err
	}
	if _, err := f.texts.WriteAt(f.row[:], int64(f.count)*rowSize); err != nil {
		return err
	}
	for b := range bands {
		if crowds[b] >= crowd {
			continue
		}
		if err := f.index.add(sum(sketch, b), f.count); err != nil {
			return err
		}
	}
	f.count++
	f.keysSize += int64(len(key))
	return nil
}

// sketch reads the sketch of a text.
func (f *Finder) sketch(at uint32, s *Sketch) error {
	if _, err := f.texts.ReadAt(f.row[:], int64(at)*rowSize); err != nil {
		return err
	}
	copy(s.Bins[:], f.row[:])
	s.Extent = Extent(f.row[SketchSize])
	return nil
}

// key reads the key of a text.
func (f *Finder) key(at uint32) (string, error) {
	if _, err := f.texts.ReadAt(f.row[:], int64(at)*rowSize); err != nil {
		return "", err
	}
	place := f.row[SketchSize+1:]
	key := make([]byte, binary.LittleEndian.Uint32(place[8:]))
	_, err := f.keys.ReadAt(key, int64(binary.LittleEndian.Uint64(place)))
	return string(key), err
}

// sum returns the number under which the bins of a band are looked up.
func sum(s *Sketch, b int) uint32 {
	return uint32(mix(uint64(b)<<32 | uint64(binary.LittleEndian.Uint32(s.Bins[b*rows:]))))
}
