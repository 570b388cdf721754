package dates

import "strings"

// yearRow reports whether a year stands in a line of nothing but years that follow one
// another, as the head of a table: "2017 2016 2015", "| 2017 | 2016 |".
func (r *reader) yearRow(i int) bool {
	const most = 8
	step, n := 0, 1
	for _, sign := range [2]int{-1, 1} {
		for j, y := i, r.rowYear(i); n <= most; n++ {
			k := r.besideInRow(j, sign)
			if k == j {
				break
			}
			next := r.rowYear(k)
			d := sign * (next - y)
			if next == 0 || d != 1 && d != -1 || step != 0 && d != step {
				return false
			}
			step, j, y = d, k, next
		}
	}
	return n > 1 && n <= most
}

// rowYear returns the year of four digits at token i, or 0.
func (r *reader) rowYear(i int) int {
	if y, n := r.digits(i); n == 4 && y >= 1950 && y < 2100 && !r.glued(i) && r.free(i+1) {
		return y
	}
	return 0
}

// besideInRow returns the token before or after token i in its line, but for the bars of
// a table; i if there is none.
func (r *reader) besideInRow(i, sign int) int {
	const most = 3
	j := i
	for range most {
		k := j + sign
		if k < r.begin || k >= r.limit {
			return i
		}
		a, b := min(j, k), max(j, k)
		if strings.IndexByte(r.t.Source[r.t.Tokens[a].End:r.t.Tokens[b].Start], '\n') >= 0 {
			return i
		}
		if j = k; !r.mark(j, '|') {
			return j
		}
	}
	return i
}
