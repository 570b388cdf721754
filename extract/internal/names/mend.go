package names

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// mend makes names whole that were cut: "Roe, Jr.", "Jane “Jay” Roe", "Acme A/S". It cuts in two
// what is one name twice, where a heading ran into its text: "About Acme Acme offers".
func (f *finder) mend(in []Mention) []Mention {
	out := f.mended[:0]
	for i := 0; i < len(in); i++ {
		m := in[i]
		limit := len(f.t.Tokens)
		if i+1 < len(in) {
			limit = in[i+1].First
		}
		if f.glued(in, &m) {
			continue
		}
		f.legalForm(&m, limit)
		f.stateAlone(&m)
		switch m.Kind {
		case Place:
			if i+1 < len(in) && f.ofDistrict(&m, &in[i+1]) {
				i++
			}
		case Person:
			if i+1 < len(in) && f.partners(&m, &in[i+1]) {
				i++
				break
			}
			if f.partner(out, &m) {
				break
			}
			if f.lawOffice(&m) {
				if n := len(out); n > 0 && out[n-1].Last > m.First {
					out = out[:n-1]
				}
				break
			}
			f.apartUS(&m, limit)
			f.withoutAddress(&m)
			f.afterHyphen(&m, limit)
			f.afterNickname(&m, limit)
			f.generation(&m, limit)
			f.initialStop(&m, limit)
			if f.overLine(out, &m) {
				out = out[:len(out)-1]
			}
			f.ofFather(&m, endOf(out))
			if f.nickname(out, &m) {
				out = out[:len(out)-1]
			}
		case Organisation:
			f.whosWho(&m, limit)
			if end, next := f.twoFirms(&m); end > 0 {
				first := m
				first.Last, m.First = end, next
				first.Span, m.Span = f.span(first.First, first.Last), f.span(m.First, m.Last)
				out = append(out, first)
			}
			if f.doubled(&m) {
				half, first := (m.First+m.Last)/2, m
				first.Last, m.First = half, half
				first.Span, m.Span = f.span(first.First, first.Last), f.span(m.First, m.Last)
				out = append(out, first)
			}
		}
		out = append(out, m)
	}
	f.mended = in // to be written over in the next text
	return out
}

// endOf returns the token behind the last of some names.
func endOf(names []Mention) int {
	if n := len(names); n > 0 {
		return names[n-1].Last
	}
	return 0
}

// stateAlone cuts a state off from what a wide gap divides it from: "Acton, OH   Media".
func (f *finder) stateAlone(m *Mention) {
	tok := &f.t.Tokens[m.First]
	if m.Kind == Person || m.Last-m.First < 2 || !tok.Has(lexicon.StateAbbrev) || !tok.Is(token.AllCapital) || tok.End-tok.Start != 2 {
		return
	}
	if f.rune(m.First-1) == ',' && f.t.Tokens[m.First+1].Start-tok.End >= wideGap {
		m.Kind, m.Last = Place, m.First+1
		m.Span = f.span(m.First, m.Last)
	}
}

// wideGap is the length of white space that no name has behind a state.
const wideGap = 2

// withoutAddress takes a form of address from the begin of a name: with its full stop where
// the name is in full, "Eng. Jane Roe"; as a word where nobody is called so, "Commodore Roe".
func (f *finder) withoutAddress(m *Mention) {
	tok := &f.t.Tokens[m.First]
	if !tok.Has(lexicon.Title) {
		return
	}
	w := f.looks[m.First].word()
	switch {
	case m.Last-m.First > 3 && f.rune(m.First+1) == '.' && f.t.Tokens[m.First+1].Glued():
		m.First += 2
	case m.Last-m.First > 1 && w.first() == 0 && w.last() <= 1 && f.inName(m.First+1) && !f.t.Tokens[m.First+1].Glued():
		m.First++
	default:
		return
	}
	m.Span = f.span(m.First, m.Last)
}

// initialStop takes the full stop of an initial that ends a name into it, where no
// sentence ends: "Jane R., 16, told us".
func (f *finder) initialStop(m *Mention, limit int) {
	k := m.Last
	if k+1 >= limit || m.Last-m.First < 2 || !f.t.Tokens[k-1].Is(shapeSingle) || !f.t.Tokens[k-1].Is(token.Capital) || f.rune(k) != '.' || !f.t.Tokens[k].Glued() {
		return
	}
	if next := &f.t.Tokens[k+1]; f.t.SentenceOf[k+1] != f.t.SentenceOf[k] || next.Is(token.Opening|token.Line) || next.Is(token.Capital) {
		return
	}
	m.Last++
	m.Span = f.span(m.First, m.Last)
}

// whosWho takes the rest of "Acme Who's Who" into the name that was cut at its mark.
func (f *finder) whosWho(m *Mention, limit int) {
	k := m.Last
	if k+1 < limit && f.t.Tokens[k-1].Key == keyWho && f.t.Tokens[k].Is(shapePossessive) && f.t.Tokens[k+1].Key == keyWho && f.t.Tokens[k+1].Is(token.Capital) && !f.t.Tokens[k+1].Is(token.Line) {
		m.Last += 2
		m.Span = f.span(m.First, m.Last)
	}
}

// glued reports whether a name begins with that of another that the text gives by
// itself, without a blank between: "AcmeWireLos Angeles" in a line of contacts. The name
// of a person behind "Contact Details" is cut out of its word.
func (f *finder) glued(in []Mention, m *Mention) bool {
	tok := &f.t.Tokens[m.First]
	if !tok.Is(token.MixedCase) || m.Kind == Place {
		return false
	}
	text := f.t.Of(m.First)
	if rest, ok := strings.CutPrefix(text, "Details"); ok && f.key(m.First-1) == keyContact && len(rest) > 1 && rest[0] >= 'A' && rest[0] <= 'Z' {
		if m.Kind == Organisation {
			return true // it stands elsewhere in the text
		}
		m.Span.Start += len("Details")
		return false
	}
	if !tok.Is(token.Opening | token.Line) {
		return false
	}
	for i := range in[:min(len(in), mostGlued)] {
		o := &in[i]
		if o.Kind != Organisation || o.Last-o.First != 1 {
			continue
		}
		if name := f.t.Of(o.First); len(name) >= leastGlued && len(text) > len(name)+1 && strings.HasPrefix(text, name) && text[len(name)] >= 'A' && text[len(name)] <= 'Z' {
			return true
		}
	}
	return false
}

const (
	mostGlued  = 64 // names that are compared with the begin of a word
	leastGlued = 6  // bytes of a name that is told in a word
)

var keyContact = lexicon.Key("contact")

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
