package money

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
	"github.com/govalues/decimal"
)

// How sure an amount is, by what its currency rests on.
const (
	sureExplicit = 0.99
	sureContext  = 0.97
	sureDefault  = 0.95
	sureOpen     = 0.8
)

// Resolve gives amounts their currencies. The result has one value for each
// amount, in the same order.
//
// What the amount itself says goes first ("US$", "CHF", "Hong Kong dollars"). For
// the rest the order is: what the document defines ("all amounts in Canadian
// dollars"), the publisher's country, that of the dateline if the text speaks of it too, the country that the
// text speaks of most, the currency that the sign or word means most often. A word
// such as "pesos" without any of them is left open.
func Resolve(t *token.Text, amounts []Amount, c Context) []model.Money {
	if len(amounts) == 0 {
		return nil
	}
	d := decider{reader: reader{t: t, tab: load()}, amounts: amounts, context: c}
	values := len(amounts)
	for i := range amounts {
		if amounts[i].ranged {
			values++
		}
	}
	d.values = make([]decimal.Decimal, 0, values)
	out := make([]model.Money, len(amounts))
	for i := range amounts {
		out[i] = d.money(&amounts[i])
	}
	return out
}

// decider decides currencies by the document.
type decider struct {
	reader
	amounts  []Amount
	context  Context
	values   []decimal.Decimal // those of all amounts, which the document points to
	decided  []decision        // of the few families that the document has
	searched bool
	defined  [4]int16 // currencies that the document defines
}

type decision struct {
	family     uint8
	code       int16
	why        string
	instead    string // the strongest alternative, and why it was turned down
	confidence float64
	others     []model.CurrencyReading // if alternatives are asked for
}

func (d *decider) money(a *Amount) model.Money {
	out := model.Money{Mention: model.Mention{Span: a.Span, Text: d.t.Source[a.Start:a.End]},
		Qualifier: a.Qualifier, Role: a.Role, Vague: a.vague}
	if a.Per.Len() > 0 {
		out.Per = d.t.Source[a.Per.Start:a.Per.End]
	}
	d.numbers(a, &out)
	code, why, instead := a.unit.code, "", ""
	out.Confidence = sureExplicit
	if a.contradicts {
		code, out.Confidence = 0, sureOpen
	} else if code == 0 {
		choice := d.decide(a.unit.family)
		code, why, instead, out.Confidence = choice.code, choice.why, choice.instead, choice.confidence
		out.Alternatives = slices.Clone(choice.others)
	}
	if code != 0 {
		out.Currency = d.tab.currencies[code].code
	} else if out.Unresolved == "" {
		out.Unresolved = model.AmbiguousCurrency
	}
	if d.context.Why {
		out.Why = append(out.Why, "money: "+a.unit.rule)
		for _, line := range []string{why, instead} {
			if line != "" {
				out.Why = append(out.Why, "currency: "+line)
			}
		}
	}
	return out
}

// numbers sets the numbers, or the reason why there are none.
func (d *decider) numbers(a *Amount, out *model.Money) {
	if a.vague {
		out.Unresolved = model.VagueAmount
		return
	}
	for _, n := range [...]number{a.low, a.high} {
		if n.reason != "" {
			out.Unresolved = n.reason
			return
		}
	}
	low, err := a.low.decimal()
	if err != nil {
		out.Unresolved = model.AmountTooLong
		return
	}
	if a.ranged {
		high, err := a.high.decimal()
		if err != nil {
			out.Unresolved = model.AmountTooLong
			return
		}
		out.Max = d.value(high)
	}
	out.Amount = d.value(low)
}

// value keeps a number with the others.
func (d *decider) value(n decimal.Decimal) *decimal.Decimal {
	d.values = append(d.values, n)
	return &d.values[len(d.values)-1]
}

// decide returns the currency of a family that the document means.
func (d *decider) decide(f uint8) decision {
	for i := range d.decided {
		if d.decided[i].family == f {
			return d.decided[i]
		}
	}
	choice := d.choose(f)
	choice.family = f
	if d.context.Alternatives {
		choice.others = d.others(f, choice.code)
	}
	d.decided = append(d.decided, choice)
	return choice
}

