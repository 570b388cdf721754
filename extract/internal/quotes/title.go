package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// titleBefore returns the words of a title before a name, with the organisation
// in front of them: "Acme chief executive", "the Minister for Trade,". It needs a
// word for an office among them.
func (a *attributor) titleBefore(name, first int) words {
	name = a.beforeAddress(name, first)
	acronym := a.behindAcronym(name, first)
	apart := acronym < name
	name = acronym
	t := words{name, name}
	role := false
	for t.first > first && a.inTitle(t.first-1, name, first, role) {
		t.first--
		role = role || a.hasRole(t.first, t.first+1)
	}
	t = a.withoutAddress(t)
	t.first = a.withoutOwner(t.first, t.last)
	t.first = a.withoutLead(t)
	for t.first < t.last && !a.beginsTitle(t.first) {
		t.first++
	}
	t.first = a.afterPlace(t)
	if k := t.first; k > first && a.Tokens[k-1].Rune == ',' && a.Tokens[k].Has(lexicon.StateAbbrev) && a.Tokens[k].Is(token.AllCapital) && k+1 < t.last {
		t.first++ // "LEITH, DC Congresswoman Jane Roe"
	}
	if !a.hasRole(t.first, t.last) || apart && a.ofAnother(t.first) {
		return words{}
	}
	if a.loud(t.first, name+1) && !(t.first > first && a.is(t.first-1, giving)) {
		for t.first < t.last && !a.Tokens[t.first].Has(lexicon.Role|lexicon.Title) {
			t.first++ // "SENATE PASSES SEN. ROE'S BILL"
		}
	}
	return t
}

// withoutLead returns where a title before a name begins that other words lead up to:
// "executives of Acme president Jane Roe", "Statement From Mayor Jane Roe", "aide to
// Senator Jane Roe", "Mayor Jane Roe and Sheriff John Doe".
func (a *attributor) withoutLead(t words) int {
	first := t.first
	for p := t.first; p < t.last; p++ {
		w := &a.Tokens[p]
		switch {
		case p > first && (w.Is(token.Capital) && a.is(p, hiring|heading) || a.is(p, heading) && a.is(p+1, standing)) && a.hasRole(p+1, t.last):
			first = p + 1 // "Acme Adds Partner Jane Roe"
		case w.Has(lexicon.Preposition) && (a.bodyOver(p) >= 0 || a.Of(p) == "on" && a.toWhom(p, first) || p > first && a.Of(p) == "of" && a.Tokens[p-1].Is(token.AllCapital)):
		case w.Has(lexicon.Preposition) && (!w.Is(token.Capital) || a.is(p, giving)) && (!a.hasRole(first, p) || a.addressed(p+1, t.last)):
			first = p + 1
		case w.Has(lexicon.Conjunction) && (a.endsName(first, p) || a.hasRole(p+1, t.last) && a.hasRole(first, p) && (a.saidOfAnother(first) || !a.heldIn(first, p)) || !a.hasRole(first, p) && a.bodyOver(p) < 0 && a.bodyOver(p-1) >= 0 && a.bodyOver(p+1) >= 0 && !(t.first > 0 && isCue(&a.Tokens[t.first-1]))):
			first = p + 1
		}
	}
	return first
}

// addressed reports whether nothing but a rank stands among the tokens: whom it is
// that somebody works for.
func (a *attributor) addressed(first, last int) bool {
	for k := first; k < last; k++ {
		if !a.is(k, courtesy|rank) && !a.Tokens[k].Has(lexicon.Article) && a.Tokens[k].Rune != '.' {
			return false
		}
	}
	return first < last
}

// endsName reports whether a name that no candidate covers ends before a token: a
// given name stands among the last words after an office.
func (a *attributor) endsName(first, k int) bool {
	for i := k - 2; i > first && i > k-5 && a.Tokens[i].Is(token.Capital) && !a.Tokens[i].Has(lexicon.Role); i-- {
		if a.isGiven(i) && a.Tokens[i-1].Has(lexicon.Role) {
			return true
		}
	}
	return false
}

// loud reports whether the tokens are words in capitals throughout, as headings are,
// three or more.
func (a *attributor) loud(first, last int) bool {
	n := 0
	for k := first; k < last && k < len(a.Tokens); k++ {
		if t := &a.Tokens[k]; t.Is(token.Word) && !t.Is(token.Possessive) {
			if !t.Is(token.AllCapital) {
				return false
			}
			n++
		}
	}
	return n >= 3
}

