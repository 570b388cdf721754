package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// A quotation that is not closed in its block may go on in the next ones, if one
// of them closes it. So far, and over so much text, is a close looked for.
const (
	furthestBlocks = 12
	furthestTokens = 1200
)

// pairer pairs the marks of a text.
//
// Double marks are paired in each block in one pass with a depth: an opening mark
// inside a quotation is a nested one, unless a sentence has just ended, for then
// the mark before it was forgotten. What is left open at the end of the block ends
// there, unless a block soon after closes it before it opens anything. Single
// marks are paired in what the double ones leave, since most are apostrophes.
type pairer struct {
	*discourse
	marks     []mark // of all blocks, in order
	lone      []int  // the tokens that may be single marks, those of doubled ones too
	firstMark []int  // of each block, and of the end
	// floor is the token after the last closing mark that had no opening one.
	floor int
}

// reset makes the pairer ready for a text, in the memory of the one before.
func (p *pairer) reset(t *token.Text) {
	if p.discourse == nil {
		p.discourse = &discourse{}
	}
	p.discourse.reset(t)
	p.marks, p.lone, p.firstMark, p.floor = p.marks[:0], p.lone[:0], p.firstMark[:0], 0
}

func (p *pairer) pair() {
	any := false
	triggers := p.Triggers
	for _, b := range p.blocks {
		p.firstMark = append(p.firstMark, len(p.marks))
		any = any || p.Tokens[b.first].Rune == '>'
		for next := b.first; len(triggers) > 0 && int(triggers[0]) < b.last; triggers = triggers[1:] {
			i := int(triggers[0])
			if r := p.Tokens[i].Rune; i < next || r == 0 || r == '$' {
				continue
			}
			next = i + 1
			if m, ok := p.double(i, b); ok {
				p.marks = append(p.marks, m)
				next = m.last
			} else if single(p.Tokens[i].Rune) {
				any = true
			}
			for ; i < next; i++ {
				if single(p.Tokens[i].Rune) {
					p.lone = append(p.lone, i)
				}
			}
		}
	}
	p.firstMark = append(p.firstMark, len(p.marks))
	if len(p.marks) == 0 && !any {
		return
	}
	open := -1 // mark that is open from an earlier block
	for b := range p.blocks {
		open = p.doubles(b, open)
	}
	if any {
		p.singles()
	}
}

// doubles pairs the double marks of a block, of which the mark open is open from
// before, or none if it is negative. It returns the mark that a later block closes.
func (p *pairer) doubles(b, open int) int {
	depth := 0
	end := p.blocks[b].last
	for i := p.firstMark[b]; i < p.firstMark[b+1]; i++ {
		m := p.marks[i]
		if open >= 0 && !pairs(p.marks[open].r, m.r) {
			continue
		}
		if open >= 0 && p.inches(i, b) {
			continue
		}
		s := m.side
		if s == either {
			s = closes
			if open < 0 {
				s = opens
			}
		}
		if open < 0 && s == closes && p.afterCue(m, b) {
			s = opens
		}
		switch {
		case open < 0 && s == opens:
			open, depth = i, 0
		case open < 0:
			p.unopened(m, b)
		case s == opens && m.r == '“' && p.marks[open].r == '„',
			s == opens && p.closesWrongly(m, end):
			p.add(open, m, b)
			open = -1
		case s == opens && p.afterSentence(m, open, b):
			p.addUnclosed(open, m.first, b)
			open, depth = i, 0
		case s == opens:
			depth++
		case depth > 0 && !p.cueFollows(m.last, end):
			depth--
		default:
			p.add(open, m, b)
			open = -1
		}
	}
	if open < 0 {
		return -1
	}
	if p.goesOn(open, b) {
		return open
	}
	p.addUnclosed(open, end, b)
	return -1
}

