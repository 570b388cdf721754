package money

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// longestAdjective is how many tokens stand at most between a number and the word
// for its currency: "Trinidad and Tobago dollars".
const longestAdjective = 3

var (
	keySterling = lexicon.Key("sterling")
	keyCFA      = lexicon.Key("cfa")
	keyRenminbi = lexicon.Key("renminbi")
	keyBucks    = lexicon.Key("bucks")
	keyP        = lexicon.Key("p")
	keyPenny    = lexicon.Key("penny")
	keyD        = lexicon.Key("d")
)

// name reads the name of a currency at token n, with the country before it: "Hong
// Kong dollars", "pounds sterling", "euro cents".
func (r *reader) name(n int, q *quantity) (unit, int, bool) {
	if u, next, ok := r.phrase(n); ok {
		return u, next, true
	}
	if k := r.hyphen(n + 1); k != n+1 && isKey(r.tok(n), keyD) && r.joins(n) {
		if f := r.tab.names[r.tok(k).Key]; f != 0 && r.tab.families[f].name == "mark" {
			return unit{code: r.tab.families[f].fallback, family: f, rule: ruleName}, k + 1, true // "D-marks"
		}
	}
	var country uint8
	var key uint64
	cfa := false
	for k := n; k <= n+longestAdjective; k++ {
		tok := r.tok(k)
		if !tok.Is(token.Word) || !r.joins(k) {
			return unit{}, 0, false
		}
		if tok.Has(lexicon.CurrencyName|lexicon.Subunit) && (k == n || country != 0 || cfa) {
			return r.word(n, k, country, cfa, q)
		}
		if !tok.Is(token.Capital) && !q.words && r.tab.adjectives[tok.Key] == 0 {
			return unit{}, 0, false
		}
		if k == n {
			key = tok.Key
		} else {
			key = lexicon.Join(key, tok.Key)
		}
		cfa = isKey(tok, keyCFA)
		country = r.tab.adjectives[key]
		if country == 0 && (isKey(tok, keyOf) || tok.Has(lexicon.Preposition)) {
			return unit{}, 0, false
		}
		if r.hyphen(k+1) != k+1 && country != 0 && r.tok(k+2).Has(lexicon.CurrencyName|lexicon.Subunit) {
			return r.word(n, k+2, country, cfa, q) // "U.S.-dollar"
		}
	}
	return unit{}, 0, false
}

// phrase reads a name of several words at token n: "European Currency Units".
func (r *reader) phrase(n int) (unit, int, bool) {
	key := r.tok(n).Key
	if !r.tab.behind.May(key) {
		return unit{}, 0, false
	}
	for k := n + 1; k < n+longestAdjective; k++ {
		if !r.tok(k).Is(token.Word) || !r.joins(k) {
			break
		}
		key = lexicon.Join(key, r.tok(k).Key)
	}
	f := r.tab.phrases[key]
	return unit{family: f, rule: ruleName}, n + longestAdjective, f != 0
}

// word reads the currency's own word at token k; the country before it is known.
func (r *reader) word(n, k int, country uint8, cfa bool, q *quantity) (unit, int, bool) {
	tok := r.tok(k)
	next := k + 1
	if tok.Has(lexicon.Subunit) && !tok.Has(lexicon.CurrencyName) || isKey(tok, keyP) {
		return r.partOf(k, country, r.tab.subunits[tok.Key].family, q)
	}
	f := r.tab.names[tok.Key]
	if f == 0 {
		return unit{}, 0, false
	}
	if r.tok(next).Has(lexicon.Subunit) && !r.glued(next) && r.tab.subunits[r.tok(next).Key].need == "-" {
		return r.partOf(next, country, f, q) // "euro cents"
	}
	if cfa {
		f = r.tab.familyNamed("cfa")
	}
	u := unit{family: f, rule: ruleName}
	if country != 0 {
		if u.code = r.memberOf(f, country, true); u.code == 0 && !cfa {
			return unit{}, 0, false
		}
	}
	fam := &r.tab.families[f]
	if fam.name == "pound" && isKey(r.tok(next), keySterling) && r.joins(next) {
		u.code, next = fam.fallback, next+1
	} else if isKey(tok, keySterling) {
		u.code = fam.fallback
	}
	if fam.name == "yuan" && isKey(r.tok(next), keyRenminbi) {
		next++
	}
	if u.code == 0 && !cfa && !r.meant(k, next, fam, q) {
		return unit{}, 0, false
	}
	if (isKey(tok, keyBucks) || isKey(tok, keySterling)) && tok.Is(token.Capital) && !q.scaled {
		return unit{}, 0, false // a team, a street
	}
	if tok.Is(token.Capital) && !tok.Is(token.AllCapital) && !q.scaled && r.tok(next).Is(token.Capital) && r.joins(next) && u.code == 0 && !plural(r.t.Of(k)) {
		return unit{}, 0, false // "5 Euro League clubs"
	}
	return u, next, true
}

