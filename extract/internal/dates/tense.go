package dates

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// How far the tense is looked for around an expression, in tokens.
const (
	tenseBefore = 30 // "will" holds over what is joined to it
	pastBefore  = 14
	tenseAfter  = 10
)

// longPast is the tense of what has lasted since a date, which cannot lie ahead.
const longPast = -2

// tense returns -1 where the clause of an expression tells of the past, 1 where it
// tells of the future, 0 where it does not say. The nearest verb decides, those
// before the expression first.
func (r *resolver) tense(e *Expression) int {
	if r.isKey(e.First-1, keySince) {
		return longPast
	}
	sentence := r.t.SentenceOf[e.First]
	if i := e.Last; i < len(r.t.Tokens) && r.t.SentenceOf[i] == sentence && r.direction(i) > 0 && !r.afterPreposition(e.First) {
		return 1 // it is the subject: "sales rose, and the third quarter will be better"
	}
	for i := e.First - 1; i >= 0 && i >= e.First-tenseBefore && r.t.SentenceOf[i] == sentence; i-- {
		if d := r.direction(i); d > 0 || d < 0 && i >= e.First-pastBefore {
			return d
		}
	}
	begins := e.First < 3 || r.t.SentenceOf[e.First-3] != sentence // "On Monday, the company ..."
	for i := e.Last; i < len(r.t.Tokens) && i < e.Last+tenseAfter && r.t.SentenceOf[i] == sentence; i++ {
		if !begins && (r.t.Tokens[i].Rune == ',' || r.t.Tokens[i].Rune == ';') {
			break
		}
		if d := r.direction(i); d != 0 {
			return d
		}
	}
	if r.isKey(e.First-1, keyUntil) || r.isKey(e.First-1, keyTill) || r.isKey(e.First-1, keyBy) || r.isKey(e.First-1, keyBefore) && e.from.form == formDay {
		return 1 // "until Friday", "by the end of March", "register before Monday"
	}
	if p := &e.from; p.form == formDay && p.day == 0 && !p.pointed && (e.clock.first < e.clock.last || r.isKey(e.First-1, keyThrough)) {
		return 1 // "Saturday at 10 a.m.", "closed through Friday"
	}
	return 0
}

// timeless reports whether nothing asks for the tense of an expression: it tells all of its
// year, month and day, or the year and nothing else.
func (r *resolver) timeless(e *Expression) bool {
	if r.Why || r.Alternatives || r.Direction != ByText || e.isRange() {
		return false
	}
	p := &e.from
	switch p.form {
	case formYear, formMonths, formDecade, formCentury:
		return true
	case formDay:
		return p.year != 0 && p.month != 0 && p.day != 0
	}
	return false
}

// afterPreposition reports whether a preposition, and an article perhaps, stands before token i.
func (r *resolver) afterPreposition(i int) bool {
	if r.isKey(i-1, keyThe) {
		i--
	}
	return i > 0 && r.t.Tokens[i-1].Has(lexicon.Preposition)
}

// direction returns what one word says of the time.
func (r *resolver) direction(i int) int {
	tok := &r.t.Tokens[i]
	switch {
	case !tok.Is(token.Word):
		return 0
	case i > 1 && tok.Glued() && isDash(r.t.Tokens[i-1].Rune) && r.t.Tokens[i-2].Is(token.Word):
		return 0 // "privately-held"
	case tok.Has(lexicon.Future):
		return 1
	case tok.Has(lexicon.Past):
		if r.passive(i) {
			return 0 // "will be held": the verb before it tells
		}
		return -1
	case tok.Has(lexicon.Modal) && !tok.Is(token.Capital) && tok.Key != keyWould && tok.Key != keyCould:
		return 1
	case tok.Key == keyTo && r.toCome(i):
		return 1
	case tok.Is(token.Capital) || tok.End-tok.Start < 5:
		return 0
	}
	if s := r.t.Source[tok.Start:tok.End]; s[len(s)-2:] != "ed" || tok.Has(lexicon.Undated) {
		return 0
	}
	if r.passive(i) {
		return 0 // "is located", "to be held"
	}
	return -1
}

// passive reports whether the participle at token i tells no time by itself, for another
// verb stands before it.
func (r *resolver) passive(i int) bool {
	if i == 0 {
		return false
	}
	if r.t.Tokens[i-1].Is(token.Word) && strings.HasSuffix(r.t.Of(i-1), "ly") && i > 1 {
		i-- // "will be jointly held"
	}
	return r.t.Tokens[i-1].Has(lexicon.Modal) || r.isKey(i-1, keyBe) || r.isKey(i-1, keyBeing) || r.isKey(i-1, keyIs) || r.isKey(i-1, keyAre) || r.isKey(i-1, keyTo)
}

func (r *resolver) isKey(i int, key uint64) bool { return i >= 0 && r.t.Tokens[i].Key == key }
