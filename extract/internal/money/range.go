package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

var (
	keyTo      = lexicon.Key("to")
	keyBetween = lexicon.Key("between")
	keyFrom    = lexicon.Key("from")
	keyUp      = lexicon.Key("up")
	keyBy      = lexicon.Key("by")
)

// joiner reads what joins the ends of a range at token n: a dash, "to", or the
// "and" of "between". It returns the token after it, and whether it is "to".
func (r *reader) joiner(first, n int) (next int, to, ok bool) {
	tok := r.tok(n)
	if !r.joins(n) || !r.joins(n+1) {
		return 0, false, false
	}
	switch {
	case isDash(tok.Rune):
		// glued on both sides, or free on both
		return n + 1, false, tok.Glued() == r.glued(n+1) && (tok.Glued() || tok.Rune != '—')
	case isKey(tok, keyTo):
		return n + 1, true, true
	case isKey(tok, keyUp) && r.joins(n+2) && isKey(r.tok(n+1), keyTo):
		return n + 2, true, true // "from $5,000 up to $20,000"
	case isKey(tok, keyAnd):
		return n + 1, false, r.afterBetween(first)
	}
	return 0, false, false
}

// afterBetween reports whether "between" stands before token i, a qualifier
// perhaps in between.
func (r *reader) afterBetween(i int) bool {
	for k := i - 1; k >= max(r.from, i-3); k-- {
		if isKey(r.tok(k), keyBetween) {
			return true
		}
		if !r.tok(k).Is(token.Word) {
			return false
		}
	}
	return false
}

// rangeAfter makes a range of the amount if its upper end follows: "$5 million to
// $7 million", "$5-7 million", "5 million euros to 7 million euros". Two amounts that
// something rose or fell between are none.
func (r *reader) rangeAfter(a *Amount, q quantity, signed bool) {
	m, to, ok := r.joiner(a.First, a.Last)
	between := to && r.afterBetween(a.First) // "between $5 to $7" is a range, too
	if !ok || to && !between && r.change(a.First) {
		return
	}
	if a.low.negative && !(to && signed && (between || isKey(r.tok(a.First-1), keyOf) && r.tab.words[r.tok(a.First-2).Key]&rangeWord != 0)) {
		return
	}
	glued := r.glued(m)
	u, high, next, found := unit{}, quantity{}, 0, false
	if signed {
		u, high, next, found = r.signedOne(m)
		if found && !r.sameUnit(a.unit, u) {
			return
		}
	}
	if !found {
		high, found = r.upperEnd(m, q, signed, glued && !to, to)
		if !found {
			return
		}
		next = high.next
		u, n, named := r.currencyAfter(next, &high)
		switch {
		case named && r.sameUnit(a.unit, u):
			if !signed {
				next = n
			}
		case !signed || named:
			return
		}
		r.finish(&high, a.unit)
	}
	low, ok := share(q, a.low, high, glued)
	if !ok {
		return
	}
	if to && !between && r.movedBy(a.First) && !near(low, high.number) {
		return
	}
	a.low, a.high, a.ranged, a.Last = low, high.number, true, next
	if a.unit.code == 0 && u.code != 0 {
		a.unit.code = u.code
	}
	if high.plus {
		a.Qualifier = model.QualifierOver
	}
}

// upperEnd reads the upper end of a range without a currency of its own before it:
// the "7 million" of "$5-7 million". Without a scale it must stand close: "$5-7".
func (r *reader) upperEnd(m int, low quantity, signed, glued, to bool) (quantity, bool) {
	if !signed {
		return r.quantity(m)
	}
	if !r.tok(m).Is(token.Digits) {
		return quantity{}, false
	}
	high, ok := r.figures(m, true)
	if !ok {
		return high, false
	}
	if !high.scaled {
		// "$5-7", not "$5 million-7", "$500-2-3", "$1.5-2019", "$10-year"
		after := r.tok(high.next)
		if to && !low.scaled && low.number.less(high.number) && r.leaves(high.next) {
			return high, true // "Rs. 60 to 65", not "$500 to 600 schools"
		}
		if !glued || low.scaled || r.glued(high.next) && (isDash(after.Rune) || after.Is(token.Word)) {
			return high, false
		}
	}
	return high, true
}

// leaves reports whether the number before token n counts nothing that follows: a
// mark ends its clause, or the unit of a rate follows.
func (r *reader) leaves(n int) bool {
	tok := r.tok(n)
	if n >= len(r.t.Tokens) || !r.joins(n) || tok.Is(token.Line) {
		return true
	}
	if isKey(tok, keyPer) || (isKey(tok, keyA) || isKey(tok, keyAn)) && r.tab.words[r.tok(n+1).Key]&unitWord != 0 {
		return true
	}
	switch tok.Rune {
	case '.', ',', ';', ')', '?', '!':
		return !r.glued(n+1) || !r.tok(n+1).Is(token.Digits|token.Word)
	}
	return false
}