// meant reports whether a word that means other things too, with no country before
// it, means money here.
func (r *reader) meant(k, next int, fam *family, q *quantity) bool {
	switch fam.need {
	case "scale":
		large := q.grouped || !q.words && q.coefficient >= 100
		return q.scaled || q.vague || large && r.mentions(unit{family: r.tab.names[r.tok(k).Key]})
	case "adjective":
		return (q.full() || q.vague) && r.mentions(unit{family: r.tab.names[r.tok(k).Key]})
	case "weight":
		if isKey(r.tok(next), keyOf) || r.tok(next).Rune == '-' && r.glued(next) {
			return false
		}
		if r.partsFollow(next) {
			return true
		}
		if r.speaksOf(k, weightWord) {
			return false
		}
		// Figures without a trace of Britain in the text are a weight more often than not.
		return r.marksOf().pound || (q.scaled || q.vague) && (q.words || r.speaksOf(k, priceWord))
	}
	return true
}

// speaksOf reports whether the sentence around token k has a word of the class.
func (r *reader) speaksOf(k int, class wordClass) bool {
	s := r.t.Sentences[r.t.SentenceOf[k]]
	for i := max(int(s.First), k-20); i < min(int(s.Last), k+20); i++ {
		if tok := r.tok(i); tok.Is(token.Word) && r.tab.words[tok.Key]&class != 0 {
			return true
		}
	}
	return false
}

// partOf reads the part of a unit at token k: "cents", "25p".
func (r *reader) partOf(k int, country, f uint8, q *quantity) (unit, int, bool) {
	part := r.tab.subunits[r.tok(k).Key]
	if tok := r.tok(k); tok.Is(token.Capital) && !tok.Is(token.AllCapital) && !plural(r.t.Of(k)) && r.tok(k+1).Is(token.Capital) && r.joins(k+1) {
		return unit{}, 0, false // "2 Cent Texts", a name
	}
	if isKey(r.tok(k), keyPenny) && (q.coefficient != 1 || q.exponent != 0) {
		return unit{}, 0, false // "three penny stocks"; three of them are pence or pennies
	}
	u := unit{family: f, part: true, scale: 2 - part.places, rule: rulePart}
	if country != 0 {
		if u.code = r.memberOf(f, country, true); u.code == 0 {
			if u.code = r.memberOf(r.tab.familyNamed("euro"), country, true); u.code == 0 {
				return unit{}, 0, false
			}
		}
	}
	switch part.need {
	case "small":
		if r.tok(k).Is(token.Capital) || country == 0 && !r.mentions(unit{family: f}) && !r.afterMain(k) {
			return unit{}, 0, false // "in 1949 Mao"
		}
	case "main":
		if country == 0 && !r.mentions(unit{family: f}) && !r.afterMain(k) {
			return unit{}, 0, false
		}
	case "fils":
		if country == 0 && (r.mentions(unit{family: r.tab.familyNamed("dirham")}) || !r.mentions(unit{family: f}) && !r.afterMain(k)) {
			return unit{}, 0, false
		}
	case "adjective":
		if country == 0 && !r.marksOf().pound {
			return unit{}, 0, false
		}
	case "letter":
		// "45c/lb", "43c a day"
		after := r.tok(k + 1)
		coin := after.Rune == '/' || isKey(after, keyPer) || isKey(after, keyA)
		if !r.glued(k) || r.tok(k).Is(token.Capital) || q.words || q.scaled || !coin {
			return unit{}, 0, false
		}
	case "glued":
		// "25p", "12.5p"; not "1080p", "5 p.m.", "20P"
		if !r.glued(k) || r.tok(k).Is(token.Capital) || q.words || q.scaled || q.grouped || r.glued(k+1) && r.tok(k+1).Is(token.Word|token.Digits) {
			return unit{}, 0, false
		}
		if screen(q) || r.tok(k-2).Rune == '-' && r.glued(k-1) || !r.marksOf().pound && !r.pencePrice(k) {
			return unit{}, 0, false
		}
	}
	return u, k + 1, true
}

