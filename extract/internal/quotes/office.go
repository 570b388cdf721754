package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// office is what a person is and whom they speak for, as written.
type office struct {
	title, affiliation string
	also               string // the title before a name that has one after it, too
	loose              bool   // no word of the title is one for an office
	grade              grade  // of the title
}

// officeHere is the office of a person at one mention, once it is read.
type officeHere struct {
	office
	read bool
}

// officeOf returns the office of a person by any of their mentions, read once.
func (a *attributor) officeOf(entity int) office {
	if o, ok := a.known[entity]; ok {
		return o
	}
	best := a.officeAmong(entity, false)
	if best.title == "" || only(best.title, courtesy|rank) {
		// A headline has no end that tells an office from what follows it.
		if o := a.officeAmong(entity, true); o.title != "" && (best.title == "" || !only(o.title, courtesy|rank)) || best == (office{}) {
			best = o
		}
	}
	if best.title != "" && best.affiliation == "" {
		if o := a.officeAmong(entity, true); strings.EqualFold(o.title, best.title) {
			best.affiliation = o.affiliation // "Acme Welcomes Jane Roe as Director"
		}
	}
	a.known[entity] = best
	return best
}

// officeAmong returns the fullest office at a person's mentions, in headlines or
// elsewhere.
func (a *attributor) officeAmong(entity int, headlines bool) office {
	var best office
	for _, i := range a.mentionsOf(entity) {
		if headlines != a.inHeadline(i) || best.title != "" && a.Tokens[a.mentions[i].first].Zone == model.ZoneContact {
			continue
		}
		o := a.officeAt(i)
		if strings.EqualFold(o.title, best.title) && strings.ToUpper(best.title) == best.title {
			best.title = o.title // "Sen." of "SEN."
		}
		if o.title != "" && (best.title == "" || o.grade > best.grade || o.grade == best.grade && enlarges(o.title, best.title) && best.affiliation == "") {
			if o.affiliation == "" {
				o.affiliation = best.affiliation
			}
			best = o
		} else if best.affiliation == "" {
			best.affiliation = o.affiliation
		}
	}
	return best
}

// inHeadline reports whether a mention stands in a headline.
func (a *attributor) inHeadline(i int) bool {
	zone := a.Tokens[a.mentions[i].first].Zone
	return zone == model.ZoneHeadline || zone == model.ZoneSubheadline
}

// officeAt returns the office of a person at one of the mentions, read once: the person
// and each of the quotations ask for it.
func (a *attributor) officeAt(i int) office {
	o := &a.here[i]
	if !o.read {
		o.office, o.read = a.readOffice(i), true
	}
	return o.office
}

// readOffice reads the office of a person at one of the mentions.
func (a *attributor) readOffice(i int) office {
	m := &a.mentions[i]
	start := a.sentenceStart(m.first)
	if start == m.first && !a.Tokens[start].Is(token.Opening) && a.abbreviated(start) && a.shortTitle(start-2) {
		start = a.sentenceStart(start - 1) // "Eng. Jane Roe"
	}
	o := a.office(m.first, m.last, max(start, m.first-20), min(a.sentenceEnd(m.last-1), m.last+40))
	if a.Tokens[m.first].Zone == model.ZoneContact {
		o = a.contact(o, i)
	}
	return o
}

// shortTitle reports whether the word at a token can be a title that a full stop
// shortens, "Eng.", and no word that ends a sentence: "Strategy Lead. Jane".
func (a *attributor) shortTitle(k int) bool {
	t := &a.Tokens[k]
	return t.Has(lexicon.Abbreviation) || !t.Is(token.AllCapital) && t.End-t.Start <= 3
}

// office reads the office of the person whose name stands at the tokens, from the
// words before and after it in a phrase: "Acme chief executive Jane Roe", "Jane
// Roe, chief executive of Acme".
func (a *attributor) office(nameFirst, nameLast, first, last int) office {
	after := a.apposition(nameLast, last)
	before := a.titleBefore(nameFirst, first)
	if after.len() > 0 && a.nextGroup(nameFirst, after) {
		after = words{}
	}
	if before.len() > 0 && after.len() > 0 && a.nextOfList(after, last) {
		after = words{} // "Mayor Jane Roe, the Acme Trust, the Hill Council"
	}
	var o office
	courteous := before.len() > 0 && only(a.Slice(before.first, before.last), courtesy)
	switch {
	case after.len() > 0 && a.nextOfficer(nameFirst, before, after, last):
		o.title, o.affiliation = a.Slice(before.first, before.last), a.affiliation(before)
		o.grade = a.gradeOf(before)
	case after.len() > 0 && (before.len() == 0 || courteous || !a.sideline(after) && a.hasRole(after.first, after.last)):
		o.title = a.Slice(after.first, after.last)
		o.grade = a.gradeOf(after)
		o.affiliation = a.affiliation(after)
		o.loose = !a.hasRole(after.first, a.commaAfter(after.first, after.last))
		if before.len() > 0 {
			o.also = a.Slice(before.first, before.last)
		}
		if a.onlyBody(after) {
			o = office{affiliation: o.title, title: o.also} // "Jane Roe, Acme Trust"
		}
		if o.affiliation == "" {
			o.affiliation = a.joinedBody(nameLast, after.first)
		}
		if o.affiliation == "" {
			o.affiliation = a.afterDash(after.last, last)
		}
		if o.affiliation == "" && before.last > before.first {
			o.affiliation = a.affiliation(before)
		}
	case before.len() > 0:
		o.title = a.Slice(before.first, before.last)
		o.grade = a.gradeOf(before)
		if k := a.skipDegrees(nameLast, last); only(o.title, rank|courtesy) && k+2 < last && a.Of(k+1) == "who" && a.Of(k+2) == "is" {
			if clause := a.relativeOffice(nameLast, last); clause.title != "" {
				return clause
			}
		}
		o.affiliation = a.affiliation(before)
		if o.affiliation == "" && after.len() > 0 {
			o.affiliation = a.affiliation(after)
		}
	case a.trade(first, nameFirst):
		o.title = a.Slice(first, nameFirst)
	default:
		if o = a.relativeOffice(nameLast, last); o == (office{}) {
			o = a.sharedOffice(nameFirst)
		}
	}
	if o.affiliation == "" {
		if w := a.belongs(nameFirst, nameLast, first, last); w.len() > 0 {
			o.affiliation = a.Slice(w.first, w.last)
			if o.title == "" && w.first > nameLast {
				o.title = a.behindBody(w.last, last)
			}
		}
	}
	if o.affiliation == "" && before.len() > 0 {
		o.affiliation = a.behindSymbols(before.first)
	}
	if o.affiliation == "" && before.len() > 0 {
		o.affiliation = a.ownerBefore(before.first, first)
	}
	if o.affiliation == "" && o.title != "" && (after.len() > 0 || before.len() > 0 && before.first > 0 && a.is(before.first-1, hiring)) {
		o.affiliation = a.appointedBy(nameFirst, nameLast)
	}
	return o
}

