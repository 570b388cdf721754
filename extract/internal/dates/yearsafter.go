package dates

// yearsAfter appends the years that share the period or the last day of the last
// expression: "and 2023" after "three months ended March 31, 2024", ", 2015 and 2014" after
// "as of December 31, 2016". They go back from it, one by one or a few at a time.
func (r *reader) yearsAfter(dst []Expression, i int) ([]Expression, int) {
	const most, longest = 5, 3 // years, and years from one to the next
	head := &dst[len(dst)-1]
	p := head.from
	if head.isRange() || p.year == 0 || p.short || p.form != formEnded && !(p.form == formDay && p.day >= shortestMonthDays && r.is(head.First-1, keyOf) && r.is(head.First-2, keyAs)) {
		return dst, i
	}
	kept, begin := len(dst), i
	for range most {
		j := r.listMark(i)
		y, short, next := r.year(j)
		if j == i || y == 0 || short || next != j+1 || y >= p.year || p.year-y > longest || r.counted(next) || !r.listEnds(next) && r.listMark(next) == next {
			break
		}
		p.year = y
		e := Expression{First: j, Last: next, from: p, joined: true}
		r.finish(&e)
		dst = append(dst, e)
		i = next
		if !r.mark(j-1, ',') {
			return dst, i // the conjunction stands before the last one
		}
	}
	return dst[:kept], begin
}

// shortestMonthDays is the number from which a day can be the last of its month.
const shortestMonthDays = 28

// yearsFollow reports whether years that yearsAfter reads stand at token i, after the year y.
func (r *reader) yearsFollow(i, y int) bool {
	j := r.listMark(i)
	next, short, _ := r.year(j)
	return j > i && next != 0 && !short && next < y
}
