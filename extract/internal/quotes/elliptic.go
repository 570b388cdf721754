package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// honoured is the speaker whom a form of address alone stands for: "Her Excellency".
func (a *attributor) honoured(first, last, i int) *speaker {
	if first+1 >= last || !a.is(first+1, courtesy) || first+2 < last && a.Tokens[first+2].Is(token.Capital) {
		return nil
	}
	switch strings.ToLower(a.Of(first)) {
	case "his":
		return a.meant("he", first, i)
	case "her":
		return a.meant("she", first, i)
	}
	return nil
}

// withSubject is the subject that "with" gives a reporting participle: "..., with Roe
// stating:", "..., with one visitor writing:".
func (a *attributor) withSubject(s site, first, last int) *speaker {
	if s.cue < 0 || !isParticiple(&a.Tokens[s.cue]) || last != s.cue {
		return nil
	}
	k := last
	for k > first && k > last-longestSubject-1 && a.Tokens[k-1].Is(token.Word) && a.Of(k-1) != "with" && a.covered[k-1] == 0 {
		k--
	}
	if k <= first || k == last || a.Of(k-1) != "with" {
		return nil
	}
	if m := a.personIn(k, last); m >= 0 {
		return a.fromMention(m, k, last, "named before")
	}
	if name, ok := a.capitalised(k, last); ok && name.last == last {
		return a.named(name, k, last)
	}
	if a.Tokens[k].Has(lexicon.Article) || a.is(k, subject|determiner) {
		return a.unnamed(k, last)
	}
	return nil
}

// letterOf is the person whose letter, statement or book the words name and no more:
// "Roe's letter".
func (a *attributor) letterOf(first, last int) *speaker {
	from, to := a.in(first, first+1)
	if from == to {
		return nil
	}
	m := &a.mentions[from]
	if !m.Person || m.first != first || m.last+1 >= last || !a.Tokens[m.last].Is(token.Possessive) || !a.Tokens[m.last+1].Has(lexicon.CueNoun) {
		return nil
	}
	if k := m.last + 2; k < last && !a.Tokens[k].Has(lexicon.Preposition) {
		return nil
	}
	return a.fromMention(from, first, last, "words of")
}

// leftOut is the speaker of the quotation before where the next reporting verb has no
// subject of its own: "Further added, ...".
func (a *attributor) leftOut(s site, first, last, i int) *speaker {
	if s.cue < 0 || s.kind != siteBefore || i <= 0 || isParticiple(&a.Tokens[s.cue]) || first >= last || last-first > 2 {
		return nil
	}
	for k := first; k < last; k++ {
		if !a.is(k, aside) {
			return nil
		}
	}
	p := a.accepted[i-1]
	if before := a.speakers[i-1]; before != nil && a.accepted[i].block-p.lastBlock <= handOn {
		return before.handedOn("pronoun")
	}
	return nil
}

// answering is the person whom the head of the document names alone, where a question
// stands before a quotation: "Meet Jane Roe", "Five questions for Jane Roe".
func (a *attributor) answering(q *quotation) *speaker {
	if q.block == 0 || q.words < 3 {
		return nil
	}
	if b := a.blocks[q.block-1]; a.Tokens[b.last-1].Rune != '?' || a.covered[b.last-1] != 0 {
		return nil
	}
	one := -1
	for b := 0; b < len(a.blocks) && b < 3; b++ {
		from, to := a.in(a.blocks[b].first, a.blocks[b].last)
		for i := from; i < to; i++ {
			switch m := &a.mentions[i]; {
			case !m.Person:
			case one < 0:
				one = i
			case a.mentions[one].Entity != m.Entity:
				return nil
			}
		}
	}
	if one < 0 {
		return nil
	}
	m := &a.mentions[one]
	return a.fromMention(one, m.first, m.last, "answer").handedOn("answer")
}

// headed is the person whose name and office stand alone on one of the first lines, as
// those of the sender do.
func (a *attributor) headed() *speaker {
	for b := 0; b < len(a.blocks) && b < 4; b++ {
		bl := a.blocks[b]
		if bl.last-bl.first > 12 || !a.nameLine(bl.first, bl.last) || !a.hasRole(bl.first, bl.last) {
			continue
		}
		from, to := a.in(bl.first, bl.last)
		if to-from == 1 && a.mentions[from].Person && a.mentions[from].last == bl.last && a.titleBefore(a.mentions[from].first, bl.first).first == bl.first {
			return a.fromMention(from, bl.first, bl.last, "document")
		}
	}
	return nil
}

// overLine is the person whose name stands at the begin of the next line, where nothing
// but a form of address ends the line of the reporting verb: "said Mr", "Roe".
func (a *attributor) overLine(s site, first, last int) *speaker {
	if !s.inverted || first >= last || last >= len(a.Tokens) || !a.Tokens[last].Is(token.Opening|token.Line) && a.Tokens[last].Rune != '.' {
		return nil
	}
	for k := first; k < last; k++ {
		if !a.is(k, courtesy|rank) && a.Tokens[k].Rune != '.' {
			return nil
		}
	}
	if a.Tokens[last].Rune == '.' {
		last++
	}
	from, to := a.in(last, last+1)
	if from == to || !a.mentions[from].Person || a.mentions[from].first != last {
		return nil
	}
	return a.fromMention(from, last, a.mentions[from].last, "named beside")
}

// wasAsked reports whether the verb of a site is a question put to its subject, which
// somebody asked whom the text does not name: "Roe was asked whether".
func (a *attributor) wasAsked(s site) bool {
	if s.kind != siteBefore && s.kind != siteWithin || s.inverted || s.cue <= s.first || a.Of(s.cue) != "asked" {
		return false
	}
	switch a.Of(s.cue - 1) {
	case "was", "were", "been", "is", "being":
		return true
	}
	return false
}
