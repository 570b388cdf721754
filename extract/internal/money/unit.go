package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// The rules that name a currency.
const (
	ruleSign = "sign"
	ruleMark = "abbreviation"
	ruleCode = "code"
	ruleName = "name"
	rulePart = "part of a unit"
)

// head reads the currency that stands before a number at token i: "$", "US$", "US
// $", "$A", "USD", "USD $", "Rs.". It returns the token after it.
func (r *reader) head(i int) (unit, int, bool) {
	tok := r.tok(i)
	if tok.Rune != 0 {
		f := r.tab.sign(tok.Rune)
		if f == 0 {
			return unit{}, 0, false
		}
		u := unit{family: f, rule: ruleSign}
		if tok.Rune == '¢' && !r.mentions(u) {
			return unit{}, 0, false
		}
		return r.letters(u, tok.Rune, i+1)
	}
	if !tok.Is(token.Word) {
		return unit{}, 0, false
	}
	at := i + 1
	if r.shortened(i) {
		at++ // "Cdn. $5"
	}
	if sign := r.tok(at); sign.Rune != 0 && r.tab.sign(sign.Rune) != 0 && r.joins(at) {
		if c := r.prefix(i, sign.Rune); c != 0 {
			return unit{code: c, family: r.tab.currencies[c].family, rule: ruleSign}, at + 1, true
		}
		return unit{}, 0, false
	}
	if c := r.code(i); c != 0 {
		return unit{code: c, family: r.tab.currencies[c].family, rule: ruleCode}, i + 1, true
	}
	if r.slashed(i) {
		next := i + 2
		if r.tok(next).Rune == '.' && r.glued(next) {
			next++ // "S/."
		}
		c := r.tab.prefixes[prefix{r.t.Of(i), '/'}]
		return unit{code: c, family: r.tab.currencies[c].family, rule: ruleMark}, next, true
	}
	if m, ok := r.tab.marks[r.wordText(i)]; ok && m.before {
		if tok.Has(lexicon.CurrencyName) {
			// "Australian dollar 5 million"
			if country := r.tab.adjectives[r.tok(i-1).Key]; country != 0 && r.joins(i) {
				m.code = r.memberOf(m.family, country, true)
			} else if i > 0 && r.tok(i-1).Is(token.Capital) && r.joins(i) && m.code == 0 {
				return unit{}, 0, false // nobody knows whose
			}
		}
		next := i + 1
		if r.tok(next).Rune == '.' && r.glued(next) && !(r.tok(i).Is(token.AllCapital) && r.glued(next+1)) {
			next++ // the full stop of an abbreviation; that of "RM.45" is the number's
		}
		return unit{code: m.code, family: m.family, scale: m.scale, rule: ruleMark}, next, true
	}
	return unit{}, 0, false
}

// shortened reports whether the word at token i is a country's name, cut short with a
// full stop, that stands before a sign: "Cdn. $5".
func (r *reader) shortened(i int) bool {
	if r.tok(i+1).Rune != '.' || !r.glued(i+1) {
		return false
	}
	switch r.wordText(i) {
	case "Cdn", "CDN", "Can", "Aus", "Aust":
		return true
	}
	return false
}

// slashed reports whether the word at token i is a sign with the stroke after it:
// the "S/" of Peru.
func (r *reader) slashed(i int) bool {
	if r.tok(i+1).Rune != '/' || !r.glued(i+1) || r.glued(i) && i > 0 && r.tok(i-1).Rune != '(' || r.tok(i).End-r.tok(i).Start > 1 {
		return false
	}
	return r.tab.prefixes[prefix{r.t.Of(i), '/'}] != 0
}

// letters reads the letters after a sign that say which currency it is of: "$A5",
// "$CAD 5".
func (r *reader) letters(u unit, sign rune, n int) (unit, int, bool) {
	tok := r.tok(n)
	if !tok.Is(token.Word) || !r.joins(n) || !r.tok(n+1).Is(token.Digits) {
		return u, n, true
	}
	c := int16(0)
	if tok.Glued() {
		c = r.tab.prefixes[prefix{r.t.Of(n), sign}]
		if c != 0 && !r.glued(n+1) && !r.mentions(unit{code: c}) {
			c = 0 // "$U 18" in Uruguay
		}
		if c != 0 {
			u.code, u.family = c, r.tab.currencies[c].family
			return u, n + 1, true
		}
	}
	if c = r.code(n); c == 0 || r.tab.currencies[c].family != u.family {
		return u, n, true
	}
	u.code = c
	return u, n + 1, true
}

