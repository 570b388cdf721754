package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// How many tokens before "by", "to" or "from" the word of change stands at most.
const (
	changeBeforeBy   = 8
	changeBeforeTo   = 14
	changeBeforeFrom = 24
)

// role finds what an amount is in a change: "rose $1.2 million to $23.5 million from
// $22.3 million". The word before it, or before its qualifier, says which; a word of
// change in the same sentence says that there is a change.
func (r *reader) role(a *Amount) {
	i := a.lead
	first := int(r.t.Sentences[r.t.SentenceOf[a.First]].First)
	if i > first && r.tok(i-1).Has(lexicon.Article) {
		i--
	}
	if r.moves(a.Last) && i < a.lead {
		a.Role = model.AmountRoleBy // "a $5 million increase"
		return
	}
	if i <= first || !r.joins(i) {
		return
	}
	before := r.tok(i - 1)
	switch {
	case isKey(before, keyBy):
		if agent := r.tok(i - 2); r.tab.words[agent.Key]&agentWord == 0 && r.changes(first, i-1, changeBeforeBy, false) {
			a.Role = model.AmountRoleBy
		}
	case isKey(before, keyTo) && isKey(r.tok(i-2), keyCompared):
		if r.changes(first, i-2, changeBeforeFrom, true) {
			a.Role = model.AmountRoleFrom // "fell to $5 million compared to $7 million"
		}
	case isKey(before, keyTo):
		if r.changes(first, i-1, changeBeforeTo, true) {
			a.Role = model.AmountRoleTo
		}
	case isKey(before, keyFrom):
		if r.changes(first, i-1, changeBeforeFrom, true) {
			a.Role = model.AmountRoleFrom
		}
	case isKey(before, keyOf) && i-2 >= first:
		if r.moves(i - 2) {
			a.Role = model.AmountRoleBy // "an increase of $5 million"
		}
	case r.moves(i-1) && !r.limit(a):
		a.Role = model.AmountRoleBy
	}
}

// limit reports whether the qualifier of the amount is a place that something moves
// to: "fell below $5".
func (r *reader) limit(a *Amount) bool {
	tok := r.tok(a.lead)
	return a.lead < a.First && (isKey(tok, keyUnder) || isKey(tok, keyBelow) || isKey(tok, keyAbove))
}

var (
	keyCompared = lexicon.Key("compared")

	keyUnder = lexicon.Key("under")
	keyBelow = lexicon.Key("below")
	keyAbove = lexicon.Key("above")
	keyDown  = lexicon.Key("down")
	keyWere  = lexicon.Key("were")
)

// moves reports whether token i is a word of change that an amount can be the
// difference of.
func (r *reader) moves(i int) bool {
	tok := r.tok(i)
	if isKey(tok, keyUp) || isKey(tok, keyDown) {
		// ", up $5 million", "was down $5"; not "paid down $5"
		if before := r.tok(i - 1); before.Is(token.Word) && !isKey(before, keyWas) && !isKey(before, keyIs) && !isKey(before, keyWere) && !isKey(before, keyAre) || isDash(before.Rune) && r.glued(i) {
			return false
		}
	}
	return tok.Is(token.Word) && r.joins(i) && r.tab.words[tok.Key]&moveWord != 0
}

// changes reports whether a word of change stands before token i, at most so many
// tokens away, and no mark that ends a clause in between; commas only where they are
// allowed ("rose 12 percent, or $5 million, to $23 million").
func (r *reader) changes(first, i, most int, commas bool) bool {
	for k := i - 1; k >= max(first, i-most); k-- {
		tok := r.tok(k)
		switch tok.Rune {
		case 0:
			if tok.Is(token.Word) && r.tab.words[tok.Key]&changeWord != 0 {
				return true
			}
		case ';', ':':
			return false
		case ',':
			if !commas {
				return false
			}
		}
		if !r.joins(k) {
			return false
		}
	}
	return false
}
