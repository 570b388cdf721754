package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// pluralWeekdays are the keys of "Sundays" to "Saturdays".
var pluralWeekdays = [7]uint64{lexicon.Key("sundays"), lexicon.Key("mondays"), lexicon.Key("tuesdays"), lexicon.Key("wednesdays"),
	lexicon.Key("thursdays"), lexicon.Key("fridays"), lexicon.Key("saturdays")}

// weekdaysCounted reads "three Fridays from now", "two Thursdays ago": the count
// begins at token i, and the weekday stands at token j.
func (r *reader) weekdaysCounted(i, j, n int) (match, bool) {
	point, last := -n, j+2
	switch {
	case r.is(j+1, keyAgo), r.is(j+1, keyBack):
	case r.is(j+1, keyFrom) && r.is(j+2, keyNow):
		point, last = n, j+3
	default:
		return match{}, false
	}
	for weekday, key := range pluralWeekdays {
		if r.is(j, key) || n == 1 && r.isWeekday(j) && int(r.at(j).Calendar) == weekday {
			return match{partial: partial{form: formDay, weekday: weekday + 1, point: point, pointed: true}, first: i, last: last}, true
		}
	}
	return match{}, false
}

// dayNamed reports whether the sentence of token i or the one before it has named a
// day, so that "the following day" counts from it.
func (r *reader) dayNamed(i int) bool {
	return r.dayAt >= 0 && r.t.SentenceOf[i]-r.t.SentenceOf[r.dayAt] <= 1
}

// ofNothing reports whether nothing that takes "the next day" for itself stands at
// token i: "the next day of the trial", "the next day shipping".
func (r *reader) ofNothing(i int) bool {
	tok := r.at(i)
	return !tok.Is(token.Word|token.Digits) || tok.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Past|lexicon.Modal|lexicon.Pronoun|lexicon.Function) && !r.is(i, keyOf)
}