// pencePrice reports whether the words around the number before the "p" at token k
// make a price of it, in a text that shows no pounds: "of 25p", "25p a litre".
func (r *reader) pencePrice(k int) bool {
	after := r.tok(k + 1)
	if after.Rune == '/' || isKey(after, keyPer) || isKey(after, keyEach) {
		return true
	}
	before := r.tok(k - 2)
	return isKey(before, keyOf) || isKey(before, keyTo) || isKey(before, keyBy)
}

// screen reports whether a number is one of those that count the lines of a screen,
// or its pictures in a second.
func screen(q *quantity) bool {
	if q.exponent != 0 {
		return false
	}
	switch q.coefficient {
	case 24, 30, 60, 120, 144, 240, 360, 480, 576, 720, 1080, 1440, 2160:
		return true
	}
	return false
}

// memberOf returns the currency of a family that a country has, or, with past, had;
// 0 if there is none.
func (r *reader) memberOf(f, country uint8, past bool) int16 {
	had := int16(0)
	for _, c := range r.tab.families[f].members {
		cur := &r.tab.currencies[c]
		if country == 0 || !slices.Contains(cur.countries, country) {
			continue
		}
		if cur.current {
			return c
		}
		if past && had == 0 {
			had = c
		}
	}
	return had
}

// afterMain reports whether the number before the part of a unit at token k follows
// an amount of a main unit: "20 ringgit and 43 sen".
func (r *reader) afterMain(k int) bool {
	for i := k - 1; i >= max(0, k-4); i-- {
		if r.tok(i).Has(lexicon.CurrencyName | lexicon.CurrencyCode | lexicon.CurrencyMark) {
			return true
		}
	}
	return false
}

// titled reports whether a spelt number and the word for its currency, both with
// capitals in running text, are a name: the "Three Cents" brand. In a headline they
// are an amount, and in a contract, where figures follow: "Ten Dollars ($10)".
func (r *reader) titled(i int, q *quantity, next int) bool {
	number, word := r.tok(i), r.tok(next-1)
	const capital = token.Capital | token.AllCapital
	if !q.words || q.scaled || !number.Is(token.Capital) || !word.Is(token.Capital) || number.Is(capital&^token.Capital) || word.Is(capital&^token.Capital) || r.tok(next).Rune == '(' {
		return false
	}
	const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Pronoun
	s := r.t.Sentences[r.t.SentenceOf[i]]
	for k := max(int(s.First), i-20); k < min(int(s.Last), next+20); k++ {
		if tok := r.tok(k); tok.Is(token.Word) && !tok.Is(token.Capital|token.AllCapital) && !tok.Has(grammar) && tok.End-tok.Start > 3 {
			return true
		}
	}
	return false
}

// secondNumber reports whether the number at token i stands after another, with
// nothing between them to tell which of them the currency counts: "245 23 yen". A year
// before it is no such number, and in "50 20 dollar bills" the singular tells.
func (r *reader) secondNumber(i, next int, q *quantity) bool {
	if !pluralUnit(r.t.Of(next-1)) && r.tok(next).Is(token.Word) && r.joins(next) || q.scaled || q.grouped || i <= r.from || !r.tok(i).Is(token.Digits) || !r.oneSpace(i) || !r.tok(i-1).Is(token.Digits) {
		return false
	}
	before := readNumeral(r.t.Of(i - 1))
	year := before.exponent == 0 && !before.grouped && before.coefficient >= 1900 && before.coefficient <= 2099
	return !year && before.reason == ""
}
