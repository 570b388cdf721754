package names

import (
	"math"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// leastSure is how probable a name is. Of two ways to read a text the best may hold a name
// that is none in most of all ways.
const leastSure = 0.4

// judge gives the names that the learned recogniser finds, with the claims of the
// rules as its evidence. What the rules know to be a name of something else stays one
// where the recogniser finds nothing.
func (f *finder) judge(decider *learned.Decider) []Mention {
	in := f.evidence(f.told[:0])
	f.told = in.Claims
	found := decider.Decide(in)
	out := f.found[:0]
	others, end := 0, 0
	for _, m := range found {
		f.widen(&m)
		if m.Probability < leastSure || m.First < end || !f.tidy(&m) || f.barred(&m) {
			continue
		}
		end = m.Last
		others = f.others(&out, others, m.First)
		for others < len(in.Claims) && in.Claims[others].First < m.Last {
			others++
		}
		out = append(out, f.mention(m))
	}
	f.others(&out, others, len(f.t.Tokens))
	return f.agree(f.mend(out))
}

// others appends the names of something else that end before a token, from claim n
// on, and returns the claim to go on with. So it does with a name that has a legal form which
// is a word elsewhere ("Acme Verft AS"): the recogniser knows the word.
func (f *finder) others(out *[]Mention, n, before int) int {
	free := 0
	if k := len(*out); k > 0 {
		free = (*out)[k-1].Last
	}
	for ; n < len(f.told) && f.told[n].Last <= before; n++ {
		c := f.told[n]
		if c.First >= free && (c.Kind == learned.Other || rule(c.Rule) == ruleLegal && f.formed(c.First, c.Last)) {
			*out = append(*out, Mention{Span: f.span(c.First, c.Last), First: c.First, Last: c.Last, Kind: Kind(c.Kind), Confidence: rules[c.Rule].confidence, Rule: rules[c.Rule].name})
		}
	}
	return n
}

// widen gives an organisation the end that the rules saw behind a comma: "University
// of California, Berkeley", "Acme, Inc."; a well-known one its possessive, "Moody's", and
// one with commas all of its name, "Foreign, Commonwealth and Development Office".
func (f *finder) widen(m *learned.Mention) {
	n := f.owner[m.First]
	if n >= 0 && m.Last < len(f.t.Tokens) && f.t.Tokens[m.Last].Is(token.Possessive) && f.ownsPossessive(n, m.First, m.Last+1) {
		m.Kind, m.Last = learned.Organisation, m.Last+1
		return
	}
	if n >= 0 && f.names(&f.claims[n], m) {
		c := &f.claims[n]
		if m.First > c.first && f.t.Tokens[c.first].Key == keyThe {
			m.First = c.first + 1
		} else {
			m.First = c.first
		}
		m.Last = c.last
		return
	}
	if m.Kind != learned.Organisation || n < 0 || m.Last >= len(f.t.Tokens) || f.t.Tokens[m.Last].Rune != ',' {
		return
	}
	if c := &f.claims[n]; c.kind == Organisation && c.first == m.First && c.last > m.Last && rules[c.rule].sure == 2 {
		m.Last = c.last
	}
}

// names reports whether a claim is a well-known name with commas of which an organisation is a
// part, more than its article being missing.
func (f *finder) names(c *claim, m *learned.Mention) bool {
	if c.rule != ruleKnown || c.kind != Organisation || m.Kind != learned.Organisation || m.First < c.first || m.Last > c.last || m.Last-m.First >= c.last-c.first-1 {
		return false
	}
	return slices.ContainsFunc(f.t.Tokens[c.first:c.last], func(t token.Token) bool { return t.Rune == ',' })
}

// barred reports whether the guidelines leave a name out for where it stands: the
// exchange of a ticker symbol, the organisation in a title before a person; or for what
// it is: a quarter of the compass alone, "the North", or the letters of a number, "NV-387".
func (f *finder) barred(m *learned.Mention) bool {
	if m.Kind == learned.Place && m.Last == m.First+1 && f.looks[m.First]&compassPoint != 0 {
		return f.t.Tokens[m.First].End-f.t.Tokens[m.First].Start >= shortestQuarter
	}
	if m.Kind == learned.Place && m.Last == m.First+1 && f.numbers(m.First) {
		return true
	}
	if m.Kind != learned.Organisation {
		return false
	}
	t := f.t
	if (f.looks[m.Last-1]|f.looks[m.First])&exchange != 0 && f.rune(m.Last) == ':' {
		return true
	}
	if m.Last >= len(t.Tokens) || !t.Tokens[m.Last].Has(lexicon.Role|lexicon.Title) {
		return false
	}
	n := f.owner[m.First]
	return n < 0 || f.claims[n].kind == Other
}

// shortestQuarter is the length of "West": "NE" is Nebraska, too.
const shortestQuarter = 4

// shortestNumber is the length of the figures of "NV-387": "CA-12" is a district of California.
const shortestNumber = 3

// numbers reports whether token i has the capitals of a number: of a drug, a model, a road.
func (f *finder) numbers(i int) bool {
	t := f.t.Tokens
	if !t[i].Is(token.AllCapital) || i+2 >= len(t) || t[i+1].Rune != '-' || !t[i+1].Glued() {
		return false
	}
	figures := &t[i+2]
	return figures.Is(token.Digits) && figures.Glued() && figures.End-figures.Start >= shortestNumber
}

func (f *finder) span(first, last int) model.Span {
	return model.Span{Start: int(f.t.Tokens[first].Start), End: int(f.t.Tokens[last-1].End)}
}

// tidy takes off the ends of a name what the guidelines leave out: an article in
// small letters, the possessive, marks. It reports whether anything is left.
func (f *finder) tidy(m *learned.Mention) bool {
	t := f.t
	for m.First < m.Last && (t.Tokens[m.First].Has(lexicon.Article) && !t.Tokens[m.First].Is(token.Capital) || t.Tokens[m.First].Rune != 0 && !t.Tokens[m.First].Is(token.Word)) {
		m.First++
	}
	for m.First < m.Last {
		tok := &t.Tokens[m.Last-1]
		if !tok.Is(token.Possessive) && !trails(tok.Rune) || f.ownsPossessive(f.owner[m.First], m.First, m.Last) {
			return true
		}
		m.Last--
	}
	return false
}

// ownsPossessive reports whether a claim is that of a well-known name from first to last that
// ends with a possessive: "Moody's".
func (f *finder) ownsPossessive(n int32, first, last int) bool {
	if n < 0 {
		return false
	}
	c := &f.claims[n]
	return c.rule == ruleKnown && c.first == first && c.last == last && f.t.Tokens[last-1].Is(token.Possessive)
}

// trails reports whether a mark that ends a name is none of it.
func trails(r rune) bool {
	switch r {
	case ',', ';', ':', '(', '-', '–', '—', '/', '“', '"', '®', '™':
		return true
	}
	return false
}

// mention is a learned name with what the rules say of the same one.
func (f *finder) mention(m learned.Mention) Mention {
	out := Mention{Span: f.span(m.First, m.Last), First: m.First, Last: m.Last, Kind: Kind(m.Kind), Confidence: rounded(m.Probability), Rule: "learned"}
	if n := f.owner[m.First]; n >= 0 {
		c := &f.claims[n]
		if c.rule == ruleKnown && c.kind == Organisation && out.Kind == Person && c.first == m.First && c.last == m.Last && c.last-c.first > 1 {
			out.Kind = Organisation // "Merrill Lynch": people are called so, too
		}
		if c.first == m.First && c.last == m.Last && c.kind == out.Kind {
			out.PlaceKind, out.Rule = c.place, bothNames[c.rule]
		}
	}
	return out
}

// rounded returns a probability in whole hundredths of a percent: what lies behind is
// no knowledge, and may differ between machines.
func rounded(p float64) float64 { return math.Round(p*1e4) / 1e4 }
