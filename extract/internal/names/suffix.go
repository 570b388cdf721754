package names

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
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

// suffixTables are legal forms in the order of the file, by their first and their last byte.
type suffixTables struct{ begins, ends [256][]suffix }

// suffixes are those that no class of tokens shows: of marks ("A/S"), or of a word that
// is one of grammar elsewhere ("AS").
var suffixes = sync.OnceValue(func() *suffixTables {
	out := &suffixTables{}
	for line := range strings.Lines(suffixTable) {
		if line[0] == '#' {
			continue
		}
		text, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		s := suffix{text: text}
		if err := s.kind.UnmarshalText([]byte(name)); err != nil {
			panic(fmt.Sprintf("names: suffixes.tsv: %v", err)) // the file is part of the program
		}
		first, last := text[0], text[len(text)-1]
		out.begins[first] = append(out.begins[first], s)
		out.ends[last] = append(out.ends[last], s)
	}
	return out
})

// suffixAt returns the legal form with which a text begins; none if it goes on as a word.
func suffixAt(text string) (suffix, bool) {
	if text == "" {
		return suffix{}, false
	}
	for _, s := range suffixes().begins[text[0]] {
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
	if name == "" {
		return suffix{}, false
	}
	for _, s := range suffixes().ends[name[len(name)-1]] {
		if before, ok := strings.CutSuffix(name, s.text); ok && len(before) > 1 && (before[len(before)-1] == ' ' || before[len(before)-1] == ',') {
			return s, true
		}
	}
	return suffix{}, false
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
	next := &t.Tokens[m.Last]
	if next.Is(token.Line|token.Opening) || next.Glued() || t.Tokens[m.Last-1].Is(token.AllCapital) {
		return // in a shouted line "AS" is a word
	}
	s, ok := suffixAt(t.Source[next.Start:])
	if !ok {
		return
	}
	end := int(next.Start) + len(s.text)
	last := m.Last
	for last < limit && int(t.Tokens[last].End) <= end {
		last++
	}
	if last == m.Last || int(t.Tokens[last-1].End) != end {
		return
	}
	m.Last = last
	m.Span = f.span(m.First, m.Last)
	m.Kind, m.Confidence = Organisation, max(m.Confidence, leastLegal)
}
