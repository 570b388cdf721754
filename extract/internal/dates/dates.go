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
	// Direction is that of what the words leave open.
	Direction Direction
	// Why asks for the reasons, Alternatives for the other readings.
	Why, Alternatives bool
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
	tokens := r.t.Tokens
	for i := r.candidate(0); i < len(tokens); i = r.candidate(i) {
		if i >= r.limit {
			r.enter(i)
		}
		if !r.everywhere && !r.starts(i) {
			i++
			continue
		}
		var next int
		dst, next = r.expressions(dst, i)
		i = max(next, i+1)
	}
	return dst
}

// candidate returns the first token from i on with which anything may begin.
func (r *reader) candidate(i int) int {
	if r.everywhere || r.holidays != nil {
		return i
	}
	for triggers := r.t.Triggers; r.triggers < len(triggers); r.triggers++ {
		if k := int(triggers[r.triggers]); k >= i {
			return k
		}
	}
	return len(r.t.Tokens)
}

// enter makes the block of token i, which lies behind the one that was read, that which is
// read.
func (r *reader) enter(i int) {
	t := r.t
	begins := func(k int) bool { return t.Tokens[t.Sentences[k].First].Is(token.Opening) }
	first := int(t.SentenceOf[i])
	last := first + 1
	for !begins(first) {
		first--
	}
	for last < len(t.Sentences) && !begins(last) {
		last++
	}
	r.begin, r.limit = int(t.Sentences[first].First), int(t.Sentences[last-1].Last)
}

// starts reports whether an expression can begin with token i.
func (r *reader) starts(i int) bool {
	tok := &r.t.Tokens[i]
	if r.holidays != nil && r.holidays.first[tok.Key] != nil {
		return true
	}
	switch {
	case tok.Is(token.Digits):
		return r.figureRules(i) != 0
	case tok.Has(calendarWords &^ (lexicon.Number | lexicon.Ordinal | shownByNext)):
		return true
	case tok.Has(lexicon.Number | lexicon.Ordinal):
		return tok.Has(shownByNext) && r.followed(i) || r.behind(i)
	case tok.Has(shownByNext &^ lexicon.Opener):
		return r.followed(i)
	case tok.Is(token.Single): // "Q3"
		return tok.Has(lexicon.Opener) && r.digitsFollow(i)
	case tok.Is(token.Mark): // "'90s"
		return isApostrophe(tok.Rune) && r.digitsFollow(i)
	}
	switch tok.Key {
	case keyThat:
		return r.is(i+1, keySame)
	case keyNow:
		return r.is(i-1, keyBetween)
	}
	return tok.Has(lexicon.Opener) && r.followed(i)
}

func isApostrophe(mark rune) bool { return mark == '\'' || mark == '’' || mark == '‘' }

// digitsFollow reports whether digits follow token i without white space.
func (r *reader) digitsFollow(i int) bool {
	return i+1 < len(r.t.Tokens) && r.t.Tokens[i+1].Is(token.Digits) && r.t.Tokens[i+1].Glued()
}
