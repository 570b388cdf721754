package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

const (
	modifierStart = model.ModifierStart
	modifierEnd   = model.ModifierEnd
)

// modified reads "early March", "mid-2015", "the end of 2016", "late last year".
func (r *reader) modified(i int) (match, bool) {
	tok := r.at(i)
	if tok.Key == keyTurn {
		return r.turn(i)
	}
	if !tok.Has(lexicon.PartOf) {
		return match{}, false
	}
	modifier := model.ModifierNone
	switch tok.Calendar {
	case 1:
		modifier = model.ModifierStart
	case 2:
		modifier = model.ModifierMid
	case 3:
		modifier = model.ModifierEnd
	}
	j := i + 1
	adjective := tok.Key == keyEarly || tok.Key == keyMid || tok.Key == keyLate
	var m match
	var ok bool
	if adjective {
		if r.is(j, keyPart) && r.is(j+1, keyOf) { // "the early part of 1995"
			m, ok = r.within(j + 2)
			m.the = true
		} else {
			j = r.hyphen(j)
			if year, _, _ := r.year(j + 1); r.is(j, keyIn) && tok.Key != keyMid && year != 0 {
				j++ // "early in 2016"
			}
			if r.is(j, keyTo) && r.has(r.hyphen(j+1), lexicon.PartOf) { // "mid-to-late 2024"
				j = r.hyphen(r.hyphen(j+1) + 1)
			} else if r.dash(j) && r.has(j+1, lexicon.PartOf) {
				j = r.hyphen(j + 2)
			}
			if tok.Key == keyMid && r.isUnit(j, unitYear) && r.has(i-1, lexicon.Preposition) { // "by mid-year"
				return match{partial: partial{form: formUnit, unit: unitYear, pointed: true}, first: i, last: j + 1, modifier: modifier}, true
			}
			if m, ok = r.core(j); !ok && r.glued(j+1) && r.at(j+1).Is(token.Digits) {
				m, ok = r.decade(j + 1) // "mid-'90s"
			}
			if ok && m.first != j || m.form == formSpan || m.form == formAgo || m.form == formSame {
				return match{}, false
			}
			if m.form == formCentury || m.form == formPart && !m.the {
				m.the = false
			}
		}
	} else if tok.Key == keyEnd && r.dash(j) && r.glued(j) && r.glued(j+1) && !r.is(j+1, keyOf) { // "end-June 2017"
		if m, ok = r.core(j + 1); m.form != formMonth && m.form != formYear || m.first != j+1 {
			return match{}, false
		}
	} else {
		j = r.hyphen(j)
		if !r.is(j, keyOf) {
			return match{}, false
		}
		m, ok = r.within(r.hyphen(j + 1))
		m.the = !r.dash(i + 1)
	}
	if !ok || m.form == formNone || m.day != 0 || m.form == formOffset && m.point == 0 && !adjective {
		return match{}, false
	}
	m.first, m.bare, m.modifier = i, false, modifier
	return m, true
}

// core reads one date without what modifies it, by the longest rule. Only those rules are
// tried that can begin with a word of its classes.
func (r *reader) core(i int) (match, bool) {
	tok := r.at(i)
	var rules rule
	switch {
	case tok.Is(token.Digits):
		rules = r.figureRules(i)
	case tok.Is(token.Word):
		rules = rulesOf(tok)
	case isApostrophe(tok.Rune):
		rules = yearRule
	default:
		return match{}, false
	}
	var best match
	found := false
	if rules&figuresRule != 0 {
		if m, ok := r.figures(i); ok {
			best, found = m, true
		}
	}
	if rules&periodRule != 0 {
		if m, ok := r.period(i); ok && (!found || m.last > best.last) {
			best, found = m, true
		}
	}
	if rules&dayRule != 0 {
		if m, ok := r.day(i); ok && (!found || m.last > best.last) {
			best, found = m, true
		}
	}
	if rules&relativeRule != 0 {
		if m, ok := r.relative(i); ok && (!found || m.last > best.last) {
			best, found = m, true
		}
	}
	if rules&nthRule != 0 {
		if m, ok := r.nth(i); ok && (!found || m.last > best.last) {
			best, found = m, true
		}
	}
	if r.holidays != nil {
		if m, ok := r.holiday(i); ok && (!found || m.last > best.last) {
			best, found = m, true
		}
	}
	if rules&yearRule != 0 {
		if m, ok := r.bareYear(i); ok && (!found || m.last > best.last) {
			best, found = m, true
		}
	}
	return best, found
}

// rule is a set of rules.
type rule uint8

const (
	figuresRule rule = 1 << iota
	periodRule
	dayRule
	relativeRule
	nthRule
	yearRule
	listRule  // not of core: dayList
	partsRule // nor this: partList
	everyRule = 1<<iota - 1
)

// rulesOf returns the rules that can begin with a word.
func rulesOf(tok *token.Token) (rules rule) {
	if tok.Is(token.Single) {
		rules = periodRule // "Q3"
	}
	switch tok.Key {
	case keyEarlier, keyLater, keyRest, keyRemainder, keyBalance, keySame, keyThat:
		rules |= relativeRule
	case keyFull, keyCalendar, keyCY, keyLatter:
		rules |= periodRule
	case keyFinal, keyPenultimate, keyLast:
		rules |= nthRule
	}
	if !tok.Has(calendarWords) {
		return rules
	}
	if tok.Has(lexicon.Season | lexicon.Decade | lexicon.Fiscal | lexicon.TimeUnit | lexicon.Month | lexicon.Ordinal | lexicon.Number) {
		rules |= periodRule
	}
	if tok.Has(lexicon.Weekday | lexicon.Month | lexicon.Ordinal | lexicon.Number) {
		rules |= dayRule
	}
	if tok.Has(lexicon.DayWord | lexicon.Pointing | lexicon.TimeUnit | lexicon.Number) {
		rules |= relativeRule
	}
	if tok.Has(lexicon.TimeUnit | lexicon.Ordinal | lexicon.Number) {
		rules |= nthRule
	}
	if tok.Has(lexicon.Number) {
		rules |= yearRule
	}
	return rules
}

// bareYear reads a year alone, which its context must make a date.
func (r *reader) bareYear(i int) (match, bool) {
	if m, ok := r.ancientYear(i); ok {
		return m, true
	}
	y, short, next := r.year(i)
	if y == 0 || !r.clear(i) {
		return match{}, false
	}
	return match{partial: partial{form: formYear, year: y, short: short}, first: i, last: next, bare: true}, true
}

// turn reads "the turn of the 20th century", which begins then, and "the turn of the
// century", which leaves open which one.
func (r *reader) turn(i int) (match, bool) {
	if !r.the(i) || !r.is(i+1, keyOf) || !r.is(i+2, keyThe) {
		return match{}, false
	}
	if m, ok := r.core(i + 3); ok && m.form == formCentury {
		m.first, m.the, m.modifier = i, true, modifierStart
		return m, true
	}
	if !r.isUnit(i+3, unitCentury) {
		return match{}, false
	}
	return match{partial: partial{form: formSame, unit: unitCentury}, first: i, last: i + 4, the: true, modifier: modifierStart}, true
}
