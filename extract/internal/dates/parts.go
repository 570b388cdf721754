package dates

import "github.com/dateline-nlp/dateline/model"

// parts gives the part of a unit that "early", "the end of" and their like name: by the
// day of publication where they count from it ("earlier this year"), the day at the end
// where that is what the words say ("the end of May"), and the third of the unit.
func (r *resolver) parts(l *readings, e *Expression) {
	in := l.given.interval
	if !l.given.known || e.isRange() || e.from.form == formSpan {
		return
	}
	word := e.First
	if r.isKey(word, keyThe) {
		word++
	}
	switch r.t.Tokens[word].Key {
	case keyEarlier, keyLater, keyRest, keyRemainder, keyBalance:
		if in.Contains(r.Reference) && e.modifier == model.ModifierStart {
			l.add(model.ReadingPart, unitsBetween(in.Start, r.Reference, unitDay))
		} else if in.Contains(r.Reference) {
			l.add(model.ReadingPart, unitsBetween(r.Reference, in.End, unitDay))
		}
		return
	case keyEarly, keyMid, keyLate:
	default:
		if e.modifier == model.ModifierStart && l.given.granularity >= model.GranularityWeek {
			l.add(model.ReadingPart, placedDay(in.Start))
		} else if e.modifier == model.ModifierEnd && l.given.granularity >= model.GranularityWeek {
			l.add(model.ReadingPart, placedDay(in.End.AddDays(-1)))
		}
	}
	third, unit := thirdOf(in.Start, l.given.granularity, e.modifier)
	if third.Start.IsZero() {
		return
	}
	l.add(model.ReadingPart, unitsBetween(third.Start, third.End, unit))
	if l.given.granularity == model.GranularityYear && e.modifier != model.ModifierMid { // or the quarter
		start := in.Start
		if e.modifier == model.ModifierEnd {
			start = addMonths(start, 9)
		}
		l.add(model.ReadingPart, unitsBetween(start, addMonths(start, 3), unitMonth))
	}
}

// thirdOf returns the first, middle or last third of the unit that begins on a day, and
// the unit in which it is counted.
func thirdOf(start model.Day, g model.Granularity, modifier model.Modifier) (model.Interval, int) {
	n := int(modifier - model.ModifierStart)
	months := func(each int) (model.Interval, int) {
		from := addMonths(start, n*each)
		return model.Interval{Start: from, End: addMonths(from, each)}, unitMonth
	}
	years := func(cuts [4]int) (model.Interval, int) {
		return model.Interval{Start: addMonths(start, 12*cuts[n]), End: addMonths(start, 12*cuts[n+1])}, unitYear
	}
	switch g {
	case model.GranularityWeek:
		from := [...]int{0, 1, 4}[n] // to Wednesday, Tuesday to Thursday, from Friday
		return model.Interval{Start: start.AddDays(from), End: start.AddDays(from + 3)}, unitDay
	case model.GranularityMonth:
		out := model.Interval{Start: start.AddDays(10 * n), End: start.AddDays(10*n + 10)}
		if modifier == model.ModifierEnd {
			out.End = addMonths(start, 1)
		}
		return out, unitDay
	case model.GranularityQuarter, model.GranularitySeason:
		return months(1)
	case model.GranularityHalf:
		return months(2)
	case model.GranularityYear:
		return months(4)
	case model.GranularityDecade:
		return years([4]int{0, 4, 7, 10})
	case model.GranularityCentury:
		return years([4]int{0, 34, 67, 100})
	}
	return model.Interval{}, 0
}
