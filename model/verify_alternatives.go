package model

// readings checks the other readings of a date: each has a value and days as the date
// itself has, and says something that none before it says.
func (v *verifier) readings(what string, d Date) {
	for i, r := range d.Alternatives {
		v.word(what, r.Reason)
		if !ValidTIMEX3(r.Value) {
			v.failf("%s: the alternative %q is no TIMEX3 date", what, r.Value)
		}
		if n := r.Interval; n != nil && (!n.Start.Valid() || !n.End.Valid() || !n.Start.Before(n.End)) {
			v.failf("%s: the interval %s to %s of an alternative is empty or impossible", what, n.Start, n.End)
		}
		if r.same(d.Value, d.Interval) {
			v.failf("%s: the alternative %q is the date itself", what, r.Value)
		}
		for _, other := range d.Alternatives[:i] {
			if r.same(other.Value, other.Interval) {
				v.failf("%s: the alternative %q stands twice", what, r.Value)
			}
		}
	}
}

// same reports whether a reading is that of a value and its days.
func (r DateReading) same(value string, interval *Interval) bool {
	if r.Interval == nil || interval == nil {
		return r.Value == value && r.Interval == interval
	}
	return *r.Interval == *interval
}

// currencies checks the other currencies of an amount.
func (v *verifier) currencies(what string, m Money) {
	for i, r := range m.Alternatives {
		v.word(what, r.Reason)
		if !upper(r.Currency, 3) {
			v.failf("%s: the alternative %q is no currency code", what, r.Currency)
		}
		if r.Currency == m.Currency {
			v.failf("%s: the alternative %s is the currency itself", what, r.Currency)
		}
		for _, other := range m.Alternatives[:i] {
			if r.Currency == other.Currency {
				v.failf("%s: the alternative %s stands twice", what, r.Currency)
			}
		}
	}
}
