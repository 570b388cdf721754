package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// great are the kinds of places that need no other evidence.
const great = 1<<model.PlaceContinent | 1<<model.PlaceCountry | 1<<model.PlaceRegion

// Longest is what the gazetteer finds at token i of the text at hand, asked once for each.
func (f *finder) Longest(t *token.Text, i int) gazetteer.Match {
	if f.looks[i]&placeFirst == 0 {
		return gazetteer.Match{}
	}
	n := &f.placeAt[i]
	if *n == 0 {
		f.places = append(f.places, f.g.LongestFrom(t, i, f.beginning(i)))
		*n = int32(len(f.places))
	}
	return f.places[*n-1]
}

// beginning returns what the gazetteer says of token i, with which the name of a place may begin.
func (f *finder) beginning(i int) gazetteer.Beginning {
	return f.beginnings.at(f.forms[i].ID, &f.t.Tokens[i])
}

// longest returns the longest place name of the gazetteer at token i, if it does not
// stop within a word with a hyphen.
func (f *finder) longest(i int) gazetteer.Match {
	if f.looks[i]&placeFirst == 0 {
		return gazetteer.Match{}
	}
	m := f.Longest(f.t, i)
	if m.Tokens > 0 && !f.nameEnd(i+m.Tokens-1) {
		return gazetteer.Match{}
	}
	if tok := &f.t.Tokens[i]; m.Tokens == 1 && tok.Has(lexicon.OrgModifier) && f.rune(i+1) != ',' {
		return gazetteer.Match{} // "Free", "Central"
	}
	return m
}

// capital claims "Washington, D.C." at token i as one place, and returns its end; 0 if
// it does not stand there.
func (f *finder) capital(i, limit int) int {
	if f.t.Tokens[i].Key != keyWashington || f.looks[i]&nameable == 0 {
		return 0
	}
	k := i + 1
	if f.rune(k) == ',' {
		k++
	}
	if k >= limit || f.looks[k]&capitalDistrict == 0 || !f.t.Tokens[k].Is(shapeAllCapital|shapeDotted) {
		return 0
	}
	if f.claim(i, k+1, Place, 0, ruleState) {
		return k + 1
	}
	return 0
}

var (
	keyWashington = lexicon.Key("washington")
	dc            = []string{"dc", "d.c.", "d.c"}
)

// wholePlace claims a segment that is the name of a place by the gazetteer.
func (f *finder) wholePlace(first, last int) bool {
	m := f.longest(first)
	if m.Tokens == 0 || first+m.Tokens != last {
		return false
	}
	single := f.words(first, last) == 1
	if tok := &f.t.Tokens[first]; single && (tok.Has(lexicon.StateAbbrev) && tok.End-tok.Start == 2 || f.looks[first]&compassPoint != 0 || tok.Has(lexicon.OrgModifier|lexicon.Demonym)) {
		return false
	}
	w := f.looks[first].word()
	named := f.placeCue(first, last)
	switch {
	case named:
		f.claim(first, last, Place, 0, ruleGazetteer)
	case single && (w.first() >= 2 || w.last() >= 3) && f.personCue(first, last):
		return false
	case !single && f.person(first, last) && m.Kinds&great == 0 && m.Population < 200000:
		return false
	case m.Kinds&great != 0 && w.small() < 4:
		f.claim(first, last, Place, 0, ruleGazetteer)
	case f.h.Dateline.Contains(f.t.Tokens[first].Span()), f.looks[first]&initial != 0 && f.t.Tokens[first].Is(shapeAllCapital) && f.looks[first]&upper == 0 && m.Population >= 15000 && f.t.Tokens[first].End-f.t.Tokens[first].Start > 4:
		f.claim(first, last, Place, 0, ruleGazetteer)
	case single && (w.small() >= 3 || f.t.Tokens[first].Is(shapeAllCapital) && f.looks[first]&upper == 0):
		return false
	case single && (w.first() >= 2 || w.last() >= 3) && m.Population < 300000:
		return false
	case m.Population >= 100000 || !single && m.Population >= 5000:
		f.claim(first, last, Place, 0, ruleGazetteer)
	case single && f.organisationCue(first, last):
		return false
	case m.Population >= 15000 || m.Kinds&^(1<<model.PlaceCity) != 0 || !single:
		f.claim(first, last, Place, 0, ruleSmallPlace)
	default:
		return false
	}
	return true
}

