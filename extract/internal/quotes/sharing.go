package quotes

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// longestRow is the greatest number of people who share one title before the first.
const longestRow = 12

// sharedOffice is the office of a person in a row of names whose first has a title in
// the plural before it: "Senators Jane Roe (D) and John Doe (R)".
func (a *attributor) sharedOffice(name int) office {
	from, to := a.in(name, name+1)
	if from == to || !a.mentions[from].Person {
		return office{}
	}
	i := from
	for n := 0; n < longestRow && i > 0 && a.mentions[i-1].Person && a.inRow(a.mentions[i-1].last, a.mentions[i].first); n++ {
		i--
	}
	if i == from {
		return office{}
	}
	m := &a.mentions[i]
	t := a.titleBefore(m.first, max(a.sentenceStart(m.first), m.first-20))
	if t.len() == 0 || !shared(a.Slice(t.first, t.last)) {
		return office{}
	}
	return office{title: a.Slice(t.first, t.last), affiliation: a.affiliation(t)}
}

// rowBefore reports whether mention i goes on with a row of people.
func (a *attributor) rowBefore(i int) bool {
	return i > 0 && a.mentions[i-1].Person && a.inRow(a.mentions[i-1].last, a.mentions[i].first)
}

// inRow reports whether nothing but commas, "and" and one parenthesis stands among the
// tokens.
func (a *attributor) inRow(first, last int) bool {
	if first >= last || last-first > longestApposition/3 {
		return false
	}
	depth := 0
	for k := first; k < last; k++ {
		t := &a.Tokens[k]
		switch {
		case t.Rune == '(':
			depth++
		case t.Rune == ')':
			depth--
		case depth == 0 && t.Rune != ',' && !t.Has(lexicon.Conjunction):
			return false
		}
	}
	return depth == 0
}

// ofOne is a title in the plural as one of its holders has it: "U.S. Senators" is
// "U.S. Senator".
func ofOne(title string) string {
	if !shared(title) || strings.Contains(title, " of ") || strings.Contains(title, " at ") || strings.Contains(title, " for ") || strings.Contains(title, ", ") {
		return title
	}
	stem, dot := strings.CutSuffix(title, ".")
	switch {
	case strings.HasSuffix(stem, "men"):
		stem = stem[:len(stem)-2] + "an"
	case strings.HasSuffix(stem, "s"), strings.HasSuffix(stem, "S"):
		stem = stem[:len(stem)-1]
	}
	if dot {
		stem += "."
	}
	return stem
}

// plural reports whether a token is an office of more than one: "senators".
func (a *attributor) plural(k int) bool {
	w := a.Of(k)
	return a.is(k, several) || len(w) > 3 && w[len(w)-1] == 's' && a.Tokens[k].Has(lexicon.Role|lexicon.Voice|lexicon.Title)
}

// holders is the people who speak as the holders of one office, of whom mention j is the
// last that was named: those in its row, "Senators Jane Roe (D) and John Doe (R)", else
// all in its sentence who hold it.
func (a *attributor) holders(j, role int) *speaker {
	first, last := j, j
	for n := 0; n < longestRow && first > 0 && a.mentions[first-1].Person && a.inRow(a.mentions[first-1].last, a.mentions[first].first); n++ {
		first--
	}
	for n := 0; n < longestRow && last+1 < len(a.mentions) && a.mentions[last+1].Person && a.inRow(a.mentions[last].last, a.mentions[last+1].first); n++ {
		last++
	}
	if last == first {
		at := a.mentions[j].first
		first, last = a.in(a.sentenceStart(at), a.sentenceEnd(at))
		last--
	}
	var names []string
	var seen []int
	entity := -1
	for i := first; i <= last && len(names) < longestRow; i++ {
		m := &a.mentions[i]
		if !m.Person || a.covered[m.first] != 0 || slices.Contains(seen, m.Entity) || !a.isHolder(m.Entity, role) {
			continue
		}
		name, e := a.whole(m)
		if names, seen = append(names, name), append(seen, m.Entity); entity < 0 {
			entity = e
		}
	}
	if len(names) < 2 {
		return nil
	}
	n := len(names) - 1
	s := &speaker{name: strings.Join(names[:n], ", ") + " and " + names[n], person: true, entity: -1, at: -1, rule: "two people"}
	if o := a.officeOf(entity); strings.HasSuffix(o.title, "s") {
		s.title, s.affiliation = o.title, o.affiliation
	}
	return s
}

// pluralIn reports whether an office of more than one stands among the tokens.
func (a *attributor) pluralIn(first, last int) bool {
	for k := first; k < last; k++ {
		if a.plural(k) {
			return true
		}
	}
	return false
}
