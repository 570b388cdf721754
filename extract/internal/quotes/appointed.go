package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// farAppointment is how many tokens may stand between the one who appoints and the name.
const farAppointment = 40

// appointing returns the word shortly before the name that ends before a token which says
// that somebody is put into an office, or -1.
func (a *attributor) appointing(k int) int {
	m := a.personAt(k - 1)
	if m == nil {
		return -1
	}
	start := a.sentenceStart(m.first)
	for i := m.first - 1; i >= start && i >= m.first-6; i-- {
		if a.is(i, appointing) {
			return i
		}
	}
	return -1
}

// appointedBy returns the organisation that the sentence says to have put a person into
// the office after the name: "Acme, a maker of widgets, today announced the appointment
// of Jane Roe as director", "Acme names Jane Roe CEO".
func (a *attributor) appointedBy(nameFirst, nameLast int) string {
	start := max(a.sentenceStart(nameFirst), nameFirst-farAppointment)
	verb := a.appointing(nameLast)
	if verb < 0 || a.Tokens[nameLast-1].Has(lexicon.WireService) {
		return ""
	}
	from, to := a.in(start, verb)
	for i := from; i < to; i++ {
		m := &a.mentions[i]
		if m.Person {
			return "" // "John Doe of Acme named Jane Roe"
		}
		if a.Tokens[m.first].Zone == a.Tokens[nameFirst].Zone && !a.Tokens[m.first].Has(lexicon.WireService) && !(m.last < verb && a.Tokens[m.last].Rune == ')') && !(m.first > start && a.Tokens[m.first-1].Has(lexicon.Preposition) && !a.Tokens[m.first-1].Is(token.Capital)) {
			return a.Slice(m.first, m.last)
		}
	}
	return ""
}

// bodyByShape returns the capitalised words at a token that are written as the name of an
// organisation is, though none was found there: "the Coastal Storm Office (CSO)".
func (a *attributor) bodyByShape(k, last int) words {
	for k < last && a.Tokens[k].Has(lexicon.Article) {
		k++
	}
	end := k
	for end < last && end < k+longestName && (a.Tokens[end].Is(token.Capital) && !a.isPerson(end) || end > k && (a.is(end, particle) || a.Tokens[end].Rune == '-' && a.Tokens[end].Glued())) {
		end++
	}
	if end-k < 2 || a.placeAt(k).len() > 0 || a.is(end-1, particle) {
		return words{}
	}
	short := end+2 < last && a.Tokens[end].Rune == '(' && a.Tokens[end+1].Is(token.AllCapital) && a.Tokens[end+2].Rune == ')'
	if !short && !a.Tokens[end-1].Has(lexicon.OrgHead|lexicon.LegalSuffix) && !a.Tokens[k].Has(lexicon.OrgLead) {
		return words{}
	}
	return words{k, end}
}

// behindBody returns the title after the organisation that a name is joined to, and its
// place: "Jane Roe of Acme in Leith, head of the study".
func (a *attributor) behindBody(k, last int) string {
	if k+1 < last && a.Of(k) == "in" {
		if w := a.placeAt(k + 1); w.len() > 0 {
			k = w.last
		}
	}
	if k >= last || a.Tokens[k].Rune != ',' {
		return ""
	}
	w := a.apposition(k, last)
	if w.len() == 0 || !a.hasRole(w.first, a.commaAfter(w.first, w.last)) {
		return ""
	}
	return a.Slice(w.first, w.last)
}

// joinsAs returns the number of tokens that say at a token that somebody joined a body,
// up to the office that follows "as": "has joined Acme as the"; 0 if they do not.
func (a *attributor) joinsAs(k, last int) int {
	i := k
	if i < last && (a.Of(i) == "has" || a.Of(i) == "have") {
		i++
	}
	if i+2 >= last || a.Of(i) != "joined" && (i != k || a.Of(i) != "joins") {
		return 0
	}
	i++
	if b := a.bodyOver(i); b >= 0 && a.mentions[b].first == i {
		i = a.mentions[b].last
	} else if a.Tokens[i].Has(lexicon.Article) && a.Tokens[i+1].Has(lexicon.Body) {
		i += 2
	}
	if i+1 >= last || a.Of(i) != "as" {
		return 0
	}
	for i++; i < last && (a.Tokens[i].Has(lexicon.Article) || a.is(i, determiner) || a.Of(i) == "new"); i++ {
	}
	if i >= last || !a.hasRole(i, min(last, i+5)) || !a.officeLike(i, min(last, i+5)) {
		return 0
	}
	return i - k
}

// joinedBody returns the organisation among the tokens between a name and the office that
// somebody joined it in.
func (a *attributor) joinedBody(first, last int) string {
	if first >= last {
		return ""
	}
	for k := first; k < last; k++ {
		if a.Of(k) == "joined" || a.Of(k) == "joins" {
			return a.bodyIn(k, last)
		}
	}
	return ""
}
