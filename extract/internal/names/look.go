package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Short names of the shapes that every rule asks for.
const (
	shapeWord       = token.Word
	shapeDigits     = token.Digits
	shapeCapital    = token.Capital
	shapeAllCapital = token.AllCapital
	shapeDotted     = token.Dotted
	shapeSingle     = token.Single
	shapeMixed      = token.MixedCase
	shapePossessive = token.Possessive
	shapeLine       = token.Line
)

// look is what a token shows before any rule is asked.
type look uint64

// The low byte of a look is the word of a nameable token. The other bits:
const (
	nameable look = 1 << (8 + iota) // may be a word of a name
	dead                            // within an address of the web or of mail, a handle, a hashtag
	initial                         // begins a sentence, or what is written like one
	loud                            // stands in a line whose words all begin with capitals
	upper                           // stands in a line in capitals

	// What tables say of the word (forms.go). The cue stands above them, from cueShift on.
	knownFirst      // a well-known organisation may begin with it
	placeFirst      // a place of the gazetteer may begin with it
	exchange        // of stocks
	domain          // last word of the name of a site
	scheme          // of an address
	agent           // stands before somebody who acts
	doer            // stands after somebody who acts
	eventLead       // begins the name of something that is no mention
	street          // ends the name of a street, county or river
	compassPoint    // "NW"
	stopped         // legal suffix that is written with a full stop
	particle        // stands in small letters inside names
	lowerHead       // ends the name of a place in small letters
	capitalDistrict // "D.C."
	unitHead        // ends the name of a unit of armed forces
	specialFirst    // a name that goes before any segment may begin with it
	asked           // the tables were asked, whatever they say

	cueShift = 32
)

// What the text of a token shows besides, above the cue (traitsOf).
const (
	counted     look = 1 << (traitShift + iota) // a word that counts in its line
	long                                        // one that is neither short nor of grammar
	capitalised                                 // long, with a capital
	shouting                                    // long, of capitals
	lettered                                    // has a capital at its begin or inside
	figures                                     // digits
	spoken                                      // word or digits
	anew                                        // what follows is written like the begin of a sentence
	hyphen                                      // "-"
	leads                                       // "the" or "al" in small letters, or "on"
	webby                                       // is in addresses of the web
	phraseKey                                   // its key is that of the phrase
	bracket                                     // "("
	marked                                      // owes something to the way its sentence is written

	traitShift = 40
	tallyMask  = 15 // of the first four, after a shift
	keyShift   = 54 // above them stand the last bits of the token's key
)

func (l look) word() word { return word(l) }

// sentence is a sentence with the way it is written.
type sentence struct {
	first, last         int
	firstStop, lastStop int // of the stops of the text
	loud, upper         bool
}

// grammar are the classes of words that begin no name.
const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Pronoun | lexicon.Modal

// look marks every token, and lists those at which rules may stop.
func (f *finder) look() {
	f.stops, f.webs, f.bracketed = f.stops[:0], f.webs[:0], f.bracketed[:0]
	f.readForms()
	f.addresses()
	for _, s := range f.t.Sentences {
		f.sentenceLook(int(s.First), int(s.Last))
	}
}

// word returns what is known of the word of token i.
func (f *finder) word(i int) word { return word(f.forms[i].Word) }