// share gives the lower end of a range the scale of the upper end if it has none of
// its own, and reports whether they are a range: the lower end is not the higher.
// Where the lower end cannot have that scale ("$500 to $1 million") it keeps its own
// if its thousands are marked; otherwise nobody can tell.
func share(q quantity, low number, high quantity, glued bool) (number, bool) {
	if low.reason != "" || high.reason != "" {
		return low, true
	}
	if !q.scaled && high.scaled && !q.grouped {
		if high.shift(-high.scale).less(q.number) {
			return unread(model.AmbiguousAmount), true
		}
		low = low.shift(high.scale)
	}
	return low, !high.number.less(low)
}

// countedRange reads a range whose currency stands after both ends: "between 11 and
// 13.5 million dollars", "5-10 euros". The lower end is read already.
func (r *reader) countedRange(i int, q quantity) (Amount, bool) {
	m, to, ok := r.joiner(i, q.next)
	if !ok || q.words && q.scaled && r.tok(i).Has(lexicon.Scale) {
		return Amount{}, false
	}
	high, ok := r.quantity(m)
	if !ok {
		return Amount{}, false
	}
	u, next, ok := r.currencyAfter(high.next, &high)
	if !ok || !q.scaled && high.scaled && q.coefficient > 1900 && q.coefficient < 2100 && q.exponent == 0 && !q.grouped {
		return Amount{}, false
	}
	low, ok := share(q, q.number, high, false)
	if !ok || to && (r.change(i) || r.movedBy(i)) && !near(low, high.number) {
		return Amount{}, false
	}
	power := u.scale
	if u.part {
		power -= 2
	}
	return Amount{First: i, Last: next, low: low.shift(power), high: high.shift(power), ranged: true, unit: u}, true
}

// near reports whether two numbers are of one size, so that they are the ends of a
// range and not a difference and what it led to: "up 1-1/4 to three cents", not "up 5 to
// 105 pence".
func near(low, high number) bool {
	thrice, ok := times(low.coefficient, 3)
	return ok && high.reason == "" && low.reason == "" && high.less(number{coefficient: thrice, exponent: low.exponent})
}

// movedBy reports whether the amount at token i may be a difference: "an increase in
// costs of $300,000 to $5.5 million".
func (r *reader) movedBy(i int) bool {
	if !isKey(r.tok(i-1), keyOf) {
		return false
	}
	first := max(r.from, int(r.t.Sentences[r.t.SentenceOf[i]].First))
	for k := i - 2; k >= max(first, i-2-changeBeforeBy); k-- {
		if r.moves(k) {
			return true
		}
	}
	return false
}

// byBefore reports whether "by" stands before token i, an article or a qualifier
// perhaps in between: what follows is a difference and then what it led to.
func (r *reader) byBefore(first, i int) bool {
	if i-1 >= first && r.tok(i-1).Has(lexicon.Article) {
		i--
	}
	for k := i - 1; k >= max(first, i-1-longestQualifier); k-- {
		if isKey(r.tok(k), keyBy) {
			if k == i-1 || isKey(r.tok(k+1), keyFurther) || isKey(r.tok(k+1), keyAnother) {
				return true
			}
			_, ok := r.qualifier(k+1, i)
			return ok
		}
	}
	return false
}

var keyFurther = lexicon.Key("further")

// change reports whether the words before token i say that something changed by or
// from the amount: "rose $1.2 million to $23.5 million", "from $5 to $7" after a verb
// of change.
func (r *reader) change(i int) bool {
	first := max(r.from, int(r.t.Sentences[r.t.SentenceOf[i]].First))
	from := false
	for k := i - 1; k >= max(first, i-4); k-- {
		if isKey(r.tok(k), keyFrom) {
			from = true
			i = k
			break
		}
	}
	if !from {
		if r.byBefore(first, i) {
			return true
		}
		if before := r.tok(i - 1); i-1 >= first && (!before.Is(token.Word) || isKey(before, keyOf) || isKey(before, keyTo) || isKey(before, keyIn)) {
			return false
		}
		for k := i - 1; k >= max(first, i-3); k-- {
			if r.tab.words[r.tok(k).Key]&changeWord != 0 {
				return true
			}
		}
		return false
	}
	first = int(r.t.Sentences[r.t.SentenceOf[i]].First)
	for k := i - 1; k >= max(first, i-40); k-- {
		tok := r.tok(k)
		if tok.Rune == ';' {
			return false
		}
		if !tok.Is(token.Word) {
			continue
		}
		switch c := r.tab.words[tok.Key]; {
		case c&rangeWord != 0:
			return false
		case c&changeWord != 0 && !(isKey(tok, keyUp) && isKey(r.tok(k+1), keyTo)):
			return true
		}
	}
	return false
}
