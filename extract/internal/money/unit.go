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
	if sign := r.tok(i + 1); sign.Rune != 0 && r.tab.sign(sign.Rune) != 0 && r.joins(i+1) {
		if c := r.prefix(i, sign.Rune); c != 0 {
			return unit{code: c, family: r.tab.currencies[c].family, rule: ruleSign}, i + 2, true
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
			return c
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
	if c := r.code(i); c != 0 && r.tab.currencies[c].family == r.tab.sign(sign) {
		return c
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
		if q.words && !q.scaled {
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
	case "word":
		if u.rule == ruleMark {
			return full && r.mentions(u)
		}
		return q.grouped && q.decimals == 2 || q.decimals == 2 && !q.scaled && r.mentions(u) || q.full() && r.mentions(u)
	}
	return true
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

// currencyAfter reads the currency after a number at token i: a sign, a code, an
// abbreviation or a name. It returns the token after it.
func (r *reader) currencyAfter(i int, q *quantity) (unit, int, bool) {
	n := r.hyphen(i)
	tok := r.tok(n)
	if !r.joins(n) {
		return unit{}, 0, false
	}
	if tok.Rune != 0 {
		return r.signAfter(n, q)
	}
	if !tok.Is(token.Word) {
		return unit{}, 0, false
	}
	if sign := r.tok(n + 1); sign.Rune != 0 && r.tab.sign(sign.Rune) != 0 && r.glued(n+1) {
		// "100 US$", not "100 US$5 bills"
		c := r.tab.prefixes[prefix{r.wordText(n), sign.Rune}]
		if c == 0 {
			c = r.prefix(n, sign.Rune)
		}
		if c != 0 && !r.tok(n+2).Is(token.Digits) && !q.words {
			return unit{code: c, family: r.tab.currencies[c].family, rule: ruleSign}, n + 2, true
		}
		return unit{}, 0, false
	}
	if c := r.code(n); c != 0 && (!r.begins(n+1) || r.coinsFollow(n, q)) {
		if r.tok(n+1).Rune != 0 && r.tab.sign(r.tok(n+1).Rune) != 0 && r.joins(n+1) {
			return unit{}, 0, false // "5 USD $10"
		}
		if r.tok(n+1).Rune == '/' && r.glued(n+1) && r.code(n+2) != 0 && r.glued(n+2) && !r.tok(n+3).Is(token.Digits) {
			return unit{}, 0, false // "1.082 EUR/USD", a rate of exchange
		}
		switch r.tab.currencies[c].care {
		case "some":
			if !q.full() && !r.mentions(unit{code: c}) {
				return unit{}, 0, false
			}
		case "word":
			if !q.full() || !r.mentions(unit{code: c}) {
				return unit{}, 0, false
			}
		}
		u := unit{code: c, family: r.tab.currencies[c].family, rule: ruleCode}
		if scale := r.tok(n + 1); !q.scaled && scale.Has(lexicon.Scale) && scale.End-scale.Start > 3 && r.joins(n+1) {
			u.scale = int(scale.Number) // "75 USD million"
			return u, n + 2, true
		}
		return u, r.nameAgain(n+1, u), true
	}
	if tok.Has(lexicon.CurrencyMark) {
		m, ok := r.tab.marks[r.t.Of(n)]
		if ok && m.after && !r.begins(n+1) && (!r.glued(n) || q.full() || q.coefficient >= 10) && (m.care == "-" || m.care == "apart" || q.full() && (m.care == "full" || r.mentions(unit{code: m.code, family: m.family}))) {
			u := unit{code: m.code, family: m.family, scale: m.scale, rule: ruleMark}
			if longer, next, ok := r.name(n, q); ok && next > n+1 {
				return longer, next, true // "CFA francs"
			}
			return u, n + 1, true
		}
	}
	return r.name(n, q)
}

// begins reports whether token i is a number that the currency before it belongs
// to, since it has none of its own after it: "10 USD 20", not "10 USD 20 EUR".
func (r *reader) begins(i int) bool {
	if !r.tok(i).Is(token.Digits) || !r.joins(i) {
		return false
	}
	const currency = lexicon.CurrencyName | lexicon.CurrencyMark | lexicon.Subunit
	after := r.tok(i + 1)
	return !(r.joins(i+1) && (after.Has(currency) || r.code(i+1) != 0))
}

// nameAgain returns the token after the currency's name that follows its code:
// "USD dollars".
func (r *reader) nameAgain(i int, u unit) int {
	if tok := r.tok(i); tok.Has(lexicon.CurrencyName) && r.joins(i) && r.tab.names[tok.Key] == u.family {
		return i + 1
	}
	return i
}

// signAfter reads a sign after a number: "15€", "10 €", "5$", "10¢".
func (r *reader) signAfter(n int, q *quantity) (unit, int, bool) {
	tok := r.tok(n)
	f := r.tab.sign(tok.Rune)
	if tok.Rune == '¢' {
		f = r.tab.subunits[keyCent].family
	}
	if f == 0 || q.words {
		return unit{}, 0, false
	}
	after := r.tok(n + 1)
	if after.Is(token.Digits) && r.joins(n+1) && !r.namedAfter(n+1) || after.Rune == '.' && r.glued(n+1) && r.tok(n+2).Is(token.Digits) && r.glued(n+2) {
		return unit{}, 0, false // it is the sign of the next amount
	}
	if !tok.Glued() && (tok.Rune == '$' || tok.Rune == '¥') && !r.signApart(n, q) {
		return unit{}, 0, false
	}
	if after.Is(token.Word) && r.glued(n+1) {
		return unit{}, 0, false
	}
	return unit{family: f, part: tok.Rune == '¢', rule: ruleSign}, n + 1, true
}

// signApart reports whether the sign at token n, with white space before it, belongs
// to the number before it: "10 $ is enough". At the head of a column it does not.
func (r *reader) signApart(n int, q *quantity) bool {
	after := r.tok(n + 1)
	year := !q.full() && q.exponent == 0 && q.coefficient >= 1900 && q.coefficient <= 2099
	if year || r.tok(n).Is(token.Line) {
		return false
	}
	if !r.joins(n+1) && n-2 == r.from-1 && r.from > 0 && r.tok(n-2).Rune == r.tok(n).Rune {
		return true // "10 $ 30 $"
	}
	ends := after.Is(token.Digits) || after.Rune == '.' || after.Rune == ',' || after.Rune == ')'
	return ends || after.Is(token.Word) && !after.Is(token.Capital|token.Line|token.Opening) && !after.Has(lexicon.Scale|lexicon.Number)
}

// namedAfter reports whether the number at token i has its currency after it, so that
// the sign before it is that of the number before: "10 $ 30 $", "10 $ 30 cents".
func (r *reader) namedAfter(i int) bool {
	tok := r.tok(i + 1)
	return r.joins(i+1) && !r.glued(i) && (tok.Has(lexicon.Subunit) && !isKey(tok, keyC) || tok.Rune != 0 && tok.Rune == r.tok(i-1).Rune && !r.tok(i+2).Is(token.Digits))
}

var keyCent = lexicon.Key("cent")
