package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// letters reports whether a word in capitals after the comma at token k-1 is one of a
// row of letters behind a name, though no list has it: one with a degree beside it.
func (a *attributor) letters(k, last int) bool {
	if !a.shortCapitals(k) {
		return false
	}
	if a.bodyOver(k) < 0 && a.beforeOffice(k+1, last) {
		return true // "Jane Roe, CAE, president of Acme"
	}
	for i := k; i < k+8 && i+2 < last && a.Tokens[i+1].Rune == ','; {
		if i += 2; a.degree(i) {
			return true
		} else if !a.shortCapitals(i) {
			break
		}
	}
	return k >= 3 && a.Tokens[k-1].Rune == ',' && a.degree(k-2) && !a.Tokens[k-2].Has(lexicon.Generation) && (k+1 >= last || a.Tokens[k+1].Rune == ',' && a.bodyOver(k) < 0)
}

// retired returns the token after a service and its "(Ret.)" that begin at a token:
// "Jane Roe, U.S. Navy (Retired)"; 0 if they do not.
func (a *attributor) retired(k, last int) int {
	for i := k; i+2 < last && i < k+6; i++ {
		if a.Tokens[i].Rune == '(' {
			if s := a.Of(i + 1); i == k || !strings.EqualFold(s, "ret") && !strings.EqualFold(s, "retired") {
				return 0
			}
			for i += 2; i < last && a.Tokens[i].Rune == '.'; i++ {
			}
			if i < last && a.Tokens[i].Rune == ')' {
				return i + 1
			}
			return 0
		}
		if !a.Tokens[i].Is(token.Capital) && a.Tokens[i].Rune != '.' || a.Tokens[i].Has(lexicon.Role) {
			return 0
		}
	}
	return 0
}

// shortCapitals reports whether a token is a word of two to six capitals and no office.
func (a *attributor) shortCapitals(k int) bool {
	t := &a.Tokens[k]
	return t.Is(token.AllCapital) && !t.Is(token.Single) && t.End-t.Start <= 6 && !t.Has(lexicon.Role|lexicon.Voice|lexicon.Country|lexicon.StateAbbrev)
}

// resumes reports whether another sentence begins at token k though no mark ends the
// one before: a preposition with a capital, and small letters after it.
func (a *attributor) resumes(k, last int) bool {
	t := &a.Tokens[k]
	if !t.Has(lexicon.Preposition) || !t.Is(token.Capital) || t.Is(token.AllCapital) || a.is(k, joining) || k+2 >= last {
		return false
	}
	return !a.Tokens[k+1].Is(token.Capital) && a.Tokens[k+1].Is(token.Word)
}

// heading reports whether three words in capitals throughout begin at token k after
// words that are not: a heading whose line was lost.
func (a *attributor) heading(first, k, last int) bool {
	if before := &a.Tokens[k-1]; k == first || before.Is(token.AllCapital) || !before.Is(token.Word) || before.Has(lexicon.Preposition|lexicon.Article) {
		return false
	}
	for i, n := k, 0; n < 3; i++ {
		if i >= last || a.Tokens[i].Has(lexicon.Role|lexicon.Degree) {
			return false
		}
		if t := &a.Tokens[i]; t.Is(token.AllCapital) || i > k && t.Is(token.Single) {
			n++
		} else if i == k || t.Is(token.Word) || !t.Is(token.Digits) && t.Rune != '$' {
			return false
		}
	}
	return true
}

// worksFor reports whether the person named at token k is the one for whom the office
// among the tokens before is held: "client of Attorney John Doe".
func (a *attributor) worksFor(first, k int) bool {
	m := a.personAt(k)
	i := m.first - 1
	for i > first && (a.Tokens[i].Has(lexicon.Title) || a.Tokens[i].Rune == '.') {
		i--
	}
	return i > first && (a.joins(i) || a.Of(i) == "to") && a.Tokens[i-1].Has(lexicon.Role|lexicon.Voice)
}

// ofEmployer reports whether the words after the comma before token k say what the
// organisation is that a title ends with: ", parent company of Beta".
func (a *attributor) ofEmployer(k, last int) bool {
	for i := k; i < last && i < k+4; i++ {
		t := &a.Tokens[i]
		if !t.Is(token.Word) || t.Is(token.Capital) || t.Has(lexicon.Role) {
			return false
		}
		if t.Has(lexicon.Body) {
			return i > k && i+1 < last && a.Tokens[i+1].Has(lexicon.Preposition)
		}
	}
	return false
}

// bodyOver returns the organisation in whose name a token lies, or -1.
func (a *attributor) bodyOver(k int) int {
	from, to := a.in(max(0, k-longestName), k+1)
	for i := to - 1; i >= from; i-- {
		if m := &a.mentions[i]; !m.Person && m.first <= k && k < m.last {
			return i
		}
	}
	return -1
}

