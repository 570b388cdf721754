package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// fromSite reads the speaker from the words that attribute quotation i; i is
// negative where the words stand apart from it.
func (a *attributor) fromSite(s site, i int) *speaker {
	first, last := a.trim(a.withoutNumber(s.first, s.last), s.last)
	if first+1 < last && s.kind == siteLabel && strings.EqualFold(a.Of(first), "from") {
		first++ // "And from Chairwoman Roe:"
	}
	if first+1 < last && strings.EqualFold(a.Of(first), "as") && s.cue >= last && !a.hasComma(first, last) {
		first, last = a.trim(first+1, last) // "As one client said"
	}
	if sp := a.honoured(first, last, i); sp != nil {
		return sp
	}
	if sp := a.overLine(s, first, last); sp != nil {
		return sp
	}
	if sp := a.withSubject(s, first, last); sp != nil {
		return sp
	}
	if sp := a.letterOf(first, last); sp != nil {
		return sp
	}
	if sp := a.leftOut(s, first, last, i); sp != nil {
		return sp
	}
	if first >= last || s.cue > 0 && !s.inverted && isParticiple(&a.Tokens[s.cue]) && a.countWords(first, last) == 0 {
		return a.beforeQuoted(s, i)
	}
	if s.possessor {
		return a.owned(first, last, i)
	}
	if s.kind == siteBefore || s.kind == siteWithin || s.kind == siteLabel {
		if !s.inverted {
			sp := a.subjectBefore(s, first, last, i)
			if sp == nil && s.cue > 0 {
				sp = a.beforeQuoted(s, i)
			}
			return sp
		}
	}
	// The phrase begins with the subject.
	if p := a.pronoun(first); p != "" && (s.inverted || first+1 >= last || a.beforeCue(first+1) || a.Tokens[first].Is(token.Word)) {
		return a.meant(p, first, i)
	}
	end := a.phraseEnd(first, last, s)
	if m := a.personIn(first, end); m >= 0 {
		if name := a.nameAhead(first, m); name.last > 0 {
			return a.named(name, first, end)
		}
		return a.fromMention(m, first, end, "named beside")
	}
	if s.kind == siteSigned && a.Tokens[first].Has(lexicon.Role) {
		return a.unnamed(first, end)
	}
	if sp := a.fromRole(first, end, i); sp != nil {
		return sp
	}
	if name, ok := a.capitalised(first, end); ok {
		return a.named(name, first, end)
	}
	if name, ok := a.nameInApposition(first, end); ok {
		return a.named(name, first, end)
	}
	if name, ok := a.nameAfterOffice(first, end); ok {
		return a.named(name, first, end)
	}
	if m := a.organisationIn(first, end); m >= 0 {
		if k := a.officeEnd(first, end); k > 0 {
			if sp := a.officer(first, k, end); sp != nil {
				return sp
			}
		}
		if sp := a.memberOf(s, m, first, end); sp != nil {
			return sp
		}
		return a.fromMention(m, first, end, "named beside")
	}
	if sp := a.plainSubject(s, first, end); sp != nil {
		return sp
	}
	core := first
	for core < end && a.Tokens[core].Is(token.Word) {
		core++
	}
	if name, ok := a.nameBeside(first, core); ok {
		// "museum president Jane Roe"
		return a.named(name, first, end)
	}
	return a.asWritten(first, end)
}

// hasComma reports whether a comma stands among the tokens.
func (a *attributor) hasComma(first, last int) bool {
	for k := first; k < last; k++ {
		if a.Tokens[k].Rune == ',' {
			return true
		}
	}
	return false
}

// trim takes marks, conjunctions and adverbs from the begin of a phrase.
func (a *attributor) trim(first, last int) (int, int) {
	for first < last {
		t := &a.Tokens[first]
		if t.Is(token.Word|token.Digits) && !(t.Has(lexicon.Conjunction) && !t.Is(token.AllCapital)) && !a.adverb(first) {
			break
		}
		if t.Rune == '(' || t.Rune == '@' || t.Rune == '#' {
			break
		}
		first++
	}
	for last > first && !a.Tokens[last-1].Is(token.Word|token.Digits) && a.Tokens[last-1].Rune != ')' && a.Tokens[last-1].Rune != '™' && a.Tokens[last-1].Rune != '®' {
		last--
	}
	return first, last
}

