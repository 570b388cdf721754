package dates

// onlyYear returns the year of the days and months of a document that has no
// reference day, if all that tell their year tell the same, a day among them; else 0.
// A month after the last that is told so, until, may be one of the year before.
func onlyYear(r *resolver) (year, until int) {
	day := false
	for i := range r.expressions {
		p := &r.expressions[i].from
		if p.form != formDay && p.form != formMonth || p.year == 0 {
			continue
		}
		y := r.fullYear(p)
		if year != 0 && y != year {
			return 0, 0
		}
		year, day, until = y, day || p.form == formDay, max(until, p.month, r.expressions[i].to.month)
	}
	if !day {
		return 0, 0
	}
	return year, until
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

// sameDay returns the year that the text gives to the same day of the same month
// elsewhere, where no reference day tells it: "Oct. 28-29" in a headline over
// "Oct. 28-29, 2025".
func (r *resolver) sameDay(p *partial) (int, bool) {
	if !r.Reference.IsZero() || p.form != formDay || p.day == 0 || p.month == 0 {
		return 0, false
	}
	found := 0
	for i := range r.expressions {
		q := &r.expressions[i].from
		year := q.year
		if r.expressions[i].isRange() && year == 0 {
			year = r.expressions[i].to.year
		}
		if q.form != formDay || q.day != p.day || q.month != p.month || year == 0 || q.short {
			continue
		}
		if found != 0 && found != year {
			return 0, false
		}
		found = year
	}
	return found, found != 0
}