// inTitle reports whether a token can belong to a title before a name. The tokens
// between the two do; role tells whether one of them is a word for an office.
func (a *attributor) inTitle(k, name, first int, role bool) bool {
	t := &a.Tokens[k]
	switch next := &a.Tokens[k+1]; {
	case t.Is(token.AllCapital) && next.Is(token.Line|token.Opening) && !next.Is(token.AllCapital), t.Zone != a.Tokens[name].Zone:
		return false // a heading above
	case t.Rune == '.':
		return t.Glued() && k > first && a.shortened(k-1)
	case t.Rune == '’' || t.Rune == '\'':
		return t.Glued() && k > first && k+1 < name && a.Tokens[k-1].Is(token.Capital) && strings.HasSuffix(a.Of(k-1), "s") // "the Greens’ spokesperson"
	case t.Rune == '-' || t.Rune == '/' || t.Rune == '&':
		return k+1 < name
	case t.Rune == ')':
		return k+1 < name && a.acronymIn(k-2, first)
	case t.Rune == '(':
		return k+2 < name && a.acronymIn(k, first)
	case k > first && a.Tokens[k-1].Rune == '-' && t.Glued() && a.Tokens[k+1].Rune == '-' && a.Tokens[k+1].Glued():
		return true // "editor-in-chief"
	case t.Rune == ',':
		return k > first && (a.onlyTitles(k+1, name) && a.endsTitle(first, k) || a.listed(first, k) || a.offices(first, k, name))
	case !t.Is(token.Word) || a.isPerson(k) && !a.employer(k, name):
		return false
	case t.Is(token.Possessive):
		return k > first && (a.Tokens[k-1].Is(token.Capital) || a.is(k-1, group))
	case a.is(k, group) && a.Tokens[k+1].Is(token.Possessive):
		return true // "children's book author"
	case a.is(k, standing) && !t.Is(token.Capital):
		return k+1 < name && a.Tokens[k+1].Is(token.Word) // "former U.S. Comptroller"
	case t.Has(lexicon.Pronoun) && !t.Has(lexicon.Role) && !(t.Is(token.Capital) && t.Glued() && k > first && a.Tokens[k-1].Rune == '&'): // "L&I Commissioner"
		return false
	case a.Of(k) == "in" && (a.Of(k+1) == "Charge" || a.placeBeforeComma(k+1, name)):
		return k > first
	case t.Has(lexicon.Article):
		return k > first && (a.joins(k-1) || a.toWhom(k-1, first) || a.secondField(k, first)) // "Secretary of the Treasury"
	case t.Has(lexicon.Conjunction):
		return k+1 < name && k > first && (a.Tokens[k-1].Is(token.Word) && a.Tokens[k-1].Is(token.Capital) || a.Tokens[k-1].Has(lexicon.Role) || a.Tokens[k-1].Rune == ',' && a.offices(first, k-1, name))
	case t.Is(token.Capital | token.MixedCase):
		return true
	case t.Has(lexicon.Cue):
		return false
	case t.Has(lexicon.Role | lexicon.Title | lexicon.Voice):
		return true
	case role && k+2 < name && a.Tokens[k+1].Rune == '-' && a.Tokens[k+1].Glued():
		return true // "co-founder"
	case a.joins(k):
		return k > first
	case a.Of(k) == "to", a.Of(k) == "on":
		return a.toWhom(k, first)
	case a.Of(k) == "board" && a.joins(k+1) && role:
		return k > first
	}
	return role && a.modifies(k, first)
}

