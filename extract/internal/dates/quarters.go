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
// "4Q24" are parts of the fiscal years too. So is a quarter of "FY25" that the calendar
// has yet to see. A quarter with another number, or written otherwise, may be one of the
// calendar, on which the market is measured.
func adoptFiscal(t *token.Text, expressions []Expression, reference model.Day) []Expression {
	named := fiscalQuarters(t, expressions, reference)
	if len(named) == 0 {
		return expressions
	}
	adopted := false
	for i := range expressions {
		e := &expressions[i]
		style := shortPartOf(t, e)
		if style == 0 || e.from.fiscal {
			continue
		}
		is := partNamed{e.from.unit, e.from.part, e.from.fullYear(reference.Year), style}
		if !slices.ContainsFunc(named, func(n partNamed) bool { return n.like(is) }) {
			continue
		}
		if !adopted {
			expressions, adopted = slices.Clone(expressions), true
		}
		expressions[i].from.fiscal = true
	}
	return expressions
}

// partNamed is a quarter or half of a fiscal year that a text names, and how it is
// written: 1 with its letter first, 2 with its number, 0 in words.
type partNamed struct{ unit, part, year, style int }

// like reports whether a short part of a year is one of the fiscal years, by one that is
// named so. "2Q25" is no way to write of the calendar where "the second quarter of fiscal
// 2025" is spoken of; "Q2 2025" may be.
func (n partNamed) like(is partNamed) bool {
	return n.unit == is.unit && n.part == is.part && n.year-is.year <= 1 && is.year-n.year <= 1 && (n.style > 0 || is.style == 2)
}

// shortPartOf returns how a quarter or half with its year is written, as partNamed says.
func shortPartOf(t *token.Text, e *Expression) int {
	switch first := &t.Tokens[e.First]; {
	case e.from.form != formPart || e.from.unit == unitSeason || e.from.year == 0 || e.isRange():
		return 0
	case first.Is(token.Single):
		return 1
	case first.Is(token.Digits) && e.Last-e.First == 3:
		return 2
	}
	return 0
}

// mostNamed is how many quarters of a fiscal year are remembered.
const mostNamed = 64

// fiscalQuarters returns the quarters and halves that a text names by the fiscal year.
func fiscalQuarters(t *token.Text, expressions []Expression, reference model.Day) []partNamed {
	var named []partNamed
	for i := range expressions {
		p := &expressions[i].from
		switch {
		case p.form == formPart && p.month != 0:
			return nil // "July - September quarter"
		case p.form == formPart && p.fiscal && p.year != 0 && p.part > 0 && len(named) < mostNamed:
			named = append(named, partNamed{p.unit, p.part, p.fullYear(reference.Year), shortPartOf(t, &expressions[i])})
		}
	}
	if len(named) > 0 || reference.IsZero() {
		return named
	}
	for i := range expressions {
		p := &expressions[i].from
		if style := shortPartOf(t, &expressions[i]); style > 0 && !p.fiscal && len(named) < mostNamed {
			year := p.fullYear(reference.Year)
			begins := placedPart(p.unit, year, p.part, false, false).interval.Start
			if reference.Before(begins) && namesFiscalYear(expressions, year, reference.Year) {
				named = append(named, partNamed{p.unit, p.part, year, style})
			}
		}
	}
	return named
}

// namesFiscalYear reports whether a text names a fiscal year.
func namesFiscalYear(expressions []Expression, year, reference int) bool {
	return slices.ContainsFunc(expressions[:min(len(expressions), mostAsked)], func(e Expression) bool {
		return e.from.form == formYear && e.from.fiscal && e.from.fullYear(reference) == year
	})
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
	case tense > 0 && p.part < at: // "will release its full Q2 results" are those that the text reports on
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
	const most = 40
	for k := len(r.quarters) - 1; k >= max(0, len(r.quarters)-most) && r.t.SentenceOf[r.expressions[r.quarters[k].index].First] == sentence; k-- {
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
