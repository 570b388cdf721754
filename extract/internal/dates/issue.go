package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Alone reports whether an expression that names its day by itself fills its block,
// but for marks and numbers, as the day of issue at the head of a release does: "15 June
// 1978 51/78".
func (e *Expression) Alone(t *token.Text) bool {
	if _, ok := e.Day(); !ok {
		return false
	}
	first, last := e.around(t)
	if first > 0 && t.Tokens[first-1].Rune == ':' {
		return false // "When:", of an event
	}
	if e.hasHour(t) {
		return false // so is "9 a.m."
	}
	return t.Tokens[first].Is(token.Opening) && (last >= len(t.Tokens) || t.Tokens[last].Is(token.Opening))
}

// around returns the tokens that an expression fills with its clock and with the marks
// and numbers beside it, within its block.
func (e *Expression) around(t *token.Text) (first, last int) {
	first, last = e.First, e.Last
	if e.clock.first < e.clock.last {
		first, last = min(first, e.clock.first), max(last, e.clock.last)
	}
	for first > 0 && t.Tokens[first-1].Is(token.Mark|token.Digits) && t.Tokens[first-1].Rune != ':' && !t.Tokens[first].Is(token.Opening) {
		first--
	}
	for last < len(t.Tokens) && t.Tokens[last].Is(token.Mark|token.Digits) && !t.Tokens[last].Is(token.Opening) {
		last++
	}
	return first, last
}

// Opens reports whether an expression begins its block, and a colon or a dash parts it
// from the text ("4 December 2015: The member has"), or follows nothing there but a
// place, and a comma parts it: "Los Angeles, California, 4 July, 2025, Acme has".
func (e *Expression) Opens(t *token.Text) bool {
	const most = 7 // tokens of the place
	first := e.First
	for n := 0; n < most && !t.Tokens[first].Is(token.Opening); n++ {
		tok := &t.Tokens[first-1]
		if tok.Rune != ',' && (!tok.Is(token.Capital) || tok.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Past|lexicon.Cue|lexicon.Function|lexicon.CommonWord|lexicon.Pointing)) {
			return false
		}
		first--
	}
	if !t.Tokens[first].Is(token.Opening) || e.Last >= len(t.Tokens) || t.Tokens[e.Last].Is(token.Opening) {
		return false
	}
	switch next := &t.Tokens[e.Last]; next.Rune {
	case ':', '|':
		return true
	case '-', '–', '—':
		return !next.Glued()
	case ',':
		return first < e.First && e.Last+1 < len(t.Tokens) && t.Tokens[e.Last+1].Is(token.Capital)
	}
	return false
}

// Signs reports whether an expression is the day below a release: it fills its block, or
// all of it but a few capitalised words ("CANBERRA 16 December 1994").
func (e *Expression) Signs(t *token.Text) bool {
	const most, marks = 3, 4 // words before it, tokens of an end mark after it
	first, last := e.around(t)
	if last < len(t.Tokens) && (!t.Tokens[last].Is(token.Opening) || len(t.Tokens)-last > marks) || first > 0 && t.Tokens[first-1].Rune == ':' {
		return false
	}
	for n := 0; n < most && !t.Tokens[first].Is(token.Opening) && t.Tokens[first-1].Is(token.Capital); n++ {
		first--
	}
	return t.Tokens[first].Is(token.Opening)
}

// SignsPlace reports whether an expression fills a block near the foot of a release below
// the place, which fills one too: "Rustenburg", "24 April 2025", and the sponsor and the
// telephone after them.
func (e *Expression) SignsPlace(t *token.Text) bool {
	const most = 3 // words of the place
	if !e.Alone(t) || e.First == 0 {
		return false
	}
	first, _ := e.around(t)
	n := 0
	for first > 0 {
		first--
		tok := &t.Tokens[first]
		if n++; n > most || !tok.Is(token.Word) || !tok.Is(token.Capital) || tok.Has(lexicon.Weekday|lexicon.Month) {
			return false
		}
		if tok.Is(token.Opening) {
			return true
		}
	}
	return false
}

