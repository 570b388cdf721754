package quotes

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// longestApposition is the greatest number of tokens of an apposition.
const longestApposition = 45

// apposition returns the words after a name that say what the person is.
func (a *attributor) apposition(name, last int) words {
	if w := a.inParentheses(name, last); w.len() > 0 {
		return w
	}
	first := a.afterAge(a.openApposition(a.skipDegrees(name, last), last), last)
	if first >= last || !a.Tokens[first].Is(token.Word|token.Digits) || a.Of(first) == "As" {
		return words{}
	}
	end := first
	for end < last && end < first+longestApposition && a.covered[end] == 0 && !(end > first && a.endsApposition(first, end, last) && !a.insideBody(end)) {
		end++
	}
	if end < last && end > first && a.isPerson(end) {
		end = a.beforeTheirTitle(first, end)
	}
	clause := end < last && end > first && a.Tokens[end-1].Rune != ',' && a.covered[end] == 0 && (a.is(end, auxiliary) || a.Tokens[end].Has(lexicon.Modal|lexicon.Past))
	if clause {
		end = a.ownSubject(first, end)
	}
	if clause && !a.hasRole(first, end) {
		return words{} // "led by Jane Roe, clinics in Leith and Ayr are"
	}
	first = a.withoutOwner(first, end)
	for end > first && (!a.Tokens[end-1].Is(token.Word|token.Digits) && !a.keepsMark(end-1) || a.Tokens[end-1].Has(lexicon.Conjunction|lexicon.Article|lexicon.Preposition) && !(a.Tokens[end-1].Is(token.Capital) && end-2 > first && a.Tokens[end-2].Is(token.Capital)) || end > first+1 && a.is(end-1, courtesy)) {
		end--
	}
	if end-3 > first && a.Tokens[end-1].Has(lexicon.Body) && a.Tokens[end-2].Has(lexicon.Article) && a.Of(end-3) == "at" {
		end -= 3 // "director at the firm"
	}
	if !a.officeLike(first, end) {
		return words{}
	}
	if end > first && end < len(a.Tokens) && a.keepsMark(end) && a.abbreviates(end) {
		end++ // the full stop of "Inc." that ends the sentence too
	}
	return words{first, end}
}

// inParentheses returns the office that stands in parentheses after a name: "Jane Roe
// (chief executive of Acme)".
func (a *attributor) inParentheses(name, last int) words {
	if name+2 >= last || a.Tokens[name].Rune != '(' {
		return words{}
	}
	for k := name + 1; k < last && k < name+longestOffice; k++ {
		switch r := a.Tokens[k].Rune; {
		case r == ')':
			w := words{name + 1, k}
			if w.len() > 1 && a.Tokens[w.first+1].Rune != '-' && a.hasRole(w.first, w.last) && a.officeLike(w.first, w.last) && !a.letters(w.first, w.last) {
				return w
			}
			return words{}
		case r == '(' || endsSentence(r) && !a.Tokens[k].Glued() || a.covered[k] != 0 || a.isPerson(k):
			return words{}
		}
	}
	return words{}
}

