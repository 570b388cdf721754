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