// anotherOfficer reports whether the words from token k on are an office and the name
// of somebody else.
func (a *attributor) anotherOfficer(k, last int) bool {
	role := false
	for i := k; i < last && i < k+longestOffice; i++ {
		t := &a.Tokens[i]
		if a.isPerson(i) {
			return role && i > k
		}
		role = role || t.Has(lexicon.Role)
		if !t.Is(token.Capital|token.Possessive) && t.Rune != '.' && !a.joins(i) && !(role && t.Has(lexicon.Conjunction)) {
			return false
		}
	}
	return false
}

// party returns the token after a party and a state, "R-Miss.", that begin at a token;
// 0 if none do.
func (a *attributor) party(k int) int {
	if !a.Tokens[k].Is(token.Single) || k+2 >= len(a.Tokens) || a.Tokens[k+1].Rune != '-' || !a.Tokens[k+1].Glued() || !a.Tokens[k+2].Is(token.Capital) || !a.Tokens[k+2].Glued() {
		return 0
	}
	k += 3
	for k < len(a.Tokens) && a.Tokens[k].Glued() && (a.Tokens[k].Rune == '.' || a.Tokens[k].Is(token.Word)) {
		k++
	}
	return k
}

// beforeTheirTitle returns where an apposition ends that runs into the name of somebody
// else at token end: the words right before that name are a title of their own.
// "(D-MA), Conference Chair Jane Roe" leaves nothing.
func (a *attributor) beforeTheirTitle(first, end int) int {
	for k := end - 1; k > first; k-- {
		if t := &a.Tokens[k]; t.Rune == ',' || t.Has(lexicon.Conjunction) || t.Has(lexicon.Preposition) && !t.Is(token.Capital) && a.Tokens[k+1].Has(lexicon.Role|lexicon.Title) {
			return k
		}
	}
	return first
}

