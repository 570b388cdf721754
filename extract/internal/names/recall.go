package names

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// recall reads the text again and decides by memory what is open: words that no sure
// claim holds.
func (f *finder) recall() {
	if f.memory.Len() == 0 {
		return
	}
	for k := range f.sentences {
		f.recallIn(&f.sentences[k])
	}
}

func (f *finder) recallIn(s *sentence) {
	next := s.first
	for _, stop := range f.stops[s.firstStop:s.lastStop] {
		i := int(stop)
		if i < next || f.looks[i]&dead != 0 || f.looks[i]&(nameable|figures) == 0 {
			continue
		}
		if n := f.owner[i]; n >= 0 && rules[f.claims[n].rule].sure >= 2 {
			next = f.claims[n].last
			continue
		}
		if !f.memory.keys.may(f.phraseBits(i)) {
			continue
		}
		if m, end := f.recallAt(i, s.last); end > 0 && f.replace(i, end, m) {
			next = end
		}
	}
}

// phraseBits returns the last bits of the key of the phrase that token i is.
func (f *finder) phraseBits(i int) uint64 {
	if l := f.looks[i]; l&phraseKey != 0 {
		return uint64(l >> keyShift)
	}
	return extendPhrase(phraseBegin, f.t.Of(i))
}

// recallAt returns the longest phrase of the memory at token i, and its end.
func (f *finder) recallAt(i, limit int) (memo, int) {
	var best memo
	end := 0
	h := uint64(phraseBegin)
	for k := i; k < min(limit, i+longestPhrase); k++ {
		tok := &f.t.Tokens[k]
		if k > i && tok.Is(shapeLine) {
			break
		}
		if n := f.owner[k]; n >= 0 && rules[f.claims[n].rule].sure >= 2 {
			break
		}
		next := f.extendPhrase(h, k)
		if next == h {
			continue
		}
		h = next
		e := f.memory.Find(h)
		if e == nil {
			break
		}
		if e.whole && f.nameEnd(k) && (!e.capitals || tok.Is(shapeAllCapital|shapeDotted|shapeMixed)) && tok.Is(shapeCapital|shapeMixed|shapeDigits) {
			best, end = *e, k+1
		}
		if !e.prefix {
			break
		}
	}
	if end > 0 && f.rune(end) == '.' && f.t.Tokens[end].Glued() && f.legalSuffix(end-1) && end-i > 1 {
		end++
	}
	return best, end
}

// replace claims a remembered name in place of the unsure claims it touches.
func (f *finder) replace(first, last int, m memo) bool {
	w := f.looks[first].word()
	oneWord := f.words(first, last) == 1
	if oneWord && (f.unit(first, last) || f.cueAt(first)&plain != 0 && m.rule != ruleMemoryOrg) {
		return false
	}
	if oneWord && f.looks[first]&initial != 0 && w.small() >= 4 && !f.t.Tokens[first].Is(shapeAllCapital|shapeMixed) {
		return false
	}
	if oneWord && f.looks[first]&loud != 0 && w.small() >= 4 && m.rule != ruleMemoryOrg {
		return false
	}
	if m.kind == Place && f.looks[first]&loud != 0 && last < len(f.t.Tokens) && f.looks[last]&nameable != 0 && !f.t.Tokens[last].Is(shapeLine) &&
		f.t.Tokens[last].Has(lexicon.OrgHead|lexicon.OrgWeak|lexicon.LegalSuffix|lexicon.PlaceHead) {
		return false
	}
	for i := first; i < last; i++ {
		n := f.owner[i]
		if n < 0 {
			continue
		}
		c := f.claims[n]
		if level := rules[c.rule].sure; level > 0 && (m.strength() <= 2*level || c.first < first || c.last > last || m.kind == c.kind && c.first == first && c.last == last) {
			return false
		}
		if c.first >= first && c.last <= last {
			f.drop(n)
			continue
		}
		// A longer name of another kind: what is known within it decides only if the
		// longer one is a guess.
		if c.rule != ruleOrgGuess && c.rule != ruleNothing && c.rule != rulePersonGuess {
			return false
		}
		if m.kind == Organisation && c.rule == ruleOrgGuess && m.strength() < 4 && f.looks[first]&loud == 0 {
			return false
		}
		f.drop(n)
	}
	return f.claim(first, last, m.kind, m.place, m.rule)
}
