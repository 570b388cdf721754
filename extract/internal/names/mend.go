package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// mend makes names whole that were cut: "Roe, Jr.", "Jane “Jay” Roe". It cuts in two
// what is one name twice, where a heading ran into its text: "About Acme Acme offers".
func (f *finder) mend(in []Mention) []Mention {
	out := f.mended[:0]
	for i := range in {
		m := in[i]
		switch m.Kind {
		case Person:
			limit := len(f.t.Tokens)
			if i+1 < len(in) {
				limit = in[i+1].First
			}
			f.generation(&m, limit)
			if f.nickname(out, &m) {
				out = out[:len(out)-1]
			}
		case Organisation:
			if f.doubled(&m) {
				half, first := (m.First+m.Last)/2, m
				first.Last, m.First = half, half
				first.Span, m.Span = f.span(first.First, first.Last), f.span(m.First, m.Last)
				out = append(out, first)
			}
		}
		out = append(out, m)
	}
	f.mended = out
	return append(in[:0], out...)
}

// generation takes "Jr." behind a comma into the name of a person.
func (f *finder) generation(m *Mention, limit int) {
	t := f.t
	i := m.Last
	if f.rune(i) == ',' {
		i++
	}
	if i >= limit || !t.Tokens[i].Has(lexicon.Generation) || !t.Tokens[i].Is(token.Capital) || t.Tokens[i].Is(token.Opening|token.Line) {
		return
	}
	end := i + 1
	if f.rune(end) == '.' {
		end++
	}
	if i > m.Last && t.Tokens[i].Key == keySenior && end < len(t.Tokens) && f.inName(end) && !t.Tokens[end].Is(token.Opening|token.Line) {
		return // "Jane Roe, Sr. Director"
	}
	if m.Last = i + 1; m.Last < limit && f.rune(m.Last) == '.' && t.Tokens[m.Last].Glued() && !t.Tokens[i].Is(token.AllCapital) {
		m.Last++
	}
	m.Span = f.span(m.First, m.Last)
}

// nickname takes a first name and a nickname in marks before the name of a person into
// the name. It reports whether the last of the mentions before was a part of those and
// is to go.
func (f *finder) nickname(all []Mention, m *Mention) bool {
	t, n := f.t, len(all)
	first := m.First - 4 // Jane “ Jay ”
	if first < 0 || !shuts(f.rune(m.First-1)) || !shuts(f.rune(first+1)) && f.rune(first+1) != '“' && f.rune(first+1) != '(' && f.rune(first+1) != '‘' {
		return false
	}
	if !t.Tokens[first+2].Is(token.Word) || !t.Tokens[first+2].Is(token.Capital) {
		return false
	}
	if !t.Tokens[first].Is(token.Capital) || f.looks[first]&nameable == 0 || f.looks[first].word().first() == 0 || t.Tokens[first].Has(lexicon.Title|lexicon.Role) {
		return false
	}
	gone := false
	if n > 0 && all[n-1].Last > first {
		before := &all[n-1]
		switch {
		case before.Kind == Person && before.Last == first+1:
			first, gone = before.First, true
		case before.First > first: // the nickname, as a name of its own
			gone = true
		default:
			return false
		}
		if n > 1 && all[n-2].Last > first {
			return false
		}
	}
	m.First = first
	m.Span = f.span(m.First, m.Last)
	return gone
}

// shuts reports whether a mark ends a nickname.
func shuts(r rune) bool { return r == '”' || r == '"' || r == '’' || r == ')' || r == '\'' }

var keySenior = lexicon.Key("sr")

// doubled reports whether a name is one name twice behind "About".
func (f *finder) doubled(m *Mention) bool {
	n := m.Last - m.First
	if n < 2 || n%2 != 0 || m.First == 0 || f.t.Tokens[m.First-1].Key != keyAbout {
		return false
	}
	for k := range n / 2 {
		if f.t.Tokens[m.First+k].Key != f.t.Tokens[m.First+n/2+k].Key {
			return false
		}
	}
	return true
}
