package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// farAway is how many tokens may stand between a name and the place that it is so far from.
const farAway = 14

// mostDigits are those of a way that is short: "2,650 km from Perth" may lie anywhere.
const mostDigits = 3

// bindAway gives names the country of the place from which the text counts the way to them:
// "the Montauban property, 80 kilometres west of Quebec City". The way is short.
func (r *resolver) bindAway() {
	for i := 0; i+1 < len(r.items); i++ {
		a, b := &r.items[i], &r.items[i+1]
		if a.bound || a.part || b.part || len(b.readings) == 0 || len(a.readings) > 0 && (a.readings[0].country == 0 || a.readings[0].kind == model.PlaceCountry || divisionFirst(a)) || !r.away(a, b) {
			continue
		}
		in := b.readings[0]
		if b.bound {
			in = r.readingOf(b)
		}
		if in.country == 0 || in.kind == model.PlaceCountry {
			continue
		}
		kept := a.readings[:0:0]
		for _, reading := range a.readings {
			if reading.country == in.country {
				kept = append(kept, reading)
			}
		}
		if a.readings = kept; len(kept) > 0 {
			continue // which of them the rest of the document tells
		}
		a.country, a.decided, a.bound = in.country, true, true
		a.confidence, a.why = 0.9, "unknown, but so far from where it lies"
	}
}

// away reports whether a distance stands between two names of a sentence: "located 80 km
// west of".
func (r *resolver) away(a, b *item) bool {
	if a.Last == 0 || b.First-a.Last > farAway || b.First-a.Last < 4 || b.First >= len(r.t.Tokens) || r.t.SentenceOf[a.Last-1] != r.t.SentenceOf[b.First] {
		return false
	}
	if k := r.t.Tokens[b.First-1].Key; k != ofKey && k != keyFrom {
		return false
	}
	number := false
	for k := a.Last; k < b.First-1; k++ {
		tok := &r.t.Tokens[k]
		switch {
		case tok.Key == keyAnd || tok.Is(token.Opening):
			return false // "Java and 2,650 km from Perth"
		case tok.Is(token.Digits):
			number = tok.End-tok.Start <= mostDigits && !tok.Glued()
		case number && isLength(tok.Key):
			return true
		}
	}
	return false
}

// isLength reports whether a word is a unit of the length of a way.
func isLength(key uint64) bool {
	switch key {
	case keyKilometres, keyKilometers, keyKm, keyMiles, keyMile:
		return true
	}
	return false
}

var (
	keyFrom       = lexicon.Key("from")
	keyAnd        = lexicon.Key("and")
	keyKilometres = lexicon.Key("kilometres")
	keyKilometers = lexicon.Key("kilometers")
	keyKm         = lexicon.Key("km")
	keyMiles      = lexicon.Key("miles")
	keyMile       = lexicon.Key("mile")
)
