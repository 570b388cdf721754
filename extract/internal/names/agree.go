package names

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// said is what the names that were found say of a phrase.
type said struct {
	whole, prefix bool
	defined       bool  // the text defines it as an acronym
	words         bool  // the text defines it as an acronym of words that are no name
	brand         bool  // it is a part of a name with its possessive
	given         int32 // the token behind the one with which a person of the text begins, or 0
	times         int   // how many mentions it has
	best          float64
	kind          Kind       // of the surest of them
	first, last   int32      // tokens of one of them, the surest
	open          int        // how often it stands where nothing was found
	as            [3]float64 // the probabilities of its mentions, by kind
}

const (
	phraseSaid = 0x51ed270b9f652295 // the key of a phrase of no tokens
	leastSaid  = 0.8                // how sure a name is that is looked for elsewhere
	againShare = 0.8                // of its confidence, for a mention that was found so
	leastMore  = 1.5                // how much more a text says that a phrase is of another kind
	mostMoved  = 0.9                // how sure a name is that stays of its kind all the same
	rarely     = 0.2                // of its occurrences, for a phrase that is no name
	mostRare   = 0.8                // how sure a name is that stays one all the same
)

// agree makes a text agree with itself. A name becomes of the kind that the same phrase
// is elsewhere; organisations and places that were found once are found again. A phrase
// that is no name more often than it is one is left alone: it is a product, or a word,
// that was mistaken once; and where it was mistaken rarely, and not surely, that goes.
func (f *finder) agree(out []Mention) []Mention {
	f.said.Reset()
	f.saidFirst = sieve{}
	f.brands(out)
	f.givenNames(out)
	f.acronyms(out)
	f.abbreviated(out)
	out = f.withoutWords(out)
	f.saidOf = f.saidOf[:0]
	for i := range out {
		place := 0
		if m := &out[i]; m.Kind != Other {
			place = f.said.Place(f.phrase(m.First, m.Last))
			e := f.said.At(place)
			e.as[m.Kind] += m.Confidence
			if f.explained(m) {
				e.as[m.Kind] += m.Confidence
			}
		}
		f.saidOf = append(f.saidOf, int32(place))
	}
	some := false
	for i := range out {
		m := &out[i]
		if m.Kind == Other {
			continue
		}
		place := int(f.saidOf[i])
		f.move(m, f.said.At(place))
		if m.Kind == Organisation || m.Kind == Place {
			f.say(m, place)
			some = true
		}
	}
	if !some {
		return out
	}
	found := len(out)
	out = f.again(out)
	if len(out) == found {
		return out
	}
	kept := 0
	for i := range out {
		m := &out[i]
		if m.Kind == Organisation || m.Kind == Place {
			var e *said
			if i < found {
				e = f.said.At(int(f.saidOf[i]))
			} else {
				e = f.said.Of(f.phrase(m.First, m.Last))
			}
			if i < found && m.Kind == Organisation && m.Confidence < mostRare && e.as[Organisation] < rarely*float64(e.times+e.open) || i >= found && !e.defined && (e.best < leastSaid || e.times < e.open) {
				continue
			}
		}
		out[kept] = *m
		kept++
	}
	out = out[:kept]
	slices.SortFunc(out, func(a, b Mention) int { return a.First - b.First })
	return out
}

// explained reports whether the text says that a name is what it was found to be: "Acme
// was a band". Such a mention counts twice.
func (f *finder) explained(m *Mention) bool {
	if !f.explains {
		return false
	}
	n := f.owner[m.First]
	if n < 0 {
		return false
	}
	c := &f.claims[n]
	return c.rule == ruleGloss && c.kind == m.Kind && c.first == m.First && c.last == m.Last
}

// move makes a name of the kind that the text says the same phrase is.
func (f *finder) move(m *Mention, e *said) {
	best := m.Kind
	for k := range e.as {
		if e.as[k] > e.as[best] {
			best = Kind(k)
		}
	}
	if e.defined && (e.kind == Organisation || m.Confidence < mostMoved) {
		best = e.kind
	} else if m.Kind != Person && f.calledSo(m, e.given) {
		best = Person
	} else if m.Confidence >= mostMoved || e.as[best] < leastMore*e.as[m.Kind] {
		return
	}
	if best == m.Kind {
		return
	}
	sure := againShare
	if !e.defined && e.as[best] > 0 {
		sure *= e.as[best] / (e.as[Organisation] + e.as[Place] + e.as[Person])
	}
	m.Kind, m.PlaceKind, m.Confidence, m.Rule = best, 0, rounded(sure), ruleElsewhere
}

const ruleElsewhere = "as elsewhere in the text"

// say adds a mention to what is said, of which its phrase lies at a place.
func (f *finder) say(m *Mention, place int) {
	key := f.t.Tokens[m.First].Key
	f.saidFirst.add(key)
	h := extendSaid(phraseSaid, key)
	for i := m.First + 1; i < m.Last; i++ {
		f.said.Of(h).prefix = true
		h = extendSaid(h, f.t.Tokens[i].Key)
	}
	e := f.said.At(place)
	e.times++
	sure := m.Confidence
	if f.explained(m) {
		sure = max(sure, leastSaid) // the text itself says what it is
	}
	if !e.whole || sure > e.best {
		e.whole, e.best, e.kind, e.first, e.last = true, sure, m.Kind, int32(m.First), int32(m.Last)
	}
}

// extendSaid returns the key of a phrase with one more token, of which it takes the key. It is
// no lexicon.Join, which goes byte by byte to give the key that the lexicon has for the phrase.
func extendSaid(h, key uint64) uint64 {
	h = (h ^ key) * 0x9e3779b97f4a7c15
	return h ^ h>>32
}

func (f *finder) phrase(first, last int) uint64 {
	h := uint64(phraseSaid)
	for i := first; i < last; i++ {
		h = extendSaid(h, f.t.Tokens[i].Key)
	}
	return h
}

// again appends the mentions of what is said, and counts them.
func (f *finder) again(out []Mention) []Mention {
	t := f.t
	found, next := len(out), 0
	begin := 0
	for _, stop := range f.stops {
		i := int(stop)
		if i < begin || f.looks[i]&(lettered|figures) == 0 || f.looks[i]&dead != 0 {
			continue
		}
		for next < found && out[next].Last <= i {
			next++
		}
		limit := len(t.Tokens)
		if next < found {
			if limit = out[next].First; limit <= i {
				begin = out[next].Last
				continue
			}
		}
		if !f.saidFirst.may(uint64(f.looks[i] >> keyShift)) {
			continue
		}
		h, end := f.sayingAt(i, limit)
		if end == 0 {
			continue
		}
		e := f.said.Of(h)
		e.open++
		out = append(out, Mention{Span: f.span(i, end), First: i, Last: end, Kind: e.kind, Confidence: rounded(e.best * againShare), Rule: ruleElsewhere})
		begin = end
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
		h = extendSaid(h, f.t.Tokens[k].Key)
		e := f.said.Find(h)
		if e == nil {
			break
		}
		if e.whole && f.alike(e, i, k+1) && f.alone(i, k+1) {
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
func (f *finder) alike(e *said, first, last int) bool {
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
