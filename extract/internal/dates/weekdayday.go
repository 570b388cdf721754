package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// weekdayAndDay reads a weekday with the number of its day and no month: "Tuesday
// the 11th", "Mon 13th", "Tuesday, the eleventh".
func (r *reader) weekdayAndDay(i, next int) (match, bool) {
	j := next
	if r.mark(j, ',') && r.is(j+1, keyThe) {
		j++
	}
	the := r.is(j, keyThe)
	if the {
		j++
	}
	day, last := 0, j
	if r.at(j).Is(token.Digits) || the && r.has(j, lexicon.Ordinal|lexicon.Number) {
		day, last = r.ordinal(j)
	}
	if v, n := r.digits(j); day == 0 && n > 0 && n <= 2 && v > 0 && r.is(i-1, keyOn) && j == next && r.ends(j+1) {
		day, last = v, j+1 // "on Sunday 31."
	}
	tok := r.at(last)
	if day == 0 || day > 31 || r.is(last, keyOf) || tok.Is(token.Digits) || r.dash(last) && r.glued(last) ||
		tok.Is(token.Word) && (tok.Is(token.Capital) || !tok.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Function|lexicon.Past|lexicon.Modal)) {
		return match{}, false
	}
	return match{partial: partial{form: formDay, weekday: int(r.at(i).Calendar) + 1, day: day}, first: i, last: last}, true
}

// dayOfSomeMonth returns the day of a month that is not named: that nearest to the
// reference, on the side that the tense tells, which has the weekday.
func (r *resolver) dayOfSomeMonth(p *partial, tense int) (model.Day, bool) {
	const away = 6 // months
	ref := model.Day{Year: r.Reference.Year, Month: r.Reference.Month, Day: 1}
	var best model.Day
	least := 1 << 30
	for n := -away; n <= away; n++ {
		day := addMonths(ref, n)
		day.Day = p.day
		if !day.Valid() || int(day.Weekday())+1 != p.weekday {
			continue
		}
		cost := r.Reference.DaysUntil(day)
		if cost < 0 {
			cost = -cost
		}
		if day.Before(r.Reference) && tense > 0 || r.Reference.Before(day) && tense < 0 {
			cost += 40
		}
		if cost < least {
			best, least = day, cost
		}
	}
	return best, !best.IsZero()
}
