package score

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/corpus"
)

// valueComparison is how one kind of value is compared.
type valueComparison struct {
	mentionType corpus.Type
	field       string
	// of returns the value of a mention; nil if it has none.
	of func(corpus.Mention) *string
	// normal returns the form of a value in which equal values are the same text.
	normal func(string) string
	// given tells that a gold value of none means that none was annotated.
	given bool
	// sort returns the sort of a gold value, one word.
	sort func(string) string
}

// comparisons are the kinds of values, in the order of the table.
var comparisons = [...]valueComparison{
	{mentionType: corpus.Place, field: "country", of: func(m corpus.Mention) *string { return m.Country }, normal: asIs, sort: sortOfCountry},
	{mentionType: corpus.Date, field: "value", of: func(m corpus.Mention) *string { return m.Value }, normal: asIs, sort: sortOfDate},
	{mentionType: corpus.Money, field: "amount", of: func(m corpus.Mention) *string { return m.Amount }, normal: normalAmount, sort: sortOfAmount},
	{mentionType: corpus.Money, field: "currency", of: func(m corpus.Mention) *string { return m.Currency }, normal: asIs, sort: sortOfCode},
	{mentionType: corpus.Quote, field: "speaker", of: func(m corpus.Mention) *string { return m.Speaker }, normal: normalSpeaker, sort: sortOfName},
	{mentionType: corpus.Quote, field: "title", of: func(m corpus.Mention) *string { return m.Title }, normal: normalSpace, given: true, sort: sortOfName},
	{mentionType: corpus.Quote, field: "affiliation", of: func(m corpus.Mention) *string { return m.Affiliation }, normal: normalSpace, given: true, sort: sortOfName},
}

// equal compares a gold value with a predicted one. It reports whether the gold
// has a value to compare, and whether the prediction is right.
func (v valueComparison) equal(gold, predicted corpus.Mention) (compared, right bool) {
	want := v.of(gold)
	if gold.Type != v.mentionType || want == nil || v.given && *want == "" {
		return false, false
	}
	return true, v.normal(*want) == v.normal(textOf(v.of(predicted)))
}

// eachValue calls f for every value that is compared, with the index of its kind
// in comparisons.
func (c *comparison) eachValue(f func(g item, index int, right bool)) {
	for _, g := range c.gold {
		if g.match < 0 {
			continue
		}
		for i, v := range comparisons {
			if compared, right := v.equal(g.Mention, c.predicted[g.match].Mention); compared {
				f(g, i, right)
			}
		}
	}
}

// valueCount counts right values.
type valueCount struct{ right, of int }

func (v *valueCount) add(right bool) {
	v.of++
	if right {
		v.right++
	}
}

// valueTally is the counts of each of comparisons.
type valueTally [len(comparisons)]valueCount

// values returns the rows of the kinds of values that types have.
func (t *valueTally) values(types []corpus.Type) []Value {
	list := []Value{}
	for i, c := range comparisons {
		if slices.Contains(types, c.mentionType) {
			list = append(list, Value{Type: c.mentionType, Field: c.field, Right: t[i].right, Of: t[i].of, Share: ratio(t[i].right, t[i].of)})
		}
	}
	return list
}

func textOf(value *string) string {
	if value == nil {
		return ""
	}
	return *value
}

func asIs(s string) string { return s }

func normalSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// normalAmount returns an amount, or both ends of a range, without zeros that say
// nothing. What is no decimal number is returned as it is.
func normalAmount(s string) string {
	low, high, isRange := strings.Cut(s, "..")
	if isRange {
		return normalDecimal(low) + ".." + normalDecimal(high)
	}
	return normalDecimal(s)
}

// normalDecimal compares text, not numbers, so that no amount is too long for it.
func normalDecimal(s string) string {
	digits := strings.TrimPrefix(s, "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	if whole+fraction == "" || strings.Trim(whole+fraction, "0123456789") != "" {
		return s
	}
	whole, fraction = strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if len(digits) < len(s) && whole != "0" {
		whole = "-" + whole
	}
	return whole
}

// normalSpeaker is normalSpace with a small first letter: a role that begins a
// sentence, "A spokesman for Acme", is the role.
func normalSpeaker(s string) string {
	s = normalSpace(s)
	if s == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
