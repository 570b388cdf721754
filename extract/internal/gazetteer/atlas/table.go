package atlas

import (
	"errors"
	"fmt"

	"github.com/dateline-nlp/dateline/model"
)

const (
	bucketBits   = 15
	keySize      = 6
	headSize     = 7
	postingSize  = 4
	placeSize    = 20
	divisionSize = 7
	countrySize  = 5
	headerSize   = len(Magic) + 6*4
)

// Table reads a blob. It is read-only and safe for concurrent use.
type Table struct {
	buckets, keys, heads, postings, places, divisions, countries, texts string
	// lower has a bit for the first words of names that begin with a small letter.
	lower uint64
	// filter has a bit for each key, told by the key's last bits: most words of a text
	// show by it that they are in no name, and what there is of the keys stays out of the
	// processor's cache.
	filter []uint64
	// telling has those of the keys that may tell of a place by themselves, see Telling.
	telling []uint64
}

// filterBits is the logarithm of the filter's bits: nine for each key.
const filterBits = 20

// errDamaged is the error for a blob that is not whole.
var errDamaged = errors.New("atlas: the blob is damaged")

// Open returns the table of a blob.
func Open(blob string) (*Table, error) {
	if len(blob) < headerSize+8 || blob[:len(Magic)] != Magic {
		return nil, fmt.Errorf("atlas: the blob does not begin with version %d", Magic[len(Magic)-1])
	}
	at := len(Magic)
	size := func() int { n := u32(blob, at); at += 4; return n }
	keys, postings, places, divisions, countries, texts := size(), size(), size(), size(), size(), size()
	t := &Table{lower: u64(blob, at)}
	at += 8
	whole := true
	section := func(n int) string {
		if n < 0 || n > len(blob)-at {
			whole = false
			return ""
		}
		s := blob[at : at+n]
		at += n
		return s
	}
	t.buckets = section((1<<bucketBits + 1) * 4)
	t.keys = section(keys * keySize)
	t.heads = section((keys + 1) * headSize)
	t.postings = section(postings * postingSize)
	t.places = section(places * placeSize)
	t.divisions = section(divisions * divisionSize)
	t.countries = section(countries * countrySize)
	t.texts = section(texts)
	if !whole || at != len(blob) {
		return nil, errDamaged
	}
	t.filter, t.telling = make([]uint64, 1<<filterBits/64), make([]uint64, 1<<filterBits/64)
	for n := range keys {
		k := u48(t.keys, n*keySize)
		t.filter[k%(1<<filterBits)/64] |= 1 << (k % 64)
		if !t.dull(Name{int32(n)}) {
			t.telling[k%(1<<filterBits)/64] |= 1 << (k % 64)
		}
	}
	return t, nil
}

// dull reports whether a name is of one token, needs more than its look to be a place, and
// is neither a people nor the code of a division.
func (t *Table) dull(n Name) bool {
	if t.Longest(n) > 1 || t.Known(n)&Ambiguous == 0 {
		return false
	}
	first, last := t.Postings(n)
	for p := first; p < last && p < len(t.postings)/postingSize; p++ {
		if t.Posting(p).Bearing&(People|AfterComma|Postal) != 0 {
			return false
		}
	}
	return true
}

// Telling reports whether a word may tell of a place where it stands in another name: it is
// in a name of one, and that is not of one token, or does not need more than its look.
func (t *Table) Telling(key uint64) bool {
	k := mix(key)
	return t.telling[k%(1<<filterBits)/64]>>(k%64)&1 != 0
}

// The numbers of the blob. Each is cut out first, so that the compiler checks its bounds
// once and can read it at once.

func u16(s string, i int) int {
	s = s[i : i+2]
	return int(s[0]) | int(s[1])<<8
}

func u24(s string, i int) int {
	s = s[i : i+3]
	return int(s[0]) | int(s[1])<<8 | int(s[2])<<16
}

