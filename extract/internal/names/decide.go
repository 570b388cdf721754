package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// decide names the segment, or its parts, by the rules, the surest first.
func (f *finder) decide(first, last int) {
	for first < last && f.looks[first]&nameable == 0 {
		first++
	}
	if first >= last {
		return
	}
	if f.looks[first]&initial != 0 && f.dropInitial(first, last) {
		if first++; first < last {
			f.decide(first, last)
		}
		return
	}
	knownEntry, knownEnd := f.knownAt(first, last)
	if knownEnd == last && f.surelyKnown(knownEntry, first, last) {
		f.claim(first, last, Organisation, 0, ruleKnown)
		return
	}
	if f.t.Tokens[first].Has(lexicon.Country) && first+1 < last {
		if e, end := f.knownAt(first+1, last); end == last && f.words(first+1, last) > 1 && f.surelyKnown(e, first+1, end) {
			f.claim(first, last, Organisation, 0, ruleKnown)
			return
		}
	}
	if f.state(first, last) || last-first > 1 && (f.titled(first, last) || f.cityState(first, last)) {
		return
	}
	if f.looks[first]&eventLead != 0 && f.words(first, last) > 1 && !f.person(first, last) {
		f.claimOther(first, last)
		return
	}
	end := f.lastWord(first, last)
	head := &f.t.Tokens[end]
	single := f.words(first, last) == 1
	if head.Has(lexicon.LegalSuffix) && !single && f.legalSuffix(end) || f.formed(first, last) {
		f.claim(first, last, Organisation, 0, ruleLegal)
		return
	}
	if f.placed(first, last) {
		return
	}
	if lead := f.lead(first, last); lead >= 0 {
		f.decideLead(first, last, lead)
		return
	}
	if single {
		f.decideSingle(first, last, knownEnd == last)
		return
	}
	switch {
	case head.Key == keyOffice && f.t.Tokens[end-1].Is(shapePossessive):
		f.claim(first, last, Organisation, 0, ruleHead) // "Attorney General's Office"
	case head.Has(lexicon.EventHead) && !head.Has(lexicon.OrgHead|lexicon.OrgWeak|lexicon.PlaceHead) && !f.person(first, last):
		f.claimOther(first, last)
	case f.wholePlace(first, last):
	case head.Has(lexicon.OrgHead) && !head.Has(lexicon.Role) && !f.person(first, last):
		if f.plainHead(first, end) && !f.organisationCue(first, last) {
			f.claim(first, last, Other, 0, ruleNothing)
			return
		}
		f.claim(first, last, Organisation, 0, ruleHead)
	case head.Has(lexicon.PlaceHead) && !head.Has(lexicon.OrgWeak|lexicon.Title) && f.placeHead(first, end):
		f.claim(first, last, Place, placeKind(head.Detail), rulePlaceHead)
	case head.Has(lexicon.Role|lexicon.Title) && !f.person(first, last):
		f.jobTitle(first, last)
	case f.t.Tokens[first].Has(lexicon.PlaceLead) && f.placeLead(first, last):
		f.claim(first, last, Place, placeKind(f.t.Tokens[first].Detail), rulePlaceLead)
	case f.person(first, last):
		f.claim(first, last, Person, 0, ruleFirstName)
	case head.Has(lexicon.OrgWeak) && f.proper(first, end):
		f.claim(first, last, Organisation, 0, ruleWeakHead)
	default:
		f.decideUnknown(first, last, knownEnd)
	}
}

// plainHead reports whether a segment is a head word of businesses, media or the like
// after one everyday word: "Human Resources", "Social Media".
func (f *finder) plainHead(first, end int) bool {
	if f.words(first, end+1) > 2 || f.proper(first, end) || f.t.Tokens[first].Has(lexicon.Demonym) {
		return false
	}
	if f.t.Tokens[end].Key == keyBoard {
		return true
	}
	switch model.OrganisationKind(f.t.Tokens[end].Detail & 15) {
	case model.OrganisationGovernment, model.OrganisationLegislature, model.OrganisationCourt, model.OrganisationParty:
		return false
	}
	return true
}

func placeKind(detail int16) model.PlaceKind { return model.PlaceKind(detail >> 4) }

// words counts the words and numbers of a segment.
func (f *finder) words(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if tok := &f.t.Tokens[i]; tok.Is(shapeWord|shapeDigits) && !(i > first && tok.Glued() && !tok.Is(shapePossessive)) {
			n++
		}
	}
	return n
}

// lastWord returns the last token of the segment that is no full stop.
func (f *finder) lastWord(first, last int) int {
	end := last - 1
	for end > first && !f.t.Tokens[end].Is(shapeWord|shapeDigits) {
		end--
	}
	return end
}

