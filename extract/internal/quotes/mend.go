package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// mend gives the mention of a person the rest of a name that was cut at a hyphen ("Yoon
// Seo" of "Yoon Seo-yeon") or after a short form ("Ma" of "Ma. Teresa Roe"), and takes the
// office from it that was taken for a first name ("Warden Jane" of "Warden Jane Roe").
func (a *attributor) mend(m *mention) {
	if !m.Person {
		return
	}
	first, last := m.first, m.last
	for n := 0; n < 2 && last+1 < len(a.Tokens) && a.hyphen(last); n++ {
		last += 2
	}
	for n := 0; n < 2 && first >= 2 && a.hyphen(first-1) && a.Tokens[first-2].Is(token.Capital); n++ {
		first -= 2
	}
	if last-first > 3 && a.Tokens[first].Has(lexicon.Title) && a.Tokens[first+1].Rune == '.' && a.Tokens[first+1].Glued() {
		first += 2 // "Eng. Jane Roe"
	}
	if k := first + 1; last-first == 3 && a.Tokens[k].Has(lexicon.Role) && !a.isGiven(k) && !a.isGiven(first) {
		first += 2 // "Ranking Member Roe"
	}
	if t := &a.Tokens[first]; last-first > 1 && t.Has(lexicon.Role|lexicon.Voice) && !a.isGiven(first) && (a.namePart(last) || last-first > 2 || t.Has(lexicon.Title)) {
		first++
		for n := 0; n < 2 && a.namePart(last); n++ {
			last++
		}
	}
	if first == m.first && last == m.last {
		return
	}
	m.first, m.last = first, last
	m.Start, m.End = int(a.Tokens[first].Start), int(a.Tokens[last-1].End)
	m.mended = true
}

// joined makes one mention of a short form with its full stop and the name after
// it: "Ma. Teresa Roe".
func (a *attributor) joined() {
	n := 0 // the last that is kept
	for i := 1; i < len(a.mentions); i++ {
		before, m := &a.mentions[n], &a.mentions[i]
		if m.Person && before.Person && before.last-before.first == 1 && m.first == before.last+1 {
			short := &a.Tokens[before.first]
			if dot := &a.Tokens[before.last]; dot.Rune == '.' && dot.Glued() && short.End-short.Start <= 4 {
				m.first, m.Start, m.mended = before.first, before.Start, true
				*before = *m
				continue
			}
		}
		if n++; n < i {
			a.mentions[n] = *m
		}
	}
	a.mentions = a.mentions[:min(n+1, len(a.mentions))]
}

// hyphen reports whether the token is a hyphen inside a word.
func (a *attributor) hyphen(k int) bool {
	t := &a.Tokens[k]
	if (t.Rune != '-' && t.Rune != '‑') || !t.Glued() || k+1 >= len(a.Tokens) {
		return false
	}
	next := &a.Tokens[k+1]
	return next.Glued() && next.Is(token.Word) && !next.Has(lexicon.Role|lexicon.Voice|lexicon.Past|lexicon.Cue)
}

// namePart reports whether a capitalised word at token k goes on with the name
// before it.
func (a *attributor) namePart(k int) bool {
	if k >= len(a.Tokens) || k < 1 {
		return false
	}
	t := &a.Tokens[k]
	const none = lexicon.Role | lexicon.Voice | lexicon.Function | lexicon.Preposition | lexicon.Conjunction | lexicon.Article | lexicon.Month | lexicon.Weekday | lexicon.Degree
	return t.Is(token.Word) && t.Is(token.Capital) && !t.Is(token.Line|token.Opening) && !t.Has(none) && int(t.Start)-int(a.Tokens[k-1].End) == 1
}

// renamed gives the entities of mended mentions their whole name.
func (a *attributor) renamed() {
	var names map[int]string
	for i := range a.mentions {
		m := &a.mentions[i]
		if !m.mended {
			continue
		}
		if names == nil {
			names = map[int]string{}
		}
		if name := a.Slice(m.first, m.last); len(name) > len(names[m.Entity]) {
			names[m.Entity] = name
		}
	}
	if names == nil {
		return // as nearly always
	}
	for i := range a.mentions {
		m := &a.mentions[i]
		if name, ok := names[m.Entity]; ok && m.Person && (m.mended || len(name) > len(m.Name)) {
			m.Name = name
		}
	}
}
