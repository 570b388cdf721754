package dates

import (
	"cmp"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// fiscalYear is what a document tells of its publisher's fiscal year.
type fiscalYear struct {
	// last is the month in which the year ends, 1 to 12; 0 if it is not told, or told in
	// two ways.
	last int
	// shift is how many years after its name the year ends: 1 where "fiscal 2024" ended
	// on 1 February 2025.
	shift int
	// named tells that a year was named beside its end, so that shift is sure.
	named bool
	// loose tells that the year does not end with the month, as years of 52 weeks do
	// not, so that the days of its parts are not known.
	loose bool
}

// learnFiscalYear reads the fiscal year out of the expressions that tell the end of a
// part of it: "third fiscal quarter ended September 30, 2024", "fiscal 2024, which
// ended June 30, 2024".
func learnFiscalYear(t *token.Text, expressions []Expression, reference int) fiscalYear {
	var out fiscalYear
	for i := range expressions {
		e := &expressions[i]
		if e.isRange() {
			continue
		}
		p, end := &e.from, model.Day{}
		name := 0
		switch {
		case p.form == formEnded && p.part > 0 && p.count == 0 && p.year != 0, p.form == formEnded && p.unit == unitYear && p.fiscal && p.year != 0:
			end = model.Day{Year: p.fullYear(reference), Month: monthOf(p.month), Day: p.day}
			if i > 0 && expressions[i-1].from.form == formYear && expressions[i-1].from.fiscal && e.First-expressions[i-1].Last <= 1 {
				name = expressions[i-1].from.fullYear(reference)
			}
		case p.fiscal && p.year != 0 && (p.form == formPart || p.form == formYear) && i+1 < len(expressions):
			d, ok := expressions[i+1].Day()
			if !ok || !endsOn(t, e.Last, expressions[i+1].First) {
				continue
			}
			end, name = d, p.fullYear(reference)
		default:
			continue
		}
		if !end.Valid() {
			continue
		}
		found := fiscalEnd(end, p)
		if name != 0 {
			found.shift, found.named = found.shift-name, true
		} else {
			found.shift = 0
		}
		if out.last != 0 && (out.last != found.last || out.named && found.named && out.shift != found.shift) {
			return fiscalYear{}
		}
		if out.named && !found.named {
			found.shift, found.named = out.shift, true
		}
		found.loose = found.loose || out.loose
		out = found
	}
	return out
}

// endsOn reports whether "ended", "which ended", "ends on" or the like, and nothing
// else, stands from token i to token j.
func endsOn(t *token.Text, i, j int) bool {
	const longest = 5
	for k := i; k < j && j-i <= longest; k++ {
		switch t.Tokens[k].Key {
		case keyEnded, keyEnding, keyEnds:
			return true
		}
	}
	return false
}

// fiscalEnd is the fiscal year of which a part ended on a day; shift is the calendar
// year in which it ends.
func fiscalEnd(end model.Day, p *partial) fiscalYear {
	out := fiscalYear{loose: end.AddDays(1).Day != 1}
	month := model.NewDay(end.Year, end.Month, 1)
	if end.Day <= 7 {
		month = model.NewDay(end.Year, end.Month-1, 1)
	}
	if size := monthsOfUnit[p.unit]; p.part > 0 && size > 0 && size < 12 && p.form != formYear {
		month = model.NewDay(month.Year, month.Month+monthOf(size*(12/size-p.part)), 1)
	}
	out.last, out.shift = int(month.Month), month.Year
	return out
}

// days gives a fiscal value its days, if the document has told them.
func (f fiscalYear) days(p placed) placed {
	if f.last == 0 || f.loose || p.known || !strings.HasPrefix(p.value, "FY") {
		return p
	}
	first, last, isRange := strings.Cut(p.value, "/")
	a, ok := f.interval(first)
	b := a
	if isRange && ok {
		b, ok = f.interval(last)
	}
	if ok && a.Start.Before(b.End) {
		p.interval, p.known = model.Interval{Start: a.Start, End: b.End}, true
	}
	return p
}

// interval returns the days of "FY2024", "FY2024-Q3" or "FY2024-H1".
func (f fiscalYear) interval(value string) (model.Interval, bool) {
	year, ok := valueYear(value)
	if !ok || !strings.HasPrefix(value, "FY") {
		return model.Interval{}, false
	}
	first, size, part := f.last+1, 12, 1 // the month after the end, of the year before
	if _, code, ok := strings.Cut(value, "-"); ok {
		size, part = 3, int(code[1]-'0')
		if code[0] == 'H' {
			size = 6
		}
	}
	return months(year+f.shift-1, first+size*(part-1), size), true
}

// nationalFiscalYears are the months in which the financial year ends where the
// state's is also that of nearly all companies.
var nationalFiscalYears = map[string]int{"AU": 6, "PK": 6, "BD": 6, "IN": 3, "JP": 3, "SG": 3}

// fiscalNow returns the fiscal year that holds the reference day and the month in which
// it ends. Where neither the text nor the country tells its end, it is known in the
// first three months alone, when nearly all fiscal years have the year's name; the month
// is 0 then.
func (r *resolver) fiscalNow() (year, last int, ok bool) {
	day, shift := r.Reference, r.fiscal.shift
	if last = r.fiscal.last; last == 0 {
		last, shift = nationalFiscalYears[cmp.Or(r.Country, r.Told)], 0
	}
	if q := r.reported(); last == 0 && q != nil && q.form == formPart && q.unit == unitQuarter && q.part < 4 && strings.HasPrefix(r.report.value, "FY") {
		year, ok = valueYear(r.report.value) // a release on its second quarter stands in the same year
		return year, 0, ok
	}
	const firstMonths = 3
	if last == 0 {
		return day.Year, 0, day.Month <= firstMonths || r.calendarQuarters()
	}
	year = day.Year - shift
	if int(day.Month) > last {
		year++
	}
	return year, last, true
}

// calendarQuarters reports whether the document names quarters or halves of the
// calendar year that holds the reference day, and none of a fiscal year.
func (r *resolver) calendarQuarters() bool {
	found := false
	for i := range r.expressions {
		p := &r.expressions[i].from
		if p.form != formPart || p.unit == unitSeason || p.year == 0 {
			continue
		}
		if p.fiscal {
			return false
		}
		found = found || r.fullYear(p) == r.Reference.Year
	}
	return found
}

// namedFiscalYear returns the fiscal year from which "the prior fiscal year" counts: the
// one that the text named last, in the same sentence or the one before.
func (r *resolver) namedFiscalYear(i int) (int, bool) {
	if r.lastIndex < 0 || !strings.HasPrefix(r.last.value, "FY") || r.t.SentenceOf[r.expressions[i].First]-r.t.SentenceOf[r.expressions[r.lastIndex].First] > 1 {
		return 0, false
	}
	return valueYear(r.last.value)
}

// fiscalUnit is "this fiscal year", "the last fiscal quarter".
func (r *resolver) fiscalUnit(p *partial) placed {
	year, last, ok := r.fiscalNow()
	switch {
	case ok && p.unit == unitYear:
		out := placedYear(year+p.point, true)
		if r.fiscal.last == 0 && last != 0 { // that of the country
			out.interval, out.known = months(year+p.point-1, last+1, 12), true
		}
		return out
	case ok && last != 0 && p.unit == unitQuarter:
		quarter := 4*year + (int(r.Reference.Month)-last-1+12)%12/3 + p.point
		return placedPart(unitQuarter, quarter/4, quarter%4+1, true, false)
	}
	return unresolved(granularities[p.unit], model.UnknownFiscalYear)
}

// fiscalSpan is "the last three fiscal years": those before the one that holds the
// reference day.
func (r *resolver) fiscalSpan(p *partial) placed {
	year, _, ok := r.fiscalNow()
	if !ok || p.unit != unitYear {
		return unresolved(granularities[p.unit], model.UnknownFiscalYear)
	}
	a, b := year-p.count, year-1
	if p.point > 0 {
		a, b = year+1, year+p.count
	}
	out := placedYear(a, true)
	if a != b {
		out.value += "/" + placedYear(b, true).value
	}
	return out
}
