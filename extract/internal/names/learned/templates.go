package learned

import "fmt"

// template is a kind of feature: what is read and where from.
type template uint8

// The templates. Those of a token beside the one at hand count by its offset.
const (
	always template = iota + 1

	// What a token shows by itself (own.go).
	word
	wordShape
	shapeHere
	shapeBeside
	prefix
	suffix
	class
	detail
	listed
	writtenSmallOften
	clusterPart
	clusterWhole

	// What a token and the next one show together (own.go).
	twoShapes
	twoClusters

	// What lists of places and rules say of a token (said.go).
	place
	placePart
	placeKind
	placeNear
	claimedAs
	claimRule
	claimShape
	claimZone
	placeWord

	// Where a token stands (stand.go).
	zone
	zoneShape
	writing
	marks
	inDateline
	datelineShape
	marksAfter

	// The run of capitalised words around it (around.go).
	position
	wordBefore
	wordBeforeAt
	wordAfter
	wordAfterAt
	wordFirst
	wordLast
	wordLastAt
	classBefore
	classAfter
	classAhead
	classBehind
	clusterBefore
	clusterAfter
	clusterFirst
	clusterLast
	clusterBeforeTwo
	clusterAfterTwo
	clusterAround
	shapeInBracket
	wordInBracket

	// What its word shows elsewhere in the text (recall.go).
	elsewhere
	nowhereElse
	companyElsewhere
	claimedElsewhere
	claimedElsewhereHere
	timesBoth
	timesBefore
	timesAfter

	templates
)

var templateNames = [templates]string{always: "always", word: "word", wordShape: "word-shape", shapeHere: "shape-here", shapeBeside: "shape-beside",
	prefix: "prefix", suffix: "suffix", class: "class", detail: "detail", listed: "listed", writtenSmallOften: "small-often", clusterPart: "cluster-part",
	clusterWhole: "cluster-whole", twoShapes: "two-shapes", twoClusters: "two-clusters",
	place: "place", placePart: "place-part", placeKind: "place-kind", placeNear: "place-near", claimedAs: "claimed-as", claimRule: "claim-rule", claimShape: "claim-shape",
	claimZone: "claim-zone", placeWord: "place-word",
	zone: "zone", zoneShape: "zone-shape", inDateline: "in-dateline", datelineShape: "dateline-shape", writing: "writing", marks: "marks", marksAfter: "marks-after",
	position: "position", wordBefore: "word-before", wordBeforeAt: "word-before-at",
	wordAfter: "word-after", wordAfterAt: "word-after-at", wordFirst: "word-first", wordLast: "word-last", wordLastAt: "word-last-at",
	classBefore: "class-before", classAfter: "class-after", classAhead: "class-ahead", classBehind: "class-behind", clusterBefore: "cluster-before",
	clusterAfter: "cluster-after", clusterFirst: "cluster-first", clusterLast: "cluster-last", clusterBeforeTwo: "cluster-before-two", clusterAfterTwo: "cluster-after-two",
	clusterAround: "cluster-around", shapeInBracket: "shape-in-bracket", wordInBracket: "word-in-bracket", elsewhere: "elsewhere",
	nowhereElse: "nowhere-else", companyElsewhere: "company-elsewhere", claimedElsewhere: "claimed-elsewhere", claimedElsewhereHere: "claimed-elsewhere-here", timesBoth: "times-both",
	timesBefore: "times-before", timesAfter: "times-after"}

// groups are sets of templates that are left out together.
var groups = map[string][]template{
	"words":     {word, wordShape},
	"shapes":    {shapeHere, shapeBeside, prefix, suffix, twoShapes},
	"lexicon":   {class, detail, classBefore, classAfter, classAhead, classBehind},
	"lists":     {listed, writtenSmallOften},
	"clusters":  {clusterPart, clusterWhole, twoClusters, clusterBefore, clusterAfter, clusterFirst, clusterLast, clusterBeforeTwo, clusterAfterTwo, clusterAround},
	"gazetteer": {place, placePart, placeKind, placeNear, placeWord},
	"rules":     {claimedAs, claimRule, claimShape, claimZone, claimedElsewhere, claimedElsewhereHere},
	"layout":    {zone, zoneShape, writing, marks, inDateline, datelineShape, marksAfter},
	"runs":      {position, wordBefore, wordBeforeAt, wordAfter, wordAfterAt, wordFirst, wordLast, wordLastAt, classBefore, classAfter, classAhead, classBehind, clusterBefore, clusterAfter, clusterFirst, clusterLast, clusterBeforeTwo, clusterAfterTwo, clusterAround, shapeInBracket, wordInBracket},
	"memory":    {elsewhere, nowhereElse, companyElsewhere, claimedElsewhere, claimedElsewhereHere, timesBoth, timesBefore, timesAfter},
}

// Without is a set of templates that are left out, to see what they are worth.
type Without [templates]bool

// Skips reports whether a feature is of one of the templates.
func (w *Without) Skips(feature uint64) bool { return w[feature>>56] }

// Add adds a template or a group of them by its name.
func (w *Without) Add(name string) error {
	for _, t := range groups[name] {
		w[t] = true
	}
	for t, is := range templateNames {
		if is == name {
			w[t] = true
			return nil
		}
	}
	if groups[name] == nil {
		return fmt.Errorf("learned: no feature and no group of features is called %q", name)
	}
	return nil
}

// put adds a feature: a template with its value. The template lies in the highest byte.
func (r *Reader) put(t template, value uint64) {
	r.out = append(r.out, uint64(t)<<56|join(uint64(t), value)>>8)
}

// putAt adds a feature of the token at an offset, or in one of a few places.
func (r *Reader) putAt(t template, at int, value uint64) {
	r.out = append(r.out, uint64(t)<<56|join(join(uint64(t), uint64(at+8)), value)>>8)
}
