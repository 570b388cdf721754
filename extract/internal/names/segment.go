package names

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// longestSegment bounds a segment, in tokens: longer stretches of capitalised words
// are tables and menus.
const longestSegment = 24

// sentence finds the names of a sentence.
func (f *finder) sentence(s *sentence) {
	if s.loud {
		f.loudSentence(s)
		return
	}
	next := s.first
	for _, stop := range f.stops[s.firstStop:s.lastStop] {
		i := int(stop)
		if i < next || f.owner[i] >= 0 {
			continue
		}
		if f.mayBeSpecial(i) {
			if end := f.special(i, s.last); end > i {
				next = end
				continue
			}
		}
		if f.looks[i]&nameable != 0 {
			next = f.segmentEnd(i, s.last)
			f.decide(i, next)
		}
	}
}

// mayBeSpecial reports whether special may claim a name at token i.
func (f *finder) mayBeSpecial(i int) bool {
	return f.looks[i]&(figures|specialFirst) != 0 || i > 0 && f.looks[i-1]&leads != 0
}

// specials are the words at which special claims names that begin with no number; behind "on"
// it claims others.
var specials = []string{"the", "al", "washington"}

// special claims names that begin with something else than a capitalised word, or
// that go before any segment: street addresses, well-known names such as "3M" and
// "The New York Times". It returns where the name ends.
func (f *finder) special(i, limit int) int {
	tok := &f.t.Tokens[i]
	if end := f.capital(i, limit); end > 0 {
		return end
	}
	if end := f.firstOn(i, limit); end > 0 {
		return end
	}
	switch {
	case tok.Is(shapeDigits) && f.key(i-1) == keyAbout && f.name(i+1, limit) && !f.t.Tokens[i+1].Glued():
		end := f.segmentEnd(i+1, limit)
		f.claim(i, end, Organisation, 0, ruleOrgCue) // "About 16 Candles"
		return end
	case tok.Is(shapeDigits) && tok.Glued() && f.rune(i-1) == ':': // of a clock
	case tok.Is(shapeDigits) && f.looks[i]&dead == 0:
		if n := i + 1; n < limit && f.t.Tokens[n].Glued() && f.looks[n]&nameable != 0 && f.t.Tokens[n].End-f.t.Tokens[n].Start > 2 {
			end := f.segmentEnd(n, limit)
			f.decideFrom(i, n, end) // "340B Health"
			return end
		}
		if end := f.streetAddress(i, limit); end > 0 {
			return end
		}
		if end := f.unitOfForces(i, limit); end > 0 {
			return end
		}
		if _, end := f.knownAt(i, limit); end > i+1 {
			f.claim(i, end, Organisation, 0, ruleKnown)
			return end
		}
	case tok.Key == keyAl && !tok.Is(shapeCapital):
		if _, end := f.knownAt(i, limit); end > i+1 {
			f.claim(i, end, Organisation, 0, ruleKnown) // "al Qaida"
			return end
		}
	case tok.Key == keyThe && !tok.Is(shapeCapital):
		// "the House", "the Fed": well known with the article only.
		if f.name(i+1, limit) && f.segmentEnd(i+1, limit) == i+2 {
			if e, end := f.knownAt(i, i+2); end == i+2 && e.article {
				f.claim(i+1, end, Organisation, 0, ruleKnown)
				return end
			}
		}
	case tok.Key == keyThe && tok.Is(shapeCapital) && f.looks[i]&upper == 0:
		if e, end := f.knownAt(i, limit); end > i+1 && !e.unsure && f.name(i+1, limit) && f.segmentEnd(i+1, limit) <= end {
			f.claim(i, end, Organisation, 0, ruleKnown)
			return end
		}
		if m := f.longest(i); m.Tokens > 1 {
			f.claim(i, i+m.Tokens, Place, 0, ruleGazetteer)
			return i + m.Tokens
		}
	}
	return 0
}

var keyAl = lexicon.Key("al")

// segmentEnd returns where the segment that begins with name token i ends.
func (f *finder) segmentEnd(i, limit int) int {
	limit = min(limit, i+longestSegment)
	lead := -1 // the token before the "of" that the segment holds
	k := i
	begin := i
	if f.t.Tokens[i].Has(lexicon.Country) && f.name(i+1, limit) {
		begin++ // "U.S. Securities and Exchange Commission"
	}
	if e, end := f.knownAt(begin, limit); end > begin+1 && f.looks[end-1]&nameable != 0 {
		k = end - 1
	} else if end > begin+1 && f.t.Tokens[end-1].Is(shapePossessive) && f.surelyKnown(e, begin, end) {
		return end // "Moody's"
	}
	for {
		if f.t.Tokens[k].Has(lexicon.LegalSuffix) && k > i && f.legalSuffix(k) {
			return f.legalEnd(k, limit)
		}
		next, joined := f.next(i, k, limit, lead)
		if next < 0 {
			if end := f.smallSuffix(k, limit); end > 0 {
				return end
			}
			return f.withInitialStop(k)
		}
		if joined {
			lead = k
		}
		k = next
	}
}