// inches reports whether the straight mark with the index, inside a quotation, is
// the sign of inches: it follows figures, and the next mark of the block closes.
func (p *pairer) inches(i, b int) bool {
	m := p.marks[i]
	if m.r != '"' || i+1 >= p.firstMark[b+1] || p.marks[i+1].side != closes || m.last >= p.blocks[b].last {
		return false
	}
	next := &p.Tokens[m.last]
	return p.Tokens[m.first].Glued() && p.Tokens[m.first-1].Is(token.Digits) && next.Is(token.Word) && !next.Is(token.Capital) &&
		!next.Has(lexicon.Cue|lexicon.Pronoun|lexicon.Conjunction)
}

// afterCue reports whether a mark that looks like a closing one stands right after
// a reporting verb, its comma or colon: said," We ...
func (p *pairer) afterCue(m mark, b int) bool {
	k := m.first - 1
	if k > p.blocks[b].first && (p.Tokens[k].Rune == ',' || p.Tokens[k].Rune == ':') {
		k--
	}
	return k >= p.blocks[b].first && p.Tokens[k].Has(lexicon.Cue) && m.last < p.blocks[b].last
}

// closesWrongly reports whether an opening mark stands where a closing one belongs:
// after a comma, before words that attribute.
func (p *pairer) closesWrongly(m mark, end int) bool {
	before := p.Tokens[m.first-1].Rune
	return (before == ',' || endsSentence(before)) && m.last < end && isCue(&p.Tokens[m.last]) && !p.Tokens[m.last].Is(token.Capital)
}

// afterSentence reports whether a sentence ends before an opening mark, or a block
// begins with it.
func (p *pairer) afterSentence(m mark, open, b int) bool {
	if m.first == p.blocks[b].first {
		return true
	}
	if m.first <= p.marks[open].last {
		return false
	}
	before := m.first - 1
	for k := 0; k < 2 && before > p.marks[open].last; k++ {
		if r := p.Tokens[before].Rune; r == '”' || r == '’' || r == '\'' || r == ')' {
			before--
		}
	}
	return endsSentence(p.Tokens[before].Rune) && !guillemets(m.r)
}

// add adds the quotation from an open mark to the mark that closes it in block b.
func (p *pairer) add(open int, m mark, b int) {
	o := p.marks[open]
	p.append(quotation{first: o.last, last: m.first, before: o.first, after: m.last,
		block: p.blockOf(open, b), lastBlock: b})
}

// addUnclosed adds the quotation from an open mark to before the token end.
func (p *pairer) addUnclosed(open, end, b int) {
	o := p.marks[open]
	if guillemets(o.r) {
		return // arrows and bullets
	}
	if k := p.closedBySingle(o.last, end); k > 0 {
		p.append(quotation{first: o.last, last: k, before: o.first, after: k + 1, block: p.blockOf(open, b), lastBlock: b})
		return
	}
	last, after := p.cutAttribution(o.last, end)
	p.append(quotation{first: o.last, last: last, before: o.first, after: after, unclosed: true,
		block: p.blockOf(open, b), lastBlock: b})
}

// closedBySingle returns the single mark that closes an unclosed quotation, or 0: it
// stands after the mark of a sentence and before words that attribute.
func (p *pairer) closedBySingle(first, end int) int {
	for i := first + 4; i+1 < end; i++ {
		if r := p.Tokens[i].Rune; r != '’' && r != '\'' || !p.Tokens[i].Glued() {
			continue
		}
		before, next := p.Tokens[i-1].Rune, &p.Tokens[i+1]
		if (before == ',' || endsSentence(before)) && !next.Glued() && (next.Is(token.Capital) || isCue(next)) && before == ',' {
			return i
		}
	}
	return 0
}

// cutAttribution returns where the words of an unclosed quotation end: before a
// comma and words that attribute it, or at its end.
func (p *pairer) cutAttribution(first, end int) (last, after int) {
	for i := first + 3; i < end-2; i++ {
		if p.Tokens[i].Rune == ',' && isCue(&p.Tokens[i+1]) && p.Tokens[i+1].Detail == cueSpeech && p.Tokens[i+2].Is(token.Capital) {
			return i + 1, i + 1
		}
	}
	return end, end
}

