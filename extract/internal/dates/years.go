package dates

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// mostAsked is how many expressions, from the first, are asked for the year of another, so
// that time stays linear.
const mostAsked = 300

// attacks returns the year of the attacks of 11 September, which need none.
func (r *resolver) attacks(i int, p *partial) (int, bool) {
	const year = 2001
	next := r.expressions[i].Last
	if p.form != formDay || p.month != 9 || p.day != 11 || next >= len(r.t.Tokens) || !r.Reference.IsZero() && r.Reference.Year < year {
		return 0, false
	}
	if r.isKey(next, keyTerrorist) || r.isKey(next, keyTerror) {
		next++
	}
	return year, next < len(r.t.Tokens) && (r.isKey(next, keyAttacks) || r.isKey(next, keyAttack))
}

// thatYear returns the year named last where a list of months or days is said to be of
// it: "in May, June and September of that year".
func (r *resolver) thatYear(i int) (int, bool) {
	const longest = 6
	for k := i + 1; k < len(r.expressions) && k <= i+longest && r.expressions[k].joined; k++ {
		i = k
	}
	j := r.expressions[i].Last
	if j+2 >= len(r.t.Tokens) || !r.isKey(j, keyOf) || !r.isKey(j+1, keyThat) && !(r.isKey(j+1, keyThe) && r.isKey(j+2, keySame)) {
		return 0, false
	}
	if j += 2; r.isKey(j, keySame) && j+1 < len(r.t.Tokens) {
		j++
	}
	if !r.t.Tokens[j].Has(lexicon.TimeUnit) || r.t.Tokens[j].Calendar != unitYear || r.lastIndex < 0 {
		return 0, false
	}
	return valueYear(r.last.value)
}

// headingYear returns the year that heads a list of days: a block with nothing but the
// year, below which the days begin their lines.
func (r *resolver) headingYear(i int) (int, bool) {
	const longest = 60
	if !r.beginsLine(i) {
		return 0, false
	}
	for k := i - 1; k >= 0 && k >= i-longest; k-- {
		e := &r.expressions[k]
		if e.from.form == formYear && !e.from.short && !e.from.fiscal && !e.isRange() && r.fillsLine(k) {
			return e.from.year, r.ofYear(i, e.from.year)
		}
	}
	return 0, false
}

// beginsLine reports whether nothing but marks stands before an expression in its line.
func (r *resolver) beginsLine(i int) bool {
	before := strings.TrimRight(r.t.Source[:r.expressions[i].Start], " \t\u00a0*•-–|")
	return before == "" || strings.HasSuffix(before, "\n")
}

// fillsLine reports whether an expression is all of its line.
func (r *resolver) fillsLine(i int) bool {
	after := strings.TrimLeft(r.t.Source[r.expressions[i].End:], " \t\u00a0*:|\r")
	return r.beginsLine(i) && strings.HasPrefix(after, "\n")
}

// ofYear reports whether the weekday of an expression, if it has one, is that of its day in
// a year.
func (r *resolver) ofYear(i, year int) bool {
	p := &r.expressions[i].from
	if p.form != formDay || p.weekday == 0 {
		return true
	}
	d := model.Day{Year: year, Month: monthOf(p.month), Day: p.day}
	return d.Valid() && int(d.Weekday())+1 == p.weekday
}

// weekdayYear returns the year that the weekday of a day confirms where there is no
// reference day: the latest that the text names, if it names it with a month.
func (r *resolver) weekdayYear(i int, p *partial) (int, bool) {
	if !r.Reference.IsZero() || p.form != formDay || p.weekday == 0 || p.day == 0 || p.month == 0 {
		return 0, false
	}
	latest, dated := 0, false
	for k := range min(len(r.expressions), mostAsked) {
		q := &r.expressions[k].from
		if year := max(q.year, r.expressions[k].to.year); year >= latest && !q.short && q.form != formDecade && q.form != formCentury {
			dated = dated && year == latest || q.form == formDay || q.form == formMonth
			latest = year
		}
	}
	return latest, dated && r.ofYear(i, latest)
}

// sentenceYear returns the year with which the sentence of an expression begins:
// "In 2016, sales fell in March", "Last year, with the lockdown, ... in April".
func (r *resolver) sentenceYear(i, tense int) (int, bool) {
	const longest = 16 // tokens between
	here := r.expressions[i].First
	sentence := r.t.SentenceOf[here]
	if tense > 0 || r.isKey(here-1, keyThrough) || r.isKey(here-1, keyUntil) || r.isKey(here-1, keyBy) {
		return 0, false
	}
	for k := i - 1; k >= 0 && r.t.SentenceOf[r.expressions[k].First] == sentence; k-- {
		e := &r.expressions[k]
		if begin := e.First - 2; here-e.Last > longest || begin >= 0 && r.t.SentenceOf[begin] == sentence || e.isRange() || e.from.fiscal {
			continue
		}
		switch {
		case e.from.form == formYear && e.from.year != 0:
			return r.fullYear(&e.from), true
		case e.from.form == formUnit && e.from.unit == unitYear && e.from.anchor == anchorReference && !r.Reference.IsZero():
			return r.Reference.Year + e.from.point, true
		}
	}
	return 0, false
}

// besideDay returns the year of a day in the same sentence, two months away at most and in
// the order of the calendar, where no reference day tells it: "beginning September 29 and
// running through November 3, 2025".
func (r *resolver) besideDay(i int, p *partial, tense int) (int, bool) {
	const longest, months = 3, 2 // expressions between, months between
	if !r.Reference.IsZero() || p.month == 0 || p.form != formDay && p.form != formMonth {
		return 0, false
	}
	sentence := r.t.SentenceOf[r.expressions[i].First]
	for away := 1; away <= longest; away++ {
		for _, k := range [...]int{i + away, i - away} {
			if k < 0 || k >= len(r.expressions) || r.t.SentenceOf[r.expressions[k].First] != sentence {
				continue
			}
			e := &r.expressions[k]
			q := e.from
			if e.isRange() && !q.hasYear() {
				q.takeYear(&e.to)
			}
			if q.form != formDay || !tellsYear(&q) || q.short || r.matures(e) || r.matures(&r.expressions[i]) || r.tense(e)*tense < 0 {
				continue
			}
			if q.month == p.month && q.day == p.day {
				return 0, false // a day that comes again
			}
			if after := (q.month - p.month) * (k - i); after >= 0 && after <= months*away {
				return q.year, true
			}
		}
	}
	return 0, false
}

// sameDay returns the year that the text gives to the same day of the same month
// elsewhere, where no reference day tells it: "Oct. 28-29" in a headline over
// "Oct. 28-29, 2025".
func (r *resolver) sameDay(p *partial) (int, bool) {
	if !r.Reference.IsZero() || p.form != formDay || p.day == 0 || p.month == 0 {
		return 0, false
	}
	found := 0
	for i := range min(len(r.expressions), mostAsked) {
		q := &r.expressions[i].from
		year := q.year
		if r.expressions[i].isRange() && year == 0 {
			year = r.expressions[i].to.year
		}
		if q.form != formDay || q.day != p.day || q.month != p.month || year == 0 || q.short || r.matures(&r.expressions[i]) {
			continue
		}
		if found != 0 && found != year {
			return 0, false
		}
		found = year
	}
	return found, found != 0
}