// phraseEnd returns where the words about a speaker end: before a relative clause,
// or where the sentence turns to when and where it was said.
func (a *attributor) phraseEnd(first, last int, s site) int {
	for k := first + 1; k < last; k++ {
		t := &a.Tokens[k]
		if t.Rune == ';' || isParticiple(t) && a.Tokens[k-1].Rune == ',' {
			return a.trimEnd(first, k)
		}
		if !t.Is(token.Word) || t.Is(token.Capital) {
			continue
		}
		if a.is(k, relative|subordinate|topic) {
			return a.trimEnd(first, k)
		}
		switch a.Of(k) {
		case "in", "on", "at":
			if k+1 < last && !t.Glued() && a.Tokens[k+1].Is(token.Word) {
				next := &a.Tokens[k+1]
				if a.Of(k) == "in" && a.Tokens[k-1].Has(lexicon.Role) && a.fieldIn(k+1, last) {
					continue // "Jane Roe, a researcher in widget technologies at Acme"
				}
				if next.Has(lexicon.Weekday|lexicon.DayWord) || !next.Is(token.Capital) && a.Of(k+1) != "the" {
					return a.trimEnd(first, k) // "in a statement", "at its opening"
				}
			}
		}
		if s.inverted && k > first+1 && t.Has(lexicon.Modal|lexicon.Past) {
			return a.trimEnd(first, k)
		}
	}
	return last
}

func (a *attributor) trimEnd(first, last int) int {
	_, last = a.trim(first, last)
	return max(last, first+1)
}

// personIn returns the first person in a phrase who can be its head; -1 if there
// is none.
func (a *attributor) personIn(first, last int) int {
	from, to := a.in(first, last)
	for i := from; i < to; i++ {
		if m := &a.mentions[i]; m.Person && !a.dependent(m, first) && !(i+1 < to && a.mentions[i+1].Person && a.employer(m.first, a.mentions[i+1].first)) {
			return i
		}
	}
	return -1
}

func (a *attributor) organisationIn(first, last int) int {
	from, to := a.in(first, last)
	for i := from; i < to; i++ {
		if !a.mentions[i].Person {
			return i
		}
	}
	return -1
}

// dependent reports whether a name hangs on another word: it has a possessive
// ending, or a preposition stands before it.
func (a *attributor) dependent(m *mention, first int) bool {
	if m.last < len(a.Tokens) && a.Tokens[m.last].Is(token.Possessive) {
		return true
	}
	k := m.first - 1
	for k > first && (a.Tokens[k].Has(lexicon.Title) || a.Tokens[k].Rune == '.') {
		k--
	}
	return k > first && a.Tokens[k].Has(lexicon.Preposition) && !a.Tokens[k].Is(token.Capital)
}

// longestOffice is the greatest number of tokens of an office before a name.
const longestOffice = 30

// leads reports whether a name is where subjects stand: at the begin of the
// sentence or of a clause, titles before it left out.
func (a *attributor) leads(m *mention, first int) bool {
	if m.last < len(a.Tokens) && a.Tokens[m.last].Is(token.Possessive) {
		return false
	}
	for k := m.first - 1; k >= max(first, m.first-longestOffice); k-- {
		t := &a.Tokens[k]
		switch {
		case t.Rune == ',' || t.Rune == ';' || t.Rune == ':' || isDash(t.Rune) || t.Rune == '.' || t.Rune == '(' || t.Rune == ')' || t.Rune == '/' || t.Rune == '&' || t.Rune == '[':
			if t.Rune == '.' || t.Rune == '[' || t.Rune == '/' || t.Rune == '&' || t.Rune == '-' {
				continue
			}
			return true
		case t.Is(token.Capital | token.MixedCase | token.Possessive | token.AllCapital | token.Digits):
		case t.Has(lexicon.Role | lexicon.Voice | lexicon.Title | lexicon.Article | lexicon.Body):
		case t.Has(lexicon.Conjunction):
			return true
		case a.is(k, subordinate|relative) || a.Of(k) == "what":
			return true
		case t.Is(token.Word) && a.Tokens[k+1].Rune == '-' && a.Tokens[k+1].Glued() && k+2 < m.first && a.Tokens[k+2].Has(lexicon.Role):
			continue // "co-founder"
		case (a.Of(k) == "of" || a.Of(k) == "for") && k > first && a.Tokens[k-1].Is(token.Capital) && k+1 < m.first:
		case t.Has(lexicon.Preposition):
			return false
		case t.Is(token.Word) && k > first && m.first-k > 1 && (a.Tokens[k+1].Has(lexicon.Role) || a.Tokens[k+1].Is(token.Capital)):
			// An adjective before a title: "immigration spokesperson Jane Roe".
			continue
		default:
			return false
		}
	}
	return true
}