// unopened adds the quotation that a mark closes and none opens: from the begin of
// the block, or from the end of the last quotation in it.
func (p *pairer) unopened(m mark, b int) {
	first := max(p.blocks[b].first, p.floor)
	p.floor = m.last
	if n := len(p.quotations); n > 0 && p.quotations[n-1].after > first {
		first = p.quotations[n-1].after
		if first < m.first {
			first = max(first, p.sentenceStart(m.first-1))
		}
	}
	if n := len(p.quotations); n > 0 && p.quotations[n-1].after == first && first < m.first && isDash(p.Tokens[first].Rune) {
		return // the line that signs a quotation
	}
	if first < m.first && !guillemets(m.r) {
		p.append(quotation{first: first, last: m.first, before: first, after: m.last, unopened: true, block: b, lastBlock: b})
	}
}

// append adds a quotation that has words.
func (p *pairer) append(found quotation) {
	if found.words = p.countWords(found.first, found.last); found.words == 0 {
		return
	}
	q := p.keep(found)
	q.previous = -1
	q.index = len(p.quotations)
	if n := len(p.quotations); n > 0 && p.reopens(p.quotations[n-1], q) {
		q.previous = n - 1
	}
	p.quotations = append(p.quotations, q)
}

// reopens reports whether a quotation opens again what the one before it left
// unclosed: each paragraph of a long quotation opens, only the last one closes.
// It stands right after it, or begins the next block.
func (p *pairer) reopens(before, q *quotation) bool {
	if !before.unclosed || q.unopened || before.after != before.last || p.Tokens[before.last-1].Rune == ':' {
		return false
	}
	return q.block == before.lastBlock && q.before == before.last ||
		q.block == before.lastBlock+1 && q.before == p.blocks[q.block].first
}

// blockOf returns the block that an open mark stands in, b or one before it.
func (p *pairer) blockOf(open, b int) int {
	for p.firstMark[b] > open {
		b--
	}
	return b
}

// goesOn reports whether a quotation that is open at the end of block b goes on in
// the next: a block soon after closes it before it opens another, or the sentence
// runs on.
func (p *pairer) goesOn(open, b int) bool {
	from := p.blockOf(open, b)
	if guillemets(p.marks[open].r) || b-from >= furthestBlocks {
		return false
	}
	tokens := p.blocks[b].last - p.marks[open].last
	for next := b + 1; next < len(p.blocks) && next <= from+furthestBlocks && tokens < furthestTokens; next++ {
		n := p.blocks[next]
		if !running(&p.Tokens[n.first]) {
			break
		}
		if i := p.firstMark[next]; i < p.firstMark[next+1] {
			m := p.marks[i]
			if m.side == closes && pairs(p.marks[open].r, m.r) && m.first > n.first {
				return true
			}
			break
		}
		tokens += n.last - n.first
	}
	return b+1 < len(p.blocks) && p.firstMark[b+1] == p.firstMark[b+2] && p.runsOn(p.marks[open], b)
}

// runsOn reports whether the sentence that block b ends with, in a quotation that
// the mark opens, has its end in the next block.
func (p *pairer) runsOn(open mark, b int) bool {
	last, next := &p.Tokens[p.blocks[b].last-1], &p.Tokens[p.blocks[b+1].first]
	if open.last == p.blocks[b].last {
		return true // the mark stands alone
	}
	if !running(next) || !next.Is(token.Word|token.Digits) {
		return false
	}
	if next.Is(token.Capital) {
		return last.Rune == ',' || last.Has(lexicon.Article|lexicon.Preposition|lexicon.Conjunction)
	}
	return last.Is(token.Word|token.Digits) || last.Rune == ',' || last.Rune == '-'
}

// running reports whether a token stands in a part of the text where a quotation
// can go on.
func running(t *token.Token) bool {
	switch t.Zone {
	case model.ZoneBoilerplate, model.ZoneForwardLooking, model.ZoneContact, model.ZoneEndMark, model.ZoneEmbargo, model.ZoneDateline:
		return false
	}
	return true
}
