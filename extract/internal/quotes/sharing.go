package quotes

import (
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

// pairUp notes the surname that mention i, a given name, shares with the person after
// "and": "David and Jean Roe".
func (a *attributor) pairUp(i int) {
	if i+1 >= len(a.mentions) {
		return
	}
	m, next := &a.mentions[i], &a.mentions[i+1]
	if m.last-m.first != 1 || !a.isGiven(m.first) || !next.Person || next.first != m.last+1 || a.Of(m.last) != "and" || next.last-next.first != 2 {
		return
	}
	key := a.Tokens[m.first].Key
	if _, ok := a.couples[key]; !ok {
		a.couples[key] = a.Of(m.first) + " " + a.Of(next.last-1)
	}
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
	if !shared(title) || strings.Contains(title, " of ") {
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
