package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// The classes of words with which amounts begin: currencies, and numbers.
const (
	begins  = lexicon.CurrencyCode | lexicon.CurrencyMark
	numbers = lexicon.Number | lexicon.Scale | lexicon.Fraction | lexicon.Vague
)

// mayBegin reports whether an amount can begin with the token, or its sign be it. No mark
// but "$" is a sign of a currency; the others are symbols.
func mayBegin(tok *token.Token) bool {
	if tok.Rune != 0 {
		return mayBeSign(tok)
	}
	return tok.Is(token.Digits) || tok.Has(begins|numbers)
}

func mayBeSign(tok *token.Token) bool {
	return tok.Rune == '$' || tok.Rune != 0 && !tok.Is(token.Mark)
}

// amount reads the amount that begins at token i, or whose sign does.
func (r *reader) amount(i int) (Amount, bool) {
	tok := &r.t.Tokens[i]
	switch {
	case tok.Is(token.Digits):
		return r.counted(i)
	case tok.Rune != 0:
		if r.tab.sign(tok.Rune) != 0 {
			return r.signed(r.withPrefix(i))
		}
		if vulgar(tok.Rune) != 0 {
			return r.counted(i)
		}
	case tok.Has(begins):
		if a, ok := r.signed(i); ok {
			return a, true
		}
		if tok.Has(numbers) {
			return r.counted(i)
		}
	case tok.Has(numbers):
		return r.counted(i)
	}
	return Amount{}, false
}

// worthReading reports whether what stands behind a token with which an amount may begin
// can make one of it.
func (r *reader) worthReading(i int, tok *token.Token) bool {
	switch {
	case tok.Is(token.Digits):
		return r.behind(i)
	case tok.Rune != 0 || tok.Has(begins):
		return true
	}
	return r.nears(i)
}

// withPrefix returns the token that the amount with the sign at i begins with: "US"
// before "$".
func (r *reader) withPrefix(i int) int {
	if i <= r.from || !r.joins(i) {
		return i
	}
	word := i - 1
	if r.tok(word).Rune == '.' && word > r.from && r.shortened(word-1) {
		word--
	}
	if r.tok(word).Is(token.Word) {
		if _, next, ok := r.head(word); ok && next > i {
			return word
		}
	}
	return i
}

// signed reads an amount whose currency stands before its number, with all that
// belongs to it: range, second naming of the currency, sign.
func (r *reader) signed(i int) (Amount, bool) {
	u, q, next, ok := r.signedOne(i)
	if !ok {
		return Amount{}, false
	}
	if r.decade(next) && !q.scaled {
		return Amount{First: i, Last: next + 1, unit: u, vague: true}, true
	}
	a := Amount{First: i, Last: next, low: q.number, unit: u, scaled: q.scaled}
	if q.plus {
		a.Qualifier = model.QualifierOver
	}
	r.signWord(&a)
	r.rangeAfter(&a, q, true)
	r.named(&a)
	r.parted(&a)
	r.negative(&a)
	r.negativeRange(&a)
	return a, true
}

// decade reports whether an "s" at token n makes a span of figures of the number before
// it: "homes from the $400s", which are hundreds of thousands as often as hundreds.
func (r *reader) decade(n int) bool {
	t := r.tok(n)
	return n < len(r.t.Tokens) && t.Glued() && t.End-t.Start == 1 && r.t.Of(n) == "s"
}

// signedOne reads one currency and number.
func (r *reader) signedOne(i int) (unit, quantity, int, bool) {
	u, n, ok := r.head(i)
	cells := false
	if ok && !r.joins(n) {
		cells = r.loneSign(i, n, u)
		ok = cells
	}
	if !ok {
		return u, quantity{}, 0, false
	}
	minus := false
	if m := r.tok(n).Rune; (m == '-' || m == '−' || m == '–') && (u.rule == ruleSign && m != '–' || !r.glued(n)) && r.glued(n+1) {
		minus = true
		n++
	}
	open := r.tok(n).Rune == '(' && (r.glued(n) || cells || u.rule == ruleSign && r.joins(n))
	apart := open && !r.glued(n)
	if open {
		n++
	}
	q, ok := r.figures(n, true)
	if !ok && u.rule == ruleCode {
		if q, ok = r.spelt(n); ok && !q.scaled {
			ok = false
		}
	}
	if !ok || !r.enough(i, u, &q) {
		return u, q, 0, false
	}
	if u.rule == ruleSign && !q.full() && q.exponent == 0 && q.coefficient < 100 && u.code == 0 && r.tok(i).Rune == '$' && r.marksOf().code {
		return u, q, 0, false // "$1", a variable beside "${1}"
	}
	if open && !(cells && (!r.joins(q.next) || q.next >= len(r.t.Tokens))) {
		if r.tok(q.next).Rune != ')' || apart && !q.full() {
			return u, q, 0, false // "$ (5,576,824)" in a table, not "$ (2019)"
		}
		q.next++
		r.scaleAfter(&q, true)
	}
	r.localScale(&q, u.family)
	q.negative = minus || open
	r.finish(&q, u)
	return u, q, q.next, true
}

