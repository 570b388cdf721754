package money

import (
	"embed"
	"slices"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed *.tsv
var files embed.FS

// tables are the files of this folder, read once.
type tables struct {
	currencies   []currency // the first is none
	families     []family   // the first is none
	codes        map[string]int16
	names        map[uint64]uint8 // key of a currency's word -> family
	signs        map[rune]uint8
	asciiSigns   [128]uint8 // those of signs that are ASCII
	subunits     map[uint64]subunit
	marks        map[string]mark // as written; those that stand at a number
	prefixes     map[prefix]int16
	dollars      map[int16]bool // currencies whose sign is "$"
	countries    []string       // ISO 3166-1 alpha-2; the first is none
	countryAt    map[string]uint8
	britain      uint8
	unitedStates uint8
	peso         uint8 // families
	franc, lira  uint8
	adjectives   map[uint64]uint8
	evidence     map[uint64]sight
	endings      map[uint64]uint8 // of web addresses
	scales       map[uint64]localScale
	phrases      map[uint64]uint8 // names of currencies of several words -> family
	speaks       lexicon.Filter   // the words of evidence
	behind       lexicon.Filter   // the words that can stand between a number and its currency
	qualifiers   map[uint64]model.Qualifier
	// qualifierEnds has the last words of qualifiers.
	qualifierEnds lexicon.Filter
	words         map[uint64]wordClass
}

// currency is a row of currencies.tsv.
type currency struct {
	code      string
	digits    int // after the decimal mark, as written
	current   bool
	care      string
	family    uint8
	countries []uint8 // indices of tables.countries
}

// family is a row of families.tsv.
type family struct {
	name     string
	fallback int16
	need     string
	english  bool // "1.234" is a decimal
	members  []int16
	bare     []int16 // those that a country in the text can mean; nil is all
}

// subunit is a row of subunits.tsv.
type subunit struct {
	family uint8
	need   string
	places int // 1 for tenths, 2 for hundredths, 3 for thousandths
}

// mark is a row of marks.tsv that stands at a number.
type mark struct {
	code          int16
	family        uint8
	scale         int
	before, after bool
	care          string
}

// prefix is a row of marks.tsv that stands at a sign.
type prefix struct {
	word string
	sign rune
}

// sight is a word that shows that a text speaks of a country.
type sight struct {
	country  uint8
	capitals bool // it counts in capitals only, as the table writes it: "US"
	weight   int32
	listed   bool // an exchange whose companies count in the country's money
	opens    bool // longer phrases begin with it; it may show nothing alone
}

// localScale is a scale beside the currencies of one family.
type localScale struct {
	family uint8
	power  int
}

// wordClass is a set of the classes of words.tsv.
type wordClass uint16

const (
	changeWord wordClass = 1 << iota
	rangeWord
	weightWord
	unitWord
	basisWord
	rateWord
	priceWord
	stateWord
	moveWord
	agentWord
)

var wordClasses = map[string]wordClass{"change": changeWord, "range": rangeWord, "weight": weightWord, "unit": unitWord,
	"basis": basisWord, "rate": rateWord, "price": priceWord, "state": stateWord,
	"move": moveWord, "agent": agentWord}

var qualifierWords = map[string]model.Qualifier{"about": model.QualifierAbout, "over": model.QualifierOver,
	"under": model.QualifierUnder, "up to": model.QualifierUpTo}

// load returns the tables. That they can be read is a property of the build, which
// a test checks, so that a broken file panics and is no error of a caller.
var load = sync.OnceValue(func() *tables {
	tab, err := readTables()
	if err != nil {
		panic(err)
	}
	return tab
})

// has reports whether the word or sign can mean the currency.
func (f *family) has(code int16) bool { return slices.Contains(f.members, code) }

// canMean reports whether the country that a text speaks of can make a bare sign of
// the family mean the currency.
func (f *family) canMean(code int16) bool { return f.bare == nil || slices.Contains(f.bare, code) }

// sign returns the family of currencies of a sign; 0 if it is none.
func (tab *tables) sign(r rune) uint8 {
	if r < 128 {
		return tab.asciiSigns[r]
	}
	return tab.signs[r]
}

// familyNamed returns the family of a name; 0 if there is none.
func (tab *tables) familyNamed(name string) uint8 {
	for i := range tab.families {
		if tab.families[i].name == name {
			return uint8(i)
		}
	}
	return 0
}
