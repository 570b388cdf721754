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
	if tok.Key != keyMay && tok.Key != keyMarch {
		return !(before.Is(token.Capital) && before.Has(lexicon.FirstName)) && !(after.Is(token.Capital) && after.Has(lexicon.Surname) && !after.Has(lexicon.CommonWord))
	}
	if r.sentenceStart(m.first) {
		return false
	}
	if before.Has(lexicon.Preposition) {
		return tok.Key == keyMay || !after.Is(token.Capital)
	}
	if tok.Key == keyMarch && (after.Has(lexicon.Preposition) || before.Is(token.Possessive) && r.at(m.first-2).Is(token.Capital)) {
		return false
	}
	return before.Is(token.Word) && !before.Is(token.Capital) && !after.Has(lexicon.Function|lexicon.Pronoun) && (tok.Key == keyMay || !before.Has(lexicon.Article))
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
		return !r.has(i, lexicon.Undated) || r.has(i, lexicon.Pointing) || m.year != 0
	case m.form == formOffset:
		return !r.nowadays(m, next)
	}
	return true
}

// nowadays reports whether "today" and "tomorrow" mean these times and those to
// come ("the leaders of tomorrow", "today's world"), or are a name ("USA TODAY").
func (r *reader) nowadays(m *match, next int) bool {
	day := r.at(m.first)
	if m.last != m.first+1 || !day.Has(lexicon.DayWord) {
		return false
	}
	if before := r.at(m.first - 1); day.Is(token.Capital) && !day.Is(token.AllCapital) && !r.sentenceStart(m.first) && before.Is(token.AllCapital) &&
		!(before.End-before.Start == 2 && r.mark(m.first-2, ',')) && !(r.mark(next, ',') && r.has(next+1, lexicon.Article)) { // "USA Today", but "Oakland, CA Today, the mayor"
		return true
	}
	if day.Is(token.AllCapital) && (r.at(next).Is(token.Word) && !r.at(next).Is(token.AllCapital) || r.at(m.first-1).Is(token.Word) &&
		!r.at(m.first-2).Is(token.AllCapital)) {
		return true
	}
	if !r.is(next, keyOwn) {
		return r.is(m.first-1, keyOf) && !r.is(m.first-2, keyAs) || r.is(m.first-1, keyAbout) && day.Calendar > 0
	}
	const phrase = 4
	for i := next + 1; i <= next+phrase; i++ {
		tok := r.at(i)
		if !tok.Is(token.Word) && !r.dash(i) || tok.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Article) {
			return false
		}
		if tok.Has(lexicon.Era) {
			return true
		}
	}
	return false
}