// finish applies what the currency says of the number: the scale of its mark, and
// what a full stop before three digits means.
func (r *reader) finish(q *quantity, u unit) {
	if q.dotThree && !q.scaled {
		r.dotThree(q, u)
	}
	power := u.scale
	if u.part {
		power -= 2
	}
	q.number = q.shift(power)
}

// dotThree reads "1.234" by its currency. Where English is written with the
// currency the full stop is a decimal point, unless zeros follow; elsewhere it may be
// either, unless zeros follow.
func (r *reader) dotThree(q *quantity, u unit) {
	switch {
	case r.tab.families[u.family].english:
		if q.zeros {
			q.number = unread(model.AmbiguousAmount)
		}
	case u.rule == ruleCode && !q.zeros: // codes are written in English with English numbers
	case q.zeros:
		q.number = number{coefficient: q.coefficient, negative: q.negative} // "275.000" without its full stop
	default:
		q.number = unread(model.AmbiguousAmount)
	}
}

// counted reads an amount whose currency stands after its number.
func (r *reader) counted(i int) (Amount, bool) {
	first := i
	q, ok := r.quantity(i)
	if !ok {
		return r.vagueAmount(i)
	}
	if a, ok := r.countedRange(i, q); ok {
		return a, true
	}
	u, next, ok := r.currencyAfter(q.next, &q)
	if !ok {
		u, next, ok = r.afterLocalScale(&q)
	}
	if !ok {
		return Amount{}, false
	}
	if r.titled(i, &q, next) || r.secondNumber(i, next, &q) || constantYear(r, i, &q) || r.several(i, &q, next) || q.words && q.scaled && r.tok(i).Has(lexicon.Scale) && q.next == i+1 && !r.joinedFreely(q.next) {
		return Amount{}, false
	}
	if q.words && q.scaled && i > r.from && r.tok(i).Has(lexicon.Scale|lexicon.Fraction) {
		// "a million dollars", not "a trillion dollar package", whose article is the package's
		if k := r.tok(i - 1); (isKey(k, keyA) || isKey(k, keyAn)) && r.joins(i) && pluralUnit(r.t.Of(next-1)) {
			first = i - 1
		}
	}
	if r.pointed(i) {
		first = i - 1 // ".75 €"
		q.number = figures(r.t.Source[r.tok(i-1).Start:r.tok(i).End], 0)
		q.next = i + 1
	}
	r.finish(&q, u)
	a := Amount{First: first, Last: next, low: q.number, unit: u, scaled: q.scaled}
	if m := r.tok(i - 1).Rune; (m == '-' || m == '−') && i > r.from && r.glued(i) && !r.glued(i-1) && r.tok(i).Is(token.Digits) {
		a.First, a.low.negative = i-1, true
	}
	r.signWord(&a)
	if q.plus {
		a.Qualifier = model.QualifierOver
	}
	r.rangeAfter(&a, q, false)
	r.named(&a)
	r.parted(&a)
	return a, true
}

// pluralUnit reports whether the currency's word is one that an article cannot
// belong to: every word but the singulars that stand before a noun.
func pluralUnit(word string) bool {
	switch word {
	case "dollar", "Dollar", "euro", "Euro", "pound", "Pound":
		return false
	}
	return true
}

// joinedFreely reports whether white space and no hyphen stands before token i. The
// "million-dollar" of a million-dollar question is a figure of speech.
func (r *reader) joinedFreely(i int) bool { return !r.glued(i) }

// several reports whether the number at token i counts things that are worth a
// round sum each, and is no part of that sum: "three billion-dollar companies", not "a
// three billion-dollar plan".
func (r *reader) several(i int, q *quantity, next int) bool {
	scale := r.tok(i + 1)
	if !q.scaled || !scale.Has(lexicon.Scale) || scale.Glued() || q.next != i+2 || r.hyphen(q.next) == q.next || r.glued(next) || q.coefficient < 2 || q.decimals > 0 {
		return false
	}
	before := r.tok(i - 1)
	return !(r.joins(i) && before.Has(lexicon.Article|lexicon.Pointing)) && plural(r.t.Of(min(next, len(r.t.Tokens)-1))) && r.joins(next)
}

