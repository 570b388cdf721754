package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// afterTicker returns the token after a parenthesis with a ticker symbol at token i, if
// another parenthesis follows it there; else i.
func (f *finder) afterTicker(i int) int {
	if !f.beforeTicker(i) {
		return i
	}
	for k := i + 1; k < min(i+longestTicker, len(f.t.Tokens)); k++ {
		if f.rune(k) == ')' {
			if f.rune(k+1) == '(' {
				return k + 1
			}
			return i
		}
	}
	return i
}

// longestTicker bounds a parenthesis with ticker symbols, in tokens.
const longestTicker = 20

// alias returns the tokens of a short form that is defined in parentheses at token i:
// (WFP), (“Acme”), (the “Fund”).
func (f *finder) alias(i int) (first, last int, ok bool) {
	t := f.t
	if f.rune(i) != '(' {
		return 0, 0, false
	}
	quoted := false
	for k := i + 1; k < min(i+10, len(t.Tokens)); k++ {
		tok := &t.Tokens[k]
		switch {
		case tok.Rune == '“' || tok.Rune == '"' && !quoted || tok.Rune == '‘':
			quoted = true
			first = k + 1
		case first > 0 && (tok.Rune == '”' || tok.Rune == '"' || tok.Rune == '’'), first > 0 && tok.Rune == ')':
			last = k
			ok = last > first && last-first <= 5 && f.looks[first]&nameable != 0
			return first, last, ok
		case first == 0 && f.looks[k]&nameable != 0 && f.looks[k]&exchange == 0:
			first = k
		case first == 0 && (tok.Key == keyThe || tok.Key == keyOr || tok.Is(shapeWord) && !tok.Is(shapeCapital) && tok.End-tok.Start < 12):
		case first > 0 && (tok.Is(shapeWord|shapeDigits) || tok.Rune == '&' || tok.Rune == '-' || tok.Rune == '.'):
		default:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

var keyOr = lexicon.Key("or")

// define takes a short form in parentheses into the memory and claims it.
func (f *finder) define(c *claim, first, last int) {
	tok := &f.t.Tokens[first]
	if last == first+1 && f.looks[first].word().small() >= 4 && !tok.Is(shapeAllCapital) || tok.Has(lexicon.StateAbbrev) && last == first+1 && tok.End-tok.Start <= 2 {
		return
	}
	for i := first; i < last; i++ {
		if t := &f.t.Tokens[i]; t.Is(shapeWord) && !t.Is(shapeCapital|shapeMixed) || t.Is(shapeDigits) && rules[c.rule].sure == 0 {
			return
		}
	}
	if last == first+1 && rules[c.rule].sure < 2 && !tok.Is(shapeAllCapital) && c.last-c.first > 1 && f.t.Tokens[c.last-1].Key == tok.Key {
		return // "Jane Roe (Roe)" that no rule knew as a person
	}
	if f.cueAt(first)&plain != 0 || tok.Has(lexicon.TimeZone|lexicon.CurrencyCode) {
		return
	}
	if !tok.Is(shapeAllCapital|shapeMixed) && !f.shares(c, first) {
		return
	}
	if tok.Is(shapeAllCapital) && last == first+1 && !f.initials(c, first) && c.rule == ruleOrgGuess {
		return
	}
	for i := first; i < last; i++ {
		if n := f.owner[i]; n >= 0 {
			f.drop(n)
		}
	}
	kind := c.kind
	f.claim(first, last, kind, 0, ruleDefined)
	f.memorise(first, last, memo{level: 2, kind: kind, rule: ruleMemoryOrg, capitals: tok.Is(shapeAllCapital) && last == first+1})
	if kind == Organisation && rules[c.rule].sure == 0 {
		c.rule = ruleDefined
	}
}

// definePerson takes what a parenthesis says a person is called into the memory and
// claims it: a word of the name, however common it is ("Song Loo San (“Song”)"), or the
// initials ("(KK)").
func (f *finder) definePerson(c claim, first, last int) {
	if last != first+1 {
		return
	}
	tok := &f.t.Tokens[first]
	initials := tok.Is(shapeAllCapital) && int(tok.End-tok.Start) == f.words(c.first, c.last) && f.initials(&c, first)
	if !initials && !f.holds(c, tok.Key) {
		return
	}
	if n := f.owner[first]; n >= 0 {
		f.drop(n)
	}
	f.claim(first, last, Person, 0, ruleDefined)
	f.memorise(first, last, memo{level: 2, kind: Person, rule: ruleMemoryPerson, capitals: initials})
}

// holds reports whether a name has a word.
func (f *finder) holds(c claim, key uint64) bool {
	for i := c.first; i < c.last; i++ {
		if f.t.Tokens[i].Key == key {
			return true
		}
	}
	return false
}

// shares reports whether an alias begins with a word of the name.
func (f *finder) shares(c *claim, first int) bool { return f.holds(*c, f.t.Tokens[first].Key) }

// initials reports whether the letters of the acronym at token a begin words of the
// name, in order; letters within words count too ("FinCEN").
func (f *finder) initials(c *claim, a int) bool {
	acronym := f.t.Of(a)
	if c.last == c.first+1 {
		return strings.HasPrefix(f.t.Of(c.first), acronym)
	}
	i := c.first
	for _, r := range acronym {
		if !unicode.IsLetter(r) {
			continue
		}
		found := false
		for ; i < c.last && !found; i++ {
			first, _ := utf8.DecodeRuneInString(f.t.Of(i))
			found = unicode.ToUpper(first) == unicode.ToUpper(r)
		}
		if !found {
			return false
		}
	}
	return true
}
