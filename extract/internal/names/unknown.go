package names

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

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
