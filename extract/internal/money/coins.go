package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// parted adds the hundredths of "three dollars and fifty cents".
func (r *reader) parted(a *Amount) {
	if a.unit.part || a.ranged || a.low.reason != "" || a.low.exponent != 0 {
		return
	}
	n := a.Last
	if isKey(r.tok(n), keyAnd) && r.joins(n) {
		n++
	}
	if !r.joins(n) || n == 0 {
		return
	}
	q, ok := r.quantity(n)
	if !ok || q.scaled || q.exponent != 0 || q.coefficient > 999 || q.reason != "" {
		return
	}
	u, next, ok := r.currencyAfter(q.next, &q)
	if q.coefficient > 99 && (!ok || u.scale == 0) {
		return
	}
	switch {
	case ok && u.part && (r.sameUnit(a.unit, u) || r.tab.families[u.family].name == "cents"):
	case !ok && r.coinLetter(q.next) && a.unit.rule != ruleCode:
		next = q.next + 1 // "$20 and 43c"
	case !ok && r.mayLeaveCoins(a, n, &q):
		next = q.next // "five euros fifty", "$5 and fifty"
	default:
		return
	}
	power := -2
	if ok {
		power += u.scale
	}
	if ok && a.unit.code == 0 && r.within(u.family, a.unit.family) {
		a.unit.family = u.family // "5 rials and 250 baisa" are Oman's
	}
	a.low, a.Last = a.low.add(q.shift(power)), next
}

// within reports whether each currency of family f is one of the other family, too.
func (r *reader) within(f, other uint8) bool {
	for _, code := range r.tab.families[f].members {
		if !r.tab.families[other].has(code) {
			return false
		}
	}
	return true
}

// partsFollow reports whether a number of parts of a unit stands at token i: "and 25
// piastres".
func (r *reader) partsFollow(i int) bool {
	if isKey(r.tok(i), keyAnd) && r.joins(i) {
		i++
	}
	tok := r.tok(i + 1)
	return r.joins(i) && r.joins(i+1) && r.tok(i).Is(token.Digits) && tok.Has(lexicon.Subunit) && tok.End-tok.Start > 2
}

// coinLetter reports whether token i is the "c" of cents, close to its number.
func (r *reader) coinLetter(i int) bool {
	tok := r.tok(i)
	return isKey(tok, keyC) && tok.Glued() && !tok.Is(token.Capital) && !(r.glued(i+1) && r.tok(i+1).Is(token.Word|token.Digits))
}

// mayLeaveCoins reports whether the number at token n can be hundredths without a word
// that says so: "five euros fifty", "$5 and fifty", "17 USD 25".
func (r *reader) mayLeaveCoins(a *Amount, n int, q *quantity) bool {
	switch a.unit.rule {
	case ruleName:
		return q.coefficient > 9 && r.leavesCoins(a, n, q)
	case ruleSign:
		return q.words && n > a.Last && r.leavesCoins(a, n, q)
	case ruleCode:
		return n == a.Last && a.Last == a.First+2 && r.tok(a.First).Is(token.Digits) && r.coinsFollow(n-1, &quantity{})
	}
	return false
}

// leavesCoins reports whether the number at token n counts the hundredths of the
// amount before it although no word says so: it follows at once and counts nothing
// else. After "and" it ends its clause.
func (r *reader) leavesCoins(a *Amount, n int, q *quantity) bool {
	after := r.tok(q.next)
	if n == a.Last && !r.oneSpace(n) || r.afterBetween(a.First) {
		return false
	}
	if r.leaves(q.next) {
		return true
	}
	return n == a.Last && after.Is(token.Word) && after.Has(lexicon.Preposition|lexicon.Conjunction) && !isKey(after, keyTo) && !isKey(after, keyOf)
}

// coinsFollow reports whether the two figures after the code at token n are hundredths
// of the number before it: "rises to 17 USD 25." A capital, a month or a number before
// that number may be what it belongs to ("Table 17 USD 25").
func (r *reader) coinsFollow(n int, q *quantity) bool {
	coins := r.t.Of(min(n+1, len(r.t.Tokens)-1))
	before := r.tok(n - 2)
	more := n + 2 // "just 15 USD 50 more"
	if r.joins(more) && isKey(r.tok(more), keyMore) {
		more++
	}
	return n >= 2 && len(coins) == 2 && plainDigits(coins) && r.oneSpace(n) && r.oneSpace(n+1) && r.leaves(more) &&
		!q.full() && q.exponent == 0 && before.Is(token.Word) && !before.Is(token.Capital) && (before.Has(lexicon.Preposition|lexicon.Amountish) || isKey(before, keyJust))
}

var (
	keyC    = lexicon.Key("c")
	keyJust = lexicon.Key("just")
)
