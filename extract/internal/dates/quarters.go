package dates

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// quarterAt is a quarter that an expression names.
type quarterAt struct {
	index int
	placed
}

// adoptFiscal returns the expressions with the quarters and halves that the text names by
// the fiscal year elsewhere marked as fiscal: where it speaks of "Q4 FY25", "4Q25" and
// "4Q24" are parts of the fiscal years too. A quarter with another number, or written
// otherwise, may be one of the calendar, on which the market is measured.
func adoptFiscal(t *token.Text, expressions []Expression, reference int) []Expression {
	type part struct{ unit, part, year int }
	short := func(e *Expression) bool {
		return e.from.form == formPart && e.from.unit != unitSeason && e.from.year != 0 && !e.isRange() && t.Tokens[e.First].Is(token.Single|token.Digits)
	}
	var named []part
	for i := range expressions {
		e := &expressions[i]
		if e.from.form == formPart && e.from.month != 0 {
			return expressions // "July - September quarter"
		}
		if e.from.fiscal && short(e) {
			named = append(named, part{e.from.unit, e.from.part, e.from.fullYear(reference)})
		}
	}
	if len(named) == 0 {
		return expressions
	}
	adopted := false
	for i := range expressions {
		if !short(&expressions[i]) || expressions[i].from.fiscal {
			continue
		}
		p := &expressions[i].from
		year := p.fullYear(reference)
		if !slices.ContainsFunc(named, func(n part) bool { return n.unit == p.unit && n.part == p.part && n.year-year <= 1 && year-n.year <= 1 }) {
			continue
		}
		if !adopted {
			expressions, adopted = slices.Clone(expressions), true
		}
		expressions[i].from.fiscal = true
	}
	return expressions
}

// fiscalPart returns the fiscal year of a quarter or half that is named without one, in a
// document all of whose parts of years are fiscal: that which brings it nearest to the
// one on which the document reports.
func (r *resolver) fiscalPart(p *partial, tense int) (int, bool) {
	year, ok := valueYear(r.report.value)
	q := r.reported()
	if !ok || !r.fiscalParts || p.month != 0 || q == nil || q.unit != p.unit || !strings.HasPrefix(r.report.value, "FY") || len(r.report.value) < 9 {
		return 0, false
	}
	switch at := int(r.report.value[8] - '0'); {
	case tense > 0 && p.part <= at:
		year++
	case tense <= 0 && p.part > at:
		year--
	}
	return year, true
}

// besideQuarter is "the prior quarter", "the following quarter": beside the first quarter
// that its sentence names, else beside the one on which the document reports.
func (r *resolver) besideQuarter(i int, p *partial) (placed, bool) {
	at := placed{}
	if r.report.granularity == model.GranularityQuarter {
		at = r.report
	}
	sentence := r.t.SentenceOf[r.expressions[i].First]
	for k := len(r.quarters) - 1; k >= 0 && r.t.SentenceOf[r.expressions[r.quarters[k].index].First] == sentence; k-- {
		at = r.quarters[k].placed
	}
	out, ok := shiftQuarter(at, p.point)
	out.relative, out.anchor = true, at.interval.Start
	return out, ok
}

// shiftQuarter returns the quarter that lies n quarters after another one.
func shiftQuarter(at placed, n int) (placed, bool) {
	fiscal := strings.HasPrefix(at.value, "FY")
	value := strings.TrimPrefix(at.value, "FY")
	if len(value) == len("2016-Q3") && value[5] == 'Q' {
		q := 4*atoi(value[:4]) + int(value[6]-'1') + n
		return placedPart(unitQuarter, q/4, q%4+1, fiscal, false), true
	}
	start, end, ok := strings.Cut(value, "/")
	if !ok || len(start) != len("2016-07") || len(end) != len(start) || fiscal {
		return placed{}, false
	}
	year, month := atoi(start[:4]), atoi(start[5:])+3*n
	in := months(year, month, 3)
	last := in.End.AddDays(-1)
	return placed{value: monthText(in.Start.Year, int(in.Start.Month)) + "/" + monthText(last.Year, int(last.Month)), interval: in, known: at.known,
		granularity: model.GranularityQuarter}, true
}
