package names

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// overComma returns the name token after the comma that follows k, if it belongs to
// the same name: a legal suffix, the campus of a university, the last topic but one of
// a department ("Agriculture, Trade and Consumer Protection").
func (f *finder) overComma(first, k, limit, lead int) int {
	n := k + 2
	if f.legalAfterComma(k+1, limit) {
		return n
	}
	if lead >= 0 && n+1 < limit && f.key(n) == keyAnd && f.name(n+1, limit) && f.topic(n+1) && f.rune(k-1) == ',' {
		return n + 1 // "Agriculture, Nutrition, and Forestry"
	}
	if !f.name(n, limit) || lead < 0 {
		return -1
	}
	t := f.t
	if t.Tokens[lead].Key == keyUniversity && n+1 <= len(t.Tokens) {
		if m := f.longest(n); m.Tokens > 0 && f.longest(lead+2).Tokens > 0 && !f.stateBefore(n+m.Tokens) {
			return n
		}
		return -1
	}
	if (t.Tokens[lead+1].Key == keyOf || t.Tokens[lead+1].Key == keyFor || t.Tokens[lead+1].Key == keyOn) && f.topic(n) {
		for j := n + 1; j < min(limit, n+5); j++ {
			if t.Tokens[j].Key == keyAnd || t.Tokens[j].Rune == '&' || t.Tokens[j].Rune == ',' {
				if f.name(j+1, limit) && f.topic(j+1) || f.name(j+2, limit) && t.Tokens[j+1].Key == keyAnd && f.topic(j+2) {
					return n
				}
				return -1
			}
			if !f.name(j, limit) {
				return -1
			}
		}
	}
	return -1
}

var keyUniversity = lexicon.Key("university")

// stateBefore reports whether a comma and a state follow token i.
func (f *finder) stateBefore(i int) bool {
	return i+1 < len(f.t.Tokens) && f.t.Tokens[i].Rune == ',' && (f.t.Tokens[i+1].Has(lexicon.StateAbbrev) && f.t.Tokens[i+1].Is(shapeCapital))
}

// topic reports whether a capitalised word is one that running text writes small:
// "Health", "Trade".
func (f *finder) topic(i int) bool {
	tok := &f.t.Tokens[i]
	if tok.Has(lexicon.OrgModifier|lexicon.OrgWeak) && !tok.Is(shapeAllCapital) {
		return true
	}
	return f.looks[i].word().small() >= 3 && !tok.Is(shapeAllCapital) || f.looks[i]&upper != 0 && f.looks[i].word().small() >= 4
}

// overOf returns the name token after "of", "for" or "on", if a name goes on there.
func (f *finder) overOf(first, k, limit, lead int) int {
	t := f.t
	left, joiner := &t.Tokens[k], &t.Tokens[k+1]
	n := k + 2
	if n < limit && t.Tokens[n].Key == keyThe && !t.Tokens[n].Is(shapeLine) {
		n++
	}
	if !f.name(n, limit) {
		return -1
	}
	if joiner.Key == keyFor || joiner.Key == keyOn {
		if left.Has(lexicon.OrgLead) && (n == k+2 || joiner.Key == keyFor) && f.looks[k]&initial == 0 || left.Has(lexicon.OrgLead) && k > first {
			return n
		}
		if lead < 0 && left.Has(lexicon.OrgHead|lexicon.Role) && joiner.Key == keyFor && f.topic(n) && left.Has(lexicon.OrgLead) {
			return n
		}
		if left.Has(lexicon.Role|lexicon.Title) && joiner.Key == keyFor && f.topic(n) && f.looks[k]&initial == 0 {
			return n
		}
		// "U.S. Attorney's Office for the District of Maine"
		if joiner.Key == keyFor && left.Key == keyOffice {
			return n
		}
		return -1
	}
	if lead >= 0 && (t.Tokens[lead].Key == keyBoard || t.Tokens[lead].Has(lexicon.Role) && !t.Tokens[lead].Has(lexicon.OrgLead)) {
		return -1 // "Board of Directors of Acme": only Acme
	}
	if left.Key == keyBoard && f.endsOrganisation(n, limit) {
		return -1
	}
	switch {
	case left.Has(lexicon.OrgLead | lexicon.OrgHead | lexicon.PlaceLead | lexicon.PlaceHead):
		if f.looks[k]&initial != 0 && k == first && !left.Has(lexicon.OrgLead|lexicon.PlaceHead) {
			return -1
		}
		return n
	case left.Has(lexicon.Role | lexicon.Title), left.Has(lexicon.EventHead):
		if f.topic(n) && !f.endsOrganisation(n, limit) {
			return n
		}
	}
	if lead >= 0 && t.Tokens[lead].Has(lexicon.OrgLead) && f.longest(n).Tokens > 0 {
		return n // "Ministry of Health of Indonesia"
	}
	return -1
}