// proper reports whether a word of the segment is one that running text does not
// write small.
func (f *finder) proper(first, last int) bool {
	for i := first; i < last; i++ {
		if f.looks[i]&nameable != 0 && f.looks[i].word().small() < 4 && !f.t.Tokens[i].Has(lexicon.Demonym|grammar) && !f.t.Tokens[i].Is(shapeSingle) {
			return true
		}
	}
	return false
}

// dropInitial reports whether the first word of a sentence is capitalised only for
// standing there.
func (f *finder) dropInitial(first, last int) bool {
	tok := &f.t.Tokens[first]
	w := f.looks[first].word()
	if tok.Is(shapeAllCapital) || tok.Is(shapeSingle) && f.stopAfter(first) || w.small() < 4 || first+1 < last && f.t.Tokens[first+1].Glued() {
		return false
	}
	if _, end := f.knownAt(first, last); end > first+1 {
		return false
	}
	if f.longest(first).Tokens > 1 {
		return false
	}
	if first+1 == last {
		return true
	}
	if tok.Has(lexicon.OrgLead) && f.lead(first, last) == first {
		return false
	}
	if tok.Has(lexicon.Title | lexicon.Role | lexicon.OrgModifier | lexicon.PlaceLead) {
		return false
	}
	if w.first() >= 2 && f.looks[first+1].word().last() > 0 {
		return false
	}
	next := f.looks[first+1].word()
	if w.small() >= 5 && f.t.Tokens[first+1].Is(shapeAllCapital|shapeMixed) && !f.t.Tokens[first+1].Has(lexicon.OrgHead|lexicon.OrgWeak|lexicon.LegalSuffix) {
		return true
	}
	return next.small() < 3 && (w.small() >= 5) && !f.t.Tokens[f.lastWord(first, last)].Has(lexicon.OrgHead|lexicon.LegalSuffix|lexicon.EventHead|lexicon.OrgWeak|lexicon.PlaceHead)
}

// decideFrom names a segment that begins with digits glued to its first word.
func (f *finder) decideFrom(digits, first, last int) {
	if _, end := f.knownAt(digits, last); end == last {
		f.claim(digits, last, Organisation, 0, ruleKnown)
		return
	}
	n := len(f.claims)
	f.decide(first, last)
	if n < len(f.claims) && f.claims[n].first == first && f.owner[digits] < 0 {
		f.claims[n].first = digits
		f.owner[digits] = int32(n)
	}
}

// lead returns the token before the first "of", "for" or "on" of a segment; -1 if
// there is none.
func (f *finder) lead(first, last int) int {
	for i := first + 1; i < last-1; i++ {
		if k := f.t.Tokens[i].Key; k == keyOf || k == keyFor || k == keyOn {
			return i - 1
		}
	}
	return -1
}

// decideLead names a segment with "of".
func (f *finder) decideLead(first, last, lead int) {
	head := &f.t.Tokens[lead]
	end := f.lastWord(first, last)
	switch {
	case f.wholePlace(first, last):
	case head.Has(lexicon.Role|lexicon.Title) && !head.Has(lexicon.OrgLead) && !head.Has(lexicon.OrgHead):
		if f.personAtEnd(first, last) {
			last = f.claims[len(f.claims)-1].first
		}
		f.jobTitle(first, last)
	case f.t.Tokens[end].Has(lexicon.EventHead) && !f.t.Tokens[end].Has(lexicon.OrgHead|lexicon.OrgWeak):
		f.claimOther(first, last)
	case head.Has(lexicon.EventHead) && !head.Has(lexicon.OrgLead|lexicon.OrgHead):
		f.claimOther(first, last)
	case head.Key == keyBoard && f.words(first, last) == 3, head.Key == keyBoard && f.t.Tokens[end].Has(lexicon.Role):
		f.claim(first, last, Other, 0, ruleNothing) // "Board of Directors"
	case head.Has(lexicon.OrgLead):
		f.claim(first, last, Organisation, 0, ruleLead)
	case head.Has(lexicon.PlaceHead|lexicon.PlaceLead) && !head.Has(lexicon.OrgHead):
		kind := placeKind(head.Detail)
		if kind == model.PlaceAddress && !f.proper(lead+2, last) {
			f.claim(first, last, Other, 0, ruleNothing) // "Place of Birth"
			return
		}
		f.claim(first, last, Place, kind, rulePlaceLead)
	case head.Has(lexicon.OrgHead):
		f.claim(first, last, Organisation, 0, ruleLead)
	default:
		f.decideUnknown(first, last, 0)
	}
}

// eventLeads begin names of things that are no mentions: "Operation Sea Breeze".
var eventLeads = []string{"operation", "project", "hurricane", "typhoon", "cyclone", "storm", "section", "article", "chapter", "title", "phase", "schedule", "form", "exhibit", "level", "episode", "version"}
