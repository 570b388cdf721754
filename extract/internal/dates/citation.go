package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// citation reports whether the year at token i, which ends before token next, is that of
// something quoted: "(Hume 1998, 136)", "(Brown et al., 2014; Day, 2016)", "(Roe [1986]
// 1998, 253)". Where the text has such, the looser forms of prose are ones too: "Day and
// Roe 1997".
func (r *reader) citation(i, next int) bool {
	before, after := r.at(i-1), r.at(next)
	if !r.enclosed(i) {
		return r.cites && r.joinedAuthors(i) && !after.Is(token.Capital)
	}
	closes := after.Rune == ')' || after.Rune == ';' || after.Rune == ':' || after.Rune == ','
	switch {
	case r.cited(i, next):
		return true
	case before.Rune == ',' && (closes || after.Has(lexicon.Preposition|lexicon.Conjunction) || after.Key == keyEds || after.Key == keyEd):
		return r.author(i-2) || after.Rune == ',' && r.page(next+1)
	case before.Rune == '[' && after.Rune == ']':
		return r.author(i-2) && r.at(next+1).Is(token.Digits)
	case before.Rune == ']':
		return closes && r.at(i-2).Is(token.Digits) && r.mark(i-3, '[') && r.author(i-4)
	}
	return false
}

// page reports whether "p." or the like stands at token i, or a number.
func (r *reader) page(i int) bool {
	return r.at(i).Is(token.Digits) || r.is(i, keyVol) || r.is(i, keyP) || r.is(i, keyPp)
}

// joinedAuthors reports whether two names joined by a conjunction end before token i.
func (r *reader) joinedAuthors(i int) bool {
	return r.authorName(i-1) && (r.has(i-2, lexicon.Conjunction) || r.mark(i-2, '&')) && r.authorName(i-3)
}

// authorName reports whether the word at token i can be an author.
func (r *reader) authorName(i int) bool {
	tok := r.at(i)
	return tok.Is(token.Capital) && !tok.Is(token.AllCapital) && !tok.Has(lexicon.EventHead|lexicon.Month|lexicon.OrgHead)
}

// cited reports whether a year in parentheses, which ends before token next, follows the
// author of what is quoted without a comma: one of two, or one in a list, or with the page.
func (r *reader) cited(i, next int) bool {
	if !r.authorName(i - 1) {
		return false
	}
	closes := r.mark(next, ')') || r.mark(next, ';') || r.mark(next, ',') || r.mark(next, ':')
	switch {
	case !closes:
		return false
	case r.joinedAuthors(i), r.mark(i-2, ';'), r.mark(next, ';'):
		return true
	case r.is(i-2, keySee):
		return true
	}
	return !r.mark(next, ')') && r.page(next+1)
}

// author reports whether the word at i may end the authors of what is quoted: a
// name, or "et al.".
func (r *reader) author(i int) bool {
	if r.mark(i, '.') {
		return r.is(i-1, keyAl)
	}
	return r.is(i, keyAl) || r.at(i).Is(token.Capital) && !r.has(i, lexicon.Month|lexicon.Weekday)
}
