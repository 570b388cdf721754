package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// partners takes the next name, a person, into one, and makes an organisation of both:
// "Roe & Whitfield" is a firm. It reports whether it did.
func (f *finder) partners(m, next *Mention) bool {
	if next.Kind != Person || m.Last-m.First != 1 || next.Last-next.First != 1 || next.First != m.Last+1 || f.rune(m.Last) != '&' {
		return false
	}
	if t := f.t; t.Tokens[m.Last].Is(token.Line) || t.Tokens[next.First].Is(token.Line) || t.Tokens[m.Last].Glued() != t.Tokens[next.First].Glued() {
		return false
	}
	m.Kind, m.Last, m.Confidence = Organisation, next.Last, min(m.Confidence, next.Confidence)
	m.Span = f.span(m.First, m.Last)
	return true
}

// partner does so with a family name before the mark that was not found.
func (f *finder) partner(before []Mention, m *Mention) bool {
	first := m.First - 2
	if first < 0 || m.Last-m.First != 1 || f.rune(m.First-1) != '&' || f.looks[first]&nameable == 0 || f.looks[first].word().last() == 0 {
		return false
	}
	if n := len(before); n > 0 && before[n-1].Last > first {
		return false
	}
	if first > 0 && (f.rune(first-1) == ',' || f.looks[first-1]&nameable != 0) && !f.t.Tokens[first].Is(token.Line|token.Opening) {
		return false
	}
	if t := f.t; t.Tokens[m.First-1].Is(token.Line) || t.Tokens[m.First].Is(token.Line) || t.Tokens[m.First-1].Glued() != t.Tokens[m.First].Glued() {
		return false
	}
	m.Kind, m.First = Organisation, first
	m.Span = f.span(m.First, m.Last)
	return true
}

// lawOffice takes the words before a lawyer's name into it: "Law Offices of Jane Roe" is an
// organisation. It reports whether it did.
func (f *finder) lawOffice(m *Mention) bool {
	first := m.First - 3
	if first < 0 || f.key(first) != keyLaw || f.key(first+2) != keyOf || !f.t.Tokens[first].Is(token.Capital) || !f.t.Tokens[first+1].Is(token.Capital) {
		return false
	}
	if k := f.key(first + 1); k != keyOffice && k != keyOffices && k != keyFirm {
		return false
	}
	for i := first + 1; i <= m.First; i++ {
		if f.t.Tokens[i].Is(token.Line | token.Opening) {
			return false
		}
	}
	m.Kind, m.First = Organisation, first
	m.Span = f.span(m.First, m.Last)
	return true
}

// twoFirms returns where a name ends that is those of two firms, each with its legal form,
// and where the second begins: "Acme Inc. and Bolt LLC"; 0 if it is one.
func (f *finder) twoFirms(m *Mention) (end, next int) {
	t := f.t
	last := f.lastWord(m.First, m.Last)
	if m.Last-m.First < 4 || !f.legalSuffix(last) {
		return 0, 0
	}
	for k := m.First + 1; k < last-1; k++ {
		if !f.legalSuffix(k) && t.Tokens[k].Key != keyPlc || t.Tokens[k].Key == keyCo {
			continue
		}
		end := f.withStop(k)
		next := end
		switch {
		case f.key(next) == keyAnd || f.rune(next) == '&':
			next++
		case t.Tokens[k].Key != keyLtd && t.Tokens[k].Key != keyInc && t.Tokens[k].Key != keyLLC:
			continue
		}
		if next < last && f.looks[next]&nameable != 0 && !t.Tokens[next].Has(lexicon.LegalSuffix) && f.proper(next, last) {
			return end, next
		}
	}
	return 0, 0
}

var (
	keyCo      = lexicon.Key("co")
	keyLtd     = lexicon.Key("ltd")
	keyInc     = lexicon.Key("inc")
	keyLLC     = lexicon.Key("llc")
	keyLaw     = lexicon.Key("law")
	keyOffices = lexicon.Key("offices")
	keyFirm    = lexicon.Key("firm")
)
