package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// compass are the quarters of street names: "Main Street NW".
var compass = []string{"nw", "ne", "sw", "se", "n.w.", "n.e.", "s.w.", "s.e.", "north", "south", "east", "west", "n", "s", "e", "w"}

// longestAddress is the greatest number of tokens of a street address.
const longestAddress = 9

// streetAddress claims the address that begins with the number at token i, up to the
// street, and returns its end; 0 if there is none: "19 Quail Run Circle", "730 4th Street
// N", "1301 Route 130", and of two streets "15th and Larch Streets".
func (f *finder) streetAddress(i, limit int) int {
	t := f.t
	if t.Tokens[i].End-t.Tokens[i].Start > 6 {
		return 0
	}
	limit = min(limit, i+longestAddress)
	end := 0
	if f.ordinal(i, limit) {
		end = f.crossing(i, limit)
	} else {
		end = f.toStreet(i, limit)
	}
	if end > 0 && f.claim(i, end, Place, model.PlaceAddress, ruleAddress) {
		return end
	}
	return 0
}

// ordinal reports whether token i is the number of "4th".
func (f *finder) ordinal(i, limit int) bool {
	return i+1 < limit && f.t.Tokens[i].Is(shapeDigits) && f.has(i+1, lexicon.OrdinalSuffix) && f.t.Tokens[i+1].Glued()
}

// toStreet returns the end of the street whose number is token i, or 0.
func (f *finder) toStreet(i, limit int) int {
	t := f.t
	words := 0
	for k := i + 1; k < limit; k++ {
		tok := &t.Tokens[k]
		switch {
		case tok.Is(shapeLine) || tok.Rune == ',':
			return 0
		case f.ordinal(k, limit):
			words++
			k++
		case tok.Rune == '.' || tok.Rune == '-' || tok.Is(shapeDigits) || tok.Is(shapeWord) && tok.Glued():
		case !tok.Is(shapeWord) || !tok.Is(shapeCapital):
			return 0
		case tok.Has(lexicon.PlaceHead) && placeKind(tok.Detail) == model.PlaceAddress && f.road(k, limit):
			return f.withQuarter(k+2, limit)
		case words > 0 && tok.Has(lexicon.PlaceHead) && placeKind(tok.Detail) == model.PlaceAddress:
			return f.withQuarter(f.withStop(k), limit)
		default:
			words++
		}
	}
	return 0
}

// roads are kinds of streets that have a number in place of a name.
var roads = map[uint64]bool{lexicon.Key("route"): true, lexicon.Key("rte"): true, lexicon.Key("highway"): true, lexicon.Key("hwy"): true, lexicon.Key("road"): true}

// road reports whether token k begins the name of a road that is a number: "Route 130".
func (f *finder) road(k, limit int) bool {
	if k+1 >= limit || !roads[f.t.Tokens[k].Key] {
		return false
	}
	number := &f.t.Tokens[k+1]
	return number.Is(shapeDigits) && !number.Is(shapeLine) && !number.Glued() && number.End-number.Start <= 3 && !f.ordinal(k+1, limit)
}

// withQuarter returns the end of a street with the quarter behind it, if it has one:
// "Main Street NW", but not "Main Street, West Hollywood".
func (f *finder) withQuarter(end, limit int) int {
	if end >= limit || f.looks[end]&compassPoint == 0 {
		return end
	}
	tok := &f.t.Tokens[end]
	if !tok.Is(shapeWord) || tok.Is(shapeLine) || !tok.Is(shapeCapital) {
		return end
	}
	if m := f.longest(end); m.Tokens > 1 {
		return end // a town on the line of its street
	}
	return f.withStop(end)
}

// crossing returns the end of a place where two streets cross, the first a number:
// "15th and Larch Streets"; else 0.
func (f *finder) crossing(i, limit int) int {
	k := i + 2
	if k+2 >= limit || f.key(k) != keyAnd && f.t.Tokens[k].Rune != '&' {
		return 0
	}
	k++
	switch {
	case f.ordinal(k, limit):
		k += 2
	case f.name(k, limit):
		k++
	default:
		return 0
	}
	if k >= limit || !streetsOf[f.key(k)] || !f.t.Tokens[k].Is(shapeCapital) || f.t.Tokens[k].Is(shapeLine) {
		return 0
	}
	return f.withQuarter(f.withStop(k), limit)
}

// streetsOf are the words for two streets.
var streetsOf = map[uint64]bool{lexicon.Key("streets"): true, lexicon.Key("sts"): true, lexicon.Key("avenues"): true, lexicon.Key("aves"): true}
