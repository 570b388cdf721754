package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// named reads a second naming of the currency after the amount: "$75 USD", "¥5
// billion yen". In parentheses it counts, but is no part of the amount: "$75 (USD)".
func (r *reader) named(a *Amount) {
	q := quantity{numeral: numeral{number: a.low}, scaled: true}
	n := a.Last
	open := r.tok(n).Rune == '(' && r.joins(n)
	if open {
		n++
	}
	u, next, ok := r.currencyAfter(n, &q)
	if !ok {
		u, next, ok = r.countryAfter(a, n)
	}
	if !ok || u.part || open && r.tok(next).Rune != ')' {
		return
	}
	if !open && a.unit.rule == u.rule && r.tok(next).Is(token.Digits) && r.joins(next) {
		return // "USh 4,870 USh 4,905"
	}
	if !r.sameUnit(a.unit, u) {
		r.contradiction(a, u, next, open)
		return
	}
	if !open && a.unit.rule != ruleSign && a.unit.rule != ruleMark && a.unit.rule != ruleCode {
		return
	}
	if a.unit.code == 0 {
		a.unit.code = u.code
		if len(r.tab.families[u.family].members) < len(r.tab.families[a.unit.family].members) {
			a.unit.family = u.family // "¥5 billion yen"
		}
	}
	if !open {
		a.Last = next
	}
}

// contradiction keeps an amount open whose sign and code name two currencies: "$1.05
// DKK". Codes that are words of other things do not count.
func (r *reader) contradiction(a *Amount, u unit, next int, open bool) {
	if a.unit.rule != ruleSign || u.rule != ruleCode || r.tab.currencies[u.code].care != "-" {
		return
	}
	a.contradicts = true
	if !open {
		a.Last = next
	}
}

// countryAfter reads the country that tells at token n whose dollars, pounds or pesos
// the sign of an amount means: "$5 million Cdn", "$5 (Canadian)", "$5 million US." The
// word may be that of the noun after it ("$5 million Canadian grants"), so that it
// counts only at the end of its clause, or where it means nothing else.
func (r *reader) countryAfter(a *Amount, n int) (unit, int, bool) {
	tok := r.tok(n)
	if a.unit.rule != ruleSign || a.unit.code != 0 || !tok.Is(token.Word) || !tok.Is(token.Capital|token.AllCapital) || !r.joins(n) || r.glued(n) && r.tok(n-1).Rune != '(' {
		return unit{}, 0, false
	}
	sign := rune('$')
	if r.tab.sign('$') != a.unit.family {
		sign = '£'
	}
	code := r.tab.prefixes[prefix{r.wordText(n), sign}]
	if tok.End-tok.Start < 2 {
		code = 0
	}
	if country := r.tab.adjectives[tok.Key]; code == 0 && country != 0 {
		code = r.memberOf(a.unit.family, country, false)
	}
	if code == 0 || r.tab.currencies[code].family != a.unit.family {
		return unit{}, 0, false
	}
	if text := r.wordText(n); text != "CDN" && text != "Cdn" && !r.leaves(n+1) {
		return unit{}, 0, false
	}
	return unit{code: code, family: a.unit.family, rule: ruleName}, n + 1, true
}