// withStop returns the end of a name whose last token is k, with the full stop of an
// abbreviation.
func (f *finder) withStop(k int) int {
	if f.stopAfter(k) {
		return k + 2
	}
	return k + 1
}

// smallSuffix returns the end of a name whose legal suffix follows token k as "plc" or
// "A/S"; 0 if none does.
func (f *finder) smallSuffix(k, limit int) int {
	t := f.t
	if k+1 >= limit {
		return 0
	}
	switch next := &t.Tokens[k+1]; {
	case next.Is(shapeWord):
		if next.Key == keyPlc && !next.Is(shapeLine) {
			return k + 2
		}
		return f.tableSuffix(k, limit)
	case next.Rune == '/' && k+3 < limit && t.Tokens[k].Is(shapeSingle) && t.Tokens[k+2].Is(shapeSingle) && t.Tokens[k+2].Glued():
		return k + 3
	}
	return 0
}

var keyPlc = lexicon.Key("plc")

// stopped are the legal suffixes that are written with a full stop.
var stoppedSuffixes = []string{"inc", "corp", "co", "ltd", "pty", "pte", "bros", "cos", "pvt", "bhd", "sdn", "cia", "ltda"}

// legalEnd returns the end of a name whose legal suffix is token k: with its full
// stop, and with "de C.V." after "S.A.".
func (f *finder) legalEnd(k, limit int) int {
	if k+2 < limit && f.looks[k+1]&particle != 0 && f.name(k+2, limit) && f.t.Tokens[k+2].Has(lexicon.LegalSuffix) {
		k += 2
	}
	if f.looks[k]&stopped != 0 {
		if k+2 < limit && f.stopAfter(k) && f.name(k+2, limit) && f.t.Tokens[k+2].Has(lexicon.LegalSuffix) && f.legalSuffix(k+2) {
			return f.legalEnd(k+2, limit) // "Co. Ltd."
		}
		if k+1 < limit && f.name(k+1, limit) && f.t.Tokens[k+1].Has(lexicon.LegalSuffix) && f.legalSuffix(k+1) {
			return f.legalEnd(k+1, limit)
		}
		if f.rune(k+1) == '.' && k+2 < limit && f.rune(k+2) == ',' && f.legalAfterComma(k+2, limit) {
			return f.legalEnd(k+3, limit)
		}
		return f.withStop(k)
	}
	return k + 1
}

// withInitialStop does the same for "Jr." and abbreviations that end a name.
func (f *finder) withInitialStop(k int) int {
	tok := &f.t.Tokens[k]
	if f.stopAfter(k) && tok.Has(lexicon.Generation|lexicon.Abbreviation) && !tok.Has(lexicon.Title) && f.looks[k].word().small() < 4 {
		return k + 2
	}
	return k + 1
}

// next returns the next name token after k of the segment that began with first, -1 if
// the segment ends with k; and whether "of", "for" or "on" joins the two.
func (f *finder) next(first, k, limit, lead int) (int, bool) {
	t := f.t
	n := k + 1
	if n >= limit || t.Tokens[n].Is(shapeLine) {
		return -1, false
	}
	tok := &t.Tokens[n]
	switch {
	case f.looks[n]&nameable != 0:
		if f.repeats(first, k) || f.postalArea(n) || f.cueAt(n)&contact != 0 {
			return -1, false // "About Acme Acme is ..."
		}
		return n, false
	case tok.Is(shapeDigits):
		if tok.Glued() {
			return n, false
		}
	case tok.Is(shapeWord) && tok.Glued() && t.Tokens[k].Is(shapeDigits):
		return n, false // "B2i"
	case tok.Is(shapePossessive):
		if f.name(n+1, limit) && f.joinsPossessive(first, k) {
			return n + 1, false
		}
	case tok.Rune == '.' && tok.Glued() && n+1 < limit:
		after := &t.Tokens[n+1]
		if after.Glued() && after.Is(shapeWord) && (!after.Is(shapeCapital) || t.Tokens[k].Is(shapeSingle)) {
			return n + 1, false // "Node.js"
		}
		if f.name(n+1, limit) && t.Tokens[k].Has(lexicon.Abbreviation) && !t.Tokens[k].Has(lexicon.StateAbbrev) || f.name(n+1, limit) && t.Tokens[k].Is(shapeSingle) {
			return n + 1, false
		}
		if after.Rune == ',' && t.Tokens[k].Has(lexicon.Abbreviation) && f.legalAfterComma(n+1, limit) {
			return n + 2, false
		}
	case tok.Rune == '-' || tok.Rune == '‑':
		if n+1 < limit && tok.Glued() && t.Tokens[n+1].Glued() && (f.looks[n+1]&nameable != 0 || t.Tokens[n+1].Is(shapeDigits)) {
			return n + 1, false
		}
	case tok.Rune == '&' || tok.Rune == '+' && tok.Glued():
		if f.name(n+1, limit) {
			return n + 1, false
		}
	case tok.Rune == ',':
		if next := f.overComma(first, k, limit, lead); next > 0 {
			return next, false
		}
	case tok.Key == keyOf || tok.Key == keyFor || tok.Key == keyOn:
		if next := f.overOf(first, k, limit, lead); next > 0 {
			return next, true
		}
	case tok.Key == keyAnd:
		if next := f.overAnd(first, k, limit, lead); next > 0 {
			return next, false
		}
	case tok.Is(shapeWord) && !tok.Glued() && f.looks[n]&particle != 0:
		for range 2 {
			if n++; f.name(n, limit) && !t.Tokens[n].Is(shapeAllCapital) {
				return n, false
			}
			if n >= limit || f.looks[n]&particle == 0 {
				break
			}
		}
	}
	return -1, false
}