// modifies reports whether a word in small letters at a token belongs to the office
// in small letters after it: "immigration spokesperson", "harbour board spokesperson".
// Before an office with a capital it is a verb as often: "view Congressman Roe".
func (a *attributor) modifies(k, first int) bool {
	if a.Tokens[k].Glued() && k > first && a.Tokens[k-1].Rune == '.' {
		return true // "Acme.com"
	}
	if !a.plainNoun(k) || a.is(k+1, rank|courtesy) || a.is(k+1, standing) && strings.HasSuffix(a.Of(k), "ing") || a.thirdPerson(k) && a.Tokens[k+1].Is(token.Capital) {
		return false // "directs Secretary Roe"
	}
	before := k - 1
	if next := &a.Tokens[k+1]; next.Has(lexicon.Role|lexicon.Title) && !next.Is(token.Capital) {
		return !(k > first && a.Tokens[before].Has(lexicon.Pronoun))
	}
	for n := 0; n < 2 && before >= first && a.plainNoun(before); n++ {
		before--
	}
	if before > first && a.Tokens[before].Has(lexicon.Conjunction) && (a.Tokens[before-1].Rune == ',' || a.Tokens[before-1].Has(lexicon.Role|lexicon.Voice)) {
		return true // "author, and leadership expert"
	}
	return before < first || a.Tokens[before].Rune == ',' || a.Tokens[before].Has(lexicon.Article) || a.is(before, determiner|standing) ||
		a.Tokens[before].Has(lexicon.Preposition) && !strings.EqualFold(a.Of(before), "to")
}

// plainNoun reports whether a token is a word in small letters that can stand before
// a noun: none of grammar, no verb in the past.
func (a *attributor) plainNoun(k int) bool {
	t := &a.Tokens[k]
	const grammar = lexicon.Function | lexicon.Preposition | lexicon.Conjunction | lexicon.Article | lexicon.Pronoun | lexicon.TimeUnit | lexicon.Past | lexicon.Modal | lexicon.Number | lexicon.Pointing | lexicon.DayWord
	return t.Is(token.Word) && !t.Is(token.Capital|token.MixedCase|token.Possessive) && !t.Has(grammar) && !a.participle(k) && !a.adverb(k) && !(t.Has(lexicon.Cue) && !t.Has(lexicon.Role))
}

// toWhom reports whether a token is the "to" after an office, or the "on" after a
// committee: "Assistant to the President", "Committee on Roads Chair".
func (a *attributor) toWhom(k, first int) bool {
	if k <= first || !a.Tokens[k-1].Is(token.Capital) {
		return false
	}
	switch before := &a.Tokens[k-1]; a.Of(k) {
	case "to":
		return before.Has(lexicon.Role)
	case "on":
		return before.Has(lexicon.OrgHead | lexicon.OrgLead)
	}
	return false
}

// joins reports whether a token is "of" or "for".
func (a *attributor) joins(k int) bool { return a.Of(k) == "of" || a.Of(k) == "for" }

// shortened reports whether a word may be an abbreviation: of a title, of one
// letter, or short with a capital ("Eng").
func (a *attributor) shortened(k int) bool {
	t := &a.Tokens[k]
	return t.Has(lexicon.Title|lexicon.Abbreviation) || t.Is(token.Capital) && t.End-t.Start <= 4
}

// withoutAddress cuts what follows the office in a title before a name: a comma
// with forms of address ("the Controller, Captain Jane Roe"), or one such form.
func (a *attributor) withoutAddress(t words) words {
	for c := t.first + 1; c < t.last; c++ {
		if a.Tokens[c].Rune == ',' && a.onlyTitles(c+1, t.last) {
			t.last = c
			return t
		}
	}
	last := t.last
	if last > t.first && a.Tokens[last-1].Rune == '.' {
		last--
	}
	if last-1 > t.first && a.is(last-1, rank) && !a.is(last-2, kin) && (a.Tokens[last-2].Has(lexicon.Voice) && !a.Tokens[last-1].Has(lexicon.Voice) || a.ofSenate(last-1) && a.Tokens[last-2].Has(lexicon.Role|lexicon.Voice)) {
		t.last = last - 1 // "trade spokesperson Senator", "Minister Senator"
		return t
	}
	if last-2 > t.first && a.ofSenate(last-1) && a.Tokens[last-1].Is(token.Capital) && a.fieldOfOffice(t.first, last-1) {
		t.last = last - 1 // "Minister for Roads Senator"
		return t
	}
	if last > t.first && honorific(&a.Tokens[last-1]) {
		t.last = last - 1
	}
	return t
}

