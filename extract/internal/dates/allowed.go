package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// datedMonth tells a month from a word or name that is written like it.
func (r *reader) datedMonth(m *match, next int) bool {
	tok, before, after := r.at(m.first), r.at(m.first-1), r.at(next)
	if r.abbreviated(m.first) {
		switch before.Key {
		case keyIn, keySince, keyBy, keyUntil, keyAfter, keyBefore, keyThrough, keyDuring:
			return true
		}
		return false
	}
	if after.Is(token.Capital) && r.dash(next+1) && r.glued(next+1) && r.glued(next+2) && r.at(next+2).Is(token.Capital) && !after.Has(lexicon.Month|lexicon.Weekday|lexicon.CommonWord) && !after.Is(token.AllCapital) {
		return false // "June Holder-King"
	}
	if tok.Key != keyMay && tok.Key != keyMarch {
		return !(before.Is(token.Capital) && before.Has(lexicon.FirstName)) && !(after.Is(token.Capital) && after.Has(lexicon.Surname) && !after.Has(lexicon.CommonWord))
	}
	if r.amongMonths(m.first, next) {
		return true
	}
	if r.sentenceStart(m.first) {
		return after.Rune == ':' && m.first == r.begin // "March: the hall opens", in a list
	}
	if before.Rune == '*' || before.Rune == '•' {
		return after.Rune == ':' && m.first-1 == r.begin
	}
	if before.Has(lexicon.Preposition) {
		return tok.Key == keyMay || !after.Is(token.Capital)
	}
	if tok.Key == keyMarch && (after.Has(lexicon.Preposition) || before.Is(token.Possessive) && r.at(m.first-2).Is(token.Capital)) {
		return false
	}
	return before.Is(token.Word) && !before.Is(token.Capital) && !after.Has(lexicon.Function|lexicon.Pronoun) && (tok.Key == keyMay || !before.Has(lexicon.Article))
}

// amongMonths reports whether the month at token i, which ends before token next, stands in a
// list of months: "in April, May and June", "May and June were dry".
func (r *reader) amongMonths(i, next int) bool {
	before, after := i-1, r.listMark(next)
	comma := r.mark(before, ',')
	for r.has(before, lexicon.Conjunction) || r.mark(before, ',') || r.mark(before, '&') || r.mark(before, '.') {
		before--
	}
	left := before < i-1 && r.has(before, lexicon.Month) && r.at(before).Is(token.Capital)
	right := after > next && r.has(after, lexicon.Month) && r.at(after).Is(token.Capital)
	if right {
		return left || !r.mark(after-1, ',')
	}
	return left && !comma && !r.at(next).Is(token.Capital)
}

// allowed reports whether an expression that ends before token next is a date
// where it stands, and no figure of speech.
func (r *reader) allowed(m *match, next int) bool {
	switch {
	case m.form == formDay && m.day == 0, m.form == formMonth && m.year == 0:
		if r.has(m.first-1, lexicon.Undated) {
			return false
		}
		return !(r.is(next, keyOf) && (r.has(next+1, lexicon.Undated) || r.is(next+1, keyThe) && r.isUnit(next+2, unitMonth))) // "the last Thursday of each month"
	case m.form == formDay:
		i := m.first - 1
		if r.mark(i, '.') {
			i--
		}
		if r.is(i, keyRule) && !r.at(i).Is(token.Capital) && r.has(m.first, lexicon.Month) && !r.abbreviated(m.first) {
			return true // "signed the rule April 8"
		}
		return !r.has(i, lexicon.Undated) || r.has(i, lexicon.Pointing) || m.year != 0
	case m.form == formOffset:
		return !r.nowadays(m, next)
	}
	return true
}
