package dates

import (
	"cmp"
	"strconv"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// resolver gives the expressions of one document their values, in the order of the
// text.
type resolver struct {
	Context
	t           *token.Text
	expressions []Expression
	order       int  // of figures: dayFirst, monthFirst, or 0
	orderTold   bool // by the figures themselves; known if alternatives are asked for
	southern    bool
	issue       issueYear // stands for a missing reference day
	byIssue     bool      // it gave the date that is being resolved its year
	// fiscalParts tells that all quarters and halves named with a year are fiscal.
	fiscalParts bool
	fiscal      fiscalYear
	// last is the date that the text named last, in whatever sentence; lastIndex is
	// its expression.
	last      placed
	lastIndex int
	// base is the same, but for dates that were themselves counted back.
	base      placed
	baseIndex int
	// report is the first quarter, half or period that ended which the text names: the
	// one on which it reports, if it is a report.
	report      placed
	reportIndex int
	// placedDays are the days of the expressions so far that are single days.
	placedDays []model.Day
	// quarters are the expressions so far that are single quarters, in order.
	quarters  []quarterAt
	intervals []model.Interval // of all dates, which the document points to
	warnings  []model.Warning
}

// Resolve gives expressions their values. The result has one date for each
// expression, in the same order, and warnings for contradictions.
func Resolve(t *token.Text, expressions []Expression, c Context) ([]model.Date, []model.Warning) {
	expressions = adoptFiscal(t, expressions, c.Reference)
	r := resolver{Context: c, t: t, expressions: expressions, order: figureOrder(expressions, cmp.Or(c.Country, c.Told)), southern: southern(c.Country), lastIndex: -1, baseIndex: -1, reportIndex: -1}
	if r.order == 0 && !c.Reference.IsZero() {
		r.order = issueOrder(expressions, c.Reference)
	}
	r.orderTold = c.Alternatives && figureOrder(expressions, "") != 0
	r.fiscalParts = fiscalParts(expressions)
	r.fiscal = learnFiscalYear(t, expressions, c.Reference.Year)
	if c.Reference.IsZero() {
		r.issue = learnIssueYear(&r)
	}
	if len(expressions) == 0 {
		return nil, nil
	}
	days := daysOfTexts.Get().(*[]model.Day)
	defer daysOfTexts.Put(days)
	r.placedDays = (*days)[:0]
	r.intervals = make([]model.Interval, 0, len(expressions))
	out := make([]model.Date, 0, len(expressions))
	for i := range expressions {
		out = append(out, r.date(i))
	}
	*days = r.placedDays
	return out, r.warnings
}

// daysOfTexts are the memory of resolver.placedDays, kept from text to text.
var daysOfTexts = sync.Pool{New: func() any { return new([]model.Day) }}

// date resolves one expression.
func (r *resolver) date(i int) model.Date {
	e := &r.expressions[i]
	told := 0
	if !r.timeless(e) {
		told = r.tense(e)
	}
	tense := told
	if r.Direction != ByText {
		tense = r.preferred(e, told)
	}
	r.byIssue = false
	var p placed
	if e.isRange() {
		p = r.rangeOf(i, tense)
	} else {
		p = r.place(i, &e.from, tense)
		r.checkWeekday(e, &e.from, p)
	}
	if p.value != "" && !model.ValidTIMEX3(p.value) {
		p = unresolved(p.granularity, model.ImpossibleDate) // a year past 9999
	}
	p = r.fiscal.days(p)
	if p.reason == model.ImpossibleDate {
		r.warnings = append(r.warnings, model.Warning{Span: e.Span, Message: p.impossible()})
	}
	d := model.Date{
		Mention:     model.Mention{Span: e.Span, Text: r.t.Source[e.Start:e.End], Confidence: r.confidence(e, &p)},
		Value:       p.value,
		Granularity: p.granularity,
		Modifier:    e.modifier,
		Relative:    p.relative,
		Anchor:      p.anchor,
		Clock:       e.clock.model(r.t),
		Unresolved:  p.reason,
	}
	if p.known && p.value != "" && p.interval.Start.Valid() && p.interval.End.Valid() && p.interval.Start.Before(p.interval.End) {
		r.intervals = append(r.intervals, p.interval)
		d.Interval = &r.intervals[len(r.intervals)-1]
	}
	if r.Why {
		d.Why = r.why(e, &p, told)
	}
	if r.Alternatives {
		d.Alternatives = r.readings(i, p, told)
	}
	day := model.Day{}
	if p.granularity == model.GranularityDay && p.value != "" && !e.isRange() {
		day = p.interval.Start
	}
	r.placedDays = append(r.placedDays, day)
	if p.granularity == model.GranularityQuarter && p.value != "" && !e.isRange() {
		r.quarters = append(r.quarters, quarterAt{i, p})
	}
	if p.value != "" {
		r.last, r.lastIndex = p, i
		if f := e.from.form; r.reportIndex < 0 && !e.isRange() && (f == formPart && e.from.unit != unitSeason || f == formEnded) {
			r.report, r.reportIndex = p, i
		}
		if e.from.form != formSame && (e.from.form != formUnit && e.from.form != formAgo || e.from.point == 0) {
			r.base, r.baseIndex = p, i
		}
	}
	return d
}

// confidence is the share of right ones among expressions of the kind.
func (r *resolver) confidence(e *Expression, p *placed) float64 {
	switch {
	case p.value == "" || r.byIssue:
		return 0.9
	case e.from.form == formSame || p.relative && e.from.anchor == anchorDiscourse:
		return 0.75
	case e.from.form == formYear && !e.isRange():
		return 0.95
	case p.relative:
		return 0.94
	}
	return 0.98
}

// why names the rule, the reference day and the direction that decided.
func (r *resolver) why(e *Expression, p *placed, tense int) []string {
	out := make([]string, 1, 3)
	out[0] = formWords[e.from.form]
	if e.isRange() {
		out[0] = "range of " + out[0]
	}
	if p.relative && !p.anchor.IsZero() {
		out = append(out, "counted from "+p.anchor.String())
	}
	if r.byIssue && p.value != "" {
		out = append(out, strconv.Itoa(r.issue.year)+" is "+r.issue.why)
	}
	if strings.HasPrefix(p.value, "FY") {
		if r.fiscal.last != 0 {
			out = append(out, "the fiscal year ends in "+monthOf(r.fiscal.last).String())
		} else if !p.known {
			out = append(out, "the text does not tell the days of the fiscal year")
		}
	}
	switch {
	case !p.relative:
	case r.Direction != ByText && tense != longPast && r.leftOpen(&e.from):
		out = append(out, "the direction is the caller's")
	case tense < 0:
		out = append(out, "the sentence tells of the past")
	case tense > 0:
		out = append(out, "the sentence tells of the future")
	}
	return out
}

// rangeOf resolves the two ends of a range, each by the other.
func (r *resolver) rangeOf(i, tense int) placed {
	e := &r.expressions[i]
	from, to := r.ordered(e.from), r.ordered(e.to)
	switch {
	case from.form == formOffset || to.form == formOffset || from.pointed && !to.pointed:
	case !from.hasYear() && to.hasYear():
		from.takeYear(&to)
		if from.year > 0 && from.month > to.month && to.month > 0 && (from.form == formDay || from.form == formMonth) {
			from.year--
		}
	case from.hasYear() && !to.hasYear() && to.form != formDecade:
		to.takeYear(&from)
		if to.month > 0 && from.month > to.month {
			to.year++
		}
	}
	if from.form == formPart && from.unit == unitSeason && from.part == 4 && to.part < 4 && from.year == to.year && from.year != 0 {
		from.year-- // "winter-spring of 1920"
	}
	from.fiscal = from.fiscal || to.fiscal
	to.fiscal = to.fiscal || from.fiscal
	if from.form == formMonth && !from.hasYear() && tense == 0 && (to.month-from.month+12)%12 == 2 {
		tense = longPast // three months are a quarter, on which there are figures
	}
	if year, ok := r.runningYear(&from, &to, tense); ok {
		if _, borrowed := r.borrowedYear(i, &from, tense); !borrowed {
			from.year = year
		}
	}
	if from.form == formDay && from.day == 0 && to.day != 0 && !from.pointed { // "Thursday through Saturday, July 22"
		if end := r.place(i, &to, tense); end.value != "" {
			start := end.interval.Start.AddDays(-((to.weekday - from.weekday + 7) % 7))
			from = partial{form: formDay, year: start.Year, month: int(start.Month), day: start.Day}
		}
	}
	if to.form == formOffset && to.point <= 0 {
		tense = longPast // "May 5 to today"
	}
	a := r.place(i, &from, tense)
	if a.value == "" {
		return a
	}
	if to.form != formOffset && !to.hasYear() && to.month > 0 {
		to.year, to.short = a.interval.Start.Year, false
		if to.month < int(a.interval.Start.Month) {
			to.year++
		}
	}
	var b placed
	if start := a.interval.Start; to.form == formDay && to.month == 0 && to.day == 0 {
		b = placedDay(start.AddDays((to.weekday - 1 - int(start.Weekday()) + 7) % 7))
	} else {
		b = r.place(i, &to, tense)
	}
	if from.weekday != 0 && to.weekday != 0 {
		r.checkWeekday(e, &from, a)
		r.checkWeekday(e, &to, b)
	}
	if b.value == "" {
		return b
	}
	out := placed{value: a.value + "/" + b.value, granularity: a.granularity, relative: a.relative || b.relative, anchor: a.anchor,
		known: a.known && b.known, interval: model.Interval{Start: a.interval.Start, End: b.interval.End}}
	if a.value == b.value {
		out.value = a.value
	}
	if out.known && !out.interval.Start.Before(out.interval.End) || strings.HasPrefix(a.value, "FY") && a.value > b.value {
		out = unresolved(a.granularity, model.ImpossibleDate)
		out.backwards = true
	}
	return out
}

// ordered returns a day in figures as day and month, if the document tells their
// order.
func (r *resolver) ordered(p partial) partial {
	if p.form == formFigures && r.order != 0 {
		if r.order == monthFirst {
			p.day, p.month = p.month, p.day
		}
		p.form = formDay
	}
	return p
}

// checkWeekday warns of a weekday that is not that of its date.
func (r *resolver) checkWeekday(e *Expression, p *partial, at placed) {
	if p.form != formDay || p.weekday == 0 || p.day == 0 || at.value == "" || at.granularity != model.GranularityDay {
		return
	}
	if day := at.interval.Start; int(day.Weekday())+1 != p.weekday {
		r.warnings = append(r.warnings, model.Warning{Span: e.Span, Message: day.String() + " is a " + day.Weekday().String()})
	}
}
