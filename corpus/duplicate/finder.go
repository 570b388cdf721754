package duplicate

import "encoding/binary"

// Finder remembers texts and finds those that are nearly the same as one before. It is
// not safe for concurrent use.
type Finder struct {
	threshold float64
	capacity  int
	// newer takes what comes; once it is full it becomes older, and what was older is
	// forgotten.
	newer, older *generation
}

// Standard values of a Finder.
const (
	// Threshold is the similarity from which on texts are nearly the same.
	Threshold = 0.8
	// Remembered is how many texts are remembered at least, once so many were there.
	Remembered = 1 << 18
)

// NewFinder returns a Finder that takes texts of at least the given similarity for the
// same, and remembers the last texts: between the given number and twice that.
func NewFinder(threshold float64, remembered int) *Finder {
	return &Finder{threshold: threshold, capacity: max(1, remembered), newer: &generation{}, older: &generation{}}
}

// Add looks for the first text that is nearly the same. If there is one, it returns its
// key and the similarity. If not, the text is remembered by its own key.
func (f *Finder) Add(sketch Sketch, key string) (first string, similarity float64, found bool) {
	if sketch.Extent == Nothing {
		return "", 0, false
	}
	for _, g := range []*generation{f.older, f.newer} {
		if at, similarity := g.find(&sketch, f.threshold); at >= 0 {
			return g.keys[at], similarity, true
		}
	}
	if len(f.newer.sketches) >= f.capacity {
		f.older, f.newer = f.newer, &generation{}
	}
	f.newer.add(sketch, key)
	return "", 0, false
}

const (
	// bands is in how many places two sketches are looked up together, and rows how
	// many bins must be the same in one of them. Of texts with a similarity of 0.8 two
	// in ten thousand are missed.
	bands = 16
	rows  = 4
	// crowd is how many texts are kept with the same bins in one band. More have only
	// what everybody writes below a release in common.
	crowd = 16
)

// generation is a number of texts with a table to find them by their bands.
type generation struct {
	sketches []Sketch
	keys     []string
	// slots holds numbers of texts, plus 1, at the place of each of their bands, or
	// behind it; 0 is free. At most half are taken.
	slots []uint32
	taken int
}

// band returns the bins of a band as a number.
func band(s *Sketch, b int) uint32 { return binary.LittleEndian.Uint32(s.Bins[b*rows:]) }

func home(b int, bins uint32) uint64 { return mix(uint64(b)<<32 | uint64(bins)) }

// find returns the first text that is similar enough, or -1.
func (g *generation) find(sketch *Sketch, threshold float64) (int, float64) {
	if sketch.Extent == Short {
		threshold = 1
	}
	best, similarity := -1, 0.0
	for b := range bands {
		g.candidates(sketch, b, func(at int) {
			if best >= 0 && at >= best || g.sketches[at].Extent != sketch.Extent {
				return
			}
			if s := Similarity(sketch, &g.sketches[at]); s >= threshold {
				best, similarity = at, s
			}
		})
	}
	return best, similarity
}

// candidates calls f with the texts that have the same bins in a band, and returns how
// many there are and where the next one would be put.
func (g *generation) candidates(sketch *Sketch, b int, f func(at int)) (count int, free uint64) {
	if len(g.slots) == 0 {
		return 0, 0
	}
	bins, mask := band(sketch, b), uint64(len(g.slots)-1)
	for at := home(b, bins) & mask; ; at = (at + 1) & mask {
		number := g.slots[at]
		if number == 0 {
			return count, at
		}
		// A text of another band may stand here too; that its bins are the same in this
		// one is all that is asked for.
		if band(&g.sketches[number-1], b) == bins {
			count++
			f(int(number - 1))
		}
	}
}

// add remembers a text.
func (g *generation) add(sketch Sketch, key string) {
	g.sketches = append(g.sketches, sketch)
	g.keys = append(g.keys, key)
	if 2*(g.taken+bands) > len(g.slots) {
		g.grow()
		return
	}
	g.insert(len(g.sketches) - 1)
}

// insert puts a text into the table, which has room for it.
func (g *generation) insert(at int) {
	sketch := &g.sketches[at]
	for b := range bands {
		count, free := g.candidates(sketch, b, func(int) {})
		if count < crowd {
			g.slots[free] = uint32(at + 1)
			g.taken++
		}
	}
}

// grow makes a larger table of all texts.
func (g *generation) grow() {
	g.slots = make([]uint32, max(1024, 2*len(g.slots)))
	g.taken = 0
	for at := range g.sketches {
		g.insert(at)
	}
}
