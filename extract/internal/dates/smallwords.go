package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// smallWeekday reports whether a weekday in small letters is one: written in full,
// or "tues" and "thurs", for "sat", "sun" and "wed" are words of their own.
func (r *reader) smallWeekday(i int) bool {
	const shortest = len("monday")
	tok := r.at(i)
	return (int(tok.End-tok.Start) >= shortest || tok.Key == keyTues || tok.Key == keyThurs) && !r.inAddress(i)
}

// inAddress reports whether token i is glued to a hyphen or slash as the parts of an
// address are: "results-for-april-2024".
func (r *reader) inAddress(i int) bool {
	return r.glued(i) && i != r.rangeAt && (r.dash(i-1) || r.mark(i-1, '/')) && r.glued(i-1) && !r.has(i-2, lexicon.PartOf)
}

// monthHere reports whether token i is the name of a month.
func (r *reader) monthHere(i int) bool {
	tok := r.at(i)
	if !tok.Has(lexicon.Month) || r.glued(i) && (r.mark(i-1, '#') || r.mark(i-1, '@')) {
		return false
	}
	return (tok.Is(token.Capital) || !r.inAddress(i) && r.smallMonth(i, false))
}

// smallMonth reports whether a month in small letters is one: the name of most says
// it, "may", "march", "august" and the short forms must have a day or a year beside
// them. The number of a day stands before it if afterDay.
func (r *reader) smallMonth(i int, afterDay bool) bool {
	tok := r.at(i)
	short := r.abbreviated(i)
	if tok.Key != keyMay && tok.Key != keyMarch && tok.Key != keyAugust && !short {
		return true
	}
	after := r.stop(i + 1)
	if r.alone(i, after) && (!short || after > i+1) {
		return true
	}
	day, next := r.dayNumber(after)
	year := after
	if day != 0 {
		year = r.comma(next)
	}
	if y, two, _ := r.year(year); y != 0 && (!two || short && year == after) { // "jan '80"
		return true
	}
	var glued partial
	if _, ok := r.gluedDayYear(after, &glued); ok {
		return true
	}
	before := r.at(i - 1)
	if afterDay {
		return before.Key == keyOf || tok.Key != keyMay && tok.Key != keyMarch || before.Has(lexicon.OrdinalSuffix) && !r.the(i-2) && r.ends(i+1)
	}
	switch {
	case day != 0 && r.has(next-1, lexicon.OrdinalSuffix):
		return true
	case day == 0 && i == r.begin && r.has(after, lexicon.Ordinal):
		n, after := r.ordinal(after)
		y, short, _ := r.year(r.comma(after))
		return n > 0 && (r.ends(after) || y != 0 && !short) // "march third 2015"
	case day != 0:
		return (short || before.Has(lexicon.Preposition) || i == r.begin && r.ends(next)) && r.listEnds(next) && !r.at(next).Is(token.Capital)
	case tok.Key == keyAugust:
		return before.Has(lexicon.Preposition | lexicon.PartOf | lexicon.Pointing)
	case before.Key == keyIn || before.Key == keySince || before.Key == keyUntil:
		return !r.at(i+1).Is(token.Word|token.Digits) || r.has(i+1, lexicon.Preposition|lexicon.Conjunction)
	}
	return false
}

// isUnitOfLength reports whether token i is a unit in which a march is measured.
func (r *reader) isUnitOfLength(i int) bool {
	switch r.at(i).Key {
	case keyMiles, keyKilometres, keyKilometers, keyMetres, keyMeters, keyYards, keyPaces, keySteps, keyKm:
		return true
	}
	return r.has(i, lexicon.TimeUnit) && r.plural(i)
}
