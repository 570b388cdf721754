package dates

import "github.com/dateline-nlp/dateline/extract/internal/token"

// ancientYear reads a year of three digits that "AD" or "c." before it shows to be one:
// "AD 842", "AD842", "c. 314", and the end of a range that begins with one.
func (r *reader) ancientYear(i int) (match, bool) {
	v, n := r.digits(i)
	if n != 3 || !r.free(i+1) {
		return match{}, false
	}
	m := match{partial: partial{form: formYear, year: v}, first: i, last: i + 1}
	switch {
	case (r.is(i-1, keyAD) || r.is(i-1, keyCE)) && r.at(i-1).Is(token.AllCapital):
		m.first = i - 1
	case r.aboutYear(i):
	case i == r.rangeAt && r.dash(i-1) && r.aboutYear(i-2) && r.ends(i+1): // "c. 314 – 368"
	default:
		return match{}, false
	}
	return m, true
}

// aboutYear reports whether "c.", "ca." or "circa" stands before token i.
func (r *reader) aboutYear(i int) bool {
	if r.is(i-1, keyCirca) {
		return true
	}
	return r.mark(i-1, '.') && (r.is(i-2, keyC) || r.is(i-2, keyCa)) && !r.at(i-2).Is(token.Capital) && (r.ends(i+1) || r.dash(i+1))
}