// placed claims a segment before a comma and a state or a country as the city.
func (f *finder) placed(first, last int) bool {
	if f.rune(last) != ',' || f.words(first, last) > 3 || !f.proper(first, last) && f.longest(first).Tokens == 0 {
		return false
	}
	end := f.lastWord(first, last)
	if f.t.Tokens[end].Has(lexicon.OrgHead|lexicon.OrgWeak|lexicon.LegalSuffix|lexicon.Role|lexicon.Degree|lexicon.EventHead) && f.longest(first).Tokens != last-first {
		return false
	}
	if f.person(first, last) && f.longest(first).Tokens != last-first {
		return false
	}
	if m := f.longest(first); m.Tokens > 0 && first+m.Tokens == last {
		if f.stateAt(last + 1) {
			f.claim(first, last, Place, 0, ruleGazetteer)
			return true
		}
		return false
	}
	if !f.stateAt(last+1) || f.t.Tokens[first].Is(shapeAllCapital) && f.looks[first]&upper == 0 && f.words(first, last) == 1 && f.t.Tokens[first].End-f.t.Tokens[first].Start < 4 {
		return false
	}
	f.claim(first, last, Place, 0, rulePlaceCue)
	return true
}

// stateAt reports whether token i begins the name or abbreviation of a state or
// country, as after "City,".
func (f *finder) stateAt(i int) bool {
	if i >= len(f.t.Tokens) || !f.t.Tokens[i].Is(shapeCapital) {
		return false
	}
	tok := &f.t.Tokens[i]
	if tok.Has(lexicon.StateAbbrev) && (tok.Is(shapeAllCapital|shapeDotted) || f.stopAfter(i)) {
		return true
	}
	return f.longest(i).Kinds&(1<<model.PlaceCountry|1<<model.PlaceRegion) != 0
}

// state claims the abbreviation of a state or country.
func (f *finder) state(first, last int) bool {
	tok := &f.t.Tokens[first]
	if !tok.Has(lexicon.StateAbbrev|lexicon.Country) || f.rune(first+1) == '$' {
		return false
	}
	if first > 1 && f.rune(first-1) == ',' && f.owner[first-2] >= 0 && f.claims[f.owner[first-2]].kind == Person {
		return false // "Jane Roe, MD"
	}
	end := first + 1
	length := tok.End - tok.Start
	after := f.rune(first-1) == ',' || first > 0 && f.owner[first-1] >= 0 && f.claims[f.owner[first-1]].kind == Place
	switch {
	case tok.Has(lexicon.Country):
		if length == 2 && !tok.Is(shapeAllCapital) {
			return false
		}
	case tok.Is(shapeDotted):
	case length == 2 && tok.Is(shapeAllCapital):
		if !after && f.looks[first]&upper != 0 || !after && !f.postCode(first+1) {
			return false
		}
	case length == 3 && tok.Is(shapeAllCapital) && f.postCode(first+1):
	case after && (f.stopAfter(first) || tok.Is(shapeAllCapital) && f.stopAfter(first)):
		end++
	default:
		return false
	}
	if f.placeGoesOn(first, end, last) {
		return false
	}
	f.claim(first, end, Place, 0, ruleState)
	for end < last && f.looks[end]&nameable == 0 {
		end++
	}
	if end < last {
		f.decide(end, last)
	}
	return true
}

// placeGoesOn reports whether the name that begins with an abbreviation is a longer
// one: "U.S. Army", "UK Government".
func (f *finder) placeGoesOn(first, end, last int) bool {
	if end >= last {
		return false
	}
	if _, k := f.knownAt(first, last); k > end {
		return true
	}
	if f.lead(first, last) >= 0 {
		lead := f.lead(first, last)
		return f.t.Tokens[lead].Has(lexicon.OrgLead) || f.t.Tokens[lead].Has(lexicon.OrgHead)
	}
	tok := &f.t.Tokens[f.lastWord(first, last)]
	return tok.Has(lexicon.OrgHead|lexicon.OrgWeak|lexicon.LegalSuffix|lexicon.EventHead) && !tok.Has(lexicon.Role|lexicon.Title) && !f.person(end, last)
}

