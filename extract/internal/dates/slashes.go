package dates

import "github.com/dateline-nlp/dateline/extract/internal/token"

// slash reports whether two numbers with a slash between stand at token i and end
// there.
func (r *reader) slash(i int) bool {
	a, n := r.digits(i)
	b, k := r.digits(i + 2)
	return n > 0 && n <= 2 && k > 0 && k <= 2 && a > 0 && b > 0 && a <= 31 && b <= 31 && r.at(i+1).Rune == '/' && r.glued(i+1) && r.glued(i+2) && r.free(i+3)
}

// slashEnds reports whether two numbers with a slash between end before what joins a
// range, which ends at token i.
func (r *reader) slashEnds(i int) bool {
	for r.at(i).Is(token.Word) || r.dash(i) || r.mark(i, ',') {
		if r.slash(i - 3) {
			return true
		}
		i--
	}
	return false
}

// three reports whether a day, a month and a year of four digits stand at token i
// with the separator between.
func (r *reader) three(i int, sep rune) bool {
	for _, k := range [2]int{i + 1, i + 3} {
		if _, n := r.digits(k - 1); n == 0 || n > 2 || r.at(k).Rune != sep || !r.glued(k) || !r.glued(k+1) {
			return false
		}
	}
	y, n := r.digits(i + 4)
	return n == 4 && y >= 1900 && y < 2200 && r.free(i+5)
}

// slashRange reports whether the pairs of numbers with slashes at tokens i and k are
// days, from the one to the other: "from 10/1 to 11/7", "5/12-6/30".
func (r *reader) slashRange(i, k int) bool {
	from, ends := r.is(i-1, keyFrom) || r.is(i-1, keyBetween), r.listEnds(k+3)
	if r.notFractions(i, k) {
		return from || ends && r.dash(k-1) && r.glued(k)
	}
	return from && ends
}

// notFractions reports whether the two pairs of numbers with slashes at tokens i and k
// can only be days: one of their numbers is over 12, and they are no parts of an inch
// ("7/16-9/16").
func (r *reader) notFractions(i, k int) bool {
	a, _ := r.digits(i)
	b, _ := r.digits(i + 2)
	c, _ := r.digits(k)
	d, _ := r.digits(k + 2)
	halves := func(n int) bool { return n > 1 && n&(n-1) == 0 }
	return max(a, b, c, d) > 12 && !(halves(b) && halves(d)) && !r.mark(k+3, '"') && !r.mark(k+3, '”')
}

// spacedYear reads the year that a space parts from a day and month in figures:
// "14/4 1990", "14/4 90".
func (r *reader) spacedYear(i int) (match, bool) {
	a, _ := r.digits(i)
	b, _ := r.digits(i + 2)
	v, n := r.digits(i + 3)
	if r.glued(i+3) || max(a, b) <= 12 || !r.ends(i+4) {
		return match{}, false
	}
	switch {
	case n == 4 && v >= 1900 && v < 2100:
		return dayAndMonth(a, b, partial{year: v}, i, i+4)
	case n == 2 && v > longestMonthDays:
		return dayAndMonth(a, b, partial{year: v, short: true}, i, i+4)
	}
	return match{}, false
}

// pointedFigures reads "this 5/12", "next 5/19": a day and month in figures, at token j,
// after the word that points at it.
func (r *reader) pointedFigures(i, j int) (match, bool) {
	a, _ := r.digits(j)
	b, _ := r.digits(j + 2)
	if a > 12 && b > 12 {
		return match{}, false
	}
	m, ok := dayAndMonth(a, b, partial{point: int(r.at(i).Calendar), pointed: true}, i, j+3)
	return m, ok
}
