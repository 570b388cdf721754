package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// loudSentence finds the names of a line whose words all begin with capitals. There
// a capital says nothing, so only what lists and strong forms support is taken; what
// the running text names is found again by memory.
func (f *finder) loudSentence(s *sentence) {
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
			next = f.loudName(i, s.last)
		}
	}
}

// loudName claims a name at token i of a loud line if it is a strong one, and returns
// where to read on.
func (f *finder) loudName(i, limit int) int {
	t := f.t
	if e, end := f.knownAt(i, limit); end > 0 && f.surelyKnown(e, i, end) {
		f.claim(i, end, Organisation, 0, ruleKnown)
		return end
	}
	// A line that is one name with "of" or an office.
	if f.looks[i]&initial != 0 {
		if lead := f.lead(i, limit); lead >= 0 && f.t.Tokens[lead].Has(lexicon.OrgLead) && f.segmentEnd(i, limit) == limit {
			f.decide(i, limit)
			if f.owner[i] >= 0 {
				return limit
			}
		}
	}
	if f.state(i, i+1) {
		return f.claims[len(f.claims)-1].last
	}
	if f.looks[i]&initial != 0 {
		if end := f.loudLegal(i, limit); end > 0 {
			return end
		}
	}
	if m := f.longest(i); m.Tokens > 1 && (f.h.Dateline.Contains(t.Tokens[i].Span()) || f.rune(i+m.Tokens) == ',' && f.stateAt(i+m.Tokens+1)) {
		f.claim(i, i+m.Tokens, Place, 0, ruleGazetteer)
		return i + m.Tokens
	}
	if end := f.loudStreet(i, limit); end > 0 {
		return end
	}
	if t.Tokens[i].Has(lexicon.Title) && f.name(i+1, limit) {
		if stop := f.loudTitled(i, limit); stop > 0 {
			return stop
		}
	}
	// A run of words that running text does not write small, up to a legal suffix.
	end := i
	for end < limit && end < i+8 {
		tok := &t.Tokens[end]
		if f.looks[end]&nameable != 0 && (f.looks[end].word().small() < 4 || tok.Has(lexicon.LegalSuffix|lexicon.Generation) || tok.Is(shapeSingle)) && !(tok.Is(shapeLine) && end > i) {
			if tok.Has(lexicon.LegalSuffix) && end > i && f.legalSuffix(end) {
				stop := f.legalEnd(end, limit)
				f.claim(i, stop, Organisation, 0, ruleLegal)
				return stop
			}
			end++
			continue
		}
		joins := tok.Rune == '&' || tok.Rune == '.' && tok.Glued() && (t.Tokens[end-1].Is(shapeSingle) || t.Tokens[end-1].Has(lexicon.Abbreviation)) || tok.Rune == '-' && tok.Glued()
		joins = joins || tok.Rune == ',' && f.legalAfterComma(end, limit) || tok.Is(shapeWord) && f.looks[end]&particle != 0 && !tok.Is(shapeCapital)
		if end > i && tok.Is(shapeDigits) && tok.Glued() {
			end++
			continue
		}
		if end == i || !joins || !f.name(end+1, limit) {
			break
		}
		end++
	}
	if end == i {
		return f.loudHead(i, limit)
	}
	if m := f.longest(i); m.Tokens > 0 && (m.Kinds&great != 0 || m.Population > 50000) && f.looks[i].word().small() < 3 {
		if end := f.loudPlaced(i, m.Tokens, limit); end > 0 {
			return end
		}
	}
	if m := f.longest(i); m.Tokens > 0 && f.loudPlace(i, m.Tokens, m.Kinds, m.Population) {
		f.claim(i, i+m.Tokens, Place, 0, ruleGazetteer)
		return i + m.Tokens
	}
	for stop := end; stop >= i+2; stop-- {
		if f.looks[stop-1]&nameable == 0 && t.Tokens[stop-1].Rune != '.' {
			continue
		}
		w := f.looks[i].word()
		if f.person(i, stop) && w.first() >= 2 && f.looks[f.lastWord(i, stop)].word().small() < 3 && f.looks[f.lastWord(i, stop)].word().last() > 0 {
			f.claim(i, stop, Person, 0, ruleFirstName)
			return stop
		}
	}
	if stop := f.loudHead(i, limit); stop > i+1 {
		return stop
	}
	return i + 1
}

