package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// beforeAddress returns the token after the words that can be a title before a name: an
// acronym of the title, or "the Hon.", may stand between the two.
func (a *attributor) beforeAddress(name, first int) int {
	k := name
	if k-3 > first && a.Tokens[k-1].Rune == ')' && a.Tokens[k-2].Is(token.AllCapital) && a.Tokens[k-3].Rune == '(' && a.hasRole(k-4, k-3) {
		return k - 3 // "District Attorney (DA) Jane Roe"
	}
	if k-1 > first && a.Tokens[k-1].Rune == '.' {
		k--
	}
	if k-2 > first && strings.EqualFold(a.Of(k-1), "hon") && a.Tokens[k-2].Has(lexicon.Article) && (a.Tokens[k-3].Is(token.Capital) || a.Tokens[k-3].Rune == ',') {
		return k - 2 // "Minister for Roads the Hon. Jane Roe"
	}
	return name
}

// afterPlace returns where a title before a name begins that follows a clock or, in
// capitals, the place of a dateline: "2:00 PM Mayor Jane Roe", "LEITH Mayor Jane Roe".
func (a *attributor) afterPlace(t words) int {
	k := t.first
	if k > 0 && k+1 < t.last && a.Tokens[k-1].Is(token.Digits) && (strings.EqualFold(a.Of(k), "pm") || strings.EqualFold(a.Of(k), "am")) {
		return k + 1
	}
	if w := a.placeAt(k); w.len() > 0 && w.last < t.last && a.Tokens[k].Is(token.Opening) && !a.Tokens[k].Is(token.Dotted) && a.Tokens[w.last-1].Is(token.AllCapital) && !a.Tokens[w.last].Is(token.AllCapital) && a.Tokens[k].End-a.Tokens[k].Start > 3 {
		return w.last
	}
	return k
}

// saidOfAnother reports whether the words at a token stand after the comma behind
// somebody else's name: "John Doe, chief of Acme and Mayor Jane Roe".
func (a *attributor) saidOfAnother(first int) bool {
	k := first - 1
	if k >= 0 && a.Tokens[k].Has(lexicon.Article) {
		k--
	}
	return k > 0 && a.Tokens[k].Rune == ',' && (a.isPerson(k-1) || a.degree(k-1) || a.Tokens[k-1].Rune == ')')
}

// heldIn reports whether an office stands among the tokens that is no part of the name
// of a body: "District Attorney's Homicide Bureau" holds none.
func (a *attributor) heldIn(first, last int) bool {
	for k := last - 1; k > first; k-- {
		if a.Tokens[k].Is(token.Possessive) {
			first = k + 1
			break
		}
	}
	for k := first; k < last; k++ {
		if t := &a.Tokens[k]; t.Has(lexicon.Role|lexicon.Title|lexicon.Voice) && !honorific(t) && !(a.bodyOver(k) >= 0 && a.bodyOver(last-1) == a.bodyOver(k)) {
			return true
		}
	}
	return false
}

// offices reports whether a comma parts one office from others before a name: "speaker,
// author, and leadership expert Jane Roe".
func (a *attributor) offices(first, comma, name int) bool {
	before := &a.Tokens[comma-1]
	if comma == first || !before.Has(lexicon.Role|lexicon.Voice) || before.Has(lexicon.Title) && a.Tokens[comma-1].Is(token.Capital) {
		return false
	}
	joined := false
	for k := comma + 1; k < name; k++ {
		t := &a.Tokens[k]
		switch {
		case t.Has(lexicon.Conjunction):
			joined = true
		case t.Rune == ',':
			if !a.Tokens[k-1].Has(lexicon.Role | lexicon.Voice) {
				return false
			}
		case !t.Is(token.Word) && t.Rune != '-' || t.Has(lexicon.Article|lexicon.Preposition|lexicon.Pronoun|lexicon.Modal|lexicon.Past):
			return false
		}
	}
	return joined && a.Tokens[name-1].Has(lexicon.Role|lexicon.Voice)
}

// spokenTo reports whether a form of address stands right before an office at a token:
// "Mr. Chairman, Senator Roe" speaks to two.
func (a *attributor) spokenTo(first, k int) bool {
	k--
	if k > first && a.Tokens[k].Rune == '.' {
		k--
	}
	return k >= first && a.is(k, polite) || k >= first && strings.EqualFold(a.Of(k), "madam")
}

// acronymIn reports whether a parenthesis with the acronym of the organisation before it
// opens at a token: "Harbour Protection Agency (HPA) Administrator Jane Roe".
func (a *attributor) acronymIn(k, first int) bool {
	return k > first && a.Tokens[k].Rune == '(' && a.Tokens[k+1].Is(token.AllCapital) && a.Tokens[k+2].Rune == ')' && a.bodyOver(k-1) >= 0 && a.Tokens[k+3].Has(lexicon.Role)
}

// secondField reports whether the article at a token begins the second field of an
// office: "Minister for Roads and the Harbour".
func (a *attributor) secondField(k, first int) bool {
	if !a.Tokens[k-1].Has(lexicon.Conjunction) || !a.Tokens[k+1].Is(token.Capital) {
		return false
	}
	for i := k - 2; i > first && i > k-longestName; i-- {
		if a.joins(i) {
			return a.is(i-1, portfolio)
		}
		if !a.Tokens[i].Is(token.Capital) && a.Tokens[i].Rune != ',' {
			return false
		}
	}
	return false
}

// fieldOfOffice reports whether an office with its field, "Minister for Roads", ends
// before a token.
func (a *attributor) fieldOfOffice(first, end int) bool {
	if end-1 <= first || !a.Tokens[end-1].Is(token.Word) || a.Tokens[end-1].Has(lexicon.Preposition|lexicon.Article|lexicon.Conjunction) || a.Tokens[end-1].Has(lexicon.Demonym) && a.joins(end-2) {
		return false
	}
	for k := end - 2; k > first; k-- {
		if a.joins(k) || a.Of(k) == "on" {
			return a.Tokens[k-1].Has(lexicon.Role | lexicon.Voice)
		}
	}
	return false
}

// placeBeforeComma reports whether a place begins at a token, and ends at the comma before
// a name: "President of Acme in Utopia, Jane Roe".
func (a *attributor) placeBeforeComma(k, name int) bool {
	w := a.placeAt(k)
	return w.len() > 0 && w.last+1 == name && a.Tokens[w.last].Rune == ','
}

// behindAcronym returns the token at which a parenthesis with an acronym opens that a
// comma parts from a name: "President of Acme Works (AW), Jane Roe"; the name if none does.
func (a *attributor) behindAcronym(name, first int) int {
	if k := name - 4; k > first && a.Tokens[name-1].Rune == ',' && a.Tokens[name-2].Rune == ')' && a.Tokens[name-3].Is(token.AllCapital) && a.Tokens[k].Rune == '(' && a.endsTitle(first, k) {
		return k
	}
	return name
}

// ofAnother reports whether a title before a name stands behind the comma after another
// person's name: "John Doe, President of Acme Works (AW), Jane Roe".
func (a *attributor) ofAnother(title int) bool {
	k := title - 1
	for k > 0 && a.Tokens[k].Has(lexicon.Article) {
		k--
	}
	return k > 0 && a.Tokens[k].Rune == ',' && a.isPerson(k-1)
}
