package dates

import (
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
