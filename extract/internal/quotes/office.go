package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// office is what a person is and whom they speak for, as written.
type office struct{ title, affiliation string }

// officeOf returns the office of a person by any of their mentions, read once.
func (a *attributor) officeOf(entity int) office {
	if o, ok := a.known[entity]; ok {
		return o
	}
	var best office
	for _, i := range a.people[entity] {
		m := &a.mentions[i]
		start := a.sentenceStart(m.first)
		if start == m.first && !a.Tokens[start].Is(token.Opening) && a.abbreviated(start) {
			start = a.sentenceStart(start - 1) // "Eng. Jane Roe"
		}
		first := max(start, m.first-20)
		o := a.office(m.first, m.last, first, min(a.sentenceEnd(m.last-1), m.last+40))
		if len(o.title) > len(best.title) && (best.title == "" || best.affiliation == "") {
			if o.affiliation == "" {
				o.affiliation = best.affiliation
			}
			best = o
		} else if best.affiliation == "" {
			best.affiliation = o.affiliation
		}
	}
	a.known[entity] = best
	return best
}

// office reads the office of the person whose name stands at the tokens, from the
// words before and after it in a phrase: "Acme chief executive Jane Roe", "Jane
// Roe, chief executive of Acme".
func (a *attributor) office(nameFirst, nameLast, first, last int) office {
	after := a.apposition(nameLast, last)
	before := a.titleBefore(nameFirst, first)
	var o office
	switch {
	case after.last > after.first && !(before.len() > 0 && a.Of(after.first) == "member"):
		o.title = a.Slice(after.first, after.last)
		o.affiliation = a.affiliation(after)
		if o.affiliation == "" && before.last > before.first {
			o.affiliation = a.affiliation(before)
		}
	case before.len() > 0:
		o.title = a.Slice(before.first, before.last)
		o.affiliation = a.affiliation(before)
		if o.affiliation == "" && after.len() > 0 {
			o.affiliation = a.affiliation(after)
		}
	case a.trade(first, nameFirst):
		o.title = a.Slice(first, nameFirst)
	}
	if o.affiliation == "" {
		o.affiliation = a.belongs(nameFirst, nameLast, first, last)
	}
	return o
}

// trade reports whether the tokens are one to three words in small letters that
// can say what somebody is: "librarian", "retired teacher".
func (a *attributor) trade(first, last int) bool {
	const grammar = lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Modal | lexicon.Past | lexicon.Cue |
		lexicon.DayWord | lexicon.Article | lexicon.Pointing | lexicon.Title
	for k := first; k < last; k++ {
		if t := &a.Tokens[k]; !t.Is(token.Word) || t.Is(token.Capital|token.Possessive) || t.Has(grammar) || a.adverb(k) {
			return false
		}
	}
	return last > first && last-first <= 3
}