// constantYear reports whether the number is the year of a price level: "in 2016
// dollars".
func constantYear(r *reader, i int, q *quantity) bool {
	if q.scaled || q.grouped || q.decimals > 0 || q.exponent != 0 || q.coefficient < 1900 || q.coefficient > 2099 || i == 0 {
		return false
	}
	before := r.tok(i - 1)
	return before.Has(lexicon.Preposition) && isKey(before, keyIn) || isKey(before, keyConstant) || isKey(before, keyReal)
}

var (
	keyIn       = lexicon.Key("in")
	keyConstant = lexicon.Key("constant")
	keyReal     = lexicon.Key("real")
)

// quantity reads a number in figures or words.
func (r *reader) quantity(i int) (quantity, bool) {
	tok := r.tok(i)
	if i > 0 && !tok.Is(token.Word) && tok.Glued() {
		// "M25", "GLP-1": a number inside of another thing
		before := r.tok(i - 1)
		if before.Is(token.Word|token.Digits|token.Other) && !isDash(before.Rune) || before.Rune == '%' || r.digitBefore(i) ||
			before.Rune == '-' && before.Glued() && (r.tok(i-2).Is(token.Word) || r.halves(i)) {
			return quantity{}, false
		}
	}
	if tok.Is(token.Word) {
		return r.spelt(i)
	}
	return r.figures(i, false)
}

// halves reports whether the fraction at token i belongs to the number before its
// hyphen: the "1/4" of "1-1/4".
func (r *reader) halves(i int) bool {
	_, ok := r.slash(i)
	return ok && r.tok(i-2).Is(token.Digits)
}

// pointed reports whether token i is the decimals of a number that begins with its
// point.
func (r *reader) pointed(i int) bool {
	return i > r.from && r.tok(i-1).Rune == '.' && r.glued(i) && !r.glued(i-1) && plainDigits(r.t.Of(i))
}

// digitBefore reports whether a mark glues token i to a number before it: "3/4",
// "10:30".
func (r *reader) digitBefore(i int) bool {
	m := r.tok(i - 1)
	return (m.Rune == '/' || m.Rune == ':' || m.Rune == '.' || m.Rune == '#') && m.Glued() && r.tok(i-2).Is(token.Digits)
}

// vagueAmount reads "millions of dollars" at token i.
func (r *reader) vagueAmount(i int) (Amount, bool) {
	q, ok := r.vague(i)
	if !ok || r.heads(i) {
		return Amount{}, false
	}
	n := q.next
	for skipped := 0; skipped <= 2; skipped++ {
		if u, next, ok := r.currencyAfter(n, &q); ok && !u.part {
			return Amount{First: i, Last: next, unit: u, vague: true}, true
		}
		// "millions of taxpayer dollars"
		between := r.tok(n)
		const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Pronoun
		if !between.Is(token.Word) || between.Has(grammar) || !r.joins(n) || between.Is(token.Capital) {
			break
		}
		n++
	}
	return Amount{}, false
}

// heads reports whether the words at token i say in what units a table is: "(billions
// of dollars)", "(in thousands of euros)", "amounts in millions of dollars".
func (r *reader) heads(i int) bool {
	before := r.tok(i - 1)
	if !r.joins(i) || i == 0 {
		return false
	}
	if before.Rune == '(' {
		return true
	}
	if !isKey(before, keyIn) {
		return false
	}
	if i < 2 || before.Is(token.Opening) {
		return true
	}
	lead := r.tok(i - 2)
	return lead.Rune == '(' || lead.Rune == ',' || lead.Rune == ';' || r.tab.words[lead.Key]&basisWord != 0
}

// sameUnit reports whether the second naming of a currency can be of the first.
func (r *reader) sameUnit(a, b unit) bool {
	if a.code != 0 && b.code != 0 {
		return a.code == b.code
	}
	if a.family == b.family {
		return true
	}
	fa, fb := &r.tab.families[a.family], &r.tab.families[b.family]
	if a.code != 0 {
		return fb.has(a.code)
	}
	if b.code != 0 {
		return fa.has(b.code)
	}
	for _, code := range fb.members {
		if fa.has(code) {
			return true // "¥5 billion yen", "5 dollars 50 cents"
		}
	}
	return false
}