// subjectBefore reads the speaker from the words before a reporting verb that
// stands before the quotation.
func (a *attributor) subjectBefore(s site, first, last, i int) *speaker {
	if s.cue >= 0 {
		k := last - 1
		for k > first && a.beforeCue(k) {
			k--
		}
		participle := isParticiple(&a.Tokens[s.cue])
		if p := a.pronoun(k); p != "" && !participle {
			return a.meant(p, k, i)
		}
		if p := a.pronoun(first); p != "" && participle {
			return a.meant(p, first, i)
		}
	}
	if s.kind == siteLabel && a.singleLabel(first, last) && (i >= 0 || a.knownName(words{first, last})) {
		return a.named(words{first, last}, first, last)
	}
	from, to := a.in(first, last)
	best := -1
	for m := from; m < to; m++ {
		if !a.mentions[m].Person || a.covered[a.mentions[m].first] != 0 || !a.leads(&a.mentions[m], first) {
			continue
		}
		if best < 0 || a.clauseAfter(a.mentions[best].last, a.mentions[m].first, last) {
			best = m
		}
	}
	if s.cue >= 0 && isParticiple(&a.Tokens[s.cue]) && to > from && a.mentions[to-1].Person && a.mentions[to-1].last == s.cue && a.covered[s.cue] == 0 {
		best = to - 1 // "..., with Roe stating"
	}
	for m := to - 1; m >= from && best < 0; m-- {
		// Headings glued to the sentence hide where it begins; the comma of an
		// apposition shows the subject all the same.
		if p := &a.mentions[m]; p.Person && a.covered[p.first] == 0 && p.last < last && a.Tokens[p.last].Rune == ',' && !a.dependent(p, first) {
			best = m
		}
	}
	if best < 0 {
		// A name that is no candidate, at the begin of the sentence.
		if name, ok := a.capitalised(first, last); ok && a.personLike(name, last) && (s.kind != siteLabel || a.knownName(name) || name.last < last && !a.Tokens[name.last].Has(lexicon.Preposition)) {
			return a.named(name, first, last)
		}
		if s.cue >= 0 && !isParticiple(&a.Tokens[s.cue]) {
			if name, ok := a.nameBeside(first, last); ok {
				return a.appositive(name, first, last)
			}
		}
		if name, ok := a.nameInApposition(first, last); ok {
			return a.appositive(name, first, last)
		}
		if name, ok := a.nameAfterOffice(first, last); ok {
			return a.named(name, first, last)
		}
		if sp := a.subjectPronoun(s, first, last, i); sp != nil {
			return sp
		}
		if sp := a.fromRole(first, last, i); sp != nil {
			return sp
		}
		if r, ok := a.rolePhrase(first, last); ok {
			if sp := a.officer(r.first, r.last, last); sp != nil {
				return sp
			}
			end := r.last
			if !strings.EqualFold(a.Of(r.first), "the") {
				r.last = last
			}
			if sp := a.fromRole(r.first, r.last, i); sp != nil {
				if sp.rule == asWrittenRule && end < last && a.fieldFollows(end, last) {
					return a.unnamed(r.first, a.asFar(r.first, last))
				}
				return sp
			}
		}
		if n, ok := a.nounBefore(s, first, last); ok {
			if sp := a.fromRole(n.first, n.last, i); sp != nil {
				return sp
			}
			return a.unnamed(n.first, n.last)
		}
		for m := from; m < to; m++ {
			if !a.mentions[m].Person && a.leads(&a.mentions[m], first) {
				if sp := a.memberOf(s, m, first, last); sp != nil {
					return sp
				}
				return a.fromMention(m, first, last, "named before")
			}
		}
		if best = a.personIn(first, last); best < 0 {
			for m := from; m < to; m++ {
				if !a.mentions[m].Person {
					return a.fromMention(m, first, last, "named before")
				}
			}
			if p := a.pronoun(first); p != "" {
				return a.meant(p, first, i)
			}
			if s.kind == siteWithin {
				if s.cue >= 0 && a.Of(s.cue+1) == "that" {
					return a.plainSubject(s, first, last) // "One member remarked that"
				}
				return nil
			}
			for m := to - 1; m >= from; m-- {
				if a.mentions[m].Person {
					return a.fromMention(m, first, last, "named before")
				}
			}
			if sp := a.plainSubject(s, first, last); sp != nil {
				return sp
			}
			if s.kind == siteLabel && !a.speaks(first, last) {
				return nil // "Summer Style with Kids:"
			}
			return a.asWritten(first, last)
		}
	}
	return a.fromMention(best, first, last, "named before")
}

// clauseAfter reports whether a new clause, with a subject of its own, begins
// between two names: after a conjunction, not in an apposition.
func (a *attributor) clauseAfter(first, next, last int) bool {
	for k := first; k < next; k++ {
		if a.is(k, subordinate|contrast) {
			return true
		}
		if a.Tokens[k].Rune == ';' {
			return true
		}
	}
	return false
}

// pronoun returns the personal pronoun at a token, or "".
func (a *attributor) pronoun(i int) string {
	t := &a.Tokens[i]
	if !t.Is(token.Word) || !t.Has(lexicon.Pronoun) || t.Is(token.AllCapital) && !t.Is(token.Single) && i+1 < len(a.Tokens) && a.Tokens[i+1].Is(token.Capital) && !a.Tokens[i+1].Is(token.AllCapital) {
		return "" // "IT Manager"
	}
	switch s := strings.ToLower(a.Of(i)); s {
	case "he", "she", "they", "it", "i", "we":
		return s
	}
	return ""
}