// postalArea reports whether token i begins a post code such as "EC2M".
func (f *finder) postalArea(i int) bool {
	tok := &f.t.Tokens[i]
	return tok.Is(shapeAllCapital|shapeSingle) && tok.End-tok.Start <= 2 && !tok.Glued() && i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Is(shapeDigits) && f.t.Tokens[i+1].Glued()
}

// repeats reports whether the name that began with first begins again after token k, as
// where a heading has run into its paragraph: "About Acme Acme is ...".
func (f *finder) repeats(first, k int) bool {
	t := f.t
	if t.Tokens[k+1].Key != t.Tokens[first].Key || t.Tokens[k+1].Glued() {
		return false
	}
	return f.key(first-1) == keyAbout || k > first && f.key(k+2) == f.key(first+1)
}

// particles stand in small letters inside names.
var particles = []string{"de", "la", "von", "van", "der", "den", "bin", "bint", "binti", "binte", "ibn", "ag", "al", "el", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "le", "les", "y", "e", "ul", "ur", "zu", "zur", "ter", "ten", "af", "av", "lo", "dei", "delle", "und", "et", "och"}

// name reports whether token i may be a word of a name and stands on the same line.
func (f *finder) name(i, limit int) bool {
	return i < limit && f.looks[i]&nameable != 0 && !f.t.Tokens[i].Is(shapeLine)
}

// joinsPossessive reports whether the 's after token k belongs to a name, as in
// "Attorney General's Office", "Workers' Party", "St. Mary's Hospital".
func (f *finder) joinsPossessive(first, k int) bool {
	tok := &f.t.Tokens[k]
	last := k + 2
	for last+1 < min(len(f.t.Tokens), k+6) && (f.name(last+1, len(f.t.Tokens)) || f.rune(last+1) == ',' && f.legalAfterComma(last+1, len(f.t.Tokens))) {
		last++
	}
	end := &f.t.Tokens[last]
	if m := f.longest(first); m.Tokens > 0 && first+m.Tokens > k {
		return false // "Belgium's Acme NV"
	}
	if f.legalSuffix(last) {
		return true
	}
	if !end.Has(lexicon.OrgHead | lexicon.OrgWeak | lexicon.EventHead) {
		return false
	}
	if tok.Has(lexicon.Title | lexicon.Role) {
		return true
	}
	if f.looks[k].word().small() >= 3 && f.looks[k]&initial == 0 && (k == first || f.topic(first)) && !tok.Has(lexicon.OrgHead|lexicon.OrgWeak) {
		return true
	}
	for i := k - 1; i >= first && i >= k-4; i-- {
		if f.t.Tokens[i].Has(lexicon.PlaceLead) {
			return true
		}
	}
	return false
}

var keyLimited = lexicon.Key("limited")

// legalAfterComma reports whether a legal suffix follows the comma at token c.
func (f *finder) legalAfterComma(c, limit int) bool {
	if !f.name(c+1, limit) || !f.legalSuffix(c+1) {
		return false
	}
	tok := &f.t.Tokens[c+1]
	return !tok.Has(lexicon.StateAbbrev|lexicon.Degree) || tok.Is(shapeDotted) && !tok.Has(lexicon.StateAbbrev)
}

// legalSuffix reports whether the token is a legal suffix as written: the short ones
// are words too and count in capitals only.
func (f *finder) legalSuffix(k int) bool {
	tok := &f.t.Tokens[k]
	if !tok.Has(lexicon.LegalSuffix) {
		return false
	}
	if k+1 < len(f.t.Tokens) && f.t.Tokens[k+1].Is(shapeDigits) && f.t.Tokens[k+1].Glued() {
		return false // the post code "SE1"
	}
	if tok.Is(shapeAllCapital|shapeDotted) || f.looks[k]&upper != 0 {
		return true
	}
	return tok.End-tok.Start >= 3 && f.looks[k].word().small() < 3 || f.looks[k]&stopped != 0 && (f.stopAfter(k) || tok.End-tok.Start >= 3) || tok.Key == keyLimited
}
