package atlas

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// Builder collects places and names and writes them as a blob.
type Builder struct {
	places    []Place
	divisions []division
	countries []country
	names     map[uint64]*entry
	lower     uint64
	texts     []byte
	textAt    map[string]int
}

type division struct {
	name  string
	place int
}

type country struct {
	code  string
	place int
}

type entry struct {
	postings []Posting
	longest  int
	known    Known
	seconds  Seconds
}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder {
	return &Builder{names: map[uint64]*entry{}, textAt: map[string]int{}}
}

// AddPlace adds a place and returns its index.
func (b *Builder) AddPlace(p Place) int {
	b.places = append(b.places, p)
	return len(b.places) - 1
}

// SetPlace writes a place again.
func (b *Builder) SetPlace(i int, p Place) { b.places[i] = p }

// PlaceAt returns a place that was added.
func (b *Builder) PlaceAt(i int) Place { return b.places[i] }

// AddCountry adds a country with the place that it is, and returns its index.
func (b *Builder) AddCountry(code string, place int) uint8 {
	b.countries = append(b.countries, country{code, place})
	return uint8(len(b.countries))
}

// AddDivision adds a first division with the place that it is, and returns its
// index.
func (b *Builder) AddDivision(name string, place int) uint16 {
	b.divisions = append(b.divisions, division{name, place})
	return uint16(len(b.divisions))
}

// AddName gives a place a name, of which it takes the keys of the tokens.
func (b *Builder) AddName(words []uint64, p Posting) {
	if len(words) == 0 || len(words) > math.MaxUint8 {
		return
	}
	first := b.entry(words[0])
	first.longest = max(first.longest, len(words))
	if p.Bearing&LowerStart != 0 {
		first.known |= SmallStart
		b.lower |= lowerBit(words[0])
	}
	if len(words) > 1 {
		first.seconds |= second(words[1])
	}
	e := b.entry(KeyOf(words))
	for i := range e.postings {
		if e.postings[i].Place == p.Place && (e.postings[i].Bearing^p.Bearing)&^(Alias|LowerStart) == 0 {
			e.postings[i].Bearing &= p.Bearing | ^Alias
			return
		}
	}
	e.postings = append(e.postings, p)
}

// KeyOf returns the key of a name by those of its tokens.
func KeyOf(words []uint64) uint64 {
	key := words[0]
	for _, word := range words[1:] {
		key = lexicon.Join(key, word)
	}
	return key
}

// Postings returns the places that bear a name so far.
func (b *Builder) Postings(key uint64) []Posting {
	if e := b.names[key]; e != nil {
		return e.postings
	}
	return nil
}

// Know adds what a name is besides a place. It does nothing for unknown names.
func (b *Builder) Know(key uint64, k Known) {
	if e := b.names[key]; e != nil {
		e.known |= k
	}
}

// Limit keeps of each name's places the n that rank highest.
func (b *Builder) Limit(n int, rank func(a, b Place) int) {
	for _, e := range b.names {
		slices.SortFunc(e.postings, func(p, q Posting) int {
			return cmp.Or(rank(b.places[p.Place], b.places[q.Place]), cmp.Compare(p.Bearing, q.Bearing),
				cmp.Compare(b.places[p.Place].ID, b.places[q.Place].ID), cmp.Compare(p.Place, q.Place))
		})
		if len(e.postings) > n {
			e.postings = e.postings[:n]
		}
	}
}

func (b *Builder) entry(key uint64) *entry {
	e := b.names[key]
	if e == nil {
		e = &entry{}
		b.names[key] = e
	}
	return e
}

// prune leaves out the places that no name leads to and no country or division is.
func (b *Builder) prune() {
	used := make([]bool, len(b.places))
	for _, e := range b.names {
		for _, p := range e.postings {
			used[p.Place] = true
		}
	}
	for _, c := range b.countries {
		used[c.place] = true
	}
	for _, d := range b.divisions {
		used[d.place] = true
	}
	at := make([]int, len(b.places))
	var kept []Place
	for i, p := range b.places {
		if used[i] {
			at[i] = len(kept)
			kept = append(kept, p)
		}
	}
	b.places = kept
	for _, e := range b.names {
		for i := range e.postings {
			e.postings[i].Place = at[e.postings[i].Place]
		}
	}
	for i := range b.countries {
		b.countries[i].place = at[b.countries[i].place]
	}
	for i := range b.divisions {
		b.divisions[i].place = at[b.divisions[i].place]
	}
}

