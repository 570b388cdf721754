package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Refer links the common words that stand for an organisation, where the text leaves
// no other: those that it defines in a parenthesis after the name ("Acme Widgets (the
// “Company”)"), and a head word with its article where one organisation alone bears it
// ("the Ministry"). No reference may touch the tokens that are held by names, also those
// of something else, and by values.
func (l *Linker) Refer(held []bool) {
	l.held = held
	reset(&l.defined, &l.bearers)
	for n := range l.Organisations {
		for k := range l.Organisations[n].Mentions {
			l.readReferences(n, l.Organisations[n].Mentions[k].Span)
		}
	}
	if l.defined.Len()+l.bearers.Len() == 0 {
		return
	}
	t := l.t
	for _, c := range t.Capitals {
		i := int(c)
		n := l.referent(i)
		if n < 0 {
			continue
		}
		o := &l.Organisations[n]
		span := t.Tokens[i].Span()
		m := model.Mention{Span: span, Text: t.Source[span.Start:span.End], Confidence: o.Confidence}
		if l.why {
			m.Why = []string{"reference"}
		}
		o.References = append(o.References, m)
	}
}

// readReferences takes in what a mention of organisation n bears and defines.
func (l *Linker) readReferences(n int, s model.Span) {
	first := l.t.At(s.Start)
	last := first
	for last < len(l.t.Tokens) && int(l.t.Tokens[last].Start) < s.End {
		if tok := &l.t.Tokens[last]; tok.Has(lexicon.OrgHead) {
			l.bearers.add(tok.Key, n)
		}
		last++
	}
	if last-first > 1 && l.t.Tokens[last-1].Has(lexicon.LegalSuffix) || last-first > 2 && l.t.Tokens[last-2].Has(lexicon.LegalSuffix) {
		l.bearers.add(keyCompany, n)
	}
	l.definition(n, last)
}

// longestDefinition bounds a parenthesis that defines words, in tokens: it may hold
// tickers and several words.
const longestDefinition = 24

// definition takes the words in marks of quotation within a parenthesis at token i.
func (l *Linker) definition(n, i int) {
	t := l.t
	if i >= len(t.Tokens) || t.Tokens[i].Rune != '(' {
		return
	}
	for k := i + 1; k+1 < min(i+longestDefinition, len(t.Tokens)); k++ {
		switch t.Tokens[k].Rune {
		case ')':
			if t.Tokens[k+1].Rune != '(' {
				return
			}
		case '“', '"', '‘', '\'':
			if k+2 < len(t.Tokens) && t.Tokens[k+1].Is(token.Capital) && closes(t.Tokens[k+2].Rune) {
				l.defined.add(t.Tokens[k+1].Key, n)
				k += 2
			}
		}
	}
}

func closes(mark rune) bool {
	switch mark {
	case '”', '"', '’', '\'', ',':
		return true
	}
	return false
}

// referent returns the organisation that token i, a word with a capital, stands for; -1 if it stands for none.
func (l *Linker) referent(i int) int {
	t := l.t
	tok := &t.Tokens[i]
	if i == 0 || l.held[i] || tok.Is(token.AllCapital|token.Opening) || t.Tokens[i-1].Key != keyThe {
		return -1
	}
	if i+1 < len(t.Tokens) && l.goesOn(i+1) {
		return -1
	}
	if n, ok := l.defined.Get(tok.Key); ok {
		return max(n, -1)
	}
	if tok.Has(lexicon.OrgHead) || tok.Key == keyCompany {
		return l.bearers.find(tok.Key)
	}
	return -1
}

// goesOn reports whether a capitalised word goes on at token i, so that the one before it
// is no word by itself: "the Company Secretary".
func (l *Linker) goesOn(i int) bool {
	tok := &l.t.Tokens[i]
	if tok.Is(token.Opening) {
		return false
	}
	return tok.Is(token.Word) && tok.Is(token.Capital) && !tok.Is(token.Possessive) || tok.Key == keyOf || tok.Rune == '-' && tok.Glued()
}

var keyCompany = lexicon.Key("company")
