package money

import "slices"

// whole returns the currency that all amounts of the text are in which are not parts
// of a unit, if the family's part can be of it: cents beside euros are euro cents. It
// returns 0 if there is none, or more than one.
func (d *decider) whole(f uint8) int16 {
	if name := d.tab.families[f].name; name != "cents" && name != "penny" {
		return 0
	}
	only := int16(0)
	for i := range d.amounts {
		u := d.amounts[i].unit
		if u.part {
			continue
		}
		code := u.code
		if code == 0 {
			code = d.decide(u.family).code
		}
		if code == 0 || only != 0 && code != only || !d.tab.families[f].has(code) {
			return 0
		}
		only = code
	}
	return only
}

// spoken returns the currency of the family whose countries the text speaks of most;
// 0 if it speaks of none or of two alike. Against the currency that the sign mostly
// means it takes more than one mention, and twice as many, and half as many as the
// country that the text speaks of most has.
func (d *decider) spoken(f uint8) int16 {
	m := d.marksOf()
	fam := &d.tab.families[f]
	past := d.isPast(f)
	var best int16
	var most, second, usual int32
	for _, c := range fam.members {
		if !d.tab.currencies[c].current && !past || c != fam.fallback && !fam.canMean(c) {
			continue
		}
		w := d.weightOf(m, c)
		if c == fam.fallback {
			usual = w
		}
		switch {
		case w > most:
			best, most, second = c, w, most
		case w > second:
			second = w
		}
	}
	if most == second {
		return 0
	}
	if fam.fallback != 0 && best != fam.fallback && (most < 2 || most < 2*usual || 2*most < slices.Max(m.weight[:])) {
		return 0
	}
	return best
}

// athome reports whether the country of the dateline, whose currency of the family is
// given, can make a bare sign mean it. A dateline tells where a release was sent from
// and no more: firms of all the world send theirs from Singapore or Vancouver, and count
// in dollars of the United States. So the text has to speak of the country besides its
// dateline, and at least half as much as of the one that the sign mostly means.
func (d *decider) athome(fam *family, code int16) bool {
	if code == 0 || !fam.canMean(code) {
		return false
	}
	if fam.bare == nil || fam.fallback == 0 {
		return true
	}
	var within documentMarks
	for i := d.t.At(d.context.DatelineSpan.Start); i < len(d.t.Tokens) && int(d.t.Tokens[i].Start) < d.context.DatelineSpan.End; i++ {
		d.countWord(&within, i)
	}
	besides := d.weightOf(d.marksOf(), code) - d.weightOf(&within, code)
	usual := d.weightOf(d.marksOf(), fam.fallback)
	return besides > 0 && 2*besides >= usual
}

// foreign returns a currency of another family that has the same sign at home and that the text
// writes by its code, "MXN 3 million" beside "$5,000"; 0 if there is none, or the text
// writes the currency that the sign mostly means, too.
func (d *decider) foreign(fam *family) int16 {
	if fam.bare == nil || fam.fallback == 0 {
		return 0
	}
	found := int16(0)
	for i := range d.amounts {
		switch u := &d.amounts[i].unit; {
		case u.code == 0:
		case u.code == fam.fallback:
			return 0
		case !fam.has(u.code) && d.tab.dollars[u.code] && d.tab.currencies[u.code].family == d.tab.peso:
			found = u.code
		}
	}
	return found
}

// isPast reports whether a bare word of the family can mean money that is no longer in use:
// the francs of a text from France are those that it had. A bare pound of Ireland is that of
// Britain today.
func (d *decider) isPast(f uint8) bool {
	return f == d.tab.franc || f == d.tab.lira
}