// loudPlace reports whether a place of the gazetteer stands firm in a loud line.
func (f *finder) loudPlace(i, tokens int, kinds uint16, population int) bool {
	end := i + tokens
	w := f.looks[i].word()
	if f.rune(end) == ',' && f.stateAt(end+1) || f.rune(i-1) == ',' && f.owner[max(i-2, 0)] >= 0 {
		return true
	}
	if tokens == 1 && w.small() >= 3 {
		return false
	}
	if end < len(f.t.Tokens) && f.looks[end]&nameable != 0 && !f.t.Tokens[end].Is(shapeLine) && f.t.Tokens[end].Has(lexicon.OrgHead|lexicon.LegalSuffix) {
		return false
	}
	if kinds&great != 0 {
		return true
	}
	if tokens == 1 && (w.first() >= 2 || w.last() >= 3) {
		return population >= 500000 && f.key(i-1) == keyIn
	}
	return population >= 200000 || tokens > 1 && (population >= 20000 || kinds&(1<<model.PlaceCounty) != 0) || f.placeCue(i, end) && population > 0
}

// loudHead claims "Ministry of Health" and "Acton Police Department" in a loud line,
// where the line shows the end of the name: a place, a head word, a mark.
func (f *finder) loudHead(i, limit int) int {
	t := f.t
	tok := &t.Tokens[i]
	if tok.Has(lexicon.OrgLead) && f.name(i+2, limit) && (f.key(i+1) == keyOf || f.key(i+1) == keyFor) {
		if m := f.longest(i + 2); m.Tokens > 0 && tok.Has(lexicon.OrgHead) && f.looks[i+2].word().small() < 3 {
			f.claim(i, i+2+m.Tokens, Organisation, 0, ruleLead)
			return i + 2 + m.Tokens
		}
		if end := f.segmentEnd(i, limit); (tok.Has(lexicon.OrgHead) || tok.Key == keyOffice) && f.words(i, end) <= 9 && (end == limit || !t.Tokens[end].Is(shapeWord)) {
			f.claim(i, end, Organisation, 0, ruleLead)
			return end
		}
		if tok.Key == keyDepartment || tok.Key == keyMinistry {
			f.claim(i, i+3, Organisation, 0, ruleLead)
			return i + 3
		}
	}
	return i + 1
}

// loudPlaced claims an organisation that begins with the place of so many tokens:
// "Acton Symphony Orchestra". It returns its end; 0 if there is none.
func (f *finder) loudPlaced(i, tokens, limit int) int {
	for k := i + tokens; k < min(limit, i+tokens+3) && f.name(k, limit); k++ {
		tok := &f.t.Tokens[k]
		if tok.Has(lexicon.OrgHead) && !tok.Has(lexicon.Role|lexicon.Title|lexicon.EventHead) {
			f.claim(i, k+1, Organisation, 0, ruleHead)
			return k + 1
		}
	}
	return 0
}

var keyDepartment, keyMinistry = lexicon.Key("department"), lexicon.Key("ministry")

// loudLegal claims a name with a legal suffix at the begin of a loud line, whatever its
// words: "Wild Talent, Inc. Recognized as ...". It returns its end; 0 if there is none.
func (f *finder) loudLegal(i, limit int) int {
	for k := i; k < min(limit, i+7); k++ {
		tok := &f.t.Tokens[k]
		if f.looks[k]&nameable != 0 {
			if k > i && f.legalSuffix(k) {
				end := f.legalEnd(k, limit)
				f.claim(i, end, Organisation, 0, ruleLegal)
				return end
			}
			continue
		}
		if tok.Rune == ',' && f.legalAfterComma(k, limit) || tok.Rune == '&' || tok.Key == keyAnd {
			continue
		}
		break
	}
	return 0
}

// loudTitled claims a person after the title at token i of a loud line, and returns the
// end; 0 if there is none.
func (f *finder) loudTitled(i, limit int) int {
	name := i + 1
	end := name
	for end < min(limit, name+4) && (f.name(end, limit) && (f.looks[end].word().small() < 3 || f.t.Tokens[end].Is(shapeSingle)) || end > name && f.rune(end) == '.' && f.t.Tokens[end-1].Is(shapeSingle)) {
		end++
	}
	for ; end > name; end-- {
		if f.titledName(i, name, end) && f.longest(name).Tokens == 0 {
			f.claim(name, end, Person, 0, ruleTitled)
			return end
		}
	}
	return 0
}

// loudStreet claims a street, county or river of a loud line, such as an item of a list
// of road works, and returns its end; 0 if there is none.
func (f *finder) loudStreet(i, limit int) int {
	for k := i; k < min(limit, i+4) && f.name(k, limit); k++ {
		if tok := &f.t.Tokens[k]; k > i && f.looks[k]&street != 0 && tok.Has(lexicon.PlaceHead) && (f.proper(i, k) || f.looks[i]&compassPoint != 0) {
			f.claim(i, k+1, Place, placeKind(tok.Detail), rulePlaceHead)
			return k + 1
		}
		if f.t.Tokens[k].Is(shapeLine) && k > i {
			break
		}
	}
	return 0
}
