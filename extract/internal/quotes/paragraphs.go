package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// A sentence that introduces the next paragraph is read so far back.
const reachIntroduction = 2 * reachBefore

// introduced reads the paragraph before a quotation: a sentence that ends with a
// colon or speaks of a statement, or a line that is a name.
func (a *attributor) introduced(q *quotation) *speaker {
	for b := q.block - 1; b >= 0 && b >= q.block-2; b-- {
		bl := a.blocks[b]
		if a.countWords(bl.first, min(bl.last, bl.first+4)) == 0 {
			continue
		}
		last := bl.last - 1
		if a.covered[last] != 0 {
			return nil
		}
		first := max(bl.first, a.sentenceStart(last), last-reachIntroduction)
		if k := a.following(first, last); k > first && a.covered[k] == 0 {
			if s := a.fromSite(site{kind: siteLabel, cue: -1, first: first, last: k, direct: true}, -1); s != nil {
				return s
			}
		}
		if a.Tokens[last].Rune == ':' || a.speaksOfStatement(first, last) {
			if s, ok := a.introduction(bl.last, first); ok {
				if sp := a.fromSite(s, -1); sp != nil {
					return sp
				}
			}
			return a.fromSite(site{kind: siteLabel, cue: -1, first: first, last: last, direct: true}, -1)
		}
		if bl.last-bl.first <= 25 && a.nameLine(bl.first, bl.last) && a.isPersonLine(bl) {
			return a.fromSite(site{kind: siteSigned, cue: -1, first: bl.first, last: bl.last, inverted: true, direct: true}, -1)
		}
		return nil
	}
	return nil
}

// speaksOfStatement reports whether a sentence announces a statement.
func (a *attributor) speaksOfStatement(first, last int) bool {
	for k := first; k < last; k++ {
		if a.Tokens[k].Has(lexicon.CueNoun) && k > first {
			for j := max(first, k-3); j < min(last, k+3); j++ {
				switch a.Of(j) {
				case "following", "below", "released", "issued", "joint":
					return true
				}
			}
		}
	}
	return false
}

// isPersonLine reports whether a line begins with the name of a person.
func (a *attributor) isPersonLine(b block) bool {
	from, to := a.in(b.first, min(b.last, b.first+4))
	for ; from < to; from++ {
		if a.mentions[from].Person {
			return true
		}
	}
	return false
}

// spokenBelow reads a reporting verb that the next lines hold, where a quotation
// ends its own line with a comma.
func (a *attributor) spokenBelow(q *quotation) *speaker {
	if q.unclosed || q.after < a.blockEnd(q.lastBlock) || a.Tokens[q.last-1].Rune != ',' && !a.cueOpens(q.lastBlock+1) {
		return nil
	}
	for b := q.lastBlock + 1; b < len(a.blocks) && b <= q.lastBlock+2; b++ {
		bl := a.blocks[b]
		end := min(bl.last, bl.first+reachAfter, a.sentenceEnd(bl.first))
		if s, ok := a.inverted(bl.first, end); ok {
			return a.fromSite(s, -1)
		}
		if s, ok := a.upright(q, bl.first, end); ok {
			return a.fromSite(s, -1)
		}
		if bl.last-bl.first > 6 {
			return nil
		}
	}
	return nil
}

// cueOpens reports whether a block begins with a reporting verb in small letters.
func (a *attributor) cueOpens(b int) bool {
	if b >= len(a.blocks) {
		return false
	}
	t := &a.Tokens[a.blocks[b].first]
	return isCue(t) && !t.Is(token.Capital)
}

// signed reads the line below a quotation that is a paragraph.
func (a *attributor) signed(q *quotation) *speaker {
	b := q.lastBlock + 1
	if b >= len(a.blocks) || !a.onlyMarks(q.after, a.blockEnd(q.lastBlock)) {
		return nil
	}
	bl := a.blocks[b]
	first := bl.first
	dash := isDash(a.Tokens[first].Rune)
	for first < bl.last && isDash(a.Tokens[first].Rune) {
		first++
	}
	if bl.last-first > 40 || !a.nameLine(first, bl.last) || endsSentence(a.Tokens[bl.last-1].Rune) && !dash || a.Tokens[bl.last-1].Rune == ':' {
		return nil
	}
	if !dash && !a.isPersonLine(bl) {
		return nil
	}
	s := a.fromSite(site{kind: siteSigned, cue: -1, first: first, last: bl.last, inverted: true, direct: true}, -1)
	if s != nil && s.title == "" && b+1 < len(a.blocks) {
		// The office on a line of its own.
		if o := a.blocks[b+1]; o.last-o.first <= 25 && a.hasRole(o.first, o.last) && a.nameLine(o.first, o.last) && !endsSentence(a.Tokens[o.last-1].Rune) {
			title := words(o)
			s.title, s.affiliation = a.Slice(o.first, o.last), a.affiliation(title)
		}
	}
	return s
}

// ofDocument returns the person of whom the head of the document says that it is
// their statement: "Statement by Secretary Jane Roe on ...", "Secretary Roe's
// remarks", "Senator Roe issued the following statement".
func (a *attributor) ofDocument() *speaker {
	if !a.authorSought {
		a.author, a.authorSought = a.findAuthor(), true
	}
	return a.author
}

func (a *attributor) findAuthor() *speaker {
	for b := 0; b < len(a.blocks) && b < 8; b++ {
		bl := a.blocks[b]
		for k := bl.first; k < min(bl.last, bl.first+60); k++ {
			if !a.Tokens[k].Has(lexicon.CueNoun) || a.covered[k] != 0 {
				continue
			}
			if s := a.authorOf(k, bl); s != nil {
				return s
			}
		}
	}
	return a.headed()
}

// authorOf returns the person to whom the words around a statement at token k, in
// a block, give it.
func (a *attributor) authorOf(k int, b block) *speaker {
	for j := k + 1; j < min(b.last, k+3); j++ {
		if s := a.Of(j); !strings.EqualFold(s, "by") && !strings.EqualFold(s, "from") && !strings.EqualFold(s, "of") {
			continue
		}
		from, to := a.in(j+1, min(b.last, j+12))
		for i := from; i < to; i++ {
			if a.mentions[i].Person {
				return a.fromMention(i, j+1, b.last, "document")
			}
		}
	}
	from, to := a.in(max(b.first, k-8), k)
	for i := to - 1; i >= from; i-- {
		m := &a.mentions[i]
		if m.Person && (m.last == k || a.Tokens[m.last].Is(token.Possessive)) {
			return a.fromMention(i, m.first, m.last, "document")
		}
	}
	if start := max(a.sentenceStart(k), k-reachBefore); a.speaksOfStatement(max(start, k-1), k+1) || a.speaksOfStatement(start, k+1) && !a.Tokens[k].Is(token.Capital) {
		return a.subjectOf(start, k)
	}
	return nil
}
