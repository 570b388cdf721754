package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

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
