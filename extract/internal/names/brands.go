package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// brands takes the possessive into names that have it for a part: "Quorley's is a diner". What
// stands before a verb is a name, and so it is in the rest of the text.
func (f *finder) brands(all []Mention) {
	found := false
	for i := range all {
		if m := &all[i]; f.mayOwn(m) && m.Last+1 < len(f.t.Tokens) && f.isVerb(m.Last+1) {
			f.said.Of(f.phrase(m.First, m.Last)).brand = true
			found = true
		}
	}
	if !found {
		return
	}
	for i := range all {
		if m := &all[i]; f.mayOwn(m) && f.said.Of(f.phrase(m.First, m.Last)).brand {
			m.Last++
			m.Span, m.Kind, m.PlaceKind = f.span(m.First, m.Last), Organisation, 0
		}
	}
}

// mayOwn reports whether a possessive follows a name that may be a brand with it.
func (f *finder) mayOwn(m *Mention) bool {
	if m.Kind != Organisation && (m.Kind != Person || m.Last-m.First > 1) || m.Last >= len(f.t.Tokens) {
		return false
	}
	tok := &f.t.Tokens[m.Last]
	return tok.Is(token.Possessive) && tok.End-tok.Start > 1 && tok.Glued()
}

// isVerb reports whether a token is a verb that a possessive never stands before.
func (f *finder) isVerb(i int) bool {
	tok := &f.t.Tokens[i]
	if tok.Is(token.Capital | token.Line | token.Opening) {
		return false
	}
	switch tok.Key {
	case keyIs, keyWas, keyHas, keyOffers, keyProvides:
		return i+1 < len(f.t.Tokens) && !f.t.Tokens[i+1].Glued() // not "is-land"
	}
	return false
}

var (
	keyHas      = lexicon.Key("has")
	keyOffers   = lexicon.Key("offers")
	keyProvides = lexicon.Key("provides")
)
