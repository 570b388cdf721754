package money

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// scaleAfter reads the scales after a number: "million", "bn", "lakh crore", and
// multiplies by them.
func (r *reader) scaleAfter(q *quantity, signed bool) {
	n := q.next
	plus := false
	if r.tok(n).Rune == '+' && r.glued(n) {
		n, plus = n+1, true
		if r.tok(n).Is(token.Word) && isKey(r.tok(n), keyPlus) {
			n++
		}
	} else if h := r.hyphen(n); h != n && (isKey(r.tok(h), keyPlus) || isKey(r.tok(h), keyOdd)) {
		n, plus = h+1, isKey(r.tok(h), keyPlus) // "100-plus million", "100-odd million"
	}
	for range 3 {
		at := r.hyphen(n)
		if r.strayPoint(n) || r.strayDash(n) {
			at = n + 1
		}
		power, ok := r.scale(at, at == n && r.glued(n), signed)
		if !ok || !r.joins(at) && !(signed && r.brokenOff(at)) {
			break
		}
		if isKey(r.tok(at), keyMil) && r.spanish(at+1) {
			power = 3
		}
		q.number = q.shift(power)
		q.scale += power
		q.scaled = true
		q.letter = r.tok(at).Is(token.Single)
		n = at + 1
		if r.abbreviated(at) {
			n++
		}
		q.next = n
		q.plus = plus
	}
}

// strayPoint reports whether token i is a full stop by mistake, between a number and
// its scale: "$1.1. million".
func (r *reader) strayPoint(i int) bool {
	after := r.tok(i + 1)
	return r.tok(i).Rune == '.' && r.glued(i) && after.Has(lexicon.Scale) && after.End-after.Start > 5 && !after.Is(token.Capital) && r.joins(i+1)
}

// strayDash reports whether token i is a hyphen that a space has parted from the scale
// after it: "$5- million".
func (r *reader) strayDash(i int) bool {
	after := r.tok(i + 1)
	return r.tok(i).Rune == '-' && r.glued(i) && !r.glued(i+1) && after.Has(lexicon.Scale) && after.End-after.Start > 5 && !after.Is(token.Capital) && r.joins(i) && r.joins(i+1)
}

// spanish reports whether a word of Spanish alone stands at token i, so that the "mil"
// before it is a thousand: "$500 mil para".
func (r *reader) spanish(i int) bool {
	return r.tok(i).Is(token.Word) && r.joins(i) && slices.Contains(spanishWords[:], r.tok(i).Key)
}

var spanishWords = [...]uint64{lexicon.Key("para"), lexicon.Key("en"), lexicon.Key("por"), lexicon.Key("los"), lexicon.Key("las"), lexicon.Key("el"),
	lexicon.Key("con"), lexicon.Key("del"), lexicon.Key("al"), lexicon.Key("y"), lexicon.Key("millones"), lexicon.Key("pesos"), lexicon.Key("dólares")}

// brokenOff reports whether the scale at token i begins a paragraph only since the page
// cut its line there: it is a word in small letters, and a number stood before it.
func (r *reader) brokenOff(i int) bool {
	tok := r.tok(i)
	return tok.End-tok.Start > 5 && !tok.Is(token.Capital) && !plural(r.t.Of(i)) && r.tok(i-1).Is(token.Digits)
}

// abbreviated reports whether a full stop that is part of the scale at token i stands
// after it, the currency next: "5 mil. dollars".
func (r *reader) abbreviated(i int) bool {
	tok := r.tok(i)
	length := tok.End - tok.Start
	return length > 1 && length <= 3 && r.tok(i+1).Rune == '.' && r.glued(i+1) && r.joins(i+2) && !r.glued(i+2) &&
		r.currencyFollows(i+2) && (r.code(i+2) != 0 || !r.tok(i+2).Is(token.Capital))
}

// localScale multiplies by a scale that is one beside certain currencies only: the
// "arab" of rupees, the "oku" of yen. It reports whether one stands after the number.
func (r *reader) localScale(q *quantity, family uint8) bool {
	tok := r.tok(q.next)
	if q.scaled || q.words || !tok.Is(token.Word) || tok.Is(token.Capital) || !r.joins(q.next) {
		return false
	}
	s, ok := r.tab.scales[tok.Key]
	if !ok || s.family != family {
		return false
	}
	q.number = q.shift(s.power)
	q.scale, q.scaled, q.next = s.power, true, q.next+1
	return true
}

// afterLocalScale reads such a scale with its currency after it: "3 oku yen".
func (r *reader) afterLocalScale(q *quantity) (unit, int, bool) {
	key := r.tok(q.next).Key
	if !r.tab.behind.May(key) {
		return unit{}, 0, false
	}
	s, ok := r.tab.scales[key]
	if !ok {
		return unit{}, 0, false
	}
	scaled := *q
	if !r.localScale(&scaled, s.family) {
		return unit{}, 0, false
	}
	u, next, ok := r.currencyAfter(scaled.next, &scaled)
	if !ok || u.family != s.family {
		return unit{}, 0, false
	}
	*q = scaled
	return u, next, true
}

// scale returns the power of ten that token i means as a scale.
func (r *reader) scale(i int, glued, signed bool) (int, bool) {
	tok := r.tok(i)
	if !tok.Has(lexicon.Scale) || !tok.Is(token.Word) {
		return 0, false
	}
	length := tok.End - tok.Start
	if length > 3 || isKey(tok, keyLac) {
		return int(tok.Number), true
	}
	text := r.t.Of(i)
	closed := !r.glued(i+1) || !r.tok(i+1).Is(token.Word|token.Digits)
	switch {
	case !closed:
		return 0, false
	case glued:
		return int(tok.Number), text != "t"
	case length >= 2:
		// "$5 mn", "5 bn euros"; not "30 MM" or "5 CR" of other things
		if text == "TN" || text == "MN" {
			return 0, false // states
		}
		return int(tok.Number), signed || !tok.Is(token.AllCapital) || r.currencyFollows(i+1)
	case text == "M" || text == "B" || text == "K":
		// "$5 M in sales", not "$10 K-12 funding", "$5 B Corp"
		return int(tok.Number), signed && !r.glued(i+1) && !r.tok(i+1).Is(token.Capital)
	case text == "m":
		return int(tok.Number), signed && !r.glued(i+1) || r.currencyFollows(i+1)
	}
	return 0, false
}

// currencyFollows reports whether the word for a currency stands at token i.
func (r *reader) currencyFollows(i int) bool {
	tok := r.tok(i)
	if tok.Is(token.Word) {
		return tok.Has(lexicon.CurrencyName) || tok.Has(lexicon.CurrencyCode) && tok.Is(token.AllCapital)
	}
	return tok.Rune != 0 && r.tab.sign(tok.Rune) != 0
}

var (
	keyOdd  = lexicon.Key("odd")
	keyPlus = lexicon.Key("plus")
	keyLac  = lexicon.Key("lac")
	keyMil  = lexicon.Key("mil")
)

func isKey(tok *token.Token, key uint64) bool { return tok.Key == key }
