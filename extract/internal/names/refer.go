package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Refer links the common words that stand for an organisation, where the text leaves
// no other: those that it defines in a parenthesis after the name ("Acme Widgets (the
// “Company”)"), and a head word with its article where one organisation alone bears it
// ("the Ministry"). Found are all names of the text, also those of something else, and
// taken what else no reference may touch.
func (e *Entities) Refer(t *token.Text, found []Mention, taken []model.Span) {
	r := referrer{t: t, held: make([]bool, len(t.Tokens)), defined: map[uint64]int{}, bearers: map[uint64]int{}}
	for _, m := range found {
		r.hold(m.Span)
	}
	for _, s := range taken {
		r.hold(s)
	}
	for n, o := range e.Organisations {
		for _, m := range o.Mentions {
			r.read(n, m.Span)
		}
	}
	if len(r.defined)+len(r.bearers) == 0 {
		return
	}
	for i := range t.Tokens {
		n := r.at(i)
		if n < 0 {
			continue
		}
		o := &e.Organisations[n]
		span := t.Tokens[i].Span()
		o.References = append(o.References, model.Mention{Span: span, Text: t.Source[span.Start:span.End], Confidence: o.Confidence, Why: []string{"reference"}})
	}
}

// referrer is the work of Refer.
type referrer struct {
	t    *token.Text
	held []bool // tokens within names and values
	// defined and bearers are the organisations of defined words and of head words; several
	// where there is more than one.
	defined, bearers index
}

func (r *referrer) hold(s model.Span) {
	for i := r.t.At(s.Start); i < len(r.t.Tokens) && int(r.t.Tokens[i].Start) < s.End; i++ {
		r.held[i] = true
	}
}

// read takes in what a mention of organisation n bears and defines.
func (r *referrer) read(n int, s model.Span) {
	first := r.t.At(s.Start)
	last := first
	for last < len(r.t.Tokens) && int(r.t.Tokens[last].Start) < s.End {
		if tok := &r.t.Tokens[last]; tok.Has(lexicon.OrgHead) {
			r.bearers.add(tok.Key, n)
		}
		last++
	}
	if last-first > 1 && r.t.Tokens[last-1].Has(lexicon.LegalSuffix) || last-first > 2 && r.t.Tokens[last-2].Has(lexicon.LegalSuffix) {
		r.bearers.add(keyCompany, n)
	}
	r.definition(n, last)
}

// longestDefinition bounds a parenthesis that defines words, in tokens: it may hold
// tickers and several words.
const longestDefinition = 24

// definition takes the words in marks of quotation within a parenthesis at token i.
func (r *referrer) definition(n, i int) {
	t := r.t
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
				r.defined.add(t.Tokens[k+1].Key, n)
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

// at returns the organisation that token i stands for; -1 if it stands for none.
func (r *referrer) at(i int) int {
	t := r.t
	tok := &t.Tokens[i]
	if i == 0 || r.held[i] || !tok.Is(token.Capital) || tok.Is(token.AllCapital|token.Opening) || t.Tokens[i-1].Key != keyThe {
		return -1
	}
	if i+1 < len(t.Tokens) && r.goesOn(i+1) {
		return -1
	}
	if n, ok := r.defined[tok.Key]; ok {
		return max(n, -1)
	}
	if tok.Has(lexicon.OrgHead) || tok.Key == keyCompany {
		return r.bearers.find(tok.Key)
	}
	return -1
}

// goesOn reports whether a capitalised word goes on at token i, so that the one before it
// is no word by itself: "the Company Secretary".
func (r *referrer) goesOn(i int) bool {
	tok := &r.t.Tokens[i]
	if tok.Is(token.Opening) {
		return false
	}
	return tok.Is(token.Word) && tok.Is(token.Capital) && !tok.Is(token.Possessive) || tok.Key == keyOf || tok.Rune == '-' && tok.Glued()
}

var keyCompany = lexicon.Key("company")