// choose weighs what speaks for a currency of the family, the strongest first. What
// comes after the first that decides is kept as turned down.
func (d *decider) choose(f uint8) decision {
	fam := &d.tab.families[f]
	if len(fam.members) == 1 {
		return decision{code: fam.members[0], confidence: sureExplicit}
	}
	var best decision
	weigh := func(code int16, reason string, confidence float64) {
		switch {
		case code == 0 || code == best.code:
		case best.code == 0:
			best = decision{code: code, why: reason, confidence: confidence}
		case best.instead == "" && d.context.Why:
			best.instead = "not " + d.tab.currencies[code].code + ", " + reason
		}
	}
	d.define()
	for _, c := range d.defined {
		if c != 0 && fam.has(c) {
			weigh(c, "defined in the text", sureContext)
		}
	}
	weigh(d.whole(f), "the one whose cents these are in the text", sureContext)
	weigh(d.memberOf(f, d.tab.country(d.context.Publisher), d.isPast(f)), "country of the publisher", sureContext)
	doubt := int16(0)
	if c := d.memberOf(f, d.tab.country(d.context.Dateline), d.isPast(f)); c == fam.fallback || best.code != 0 || d.athome(fam, c) {
		weigh(c, "country of the dateline", sureContext)
	} else if fam.canMean(c) {
		doubt = c
	}
	if c := d.spoken(f); c != fam.fallback {
		weigh(c, "country that the text speaks of", sureDefault)
	}
	foreign := d.foreign(fam)
	if foreign != 0 && best.code == 0 && d.weightOf(d.marksOf(), foreign) > d.weightOf(d.marksOf(), fam.fallback) {
		return decision{confidence: sureOpen, instead: "open between " + d.tab.currencies[fam.fallback].code + " and " + d.tab.currencies[foreign].code + ", which the text writes by its code"}
	}
	weigh(fam.fallback, "what the sign or word mostly means", sureDefault)
	if best.code == fam.fallback && best.code != 0 {
		switch {
		case doubt != 0 && best.why != "":
			best.confidence = sureOpen
			best.instead = "not " + d.tab.currencies[doubt].code + ", country of the dateline but hardly of the text"
		case foreign != 0:
			best.confidence = sureOpen
			best.instead = "not " + d.tab.currencies[foreign].code + ", which the text writes by its code"
		}
	}
	if best.code == 0 {
		best.confidence = sureOpen
		best.instead = "open between " + d.listed(fam)
	}
	return best
}

// listed writes the codes of a family that are in use.
func (d *decider) listed(fam *family) string {
	var codes []string
	for _, c := range fam.members {
		if d.tab.currencies[c].current {
			codes = append(codes, d.tab.currencies[c].code)
		}
	}
	return strings.Join(codes, ", ")
}

// define looks for the document's own definition of its currency: a currency named
// after "in" or "are" in a sentence that speaks of all amounts.
func (d *decider) define() {
	if d.searched {
		return
	}
	d.searched = true
	found := 0
	for _, stop := range d.t.Triggers {
		i := int(stop)
		tok := &d.t.Tokens[i]
		if !tok.Has(lexicon.CurrencyName|lexicon.CurrencyCode) && (!mayBeSign(tok) || d.tab.sign(tok.Rune) == 0) || !d.basis(i) {
			continue
		}
		if code := d.namedAt(i); code != 0 {
			d.defined[found] = code
			if found++; found == len(d.defined) {
				return
			}
		}
	}
}

// namedAt returns the currency whose code, or name with its country, or sign with
// its letters, ends at token i; 0 if there is none.
func (d *decider) namedAt(i int) int16 {
	tok := &d.t.Tokens[i]
	if tok.Rune != 0 {
		if !d.tok(i-1).Is(token.Word) || !d.joins(i) || d.tok(i+1).Is(token.Digits) {
			return 0
		}
		return d.prefix(i-1, tok.Rune)
	}
	if c := d.code(i); c != 0 {
		return c
	}
	q := quantity{scaled: true}
	for n := 1; n <= longestAdjective && tok.Has(lexicon.CurrencyName) && i-n > 0; n++ {
		if u, next, ok := d.name(i-n, &q); ok && next > i && u.code != 0 {
			return u.code
		}
	}
	return 0
}

// basis reports whether a currency at token i is named as that of all amounts: "all
// figures are in ... unless otherwise stated", "expressed in ...", "(in thousands of
// ...".
func (d *decider) basis(i int) bool {
	before := false
	for k := max(1, i-6); k < i; k++ {
		tok := &d.t.Tokens[k]
		if tok.Is(token.Digits) {
			return false
		}
		if isKey(tok, keyIn) && (d.t.Tokens[k-1].Rune == '(' || d.tab.words[d.t.Tokens[k-1].Key]&basisWord != 0) {
			return true
		}
		before = before || isKey(tok, keyIn) || isKey(tok, keyTo) || isKey(tok, keyAre)
	}
	if !before {
		return false
	}
	count := 0
	for k := max(0, i-14); k < min(len(d.t.Tokens), i+8); k++ {
		if d.t.SentenceOf[k] == d.t.SentenceOf[i] && d.tab.words[d.t.Tokens[k].Key]&basisWord != 0 {
			count++
		}
	}
	return count >= 2
}

var keyAre = lexicon.Key("are")