// parenthesisOpen reports whether a parenthesis opens among the tokens that does not
// close there.
func (a *attributor) parenthesisOpen(first, last int) bool {
	depth := 0
	for k := first; k < last; k++ {
		switch a.Tokens[k].Rune {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	return depth > 0
}

// afterAge returns the token after an age and its comma that begin at a token, "45, ",
// "45-year-old man, a", where an office follows; else the token.
func (a *attributor) afterAge(k, last int) int {
	if k+3 >= last || !a.Tokens[k].Is(token.Digits) || a.Tokens[k].End-a.Tokens[k].Start > 2 {
		return k
	}
	for i := k + 1; i < last && i < k+9; i++ {
		if a.Tokens[i].Rune != ',' {
			continue
		}
		if i != k+1 && a.Tokens[k+1].Rune != '-' {
			return k
		}
		for i++; i < last && a.Tokens[i].Has(lexicon.Article); i++ {
		}
		return i
	}
	return k
}

// leadsToOffice reports whether an office stands at a token, or after one or two nouns:
// "lending services representative".
func (a *attributor) leadsToOffice(k, last int) bool {
	for i := k; i < last && i < k+3; i++ {
		if a.Tokens[i].Has(lexicon.Role | lexicon.Voice) {
			return i+1 >= last || !a.plainNoun(i+1) || a.is(i+1, ending)
		}
		if !a.plainNoun(i) {
			return false
		}
	}
	return false
}

// afterDash returns the organisation after a dash at a token, with which its line, its
// sentence or a clause ends: "Jane Roe, Head of Roads – Acme".
func (a *attributor) afterDash(k, last int) string {
	if k+1 >= last || !isDash(a.Tokens[k].Rune) || a.Tokens[k].Glued() && a.Tokens[k+1].Glued() {
		return ""
	}
	from, to := a.in(k+1, k+2)
	if from == to || a.mentions[from].Person {
		return ""
	}
	m := &a.mentions[from]
	if end := m.last; end < last && !a.Tokens[end].Is(token.Line|token.Opening) && a.Tokens[end].Is(token.Word) && !(a.Tokens[end].Has(lexicon.Cue)) {
		return ""
	}
	return a.Slice(m.first, m.last)
}

// insideBody reports whether a token stands inside the name of an organisation, which
// no title ends in: "founder of Item by Item".
func (a *attributor) insideBody(k int) bool {
	i := a.bodyOver(k)
	return i >= 0 && a.mentions[i].first < k
}

// behindAge reports whether an age and its comma stand before a token: what follows is
// where somebody lives.
func (a *attributor) behindAge(k int) bool {
	return k > 2 && a.Tokens[k-1].Rune == ',' && a.Tokens[k-2].Is(token.Digits) && a.Tokens[k-2].End-a.Tokens[k-2].Start <= 2 && a.Tokens[k-3].Rune == ','
}

// ofExperience reports whether "with" or "for" at a token begins words that tell how much
// somebody has done, and no more of the office: "with over ten years", "for two years",
// "with a passion".
func (a *attributor) ofExperience(k, last int) bool {
	with := a.Of(k) == "with"
	if !with && a.Of(k) != "for" || k+2 >= last {
		return false
	}
	next := &a.Tokens[k+1]
	if next.Has(lexicon.Number) || next.Is(token.Digits) || a.is(k+1, amount) {
		return with || !next.Is(token.Capital)
	}
	if !with || next.Is(token.Capital|token.MixedCase) {
		return false
	}
	return !(next.Has(lexicon.Article) || a.is(k+1, determiner)) || !a.Tokens[k+2].Is(token.Capital|token.MixedCase) && !strings.EqualFold(a.Of(k+1), "the")
}

// beforeOffice reports whether a comma stands at a token, and an office right after it;
// other letters may stand before either.
func (a *attributor) beforeOffice(k, last int) bool {
	for n := 0; n < 4; n++ {
		for k < last && (a.shortCapitals(k) && a.bodyOver(k) < 0 || a.Tokens[k].Rune == '-' && a.Tokens[k].Glued()) {
			k++
		}
		if k+1 >= last || a.Tokens[k].Rune != ',' {
			return false
		}
		if k++; !a.shortCapitals(k) || a.bodyOver(k) >= 0 {
			break
		}
	}
	for i := k; i < last && i < k+4; i++ {
		if t := &a.Tokens[i]; t.Has(lexicon.Role) {
			return true
		} else if !t.Is(token.Word) || t.Has(lexicon.Preposition|lexicon.Conjunction) {
			return false
		}
	}
	return false
}

// senior reports whether the "Sr." at a token is no mark of generation but the first word
// of an office: "Jane Roe, Sr. Director".
func (a *attributor) senior(k, last int) bool {
	if k+2 >= last || !strings.EqualFold(a.Of(k), "sr") {
		return false
	}
	if k++; a.Tokens[k].Rune == '.' {
		k++
	}
	return k < last && a.Tokens[k].Is(token.Capital) && a.hasRole(k, min(last, k+3))
}

// ownSubject returns where the apposition ends that a finite verb follows at token end: a
// last part with no office in it is the subject of that verb. "Jane Roe, head of Acme,
// Leith is"
func (a *attributor) ownSubject(first, end int) int {
	for k := end - 1; k > first; k-- {
		if a.Tokens[k].Rune == ',' {
			if !a.hasRole(k, end) && a.hasRole(first, k) {
				return k
			}
			break
		}
	}
	return end
}

// nextGroup reports whether the words after the comma behind a name are others who did
// the same: "Jane Roe, senior officials and leaders of Acme". Two people may share an office.
func (a *attributor) nextGroup(name int, w words) bool {
	k := name - 1
	for k > 0 && k > name-5 && (a.Tokens[k].Has(lexicon.Title|lexicon.Role) || a.Tokens[k].Rune == '.') {
		k--
	}
	if k >= 0 && (a.Tokens[k].Has(lexicon.Conjunction) || a.Tokens[k].Rune == '&') {
		return false
	}
	for k := w.first; k < w.last; k++ {
		t := &a.Tokens[k]
		if t.Has(lexicon.Role | lexicon.Voice) {
			return a.plural(k) && !t.Is(token.Capital) && !(k+1 < w.last && a.Tokens[k+1].Has(lexicon.Role|lexicon.Voice))
		}
		if t.Has(lexicon.Preposition) || t.Rune == ',' {
			return false
		}
	}
	return false
}

// sentenceOver reports whether the full stop at a token ends a sentence though the text
// was not cut there: behind a word that nobody shortens, or behind "Inc." before a name.
func (a *attributor) sentenceOver(k int) bool {
	t := &a.Tokens[k-1]
	if !t.Is(token.Word) || t.Glued() || a.Tokens[k+1].Glued() {
		return false
	}
	if t.Has(lexicon.LegalSuffix) {
		i := a.bodyOver(k + 1)
		return i >= 0 && a.mentions[i].first == k+1
	}
	return t.End-t.Start > 3 && !t.Has(lexicon.Abbreviation|lexicon.Title|lexicon.Month|lexicon.StateAbbrev)
}

// inTheirs reports whether the office among the tokens is held in something that belongs
// to the person named at token k: "lead attorney in Roe's case".
func (a *attributor) inTheirs(first, k int) bool {
	m := a.personAt(k)
	if m.first == k && !(k > first+1 && a.Tokens[k-1].Has(lexicon.Preposition) && a.hasRole(first, k-1)) {
		return false
	}
	return m.last+1 < len(a.Tokens) && a.Tokens[m.last].Is(token.Possessive) && a.Tokens[m.last+1].Is(token.Word) && !a.Tokens[m.last+1].Is(token.Capital) &&
		(m.first == k || a.inTheirs(first, m.first))
}
