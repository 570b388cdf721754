package money

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

var (
	keyA        = lexicon.Key("a")
	keyAn       = lexicon.Key("an")
	keyAnd      = lexicon.Key("and")
	keyOf       = lexicon.Key("of")
	keyHundred  = lexicon.Key("hundred")
	keyOne      = lexicon.Key("one")
	keyThree    = lexicon.Key("three")
	keyFew      = lexicon.Key("few")
	keySeveral  = lexicon.Key("several")
	keyMany     = lexicon.Key("many")
	keyCouple   = lexicon.Key("couple")
	keyQuarters = lexicon.Key("quarters")
	keyAnother  = lexicon.Key("another")
	keyPoint    = lexicon.Key("point")
	keyTens     = lexicon.Key("tens")
	keyDozen    = lexicon.Key("dozen")
	keyDozens   = lexicon.Key("dozens")
)

// longestNumber is how many tokens a spelt number has at most; what is longer is
// no number that anybody writes.
const longestNumber = 24

// spelt reads a number in words at token i: "two and a half million", "half a
// million", "one hundred and fifty thousand", "twenty-two", "million".
func (r *reader) spelt(i int) (quantity, bool) {
	tok := r.tok(i)
	if i > 0 && isKey(r.tok(i-1), keyPoint) {
		return quantity{}, false // "one point three"
	}
	switch {
	case tok.Has(lexicon.Fraction):
		return r.speltFraction(i, number{coefficient: 1})
	case isKey(tok, keyThree) && isKey(r.tok(r.hyphen(i+1)), keyQuarters):
		return r.speltFraction(r.hyphen(i+1), number{coefficient: 3})
	case isKey(tok, keyOne) && r.tok(r.hyphen(i+1)).Has(lexicon.Fraction):
		return r.speltFraction(r.hyphen(i+1), number{coefficient: 1})
	case tok.Has(lexicon.Number):
	case tok.Has(lexicon.Scale) && r.bareScale(i):
	default:
		return quantity{}, false
	}
	return r.cardinal(i)
}

// bareScale reports whether a scale without a number before it means one of it:
// "trillion dollar", "a million dollars"; not "k", "millions".
func (r *reader) bareScale(i int) bool {
	tok := r.tok(i)
	if tok.End-tok.Start <= 3 || !tok.Is(token.Word) || plural(r.t.Of(i)) {
		return false
	}
	if tok.Is(token.Opening) || i == 0 || r.t.SentenceOf[i] != r.t.SentenceOf[i-1] {
		return true
	}
	before := r.tok(i - 1)
	if before.Has(lexicon.Article) && isKey(r.tok(i-2), keyOf) && r.tok(i-3).Has(lexicon.Ordinal) {
		return false // "a third of a million"
	}
	_, qualifier := r.tab.qualifiers[before.Key]
	return before.Has(lexicon.Article|lexicon.Pointing|lexicon.Ordinal) || qualifier || isKey(before, keyAnother) || isKey(before, keyPer)
}

func plural(word string) bool {
	last := word[len(word)-1]
	return last == 's' || last == 'S'
}

// cardinal reads a number of words, or a bare scale.
func (r *reader) cardinal(i int) (quantity, bool) {
	q := quantity{words: true}
	var total, current uint64
	any, lastScale := false, 99
	n := i
	for n-i < longestNumber {
		at := r.hyphen(n)
		if at == n && n > i && isKey(r.tok(n), keyAnd) && any && (current >= 100 || current == 0) && r.tok(n+1).Has(lexicon.Number) {
			at = n + 1
		}
		tok := r.tok(at)
		if at > i && !r.joins(at) || !tok.Is(token.Word) {
			break
		}
		if tok.Has(lexicon.Number) {
			v := uint64(tok.Number)
			fits := current == 0 || current%100 == 0 && v < 100 || current%10 == 0 && current%100 >= 20 && v < 10
			if !fits {
				break
			}
			current += v
		} else if isKey(tok, keyHundred) && current < 100 {
			current = max(current, 1) * 100
			lastScale = min(lastScale, 99)
		} else if tok.Has(lexicon.Scale) && tok.End-tok.Start > 2 && (any || at == i) {
			power := int(tok.Number)
			scale := uint64(1)
			for range power {
				scale *= 10
			}
			var ok bool
			if power < lastScale {
				if current, ok = times(max(current, 1), scale); ok {
					total += current
					current = 0
				}
			} else { // "ten thousand million"
				total, ok = times(total+current, scale)
				current = 0
			}
			if !ok || total > 1e18 {
				q.number, q.next = unread(model.AmountTooLong), at+1
				return q, true
			}
			q.scaled = true
			q.scale = power
			lastScale = power
		} else {
			break
		}
		any = true
		n = at + 1
	}
	if !any {
		return q, false
	}
	q.coefficient, q.next = total+current, n
	r.andAHalf(&q)
	return q, true
}