// Issue reports whether an expression is labelled as the day of issue ("Dated: 1 March
// 2006"), or ends a block that is no sentence ("OVER 900 BOATS October 18, 2012").
func (e *Expression) Issue(t *token.Text) bool {
	i := e.First - 1
	if i >= 0 && t.Tokens[e.First].Is(token.Opening) && t.Tokens[i].Is(token.Opening) && isIssue(t.Tokens[i].Key) {
		return e.Alone(t) // "Published" in the line before
	}
	if i < 0 || t.Tokens[e.First].Is(token.Opening) {
		return false
	}
	if e.labelled(t) {
		return true
	}
	before := &t.Tokens[i]
	return (e.Last >= len(t.Tokens) || t.Tokens[e.Last].Is(token.Opening)) && before.Is(token.Word) && before.Is(token.Capital) &&
		!before.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Article|lexicon.Function|lexicon.Past) && before.Key != keyDebut && before.Key != keyEffective && before.Key != keyEnded && before.Key != keyEnding &&
		!(e.Last < len(t.Tokens) && t.Tokens[e.Last].Is(token.Digits)) // a row of a table
}

// labelled reports whether "Date:" or the like stands before an expression.
func (e *Expression) labelled(t *token.Text) bool {
	i := e.First - 2
	if i < 0 || t.Tokens[i+1].Rune != ':' {
		return false
	}
	switch t.Tokens[i].Key {
	case keyDate, keyDated, keyReleased, keyIssued:
		return true
	}
	return false
}

// Heads reports whether an expression in a header can be the day of issue: one whose
// year has lost its century only at the begin of its line or after a label. The days of
// something else are none: of a birth ("DOB: 30 October 1932"), of a deadline
// ("Applications due: 5 May 2020"), of an event with its hour, of a row of figures.
func (e *Expression) Heads(t *token.Text) bool {
	if e.from.short && !t.Tokens[e.First].Is(token.Opening) && !e.labelled(t) {
		return false
	}
	if t.Tokens[e.First].Zone == model.ZoneEmbargo {
		return true
	}
	begin := e.First
	for begin > 0 && !t.Tokens[begin].Is(token.Opening) {
		begin--
	}
	if begin == e.First {
		return !e.inTable(t) && !e.ofEvent(t)
	}
	before := &t.Tokens[e.First-1]
	if before.Rune == '-' && e.First-2 > begin {
		before = &t.Tokens[e.First-2] // "End Time :- 2024.04.13"
	}
	switch {
	case before.Key == keyDOB || before.Key == keyBorn || before.Key == keyWhen:
		return false
	case before.Rune == ':':
		return e.issueLabel(t, begin)
	case before.Has(lexicon.Preposition):
		return e.First-2 >= begin && isIssue(t.Tokens[e.First-2].Key)
	case before.Is(token.Mark) && e.First-1 == begin && before.Rune != '(' && before.Rune != '[':
		return false // an item of a list
	}
	return !e.ofEvent(t)
}

// ofEvent reports whether an expression has the hour or the label of an event. A time to the
// minute at the top is that of the issue: "8 August 2010, 12:03pm".
func (e *Expression) ofEvent(t *token.Text) bool {
	const top = 400 // bytes
	return e.hasHour(t) && e.Start > top && e.clock.minute%5 == 0 || e.First > 0 && t.Tokens[e.First-1].Key == keyWhen
}

// inTable reports whether numbers stand in the cells before and after an expression.
func (e *Expression) inTable(t *token.Text) bool {
	return e.First > 0 && e.Last < len(t.Tokens) && t.Tokens[e.First-1].Is(token.Digits) && t.Tokens[e.Last].Is(token.Digits)
}

// hasHour reports whether an expression has a time with "a.m." or "p.m.", as an event has.
func (e *Expression) hasHour(t *token.Text) bool {
	for i := e.clock.first; i < e.clock.last; i++ {
		if t.Tokens[i].Has(lexicon.Meridiem) {
			return true
		}
	}
	return false
}

// issueLabel reports whether the label before an expression, from token begin on, is one of
// the day of issue: "Release Date:", "For Immediate Release:".
func (e *Expression) issueLabel(t *token.Text, begin int) bool {
	i := e.First - 1
	for i > begin && !t.Tokens[i].Is(token.Word) {
		i--
	}
	switch key := t.Tokens[i].Key; key {
	case keyDate:
		return i == begin || !t.Tokens[i-1].Is(token.Word) || isIssue(t.Tokens[i-1].Key)
	case keyOn:
		return i > begin && isIssue(t.Tokens[i-1].Key)
	case keyIssue:
		return i == begin+2 && t.Tokens[begin].Key == keyDate
	default:
		return isIssue(key)
	}
}

// isIssue reports whether a word tells of the issue of a text.
func isIssue(key uint64) bool {
	switch key {
	case keyRelease, keyReleased, keyDated, keyIssued, keyPublished, keyPublication, keyPosted, keyUpdated, keyStatement, keyEmbargoed, keySent:
		return true
	}
	return false
}
