package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// negative reads the sign of an amount: "-$5", and the parentheses of accountants,
// "a loss of ($0.43)". Parentheses after a noun hold an amount of the same thing:
// "10 million pounds ($13 million)".
func (r *reader) negative(a *Amount) {
	i := a.First
	if i == 0 || i <= r.from && r.from > 0 || r.tok(i).Is(token.Word) && a.low.negative {
		return
	}
	before := r.tok(i - 1)
	switch {
	case (before.Rune == '-' || before.Rune == '−') && r.glued(i) && (!before.Glued() || r.tok(i-2).Rune == '('):
		if a.ranged {
			return
		}
		a.First, a.low.negative = i-1, true
	case before.Rune == '(' && r.glued(i) && r.tok(a.Last).Rune == ')' && r.glued(a.Last) && !a.ranged && (r.takesAmount(i-2) || r.scaledOutside(a.Last) || r.strokeAfter(a.Last) || r.alone(i-1, a.Last+1)):
		a.First, a.low.negative = i-1, true
		q := quantity{numeral: numeral{number: a.low}, next: a.Last + 1}
		r.scaleAfter(&q, true)
		a.low, a.Last, a.scaled = q.number, q.next, a.scaled || q.scaled
	}
}

// negativeRange makes a range of an amount in parentheses if another one is its upper
// end: "of ($4.9)M to ($4.3)M".
func (r *reader) negativeRange(a *Amount) {
	if !a.low.negative || a.ranged || r.tok(a.First).Rune != '(' {
		return
	}
	m, to, ok := r.joiner(a.First, a.Last)
	if !ok || to && !r.afterBetween(a.First) && r.change(a.First) || r.tok(m).Rune != '(' || !r.glued(m+1) {
		return
	}
	u, q, next, ok := r.signedOne(m + 1)
	if !ok || u.rule != ruleSign || q.negative || !r.sameUnit(a.unit, u) || r.tok(next).Rune != ')' || !r.glued(next) {
		return
	}
	q.next = next + 1
	r.scaleAfter(&q, true)
	high := q.number
	high.negative = true
	if q.scaled != a.scaled || high.reason != "" || a.low.reason != "" {
		return
	}
	if to && r.movedBy(a.First) && !near(a.low, high) {
		return
	}
	a.high, a.ranged, a.Last = high, true, q.next
}

// signWord reads the sign of an amount that is a word before it: "negative $14
// million", "was minus 5 million euros". After a noun "minus" takes away: "assets minus
// $5 million of debt".
func (r *reader) signWord(a *Amount) {
	i := a.First
	if i <= r.from || i == 0 || !r.joins(i) || r.glued(i) || a.low.negative || a.ranged {
		return
	}
	switch before := r.tok(i - 1); {
	case isKey(before, keyNegative):
	case isKey(before, keyMinus) && (i == 1 || !r.joins(i-1) || r.takesAmount(i-2) || r.tok(i-2).Rune == '('):
	default:
		return
	}
	a.First, a.low.negative = i-1, true
}

// alone reports whether the tokens from first to last are a block of their own, as the
// cells of a table are.
func (r *reader) alone(first, last int) bool {
	return r.tok(first).Is(token.Opening) && (last >= len(r.t.Tokens) || !r.joins(last))
}

// loneSign reports whether the sign at token i stands in a cell of a table by itself,
// and its number in the next one at token n: "$", "3,001", or "(3,001" with the
// parenthesis that closes in a cell of its own.
func (r *reader) loneSign(i, n int, u unit) bool {
	if u.rule != ruleSign || !r.alone(i, n) {
		return false
	}
	last := n + 1
	if r.tok(n).Rune == '(' {
		if !r.glued(last) {
			return false
		}
		last++
	}
	if !r.tok(last - 1).Is(token.Digits) {
		return false
	}
	if last == n+2 && r.tok(last).Rune == ')' && r.joins(last) {
		last++
	}
	q := readNumeral(r.t.Of(n))
	if year := !q.grouped && q.decimals == 0 && q.coefficient >= 1900 && q.coefficient <= 2099; year && last == n+1 {
		return false
	}
	return last >= len(r.t.Tokens) || !r.joins(last)
}

// scaledOutside reports whether a scale stands close to the parenthesis at token i that
// closes after an amount: "($0.2)M".
func (r *reader) scaledOutside(i int) bool {
	_, ok := r.scale(i+1, true, true)
	return ok && r.glued(i+1)
}

// strokeAfter reports whether a stroke and a second amount in parentheses follow the
// parenthesis at token i: "($0.06)/($0.07)".
func (r *reader) strokeAfter(i int) bool {
	return r.tok(i+1).Rune == '/' && r.glued(i+1) && r.tok(i+2).Rune == '(' && r.glued(i+2)
}

// takesAmount reports whether an amount and no apposition follows token i: a
// preposition, a form of "be", "and" or "or", a colon, the stroke between two in
// parentheses.
func (r *reader) takesAmount(i int) bool {
	tok := r.tok(i)
	if tok.Rune == '/' && r.glued(i) && r.glued(i+1) {
		return r.tok(i-1).Rune == ')'
	}
	if _, ok := r.tab.qualifiers[tok.Key]; ok && !tok.Has(lexicon.Preposition) && r.joins(i) {
		tok = r.tok(i - 1) // "compared with approximately ($5)"
	}
	return tok.Has(lexicon.Preposition) || isKey(tok, keyAnd) || isKey(tok, keyOr) || tok.Rune == ':' || isKey(tok, keyWas) || isKey(tok, keyIs) || isKey(tok, keyVersus)
}

var (
	keyNegative = lexicon.Key("negative")
	keyMinus    = lexicon.Key("minus")
	keyWas      = lexicon.Key("was")
	keyIs       = lexicon.Key("is")
	keyVersus   = lexicon.Key("versus")
)
