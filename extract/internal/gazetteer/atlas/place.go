package atlas

import "github.com/dateline-nlp/dateline/model"

// Place is a place as the blob holds it.
type Place struct {
	Name       string
	ID         int // GeoNames; 0 if it has none
	Kind       model.PlaceKind
	Country    uint8  // index of the country; 0 is none
	Division   uint16 // index of the first division; 0 is none
	Capital    bool   // capital of a country
	Latitude   float64
	Longitude  float64
	Located    bool // whether the coordinates are known
	Population int
}

// Bearing is a set of bits that say how a place bears a name.
type Bearing uint8

// The ways to bear a name.
const (
	// Alias is a name that is not the main one.
	Alias Bearing = 1 << iota
	// Capitals is a name only in capitals: "US", "UAE", "CA".
	Capitals
	// Postal is the code of a division: "CA".
	Postal
	// AfterComma is an abbreviation that is a word of its own elsewhere, and that
	// stands only after a comma: "Ore.", "IN".
	AfterComma
	// People is no name of the place, but of its people and what is theirs: "Dutch".
	People
	// LowerStart is a name that may begin with a small letter: "sub-Saharan Africa".
	LowerStart
)

// Known is a set of bits for what a name is besides a place.
type Known uint8

// What names can be.
const (
	// Word is an everyday word.
	Word Known = 1 << iota
	// FirstName is a given name.
	FirstName
	// Surname is a family name.
	Surname
	// Ambiguous is a name that needs more than its look to be a place.
	Ambiguous
	// SmallStart is on the first word of names that may begin with a small letter.
	SmallStart
)

// Seconds is a set of words that stand second in names, by some bits of their keys: after most
// words most are none of them, and names need not be looked for.
type Seconds uint16

func second(key uint64) Seconds { return 1 << (key % 16) }

// May reports whether a word may be one of the set; if not, it is not.
func (s Seconds) May(key uint64) bool { return s&second(key) != 0 }

// Posting is a place that bears a name.
type Posting struct {
	Place   int
	Bearing Bearing
}