// endsOrganisation reports whether the capitalised words from token n end with a head
// word of organisations or a legal suffix, or are followed by a possessive.
func (f *finder) endsOrganisation(n, limit int) bool {
	for n+1 < limit && f.name(n+1, limit) {
		n++
	}
	return f.t.Tokens[n].Has(lexicon.LegalSuffix|lexicon.OrgHead) || n+1 < limit && f.t.Tokens[n+1].Is(shapePossessive)
}

var keyBoard = lexicon.Key("board")

var keyOffice = lexicon.Key("office")

// overAnd returns the name token after "and", if both sides are one name.
func (f *finder) overAnd(first, k, limit, lead int) int {
	t := f.t
	n := k + 2
	if !f.name(n, limit) {
		return -1
	}
	last := n
	for last+1 < min(limit, n+5) && f.name(last+1, limit) {
		last++
	}
	if _, end := f.knownAt(n, limit); end > n+1 {
		return -1
	}
	if n+1 < limit && t.Tokens[n].Has(lexicon.OrgLead) && (t.Tokens[n+1].Key == keyOf || t.Tokens[n+1].Key == keyFor) {
		return -1
	}
	if lead >= 0 {
		if !f.topic(n) || t.Tokens[n].Has(lexicon.Demonym) || f.looks[k].word().small() < 3 && f.longest(k).Tokens > 0 {
			return -1
		}
		if t.Tokens[last].Has(lexicon.OrgHead) && last > n && !t.Tokens[lead].Has(lexicon.OrgLead) {
			return -1
		}
		return n
	}
	if t.Tokens[last].Has(lexicon.LegalSuffix) && f.legalSuffix(last) && last <= n+2 && k-first <= 2 && f.looks[first].word().first() < 2 {
		if _, end := f.knownAt(first, k+1); end == k+1 {
			return -1
		}
		return n
	}
	if last == n && !t.Tokens[n].Has(lexicon.OrgHead) {
		return -1
	}
	if !t.Tokens[last].Has(lexicon.OrgHead|lexicon.OrgWeak|lexicon.EventHead) || !f.topic(n) {
		return -1
	}
	begin := first
	if m := f.longest(first); m.Tokens > 0 && t.Tokens[last].Has(lexicon.OrgHead) {
		begin += m.Tokens // "Maine Fish and Wildlife Commission"
	} else if t.Tokens[first].Has(lexicon.Demonym) {
		begin++
	}
	if begin > k {
		return -1
	}
	for i := begin; i <= k; i++ {
		if f.looks[i]&nameable == 0 || !f.topic(i) {
			return -1
		}
	}
	if t.Tokens[k].Has(lexicon.OrgHead|lexicon.EventHead|lexicon.Role) || k == first && f.looks[k]&initial != 0 && f.looks[k].word().small() >= 5 && t.Tokens[k].Has(lexicon.Title|lexicon.Role) {
		return -1
	}
	return n
}