// andAHalf reads "and a half" after a number, with the scale after it: "two and a
// half million", "one million and a half".
func (r *reader) andAHalf(q *quantity) {
	n := q.next
	h := r.hyphen(n)
	if !isKey(r.tok(h), keyAnd) || !r.joins(h) {
		return
	}
	article := r.hyphen(h + 1)
	if k := r.tok(article); !isKey(k, keyA) && !isKey(k, keyOne) {
		return
	}
	part := r.hyphen(article + 1)
	tok := r.tok(part)
	if !tok.Has(lexicon.Fraction) || !r.joins(part) {
		return
	}
	add := fraction(1, uint64(tok.Number))
	if q.scaled {
		add = add.shift(q.scale)
	}
	q.number, q.next = q.add(add), part+1
	if !q.scaled {
		r.scaleAfter(q, false)
	}
}

// speltFraction reads the fraction at token i with the scale that it is of: "half
// a million", "quarter of a billion".
func (r *reader) speltFraction(i int, over number) (quantity, bool) {
	tok := r.tok(i)
	under := uint64(tok.Number)
	if isKey(tok, keyQuarters) {
		under = 4
	}
	n := i + 1
	for range 2 {
		at := r.hyphen(n)
		if k := r.tok(at); isKey(k, keyOf) || isKey(k, keyA) || isKey(k, keyAn) {
			n = at + 1
		}
	}
	n = r.hyphen(n)
	scale := r.tok(n)
	if isKey(scale, keyDozen) && under != 0 && r.joins(n) {
		q := quantity{words: true, next: n + 1}
		q.number = times12(over, under)
		return q, true // "half a dozen"
	}
	if !scale.Has(lexicon.Scale) || scale.End-scale.Start < 4 || !r.joins(n) || plural(r.t.Of(n)) || under == 0 {
		return quantity{}, false
	}
	power := int(scale.Number)
	q := quantity{words: true, scaled: true, scale: power, next: n + 1}
	q.number = fraction(over.coefficient, under).shift(power)
	return q, true
}

// times12 returns the part of a dozen, unread if it is no whole number.
func times12(over number, under uint64) number {
	if 12*over.coefficient%under != 0 {
		return unread(model.AmbiguousAmount)
	}
	return number{coefficient: 12 * over.coefficient / under}
}

// vague reads an amount without a number at token i: "millions", "hundreds of
// millions", "several million".
func (r *reader) vague(i int) (quantity, bool) {
	q := quantity{vague: true, words: true}
	tok := r.tok(i)
	if tok.Glued() && i > 0 && isDash(r.tok(i-1).Rune) {
		return q, false // in an address of a page
	}
	if isKey(tok, keySeveral) || isKey(tok, keyFew) || isKey(tok, keyMany) || isKey(tok, keyCouple) {
		n := i + 1
		if isKey(tok, keyCouple) && isKey(r.tok(n), keyOf) {
			n++
		}
		begin := n
		for range 3 {
			if !r.tok(n).Has(lexicon.Scale) || !r.joins(n) || r.tok(n).End-r.tok(n).Start < 4 || plural(r.t.Of(n)) {
				break
			}
			n++
		}
		found := n > begin
		if found && isKey(r.tok(n), keyOf) && r.joins(n) {
			n++ // "several billion of dollars"
		}
		q.next = n
		return q, found
	}
	n := i
	for range 4 {
		tok := r.tok(n)
		if !tok.Is(token.Word) || !r.joins(n) && n > i || tok.End-tok.Start < 4 {
			break
		}
		if !isKey(tok, keyTens) && !isKey(tok, keyDozens) && !(tok.Has(lexicon.Scale) && plural(r.t.Of(n))) {
			break
		}
		of := r.hyphen(n + 1)
		if !isKey(r.tok(of), keyOf) || !r.joins(of) {
			break
		}
		n = r.hyphen(of + 1)
	}
	q.next = n
	return q, n > i
}
