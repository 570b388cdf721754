package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// officer is the speaker of an office that an organisation has by a possessive, with no
// name beside it: "Acme's chief executive". It is whoever the text says holds the
// office there, else the words themselves. A reporting verb stands at token cue.
func (a *attributor) officer(first, last, cue int) *speaker {
	if last < cue && !a.verb(last) && (!a.beforeCue(last) || a.Tokens[last].Has(lexicon.Conjunction)) {
		return nil // "Acme's lead investor and patron Jane Roe"
	}
	k := first
	if a.Tokens[k].Has(lexicon.Article) {
		k++
	}
	i := a.bodyOver(k)
	if i < 0 || a.mentions[i].first != k {
		return nil
	}
	m := &a.mentions[i]
	role := m.last + 1
	if role >= last || !a.Tokens[m.last].Is(token.Possessive) || !a.hasRole(role, last) {
		return nil
	}
	for j := role; j < last; j++ {
		if t := &a.Tokens[j]; !t.Is(token.Word) && t.Rune != '-' {
			return nil
		}
	}
	title := a.Slice(role, last)
	from, to := a.in(max(0, first-600), first)
	for j, tried := to-1, 0; j >= from && tried < 40; j, tried = j-1, tried+1 {
		p := &a.mentions[j]
		if !p.Person || a.covered[p.first] != 0 {
			continue
		}
		if o := a.officeOf(p.Entity); strings.EqualFold(o.affiliation, m.Name) && holdsAll(o.title, title) {
			return a.fromMention(j, p.first, p.last, "role").standing(first, last)
		}
	}
	s := a.unnamed(k, last)
	s.affiliation = a.Slice(m.first, m.last)
	return s
}

// officeEnd returns where the office ends that the organisation named at the begin of a
// phrase has by a possessive, "Acme's chief executive"; 0 if none stands there.
func (a *attributor) officeEnd(first, last int) int {
	if first < last && a.Tokens[first].Has(lexicon.Article) {
		first++
	}
	i := a.bodyOver(min(first, len(a.Tokens)-1))
	if i < 0 || a.mentions[i].first != first {
		return 0
	}
	k := a.mentions[i].last
	if k+1 >= last || !a.Tokens[k].Is(token.Possessive) {
		return 0
	}
	end := 0
	for k++; k < last && k < first+longestWritten && a.Tokens[k].Is(token.Word) && !a.verb(k) && !a.isPerson(k); k++ {
		if a.Tokens[k].Has(lexicon.Role | lexicon.Voice) {
			end = k + 1
		}
	}
	if end == 0 || end < k && !a.beforeCue(end) {
		return 0
	}
	return end
}

// holdsAll reports whether a title has every word of an office.
func holdsAll(title, office string) bool {
	title = strings.ToLower(title)
	for w := range strings.FieldsSeq(strings.ToLower(office)) {
		if !strings.Contains(title, w) {
			return false
		}
	}
	return true
}

// fieldFollows reports whether the field of an office stands at a token: "on the
// situation of human rights".
func (a *attributor) fieldFollows(k, last int) bool {
	if k+1 >= last || a.Of(k) != "on" && !a.joins(k) {
		return false
	}
	next := &a.Tokens[k+1]
	return next.Is(token.Capital) || next.Has(lexicon.Article)
}

// onlyOne gives the paragraphs in marks that no words attribute to the one person who
// speaks in the text, if no other does.
func (a *attributor) onlyOne() {
	var one *speaker
	for i := range a.accepted {
		switch s := a.speakers[i]; {
		case s == nil:
		case !s.person || s.entity < 0 || one != nil && one.entity != s.entity:
			return
		default:
			one = s
		}
	}
	if one == nil {
		return
	}
	for i, q := range a.accepted {
		if a.speakers[i] == nil && q.site.kind == siteNone && q.words >= 8 && a.onlyMarks(a.blocks[q.block].first, q.before) && a.onlyMarks(q.after, a.blockEnd(q.lastBlock)) {
			a.speakers[i] = one.handedOn("the only speaker")
		}
	}
}
