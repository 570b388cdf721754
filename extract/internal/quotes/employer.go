package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// affiliation returns the organisation in a title.
func (a *attributor) affiliation(title words) string {
	from, to := a.in(title.first, title.last)
	for i := from; i < to; i++ {
		o := &a.mentions[i]
		if o.Person || o.last-o.first == 1 && a.Tokens[o.first].Has(lexicon.Role) || a.is(o.last-1, division) && a.anotherBody(i+1, to, o.last) {
			continue
		}
		first := o.first
		if first >= title.first+2 && a.Tokens[first-1].Rune == '-' && a.Tokens[first-1].Glued() && a.Tokens[first].Glued() {
			first -= 2 // "7-Acme Alliance"
		}
		if k := o.last; k+1 < title.last && a.Tokens[k].Rune == '-' && a.Tokens[k].Glued() && a.Tokens[k+1].Glued() && a.Tokens[k-1].Is(token.AllCapital) && a.Tokens[k+1].Is(token.AllCapital) {
			return a.Slice(first, k+2) // "ABC-OIG", of which "ABC" was found
		}
		return a.Slice(first, o.last)
	}
	if a.namesEmployer(title) {
		return a.Of(title.first)
	}
	if w := a.employerAhead(title); w.len() > 0 {
		return a.Slice(w.first, w.last)
	}
	if w := a.namedAhead(title); w.len() > 0 {
		return a.Slice(w.first, w.last)
	}
	// A name after "of", "at" or "for", or after the last comma.
	for k := title.first; k+1 < title.last; k++ {
		s := a.Of(k)
		if s != "at" && s != "of" && s != "for" && s != "with" && a.Tokens[k].Rune != ',' && a.Tokens[k].Rune != '@' {
			continue
		}
		if s == "of" && k+1 < title.last && a.areaOf(k+1, title.last) {
			continue
		}
		if (s == "of" || s == "for") && k > title.first && !a.Tokens[k+1].Has(lexicon.Article) && (a.is(k-1, portfolio) || a.Tokens[k-1].Rune == ')' && a.hasPortfolio(title.first, k) || a.ofField(title.first, k)) {
			continue // "Minister for Roads", "Director of Sales"
		}
		if a.Tokens[k].Rune == ',' && a.Tokens[k+1].Has(lexicon.StateAbbrev) && a.Tokens[k+1].Is(token.AllCapital) && k+2 >= title.last {
			continue // "Leith, MA"
		}
		if a.Tokens[k].Rune == ',' && (a.hasRole(k+1, title.last) || a.fieldOf(title.first, k)) {
			continue
		}
		first := k + 1
		for first < title.last && a.Tokens[first].Has(lexicon.Article) {
			first++
		}
		if s == "for" && first == k+1 && k > title.first && a.Of(k-1) != "Member" && a.Tokens[k-1].Is(token.Capital) && !a.Tokens[k-1].Has(lexicon.Voice) && !a.bodyLike(first, title.last) {
			continue // "Deputy Mayor for Public Life"
		}
		end := first
		if s != "of" || first == k+1 {
			end = a.siteEnd(first, title.last) // "founder of acme.io"
		}
		for end < title.last && (a.Tokens[end].Is(token.Capital|token.MixedCase|token.Digits) || a.Tokens[end].Rune == '&' || end > first && a.owner(end-1) || a.Tokens[end].Rune == '.' && a.Tokens[end].Glued() && end+1 < title.last && a.Tokens[end+1].Glued() || a.Tokens[end].Rune == '-' && a.Tokens[end].Glued() ||
			(a.Of(end) == "of" || a.Of(end) == "the" || a.Of(end) == "and" || a.Of(end) == "for") && end > first && end+1 < title.last && (a.Tokens[end+1].Is(token.Capital) || a.Of(end+1) == "the")) {
			end++
		}
		if a.Tokens[k].Rune == ',' && a.placeAt(first).last == end {
			continue // "resident of Leith, Scotland"
		}
		if a.Tokens[first].Is(token.Digits) && a.Tokens[first].End-a.Tokens[first].Start == 4 {
			continue // "Director of the 2019 Championship"
		}
		if end == first+1 && s == "of" && a.is(first, field) {
			continue // "Medical Officer of Health"
		}
		if end > first && !(s == "of" && a.holdsOffice(first, end)) {
			return a.Slice(first, end)
		}
	}
	// "UNODC coordinator": capitals only, in front.
	if t := &a.Tokens[title.first]; t.Is(token.AllCapital) && !t.Is(token.Dotted) && !(title.first+1 < title.last && a.Tokens[title.first+1].Is(token.AllCapital)) && !t.Has(lexicon.Role|lexicon.Title|lexicon.Degree|lexicon.Country|lexicon.StateAbbrev) {
		return a.Of(title.first)
	}
	return ""
}