// Blob returns the blob.
func (b *Builder) Blob() ([]byte, error) {
	b.prune()
	type named struct {
		key uint64
		*entry
	}
	var names []named
	postings := 0
	for key, e := range b.names {
		names = append(names, named{mix(key), e})
		postings += len(e.postings)
	}
	slices.SortFunc(names, func(a, b named) int { return cmp.Compare(a.key, b.key) })
	if len(b.countries) > math.MaxUint8 || len(b.divisions) > math.MaxUint16 || postings >= 1<<24 || len(b.places) >= 1<<24 {
		return nil, errors.New("atlas: too much for the layout")
	}

	var buckets, keys, heads, posted []byte
	bucket := 0
	fill := func(limit, i int) {
		for ; bucket < limit; bucket++ {
			buckets = binary.LittleEndian.AppendUint32(buckets, uint32(i))
		}
	}
	at := 0
	for i, n := range names {
		fill(int(n.key>>(64-bucketBits))+1, i)
		keys = append(keys, binary.LittleEndian.AppendUint64(nil, n.key)[:keySize]...)
		heads = append(heads, byte(at), byte(at>>8), byte(at>>16), byte(n.longest), byte(n.known), byte(n.seconds), byte(n.seconds>>8))
		for _, p := range n.postings {
			posted = append(posted, byte(p.Place), byte(p.Place>>8), byte(p.Place>>16), byte(p.Bearing))
		}
		at += len(n.postings)
	}
	fill(1<<bucketBits+1, len(names))
	heads = append(heads, byte(at), byte(at>>8), byte(at>>16), 0, 0, 0, 0)

	var places, divisions, countries []byte
	for _, p := range b.places {
		record, err := b.place(p)
		if err != nil {
			return nil, err
		}
		places = append(places, record...)
	}
	for _, d := range b.divisions {
		name := b.text(d.name)
		divisions = append(divisions, byte(name), byte(name>>8), byte(name>>16), byte(d.place), byte(d.place>>8), byte(d.place>>16), 0)
	}
	for _, c := range b.countries {
		countries = append(countries, c.code[0], c.code[1], byte(c.place), byte(c.place>>8), byte(c.place>>16))
	}
	out := []byte(Magic)
	for _, n := range []int{len(names), at, len(b.places), len(b.divisions), len(b.countries), len(b.texts)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	out = binary.LittleEndian.AppendUint64(out, b.lower)
	return slices.Concat(out, buckets, keys, heads, posted, places, divisions, countries, b.texts), nil
}

// place returns the record of a place.
func (b *Builder) place(p Place) ([]byte, error) {
	if p.ID < 0 || p.ID >= 1<<24 || p.Population < 0 || p.Population > math.MaxUint32 || len(p.Name) > math.MaxUint8 {
		return nil, fmt.Errorf("atlas: %q (%d, population %d) does not fit the layout", p.Name, p.ID, p.Population)
	}
	flags := byte(p.Kind)
	if p.Capital {
		flags |= capitalBit
	}
	if p.Located {
		flags |= locatedBit
	}
	name, lat, lon := b.text(p.Name), fraction(p.Latitude, 90), fraction(p.Longitude, 180)
	out := []byte{byte(name), byte(name >> 8), byte(name >> 16), flags, p.Country, byte(p.Division), byte(p.Division >> 8),
		byte(p.ID), byte(p.ID >> 8), byte(p.ID >> 16),
		byte(lat), byte(lat >> 8), byte(lat >> 16), byte(lon), byte(lon >> 8), byte(lon >> 16)}
	return binary.LittleEndian.AppendUint32(out, uint32(p.Population)), nil
}

func fraction(degrees, whole float64) int {
	return int(math.Round((degrees + whole) / (2 * whole) * steps))
}

// text returns where the text lies, adding it if it is new.
func (b *Builder) text(s string) int {
	at, ok := b.textAt[s]
	if !ok {
		at = len(b.texts)
		b.texts = append(append(b.texts, byte(len(s))), s...)
		b.textAt[s] = at
	}
	return at
}

// CountryPlace returns the place that is the country with the index.
func (b *Builder) CountryPlace(i uint8) (int, bool) {
	if i == 0 || int(i) > len(b.countries) {
		return 0, false
	}
	return b.countries[i-1].place, true
}