// commaAfter returns the first comma among the tokens, or the last of them.
func (a *attributor) commaAfter(first, last int) int {
	for k := first; k < last; k++ {
		if a.Tokens[k].Rune == ',' {
			return k
		}
	}
	return last
}

// onlyBody reports whether the words after a name are the name of an organisation
// and nothing else.
func (a *attributor) onlyBody(w words) bool {
	for k := w.first; k < w.last; k++ {
		t := &a.Tokens[k]
		if t.Has(lexicon.Role|lexicon.Voice|lexicon.Title|lexicon.Degree) || !t.Is(token.Capital|token.MixedCase|token.Possessive) && !(t.Rune == '.' && t.Glued() && k+1 < w.last) || t.Is(token.Digits) {
			return false
		}
	}
	from, to := a.in(w.first, w.first+1)
	return from < to && !a.mentions[from].Person && a.mentions[from].last == w.last || a.Tokens[w.last-1].Has(lexicon.OrgHead|lexicon.OrgWeak|lexicon.LegalSuffix)
}

// trade reports whether the tokens are one to three words in small letters that
// can say what somebody is: "librarian", "retired teacher".
func (a *attributor) trade(first, last int) bool {
	const grammar = lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Modal | lexicon.Past | lexicon.Cue |
		lexicon.DayWord | lexicon.Article | lexicon.Pointing | lexicon.Title
	for k := first; k < last; k++ {
		if t := &a.Tokens[k]; !t.Is(token.Word) || t.Is(token.Capital|token.Possessive) || t.Has(grammar) || a.adverb(k) {
			return false
		}
	}
	return last > first && last-first <= 3
}

// belongs returns the organisation that a name without a title is joined to:
// "Jane Roe of Acme", "Acme's Jane Roe".
func (a *attributor) belongs(nameFirst, nameLast, first, last int) words {
	nameLast = a.skipDegrees(nameLast, last)
	if nameLast+2 < last && a.Tokens[nameLast].Rune == ',' && a.Of(nameLast+1) == "of" {
		nameLast++
	}
	if nameLast+1 < last {
		switch a.Of(nameLast) {
		case "of", "at", "from", "with":
			from, to := a.in(nameLast+1, min(last, nameLast+3))
			if from < to && !a.mentions[from].Person {
				return words{a.mentions[from].first, a.mentions[from].last}
			}
			if s := a.Of(nameLast); from == to && (s == "of" || s == "at") {
				if w := a.bodyByShape(nameLast+1, last); w.len() > 0 {
					return w
				}
			}
		}
	}
	if k := nameFirst - 1; k > first && a.Tokens[k].Is(token.Possessive) {
		from, to := a.in(max(first, k-8), k)
		for i := to - 1; i >= from; i-- {
			if m := &a.mentions[i]; !m.Person && m.last == k {
				return words{m.first, m.last}
			}
		}
	}
	return words{}
}

// nextOfList reports whether the words after the comma behind a name are the name of an
// organisation with its article, which is no office but the next of a list.
func (a *attributor) nextOfList(w words, last int) bool {
	if w.first == 0 || !a.Tokens[w.first-1].Has(lexicon.Article) || !strings.EqualFold(a.Of(w.first-1), "the") {
		return false
	}
	from, to := a.in(w.first, w.first+1)
	return from < to && !a.mentions[from].Person && a.mentions[from].last >= w.last && w.last < last && (a.Tokens[w.last].Rune == ',' || a.Tokens[w.last].Has(lexicon.Conjunction))
}

// ownerBefore returns the organisation whose possessive ends right before a title at a
// token, as a site's name where none was found there: "acme.com's CEO Jane Roe".
func (a *attributor) ownerBefore(title, first int) string {
	k := title - 1
	if k <= first || !a.Tokens[k].Is(token.Possessive) {
		return ""
	}
	if i := a.bodyOver(k - 1); i >= 0 && a.mentions[i].last == k {
		return a.Slice(a.mentions[i].first, k)
	}
	if k-3 >= first && a.Tokens[k-1].Glued() && a.Tokens[k-2].Rune == '.' && a.Tokens[k-2].Glued() && a.Tokens[k-3].Is(token.Word) {
		return a.Slice(k-3, k)
	}
	return ""
}
