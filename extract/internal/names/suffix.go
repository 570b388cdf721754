package names

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed data/suffixes.tsv
var suffixTable string

// suffix is a legal form as it is written behind a name.
type suffix struct {
	text string
	kind model.OrganisationKind
}

// suffixes are those that no class of tokens shows: of marks ("A/S"), or of a word that
// is one of grammar elsewhere ("AS").
var suffixes = func() (out []suffix) {
	for line := range strings.Lines(suffixTable) {
		if line[0] == '#' {
			continue
		}
		text, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		s := suffix{text: text}
		if err := s.kind.UnmarshalText([]byte(name)); err != nil {
			panic(fmt.Sprintf("names: suffixes.tsv: %v", err)) // the file is part of the program
		}
		out = append(out, s)
	}
	return out
}()

// suffixBegins and suffixEnds tell by two bytes that a text does not begin, or end, with any of
// them: nearly all that are asked about do not.
var suffixBegins, suffixEnds = func() (begins, ends pairSet) {
	for _, s := range suffixes {
		begins.add(s.text[0], s.text[1])
		ends.add(s.text[len(s.text)-2], s.text[len(s.text)-1])
	}
	return begins, ends
}()

// pairSet tells most pairs of bytes that were not added from those that were.
type pairSet [16]uint64

func pairBit(a, b byte) uint16 { return (uint16(a)*29 ^ uint16(b)) % (16 * 64) }

func (p *pairSet) add(a, b byte) { p[pairBit(a, b)/64] |= 1 << (pairBit(a, b) % 64) }

func (p *pairSet) may(a, b byte) bool { return p[pairBit(a, b)/64]>>(pairBit(a, b)%64)&1 != 0 }

// suffixAt returns the legal form with which a text begins; none if it goes on as a word.
func suffixAt(text string) (suffix, bool) {
	if len(text) < 2 || !suffixBegins.may(text[0], text[1]) {
		return suffix{}, false
	}
	for _, s := range suffixes {
		if strings.HasPrefix(text, s.text) {
			if r, _ := utf8.DecodeRuneInString(text[len(s.text):]); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				return s, true
			}
		}
	}
	return suffix{}, false
}

// suffixOf returns the legal form with which a name ends.
func suffixOf(name string) (suffix, bool) {
	if n := len(name); n < 2 || !suffixEnds.may(name[n-2], name[n-1]) {
		return suffix{}, false
	}
	for _, s := range suffixes {
		if before, ok := strings.CutSuffix(name, s.text); ok && len(before) > 1 && (before[len(before)-1] == ' ' || before[len(before)-1] == ',') {
			return s, true
		}
	}
	return suffix{}, false
}

// tableSuffix returns the end of the legal form behind token k, where it is one that no class
// of tokens shows; 0 if none is there. In a shouted line "AS" is a word.
func (f *finder) tableSuffix(k, limit int) int {
	t := f.t
	if k+1 >= limit || t.Tokens[k].Is(token.AllCapital) || f.looks[k]&upper != 0 {
		return 0
	}
	next := &t.Tokens[k+1]
	if !next.Is(token.Word) || next.Is(token.Line|token.Opening) || next.Glued() {
		return 0
	}
	s, ok := suffixAt(t.Source[next.Start:])
	if !ok {
		return 0
	}
	end := int(next.Start) + len(s.text)
	for n := k + 1; n < limit && int(t.Tokens[n].End) <= end; n++ {
		if int(t.Tokens[n].End) == end {
			return n + 1
		}
	}
	return 0
}

// formed reports whether a segment ends with a legal form that no class of tokens shows.
func (f *finder) formed(first, last int) bool {
	tok := &f.t.Tokens[first]
	if last-first < 2 || tok.Is(token.AllCapital) || f.looks[first]&upper != 0 {
		return false
	}
	_, ok := suffixOf(f.t.Source[tok.Start:f.t.Tokens[last-1].End])
	return ok
}

// leastLegal is how sure a name with a legal form behind it is.
const leastLegal = 0.9

// legalForm takes a legal form behind a name into it, and makes the name that of an
// organisation: it was a person's, by the words alone.
func (f *finder) legalForm(m *Mention, limit int) {
	t := f.t
	if m.Last-m.First == 1 && t.Tokens[m.First].Is(token.AllCapital) && m.Kind == Person || m.Kind == Place {
		return
	}
	if !t.Tokens[m.First].Is(token.Capital|token.MixedCase) || m.Last >= len(t.Tokens) {
		return
	}
	if _, ok := suffixOf(t.Source[m.Start:m.End]); ok && !t.Tokens[m.First].Is(token.AllCapital) {
		m.Kind, m.Confidence = Organisation, max(m.Confidence, leastLegal)
		return
	}
	last := f.tableSuffix(m.Last-1, limit)
	if last == 0 {
		return
	}
	m.Last = last
	m.Span = f.span(m.First, m.Last)
	m.Kind, m.Confidence = Organisation, max(m.Confidence, leastLegal)
}
