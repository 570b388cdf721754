package money

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/model"
)

// mostAlternatives is how many other currencies are told at most beside the one chosen:
// "$" has two dozen.
const mostAlternatives = 5

// others returns the currencies of a family that an amount can mean beside the one
// chosen, those first for which something speaks, each with the strongest of what does.
// Where the text defines its currency there are none.
func (d *decider) others(f uint8, chosen int16) []model.CurrencyReading {
	fam := &d.tab.families[f]
	if len(fam.members) < 2 || chosen != 0 && slices.Contains(d.defined[:], chosen) {
		return nil
	}
	var codes []int16
	var out []model.CurrencyReading
	add := func(code int16, reason model.CurrencyReason) {
		if code != 0 && code != chosen && (chosen == 0 || len(out) < mostAlternatives) && !slices.Contains(codes, code) {
			codes = append(codes, code)
			out = append(out, model.CurrencyReading{Currency: d.tab.currencies[code].code, Reason: reason})
		}
	}
	for _, code := range d.defined {
		if fam.has(code) {
			add(code, model.CurrencyDefined)
		}
	}
	add(d.memberOf(f, d.tab.country(d.context.Publisher), false), model.CurrencyPublisher)
	add(d.memberOf(f, d.tab.country(d.context.Dateline), false), model.CurrencyDateline)
	can := d.canMean(fam)
	weights := d.marksOf()
	for _, code := range slices.SortedStableFunc(slices.Values(can), func(a, b int16) int {
		return cmp.Compare(d.weightOf(weights, b), d.weightOf(weights, a))
	}) {
		if d.weightOf(weights, code) > 0 {
			add(code, model.CurrencyText)
		}
	}
	add(d.foreign(fam), model.CurrencyCode)
	add(fam.fallback, model.CurrencyUsual)
	for _, code := range can {
		add(code, model.CurrencyPossible)
	}
	return out
}

// canMean returns the currencies in use that a bare sign or word of a family can mean.
func (d *decider) canMean(fam *family) []int16 {
	if fam.bare != nil {
		return fam.bare
	}
	var out []int16
	for _, code := range fam.members {
		if d.tab.currencies[code].current {
			out = append(out, code)
		}
	}
	return out
}
