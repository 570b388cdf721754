package quotes

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// single reports whether a mark is a single quotation mark or an apostrophe.
func single(r rune) bool {
	return r == '\'' || r == '‘' || r == '’' || r == '‚' || r == '‛' || r == '`'
}

// singles pairs the single marks outside of quotations in double ones. A mark
// opens after white space and before a word. It closes after a mark of punctuation
// or after a word that does not end in s; after one that does it may be the
// apostrophe of a plural, and closes only if no better one follows.
func (p *pairer) singles() {
	doubles := p.quotations
	var found []*quotation
	at := 0 // first double quotation that ends after the token
	next := 0
	for b, bl := range p.blocks {
		open, tentative := -1, -1
		finish := func(close int) {
			if q := p.singleQuotation(open, close, b); q != nil {
				found = append(found, q)
			}
			open, tentative = -1, -1
		}
		for ; next < len(p.lone) && p.lone[next] < bl.last; next++ {
			i := p.lone[next]
			for at < len(doubles) && doubles[at].after <= i {
				at++
			}
			if at < len(doubles) && doubles[at].before <= i && (open < 0 || doubles[at].unclosed || doubles[at].unopened) {
				continue // inside of it
			}
			r := p.Tokens[i].Rune
			switch {
			case p.singleOpens(i, bl):
				if open >= 0 && tentative >= 0 {
					finish(tentative)
				}
				open, tentative = i, -1
			case open >= 0 && (p.singleCloses(i, bl) || r == '‘' && p.Tokens[open].Rune == '‚'):
				if p.plural(i) {
					tentative = i
					continue
				}
				finish(i)
			}
		}
		if open >= 0 && p.singleGoesOn(open, b) {
			// Each paragraph opens, and only the last one closes.
			if q := p.singleQuotation(open, bl.last, b); q != nil {
				q.after, q.unclosed = bl.last, true
				found = append(found, q)
			}
			continue
		}
		if open >= 0 && tentative >= 0 {
			finish(tentative)
		}
	}
	p.merge(append(found, p.set()...))
}

// singleGoesOn reports whether a quotation that the single mark at token open begins, with
// its block, goes on in the next block: that begins with the same mark.
func (p *pairer) singleGoesOn(open, b int) bool {
	r := p.Tokens[open].Rune
	if open != p.blocks[b].first || r != '‘' && r != '\'' || b+1 >= len(p.blocks) {
		return false
	}
	next := p.blocks[b+1]
	return p.Tokens[next.first].Rune == r && p.singleOpens(next.first, next)
}

// singleQuotation returns the quotation between two single marks; nil if it has no
// words.
func (p *pairer) singleQuotation(open, close, b int) *quotation {
	q := &quotation{first: open + 1, last: close, before: open, after: close + 1, block: b, lastBlock: b, single: true, previous: -1}
	if q.words = p.countWords(q.first, q.last); q.words == 0 {
		return nil
	}
	return q
}

// singleOpens reports whether the single mark at token i can open a quotation.
func (p *pairer) singleOpens(i int, b block) bool {
	if i+1 >= b.last || !p.Tokens[i+1].Glued() || p.Tokens[i].Rune == '’' || p.Tokens[i].Is(token.Possessive) {
		return false
	}
	if p.Tokens[i].Glued() && !opensBefore(p.Tokens[i-1].Rune) && p.Tokens[i-1].Rune != '"' {
		return false
	}
	next := &p.Tokens[i+1]
	if next.Is(token.Digits) && next.End-next.Start == 2 && i+2 < b.last && p.Tokens[i+2].Is(token.Word) && p.Tokens[i+2].Glued() {
		return false // '90s
	}
	return next.Is(token.Word|token.Digits) || next.Is(token.Mark) && !closesAfter(next.Rune)
}

// singleCloses reports whether the single mark at token i can close a quotation.
func (p *pairer) singleCloses(i int, b block) bool {
	if i == b.first || !p.Tokens[i].Glued() || p.Tokens[i].Rune == '‘' || p.Tokens[i].Rune == '`' {
		return false
	}
	if i+1 < b.last && p.Tokens[i+1].Glued() && p.Tokens[i+1].Is(token.Word|token.Digits) {
		return false
	}
	return true
}

// plural reports whether the mark at token i may be the apostrophe of a plural.
func (p *pairer) plural(i int) bool {
	before := &p.Tokens[i-1]
	if !before.Is(token.Word) {
		return false
	}
	last := p.Source[before.End-1]
	return last == 's' || last == 'S'
}

// merge puts quotations in single marks among those in double ones. One that holds
// others whole takes their place; one that cuts another is none.
func (p *pairer) merge(found []*quotation) {
	if len(found) == 0 {
		return
	}
	all := append(slices.Clone(p.quotations), found...)
	slices.SortStableFunc(all, func(a, b *quotation) int {
		if a.before != b.before {
			return a.before - b.before
		}
		return b.after - a.after
	})
	kept := all[:0:0]
	for _, q := range all {
		if n := len(kept); n > 0 && q.before < kept[n-1].after {
			last := kept[n-1]
			if last.single && q.after > last.after && !q.single {
				kept[n-1] = q
			}
			continue
		}
		kept = append(kept, q)
	}
	renumber(p.quotations, kept)
	p.quotations = kept
}

// renumber makes previous an index into the kept quotations.
func renumber(old, kept []*quotation) {
	for i, q := range kept {
		q.index = i
	}
	for _, q := range kept {
		if q.previous < 0 {
			continue
		}
		before := old[q.previous]
		q.previous = -1
		if before.index < len(kept) && kept[before.index] == before {
			q.previous = before.index
		}
	}
}

// honorific reports whether a token is a form of address that says nothing of an
// office: "Mr", "Dr".
func honorific(t *token.Token) bool {
	return t.Has(lexicon.Title) && t.Has(lexicon.Abbreviation) && !t.Has(lexicon.Role)
}