// prefix returns the currency that the word at token i makes of a sign after it: the
// letters of "US$", a code. Letters stand close to their sign; only those that are
// nothing else may stand apart ("US $5").
func (r *reader) prefix(i int, sign rune) int16 {
	if i > 0 && r.glued(i) && r.tok(i-1).Is(token.Digits|token.Word) {
		return 0
	}
	if sign == '＄' {
		sign = '$'
	}
	text := r.wordText(i)
	if r.glued(i + 1) {
		if c := r.tab.prefixes[prefix{text, sign}]; c != 0 {
			return c // the full stop of "Cdn. $" is glued, too
		}
	} else {
		switch text {
		case "US", "U.S.", "U.S":
			if isKey(r.tok(i-1), keyThe) {
				return 0 // "in the US $5 million was spent"
			}
			return r.tab.prefixes[prefix{text, sign}]
		case "HK", "NT", "AU", "CDN", "Cdn", "hk", "u.s.", "u.s", "c":
			return r.tab.prefixes[prefix{text, sign}]
		}
	}
	if c := r.code(i); c != 0 && (r.tab.currencies[c].family == r.tab.sign(sign) || sign == '$' && r.tab.dollars[c]) {
		return c // "CAD $5", and "MXN$5" of pesos, which have the same sign
	}
	return 0
}

var keyThe = lexicon.Key("the")

// code returns the currency whose code stands at token i in capitals.
func (r *reader) code(i int) int16 {
	tok := r.tok(i)
	if !tok.Has(lexicon.CurrencyCode) || !tok.Is(token.AllCapital) || tok.End-tok.Start != 3 {
		return 0
	}
	return r.tab.codes[r.t.Of(i)]
}

// wordText returns the text of a word without invisible characters, "" if it is
// too long for a mark.
func (r *reader) wordText(i int) string {
	tok := r.tok(i)
	if tok.End-tok.Start > 12 {
		return ""
	}
	return r.t.Of(i)
}

// enough reports whether the number after a code or mark makes an amount of it,
// where the code or mark can be something else.
func (r *reader) enough(i int, u unit, q *quantity) bool {
	care := "-"
	switch u.rule {
	case ruleCode:
		care = r.tab.currencies[u.code].care
		if q.words && !q.scaled || r.glued(i+1) && q.numbersThing() {
			return false
		}
	case ruleMark:
		care = r.tab.marks[r.wordText(i)].care
		if r.slashed(i) {
			care = "some"
		}
	default:
		return true
	}
	if i > 0 && r.glued(i) {
		// "R-NE", "COVID-ALL", "#Rs"
		switch before := r.tok(i - 1); before.Rune {
		case 0, '#', '.', '@', '_':
			return false
		case '-', '/':
			if r.glued(i-1) && r.tok(i-2).Is(token.Word) && r.from != i-1 {
				return false
			}
		}
	}
	if after := r.tok(q.next); r.glued(q.next) && (after.Is(token.Word|token.Digits) || after.Rune == '_') {
		return false // "MVR4X"
	}
	full := q.full() || r.sharesScale(q)
	switch care {
	case "full":
		return full
	case "scale":
		return q.scaled || q.grouped || r.sharesScale(q)
	case "apart":
		return full || !r.glued(i+1)
	case "some":
		return full || r.mentions(u)
	case "hundred":
		return full && r.mentions(u) || r.glued(i+1) && q.coefficient >= 100 && q.exponent == 0 && r.speaksTwice(u)
	case "letter":
		if !r.glued(i+1) && q.grouped && (q.decimals == 2 || r.mentions(u)) {
			return true // "R 1 234 567,89"
		}
		return r.glued(i+1) && (q.grouped || q.scaled && !q.letter || (q.full() || q.coefficient >= 20) && r.mentions(u))
	case "spelt":
		return full && !q.letter && r.mentions(u)
	case "word":
		if u.rule == ruleMark {
			return full && r.mentions(u)
		}
		return q.grouped && q.decimals == 2 || q.decimals == 2 && !q.scaled && r.mentions(u) || q.full() && r.mentions(u)
	}
	return true
}

// numbersThing reports whether a number has so many digits in a row, and so few zeros at
// its end, that it numbers a thing: "EUR252446124", a document.
func (q *quantity) numbersThing() bool {
	return !q.grouped && !q.scaled && q.exponent == 0 && q.coefficient >= 1e8 && q.coefficient%1000 != 0
}

// sharesScale reports whether the number is the lower end of a range whose scale
// stands after the upper end: the "95" of "95-110 billion".
func (r *reader) sharesScale(q *quantity) bool {
	if at := r.hyphen(q.next); at != q.next {
		high, ok := r.figures(at, true)
		return ok && high.scaled
	}
	return false
}

// speaksTwice reports whether the document speaks more than once of a country of the
// currency, or of one that has one of the family.
func (r *reader) speaksTwice(u unit) bool {
	m := r.marksOf()
	if u.code != 0 {
		return r.weightOf(m, u.code) > 1
	}
	for _, c := range r.tab.families[u.family].members {
		if r.tab.currencies[c].current && r.weightOf(m, c) > 1 {
			return true
		}
	}
	return false
}
