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

var (
	keyLaw     = lexicon.Key("law")
	keyOffices = lexicon.Key("offices")
	keyFirm    = lexicon.Key("firm")
)
