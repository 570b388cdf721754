package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// linesBelow is how many lines under a name in a block of contacts may say what the
// person is and for whom.
const linesBelow = 3

// contact adds to the office of a person in a block of contacts what the lines below
// the name say: "Jane Roe" over "Press Officer" over "Acme Trust".
func (a *attributor) contact(o office, i int) office {
	m := &a.mentions[i]
	k := m.last
	for k < len(a.Tokens) && k < m.last+longestApposition && !a.startsLine(k) {
		if k == m.last && o.title == "" && a.Tokens[k].Is(token.Word) {
			return o // "Jane Roe for Acme"
		}
		k++
	}
	for n := 0; n < linesBelow && k < len(a.Tokens) && a.Tokens[k].Zone == model.ZoneContact; n++ {
		end := k + 1
		for end < len(a.Tokens) && end < k+longestOffice && !a.startsLine(end) {
			end++
		}
		from, to := a.in(k, end)
		whole := from < to && !a.mentions[from].Person && a.mentions[from].first == k && a.mentions[from].last == end
		switch {
		case whole && o.affiliation == "":
			o.affiliation = a.Slice(k, end)
			return o
		case n == 0 && o.title == "" && !whole && a.Tokens[k].Is(token.Word) && a.hasRole(k, end) && a.plainLine(k, end):
			o.title = a.Slice(k, end)
			if o.affiliation == "" {
				o.affiliation = a.bodyIn(k, end)
			}
		default:
			return o
		}
		k = end
	}
	return o
}

// bodyIn returns the first organisation among the tokens.
func (a *attributor) bodyIn(first, last int) string {
	if i := a.organisationIn(first, last); i >= 0 {
		return a.Slice(a.mentions[i].first, min(a.mentions[i].last, last))
	}
	return ""
}

// startsLine reports whether a line begins with a token.
func (a *attributor) startsLine(k int) bool { return a.Tokens[k].Is(token.Line | token.Opening) }

// plainLine reports whether a line holds words alone: no name of a person, no number,
// no address.
func (a *attributor) plainLine(first, end int) bool {
	for k := first; k < end; k++ {
		t := &a.Tokens[k]
		if a.isPerson(k) || t.Is(token.Digits) || t.Rune == '@' || t.Rune == ':' {
			return false
		}
	}
	return true
}