// skipDegrees returns the token after degrees, and after party, state and the like
// in parentheses.
func (a *attributor) skipDegrees(k, last int) int {
	row := false // letters behind the name were skipped
	for k < last {
		t := &a.Tokens[k]
		switch {
		case t.Rune == '(':
			end := k
			for end < last && end < k+12 && a.Tokens[end].Rune != ')' {
				end++
			}
			k = min(end+1, last)
		case (t.Rune == ',' || isDash(t.Rune)) && k+4 < last && a.party(k+1) > 0:
			k = a.party(k + 1)
		case t.Rune == ',' && a.retired(k+1, last) > 0:
			k = a.retired(k+1, last)
		case t.Rune == ',' && k+1 < last && (a.degree(k+1) && !a.senior(k+1, last) || a.letters(k+1, last) || row && k+2 < last && a.Tokens[k+2].Rune == ',' && a.shortCapitals(k+1) && a.bodyOver(k+1) < 0) && !a.alsoOffice(k+2, last):
			k, row = k+2, true
			for k < last && (a.Tokens[k].Rune == '.' || a.Tokens[k].Is(token.Single) && a.Tokens[k].Glued()) {
				k++ // "Ph.D."
			}
			for k < last && a.Tokens[k-1].Rune != ',' && (a.shortCapitals(k) && a.bodyOver(k) < 0 || a.Tokens[k].Rune == '-' && a.Tokens[k].Glued()) && a.beforeOffice(k, last) {
				k++ // "LEED AP", "FNP-BC"
			}
		case a.degree(k) && !(t.Has(lexicon.Role) && k+1 < last && a.joins(k+1)) && !a.alsoOffice(k+1, last):
			k++
		default:
			return k
		}
	}
	return k
}

// openApposition returns the first token of the apposition that begins at a token,
// after its comma or dash and its article; last if none begins there. Without a
// comma it begins with an office.
func (a *attributor) openApposition(k, last int) int {
	if k >= last {
		return last
	}
	t := &a.Tokens[k]
	switch n := a.becomes(k, last); {
	case t.Is(token.Possessive):
		return last // "ROE'S CHIEF OF STAFF": the office is another's
	case t.Rune == ',' || t.Rune == '/' || isDash(t.Rune):
		k++
	case t.Is(token.Line), a.degree(k-1) && a.hasRole(k, min(last, k+3)) && !t.Has(lexicon.Cue):
	case n > 0:
		k += n
	case t.Has(lexicon.Role):
	case t.Has(lexicon.Article) && !t.Is(token.Capital) && k+1 < last && a.Tokens[k+1].Has(lexicon.Role|lexicon.Voice):
	case t.Is(token.Capital) && k+2 < last && a.Tokens[k+1].Rune == '-' && a.Tokens[k+1].Glued() && a.Tokens[k+2].Has(lexicon.Role):
	case t.Is(token.Capital) && !t.Has(lexicon.Preposition) && !a.is(k, heading) && k+1 < last && (a.Tokens[k+1].Has(lexicon.Role) || t.Is(token.AllCapital) && a.joins(k+1)):
	default:
		return last
	}
	for k < last && (a.Tokens[k].Has(lexicon.Article) || !a.Tokens[k].Is(token.Capital) && a.is(k, aside) && !a.Tokens[k].Has(lexicon.Preposition|lexicon.Conjunction)) {
		k++
	}
	if s := a.Of(min(k, last-1)); k+1 < last && (s == "newly" || s == "recently") && (a.participle(k+1) || a.Of(k+1) == "hired") {
		k += 2 // "the newly appointed director"
	}
	return k
}