// placeCue reports whether the words around show a place: "in Acton", "Acton, Mass.".
func (f *finder) placeCue(first, last int) bool {
	k := f.key(first - 1)
	if k == keyIn || k == keyNear || k == keyThroughout || k == keyOutside || k == keyAcross {
		return true
	}
	return f.rune(last) == ',' && f.stateAt(last+1)
}

var (
	keyNear       = lexicon.Key("near")
	keyThroughout = lexicon.Key("throughout")
	keyOutside    = lexicon.Key("outside")
	keyAcross     = lexicon.Key("across")
)

// placeHead reports whether a segment that ends with a head word is a place: the word
// before it is a name and not only an everyday word.
func (f *finder) placeHead(first, end int) bool {
	tok := &f.t.Tokens[end]
	if tok.Is(shapeAllCapital) && f.looks[end]&upper == 0 && tok.End-tok.Start <= 2 {
		return false
	}
	if f.words(first, end+1) > 5 {
		return false
	}
	if kind := placeKind(tok.Detail); kind == model.PlaceAddress && f.looks[end].word().small() >= 4 && tok.Key != keyStreet {
		return f.proper(first, end) && f.words(first, end) <= 3
	}
	if f.looks[end]&street != 0 && f.looks[first]&initial == 0 {
		return true // "Laurel Street"
	}
	return f.proper(first, end)
}

// streets are head words whose places are often named by everyday words.
var streets = []string{"street", "avenue", "boulevard", "road", "county", "river"}

var keyStreet = lexicon.Key("street")

// placeLead reports whether a segment after "Lake", "Mount" or the like is a place.
func (f *finder) placeLead(first, last int) bool {
	tok := &f.t.Tokens[first]
	end := f.lastWord(first, last)
	if f.t.Tokens[end].Has(lexicon.OrgHead|lexicon.OrgWeak|lexicon.EventHead|lexicon.LegalSuffix) || f.words(first, last) > 3 {
		return false
	}
	return f.looks[first].word().small() >= 3 && tok.Detail > 0 && f.proper(first+1, last) || tok.Key == keyMount || tok.Key == keyMt
}

var keyMount, keyMt = lexicon.Key("mount"), lexicon.Key("mt")

// postCode reports whether token i is a number of four or five digits on the same line.
func (f *finder) postCode(i int) bool {
	if i >= len(f.t.Tokens) {
		return false
	}
	tok := &f.t.Tokens[i]
	n := tok.End - tok.Start
	return tok.Is(shapeDigits) && !tok.Glued() && !tok.Is(shapeLine) && (n == 4 || n == 5)
}

// cityState claims "Wallingford CT", city and state without a comma.
func (f *finder) cityState(first, last int) bool {
	tok := &f.t.Tokens[last-1]
	if !tok.Has(lexicon.StateAbbrev) || !tok.Is(shapeAllCapital) || tok.End-tok.Start != 2 {
		return false
	}
	if m := f.longest(first); m.Tokens == 0 || first+m.Tokens != last-1 {
		return false
	}
	f.claim(first, last-1, Place, 0, ruleGazetteer)
	f.claim(last-1, last, Place, 0, ruleState)
	return true
}

// lowerHeads are head words of places that are often written small after a name.
var lowerHeads = []string{"river", "county", "island", "peninsula", "valley"}

// lowerHead claims an unknown name with a head word in small letters: "Cavally river".
func (f *finder) lowerHead(first, last int) bool {
	if last >= len(f.t.Tokens) || f.looks[last]&lowerHead == 0 || f.t.Tokens[last].Is(shapeLine) {
		return false
	}
	return f.claim(first, last+1, Place, placeKind(f.t.Tokens[last].Detail), rulePlaceHead)
}