// hasPortfolio reports whether a minister or the like is among the tokens.
func (a *attributor) hasPortfolio(first, last int) bool {
	for k := first; k < last; k++ {
		if a.is(k, portfolio) {
			return true
		}
	}
	return false
}

// namedAhead returns two or more words with capitals before an office in small letters,
// which a name has and a field of work seldom: "Hill Equity analysts".
func (a *attributor) namedAhead(title words) words {
	const none = lexicon.Role | lexicon.Title | lexicon.Voice | lexicon.Demonym | lexicon.Country | lexicon.StateAbbrev | lexicon.Number | lexicon.Pronoun | lexicon.Preposition
	k := title.first
	for k < title.last && a.Tokens[k].Is(token.Word) && a.Tokens[k].Is(token.Capital) && !a.Tokens[k].Is(token.AllCapital) && !a.Tokens[k].Has(none) {
		k++
	}
	if k-title.first < 2 || k >= title.last || a.Tokens[k].Is(token.Capital) || !a.Tokens[k].Has(lexicon.Role|lexicon.Voice) || a.placeAt(title.first).len() > 0 {
		return words{}
	}
	return words{title.first, k}
}

// siteEnd returns the token after a name in small letters that is written as a site is,
// "acme.io", if one begins at a token; else that token.
func (a *attributor) siteEnd(k, last int) int {
	if k+2 < last && a.Tokens[k].Is(token.Word) && !a.Tokens[k].Is(token.Capital) && a.Tokens[k+1].Rune == '.' && a.Tokens[k+1].Glued() && a.Tokens[k+2].Is(token.Word) && a.Tokens[k+2].Glued() {
		return k + 3
	}
	return k
}

// fieldOf reports whether a comma parts the fields of an office: "Minister for
// Industry, Science and Roads".
func (a *attributor) fieldOf(first, comma int) bool {
	for k := comma - 1; k > first; k-- {
		t := &a.Tokens[k]
		switch {
		case a.joins(k):
			return a.is(k-1, portfolio)
		case t.Rune != ',' && !t.Is(token.Capital) && !t.Has(lexicon.Conjunction):
			return false
		}
	}
	return false
}

// areaOf reports whether what follows "of" is a field of work that an "at" or a
// comma with the organisation follows: "Director of Marketing at Acme".
func (a *attributor) areaOf(k, last int) bool {
	for i := k; i < last; i++ {
		if a.Tokens[i].Rune == ',' && i+1 < last {
			return true
		}
		if s := a.Of(i); s == "at" || s == "for" && i > k {
			return true
		}
	}
	return false
}

// holdsOffice reports whether a person or an office stands among the tokens that no name of an
// organisation has: "America Senior Director".
func (a *attributor) holdsOffice(first, last int) bool {
	for k := first; k < last; k++ {
		if a.is(k, managing|employed) || a.isPerson(k) && !a.owner(k) && !a.Tokens[k].Is(token.Possessive) {
			return true
		}
	}
	return false
}

// anotherBody reports whether one of the mentions from i on, after token k, is an
// organisation.
func (a *attributor) anotherBody(i, to, k int) bool {
	for ; i < to; i++ {
		if m := &a.mentions[i]; !m.Person && m.first >= k && !a.is(m.last-1, division) {
			return true
		}
	}
	return false
}