// endsApposition reports whether an apposition that begins with token first is
// over before token k.
func (a *attributor) endsApposition(first, k, last int) bool {
	t, before := &a.Tokens[k], &a.Tokens[k-1]
	const grammar = lexicon.Function | lexicon.Preposition | lexicon.Article | lexicon.Pronoun
	next := func(c lexicon.Class) bool { return k+1 < last && a.Tokens[k+1].Has(c) }
	comma := before.Rune == ','
	switch {
	case t.Rune == '(' && a.closesSoon(k, last):
		return false // "Director (Imports), Acme"
	case t.Is(token.Line|token.Opening) && (t.Zone == model.ZoneContact || !t.Is(token.Word)):
		return true // "Jane Roe, Acme" over "+44 555 0123"
	case t.Rune == '@' && t.Glued():
		return true // an address
	case t.Rune == ')' && !a.parenthesisOpen(first, k), t.Has(lexicon.Pronoun) && !t.Is(token.Capital) && before.Has(lexicon.Conjunction):
		return true // "(Jane Roe, John Doe), nine winners", "head of Acme and she"
	case before.Is(token.Capital) && k-2 >= first && !a.Tokens[k-2].Has(lexicon.Preposition|lexicon.Article|lexicon.Conjunction) && a.resumes(k, last):
		return true // "Director of Roads On the morning of"
	case a.heading(first, k, last):
		return true
	case t.Rune == ';' || t.Rune == ':' || t.Rune == '(' || t.Rune == '|' || isDash(t.Rune) && !t.Glued() && !a.fieldAfter(k, last):
		return true
	case before.Rune == '.' && t.Is(token.Capital) && (t.Has(grammar) || (a.participle(k) || a.sentenceOver(k-1)) && a.hasRole(first, k)):
		return true // another sentence
	case comma && t.Has(lexicon.DayWord|lexicon.Weekday|lexicon.Month), a.isPerson(k) && !a.owner(k) && !a.worksFor(first, k) && !a.inTheirs(first, k):
		return true
	case !t.Is(token.Word) || t.Is(token.Capital):
		return false
	case t.Has(lexicon.Modal|lexicon.Past) || a.is(k, auxiliary|relative) || a.is(k, ending) && !(a.Of(k) == "by" && before.Is(token.Capital) && a.participle(k-1) && k+1 < last && a.Tokens[k+1].Is(token.Capital) && !a.isPerson(k+1)):
		return true
	case a.Of(k) == "to" && before.Is(token.Capital) && !next(lexicon.Article|lexicon.Role|lexicon.Voice) && k+1 < last && !a.Tokens[k+1].Is(token.Capital) && !a.is(k+1, determiner):
		return true // "Head of Strategy to guide"
	case comma && (a.adverb(k) || a.thirdPerson(k) && (next(lexicon.Article|lexicon.Pronoun|lexicon.Number) || k+1 < last && (a.is(k+1, determiner) || a.adverb(k+1)))) && !t.Has(lexicon.Role|lexicon.Voice):
		return true // ", brings his experience", ", tirelessly works"
	case a.Of(k) == "at" && (before.Rune == ')' || before.Is(token.Capital)) && next(lexicon.Article) && k+2 < last && a.plainNoun(k+2) && !a.Tokens[k+2].Has(lexicon.Body|lexicon.OrgHead|lexicon.OrgWeak):
		return true // "Secretary of Acme (ACM) at the opening ceremony"
	case a.Of(k) == "in" && k+1 < last && a.is(k+1, determiner):
		return true // "director in its tax department"
	case comma && !t.Has(lexicon.Role|lexicon.Voice) && strings.HasSuffix(a.Of(k), "ing") && (next(lexicon.Article|lexicon.Preposition) || k+1 < last && a.is(k+1, determiner)):
		return true // ", marking a step"
	case a.ofExperience(k, last):
		return true // "consultant with over twenty years of experience"
	case a.Of(k) == "to" && k+1 < last && a.is(k+1, aim):
		return true // "Chief Officer to Lead Next Phase"
	case a.Of(k) == "and" && k+1 < last && a.Of(k+1) == "as":
		return true // "Professor at Acme and as the director"
	case comma && a.plural(first) && a.plainNoun(k) && !t.Has(lexicon.Role|lexicon.Voice):
		return true // "owners of Acme, invite fans"
	case comma && t.Has(lexicon.Conjunction) && a.anotherOfficer(k+1, last):
		return true // "Chair of Acme, and Mayor John Doe"
	case comma && a.is(k, apart):
		return true // "founder of Acme, first brought"
	case a.is(k, apart) && !comma && before.Has(lexicon.Role|lexicon.Voice), comma && a.ofEmployer(k, last):
		return true // "chief executive effective immediately", "CEO of Acme, a maker of widgets"
	case a.Of(k) == "that" && !before.Has(lexicon.Preposition):
		return true // "creator of the cartoon that inspired"
	case a.Of(k) == "since", before.Has(lexicon.Role) && a.participle(k) && !t.Has(lexicon.Role):
		return true // "director since 2011", "Chief Financial Officer appeared first on"
	case t.Has(lexicon.Cue) && t.Detail == cueSpeech && a.verbal(k, first) && (comma || k+1 >= last || before.Is(token.Word)):
		return true
	case a.participle(k) && (next(lexicon.Article|lexicon.Preposition|lexicon.Pronoun) || k+1 < last && a.is(k+1, determiner)) && !before.Has(lexicon.Article|lexicon.Preposition):
		return true // "released the", "reflected on"
	case !comma && k > first && a.thirdPerson(k) && next(lexicon.Article) && !t.Has(lexicon.Role|lexicon.Voice):
		return true // "the firm runs a"
	case !comma || t.Has(lexicon.Role):
		return false
	case t.Has(lexicon.Article):
		return !a.hasRole(k, min(last, k+5))
	case t.Has(lexicon.Conjunction):
		return !a.hasRole(k, min(last, k+5)) && !(k+1 < last && a.Tokens[k+1].Is(token.Capital))
	case a.Of(k) == "at" && k+1 < last && a.bodyOver(k+1) >= 0 && a.hasRole(first, k):
		return false // "Manager, at Acme"
	case t.Has(lexicon.Cue | lexicon.Pronoun | lexicon.Preposition | lexicon.Function):
		return true
	}
	// ", came to"
	return (k+1 >= last || !a.Tokens[k+1].Is(token.Word) || next(lexicon.Article|lexicon.Preposition|lexicon.Pronoun)) && !a.hasRole(k, min(last, k+3))
}

