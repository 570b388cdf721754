package names

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// said is what the organisations that were found say of a phrase.
type said struct {
	whole, prefix bool
	times         int // how many mentions it has
	best          float64
	first, last   int32 // tokens of one of them, the surest
	open          int   // how often it stands where nothing was found
}

const (
	phraseSaid = 0x51ed270b9f652295 // the key of a phrase of no tokens
	leastSaid  = 0.8                // how sure a name is that is looked for elsewhere
	againShare = 0.8                // of its confidence, for a mention that was found so
)

// agree finds organisations that were found in one place of the text where they were
// not. A phrase that is no name more often than it is one is left alone: it is a
// product, or a word, that was mistaken once.
func (f *finder) agree(out []Mention) []Mention {
	f.said = scratch.Map(f.said)
	for i := range out {
		if m := &out[i]; m.Kind == Organisation {
			f.say(m)
		}
	}
	if len(f.said) == 0 {
		return out
	}
	found := len(out)
	out = f.again(out)
	if len(out) == found {
		return out
	}
	kept := found
	for i := found; i < len(out); i++ {
		if e := f.said[f.phrase(out[i].First, out[i].Last)]; e.times >= e.open {
			out[kept] = out[i]
			kept++
		}
	}
	out = out[:kept]
	slices.SortFunc(out, func(a, b Mention) int { return a.First - b.First })
	return out
}

// say adds a mention to what is said.
func (f *finder) say(m *Mention) {
	h := uint64(phraseSaid)
	for i := m.First; i < m.Last; i++ {
		if i > m.First {
			e := f.said[h]
			e.prefix = true
			f.said[h] = e
		}
		h = lexicon.Join(h, f.t.Tokens[i].Key)
	}
	e := f.said[h]
	e.times++
	if !e.whole || m.Confidence > e.best {
		e.whole, e.best, e.first, e.last = true, m.Confidence, int32(m.First), int32(m.Last)
	}
	f.said[h] = e
}

func (f *finder) phrase(first, last int) uint64 {
	h := uint64(phraseSaid)
	for i := first; i < last; i++ {
		h = lexicon.Join(h, f.t.Tokens[i].Key)
	}
	return h
}

// again appends the mentions of what is said, and counts them.
func (f *finder) again(out []Mention) []Mention {
	t := f.t
	found, next := len(out), 0
	for i := 0; i < len(t.Tokens); i++ {
		for next < found && out[next].Last <= i {
			next++
		}
		limit := len(t.Tokens)
		if next < found {
			if limit = out[next].First; limit <= i {
				i = out[next].Last - 1
				continue
			}
		}
		if !t.Tokens[i].Is(token.Capital|token.MixedCase|token.Digits) || f.looks[i]&dead != 0 {
			continue
		}
		h, end := f.sayingAt(i, limit)
		if end == 0 {
			continue
		}
		e := f.said[h]
		e.open++
		f.said[h] = e
		out = append(out, Mention{Span: f.span(i, end), First: i, Last: end, Kind: Organisation, Confidence: rounded(e.best * againShare), Rule: "as elsewhere in the text"})
		i = end - 1
	}
	return out
}

// sayingAt returns the key of the longest phrase that is said and stands at token i,
// and its end; 0 if there is none.
func (f *finder) sayingAt(i, limit int) (uint64, int) {
	var best uint64
	end := 0
	h := uint64(phraseSaid)
	for k := i; k < limit; k++ {
		if k > i && f.t.Tokens[k].Is(token.Opening) {
			break
		}
		h = lexicon.Join(h, f.t.Tokens[k].Key)
		e, ok := f.said[h]
		if !ok {
			break
		}
		if e.whole && e.best >= leastSaid && f.alike(e, i, k+1) && f.alone(i, k+1) {
			best, end = h, k+1
		}
		if !e.prefix {
			break
		}
	}
	return best, end
}

// alike reports whether tokens are written as a name that was found, and say enough
// by themselves.
func (f *finder) alike(e said, first, last int) bool {
	const letters = token.Capital | token.AllCapital | token.MixedCase
	if int(e.last-e.first) != last-first {
		return false
	}
	for k := range last - first {
		if (f.t.Tokens[first+k].Shape^f.t.Tokens[int(e.first)+k].Shape)&letters != 0 {
			return false
		}
	}
	if last-first > 1 {
		return true
	}
	tok := &f.t.Tokens[first]
	return tok.End-tok.Start > 1 && !tok.Has(lexicon.LegalSuffix) && (tok.Is(token.AllCapital|token.MixedCase) || f.looks[first].word().small() < 3)
}

// alone reports whether tokens are no part of something longer: a name, a ticker
// symbol, a site, a product with a number.
func (f *finder) alone(first, last int) bool {
	t := f.t
	if last < len(t.Tokens) {
		after := &t.Tokens[last]
		same := !after.Is(token.Line | token.Opening)
		switch {
		case (after.Rune == '-' || after.Rune == '/') && after.Glued():
			return false
		case after.Rune == '.' && after.Glued() && last+1 < len(t.Tokens) && t.Tokens[last+1].Glued():
			return false
		case same && after.Is(token.Digits):
			return false
		case same && f.inName(last) && !after.Has(lexicon.Role|lexicon.Title):
			return false
		}
	}
	if first == 0 || t.Tokens[first].Is(token.Line|token.Opening) {
		return true
	}
	before := &t.Tokens[first-1]
	switch before.Rune {
	case '-', '/':
		return !t.Tokens[first].Glued()
	case '$', '<':
		return false
	case ':':
		return !t.Tokens[first].Glued() && f.rune(first-3) != '(' && f.rune(first-4) != '(' // an exchange: "(NYSE American: ACME)"
	}
	return !before.Is(token.Digits)
}

// inName reports whether a token looks like a word of a name.
func (f *finder) inName(i int) bool {
	return f.t.Tokens[i].Is(token.Capital|token.MixedCase) && f.looks[i]&nameable != 0
}
