package dates

import (
	"cmp"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// reported is the quarter, half or year on which the document reports; nil if there
// is none.
func (r *resolver) reported() *partial {
	if r.reportIndex < 0 {
		return nil
	}
	return &r.expressions[r.reportIndex].from
}

// samePeriod is "the same period last year", "the year-ago quarter", "that same
// year".
func (r *resolver) samePeriod(i int, p *partial) placed {
	g := model.GranularityUnknown
	if p.unit > 0 {
		g = granularities[p.unit]
	}
	if p.unit == unitCentury {
		return unresolved(g, model.UnknownAnchor) // "the turn of the century"
	}
	if q := r.reported(); q != nil && p.shifted && p.unit == unitQuarter && q.unit == unitQuarter {
		return r.otherYear(r.reportIndex, *q, p) // "the year-ago quarter"
	}
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		q := r.expressions[k].from
		if !sameKind(&q, p.unit) {
			continue
		}
		if !p.hasYear() {
			day := r.place(k, &q, 0)
			if day.value == "" || !day.interval.Start.Valid() {
				return unresolved(g, model.UnknownAnchor)
			}
			out := placedUnit(day.interval.Start, p.unit, false)
			out.relative, out.anchor = true, day.interval.Start
			return out
		}
		return r.otherYear(k, q, p)
	}
	if p.unit == unitQuarter && p.shifted && !r.Reference.IsZero() {
		return r.byReference(g, func() placed {
			return placedUnit(addMonths(r.Reference, 12*p.shift-3), unitQuarter, false)
		})
	}
	return unresolved(g, model.UnknownAnchor)
}

// sameKind reports whether an expression is a period of the unit, any for 0.
func sameKind(q *partial, unit int) bool {
	switch q.form {
	case formPart, formMonths, formEnded:
		return unit == 0 || q.unit == unit || unit == unitYear
	case formMonth:
		return unit == 0 || unit == unitMonth || unit == unitYear
	case formYear:
		return unit == unitYear
	case formDay:
		return unit == unitDay || unit == unitWeek || unit == unitYear && q.year != 0 || unit == unitMonth && q.month != 0
	case formWeekOf:
		return unit == unitWeek
	}
	return false
}

// partOfValue returns the partial that a value such as "FY2025-Q3" or "2016" means.
func partOfValue(value string, unit int) (partial, bool) {
	p := partial{form: formPart, unit: unit, fiscal: strings.HasPrefix(value, "FY")}
	value = strings.TrimPrefix(value, "FY")
	if len(value) < 4 {
		return p, false
	}
	p.year = atoi(value[:4])
	switch {
	case unit == unitYear && len(value) == 4:
		p.form = formYear
		return p, p.year > 0
	case len(value) != len("2016-Q3"):
		return p, false
	}
	p.part = int(value[6] - '0')
	return p, p.year > 0 && (value[5] == 'Q' || value[5] == 'H') && p.part >= 1 && p.part <= 4
}

// otherYear is the period of expression k in another year.
func (r *resolver) otherYear(k int, q partial, p *partial) placed {
	base := r.place(k, &q, 0)
	if base.value == "" {
		return base
	}
	if q.form == formEnded && (q.unit == unitMonth || strings.Contains(base.value, "/")) {
		q.year, q.short = cmp.Or(p.fullYear(r.Reference.Year), base.interval.End.AddDays(-1).Year+p.shift), false // "nine months ended"
		q.shifted, q.shift = false, 0
		out := r.place(k, &q, 0)
		out.relative, out.anchor = true, base.interval.Start
		return out
	}
	if q.form == formEnded {
		var ok bool
		if q, ok = partOfValue(base.value, q.unit); !ok {
			return unresolved(base.granularity, model.UnknownAnchor)
		}
	}
	switch {
	case p.year != 0:
		q.year, q.short = p.year, p.short
	case q.year != 0 && !q.short:
		q.year += p.shift
	case base.interval.Start.Valid():
		q.year, q.short = base.interval.Start.Year+p.shift, false
	case len(base.value) >= 6 && base.value[:2] == "FY":
		q.year, q.short = atoi(base.value[2:6])+p.shift, false
	default:
		return unresolved(base.granularity, model.UnknownAnchor)
	}
	q.shifted, q.shift = false, 0
	out := r.place(k, &q, 0)
	out.relative, out.anchor = true, base.interval.Start
	return out
}
