package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// nickname takes a first name and a nickname in marks before the name of a person into
// the name. It reports whether the last of the mentions before was a part of those and
// is to go.
func (f *finder) nickname(all []Mention, m *Mention) bool {
	t, n := f.t, len(all)
	first, ok := f.beforeNickname(m)
	if !ok {
		return false
	}
	quoted := f.rune(first+1) != '(' || opens(f.rune(first+2))
	if !t.Tokens[first].Is(token.Capital) || f.looks[first]&nameable == 0 || f.looks[first].word().first() == 0 && (!quoted || f.looks[first].word().small() > 1) || t.Tokens[first].Has(lexicon.Title|lexicon.Role) {
		return false
	}
	gone := false
	if n > 0 && all[n-1].Last > first {
		before := &all[n-1]
		switch {
		case before.Kind == Person && before.Last == first+1:
			first, gone = before.First, true
		case before.First >= first: // the nickname or the first name, as a name of its own
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

// afterNickname takes a nickname in marks and the family name behind it into a first name that
// was found alone: "Edmund “Ned” Zorvath".
func (f *finder) afterNickname(m *Mention, limit int) {
	t, k := f.t, m.Last
	if m.Last-m.First != 1 || k+3 >= limit || !opens(f.rune(k)) && f.rune(k) != '"' || !shuts(f.rune(k+2)) || f.rune(k) == '(' {
		return
	}
	for i := k; i <= k+3; i++ {
		if t.Tokens[i].Is(token.Line | token.Opening) {
			return
		}
	}
	if name := &t.Tokens[k+3]; !t.Tokens[k+1].Is(token.Capital) || f.looks[k+3]&nameable == 0 || name.Glued() || name.Is(token.Single) || name.Has(lexicon.Title|lexicon.Role) || t.Tokens[k].Glued() {
		return
	}
	m.Last = k + 4
	m.Span = f.span(m.First, m.Last)
}

// beforeNickname returns the token before a nickname in marks that stands before a name, or
// with which it begins.
func (f *finder) beforeNickname(m *Mention) (int, bool) {
	t := f.t
	word := m.First
	if inside := m.Last-m.First > 2 && shuts(f.rune(word+1)) && (opens(f.rune(word-1)) || f.rune(word-1) == '"'); !inside {
		k := m.First - 1
		for k > m.First-3 && k > 0 && shuts(f.rune(k)) {
			k--
		}
		if word = k; word == m.First-1 {
			return 0, false
		}
	}
	k := word - 1
	for k > word-3 && k > 0 && (shuts(f.rune(k)) || opens(f.rune(k))) {
		k--
	}
	if k < 0 || k == word-1 || !t.Tokens[word].Is(token.Word) || !t.Tokens[word].Is(token.Capital) || t.Tokens[word].Is(token.Line|token.Opening) {
		return 0, false
	}
	return k, true
}

// shuts reports whether a mark ends a nickname.
func shuts(r rune) bool { return r == '”' || r == '"' || r == '’' || r == ')' || r == '\'' }

// opens reports whether a mark begins a nickname.
func opens(r rune) bool { return r == '“' || r == '(' || r == '‘' }
