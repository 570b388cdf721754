package gazetteer

import (
	"slices"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Mention is a place name in a document that is to be resolved.
type Mention struct {
	First, Last int // tokens, half-open
	// Kind tells street addresses and facilities that no gazetteer holds.
	Kind model.PlaceKind
}

// Context is what a document knows that decides places.
type Context struct {
	// Country is the publisher's country, ISO 3166-1 alpha-2, or empty.
	Country string
	// Dateline is the span of the dateline; its places weigh most.
	Dateline model.Span
	// Asked knows what the table says of the text, as far as somebody has asked before;
	// nil if nobody has.
	Asked Asked
	// Why asks for the reasons.
	Why bool
}

// Asked is what somebody has asked the table of a text: of all tokens that begin with a
// capital whether names begin with them, and of some of those for the longest one.
type Asked interface {
	// Beginning is what Begins says of token i.
	Beginning(i int) Beginning
	// Unplaced reports whether LongestFrom found nothing at token i.
	Unplaced(i int) bool
}

// Resolution is what a mention means.
type Resolution struct {
	Entry Entry
	// Confidence is the probability that the country is right.
	Confidence float64
	Unresolved model.Reason
	Why        []string
}

// Resolve gives each mention its place by the geography of the whole document:
// "City, State", the dateline, the other places, the publisher's country,
// population. The result has one resolution a mention, in the same order.
//
// It goes in six steps:
//
//  1. Each mention gets its readings, the places of its name. A name that has none
//     is read without a word such as "Northern" or "County".
//  2. Pairs bind: the readings of "Portland" in "Portland, Maine" are those in Maine;
//     so are those of "the Portland mine in Maine".
//  3. Bound names and names of one country are evidence for that country, that
//     division and that stretch of the earth; so are peoples ("Indonesian"), the
//     dateline, the publisher.
//  4. The members of a list of towns share a division, if the list shows one.
//  5. Each other name takes the reading for which there is most evidence, the
//     same for all its mentions. How far the next country is behind gives the
//     confidence; if it is too close, the name stays open.
//  6. What has no readings (addresses, buildings, villages) lies where the names
//     next to it lie.
//
// The resolutions are appended to dst.
func (g *Gazetteer) Resolve(dst []Resolution, t *token.Text, mentions []Mention, c Context) []Resolution {
	if len(mentions) == 0 {
		return dst
	}
	r := resolvers.Get().(*resolver)
	defer resolvers.Put(r)
	r.reset(g, t, c, len(mentions))
	for i, m := range mentions {
		r.read(i, m)
	}
	r.readCounties()
	r.bindPairs()
	r.bindSites()
	r.bindAway()
	r.gather(c)
	r.readSeries()
	r.decide()
	r.placeRest()
	for i := range r.items {
		dst = append(dst, r.resolution(i))
	}
	return dst
}

// none is the place of an item that has none.
const none = -1

// item is a mention on its way to its place.
type item struct {
	Mention
	name     int       // the index in resolver.names of the name that was read; none if it has no readings
	readings []reading // best known first
	// part tells that the readings are those of a place around or within the name.
	part bool
	// capitals tells that the name is written in capitals only.
	capitals bool
	// place is what was decided; none before.
	place int
	bound bool // by a pair
	// former tells a country that is no more.
	former bool
	// country and division are of the place, or of what lies around it.
	country  uint8
	division uint16
	decided  bool
	// vague tells that only the country is known, not which place of it.
	vague bool
	// county tells a member of a list before "counties".
	county bool
	// series is the division in which the members of its list lie; 0 if that is open.
	series     uint16
	confidence float64
	why        string
	margin     int // points ahead of the next country; 0 if none was counted
	turnedDown int // the place next in question; none if there was none
}

// reading is a place that a name can mean.
type reading struct {
	place int
	alias bool
	// postal tells a postal code.
	postal bool
	kind   model.PlaceKind
	// where it lies
	country    uint8
	capital    bool
	division   uint16
	population int
}

// resolver resolves the places of one document. It is kept from document to document.
type resolver struct {
	g        *Gazetteer
	t        *token.Text
	dateline model.Span
	why      bool
	items    []item

	publisher uint8    // country of the publisher
	countries [256]int // evidence for each country
	weighed   []uint8  // the countries for which there is some
	total     int      // evidence for all
	divisions []int32  // evidence for each first division
	divided   []uint16 // the divisions for which there is some
	sure      []surePlace
	names     []name
	nameAt    scratch.Index // the index of a name, by its key
	readings  []reading     // of all items
	scores    []int         // of the readings of one item
}

// surePlace is a city that is sure, and where it lies.
type surePlace struct {
	place               int
	latitude, longitude float64
}

// name is what the document has said of a name so far.
type name struct {
	seen    int // mentions that were evidence
	first   int // the first item that was read by it
	decided int // an item that is decided, a bound one if there is one; none before
}

var resolvers = sync.Pool{New: func() any { return &resolver{} }}

func (r *resolver) reset(g *Gazetteer, t *token.Text, c Context, items int) {
	r.g, r.t, r.dateline, r.why = g, t, c.Dateline, c.Why
	r.items = slices.Grow(r.items[:0], items)[:items]
	for _, c := range r.weighed {
		r.countries[c] = 0
	}
	r.weighed, r.total = r.weighed[:0], 0
	for _, d := range r.divided { // a few of thousands
		r.divisions[d] = 0
	}
	r.divided = r.divided[:0]
	if n := g.table.Divisions() + 1; len(r.divisions) != n {
		r.divisions = make([]int32, n)
	}
	r.sure, r.names, r.readings = r.sure[:0], r.names[:0], r.readings[:0]
	r.nameAt.Reset()
}
