package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// ofDistrict takes the next name, a place, into one that is a part of it by a quarter of
// the compass: "the Southern District of Florida". It reports whether it did.
func (f *finder) ofDistrict(m, next *Mention) bool {
	if m.Kind != Place || next.Kind != Place || m.Last-m.First != 2 || next.First != m.Last+1 {
		return false
	}
	if f.key(m.First+1) != keyDistrict || f.key(m.Last) != keyOf || next.Last-next.First > 3 {
		return false
	}
	switch f.key(m.First) {
	case keyNorthern, keySouthern, keyEastern, keyWestern, keyMiddle, keyCentral:
	default:
		return false
	}
	m.Last, m.Confidence, m.PlaceKind = next.Last, min(m.Confidence, next.Confidence), 0
	m.Span = f.span(m.First, m.Last)
	return true
}

// apartUS makes a place of "U. S.", which old texts write with a blank and which looks
// like the initials of a person, and gives it its full stop.
func (f *finder) apartUS(m *Mention, limit int) {
	t := f.t
	n := m.Last - m.First
	if n < 3 || n > 4 || f.key(m.First) != keyU || f.key(m.First+2) != keyS || f.rune(m.First+1) != '.' || n == 4 && f.rune(m.First+3) != '.' {
		return
	}
	if !t.Tokens[m.First].Is(token.Capital) || !t.Tokens[m.First+2].Is(token.Capital) || t.Tokens[m.First+2].Is(token.Line|token.Opening) {
		return
	}
	if n == 3 && m.Last < limit && f.rune(m.Last) == '.' && t.Tokens[m.Last].Glued() {
		m.Last++
	}
	m.Kind, m.PlaceKind = Place, 0
	m.Span = f.span(m.First, m.Last)
}

var (
	keyDistrict = lexicon.Key("district")
	keyNorthern = lexicon.Key("northern")
	keySouthern = lexicon.Key("southern")
	keyEastern  = lexicon.Key("eastern")
	keyWestern  = lexicon.Key("western")
	keyMiddle   = lexicon.Key("middle")
	keyCentral  = lexicon.Key("central")
	keyU        = lexicon.Key("u")
	keyS        = lexicon.Key("s")
)
