// Package dates finds calendar expressions and puts them on the calendar.
//
// Find is the grammar: it reads tokens and gives expressions, partial calendar
// values that hold what the words say and nothing that they do not. Resolve gives
// them their values by the day of publication and by one another.
//
// The grammar is a set of rules, each of which reads one kind of expression at a
// token and says where it ends; the longest wins. What is weak by itself, a year, a
// month or a weekday alone, is a date only if the words around it make it one.
package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Context is what a document knows that decides dates.
type Context struct {
	// Reference is the day of publication; zero if it is not known.
	Reference model.Day
	// Country is the publisher's country or, failing that, the dateline's; ISO 3166-1
	// alpha-2. It may be empty.
	Country string
	// Told is the country that most places of the text lie in, whose order of day and
	// month decides figures if Country is empty.
	Told string
}

// Find appends the calendar expressions of a text to dst, in order; no two overlap.
func Find(dst []Expression, t *token.Text) []Expression {
	return find(dst, reader{t: t, rangeAt: -1, dayAt: -1})
}

// FindWithHolidays is Find with named days, such as "Christmas Day", as dates.
func FindWithHolidays(dst []Expression, t *token.Text) []Expression {
	return find(dst, reader{t: t, rangeAt: -1, dayAt: -1, holidays: holidays()})
}

func find(dst []Expression, r reader) []Expression {
	t := r.t
	for i := 0; i < len(t.Tokens); {
		if i >= r.limit || t.Tokens[i].Is(token.Opening) {
			r.enter(i)
		}
		if !r.starts(i) {
			i++
			continue
		}
		var next int
		dst, next = r.expressions(dst, i)
		i = max(next, i+1)
	}
	return dst
}

// enter makes the block that begins with token i the one that is read.
func (r *reader) enter(i int) {
	r.begin, r.limit = i, i+1
	for r.limit < len(r.t.Tokens) && !r.t.Tokens[r.limit].Is(token.Opening) {
		r.limit++
	}
}

// starts reports whether an expression can begin with token i.
func (r *reader) starts(i int) bool {
	tok := &r.t.Tokens[i]
	if r.holidays != nil && r.holidays.first[tok.Key] != nil {
		return true
	}
	if tok.Has(calendarWords) || tok.Is(token.Digits|token.Single) {
		return true
	}
	if tok.Is(token.Mark) {
		return tok.Rune == '\'' || tok.Rune == '’' || tok.Rune == '‘'
	}
	return tok.Is(token.Word) && isOpener(tok.Key)
}

// isOpener reports whether the key is that of a word of no class of the calendar
// with which expressions begin.
func isOpener(key uint64) bool {
	switch key {
	case keyTurn, keyEarlier, keyLater, keyFull, keyCalendar, keyCY, keyRest, keyRemainder, keyBalance, keySame, keyThat, keyFinal, keyLatter, keyPenultimate:
		return true
	}
	return false
}

// Alone reports whether an expression that names its day by itself fills its block,
// but for a clock and marks, as the day of issue at the head or foot of a release.
func (e *Expression) Alone(t *token.Text) bool {
	if _, ok := e.Day(); !ok {
		return false
	}
	first, last := e.First, e.Last
	if e.clock.first < e.clock.last {
		first, last = min(first, e.clock.first), max(last, e.clock.last)
	}
	for first > 0 && t.Tokens[first-1].Is(token.Mark) && !t.Tokens[first].Is(token.Opening) {
		first--
	}
	for last < len(t.Tokens) && t.Tokens[last].Is(token.Mark) && !t.Tokens[last].Is(token.Opening) {
		last++
	}
	return t.Tokens[first].Is(token.Opening) && (last >= len(t.Tokens) || t.Tokens[last].Is(token.Opening))
}

// Issue reports whether an expression is labelled as the day of issue ("Dated: 1 March
// 2006"), or ends a block that is no sentence ("OVER 900 BOATS October 18, 2012").
func (e *Expression) Issue(t *token.Text) bool {
	i := e.First - 1
	if i < 0 || t.Tokens[e.First].Is(token.Opening) {
		return false
	}
	if e.labelled(t) {
		return true
	}
	before := &t.Tokens[i]
	return (e.Last >= len(t.Tokens) || t.Tokens[e.Last].Is(token.Opening)) && before.Is(token.Word) && before.Is(token.Capital) &&
		!before.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Article|lexicon.Function)
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
// year has lost its century only at the begin of its line or after a label.
func (e *Expression) Heads(t *token.Text) bool {
	return !e.from.short || t.Tokens[e.First].Is(token.Opening) || e.labelled(t)
}