// titleBefore returns the words of a title before a name, with the organisation
// in front of them.
func (a *attributor) titleBefore(name, first int) words {
	k := name
	role := false
	for k > first {
		t := &a.Tokens[k-1]
		small := t.Is(token.Word) && !t.Is(token.Capital|token.MixedCase)
		if t.Rune == '.' && t.Glued() && k-1 > first && (a.Tokens[k-2].Has(lexicon.Title|lexicon.Abbreviation) || a.Tokens[k-2].Is(token.Capital) && a.Tokens[k-2].End-a.Tokens[k-2].Start <= 4) ||
			(t.Rune == '-' || t.Rune == '/' || t.Rune == '&') && k < name {
			k--
			continue
		}
		if t.Rune == ',' && k-1 > first && a.roleNear(first, k-1) && a.onlyTitles(k, name) {
			k--
			continue
		}
		if a.isPerson(k - 1) {
			break
		}
		if !t.Is(token.Word) || t.Has(lexicon.Cue) && small || t.Has(lexicon.Article) && !a.articleInside(k-1, first) {
			break
		}
		if t.Is(token.Possessive) && k-2 >= first && !a.Tokens[k-2].Is(token.Capital) {
			break
		}
		if small && !t.Has(lexicon.Role|lexicon.Title|lexicon.Article|lexicon.Conjunction) && !t.Is(token.Possessive) {
			if !(t.Has(lexicon.Preposition) && (a.Of(k-1) == "of" || a.Of(k-1) == "for") && k-1 > first) && !(role && !t.Has(lexicon.Function|lexicon.Preposition) && a.beforeRole(k)) {
				break
			}
		}
		if t.Has(lexicon.Conjunction) && !(k < name && k-1 > first && a.Tokens[k-2].Is(token.Word) && (a.Tokens[k-2].Is(token.Capital) || a.Tokens[k-2].Has(lexicon.Role))) {
			break
		}
		role = role || t.Has(lexicon.Role) || t.Has(lexicon.Title) && !honorific(t)
		k--
	}
	end := name
	for c := k + 1; c < name; c++ {
		// "the Controller, Captain Jane Roe"
		if a.Tokens[c].Rune == ',' && a.onlyTitles(c+1, name) {
			end = c
			break
		}
	}
	for end > k && (a.Tokens[end-1].Rune == ',' || a.Tokens[end-1].Rune == '.' && end-2 >= k && honorific(&a.Tokens[end-2])) {
		end--
		if honorific(&a.Tokens[end-1]) {
			end--
		}
	}
	for end > k && honorific(&a.Tokens[end-1]) && a.hasRole(k, end-1) {
		end--
	}
	for p := k; p < end; p++ {
		if a.Tokens[p].Has(lexicon.Preposition) && !a.Tokens[p].Is(token.Capital) && !a.hasRole(k, p) {
			k = p + 1
		}
	}
	for k < end && !(a.Tokens[k].Is(token.Word) && (a.Tokens[k].Is(token.Capital) || !a.Tokens[k].Has(lexicon.Article|lexicon.Conjunction|lexicon.Preposition|lexicon.Function)) && !a.Tokens[k].Is(token.Possessive)) {
		k++
	}
	if k < end && (a.Tokens[k].Has(lexicon.Article) || a.Tokens[k].Has(lexicon.Preposition) && a.Of(k) != "Under") {
		k++
	}
	if !a.hasRole(k, end) {
		return words{}
	}
	return words{k, end}
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
func (a *attributor) isPerson(k int) bool {
	from, to := a.in(max(0, k-6), k+1)
	for i := to - 1; i >= from; i-- {
		if m := &a.mentions[i]; m.Person && m.first <= k && k < m.last {
			return true
		}
	}
	return false
}

// beforeRole reports whether a role follows soon: "immigration spokesperson".
func (a *attributor) beforeRole(k int) bool {
	return a.Tokens[k].Has(lexicon.Role | lexicon.Title)
}

func (a *attributor) articleInside(k, first int) bool {
	return k > first && (a.Of(k-1) == "of" || a.Of(k-1) == "for")
}

// roleNear reports whether a comma before a name ends a title: "the chief
// operating officer, Jane Roe", "the Minister for Trade, Jane Roe".
func (a *attributor) roleNear(first, comma int) bool {
	for k := comma - 1; k >= first && k > comma-longestOffice/2; k-- {
		t := &a.Tokens[k]
		switch s := a.Of(k); {
		case a.isPerson(k):
			return false
		case t.Has(lexicon.Role):
			return true
		case t.Is(token.Word) && t.Is(token.Capital|token.MixedCase) || t.Rune == '-' || t.Rune == '&' || s == "of" || s == "for" || s == "and" || s == "the" || s == "at":
		default:
			return false
		}
	}
	return false
}

func (a *attributor) hasRole(first, last int) bool {
	for k := first; k < last; k++ {
		if t := &a.Tokens[k]; t.Has(lexicon.Role|lexicon.Title) && !honorific(t) {
			return true
		}
	}
	return false
}

// apposition returns the words after a name that say what the person is.
func (a *attributor) apposition(name, last int) words {
	k := name
	// Degrees, party and state in parentheses.
	for k < last {
		t := &a.Tokens[k]
		if t.Rune == '(' {
			end := k
			for end < last && end < k+12 && a.Tokens[end].Rune != ')' {
				end++
			}
			k = min(end+1, last)
			continue
		}
		if t.Rune == ',' && k+1 < last && a.degree(k+1) {
			k += 2
			for k < last && (a.Tokens[k].Rune == '.' || a.Tokens[k].Is(token.Single) && a.Tokens[k].Glued()) {
				k++
			}
			continue
		}
		if a.degree(k) && !(t.Has(lexicon.Role) && k+1 < last && a.Of(k+1) == "of") {
			k++
			continue
		}
		break
	}
	if k >= last {
		return words{}
	}
	first := k
	comma := a.Tokens[k].Rune == ',' || isDash(a.Tokens[k].Rune) || a.Tokens[k].Rune == '/' || a.Tokens[k].Is(token.Line)
	if comma {
		if !a.Tokens[k].Is(token.Word) {
			first++
		}
	} else if n := a.becomes(k, last); n > 0 {
		first += n
	} else if !a.Tokens[k].Has(lexicon.Role) && !(a.Tokens[k].Is(token.AllCapital) && k+1 < last && a.Of(k+1) == "of") && !(k+1 < last && a.Tokens[k].Is(token.Capital) && a.Tokens[k+1].Has(lexicon.Role)) {
		return words{}
	}
	for first < last && (a.Tokens[first].Has(lexicon.Article) || !a.Tokens[first].Is(token.Capital) && (a.Of(first) == "now" || a.Of(first) == "currently" || a.Of(first) == "also")) {
		first++
	}
	if first >= last || !a.Tokens[first].Is(token.Word|token.Digits) {
		return words{}
	}
	end := first
	for end < last && end < first+45 && a.covered[end] == 0 {
		t := &a.Tokens[end]
		if t.Rune == ';' || t.Rune == ':' || t.Rune == '(' || end > first && a.isPerson(end) || isDash(t.Rune) && !t.Glued() || t.Rune == '|' {
			break
		}
		if end > first && a.Tokens[end-1].Rune == ',' && t.Has(lexicon.DayWord|lexicon.Weekday|lexicon.Month) ||
			t.Rune == '.' && end+1 < last && a.Tokens[end+1].Is(token.Capital) && a.Tokens[end+1].Has(lexicon.Function|lexicon.Preposition|lexicon.Article|lexicon.Pronoun) {
			if t.Rune == '.' {
				end++
			}
			break
		}
		if t.Is(token.Word) && !t.Is(token.Capital) {
			if end > first && t.Has(lexicon.Cue) && t.Detail == cueSpeech && a.verbal(end, first) && (a.Tokens[end-1].Rune == ',' || end+1 >= last || a.Tokens[end-1].Is(token.Word)) || t.Has(lexicon.Modal|lexicon.Past) {
				break
			}
			s := a.Of(end)
			if end > first && len(s) > 4 && s[len(s)-2:] == "ed" && end+1 < last && !a.Tokens[end-1].Has(lexicon.Article|lexicon.Preposition) &&
				(a.Tokens[end+1].Has(lexicon.Article|lexicon.Preposition|lexicon.Pronoun) || possessivePronoun(a.Of(end+1))) {
				break // "released the", "reflected on"
			}
			if s == "who" || s == "which" || s == "whose" || s == "when" || s == "where" || s == "while" || s == "is" || s == "has" || s == "have" || s == "are" {
				break
			}
			if end > first && a.Tokens[end-1].Rune == ',' && !t.Has(lexicon.Role|lexicon.Conjunction|lexicon.Article) && (end+1 >= last || !a.Tokens[end+1].Is(token.Word) ||
				a.Tokens[end+1].Has(lexicon.Article|lexicon.Preposition|lexicon.Pronoun)) && !a.hasRole(end, min(last, end+3)) {
				break // ", came to"
			}
			if end > first && a.Tokens[end-1].Rune == ',' && t.Has(lexicon.Article|lexicon.Conjunction) && !a.hasRole(end, min(last, end+5)) && !(t.Has(lexicon.Conjunction) && end+1 < last && a.Tokens[end+1].Is(token.Capital)) {
				break
			}
			if end > first && a.Tokens[end-1].Rune == ',' && !t.Has(lexicon.Role|lexicon.Conjunction|lexicon.Article) && t.Has(lexicon.Cue|lexicon.Pronoun|lexicon.Preposition|lexicon.Function) {
				break
			}
		}
		end++
	}
	for end > first && (!a.Tokens[end-1].Is(token.Word|token.Digits) && !a.keepsMark(end-1) || a.Tokens[end-1].Has(lexicon.Conjunction|lexicon.Article|lexicon.Preposition)) {
		end--
	}
	if !a.officeLike(first, end) {
		return words{}
	}
	return words{first, end}
}

// becomes returns the number of tokens that join a name to an office without a
// comma, or 0: "named Jane Roe as president", "Jane Roe is the president".
func (a *attributor) becomes(k, last int) int {
	n := 0
	switch a.Of(k) {
	case "as":
		n = 1
	case "is", "was":
		if k+1 < last && a.Tokens[k+1].Has(lexicon.Article) {
			n = 2
		}
	}
	if n > 0 && k+n < last && a.Tokens[k+n].Is(token.Capital|token.AllCapital) && a.hasRole(k+n, min(last, k+n+5)) {
		return n
	}
	return 0
}

// keepsMark reports whether a mark at the end of a title belongs to it: that of
// "Inc.", of a trademark, a closing parenthesis.
func (a *attributor) keepsMark(i int) bool {
	switch a.Tokens[i].Rune {
	case '.':
		return i > 0 && a.Tokens[i].Glued() && a.Tokens[i-1].Has(lexicon.LegalSuffix)
	case ')', '™', '®', '"', '”':
		return true
	}
	return false
}

// degree reports whether a token is an academic degree or a mark of generation.
func (a *attributor) degree(i int) bool {
	t := &a.Tokens[i]
	return t.Is(token.Capital) && t.Has(lexicon.Degree|lexicon.Generation)
}

// officeLike reports whether words after a name can be a title: they hold a role
// or an organisation and begin like a noun phrase.
func (a *attributor) officeLike(first, end int) bool {
	if first >= end {
		return false
	}
	t := &a.Tokens[first]
	if t.Has(lexicon.Pronoun|lexicon.Cue|lexicon.Preposition|lexicon.Conjunction|lexicon.Modal|lexicon.Function) && !t.Has(lexicon.Role) && !t.Is(token.Capital) {
		return false
	}
	if s := a.Of(first); !t.Is(token.Capital) && !t.Has(lexicon.Role|lexicon.Voice) && len(s) > 4 && (s[len(s)-3:] == "ing" && s != "acting" && s != "managing" && s != "founding" || s == "based" || s == "located") {
		return false // "presenting the findings"
	}
	for k := first; k < end; k++ {
		if a.Tokens[k].Has(lexicon.Role | lexicon.Voice) {
			return true
		}
	}
	from, to := a.in(first, end)
	for ; from < to; from++ {
		if a.mentions[from].Person {
			return false
		}
	}
	capitals := 0
	for k := first; k < end; k++ {
		if a.Tokens[k].Is(token.Capital) {
			capitals++
		}
	}
	return capitals >= 2
}

// affiliation returns the organisation in a title.
func (a *attributor) affiliation(title words) string {
	if m := a.organisationIn(title.first, title.last); m >= 0 {
		o := &a.mentions[m]
		return a.Slice(o.first, o.last)
	}
	// A name after "of", "at" or "for", or after the last comma.
	for k := title.first; k+1 < title.last; k++ {
		s := a.Of(k)
		if s != "at" && s != "of" && s != "for" && s != "with" && s != "from" && a.Tokens[k].Rune != ',' && a.Tokens[k].Rune != '@' {
			continue
		}
		if s == "of" && k+1 < title.last && a.areaOf(k+1, title.last) {
			continue
		}
		if a.Tokens[k].Rune == ',' && a.hasRole(k+1, title.last) {
			continue
		}
		first := k + 1
		for first < title.last && a.Tokens[first].Has(lexicon.Article) {
			first++
		}
		end := first
		for end < title.last && (a.Tokens[end].Is(token.Capital|token.MixedCase|token.Digits) || a.Tokens[end].Rune == '&' || a.Tokens[end].Rune == '.' && a.Tokens[end].Glued() && end+1 < title.last && a.Tokens[end+1].Glued() || a.Tokens[end].Rune == '-' && a.Tokens[end].Glued() ||
			(a.Of(end) == "of" || a.Of(end) == "the" || a.Of(end) == "and" || a.Of(end) == "for") && end > first && end+1 < title.last && (a.Tokens[end+1].Is(token.Capital) || a.Of(end+1) == "the")) {
			end++
		}
		if end > first {
			return a.Slice(first, end)
		}
	}
	// "UNODC coordinator": capitals only, in front.
	if t := &a.Tokens[title.first]; t.Is(token.AllCapital) && !t.Is(token.Dotted) && !t.Has(lexicon.Role|lexicon.Title|lexicon.Degree|lexicon.Country|lexicon.StateAbbrev) {
		return a.Of(title.first)
	}
	return ""
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

// belongs returns the organisation that a name without a title is joined to:
// "Jane Roe of Acme", "Acme's Jane Roe".
func (a *attributor) belongs(nameFirst, nameLast, first, last int) string {
	if nameLast+1 < last {
		switch a.Of(nameLast) {
		case "of", "at", "from", "with":
			from, to := a.in(nameLast+1, min(last, nameLast+3))
			if from < to && !a.mentions[from].Person {
				return a.Slice(a.mentions[from].first, a.mentions[from].last)
			}
		}
	}
	if k := nameFirst - 1; k > first && a.Tokens[k].Is(token.Possessive) {
		from, to := a.in(max(first, k-8), k)
		for i := to - 1; i >= from; i-- {
			if m := &a.mentions[i]; !m.Person && m.last == k {
				return a.Slice(m.first, m.last)
			}
		}
	}
	return ""
}