// beginsTitle reports whether a title can begin with a token.
func (a *attributor) beginsTitle(k int) bool {
	t := &a.Tokens[k]
	switch {
	case !t.Is(token.Word) || t.Is(token.Possessive) || t.Has(lexicon.Article):
		return false
	case a.Of(k) == "post" && k > 0 && a.Of(k-1) == "The":
		return false // "The post Mayor Roe Opens Bridge appeared first on"
	case a.is(k, heading) && a.Tokens[k+1].Is(token.Capital):
		return false // "Meet Secretary Jane Roe", "Asks Secretary Roe"
	case a.is(k, determiner|subordinate|joining), !t.Is(token.Capital) && a.is(k, kin) && a.Tokens[k+1].Is(token.Capital), a.is(k, courtesy) && a.hasRole(k+1, k+2):
		return false // "As president", "For Commissioner", "Its chairwoman"
	case t.Has(lexicon.Preposition):
		return t.Is(token.Capital) && a.Tokens[k+1].Has(lexicon.Role) // "Under Secretary"
	}
	if k == a.sentenceStart(k) && a.Of(k) == "New" && !a.Tokens[k+1].Is(token.Capital) {
		return false // "New author"
	}
	if k == a.sentenceStart(k) && t.Has(lexicon.CommonWord|lexicon.Function) && !t.Is(token.AllCapital) && !t.Has(lexicon.Role|lexicon.Title|lexicon.Voice|lexicon.OrgModifier) {
		return false // "Even Acme president", "Watch Congresswoman"
	}
	return t.Is(token.Capital) || !t.Has(lexicon.Conjunction|lexicon.Function)
}

// ofSenate reports whether a token is the rank of a senator.
func (a *attributor) ofSenate(k int) bool {
	return strings.EqualFold(a.Of(k), "senator") || strings.EqualFold(a.Of(k), "sen")
}

// onlyTitles reports whether nothing but forms of address stands among the tokens.
func (a *attributor) onlyTitles(first, last int) bool {
	for k := first; k < last; k++ {
		if !a.Tokens[k].Has(lexicon.Title) && a.Tokens[k].Rune != '.' {
			return false
		}
	}
	return true
}

// isPerson reports whether a token lies in the name of a person.
func (a *attributor) isPerson(k int) bool { return a.personAt(k) != nil }

// personAt returns the mention of a person in whose name a token lies, or nil.
func (a *attributor) personAt(k int) *mention {
	if i := a.person[k]; i > 0 {
		return &a.mentions[i-1]
	}
	return nil
}

// endsTitle reports whether a comma before a name ends a title: "the chief
// operating officer, Jane Roe", "the Minister for Trade, Jane Roe".
func (a *attributor) endsTitle(first, comma int) bool {
	for k := comma - 1; k >= first && k > comma-longestOffice/2; k-- {
		t := &a.Tokens[k]
		switch {
		case a.isPerson(k):
			return false
		case t.Has(lexicon.Role | lexicon.Voice), k == comma-1 && k > first && t.Has(lexicon.Title) && t.Is(token.Capital) && a.Tokens[k-1].Is(token.Capital):
			return !a.spokenTo(first, k) // "Harbour Project Lead"
		case a.Of(k) == "in" && (a.Of(k+1) == "Charge" || a.placeBeforeComma(k+1, comma+1)):
		case t.Rune == ',' && a.listed(first, k), (t.Rune == '’' || t.Rune == '\'') && t.Glued(): // "Minister for Farmers’ Affairs"
		case t.Is(token.Word) && t.Is(token.Capital|token.MixedCase|token.Possessive) || t.Rune == '-' || t.Has(lexicon.Article|lexicon.Conjunction) || a.is(k, joining):
		default:
			return false
		}
	}
	return false
}

// listed reports whether a comma parts the fields of an office: "Minister for Justice,
// Customs and Borders".
func (a *attributor) listed(first, comma int) bool {
	k := comma - 1
	for k > first && k > comma-longestName && a.Tokens[k].Is(token.Capital) {
		k--
	}
	if k <= first || k == comma-1 || !a.joins(k) || !a.Tokens[k-1].Has(lexicon.Role) {
		return false
	}
	for k = comma + 1; k+1 < len(a.Tokens) && k < comma+longestName; k++ {
		switch t := &a.Tokens[k]; {
		case t.Has(lexicon.Conjunction):
			return k > comma+1 && a.Tokens[k+1].Is(token.Capital)
		case !t.Is(token.Capital) || t.Has(lexicon.Role|lexicon.Title) || a.isPerson(k):
			return false
		}
	}
	return false
}

// hasRole reports whether a word for an office stands among the tokens.
func (a *attributor) hasRole(first, last int) bool {
	for k := first; k < last; k++ {
		if t := &a.Tokens[k]; t.Has(lexicon.Role|lexicon.Title|lexicon.Voice) && !honorific(t) {
			return true
		}
	}
	return false
}