// sentenceLook marks the tokens of a sentence, cut in pieces where lines in capitals
// and running text stand in one.
func (f *finder) sentenceLook(first, last int) {
	t := f.t
	s := sentence{first: first, last: last, firstStop: len(f.stops)}
	n := f.stopsIn(first, last)
	s.lastStop = len(f.stops)
	if t.Tokens[last-1].Rune == '.' && n.upper*2 < n.long && (n.words >= 14 || !t.Tokens[max(first, last-2)].Has(lexicon.LegalSuffix|lexicon.Abbreviation)) {
		n.capitals = 0 // running text with many names
	}
	if t.Tokens[first].Zone == model.ZoneContact {
		n.capitals = 0 // a list of names
	}
	s.upper = n.long >= 3 && n.upper*10 >= n.long*7
	s.loud = s.upper || n.long >= 4 && n.capitals*10 >= n.long*8 && f.manyCommon(first, last)
	if !s.loud && s.long(n.words) && n.capitals*10 >= n.long*7 && f.h.Headline.Len() > 0 && f.h.Headline.Contains(t.Tokens[first].Span()) {
		s.loud = true
	}
	if s.loud {
		mark := loud
		if s.upper {
			mark |= upper
		}
		for i := first; i < last; i++ {
			f.looks[i] |= mark
		}
	}
	for _, i := range f.stops[s.firstStop:] {
		if f.looks[i]&lettered != 0 {
			f.nameability(int(i))
		}
	}
	f.sentences = append(f.sentences, s)
}

func (s *sentence) long(words int) bool { return words >= 3 }

// manyCommon reports whether several words of a line with capitals everywhere are
// ones that running text writes small, so that the line is a title and no list of names.
func (f *finder) manyCommon(first, last int) bool {
	common, all := 0, 0
	for i := first; i < last; i++ {
		tok := &f.t.Tokens[i]
		if !tok.Is(shapeWord) || tok.Has(grammar) || !tok.Is(shapeCapital) {
			continue
		}
		all++
		if f.word(i).small() >= 4 {
			common++
		}
	}
	return common >= 2 && common*10 >= all*3
}

// nameability marks a token with a capital that may be a word of a name, and looks its word up.
func (f *finder) nameability(i int) {
	tok := &f.t.Tokens[i]
	if f.looks[i]&dead != 0 || !tok.Is(shapeWord) || tok.Is(shapePossessive) {
		return
	}
	if !tok.Is(shapeCapital) && !f.camel(i) {
		return
	}
	l := &f.looks[i]
	if tok.Has(lexicon.Month|lexicon.Weekday) && !f.firstNameBefore(i) {
		return
	}
	if tok.Has(grammar) && !(tok.Is(shapeSingle) && f.stopAfter(i)) && !(tok.Is(shapeAllCapital) && *l&upper == 0) && !tok.Is(shapeDotted) && !tok.Has(lexicon.OrgHead) {
		return
	}
	if i > 0 && tok.Is(shapeSingle) && tok.Glued() && f.t.Tokens[i-1].Is(shapeDigits) {
		return
	}
	if tok.Is(shapeSingle) && (tok.Key == keyI || tok.Key == keyA) && !f.stopAfter(i) {
		return
	}
	*l |= nameable | look(f.forms[i].Word)
}

var (
	keyI     = lexicon.Key("I")
	keyA     = lexicon.Key("A")
	keyThe   = lexicon.Key("the")
	keyOf    = lexicon.Key("of")
	keyFor   = lexicon.Key("for")
	keyOn    = lexicon.Key("on")
	keyAnd   = lexicon.Key("and")
	keyAt    = lexicon.Key("at")
	keyIn    = lexicon.Key("in")
	keyVisit = lexicon.Key("visit")
)

func (f *finder) stopAfter(i int) bool {
	return i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Rune == '.' && f.t.Tokens[i+1].Glued()
}

// firstNameBefore reports whether the word before is a first name, so that "May" or
// "March" is a family name.
func (f *finder) firstNameBefore(i int) bool {
	if i == 0 || f.t.Tokens[i].Is(shapeLine) {
		return false
	}
	before := &f.t.Tokens[i-1]
	return before.Is(shapeCapital) && f.word(i-1).first() >= 2 && !before.Has(lexicon.Month|lexicon.Weekday|grammar) && f.word(i-1).small() < 3
}

// camel reports whether a word that begins with a small letter is written like
// "iPhone" or "eBay": one or two small letters, then a capital. Others are two words
// that lost their space.
func (f *finder) camel(i int) bool {
	text := f.t.Of(i)
	for n := 1; n <= 2 && n < len(text); n++ {
		if c := text[n]; 'A' <= c && c <= 'Z' {
			return true
		}
	}
	return false
}
