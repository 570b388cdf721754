package dates

// Direction says on which side of the day of publication a weekday, day, month or part of a
// year lies that the words do not put on one.
type Direction uint8

// The directions.
const (
	ByText  Direction = iota // that which the verbs of its clause tell
	Past                     // the last one
	Future                   // the next one
	Nearest                  // the one nearest to the day
)

// preferred returns the tense of an expression where the caller says on which side of the
// day of publication lies what the words leave open. "Since" still tells the past.
func (r *resolver) preferred(e *Expression, tense int) int {
	if tense == longPast || !r.leftOpen(&e.from) {
		return tense
	}
	switch r.Direction {
	case Past:
		return longPast
	case Future:
		return 1
	}
	return 0
}

// leftOpen reports whether words name a weekday, or a part of a year without the year, and
// do not point at one: "Monday", "July 10", "spring", but not "last Monday".
func (r *resolver) leftOpen(p *partial) bool {
	if p.pointed || p.anchor != anchorReference {
		return false
	}
	return p.form == formDay && p.month == 0 && p.weekday != 0 || r.needsYear(p)
}

// ahead reports whether what the words leave open must not lie before the day of publication.
func (r *resolver) ahead(p *partial) bool { return r.Direction == Future && !p.pointed }
