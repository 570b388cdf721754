package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// afterHyphen takes the small half of a given name into the name of a person: "Kim
// Deok-hoon". Words that are written small elsewhere make adjectives of names: "Roe-led".
func (f *finder) afterHyphen(m *Mention, limit int) {
	k, t := m.Last, f.t
	if m.Last-m.First != 2 || k+1 >= limit || f.rune(k) != '-' || !t.Tokens[k].Glued() || !t.Tokens[k+1].Glued() {
		return
	}
	half := &t.Tokens[k+1]
	if !half.Is(token.Word) || half.Is(token.Capital|token.MixedCase) || half.End-half.Start > longestHalf || half.Class&^lexicon.StateAbbrev != 0 || f.looks[k+1].word().small() > 0 {
		return
	}
	m.Last += 2
	m.Span = f.span(m.First, m.Last)
}

// longestHalf is the length of the second half of a given name: "hyun", "jeong".
const longestHalf = 5

// ofFather takes what stands before "bin", "binti" and the like into the name of a person
// that was cut there: "Amina binti Abdul Razak".
func (f *finder) ofFather(m *Mention, from int) {
	t, k := f.t, m.First-1
	if k > from && t.Tokens[k].Has(lexicon.Title) && t.Tokens[k].Is(token.Capital) && !t.Tokens[k].Is(token.Line|token.Opening) {
		k-- // "binti Haji Abdul Razak"
	}
	if k-1 < from || !f.fathers(k) || t.Tokens[m.First].Is(token.Line|token.Opening) {
		return
	}
	first := k
	for n := 0; n < mostBefore && first-1 >= from; n++ {
		tok := &t.Tokens[first-1]
		if t.Tokens[first].Is(token.Line|token.Opening) || f.looks[first-1]&nameable == 0 || !tok.Is(token.Capital) || tok.Has(lexicon.Title|lexicon.Role) {
			break
		}
		first--
	}
	if first == k || !t.Tokens[k].Is(token.Word) || t.Tokens[k].Is(token.Line|token.Opening) {
		return
	}
	m.First = first
	m.Span = f.span(m.First, m.Last)
}

// mostBefore is how many words a name has before "bin".
const mostBefore = 4

// fathers reports whether a token says whose child somebody is.
func (f *finder) fathers(k int) bool {
	if f.t.Tokens[k].Is(token.Capital) {
		return false
	}
	switch f.key(k) {
	case keyBin, keyBint, keyBinti, keyBinte, keyIbn, keyAg:
		return true
	}
	return false
}

var (
	keyBin   = lexicon.Key("bin")
	keyBint  = lexicon.Key("bint")
	keyBinti = lexicon.Key("binti")
	keyBinte = lexicon.Key("binte")
	keyIbn   = lexicon.Key("ibn")
	keyAg    = lexicon.Key("ag")
)

// givenNames notes the first words of the names of people, and their nicknames in marks. Who
// is called by one word of a name later in a text is the same person, nearly always: of 1,550
// such mentions in annotated releases all were.
func (f *finder) givenNames(all []Mention) {
	for i := range all {
		m := &all[i]
		if m.Kind != Person || m.Last-m.First < 2 || m.Confidence < leastGiven || !f.t.Tokens[m.First+1].Is(token.Word) && m.Last-m.First < 3 {
			continue
		}
		f.noteGiven(m.First)
		for k := m.First + 1; k < m.Last-1; k++ {
			if opens(f.rune(k)) || shuts(f.rune(k)) {
				f.noteGiven(k + 1)
				break
			}
		}
	}
}

// leastGiven is how sure the name of a person is whose first word is noted.
const leastGiven = 0.7

// noteGiven notes a token as what a person is called.
func (f *finder) noteGiven(i int) {
	if tok := &f.t.Tokens[i]; !tok.Is(token.Capital) || tok.Is(token.Single) || tok.Has(lexicon.Title|lexicon.Role) {
		return
	}
	f.said.Of(f.phrase(i, i+1)).given = int32(i) + 1
}

// calledSo reports whether a name of one word is what a person is called who has the word at
// token g for a first name. It is written as that one, and nothing beside it says that it is a
// place.
func (f *finder) calledSo(m *Mention, g int32) bool {
	const letters = token.Capital | token.AllCapital | token.MixedCase
	if g == 0 || m.Last-m.First != 1 || (f.t.Tokens[m.First].Shape^f.t.Tokens[g-1].Shape)&letters != 0 {
		return false
	}
	if m.Kind != Place {
		return true
	}
	if f.h.Dateline.Contains(f.t.Tokens[m.First].Span()) {
		return false
	}
	switch f.key(m.First - 1) {
	case keyIn, keyAt, keyNear, keyAcross, keyOutside:
		return false
	}
	return f.rune(m.Last) != ',' || m.Last+1 >= len(f.t.Tokens) || !f.t.Tokens[m.Last+1].Has(lexicon.StateAbbrev|lexicon.Country)
}

// overLine takes the first name that ends a line into the name of a person that was found to
// begin the next one, within a sentence: texts of set width are cut anywhere. It reports
// whether the last of the mentions before was that first name and is to go.
func (f *finder) overLine(all []Mention, m *Mention) bool {
	t, k, n := f.t, m.First-1, len(all)
	if m.Last-m.First != 1 || k < 0 || !t.Tokens[m.First].Is(token.Line) || t.Tokens[m.First].Is(token.Opening) || t.SentenceOf[k] != t.SentenceOf[m.First] {
		return false
	}
	gone := n > 0 && all[n-1].Last > k
	if gone && (all[n-1].Kind != Person || all[n-1].First != k) {
		return false
	}
	first := &t.Tokens[k]
	if !first.Is(token.Capital) || first.Is(token.AllCapital|token.Line) || f.looks[k]&nameable == 0 || f.looks[k].word().first() < 2 || first.Has(lexicon.Title|lexicon.Role) {
		return false
	}
	m.First = k
	m.Span = f.span(m.First, m.Last)
	return gone
}