// ofField reports whether the "of" at a token follows an office that is held over a
// field of work, and no name of mixed capitals follows it: "Director of Sales".
func (a *attributor) ofField(first, k int) bool {
	if a.Tokens[k+1].Is(token.MixedCase) {
		return false
	}
	return a.is(k-1, managing) || k-2 >= first && strings.EqualFold(a.Of(k-2), "vice")
}

// employerAhead returns the capitalised words before an office that only a body has,
// or before one in small letters: "Acme Forge Founder", "Hill for Leith spokesperson".
func (a *attributor) employerAhead(title words) words {
	if f := title.first; f+1 < title.last && a.Tokens[f].Is(token.Capital) && strings.HasSuffix(a.Of(f), "s") && a.spokes(f+1) {
		return words{f, f + 1} // "Greens spokesperson": a party is named by its members
	}
	const none = lexicon.OrgModifier | lexicon.Role | lexicon.Title | lexicon.CommonWord | lexicon.Demonym | lexicon.Country | lexicon.StateAbbrev |
		lexicon.PlaceHead | lexicon.Number | lexicon.Ordinal | lexicon.Function | lexicon.Body | lexicon.Voice | lexicon.Pronoun
	k := title.first
	for k < title.last {
		t := &a.Tokens[k]
		dot := t.Rune == '.' && t.Glued() && k+1 < title.last && a.Tokens[k+1].Glued() || k > title.first && t.Glued() && a.Tokens[k-1].Rune == '.'
		if t.Has(lexicon.Preposition) && t.Is(token.Capital) && k > title.first {
			if k++; k < title.last && a.Tokens[k].Has(lexicon.Country) && a.Tokens[k].Is(token.Capital) {
				k++ // "Justice For Myanmar"
			}
			continue // "Hill For Leith"
		}
		lead := k == title.first && k+1 < title.last && a.Tokens[k+1].Has(lexicon.Preposition) && a.Tokens[k+1].Is(token.Capital)
		if !dot && t.Rune != '&' && !lead && !(t.Is(token.Capital|token.MixedCase) && t.Is(token.Word) && !t.Has(none)) {
			break
		}
		k++
	}
	end := k
	if k < title.last && a.Tokens[k].Is(token.Possessive) {
		k++
	}
	if end == title.first || k >= title.last || end == title.first+1 && a.Tokens[title.first].Has(lexicon.OrgHead|lexicon.OrgLead) || !a.Tokens[title.first].Is(token.Word) {
		return words{}
	}
	small := !a.Tokens[k].Is(token.Capital) && (a.Tokens[k].Has(lexicon.Role) || a.is(k, employed)) && end-title.first > 1
	if a.is(k, employed) || small {
		return words{title.first, end}
	}
	return words{}
}

// bodyLike reports whether the words of a title from a token on are written as the name
// of an organisation is: in capitals, mixed ones, or with a head word at the end.
func (a *attributor) bodyLike(first, last int) bool {
	for k := first; k < last; k++ {
		t := &a.Tokens[k]
		if t.Is(token.AllCapital|token.MixedCase) || t.Has(lexicon.LegalSuffix) || t.Has(lexicon.OrgHead) && k > first {
			return true
		}
		if !t.Is(token.Capital) && t.Rune != '&' {
			break
		}
	}
	return false
}

// behindSymbols returns the organisation before the parentheses that end before a title
// at a token: "Acme, Inc. (NASDAQ: ACMX) (TSX: ACM) CEO Jane Roe".
func (a *attributor) behindSymbols(title int) string {
	k := title - 1
	for k > 0 && k > title-2*longestName && a.Tokens[k].Rune == ')' {
		for k > 0 && k > title-3*longestName && a.Tokens[k].Rune != '(' {
			k--
		}
		k--
	}
	if k < 0 || k == title-1 || a.Tokens[k].Rune == ')' {
		return ""
	}
	if i := a.bodyOver(k); i >= 0 && a.mentions[i].last == k+1 {
		return a.Slice(a.mentions[i].first, k+1)
	}
	return ""
}
