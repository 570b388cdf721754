package names

import (
	"strings"

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
	if f.state(first, last) || f.titled(first, last) {
		return
	}
	if f.cityState(first, last) {
		return
	}
	if f.looks[first]&eventLead != 0 && f.words(first, last) > 1 && !f.person(first, last) {
		f.claimOther(first, last)
		return
	}
	end := f.lastWord(first, last)
	head := &f.t.Tokens[end]
	single := f.words(first, last) == 1
	if head.Has(lexicon.LegalSuffix) && !single && f.legalSuffix(end) {
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

// decideSingle names a segment of one word.
func (f *finder) decideSingle(first, last int, isKnown bool) {
	tok := &f.t.Tokens[first]
	w := f.looks[first].word()
	switch {
	case tok.Has(lexicon.WireService):
		f.claim(first, last, Organisation, 0, ruleWire)
	case f.wholePlace(first, last):
	case tok.Has(lexicon.Demonym), f.looks[first]&exchange != 0 && f.rune(last) == ':':
	case f.beforeTicker(last):
		f.claim(first, last, Organisation, 0, ruleTicker)
	case tok.Has(lexicon.Title | lexicon.Role | lexicon.OrgHead | lexicon.OrgWeak | lexicon.EventHead | lexicon.PlaceHead):
	case isKnown && w.small() < 4 && f.cueAt(first)&plain == 0 && !f.unit(first, last):
		f.claim(first, last, Organisation, 0, ruleOrgCue)
	case last == first+3 && f.rune(first+1) == '.' && f.looks[last-1]&domain != 0:
		f.claim(first, last, Organisation, 0, ruleDomain) // "Booking.com"
	case tok.Is(shapeAllCapital) && !f.t.Tokens[first].Is(shapeDotted):
		switch {
		case f.cueAt(first)&plain != 0 || tok.Is(shapeSingle):
		case f.unit(first, last), f.parenthesised(first, last):
		case last == first+1 && tok.End-tok.Start <= 10:
			if f.acronymCue(first, last) || f.organisationCue(first, last) {
				f.claim(first, last, Organisation, 0, ruleAcronym)
			} else if w.small() < 4 {
				f.claim(first, last, Organisation, 0, ruleOrgGuess)
			}
		default:
			f.guess(first, last)
		}
	case tok.Is(shapeSingle), f.cueAt(first)&plain != 0, tok.Has(lexicon.Degree) && f.rune(first-1) == ',':
	case f.looks[first]&initial != 0 && w.small() >= 4:
	case f.personCue(first, last):
		f.claim(first, last, Person, 0, rulePersonCue)
	case w.small() >= 4:
	case w.first() >= 2 && w.small() < 2:
		f.claim(first, last, Person, 0, ruleFirstAlone)
	default:
		f.guess(first, last)
	}
}

// guess names a word or words that nothing is known of.
func (f *finder) guess(first, last int) {
	switch {
	case f.cueAt(first)&plain != 0:
	case f.organisationCue(first, last):
		f.claim(first, last, Organisation, 0, ruleOrgCue)
	case f.looks[first]&initial != 0 && f.small(first):
	case f.lowerHead(first, last):
	case f.key(first-1) == keyIn && f.looks[first].word() == 0 && last == first+1 && !f.t.Tokens[first].Is(shapeMixed|shapeAllCapital):
		f.claim(first, last, Place, 0, ruleUnknownIn)
	case strings.ContainsAny(f.t.Slice(first, last), "0123456789"):
		f.claim(first, last, Organisation, 0, ruleOrgGuess)
	case (f.looks[first].word() == 0 || f.t.Tokens[first].Is(shapeMixed)) && f.acronymCue(first, last):
		f.claim(first, last, Organisation, 0, ruleUnknownActs)
	default:
		f.claim(first, last, Organisation, 0, ruleOrgGuess)
	}
}

// decideUnknown names several words of which no rule knows the kind.
func (f *finder) decideUnknown(first, last, knownEnd int) {
	if f.beforeTicker(last) {
		f.claim(first, last, Organisation, 0, ruleTicker)
		return
	}
	if !f.proper(first, last) {
		if f.looks[first]&initial == 0 && f.organisationCue(first, last) {
			f.claim(first, last, Organisation, 0, ruleOrgCue)
			return
		}
		f.claim(first, last, Other, 0, ruleNothing)
		return
	}
	if knownEnd > first && knownEnd < last {
		// "NBC Maine" is an organisation; "Acme Cloud" is a product of one.
		if m := f.longest(knownEnd); knownEnd+m.Tokens == last {
			f.claim(first, last, Organisation, 0, ruleKnown)
		} else {
			f.claim(first, last, Other, 0, ruleNothing)
		}
		return
	}
	if m := f.longest(first); m.Tokens > 0 && first+m.Tokens < last && m.Population >= 100000 && f.t.Tokens[first+m.Tokens].Has(lexicon.Title|lexicon.Role|lexicon.Demonym) {
		f.claim(first, first+m.Tokens, Place, 0, ruleGazetteer)
		f.decide(first+m.Tokens, last)
		return
	}
	if f.personAtEnd(first, last) || f.placeThenPerson(first, last) {
		return
	}
	switch {
	case f.personShape(first, last) && f.personCue(first, last):
		f.claim(first, last, Person, 0, rulePersonCue)
	case f.organisationCue(first, last):
		f.claim(first, last, Organisation, 0, ruleOrgCue)
	case f.personShape(first, last) && f.looks[f.lastWord(first, last)].word().last() >= 2 && (f.looks[first].word().first() > 0 || f.looks[first].word() == 0):
		f.claim(first, last, Person, 0, rulePersonGuess)
	case f.personShape(first, last) && f.looks[first]&initial == 0:
		f.claim(first, last, Person, 0, ruleUnknownPerson)
	default:
		f.claim(first, last, Organisation, 0, ruleOrgGuess)
	}
}

// claimOther claims a name of something that is neither organisation, place nor
// person, with the year that belongs to it.
func (f *finder) claimOther(first, last int) {
	t := f.t
	if first > 0 && f.owner[first-1] < 0 && f.year(first-1) && !t.Tokens[first].Is(shapeLine) {
		first--
	}
	if last < len(t.Tokens) && f.year(last) && !t.Tokens[last].Is(shapeLine) {
		last++
	} else if last+1 < len(t.Tokens) && t.Tokens[last].Key == keyOf && f.year(last+1) && f.t.Tokens[last-1].Has(lexicon.EventHead) {
		last += 2
	}
	f.claim(first, last, Other, 0, ruleOther)
}

// year reports whether a token is a year in figures.
func (f *finder) year(i int) bool {
	tok := &f.t.Tokens[i]
	if !tok.Is(shapeDigits) || tok.End-tok.Start != 4 {
		return false
	}
	s := f.t.Of(i)
	return s[0] == '1' && (s[1] == '8' || s[1] == '9') || s[0] == '2' && s[1] == '0'
}

// jobTitle passes over a job title; what names a place or an organisation of
// several words at its begin is one.
func (f *finder) jobTitle(first, last int) {
	for k := first + 1; k < last; k++ {
		tok := &f.t.Tokens[k]
		if tok.Has(lexicon.Role | lexicon.Title) {
			if end := &f.t.Tokens[k-1]; end.Has(lexicon.OrgHead) && f.words(first, k) >= 3 && !end.Has(lexicon.Role|lexicon.Title) && f.proper(first, k) {
				f.claim(first, k, Organisation, 0, ruleHead) // "Acton Police Department Director"
				return
			}
			break
		}
	}
	if m := f.longest(first); m.Tokens > 0 && first+m.Tokens < last {
		if m.Population >= 100000 || m.Kinds&(great|1<<model.PlaceCounty) != 0 {
			f.claim(first, first+m.Tokens, Place, 0, ruleGazetteer)
		}
	}
}

// unit reports whether capitals are a unit, a currency or a ticker symbol: after a
// number or an exchange, or beside a currency sign.
func (f *finder) unit(first, last int) bool {
	t := f.t
	if t.Tokens[first].Has(lexicon.CurrencyCode|lexicon.CurrencyMark) || f.rune(last) == '$' || f.rune(first-1) == '$' || f.rune(last) == '€' {
		return true
	}
	if first > 0 && t.Tokens[first-1].Is(shapeDigits) && t.Tokens[first].Glued() || last < len(t.Tokens) && t.Tokens[last].Is(shapeDigits) {
		return true
	}
	if f.rune(first-1) != ':' {
		return false
	}
	for i := first - 2; i >= max(0, first-7); i-- {
		if f.rune(i) == '(' {
			return true
		}
	}
	return false
}

// parenthesised reports whether a word stands alone in parentheses. It is the short
// form of what stands before, and no organisation if that is none.
func (f *finder) parenthesised(first, last int) bool {
	return f.rune(first-1) == '(' && f.rune(last) == ')'
}