// participle reports whether a word ends as regular verbs in the past do.
func (d *discourse) participle(k int) bool {
	s := d.Of(k)
	return len(s) > 4 && s[len(s)-2:] == "ed"
}

// becomes returns the number of tokens that join a name to an office without a
// comma, or 0: "named Jane Roe as president", "Jane Roe is the president".
func (a *attributor) becomes(k, last int) int {
	n := 0
	at := func(i int, ws ...string) bool { return k+i < last && slices.Contains(ws, a.Of(k+i)) }
	if n := a.joinsAs(k, last); n > 0 {
		return n
	}
	named := 0 // tokens of "has been named", after which an office needs no capital
	switch {
	case at(0, "has", "had") && at(1, "been") && at(2, "named", "appointed", "promoted", "elected"):
		named = 3
	case at(0, "was", "is") && at(1, "named", "appointed", "promoted", "elected"):
		named = 2
	case at(0, "will") && at(1, "serve", "join") && at(2, "as"), at(0, "serves") && at(1, "as"):
		named = 2
		if at(2, "as") {
			named = 3
		}
	}
	if named > 0 {
		for at(named, "as", "to", "the", "its", "a", "an", "new") {
			named++
		}
		if k+named < last && a.hasRole(k+named, min(last, k+named+4)) && a.officeLike(k+named, min(last, k+named+4)) {
			return named
		}
		return 0
	}
	put := false
	switch a.Of(k) {
	case "to":
		if put = a.appointing(k) >= 0 && !(k+1 < last && a.is(k+1, determiner)); put {
			n = 1
		}
	case "as", "As":
		n, put = 1, a.appointing(k) >= 0
		for n < 4 && at(n, "the", "its", "their", "our", "new") {
			n++
		}
	case "is", "was":
		if k+1 < last && a.Tokens[k+1].Has(lexicon.Article) {
			n = 2
		}
	}
	if n == 0 || k+n >= last || !a.hasRole(k+n, min(last, k+n+5)) {
		return 0
	}
	if a.Tokens[k+n].Is(token.Capital|token.AllCapital) || put && a.officeLike(k+n, min(last, k+n+5)) {
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

// fieldAfter reports whether a dash at a token parts an office from its field, which
// an "at" or "for" follows: "Vice President – Sales and Marketing for Acme".
func (a *attributor) fieldAfter(k, last int) bool {
	if !a.Tokens[k-1].Has(lexicon.Role) {
		return false
	}
	for i := k + 1; i < last && i < k+7; i++ {
		t := &a.Tokens[i]
		switch s := a.Of(i); {
		case s == "at" || s == "for":
			return i > k+1
		case !t.Is(token.Capital) && !t.Has(lexicon.Conjunction) || a.isPerson(i):
			return false
		}
	}
	return false
}

// abbreviates reports whether the full stop at a token is that of "Inc.", which is
// seldom written without it.
func (a *attributor) abbreviates(i int) bool {
	switch a.Of(i - 1) {
	case "Inc", "Ltd", "Co", "Bros":
		return a.Tokens[i].Rune == '.'
	}
	return false
}

// degree reports whether a token is an academic degree or a mark of generation.
func (a *attributor) degree(i int) bool {
	t := &a.Tokens[i]
	return t.Is(token.Capital|token.MixedCase) && t.Has(lexicon.Degree|lexicon.Generation)
}

// officeLike reports whether words after a name can be a title: they hold a role
// or an organisation and begin like a noun phrase.
func (a *attributor) officeLike(first, end int) bool {
	if first >= end {
		return false
	}
	t := &a.Tokens[first]
	if a.pronoun(first) != "" {
		return false // "Senator Roe, I come from"
	}
	if t.Has(lexicon.Pronoun|lexicon.Cue|lexicon.Preposition|lexicon.Conjunction|lexicon.Modal|lexicon.Function) && !t.Has(lexicon.Role) && !t.Is(token.Capital) {
		return false
	}
	if t.Is(token.Digits) && t.End-t.Start < 4 && first+1 < end && !a.Tokens[first+1].Glued() {
		return false // "136 representatives"
	}
	if s := a.Of(first); !t.Is(token.Capital) && !t.Has(lexicon.Role|lexicon.Voice) && len(s) > 4 && (s[len(s)-3:] == "ing" && !a.leadsToOffice(first+1, end) || s == "based" || s == "located") {
		return false // "presenting the findings"
	}
	if !t.Is(token.Capital) && !t.Has(lexicon.Role|lexicon.Voice) && a.thirdPerson(first) && first+1 < end && (a.Tokens[first+1].Has(lexicon.Preposition|lexicon.Article) || a.is(first+1, determiner)) {
		return false // "steps into the role of"
	}
	if a.adverb(first) && !(first > 0 && a.Tokens[first-1].Has(lexicon.Article) && a.hasRole(first, min(end, first+7))) || a.is(first, apart) && !t.Is(token.Capital) {
		return false
	}
	adjective := first > 0 && a.Tokens[first-1].Has(lexicon.Article) && a.hasRole(first, min(end, first+4)) // "a dedicated member"
	if !t.Is(token.Capital) && a.participle(first) && !adjective && !a.is(first, subject) && !(first+1 < end && (a.Tokens[first+1].Has(lexicon.Role) || a.Tokens[first+1].Rune == '-')) && !t.Has(lexicon.Role|lexicon.Voice) {
		return false // "addressed the meeting"
	}
	for k := first; k < end; k++ {
		if a.Tokens[k].Has(lexicon.Role | lexicon.Voice) {
			return true
		}
	}
	if t.Is(token.Digits) {
		return false // an address
	}
	from, to := a.in(first, end)
	for ; from < to; from++ {
		if a.mentions[from].Person {
			return false
		}
	}
	if w := a.placeAt(first); w.len() > 0 && !(a.Tokens[w.last-1].Has(lexicon.OrgHead|lexicon.OrgWeak) && !a.behindAge(first)) && (w.last == end || a.Tokens[w.last].Rune == ',') {
		return false // "Jane Roe, 57, Lake Forest"
	}
	capitals := 0
	for k := first; k < end; k++ {
		if a.Tokens[k].Is(token.Capital) {
			capitals++
		}
	}
	return capitals >= 2
}