func u32(s string, i int) int {
	s = s[i : i+4]
	return int(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}

func u48(s string, i int) uint64 {
	s = s[i : i+6]
	return uint64(uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24) | uint64(uint16(s[4])|uint16(s[5])<<8)<<32
}

func u64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// keyMask takes the part of a key that is kept; the bucket tells the beginning.
const keyMask = 1<<(8*keySize) - 1

// mix spreads a key over all its bits, so that buckets fill evenly (the finaliser
// of SplitMix64).
func mix(k uint64) uint64 {
	k = (k ^ k>>30) * 0xbf58476d1ce4e5b9
	k = (k ^ k>>27) * 0x94d049bb133111eb
	return k ^ k>>31
}

// lowerBit is the bit of Table.lower for a first word.
func lowerBit(key uint64) uint64 { return 1 << (mix(key) >> 58) }

// MayStartSmall reports whether a name could begin with the word in small letters.
func (t *Table) MayStartSmall(key uint64) bool { return t.lower&lowerBit(key) != 0 }

// Name is an entry for a name, or for a word with which names begin.
type Name struct{ index int32 }

// Look returns the entry for a key.
func (t *Table) Look(key uint64) (Name, bool) {
	k := mix(key)
	if t.filter[k%(1<<filterBits)/64]>>(k%64)&1 == 0 {
		return Name{}, false
	}
	b := int(k>>(64-bucketBits)) * 4
	bounds := u64(t.buckets, b) // this bucket's begin, and the next one's
	first, last := int(uint32(bounds)), int(bounds>>32)
	keys := t.keys[first*keySize : last*keySize]
	for at := 0; at < len(keys); at += keySize {
		if u48(keys, at) == k&keyMask {
			return Name{int32(first + at/keySize)}, true
		}
	}
	return Name{}, false
}

// Longest returns how many tokens the longest name has that begins with this one.
func (t *Table) Longest(n Name) int { return int(t.heads[int(n.index)*headSize+3]) }

// Seconds returns which words may be the second of a name that begins with this one.
func (t *Table) Seconds(n Name) Seconds { return Seconds(u16(t.heads, int(n.index)*headSize+5)) }

// Known returns what the name is besides a place.
func (t *Table) Known(n Name) Known { return Known(t.heads[int(n.index)*headSize+4]) }

// Postings returns the range of postings of a name, half-open; it is empty for
// words with which names only begin.
func (t *Table) Postings(n Name) (first, last int) {
	return u24(t.heads, int(n.index)*headSize), u24(t.heads, (int(n.index)+1)*headSize)
}

// Posting returns a posting.
func (t *Table) Posting(i int) Posting {
	return Posting{Place: u24(t.postings, i*postingSize), Bearing: Bearing(t.postings[i*postingSize+3])}
}

// Kind returns the kind of a place.
func (t *Table) Kind(place int) model.PlaceKind {
	return model.PlaceKind(t.places[place*placeSize+3] & 0x0f)
}

// Population returns the population of a place.
func (t *Table) Population(place int) int { return u32(t.places, place*placeSize+16) }

// Country returns the index of a place's country.
func (t *Table) Country(place int) uint8 { return t.places[place*placeSize+4] }

// Place returns a place.
func (t *Table) Place(i int) Place {
	at := i * placeSize
	flags := t.places[at+3]
	return Place{
		Name:       t.text(u24(t.places, at)),
		Kind:       model.PlaceKind(flags & 0x0f),
		Capital:    flags&capitalBit != 0,
		Located:    flags&locatedBit != 0,
		Country:    t.places[at+4],
		Division:   uint16(u16(t.places, at+5)),
		ID:         u24(t.places, at+7),
		Latitude:   degrees(u24(t.places, at+10), 90),
		Longitude:  degrees(u24(t.places, at+13), 180),
		Population: u32(t.places, at+16),
	}
}

// Brief returns a place without its name, its number and where it lies.
func (t *Table) Brief(i int) Place {
	s := t.places[i*placeSize : (i+1)*placeSize]
	return Place{
		Kind:       model.PlaceKind(s[3] & 0x0f),
		Capital:    s[3]&capitalBit != 0,
		Country:    s[4],
		Division:   uint16(u16(s, 5)),
		Population: u32(s, 16),
	}
}

const (
	capitalBit = 0x10
	locatedBit = 0x20
	// steps is how many steps there are from pole to equator to pole.
	steps = 1<<24 - 1
)

// degrees returns the coordinate of which whole is the largest, to five decimals.
func degrees(n int, whole float64) float64 {
	fine := float64(n)/steps*2*whole - whole
	rounded := int(fine*1e5 + 0.5)
	if fine < 0 {
		rounded = int(fine*1e5 - 0.5)
	}
	return float64(rounded) / 1e5
}

// CountryCode returns the ISO 3166-1 code of a country; "" for 0.
func (t *Table) CountryCode(i uint8) string {
	if i == 0 || int(i) > len(t.countries)/countrySize {
		return ""
	}
	at := int(i-1) * countrySize
	return t.countries[at : at+2]
}

// CountryIndex returns the index of a country's code; 0 if there is none.
func (t *Table) CountryIndex(code string) uint8 {
	for i := 0; i < len(t.countries)/countrySize && len(code) == 2; i++ {
		if t.countries[i*countrySize:i*countrySize+2] == code {
			return uint8(i + 1)
		}
	}
	return 0
}

// CountryPlace returns the place that is the country itself.
func (t *Table) CountryPlace(i uint8) (int, bool) {
	if i == 0 || int(i) > len(t.countries)/countrySize {
		return 0, false
	}
	return u24(t.countries, int(i-1)*countrySize+2), true
}

// Countries returns the number of countries.
func (t *Table) Countries() int { return len(t.countries) / countrySize }

// DivisionName returns the name of a division; "" for 0.
func (t *Table) DivisionName(i uint16) string {
	if i == 0 || int(i) > len(t.divisions)/divisionSize {
		return ""
	}
	return t.text(u24(t.divisions, int(i-1)*divisionSize))
}

// Divisions returns the number of first divisions; their indices begin with 1.
func (t *Table) Divisions() int { return len(t.divisions) / divisionSize }

// Places returns the number of places.
func (t *Table) Places() int { return len(t.places) / placeSize }

// Names returns the number of names and first words of names.
func (t *Table) Names() int { return len(t.keys) / keySize }

func (t *Table) text(at int) string {
	n := int(t.texts[at])
	return t.texts[at+1 : at+1+n]
}
