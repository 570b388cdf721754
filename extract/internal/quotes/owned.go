package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// ownWords returns the token at which "words" begins, with "own" before it, where a
// possessive gives them to a speaker right before token end: "in her own words,".
// It is -1 if they are not there.
func (d *discourse) ownWords(first, end int) int {
	k := end - 1
	for k > first && !d.Tokens[k].Is(token.Word) {
		k--
	}
	if k <= first || d.Of(k) != "words" {
		return -1
	}
	if d.Of(k-1) == "own" {
		k--
	}
	if k-1 >= first && (d.Tokens[k-1].Is(token.Possessive) || d.is(k-1, determiner)) {
		return k
	}
	return -1
}

// owned is the speaker to whom a possessive at the end of a phrase belongs: "Ms
// Roe's", "her".
func (a *attributor) owned(first, last, i int) *speaker {
	k := last - 1
	if a.Tokens[k].Is(token.Possessive) {
		from, to := a.in(max(first, k-8), k)
		for m := to - 1; m >= from; m-- {
			if a.mentions[m].last == k {
				return a.fromMention(m, a.mentions[m].first, k, "words of")
			}
		}
		return nil
	}
	switch a.Of(k) {
	case "its":
		from, to := a.in(first, k)
		for m := from; m < to; m++ {
			if !a.mentions[m].Person {
				return a.fromMention(m, first, k, "words of")
			}
		}
		return a.meant("it", k, i)
	case "his":
		return a.meant("he", k, i)
	case "her":
		return a.meant("she", k, i)
	}
	return nil
}

// employer reports whether the name at token k, taken for a person's, is that of
// the organisation whose office the person at token name holds: "Acme chairman and
// CEO Jane Roe".
func (a *attributor) employer(k, name int) bool {
	after := k + 1
	if m := a.personAt(k); m != nil {
		after = m.last
	}
	if after >= name || a.isPerson(after) {
		return false
	}
	if a.Tokens[after].Rune == '.' && a.Tokens[after].Glued() {
		after++
	}
	if after < name && a.Tokens[after].Is(token.Possessive) {
		after++
	}
	return after < name && a.Tokens[after].Has(lexicon.Role) && a.nearRole(after, name)
}

// namesEmployer reports whether a title begins with one word that is the name of an
// organisation: it stands where a person's name was taken for it, or the text names
// an organisation by it elsewhere.
func (a *attributor) namesEmployer(title words) bool {
	k := title.first + 1
	if k < title.last && a.Tokens[k].Is(token.Possessive) {
		k++
	}
	const common = lexicon.Role | lexicon.Title | lexicon.OrgModifier | lexicon.CommonWord | lexicon.OrgHead | lexicon.Demonym | lexicon.Country | lexicon.Function | lexicon.Body
	if k >= title.last || !a.Tokens[k].Has(lexicon.Role) || a.is(k, portfolio) || !a.Tokens[title.first].Is(token.Capital|token.MixedCase) || a.Tokens[title.first].Has(common) {
		return false
	}
	if a.isPerson(title.first) {
		return true
	}
	_, ok := a.indexed().bodies.Get(a.Tokens[title.first].Key)
	return ok
}

// nearRole reports whether nothing but words of an office stands among the tokens.
func (a *attributor) nearRole(first, last int) bool {
	if last-first > 6 {
		return false
	}
	if last-1 > first && a.Tokens[last-1].Rune == ',' {
		last--
	}
	for k := first; k < last; k++ {
		if t := &a.Tokens[k]; a.joins(k) && k+1 < last {
			continue
		} else if !t.Is(token.Word) || !t.Has(lexicon.Role|lexicon.Title|lexicon.Conjunction) && !t.Is(token.Capital) {
			return false
		}
	}
	return true
}

// owner reports whether the name at token k has a possessive ending that makes it
// a part of the name of an organisation: "Roe's Towing".
func (a *attributor) owner(k int) bool {
	return k+2 < len(a.Tokens) && a.Tokens[k+1].Is(token.Possessive) && a.Tokens[k+2].Is(token.Capital)
}

// linked reports whether only "and", with a party in parentheses before it, stands
// among the tokens.
func (a *attributor) linked(first, last int) bool {
	if last-first > 8 || last <= first || a.Of(last-1) != "and" {
		return false
	}
	return last-first == 1 || a.Tokens[first].Rune == '(' && (a.Tokens[last-2].Rune == ')' || a.Tokens[last-2].Rune == ',')
}

// jointly adds the organisation that speaks together with the one of mention i.
func (a *attributor) jointly(s *speaker, i, last int) *speaker {
	if i+1 >= len(a.mentions) {
		return s
	}
	m, next := &a.mentions[i], &a.mentions[i+1]
	k := m.last
	if next.Person || next.Entity == m.Entity || next.last > last || k >= next.first || a.Of(k) != "and" {
		return s
	}
	if k++; k < next.first && a.Tokens[k].Has(lexicon.Article) {
		k++
	}
	if k != next.first || next.last < last && !a.beforeCue(next.last) && a.Tokens[next.last].Rune != ',' {
		return s
	}
	s.name += " and " + next.Name
	s.entity = -1
	return s
}

// lastPair is the two people named last before a token, if they were named
// together: "they".
func (a *attributor) lastPair(at int) *speaker {
	from, to := a.in(max(0, at-200), at)
	for j := to - 1; j > from; j-- {
		m := &a.mentions[j]
		if !m.Person || a.covered[m.first] != 0 {
			continue
		}
		if p := &a.mentions[j-1]; p.Person && p.Entity != m.Entity && a.linked(p.last, m.first) {
			return a.pairOf(j - 1)
		}
		return nil
	}
	return nil
}

// pairBefore is the first of the two people named together last before a token; -1 if
// there are none, or more than two in the row.
func (a *attributor) pairBefore(at int) int {
	from, to := a.in(max(0, at-600), at)
	for j, tried := to-1, 0; j > from && tried < 60; j, tried = j-1, tried+1 {
		m, p := &a.mentions[j], &a.mentions[j-1]
		if !m.Person || !p.Person || p.Entity == m.Entity || a.covered[m.first] != 0 || !a.linked(p.last, m.first) {
			continue
		}
		if j > 1 && a.mentions[j-2].Person && a.inRow(a.mentions[j-2].last, p.first) {
			return -1
		}
		return j - 1
	}
	return -1
}

// pairOf is the two people of mention j and the next one.
func (a *attributor) pairOf(j int) *speaker {
	one, entity := a.whole(&a.mentions[j])
	two, _ := a.whole(&a.mentions[j+1])
	s := &speaker{name: one + " and " + two, person: true, entity: -1, at: -1, rule: "two people"}
	if o := a.officeOf(entity); strings.HasSuffix(o.title, "s") {
		s.title, s.affiliation = o.title, o.affiliation
	}
	return s
}
